"""Gaps between posting, payments and the next chase."""

# each module registers its rules with the topic
from handover.rules.posting import claims, closing, denials, entries, handing_over, waiting  # noqa: F401 - registered by importing
from handover.rules.posting.topic import posting

__all__ = ["posting"]
