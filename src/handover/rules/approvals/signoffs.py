"""What needs an approval, and what may be done without asking."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.money.ladders import Ladders, Rung
from handover.analysis.people.escalation_routes import decides_on_disputes
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.model.actions import MONEY_ACTIONS, action_name
from handover.model.approvals import Approvals
from handover.model.escalation_contacts import EscalationContacts
from handover.outcome import FindingKind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: Everyday work, which the billing team does without asking (guide S-10.02 to S-10.04).
_ROUTINE = ("track_claims", "answer_requests", "resubmit", "check_eligibility", "follow_up_balances")
#: What needs a yes in every practice (guide S-10.06 to S-10.09).
_SIGN_OFF = ("other_adjustment", "write_off", "refund", "patient_dispute")


@rule(
    "APR001",
    "–/B/B",
    guide=("S-10.06", "S-10.07", "S-10.09"),
    fix="Add it to `actions`, with who at the practice says yes. To disputes says yes who decides on them under `escalations`.",
    duty="money",
    areas=("insurance", "balances"),
    answers=("approvals.actions", "approvals.actions.kind"),
)
def sign_off_missing(document: Approvals, contacts: EscalationContacts, ladders: Ladders, site: Site) -> Iterator[Gap]:
    """Something that needs the practice's yes is not on the list.

    Why:
        What is on neither list is decided by whoever happens to deal with it.
    Bad:
        approvals:
          "actions[patient_dispute]-":
    Bad:
        approvals:
          actions: ~
    Bad:
        approvals:
          "actions[other_adjustment~2]-":
          "actions[other_adjustment]": {kind: other_adjustment, free: yes}
    Good:
        approvals:
          "actions[other_adjustment~2]-":
          "actions[other_adjustment]": {kind: other_adjustment, approver: {is: dana, stand_in: ines}, situation: "every adjustment"}
    Good:
        approvals:
          "actions[patient_dispute]-":
        escalation-contacts:
          "escalations[dispute].decides": {is: dana, stand_in: ines}
    """
    found = ladders.at(site)
    # a ladder of which some rungs are free has its own rules for what is above them
    unsigned = [
        kind
        for kind in _SIGN_OFF
        if not (kind == "patient_dispute" and decides_on_disputes(contacts, site))
        and all(_just_done(rung) and not rung.stated and not rung.vague for rung in found.of(kind))
    ]
    unsaid = [kind for kind in unsigned if not found.of(kind)]
    yield from _unsigned(document, unsaid, "it is not said yet who says yes to {}")
    free = [kind for kind in unsigned if found.of(kind)]
    yield from _unsigned(document, free, "{} may be done without anybody's yes")
    for action in site.entries(document.actions):
        if action.kind.missing:
            yield Gap(action.kind, "{the action} does not say what it is for")


def _unsigned(document: Approvals, kinds: list[str], told: str) -> Iterator[Gap]:
    """Report the kinds of actions to which nobody has to say yes: it is not said, or they are said to be free."""
    if kinds:
        words = listed(action_name(kind) for kind in kinds)
        question = f"Who at the practice says yes to {words}?"
        yield Gap(document.actions, told.format(words), about=tuple(kinds), question=question)


def _just_done(rung: Rung) -> bool:
    """Whether nobody's yes is named; where it is free and signed at once, that is another gap."""
    return rung.free and rung.action.approver.missing


@rule(
    "APR016",
    "–/W/W",
    guide=("S-10.02", "S-10.03", "S-10.04", "S-11.05"),
    finds=FindingKind.CONTRADICTORY,
    fix="Write `free: yes` for everyday work: status, payers' questions for details, plain corrections, eligibility, calls about balances.",
    duty="billing",
    areas=("insurance", "balances", "verification"),
    yields_to=("APR001", "APR009"),
    answers=("approvals.actions",),
)
def routine_work_waits_for_a_yes(document: Approvals, site: Site) -> Iterator[Gap]:
    """Everyday work waits for an approval, or nothing says what may just be done.

    Why:
        Looking up a status a hundred times a day cannot wait for a yes each time; and a team
        that does not know what it may do asks about everything.
    Bad:
        approvals:
          "actions[track_claims].free": no
          "actions[track_claims].approver": dana
    Bad:
        approvals:
          actions:
            - {kind: other_adjustment, approver: dana, situation: "every one"}
            - {kind: write_off, approver: dana, situation: "every one"}
            - {kind: refund, approver: dana}
            - {kind: patient_dispute, approver: dana}
    Good:
        approvals:
          "actions[resubmit].free": ~
          "actions[resubmit].approver": dana
          "actions[resubmit].situation": "the correction is not plain from the notes"
    """
    entries = [action for action in site.entries(document.actions) if action.kind.value not in MONEY_ACTIONS]
    if document.actions.given and not any(action.free.value for action in entries):
        yield Gap(
            document.actions, "it is not said yet which everyday work the billing team may just do", about=("none",)
        )
        return
    freed = {action.kind.value for action in entries if action.free.value}
    for action in entries:
        held = action.approver.given and not action.free.value and not action.situation.given
        if action.kind.value in _ROUTINE and action.kind.value not in freed and held:
            name = action_name(action.kind.value)
            question = f"Which holds for {name}: free, or a yes each time?"
            yield Gap(
                action.approver, f"everyday work waits for a yes each time: {name}", question=question, like="free: yes"
            )


RULES: Final = (sign_off_missing, routine_work_waits_for_a_yes)
