"""Gaps in access: who can do what, with which login."""

# each module registers its rules with the topic
from handover.rules.access import approval, blocked, excess, forbidden, logins, secrets, upkeep  # noqa: F401
from handover.rules.access.topic import access

__all__ = ["access"]
