"""How far a login has come: the last of its days that is filled and has been reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from handover.model.access_plan import Login
    from handover.model.answer import Answer
    from handover.model.kinds.days import Day
    from handover.model.kinds.yes_or_day import YesOrDay

#: ``not requested``: said not to be asked for; ``planned``: written, and no day says more;
#: ``requested``: asked for, or dated ahead.
LoginState: TypeAlias = Literal["not requested", "planned", "requested", "granted", "tested", "revoked"]


class LoginDays:
    """The state and the days of a login, as of one day.

    Everything is read when it is asked for, so that a day that cannot be read ends only what
    needs it. Each property raises `Unread` then.

    Args:
        login: the entry; its reserved words `from` and `until` count as well.
        today: the day it is judged as of.
    """

    def __init__(self, login: Login, today: date) -> None:
        self._login, self._today = login, today

    @property
    def state(self) -> LoginState:
        """The last state that was reached."""
        if self.ended:
            return "revoked"
        if self._begun and has_happened(self._login.tested, self._today):
            return "tested"
        if self._begun and has_happened(self._login.granted, self._today):
            return "granted"
        steps = (answer.value for answer in (self._login.requested, self._login.granted, self._login.tested))
        if any(step is not None and (step.happened or step.day is not None) for step in steps):
            return "requested"
        return "not requested" if self.refused else "planned"

    @property
    def was_requested(self) -> bool:
        """Whether it is written that somebody has asked, or will ask, for it."""
        step = self._login.requested.value
        return step is not None and (step.happened or step.day is not None)

    @property
    def reached(self) -> Day | None:
        """The day of the state; None where it is not known, and where nothing was reached."""
        days = {
            "requested": _day(self._login.requested),
            "granted": _day(self._login.granted),
            "tested": _day(self._login.tested),
            "revoked": self.closes,
        }
        return days.get(self.state)

    @property
    def opens(self) -> Day | None:
        """The day on which it was or will be open; None where none is known."""
        opened, since = _day(self._login.granted) or _day(self._login.tested), _mark(self._login.marks.from_)
        later = since is not None and (opened is None or since.surely_after(opened))
        return since if later else opened

    @property
    def first(self) -> Day | None:
        """The first day that is written of it."""
        return _day(self._login.requested) or self.opens

    @property
    def closes(self) -> Day | None:
        """The day on which it was or will be closed; None where none is known."""
        closed, until = _day(self._login.revoked), _mark(self._login.marks.until)
        earlier = until is not None and (closed is None or until.surely_before(closed))
        return until if earlier else closed

    @property
    def was_open(self) -> bool:
        """Whether it has been open at some time, also if it is closed now."""
        return self._begun and any(
            has_happened(answer, self._today) for answer in (self._login.granted, self._login.tested)
        )

    @property
    def ended(self) -> bool:
        """Whether it has been closed: it was revoked, or its last day has passed."""
        until = _mark(self._login.marks.until)
        return has_happened(self._login.revoked, self._today) or (
            until is not None and until.surely_before(self._today)
        )

    @property
    def refused(self) -> bool:
        """Whether it is said not to be asked for, and no later day says otherwise."""
        asked = self._login.requested
        later = (self._login.granted, self._login.tested)
        return _said_no(asked) and all(answer.missing or _said_no(answer) for answer in later)

    @property
    def _begun(self) -> bool:
        since = _mark(self._login.marks.from_)
        return since is None or not since.surely_after(self._today)


def has_happened(answer: Answer[YesOrDay], today: date) -> bool:
    """Whether something has happened by a day, as far as is certain; a day that may be today has come."""
    value = answer.value
    return value is not None and value.happened and (value.day is None or not value.day.surely_after(today))


def _said_no(answer: Answer[YesOrDay]) -> bool:
    value = answer.known
    return value is not None and not value.happened and value.day is None


def _day(answer: Answer[YesOrDay]) -> Day | None:
    value = answer.value
    return value.day if value is not None else None


def _mark(answer: Answer[Day] | None) -> Day | None:
    return answer.value if answer is not None else None
