"""How far a grant has come: the last of its days that is filled and has been reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from handover.model.access_grants import Grant
    from handover.model.answer import Answer
    from handover.model.kinds.days import Day
    from handover.model.kinds.yes_or_day import YesOrDay

#: ``planned``: written, and no day says more; ``coming``: asked for, or dated ahead.
GrantState: TypeAlias = Literal["planned", "coming", "granted", "tested", "revoked"]


def state_of(grant: Grant, today: date) -> GrantState:
    """Return the state of a grant on a day.

    Raises:
        Unread: if one of its days cannot be read.
    """
    if not is_open(grant, today):
        return "revoked"
    if reached(grant.tested, today):
        return "tested"
    if reached(grant.granted, today):
        return "granted"
    days = (answer.value for answer in (grant.requested, grant.granted, grant.tested))
    return "coming" if any(day is not None and (day.happened or day.day is not None) for day in days) else "planned"


def is_open(grant: Grant, today: date) -> bool:
    """Whether a grant has not ended by a day.

    Raises:
        Unread: if the day of its end cannot be read.
    """
    ended = grant.marks.until.value if grant.marks.until is not None else None
    return not reached(grant.revoked, today) and not (ended is not None and ended.surely_before(today))


def reached(answer: Answer[YesOrDay], today: date) -> bool:
    """Whether something has happened by a day, as far as is certain; a day that may be today has come."""
    value = answer.value
    return value is not None and value.happened and (value.day is None or not value.day.surely_after(today))


def opened_on(grant: Grant) -> Day | None:
    """Return the day on which it was or will be open: granted, else tested; None where none is known."""
    for answer in (grant.granted, grant.tested):
        value = answer.value
        if value is not None and value.day is not None:
            return value.day
    return None


def first_day(grant: Grant) -> Day | None:
    """Return the first day that is written of it."""
    for answer in (grant.requested, grant.granted, grant.tested):
        value = answer.value
        if value is not None and value.day is not None:
            return value.day
    return None
