"""Gaps in what should get better, and in how both sides will see it."""

from typing import Final

from handover.rules.goals import ageing_groups, goals, measures, wording
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "GOA",
    "Goals and measures",
    (
        *ageing_groups.RULES,
        *goals.RULES,
        *measures.RULES,
        *wording.RULES,
    ),
)
