"""Gaps between what is just done and what needs a yes first."""

from typing import Final

from handover.rules.approvals import (
    approvers,
    bands,
    delegates,
    practice_only,
    procedures,
    signoffs,
    split,
    thresholds,
)
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "APR",
    "Approvals and responsibilities",
    (
        *approvers.RULES,
        *bands.RULES,
        *delegates.RULES,
        *practice_only.RULES,
        *procedures.RULES,
        *signoffs.RULES,
        *split.RULES,
        *thresholds.RULES,
    ),
)
