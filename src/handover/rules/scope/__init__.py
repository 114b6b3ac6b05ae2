"""Gaps in the scope: areas, tasks and their owners, and the one person who owns it all."""

# each module registers its rules with the topic
from handover.rules.scope import decisions, limits, review, tasks  # noqa: F401 - registered by importing
from handover.rules.scope.topic import scope

__all__ = ["scope"]
