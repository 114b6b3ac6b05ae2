"""The policy of a group itself."""

from collections.abc import Iterator
from typing import Final

from handover.group.inheritance import Inheritance
from handover.inputs import Today
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "GRP004",
    "–/W/W",
    guide=("S-5.02",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.OPEN,
    fix="Look through the documents of the group, correct what has changed, and write the next day under `review_by` in group.yaml.",
    question="Has the policy of the group been looked through since the day on which that was due?",
)
def policy_not_reviewed(inheritance: Inheritance, today: Today) -> Iterator[Gap]:
    """The day has passed by which the policy of a group was to be looked through again.

    Why:
        What is out of date there is out of date in every practice at once.
    Bad:
        practice:
          extends: ../policy
        files:
          ../policy/group.yaml: "review_by: 2026-10-31"
    Good:
        practice:
          extends: ../policy
        files:
          ../policy/group.yaml: "review_by: 2027-10-31"
    """
    for policy in inheritance.policies:
        day = policy.document.review_by.value
        if day is not None and day.surely_before(today.day):
            text = f"the policy of the group was to be looked through by {day}, which has passed"
            yield Gap(policy.document.review_by, text)


RULES: Final = (policy_not_reviewed,)
