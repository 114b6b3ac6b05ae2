"""Gaps in the money rules, and in how they are put to patients."""

from typing import Final

from handover.rules.money import authority, balances, calls, disputes, law, methods, policy, scripts, wording
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "FIN",
    "Money rules and words",
    (
        *authority.RULES,
        *balances.RULES,
        *calls.RULES,
        *disputes.RULES,
        *law.RULES,
        *methods.RULES,
        *policy.RULES,
        *scripts.RULES,
        *wording.RULES,
    ),
)
