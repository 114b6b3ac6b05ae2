"""Gaps in the scope: areas, tasks and their owners, and the one person who owns it all."""

from typing import Final

from handover.rules.rule import Topic
from handover.rules.scope import areas, clinical_questions, engagement, internal_owner, practice_only, review_day, tasks

TOPIC: Final = Topic(
    "SCO",
    "Scope",
    (
        *areas.RULES,
        *clinical_questions.RULES,
        *engagement.RULES,
        *internal_owner.RULES,
        *practice_only.RULES,
        *review_day.RULES,
        *tasks.RULES,
    ),
)
