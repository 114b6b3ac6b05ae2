"""Gaps in the scope: areas, tasks and their owners, and the one person who owns it all."""

from typing import Final

from handover.rules.rule import Topic
from handover.rules.scope import decisions, limits, review, tasks

TOPIC: Final = Topic(
    "SCO",
    "Scope",
    (
        *decisions.RULES,
        *limits.RULES,
        *review.RULES,
        *tasks.RULES,
    ),
)
