"""Gaps in what is known of payers."""

# each module registers its rules with the topic
from handover.rules.payers import certainty, codes, freshness, listing, narratives, places, status, wording  # noqa: F401 - registered by importing
from handover.rules.payers.topic import payers

__all__ = ["payers"]
