"""Gaps in how the work is done today."""

# each module registers its rules with the topic
from handover.rules.workflow import attachments, claims, clinical, flow, follow_up, lists, steps, terms  # noqa: F401 - registered by importing
from handover.rules.workflow.topic import workflow

__all__ = ["workflow"]
