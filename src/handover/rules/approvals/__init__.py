"""Gaps between what is just done and what needs a yes first."""

from typing import Final

from handover.rules.approvals import (
    approvers,
    bands,
    delegates,
    eligibility,
    practice_only,
    responsibility_split,
    said_otherwise,
    signoffs,
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
        *eligibility.RULES,
        *practice_only.RULES,
        *responsibility_split.RULES,
        *said_otherwise.RULES,
        *signoffs.RULES,
        *thresholds.RULES,
    ),
)
