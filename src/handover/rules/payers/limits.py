"""Contradictions within one limit of a payer."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.walk import AllAnswers
from handover.model.kinds.deadlines import EVENTS
from handover.model.payer_entry import Limit
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

_NAMES: Final = {"filing": "the limit for claims", "appeal": "the limit for appeals", "secondary_claim": "the limit for second plans",
                 "corrected_claim": "the limit for corrected claims", "records_request": "the limit for sending records",
                 "predetermination": "the limit for predeterminations", "refund_request": "the limit for refund requests"}  # fmt: skip


@rule(
    "PAY019",
    "–/W/W",
    guide=("S-8.10",),
    kind=Kind.CONTRADICTION,
    fix="Keep one of the two: the day in `limit` (90 days from DOS), or `counted_from`.",
    question="From which day is {the limit} counted?",
    duty="billing",
)
def limit_counted_from_two_days(all_answers: AllAnswers) -> Iterator[Gap]:
    """One limit is counted from one day where its length is written, and from another beside it.

    Why:
        Between the visit and the denial lie weeks; who takes the later day is late.
    Bad:
        payers:
          "payers[tri-county].limits[filing].limit": 90 days from the denial
    Bad:
        payers:
          "payers[lakeshore].limits[appeal].limit": 6 months from EOB date
    Good:
        payers:
          "payers[tri-county].limits[filing].limit": 365 calendar days from DOS
    Good:
        payers:
          "payers[tri-county].limits[filing].limit": 31 December of the following year
    """
    for entry in all_answers.parts_of(Limit):
        for length in (entry.limit, *entry.limit.variants):
            said = length.known.counted_from if length.known is not None else None
            beside = entry.counted_from.known
            if said is not None and beside is not None and said != beside:
                name = _NAMES.get(entry.kind.known or "", "a limit")
                other = EVENTS.get(beside, "another day")
                yield Gap(
                    entry.counted_from,
                    f"{name} is counted from {EVENTS[said]} and from {other}",
                    about=(said, beside),
                    causes=(length, entry.counted_from),
                )


RULES: Final = (limit_counted_from_two_days,)
