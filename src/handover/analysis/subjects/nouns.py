"""What one entry of each list is called in a sentence, and how its own name goes into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from handover.analysis.people.escalation_routes import KINDS
from handover.model.access_plan import AdminDuty, Incident, Login
from handover.model.actions import MONEY_ACTIONS, action_name
from handover.model.approvals import Action, Correction, Signature
from handover.model.channels import Channel
from handover.model.claim_words import ITEMS
from handover.model.document import Also
from handover.model.documents import ExtraRequest, FeeReference, Item, Pattern
from handover.model.escalation_contacts import Escalation, Hop
from handover.model.financial_words import Method, Script
from handover.model.goals import Goal, Measure
from handover.model.marks import Interim
from handover.model.payer_entry import CommonLimit, ExtraDocumentation, Limit, Payer, PayerRule, RecurringDenial
from handover.model.posting import Notice, PostingKind
from handover.model.posting_claims import ClaimState, Denial, Gathering, NextAction
from handover.model.practice_people import Absence, Person, Role
from handover.model.practice_places import Agreement, Ignore, Location, Override, System, Term
from handover.model.scope import ScopeChange, ScopeTask
from handover.model.tasks import ENTRIES, TASKS
from handover.model.workflow_map import Step, Touch, WorkException

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handover.model.part import Part

_NO_WORDS: Final[Mapping[str, str]] = {}
_SIDES: Final = {"practice": "the practice", "vendor": "the billing team"}
_BUT_MONEY: Final = {kind: action_name(kind) for kind in (*TASKS, "patient_dispute", "change_financial_plan")}


class Noun(NamedTuple):
    """How entries of one kind are called.

    Args:
        one: what one is called where it has no name: ``location``, as in "the second location listed".
        named: how its name goes into a sentence, as in ``the channel {}``.
        keys: the keys that may name it, the best one first; the first that says something is taken.
        words: listed words that a sentence says otherwise.
        inside: whether the name alone says too little without the entry that it belongs to.
        joint: what stands between its name and that of the entry that it belongs to.
        by_id: how an id goes into a sentence, where a listed word goes otherwise.
    """

    one: str
    named: str = "{}"
    keys: tuple[str, ...] = ("name", "id")
    words: Mapping[str, str] = _NO_WORDS
    inside: bool = False
    joint: str = "of"
    by_id: str = ""


#: One entry of each list.
NOUNS: Final[Mapping[type[Part], Noun]] = {
    Absence: Noun("absence", keys=(), inside=True),
    Action: Noun(
        "action", "the yes to {}", ("kind",), {**_BUT_MONEY, **MONEY_ACTIONS}
    ),
    AdminDuty: Noun(
        "duty", "the duty to {}", ("duty",),
        {
            "approves": "approve rights",
            "requests": "ask for new logins",
            "resets": "reset logins",
            "where_is_it": "say where things are",
        },
    ),
    Agreement: Noun(
        "agreement", "the {}", ("kind",),
        {
            "business_associate": "business associate agreement",
            "processor": "processor contract",
            "services": "service agreement",
            "nda": "agreement on confidentiality",
        },
    ),
    Also: Noun("extra fact", keys=()),
    Channel: Noun("channel", "the channel {}"),
    ClaimState: Noun("claim state", "the claim state {}", ("name",)),
    CommonLimit: Noun("common limit", "the limit for {} of all payers", ("kind",), {
        "filing": "claims", "appeal": "appeals", "secondary_claim": "claims to second plans",
        "corrected_claim": "corrected claims", "records_request": "requests for records",
    }),
    Correction: Noun(
        "correction", "the correction of {}", ("kind",), {"cob_errors": "the order of plans", "resubmission": "sent claims"}
    ),
    Denial: Noun("kind of denial", "the denial kind {}", ("kind",), {"cob_errors": "the order of plans", "missing_xrays": "missing X-rays"}),
    Escalation: Noun("escalation", "the escalation of {}", ("kind", "id"), KINDS),
    ExtraDocumentation: Noun("wish for documents", "the wish for documents on {}", ("procedures",), inside=True),
    ExtraRequest: Noun("request for more documents", keys=()),
    FeeReference: Noun("list of fees", keys=()),
    Gathering: Noun("kind of item to gather", "gathering {}", ("items",), {**ITEMS, "everything": "all that payers ask for"}),
    Goal: Noun("goal", "the goal of {}", ("kind",), {
        "claim_delays": "fewer claim delays",
        "consistent_follow_up": "consistent follow-up",
        "cleaner_handoffs": "cleaner handoffs",
        "patient_communication": "clear words to patients",
    }),
    Hop: Noun("person", "{}", ("person",), inside=True, joint="in"),
    Ignore: Noun("ignore", "the ignore of {}", ("code",)),
    Override: Noun("override", "the override of {}", ("where",)),
    Incident: Noun("incident with access", keys=()),
    Interim: Noun("interim holder", "{} in the meantime", ("is",), inside=True),
    Item: Noun("example", "the example {}", ("id", "kind")),
    Limit: Noun("limit", "the limit for {}", ("kind",), {
        "filing": "claims", "appeal": "appeals", "secondary_claim": "claims to second plans",
        "corrected_claim": "corrected claims", "records_request": "requests for records",
    }, inside=True),
    Location: Noun("location"),
    Login: Noun("login", "the login of {}", ("users", "system")),
    Measure: Noun("measure", '"{}"', ("name", "kind"), {
        "treatment_to_submission": "days from visit to claim sent",
        "response_to_next_action": "days from an answer to the next step",
        "unresolved_requests": "open requests",
        "balance_ageing": "balances by age",
    }),
    Method: Noun("way to pay", "paying by {}", ("kind",), {
        "card_by_phone": "card over the phone", "card_online": "card online", "at_practice": "any means at the practice",
    }),
    NextAction: Noun("next action", "the next action {}", ("kind",)),
    Notice: Noun("notice", "the notice to {}", ("to",), _SIDES),
    Pattern: Noun("habit of billing", keys=()),
    Payer: Noun("payer"),
    PayerRule: Noun("rule", "the rule on {}", ("topic", "procedures"), inside=True, joint="for"),
    Person: Noun("person"),
    PostingKind: Noun("kind of entry", "{}", ("kind",), {**ENTRIES, "everything": "all entries of money"}),
    RecurringDenial: Noun("recurring denial", keys=(), inside=True),
    Role: Noun("role", "the role {}"),
    ScopeChange: Noun("change of scope", keys=()),
    ScopeTask: Noun("task", "{}", ("kind", "id"), {kind: task.name for kind, task in TASKS.items()}, by_id="the task {}"),
    Script: Noun("text for patients", "the script {}", ("id", "purpose"), {
        "balance": "for calls about balances", "payment": "for payments", "recare": "for recare",
        "verification": "for insurance details", "sensitive_call": "for difficult calls", "complaint": "for complaints",
    }),
    Signature: Noun("signature", "the signature for {}", ("side",), _SIDES),
    Step: Noun("step", "the step {}", ("id", "kind")),
    System: Noun("system"),
    Term: Noun("word", 'the word "{}"', ("term",)),
    Touch: Noun("contact about a balance", "the {} about a balance", ("kind",)),
    WorkException: Noun("exception", "the exception of {}", ("kind",)),
}  # fmt: skip
