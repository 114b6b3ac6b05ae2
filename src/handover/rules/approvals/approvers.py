"""Who approves: nobody, or somebody outside the practice."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.money.bands import in_a_sentence
from handover.analysis.money.currency import Currency
from handover.analysis.people.directory import People, outsiders
from handover.analysis.people.escalation_routes import decides_on_disputes
from handover.analysis.structure.site import Site
from handover.analysis.structure.topics import topic_of
from handover.inputs import Today
from handover.model.actions import action_name
from handover.model.approvals import Action, Approvals
from handover.model.claim_words import correction_name
from handover.model.escalation_contacts import EscalationContacts
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "APR002",
    "W/B/B",
    guide=("S-10.10",),
    fix="Name somebody of the practice under `approver`, or write `free: yes` where it needs no yes.",
    duty="money",
    answers=("approvals.actions.approver",),
)
def nobody_approves(document: Approvals, contacts: EscalationContacts, currency: Currency, site: Site) -> Iterator[Gap]:
    """An action needs a yes, and nobody is named to say it.

    Why:
        The billing team waits, or does it without.
    Bad:
        approvals:
          "actions[patient_dispute].approver": ~
    Bad:
        approvals:
          "actions[patient_dispute].approver": "whoever is free"
        escalation-contacts:
          "escalations[dispute].decides": {is: dana, stand_in: ines}
    Good:
        approvals:
          "actions[appeal].approver": ~
          "actions[appeal].free": yes
    """
    for action in site.entries(document.actions):
        # words that decide nothing are somebody's words about this very yes, whoever decides elsewhere
        silent = action.approver.place.empty and action.kind.value == "patient_dispute"
        elsewhere = silent and decides_on_disputes(contacts, site)
        if not action.free.value and action.approver.missing and not elsewhere:
            name = _named(action, currency) if action.kind.given else "an action that does not say what it is"
            yield Gap(
                action.approver,
                f"it is not said yet who approves {name}",
                question=f"Who at the practice approves {name}?",
            )


def _named(action: Action, currency: Currency) -> str:
    """Return what a yes is for: the action, and its amounts where it has some."""
    name = topic_of(action.kind.other) or action_name(action.kind.value)
    band = action.amount.known.band if action.amount.known is not None else None
    return name if band is None else f"{name} of {in_a_sentence(band, currency)}"


@rule(
    "APR003",
    "B/B/B",
    guide=("S-10.10", "S-6.13"),
    kind=Kind.DANGER,
    fix="Name another person, of the practice.",
    question="Who at the practice says yes in place of somebody who is not of the practice?",
    yields_to=("PPL001",),
)
def approver_on_the_wrong_side(document: Approvals, people: People, today: Today) -> Iterator[Gap]:
    """Whoever says yes is not of the practice.

    Why:
        The billing team asks; a yes that one gives oneself is none. And what patients owe is
        the practice's money.
    Bad:
        approvals:
          "actions[patient_dispute].approver": priya
    Bad:
        approvals:
          "corrections[dates].approver": marco
    Bad:
        approvals:
          "actions[patient_dispute].approver": {is: dana, interim: {is: priya, from: 2026-12-14, until: 2027-01-08}}
    Bad:
        approvals:
          "actions[patient_dispute].approver": {is: dana, stand_in: priya}
    Good:
        approvals:
          "actions[credit_transfer].approver": {is: sam, stand_in: ines}
    """
    named = [(action.approver, action_name(action.kind.value)) for action in document.actions]
    named += [(one.approver, correction_name(one.kind.value)) for one in document.corrections]
    for answer, what in (*named, (document.not_listed, "what is not listed")):
        for version in (answer, *answer.variants):
            for one in outsiders(version, people, today.day):
                message = f"{one.name} says yes to {what}, and is not of the practice"
                yield Gap(one.at, message, about=(one.key,), question=f"Who at the practice says yes to {what}?")


RULES: Final = (nobody_approves, approver_on_the_wrong_side)
