"""Gaps in the example documents."""

# each module registers its rules with the topic
from handover.rules.documents import collection, deidentified, identifiers, origin, paths, references  # noqa: F401 - registered by importing
from handover.rules.documents.topic import documents

__all__ = ["documents"]
