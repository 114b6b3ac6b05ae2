"""Which question goes to whom, who is asked then, and how fast it is answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from handover.analysis.scope.areas import AREA_NAMES, Areas
from handover.analysis.structure.phrasing import as_sentence, listed
from handover.model.access_plan import AccessPlan
from handover.model.answer import Entries, Unread
from handover.model.approvals import Approvals
from handover.model.escalation_contacts import EscalationContacts
from handover.model.part import Part
from handover.model.payers import Payers
from handover.model.posting import Posting
from handover.pack.blocks import Cell, Table
from handover.pack.reach import ways_of_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.analysis.structure.site import Site
    from handover.model.answer import Many
    from handover.model.practice_people import Person
    from handover.pack.layout import Layout

P = TypeVar("P", bound=Part)

#: The escalations that the first page has a row for; the page after it has all.
_ESCALATIONS: Final = ("complaint", "dispute", "records_request", "clinical_question")
_HEADS: Final = ("The question is about", "Ask", "Not there? Then", "How, how fast")


def ask_table(layout: Layout, site: Site) -> Table:
    """Return the questions of one location; those of areas that stay in-house need nobody."""
    table = _Asking(layout, site)
    rows = (*table.areas(), *table.duties(), *table.escalations())
    return Table(_HEADS, _joined(rows), about=layout.show.entry(table.contacts.contacts, Cell("")))


def _joined(rows: Iterable[tuple[str, tuple[Cell, ...]]]) -> tuple[tuple[Cell, ...], ...]:
    """Return rows with what they are about as first cells; several matters with the same answer are one row."""
    about: dict[tuple[Cell, ...], list[str]] = {}
    for matter, cells in rows:
        about.setdefault(cells, []).append(matter)
    together = ((listed(dict.fromkeys(matters)), cells) for cells, matters in about.items())
    return tuple((Cell(as_sentence(words)), *cells) for words, cells in together)


class _Asking:
    """The questions and whom they go to, as one location sees it.

    Args:
        layout: the page.
        site: the location.
    """

    def __init__(self, layout: Layout, site: Site) -> None:
        self._layout, self._site, self._show = layout, site, layout.show
        self.contacts = self._here(layout.context.get(EscalationContacts))

    def areas(self) -> Iterator[tuple[str, tuple[Cell, ...]]]:
        """Yield the services that are outsourced; whoever is named for another one stands here as well."""
        outsourced = self._layout.context.get(Areas)
        within, contacts = self._show.words(self.contacts.answer_within), self._here(self.contacts.contacts)
        for area, name in AREA_NAMES.items():
            answer = getattr(contacts, area)
            if outsourced.any_outsourced((area,)) or not answer.place.empty:
                people = self._behind(answer)
                cell = replace(self._layout.context.cell(answer), ways=ways_of_all(self._layout, people))
                yield self._row(name, cell, self._then(people), within)

    def duties(self) -> Iterator[tuple[str, tuple[Cell, ...]]]:
        """Yield what is asked of somebody who has a duty: records, narratives, logins, and what is not listed."""
        get, here = self._layout.context.get, self._here
        entries = self._entries(get(Posting).gather)
        for entry in entries:
            yield from self._duty(self._show.words(entry.items) or "what payers want to see", entry.by)
        if not any(item.known == "clinical_narratives" for entry in entries for item in entry.items.found):
            yield from self._duty("clinical narratives", here(get(Payers).narratives).by)
        yield from self._duty("logins and rights", here(get(AccessPlan)).access_admin)
        yield from self._duty("what no rule covers", here(get(Approvals)).not_listed)

    def escalations(self) -> Iterator[tuple[str, tuple[Cell, ...]]]:
        """Yield the escalations that come up most, each with its route in order."""
        for entry in self._entries(self.contacts.escalations):
            route = [hop.person for hop in self._entries(entry.route)]
            if entry.kind.known in _ESCALATIONS and route:
                first, *later = (self._who(answer) for answer in route)
                answers = (entry.channel, entry.answer_within)
                how = " · ".join(words for answer in answers if (words := self._show.words(answer)))
                yield self._row(self._show.words(entry.kind), first, later, how)

    def _here(self, part: P) -> P:
        return self._layout.context.here(part, self._site)

    def _entries(self, entries: Entries[Any]) -> list[Any]:
        """Return the entries of a list at the location that the reader may see; none where it cannot be read."""
        try:
            found: Iterable[Part] = self._site.entries(entries)
        except Unread:
            return []
        hidden = self._show.hides(entries.marks)
        return [one for one in found if not hidden and not self._show.hides(one.marks)]

    def _duty(self, matter: str, answer: Many[Any]) -> Iterator[tuple[str, tuple[Cell, ...]]]:
        if answer.given:
            yield self._row(matter, self._who(answer), self._then(self._behind(answer)))

    def _who(self, answer: Many[Any]) -> Cell:
        """Return who is behind an answer that has its own page, with how they are reached."""
        return replace(self._show.again(answer), ways=ways_of_all(self._layout, self._behind(answer)))

    def _behind(self, answer: Many[Any]) -> tuple[Person, ...]:
        """Return the people behind an answer, or behind the first contact where nothing is written."""
        if self._show.hides(answer.marks):
            return ()
        if answer.given:
            return self._layout.context.holders(answer, self._site)
        primary = self.contacts.primary
        follows = answer.place.empty and not self._show.hides(primary.marks)
        return self._layout.context.holders(primary, self._site) if follows else ()

    def _then(self, asked: Iterable[Person]) -> Iterator[Cell]:
        """Yield who is asked when some people are not there: the first contact, then the backup, unless they were asked."""
        known = set(asked)
        for answer in (self.contacts.primary, self.contacts.backup):
            holders = self._layout.context.holders(answer, self._site)
            if answer.given and not self._show.hides(answer.marks) and not known & set(holders):
                yield Cell(self._show.words(answer), ways=ways_of_all(self._layout, holders))

    @staticmethod
    def _row(matter: str, ask: Cell, then: Iterable[Cell], how: str = "") -> tuple[str, tuple[Cell, ...]]:
        """Return a matter and the cells of its row; those who are asked then stand in one cell, in order."""
        later = tuple(then)
        flags = tuple(flag for cell in later for flag in cell.flags)
        return matter, (ask, Cell(", then ".join(map(_told, later)), flags), Cell(how))


def _told(cell: Cell) -> str:
    return f"{cell.text} ({', '.join(way.text for way in cell.ways)})" if cell.ways else cell.text
