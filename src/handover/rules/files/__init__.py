"""Gaps in the documents themselves: what cannot be read, is not there, is not settled."""

# each module registers its rules with the topic
from handover.rules.files import dates, homes, patients, presence, reading, settling, unanswered, version  # noqa: F401 - registered by importing
from handover.rules.files.topic import files

__all__ = ["files"]
