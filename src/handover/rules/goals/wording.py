"""Goals and expectations whose words say nothing, or too much."""

from collections.abc import Iterator
from typing import Final

from handover.data.phrases import table
from handover.model.escalation_contacts import EscalationContacts
from handover.model.goals import Goals
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "GOA002",
    "A/W/W",
    guide=("S-2.03",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Name what will be different on an ordinary day: which step, by when, how often.",
    question="What will {the goal} change on an ordinary Tuesday?",
    yields_to=("FIL005",),
    judges_words=True,
)
def vague_goal(document: Goals) -> Iterator[Gap]:
    """A goal is too vague to be checked.

    Why:
        "Improve billing" can be neither planned nor checked, and each side understands something else.
    Bad:
        goals:
          "goals[1].text": "Improve billing"
    Bad:
        goals:
          "goals[1].text": "Streamline the billing end to end."
    Good:
        goals:
          "goals[1].text": "Improve billing so that every claim leaves within two working days."
    """
    vague = table("vague_goal")
    for goal in document.goals:
        text = goal.text.value
        if text is not None and vague.hits(text.words):
            yield Gap(goal.text, "{the goal} names no change that somebody could see")


@rule(
    "GOA011",
    "–/W/W",
    guide=("S-2.20", "S-9.21"),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Write what the team will do, such as what is sent and how soon it reacts, not what a payer will do.",
    question="{the answer}: what will the billing team itself do for it, and how soon?",
    judges_words=True,
)
def promise_in_place_of_an_expectation(document: Goals, contacts: EscalationContacts) -> Iterator[Gap]:
    """A goal or an expectation promises what only payers decide.

    Why:
        The payer alone decides when it pays, and how much. After such a promise the first slow
        payer leads to a dispute.
    Bad:
        escalation-contacts:
          first_weeks: "Claims are paid in 10 days."
    Bad:
        goals:
          "goals[1].text": "98% collected, guaranteed."
    Good:
        escalation-contacts:
          first_weeks: "We send claims within 2 working days; how fast a payer pays is the payer's own."
    """
    promise = table("promise")
    said = [goal.text for goal in document.goals] + [contacts.first_weeks, *contacts.first_weeks.variants]
    for answer in said:
        if answer.value is not None and promise.hits(answer.value.words):
            yield Gap(answer, "{the answer} promises what only the payers decide")


RULES: Final = (vague_goal, promise_in_place_of_an_expectation)
