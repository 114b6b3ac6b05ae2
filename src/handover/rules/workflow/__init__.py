"""Gaps in how the work is done today."""

from typing import Final

from handover.rules.rule import Topic
from handover.rules.workflow import (
    attachments,
    claim_steps,
    clinical_content,
    exceptions,
    follow_up,
    recare,
    step_order,
    steps,
    undefined_terms,
    verification,
)

TOPIC: Final = Topic(
    "WFL",
    "Workflow map",
    (
        *attachments.RULES,
        *claim_steps.RULES,
        *clinical_content.RULES,
        *exceptions.RULES,
        *follow_up.RULES,
        *recare.RULES,
        *step_order.RULES,
        *steps.RULES,
        *undefined_terms.RULES,
        *verification.RULES,
    ),
)
