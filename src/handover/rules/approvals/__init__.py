"""Gaps between what is just done and what needs a yes first."""

# each module registers its rules with the topic
from handover.rules.approvals import (  # noqa: F401 - registered by importing
    approvers,
    bands,
    delegates,
    practice_only,
    procedures,
    signoffs,
    split,
    thresholds,
)
from handover.rules.approvals.topic import approvals

__all__ = ["approvals"]
