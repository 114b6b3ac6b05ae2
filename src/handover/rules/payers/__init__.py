"""Gaps in what is known of payers."""

from typing import Final

from handover.rules.payers import (
    certainty,
    codes,
    freshness,
    limits,
    listing,
    narratives,
    places,
    programmes,
    status,
    wording,
)
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "PAY",
    "Payers",
    (
        *certainty.RULES,
        *codes.RULES,
        *freshness.RULES,
        *limits.RULES,
        *listing.RULES,
        *narratives.RULES,
        *places.RULES,
        *programmes.RULES,
        *status.RULES,
        *wording.RULES,
    ),
)
