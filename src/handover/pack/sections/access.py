"""Access: each login with what it gives, the tasks it is for, and how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.analysis.access.logins import Logins
from handover.model.access_plan import AccessPlan
from handover.pack.blocks import Cell, Facts, Section, Table, Text
from handover.pack.glossary import define

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.analysis.access.login_days import LoginDays
    from handover.model.access_plan import AdminDuty, Login
    from handover.model.answer import Answer
    from handover.model.kinds.days import Day
    from handover.pack.context import PackContext

#: What the duties of the access admin are called on the page.
_DUTIES = {
    "approves": "Approves rights",
    "requests": "Asks for logins",
    "resets": "Resets logins",
    "where_is_it": 'Answers "where do I find this?"',
}


def access(context: PackContext) -> Section:
    """Return who may do what, for which tasks, and how far each login has come."""
    plan, show = context.get(AccessPlan), context.show
    logins = tuple(_login(context, login) for login in plan.logins.found)
    return Section(
        "access",
        "Access",
        (
            Facts(
                (
                    ("Decides on logins", show.cell(plan.access_admin)),
                    *(_duty(context, one) for one in plan.duties.found),
                    ("Notes are written in", show.cell(plan.note_place.where)),
                    ("System of these notes", show.cell(plan.note_place.system)),
                    ("To begin with", show.cell(plan.starts_tight)),
                    (
                        "When somebody leaves, logins are closed by",
                        show.entry(plan.leavers, context.holder(plan.leavers.by)),
                    ),
                    ("within", show.cell(plan.leavers.within)),
                ),
            ),
            Table(("Who", "System", "May", "For", "State"), logins, "Logins"),
            *_incidents(context, plan),
            Text(define("minimum necessary access"), strong=True),
            Text("One login for each person. Nobody lends a login, and no password is ever written into these papers."),
        ),
        ("all", "vendor", "owner"),
    )


def _duty(context: PackContext, duty: AdminDuty) -> tuple[str, Cell]:
    word = duty.duty.known
    return _DUTIES.get(word or "", "Also decides"), context.show.entry(
        duty, context.show.with_doubt(context.show.cell(duty.who), duty.duty)
    )


def _incidents(context: PackContext, plan: AccessPlan) -> Iterator[Table]:
    """Yield what went wrong with access and what was done about it, where anything did."""
    show = context.show
    rows = tuple(
        (show.entry(one, show.inline_cell(one.on)), show.cell(one.what), show.cell(one.done))
        for one in plan.incidents.found
    )
    if rows:
        yield Table(("On", "What happened", "What was done"), rows, "What went wrong")


def _login(context: PackContext, login: Login) -> tuple[Cell, ...]:
    show = context.show
    told = (show.inline(answer) for answer in (login.profile, login.permissions, login.allows))
    may = [words for words in told if words]
    reason = show.told(("because this task was blocked:", login.blocked_task))
    return (
        show.entry(login, show.noted(_who(context, login), show.told(("second factor:", login.second_factor)))),
        show.cell(login.system),
        Cell("; ".join(may), notes=reason, open=not may),
        show.or_else(login.for_tasks, "the tasks of their role"),
        _state(context, login),
    )


def _who(context: PackContext, login: Login) -> Cell:
    """Return who signs in; and whose login it is, where it is nobody's own."""
    show = context.show
    notes = []
    if not login.each.missing:
        show.went_by(login.each)
        notes.append("a login for each")
    whose = login.whose.known
    if whose == "person":
        show.went_by(login.whose)
    else:
        notes += show.told(("login of a", login.whose))
    notes += show.told(("login in the name of", login.belongs_to))
    return show.noted(show.cell(login.users), tuple(notes))


def _state(context: PackContext, login: Login) -> Cell:
    """Return how far a login has come and since when; who approved it and when it is looked at again."""
    show = context.show
    told = show.told(("approved by", login.approved_by), ("look again by", login.review_by))
    days: tuple[Answer[Any], ...] = (login.requested, login.granted, login.tested, login.revoked, *_marked(login))
    unread = next((day for day in days if not day.readable), None)
    if unread is not None or not (login.system.readable and login.users.readable):
        return show.noted(show.cell(unread or login.granted), told)
    words = {
        f"at {one.only.label}" if one.only else "": _in_words(one.days) for one in context.get(Logins).views(login)
    }
    same = len(set(words.values())) == 1
    text = next(iter(words.values())) if same else "; ".join(f"{where}: {state}" for where, state in words.items())
    known = [show.cell(day) for day in days if not day.missing]  # the doubt about each day is the state's
    flags = dict.fromkeys(flag for cell in known for flag in cell.flags)
    notes = dict.fromkeys(note for cell in known for note in cell.notes)
    return Cell(text, tuple(flags), (*told, *notes))


def _marked(login: Login) -> tuple[Answer[Day], ...]:
    return tuple(mark for mark in (login.marks.from_, login.marks.until) if mark is not None)


def _in_words(days: LoginDays) -> str:
    """Return the state with its day, and the days that lie ahead."""
    words = [f"{days.state} {days.reached}" if days.reached is not None else days.state]
    if days.state in ("planned", "requested") and days.opens is not None:
        words.append(f"opens {days.opens}")
    if not days.ended and days.closes is not None:
        words.append(f"closes {days.closes}")
    return "; ".join(words)
