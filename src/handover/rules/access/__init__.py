"""Gaps in access: who can do what, with which login."""

from typing import Final

from handover.rules.access import (
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
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "ACC",
    "Access",
    (
        *agreement.RULES,
        *approval.RULES,
        *clarity.RULES,
        *excess.RULES,
        *forbidden.RULES,
        *leavers.RULES,
        *logins.RULES,
        *missing_rights.RULES,
        *secrets.RULES,
        *upkeep.RULES,
    ),
)
