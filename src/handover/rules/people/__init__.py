"""Gaps in who is who, who is there, and what hangs on one person."""

from typing import Final

from handover.rules.people import cover, hours, names, reach
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "PPL",
    "People and duties",
    (
        *cover.RULES,
        *hours.RULES,
        *names.RULES,
        *reach.RULES,
    ),
)
