"""Gaps in access: who can do what, with which login."""

# each module registers its rules with the topic
from handover.rules.access import (  # noqa: F401 - registered by importing
    agreement,
    approval,
    blocked,
    clarity,
    entering,
    excess,
    forbidden,
    leavers,
    logins,
    portals,
    secrets,
    upkeep,
)
from handover.rules.access.topic import access

__all__ = ["access"]
