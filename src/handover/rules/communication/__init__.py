"""Gaps in who answers, on which channel, and when they are away."""

# each module registers its rules with the topic
from handover.rules.communication import channels, contacts, coverage, escalations, manners, meeting, routes  # noqa: F401 - registered by importing
from handover.rules.communication.topic import communication

__all__ = ["communication"]
