"""Who is responsible for what: the lines that both sides sign, made from scope and approvals.

Nobody writes them a second time. A task is its owner's; what only a practice does is the
practice's without being listed; an area that is out stays with the practice; approvals add
what the billing team may do without asking, and what the practice says yes to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from handover.analysis.people.owners import Owners
from handover.analysis.scope.areas import AREA_NAMES, Areas
from handover.analysis.structure.site import Site, Sites
from handover.model.actions import action_name
from handover.model.approvals import Action, Approvals
from handover.model.scope import Scope, ScopeTask
from handover.model.tasks import TASKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.analysis.people.directory import People
    from handover.model.answer import Answer
    from handover.model.approvals import Signature
    from handover.model.marks import Marks

Side: TypeAlias = Literal["practice", "vendor"]
SIDES: Final[tuple[Side, Side]] = ("practice", "vendor")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a side is responsible for.

    Args:
        side: whose it is.
        token: what it is in the words that the digest is made of; the same fact has the same token.
        name: what a sentence calls it; empty where the author's own words say it.
        entry: the entry it comes from; None for what holds without being listed.
        sites: the locations that it is for.
    """

    side: Side
    token: str
    name: str
    entry: ScopeTask | Action | None = None
    sites: tuple[Site, ...] = ()


class Responsibilities:
    """The lines of both sides, in the order of the documents.

    Args:
        lines: the lines.
        everywhere: the number of locations.
        listed: whether any of them comes from a task that is listed.
    """

    def __init__(self, lines: tuple[Line, ...], everywhere: int, *, listed: bool) -> None:
        self._lines, self._everywhere, self.listed = lines, everywhere, listed

    @classmethod
    def of(cls, scope: Scope, approvals: Approvals, areas: Areas, owners: Owners, sites: Sites) -> Responsibilities:
        """Work them out at each location; what cannot be read is nobody's."""
        found: dict[tuple[Side, str], Line] = {}
        for site in sites.all:
            lines = (
                *_kept(scope, areas, owners, site),
                *_tasks(scope, areas, owners, site),
                *_decided(approvals, site),
            )
            for line in lines:
                known = found.get((line.side, line.token), line)
                here = known.sites if site in known.sites else (*known.sites, site)
                found[line.side, line.token] = replace(known, sites=here)
        listed = any(isinstance(line.entry, ScopeTask) for line in found.values())
        return cls(tuple(found.values()), len(sites.all), listed=listed)

    def of_side(self, side: Side) -> tuple[Line, ...]:
        """Return the lines of one side."""
        return tuple(line for line in self._lines if line.side == side)

    def where(self, line: Line) -> tuple[str, ...]:
        """Return the ids of the locations that a line is for; empty where it holds at all of them."""
        here = {site.id or "" for site in line.sites}
        return () if len(here) == self._everywhere else tuple(sorted(here))


def _kept(scope: Scope, areas: Areas, owners: Owners, site: Site) -> Iterator[Line]:
    """Yield what is the practice's without being listed: areas that are out, and what only a practice does."""
    for area, name in AREA_NAMES.items():
        if areas.out(area, site):
            yield Line("practice", f"area {area}", f"{name}, all of it")
    given_away = {kind for task, kind, sides in _owned(scope, owners, site) if "vendor" in sides}
    for kind, known in TASKS.items():
        if known.practice_only and kind not in given_away:
            yield Line("practice", f"task {kind}", known.name)


def _tasks(scope: Scope, areas: Areas, owners: Owners, site: Site) -> Iterator[Line]:
    for task, kind, sides in _owned(scope, owners, site):
        known = TASKS.get(kind)
        area = task.area.known or (known.area if known else None)
        token = f"task {kind}" if known else f"own {_own_task(task)}"
        name = known.name if known else ""
        for side in SIDES:
            if side in sides and not (side == "practice" and area is not None and areas.out(area, site)):
                yield Line(side, token + _only(task) + _part(task.marks), name, task)


def _own_task(task: ScopeTask) -> str:
    """Return a task in the author's own words: what it is called, and what is told of it."""
    called = _folded(task.kind.other.words) if task.kind.other is not None else ""
    return " | ".join(words for words in (called, _plain(task.text)) if words)


def _only(task: ScopeTask) -> str:
    """Return which part of a task is meant, where it is not the whole."""
    return f" only {_plain(task.only)}" if task.only.given else ""


def _owned(scope: Scope, owners: Owners, site: Site) -> Iterator[tuple[ScopeTask, str, frozenset[str]]]:
    """Yield the tasks listed for a location, with the word for each and the sides that own it."""
    for task in site.entries(scope.tasks) if scope.tasks.readable else ():
        owner = site.pick(task.owner)
        if task.kind.readable and owner.readable and all(item.readable for item in owner.items):
            yield task, task.kind.value or "other", owners.sides(owner)


def _decided(approvals: Approvals, site: Site) -> Iterator[Line]:
    """Yield what approvals add: what is done without asking though it is no task, or up to a limit, and what needs a yes."""
    for action in site.entries(approvals.actions) if approvals.actions.readable else ():
        if not all(answer.readable for answer in (action.kind, action.free, action.approver, action.amount)):
            continue
        kind = action.kind.value or "other"
        token = _token(action, kind)
        name = "" if kind == "other" else action_name(kind)
        limited = action.amount.given or action.situation.given
        if action.free.value and (limited or kind not in TASKS):
            yield Line("vendor", f"free {token}", name, action)
        elif not action.free.value and action.approver.given:
            yield Line("practice", f"yes {token}", name, action)


def _token(action: Action, kind: str) -> str:
    """Return an action with its amounts, its situation and its part of the work, in the words of the digest."""
    words = kind if action.kind.other is None else action.kind.other.words
    amount = action.amount.value
    band = amount.band if amount is not None else None
    parts = (_folded(words), str(band) if band is not None else _plain(action.amount), _plain(action.situation))
    return " | ".join(part for part in parts if part) + _part(action.marks)


def _part(marks: Marks) -> str:
    """Return for which part of the work an entry is, other than for some locations."""
    split = marks.for_
    if split is None:
        return ""
    lists = (split.areas, split.payers, split.providers, split.visits, split.channel)
    texts = [str(getattr(item.value, "key", item.value)) for many in lists for item in many.found if item.readable]
    own = [_plain(answer) for answer in (split.amount, split.age)]
    rest = ["the rest"] if split.rest.given else []
    words = ", ".join(sorted(filter(None, (*texts, *own, *rest))))
    return f" for {words}" if words else ""


def _plain(answer: Answer[Any]) -> str:
    return _folded(answer.known.words) if answer.known is not None else ""


def _folded(text: str) -> str:
    """Return a text without case and repeated spaces, which change nothing that was signed."""
    return " ".join(text.split()).casefold()


def signed_side(signature: Signature, people: People) -> Side | None:
    """Return the side that a signature is for: the one written, else that of whoever signed; None where neither tells."""
    if signature.side.known is not None:
        return signature.side.known
    sides = {people.side_of(item.known) for item in signature.who.found if item.known is not None}
    return next((side for side in SIDES if sides == {side}), None)
