"""The day on which everything is looked through again."""

from collections.abc import Iterator
from typing import Final

from handover.inputs import Today
from handover.model.practice_document import PracticeDocument
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "SCO015",
    "–/W/W",
    guide=("S-5.02",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.OPEN,
    fix="Look through all documents, correct what has changed, and write the next day under `review_by` in practice.yaml. The rights of logins have days of their own.",
    question="Have all documents been looked through since the day on which that was due?",
    duty="owner",
)
def review_day_passed(practice: PracticeDocument, today: Today) -> Iterator[Gap]:
    """The day has passed by which all documents were to be looked through again.

    Why:
        Payers, people and amounts change without telling; papers that nobody looks at are
        followed all the same.
    Bad:
        practice:
          review_by: 2026-10-31
    Good:
        practice:
          review_by: 2026-11
    """
    day = practice.review_by.value
    if day is not None and day.surely_before(today.day):
        yield Gap(practice.review_by, f"all documents were to be looked through by {day}, which has passed")


RULES: Final = (review_day_passed,)
