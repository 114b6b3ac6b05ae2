"""Gaps in the groups of days by which balances are aged."""

import re
from collections.abc import Iterator
from typing import Final

from handover.model.goals import Measure
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

_CLOSED = re.compile(r"(?:from )?(\d{1,4}) ?(?:-|–|to) ?(\d{1,4})(?: days?)?", re.IGNORECASE)
_OVER = re.compile(r"(?:over|above|more than|older than|>) ?(\d{1,4})(?: days?)?", re.IGNORECASE)
_FROM = re.compile(
    r"(\d{1,4}) ?(?:days? )?(?:\+|plus|(?:and|or) (?:over|more|above|up|older))(?: days?)?", re.IGNORECASE
)


@rule(
    "GOA008",
    "W/W/W",
    guide=("S-2.16",),
    kind=Kind.CONTRADICTION,
    fix="Write groups that join, such as 0-30, 31-60, 61-90 and 91+: begin with 0, and leave the last one open.",
    question="Which groups of days do your ageing reports use?",
)
def ageing_groups_do_not_join(measure: Measure) -> Iterator[Gap]:
    """Groups of days overlap, leave days out, or end.

    Why:
        A balance of a day that is in no group is in no report, and one in two is counted
        twice.
    Bad:
        goals:
          "measures[3].buckets": ["0-30", "32-60", "61+"]
    Bad:
        goals:
          "measures[3].buckets": ["0-30", "31-60", "61-90"]
    Bad:
        goals:
          "measures[3].buckets": ["0-30", "25-60", "61+"]
    Good:
        goals:
          "measures[3].buckets": ["0-30", "31-60", "61-90", "90+"]
    Good:
        goals:
          "measures[3].buckets": ["0 to 30 days", "31 to 60 days", "over 60 days"]
    """
    answer = measure.buckets
    groups = [_days(text.words) for text in answer.values]
    known = sorted((group for group in groups if group is not None), key=lambda group: (group[0], group[1] is None))
    if not groups or len(known) < len(groups):
        return  # what cannot be read as days is not judged
    reached = -1
    for first, last in known:
        if first > reached + 1:
            days = f"day {first - 1}" if first == reached + 2 else f"days {reached + 1} to {first - 1}"
            yield Gap(answer, f"the ageing groups leave out {days}", about=("out", str(reached)))
        # people write 61-90 and 90+: the open one goes on where the one before ended
        elif first < reached or (first == reached and last is not None):
            yield Gap(answer, f"day {first} is in two ageing groups", about=("two", str(first)))
        if last is None:
            return
        reached = max(reached, last)
    yield Gap(answer, f"no ageing group holds what is older than {reached} days", about=("end",))


def _days(text: str) -> tuple[int, int | None] | None:
    """Return the first and last day of a group, the last None without end; None if it is no such group."""
    word = " ".join(text.split())
    if word.casefold() == "current":  # what is not yet due, as many systems call it
        return 0, 0
    closed, over, onwards = _CLOSED.fullmatch(word), _OVER.fullmatch(word), _FROM.fullmatch(word)
    if closed is not None:
        return int(closed[1]), int(closed[2])
    if over is not None:
        return int(over[1]) + 1, None
    return (int(onwards[1]), None) if onwards is not None else None


RULES: Final = (ageing_groups_do_not_join,)
