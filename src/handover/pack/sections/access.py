"""Access: each login with what it gives, the tasks it is for, and how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from handover.analysis.access.logins import Logins
from handover.model.answer import Unread
from handover.pack.blocks import Cell, Text
from handover.pack.cells import lead
from handover.pack.glossary import define
from handover.pack.page import Listing, Page, Rows

if TYPE_CHECKING:
    from handover.analysis.access.login_days import LoginDays
    from handover.model.access_plan import AdminDuty, Login
    from handover.model.answer import Answer
    from handover.model.kinds.days import Day
    from handover.pack.layout import Layout

_DUTIES: Final = {
    "approves": "Approves rights",
    "requests": "Asks for logins",
    "resets": "Resets logins",
    "where_is_it": 'Answers "where do I find this?"',
}


def _duty(layout: Layout, duty: AdminDuty) -> Cell:
    words = _DUTIES.get(duty.duty.known or "")
    return layout.show.cell(duty.duty) if words is None else layout.show.with_doubt(Cell(words), duty.duty)


def _may(layout: Layout, login: Login) -> Cell:
    """Return what a login gives, in whichever of the three ways it is written."""
    told = (layout.show.inline(answer) for answer in (login.profile, login.permissions, login.allows))
    may = [words for words in told if words]
    return Cell("; ".join(may), open=not may)


def _for(layout: Layout, login: Login) -> Cell:
    return layout.show.or_else(login.for_tasks, "the tasks of their role")


def _who(layout: Layout, login: Login) -> Cell:
    """Return who signs in; and whose login it is, where it is nobody's own."""
    show, notes = layout.show, []
    if not login.each.missing:
        notes.append("a login for each")
    if login.whose.known not in (None, "person"):
        notes.append(f"login of a {show.inline(login.whose)}")
    cell = show.noted(show.cell(login.users), tuple(notes))
    cell = show.with_doubt(cell, login.each)
    return show.with_doubt(cell, login.whose) if login.whose.known in (None, "person") else cell


def _state(layout: Layout, login: Login) -> Cell:
    """Return how far a login has come and since when; who approved it and when it is looked at again."""
    show = layout.show
    others: dict[str, Answer[Any]] = {"approved_by": login.approved_by, "review_by": login.review_by}
    told = show.told(*((lead(layout.label(f"access-plan.logins.{key}")), one) for key, one in others.items()))
    days: tuple[Answer[Any], ...] = (login.requested, login.granted, login.tested, login.revoked, *_marked(login))
    if any(show.hides(day.marks) for day in days):
        return Cell("", notes=told)
    unread = _first_unread(days)
    if unread is not None or not (login.system.readable and login.users.readable):
        return show.noted(show.cell(unread or login.granted), told)
    # the doubt about each day, and where it is another, is the state's
    known = [show.with_doubt(Cell(""), day) for day in days if not (day.missing and day.place.empty)]
    flags = dict.fromkeys(flag for cell in known for flag in cell.flags)
    notes = dict.fromkeys(note for cell in known for note in cell.notes)
    return Cell(_reached(layout, login), tuple(flags), (*told, *notes))


def _first_unread(days: tuple[Answer[Any], ...]) -> Answer[Any] | None:
    """Return the first day, or version of one, that cannot be read."""
    return next((one for day in days for one in (day, *day.variants) if not one.readable), None)


def _reached(layout: Layout, login: Login) -> str:
    """Return the state of a login, for each location where they differ."""
    try:
        words = {
            f"at {one.only.label}" if one.only else "": _in_words(one.days)
            for one in layout.context.get(Logins).views(login)
        }
    except Unread:  # the day that holds at a location, or at which it holds
        return "cannot be read"
    if len(set(words.values())) == 1:
        return next(iter(words.values()))
    return "; ".join(f"{where}: {state}" for where, state in words.items())


def _marked(login: Login) -> tuple[Answer[Day], ...]:
    return tuple(mark for mark in (login.marks.from_, login.marks.until) if mark is not None)


def _in_words(days: LoginDays) -> str:
    """Return the state with its day, and the days that lie ahead."""
    # a day on which it opens says nothing of a request
    state = "planned" if days.state == "requested" and not days.was_requested else days.state
    words = [f"{state} {days.reached}" if days.reached is not None else state]
    if days.state in ("planned", "requested") and days.opens is not None:
        words.append(f"opens {days.opens}")
    if not days.ended and days.closes is not None:
        words.append(f"closes {days.closes}")
    return "; ".join(words)


_STATE: Final = ("requested", "granted", "tested", "revoked", "approved_by", "review_by")

PAGE: Final = Page(
    "access",
    (
        Listing(
            tuple(f"access-plan.{key}" for key in ("access_admin", "note_place", "starts_tight", "leavers")),
        ),
        Rows("access-plan.duties", ("duty", "who"), cells={"duty": _duty}),
        Rows(
            "access-plan.logins",
            ("users", "system", "allows", "for_tasks", "tested"),
            cells={"users": _who, "allows": _may, "for_tasks": _for, "tested": _state},
            heads={"allows": "May", "tested": "Status"},
            within=("each", "whose", "profile", "permissions", *_STATE),
        ),
        Rows("access-plan.incidents", ("on", "what", "done")),
        Rows("practice.systems", ("name", "kind", "product", "local_only")),
    ),
    closing=(
        Text(define("minimum necessary access"), strong=True),
        Text("One login for each person. Nobody lends a login, and no password is ever written into these papers."),
    ),
    readers=("all", "vendor", "owner"),
)
