"""The first call: what a practice and its billing company settle before anything else.

Twenty-five questions, in the order in which they are asked on the telephone, each with the
fields that its answer fills. Starter documents ask these, a draft is asked for nothing
else, and the rest of the fields follow when the practice gets ready (guide sections 1 to
10, each by what the others depend on).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class CallQuestion:
    """One question of the first call.

    Args:
        number: its place in the call, from 1.
        about: what it settles, as a message names it: "who closes claims and balances".
        question: how it is asked.
        fields: the fields that its answer fills, as ``document.field``.
        areas: the service areas that it is asked for; empty when it is always asked.
    """

    number: int
    about: str
    question: str
    fields: tuple[str, ...]
    areas: tuple[str, ...] = ()


_CLAIMS: Final = ("insurance",)
_MONEY: Final = ("insurance", "balances")
_BALANCES: Final = ("balances",)

#: The shortest path of a block: its document's name and its key.
_BLOCK: Final = 2

#: The questions in the order of the call.
FIRST_CALL: Final[tuple[CallQuestion, ...]] = (
    CallQuestion(
        1,
        "the practice, its locations and their opening hours",
        "What is the practice called, where are its locations, and when are they open?",
        (
            "practice.name",
            "practice.jurisdiction",
            "practice.time_zone",
            "practice.locations",
            "practice.locations.hours",
        ),
    ),
    CallQuestion(
        2,
        "who is who, how they are reached and when they are there",
        "Who will the billing team deal with, how is each of them reached, and when are they there?",
        (
            "practice.people",
            "practice.people.hours",
            "practice.people.phone",
            "practice.people.email",
            "practice.roles",
        ),
    ),
    CallQuestion(
        3,
        "the one owner of the outsourced work",
        "Which one person on your side owns the outsourced work?",
        ("scope.owner",),
    ),
    CallQuestion(
        4,
        "who answers first, and who when they are away",
        "Whom does the billing team ask first, and whom when that person is away?",
        ("escalation-contacts.primary", "escalation-contacts.backup"),
    ),
    CallQuestion(
        5,
        "which services are outsourced",
        "Which of the four services go to the billing team, and which stay?",
        ("scope.areas.insurance", "scope.areas.balances", "scope.areas.verification", "scope.areas.recare"),
    ),
    CallQuestion(
        6,
        "who does which task",
        "Who does each task of the outsourced services, and what stays with you?",
        ("scope.tasks", "scope.tasks.kind", "scope.tasks.owner"),
    ),
    CallQuestion(
        7,
        "the day on which the billing team starts",
        "On which day does the billing team start?",
        ("practice.go_live",),
    ),
    CallQuestion(
        8,
        "the vendor and the signed agreement",
        "Who is the billing company, and which agreements are signed?",
        ("practice.vendor.name", "practice.agreements"),
    ),
    CallQuestion(
        9,
        "the programs and portals in use",
        "Which programs and portals do you work with, and at which locations?",
        ("practice.systems",),
    ),
    CallQuestion(
        10,
        "the logins, and who decides on them",
        "Which logins does the billing team get, with which rights, and who decides on them?",
        (
            "access-plan.access_admin",
            "access-plan.logins",
            "access-plan.logins.system",
            "access-plan.logins.users",
            "access-plan.logins.each",
            "access-plan.logins.allows",
        ),
    ),
    CallQuestion(
        11,
        "the routine way, the urgent way, and what is urgent",
        "Which way do routine questions go, which way urgent ones, and what is urgent?",
        ("escalation-contacts.channels", "escalation-contacts.channels.purpose", "escalation-contacts.urgent"),
    ),
    CallQuestion(
        12,
        "what should get better, and which number shows it",
        "What should get better, which number shows it, and who pulls it together?",
        (
            "goals.goals",
            "goals.goals.text",
            "goals.goals.measures",
            "goals.measures",
            "goals.measures.owner",
            "goals.measures.cadence",
        ),
    ),
    CallQuestion(
        13,
        "how claims are made today",
        "How is a claim made today: who creates it, who checks it, who sends it, and when?",
        (
            "workflow-map.steps",
            "workflow-map.steps.area",
            "workflow-map.steps.kind",
            "workflow-map.steps.owner",
            "workflow-map.steps.when",
        ),
        _CLAIMS,
    ),
    CallQuestion(
        14,
        "where X-rays and EOBs are kept and who sends them",
        "X-rays and other attachments: where are they kept, how are they named, and who sends them? Where are EOBs?",
        (
            "workflow-map.attachments.store",
            "workflow-map.attachments.labelled",
            "workflow-map.attachments.sent_with_claim_by",
            "workflow-map.attachments.sent_on_request_by",
            "payers.eob_store",
        ),
        _CLAIMS,
    ),
    CallQuestion(
        15,
        "who corrects a denied claim and who gathers what is missing",
        "When a claim is denied: who corrects it, and who gathers clinical papers for it?",
        (
            "posting.gather",
            "posting.gather.items",
            "posting.gather.by",
            "posting.way_back",
            "payers.narratives.by",
        ),
        _CLAIMS,
    ),
    CallQuestion(
        16,
        "how long a claim may wait, and who decides then",
        "How long may a claim wait, and who decides what happens then?",
        ("posting.wait.longest", "posting.wait.times", "posting.wait.then"),
        _CLAIMS,
    ),
    CallQuestion(
        17,
        "the payers billed most, and what to know about them",
        "Which payers do you bill most, and what does one have to know about each?",
        ("payers.payers", "payers.payers.name"),
        ("insurance", "verification"),
    ),
    CallQuestion(
        18,
        "who settles which plan pays first",
        "When a patient has two plans: who settles which one pays first, and what must be on file?",
        ("payers.cob", "payers.cob.on_file", "payers.cob.confirms"),
        _CLAIMS,
    ),
    CallQuestion(
        19,
        "who enters which money, and how the other side hears of it",
        "Who enters which payments and adjustments, and how does the other side hear of it?",
        (
            "posting.kinds",
            "posting.kinds.kind",
            "posting.kinds.owner",
            "posting.notices",
            "posting.notices.to",
            "posting.notices.method",
            "posting.instead",
        ),
        _MONEY,
    ),
    CallQuestion(
        20,
        "who closes claims and balances",
        "Who closes a claim, and who a balance, when all is settled?",
        ("posting.close_loop.claims", "posting.close_loop.balances"),
        _MONEY,
    ),
    CallQuestion(
        21,
        "what the team may just do, and who says yes to the rest",
        "What may the billing team just do, up to which amount, and who says yes to more, "
        "also to refunds, write-offs and small balances?",
        (
            "approvals.actions",
            "approvals.actions.kind",
            "approvals.actions.approver",
            "financial-policy.small_balance",
            "financial-policy.small_balance.up_to",
        ),
        _MONEY,
    ),
    CallQuestion(
        22,
        "what patients pay when, and how a balance is followed up",
        "What is due on the day of the visit, when is a balance billed, and what follows then?",
        (
            "financial-policy.time_of_service",
            "financial-policy.billing_start",
            "workflow-map.balances.touches",
        ),
        _BALANCES,
    ),
    CallQuestion(
        23,
        "the ways to pay, the words for them and the tone",
        "Which ways to pay do you take, what is said about them, in which tone, and what is never said?",
        (
            "financial-policy.methods",
            "financial-policy.methods.kind",
            "financial-policy.methods.accepted",
            "financial-policy.methods.say",
            "financial-policy.tone",
            "financial-policy.forbidden",
        ),
        _BALANCES,
    ),
    CallQuestion(
        24,
        "who takes complaints, disputes, hardship, records and clinical questions",
        "Who takes a complaint, a dispute, hardship, a patient who wants to leave, a clinical question, "
        "a payer's request for records?",
        (
            "escalation-contacts.escalations",
            "escalation-contacts.escalations.kind",
            "escalation-contacts.escalations.route",
        ),
    ),
    CallQuestion(
        25,
        "which visits are checked, which patients are called",
        "Which visits are checked for cover, how far ahead, and who asks for missing details? "
        "Which patients get a recare call, and in which order?",
        (
            "workflow-map.verification.which",
            "workflow-map.verification.days_ahead",
            "workflow-map.verification.asks_patient",
            "workflow-map.recare.selection",
            "workflow-map.recare.priority",
        ),
        ("verification", "recare"),
    ),
)


#: Field → the question of the first call that settles it.
_BY_FIELD: Final = {field: question for question in FIRST_CALL for field in question.fields}


def call_question_of(field: tuple[str, ...]) -> CallQuestion | None:
    """Return the question of the first call that settles a field.

    A whole that holds several of its fields, such as a block, belongs to the first of them.

    Args:
        field: the field's path from its document's name down, without list items.
    """
    address = ".".join(field)
    found = _BY_FIELD.get(address)
    if found is not None or len(field) < _BLOCK:
        return found
    return next((question for inner, question in _BY_FIELD.items() if inner.startswith(f"{address}.")), None)
