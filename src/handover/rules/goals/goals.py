"""Gaps in goals and expectations."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.site import Site
from handover.model.escalation_contacts import EscalationContacts
from handover.model.goals import Goals
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "GOA001",
    "A/W/W",
    guide=("S-2.01",),
    fix="Write under `goals` one or two things that will be different on an ordinary day.",
    question="What should be better on an ordinary day, three months from now?",
    answers=("goals.goals", "goals.goals.text"),
)
def no_goal(document: Goals) -> Iterator[Gap]:
    """Nothing says what should get better.

    Why:
        Without a goal both sides judge the first months by different things, and nobody can
        say whether the handover has worked.
    Bad:
        goals:
          goals: ~
    Bad:
        goals:
          "goals[1].text": ~
    Good:
        goals:
          goals: ["Nobody has to remember by heart which balances to follow up on Mondays."]
          measures: [{name: Open requests, kind: unresolved_requests, owner: dana, cadence: weekly}]
          "goals+": {text: "Balances over 60 days are called once a fortnight.", measures: [Open requests]}
    """
    if document.goals.missing:
        yield Gap(document.goals, "it is not said yet what should get better")
    for goal in document.goals:
        if goal.text.missing:
            yield Gap(goal.text, "{the goal} does not say what will be different")


@rule(
    "GOA009",
    "–/W/W",
    guide=("S-2.21",),
    fix="Write under `answer_within` how soon a routine question is answered, in hours or working days.",
    duty="primary",
    answers=("escalation-contacts.answer_within",),
)
def no_time_for_own_answers(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """The practice has set no time for its own answers.

    Why:
        The billing team is only as fast as the answers it gets. A time on both sides is
        what makes delays visible.
    Bad:
        escalation-contacts:
          answer_within: ~
    Good:
        escalation-contacts:
          answer_within: 4 hours
    """
    answer = site.pick(contacts.answer_within)
    if answer.missing:
        yield Gap(answer, "it is not said yet how soon the practice answers a routine question")


RULES: Final = (no_goal, no_time_for_own_answers)
