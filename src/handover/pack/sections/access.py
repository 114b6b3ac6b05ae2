"""Access: each right with the tasks it is for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from handover.model.access_plan import AccessPlan
from handover.pack.blocks import Cell, Facts, Section, Table, Text
from handover.pack.glossary import define

if TYPE_CHECKING:
    from handover.model.access_grants import Account, Grant
    from handover.model.answer import Many
    from handover.model.kinds.references import OwnerRef
    from handover.pack.desk import Desk


def access(desk: Desk) -> Section:
    """Return who may do what, for which tasks, and how far each right has come."""
    plan, show = desk.get(AccessPlan), desk.show
    accounts = {account.id.value: account for account in plan.accounts.found if account.id.readable}
    rows = tuple(_grant(desk, grant, accounts) for grant in plan.grants.found)
    return Section(
        "access",
        "Access",
        (
            Facts(
                (
                    ("Decides on logins", show.cell(plan.access_admin)),
                    ("Notes are written in", show.cell(plan.note_place.where)),
                    ("System of these notes", show.cell(plan.note_place.system)),
                    ("To begin with", show.cell(plan.starts_tight)),
                    ("When somebody leaves, logins are closed by", show.cell(plan.leavers.by)),
                    ("within", show.cell(plan.leavers.within)),
                    ("in this way", show.cell(plan.leavers.how)),
                ),
            ),
            Table(("Who", "System", "May", "For", "State"), rows, "Rights"),
            Text(define("minimum necessary access"), strong=True),
            Text("One login for each person. Nobody lends a login, and no password is ever written into these papers."),
        ),
        ("all", "vendor", "owner"),
    )


def _grant(desk: Desk, grant: Grant, accounts: dict[Any, Account]) -> tuple[Cell, ...]:
    show = desk.show
    ref = grant.account.value if grant.account.readable else None
    account = accounts.get(ref.key) if ref is not None else None
    users = account.users if account is not None and not grant.users.given else grant.users
    system = account.system if account is not None and not grant.system.given else grant.system
    told = (show.inline(answer) for answer in (grant.profile, grant.permissions, grant.allows))
    may = [words for words in told if words]
    return (
        show.entry(
            grant, show.noted(_who(desk, users, grant, account), show.told(("second factor:", grant.second_factor)))
        ),
        show.cell(system),
        Cell("; ".join(may), open=not may),
        Cell("the tasks of their role") if grant.for_tasks.missing else show.cell(grant.for_tasks),
        _state(desk, grant),
    )


def _who(desk: Desk, users: Many[OwnerRef], grant: Grant, account: Account | None) -> Cell:
    """Return who has a right; whose login it is, where it is nobody's own."""
    cell = desk.show.with_doubt(desk.show.cell(users), grant.account)
    if account is None:
        return cell
    whose = account.whose.value if account.whose.readable else None
    if whose == "person":
        desk.show.went_by(account.whose)
        return cell
    return desk.show.noted(
        cell, desk.show.told(("login of a", account.whose), ("login in the name of", account.belongs_to))
    )


def _state(desk: Desk, grant: Grant) -> Cell:
    """Return the last state that was reached and its day; who approved it and when it is looked at again."""
    show = desk.show
    notes = show.told(("approved by", grant.approved_by), ("look again by", grant.review_by))
    words = ("revoked", "tested", "granted", "requested")
    for number, word in enumerate(words):
        answer = getattr(grant, word)
        value = answer.value if answer.readable else None
        if value is not None and value.happened:
            show.went_by(*(getattr(grant, earlier) for earlier in words[number:]))
            text = word if value.day is None else f"{word} {value.day}"
            return show.noted(replace(show.cell(answer), text=text), notes)
        if answer.variants:
            return show.noted(show.cell(answer), notes)
    return Cell("planned", notes=notes)
