"""Gaps in who is who, who is there, and what hangs on one person."""

from typing import Final

from handover.rules.people import contact_details, groups, hours, names, sides, sole_holders, stand_ins
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "PPL",
    "People and duties",
    (
        *contact_details.RULES,
        *groups.RULES,
        *hours.RULES,
        *names.RULES,
        *sides.RULES,
        *sole_holders.RULES,
        *stand_ins.RULES,
    ),
)
