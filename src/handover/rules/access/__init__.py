"""Gaps in access: who can do what, with which login."""

# each module registers its rules with the topic
from handover.rules.access import (  # noqa: F401 - registered by importing
    agreement,
    approval,
    clarity,
    excess,
    forbidden,
    leavers,
    logins,
    missing_rights,
    secrets,
    upkeep,
)
from handover.rules.access.topic import access

__all__ = ["access"]
