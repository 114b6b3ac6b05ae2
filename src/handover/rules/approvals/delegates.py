"""Who approves while the approver is away."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.coverage.rosters import Rosters
from handover.analysis.people.directory import People
from handover.analysis.structure.site import Site
from handover.model.actions import action_name
from handover.model.approvals import Approvals
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.hours_wording import weekdays_in_words
from handover.rules.rule import rule

#: So many open days in a row without anybody are more than a yes can wait.
_TOO_LONG = 2


@rule(
    "APR010",
    "–/W/B",
    guide=("S-10.10", "S-8.04"),
    kind=Kind.CONTRADICTION,
    fix="Name somebody who says yes on these days, with `stand_in`; a single day can wait, two cannot.",
    question="Who says yes while the one who approves is away?",
    yields_to=("PPL007", "COM003", "APR003"),
)
def approver_away_without_a_delegate(
    document: Approvals, people: People, rosters: Rosters, site: Site
) -> Iterator[Gap]:
    """On open days nobody is there who may say yes.

    Why:
        A refund that has to wait for days upsets the patient.
    Bad:
        practice:
          "people[ines].hours": "mon-wed 08:00-17:00"
        approvals:
          "actions[patient_dispute].approver": ines
    Bad:
        approvals:
          "actions[patient_dispute].approver": {is: dana, stand_in: dana}
    Good:
        practice:
          "people[ines].hours": "mon-thu 08:00-17:00"
        approvals:
          "actions[patient_dispute].approver": ines
    Good:
        approvals:
          "actions[patient_dispute].approver": {is: ines, stand_in: dana}
          "actions[credit_transfer].approver": {is: dana, stand_in: ines}
    """
    opening = rosters.opening(site)
    open_days = [day for day in range(7) if opening is not None and opening.ever(day)]
    for action in site.entries(document.actions):
        answer = site.pick(action.approver)
        holders = people.holders_of(answer, site)
        every = (answer.marks, *(item.marks for item in answer.items))
        stand_ins = [person for person in map(people.stand_in, every) if person is not None]
        name = action_name(action.kind.value)
        if holders and stand_ins and set(stand_ins) <= set(holders):
            who = people.label(holders[0])
            yield Gap(
                answer,
                f"{who} is named as stand-in for {who} in approving {name}",
                about=("self",),
                question=f"Who approves {name} while {who} is away?",
            )
            continue
        there = rosters.presences((*holders, *stand_ins), site)
        alone = [day for day in open_days if there and all(one.works(day) is False for one in there)]
        if _longest(alone, open_days) >= _TOO_LONG:
            days = weekdays_in_words(alone)
            yield Gap(
                answer,
                f"nobody is there on {days} to approve {name}",
                about=tuple(str(day) for day in alone),
                question=f"Who approves {name} on {days}?",
            )


def _longest(alone: list[int], open_days: list[int]) -> int:
    """Return the longest run of open days in a row that are all without anybody, over the turn of the week too."""
    best = run = 0
    for day in open_days * 2:
        run = run + 1 if day in alone else 0
        best = max(best, run)
    return min(best, len(open_days))


RULES: Final = (approver_away_without_a_delegate,)
