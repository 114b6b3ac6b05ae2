"""Gaps in what is known of payers."""

# each module registers its rules with the topic
from handover.rules.payers import (  # noqa: F401 - registered by importing
    certainty,
    codes,
    freshness,
    listing,
    narratives,
    places,
    programmes,
    status,
    wording,
)
from handover.rules.payers.topic import payers

__all__ = ["payers"]
