"""Gaps in access: who can do what, with which login."""

from typing import Final

from handover.rules.access import (
    agreement,
    approval,
    excess_rights,
    forbidden_rights,
    leavers,
    login_dates,
    logins,
    missing_rights,
    out_of_place,
    secrets,
    separation_of_duties,
    unclear_rights,
)
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "ACC",
    "Access",
    (
        *agreement.RULES,
        *approval.RULES,
        *excess_rights.RULES,
        *forbidden_rights.RULES,
        *leavers.RULES,
        *login_dates.RULES,
        *logins.RULES,
        *missing_rights.RULES,
        *out_of_place.RULES,
        *secrets.RULES,
        *separation_of_duties.RULES,
        *unclear_rights.RULES,
    ),
)
