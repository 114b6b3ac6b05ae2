"""Gaps in who says yes."""

from collections.abc import Iterator
from typing import Any

from handover.model.approvals import Action, Approvals
from handover.outcome import Kind
from handover.reckon.people import People
from handover.reckon.site import Site
from handover.rules.approvals.names import action_name
from handover.rules.approvals.topic import approvals
from handover.rules.gap import Gap


@approvals.rule(
    "002",
    "W/B/B",
    guide=("S-10.10",),
    fix="Name somebody of the practice under `approver`, or write `free: yes`.",
    duty="money",
    answers=("approvals.actions.approver",),
)
def nobody_approves(document: Approvals, site: Site) -> Iterator[Gap]:
    """An action needs a yes, and nobody is named to say it.

    Why:
        The billing team waits, or does it without.
    What to do:
        Name one person of the practice, or say that it needs no yes.
    Bad:
        approvals:
          "actions[patient_dispute].approver": ~
    Good:
        approvals:
          "actions[appeal].approver": ~
          "actions[appeal].free": yes
    """
    for action in site.entries(document.actions):
        if action.kind.given and not action.free.value and action.approver.missing:
            name = action_name(action.kind.value)
            yield Gap(
                action.approver,
                f"nobody is named to approve {name}",
                question=f"Who at the practice approves {name}?",
            )


@approvals.rule(
    "003",
    "B/B/B",
    guide=("S-10.10", "S-6.13"),
    kind=Kind.DANGER,
    fix="Name another person, of the practice.",
    question="Who at the practice says yes?",
    yields_to=("PPL001",),
)
def approver_on_the_wrong_side(document: Approvals, people: People) -> Iterator[Gap]:
    """Whoever says yes is not of the practice, or is the one who asks.

    Why:
        A yes that one gives oneself is none. And what patients owe is the practice's money.
    What to do:
        Name a person of the practice who does not ask for it.
    Bad:
        approvals:
          "actions[patient_dispute].approver": priya
    Bad:
        approvals:
          "actions[credit_transfer].asked_by": dana
    Bad:
        approvals:
          "corrections[dates].approver": marco
    Good:
        approvals:
          "actions[credit_transfer].asked_by": sam
    """
    named: list[tuple[Any, Action | None]] = [(action.approver, action) for action in document.actions]
    named += [(correction.approver, None) for correction in document.corrections]
    named.append((document.not_listed, None))
    for answer, action in named:
        asking = {person for ref in action.asked_by.values for person in people.holders(ref)} if action else set()
        for version in (answer, *answer.variants):
            for item in version.items:
                person = people.find(item.value) if item.value is not None else None
                if person is None:
                    continue
                label = people.label(person)
                if people.side(person) != "practice":
                    yield Gap(item, f"{label} says yes here, and is not of the practice", about=(people.key(person),))
                elif asking == {person}:
                    yield Gap(item, f"{label} asks for this and says yes to it", about=(people.key(person),))
