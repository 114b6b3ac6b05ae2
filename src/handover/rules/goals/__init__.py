"""Gaps in what should get better, and in how both sides will see it."""

# each module registers its rules with the topic
from handover.rules.goals import aims, buckets, measures, wording  # noqa: F401 - registered by importing
from handover.rules.goals.topic import goals

__all__ = ["goals"]
