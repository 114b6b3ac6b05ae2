"""Gaps in who is who, who is there, and what hangs on one person."""

# each module registers its rules with the topic
from handover.rules.people import cover, hours, names, reach  # noqa: F401 - registered by importing
from handover.rules.people.topic import people

__all__ = ["people"]
