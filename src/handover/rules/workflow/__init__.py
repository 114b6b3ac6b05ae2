"""Gaps in how the work is done today."""

from typing import Final

from handover.rules.rule import Topic
from handover.rules.workflow import attachments, claims, clinical, flow, follow_up, lists, steps, terms

TOPIC: Final = Topic(
    "WFL",
    "Workflow map",
    (
        *attachments.RULES,
        *claims.RULES,
        *clinical.RULES,
        *flow.RULES,
        *follow_up.RULES,
        *lists.RULES,
        *steps.RULES,
        *terms.RULES,
    ),
)
