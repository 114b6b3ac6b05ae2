"""Gaps in the money rules, and in how they are put to patients."""

from typing import Final

from handover.rules.money import (
    authority,
    balance_calls,
    balances,
    disputes,
    law,
    patient_wording,
    payment_methods,
    payment_timing,
    scripts,
)
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "FIN",
    "Money rules and words",
    (
        *authority.RULES,
        *balance_calls.RULES,
        *balances.RULES,
        *disputes.RULES,
        *law.RULES,
        *patient_wording.RULES,
        *payment_methods.RULES,
        *payment_timing.RULES,
        *scripts.RULES,
    ),
)
