"""Gaps in the example documents."""

from typing import Final

from handover.rules.documents import collection, deidentified, identifiers, origin, paths, references
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "DOC",
    "Example documents",
    (
        *collection.RULES,
        *deidentified.RULES,
        *identifiers.RULES,
        *origin.RULES,
        *paths.RULES,
        *references.RULES,
    ),
)
