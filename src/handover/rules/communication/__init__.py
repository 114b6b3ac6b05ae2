"""Gaps in who answers, on which channel, and when they are away."""

from typing import Final

from handover.rules.communication import (
    addresses,
    answer_times,
    channels,
    complaints,
    contacts,
    coverage,
    escalations,
    meeting,
    routes,
    urgency,
    watching,
)
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "COM",
    "Communication and escalation",
    (
        *addresses.RULES,
        *answer_times.RULES,
        *channels.RULES,
        *complaints.RULES,
        *contacts.RULES,
        *coverage.RULES,
        *escalations.RULES,
        *meeting.RULES,
        *routes.RULES,
        *urgency.RULES,
        *watching.RULES,
    ),
)
