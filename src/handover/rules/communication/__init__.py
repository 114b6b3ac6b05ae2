"""Gaps in who answers, on which channel, and when they are away."""

from typing import Final

from handover.rules.communication import channels, contacts, coverage, escalations, manners, meeting, routes
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "COM",
    "Communication and escalation",
    (
        *channels.RULES,
        *contacts.RULES,
        *coverage.RULES,
        *escalations.RULES,
        *manners.RULES,
        *meeting.RULES,
        *routes.RULES,
    ),
)
