"""What the sections of a pack work with: the documents, the computations, the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from handover.analysis.money.currency import Currency
from handover.analysis.people.directory import People
from handover.analysis.people.holders import FOLLOWS, Holders
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Sites
from handover.analysis.texts.country_words import Vocabulary
from handover.model.answer import Entries, Unread
from handover.model.document import Document
from handover.model.escalation_contacts import EscalationContacts
from handover.model.part import Part, fields_of
from handover.model.payers import Payers
from handover.model.practice_document import PracticeDocument
from handover.pack.asked import Asked
from handover.pack.blocks import BLANK, Cell
from handover.pack.cells import AnswerFormatter
from handover.pack.listening import Listeners
from handover.pack.plain_words import PlainWords

if TYPE_CHECKING:
    from handover.analysis.structure.site import Site
    from handover.analysis.texts.own_words import OwnWords
    from handover.check.judge import Judged
    from handover.model.answer import Answer, Many
    from handover.model.manual import Audience
    from handover.model.practice_people import Person
    from handover.model.printed import PrintedField
    from handover.outcome import PracticeOutcome

T = TypeVar("T")
P = TypeVar("P", bound=Part)


def without_internal(part: P) -> P:
    """Return a part without the list entries that are marked as internal."""
    kept: dict[str, object] = {}
    for info in fields_of(type(part)).values():
        value = getattr(part, info.name)
        if isinstance(value, Part):
            kept[info.name] = without_internal(value)
        elif isinstance(value, Entries) and value.found:
            entries = tuple(without_internal(one) for one in value.found if not one.marks.is_internal)
            if len(entries) < len(value.found) or any(a is not b for a, b in zip(entries, value.found, strict=True)):
                kept[info.name] = value.with_items(entries)
    changed = {name: value for name, value in kept.items() if value is not getattr(part, name)}
    return part.with_answers(changed) if changed else part


class PackContext:
    """One practice as the sections of a pack for one audience see it.

    Args:
        judged: the checked practice.
        audience: whom the pack is for.
    """

    def __init__(self, judged: Judged, audience: Audience) -> None:
        self._judged, self.audience = judged, audience
        #: documents as the audience may see them, and indices, by their class
        self._known: dict[type[Any], Any] = {}
        self._listeners: Listeners | None = None
        asked = Asked(judged.outcome)
        self.show = AnswerFormatter(
            PlainWords(
                self.get(People), self._names(), self.get(Vocabulary), self.get(Currency), outside=audience == "vendor"
            ),
            self.get(Sites),
            asked,
            outside=audience == "vendor",
        )

    @property
    def outcome(self) -> PracticeOutcome:
        """What the check found."""
        return self._judged.outcome

    def get(self, kind: type[T]) -> T:
        """Return a document, as the audience may see it, or a computation by its class."""
        if kind not in self._known:
            found: T = self._judged.context.get(kind)
            hidden = self.audience == "vendor" and isinstance(found, Document)
            self._known[kind] = without_internal(found) if hidden else found  # type: ignore[type-var]
        known: T = self._known[kind]
        return known

    def listener(self, words: OwnWords) -> Person | None:
        """Return to whom own words are read; None means whoever runs the practice."""
        if self._listeners is None:
            self._listeners = Listeners(self._judged)
        return self._listeners.of(words)

    def sees(self, field: PrintedField) -> bool:
        """Whether the audience sees a field, where it sees the section that prints it."""
        return self.audience == "all" or not field.audience or self.audience in field.audience

    def here(self, part: P, site: Site) -> P:
        """Return a part as a location sees it; as it is in general where it cannot be read what is for which location."""
        try:
            return site.here(part)
        except Unread:
            return part

    def holders(self, answer: Many[Any], site: Site) -> tuple[Person, ...]:
        """Return the people behind an answer at a location; nobody where that cannot be read."""
        try:
            return self.get(People).known_holders(answer, site)
        except Unread:
            return ()

    def cell(self, answer: Answer[Any]) -> Cell:
        """Return an answer as a cell; for a duty for which nothing is written, who has it and from what that follows."""
        held = self.holder(answer)
        return self.show.cell(answer) if held.blank else held

    def holder(self, answer: Answer[Any]) -> Cell:
        """Return who has a duty for which nothing is written; blank for any other answer."""
        if ".".join(answer.place.field) not in FOLLOWS:
            return BLANK
        held = self.get(Holders).of_duty(answer)  # type: ignore[arg-type]  # all duties are lists of people
        if not held.follows:
            return BLANK
        if held.missing:
            return Cell("", (held.follows,), open=True) if held.open else BLANK
        written = [self.show.again(one) for one in held.answers if not one.missing]
        if len(written) == 1 and len(held.answers) == 1:
            return self.show.noted(written[0], (held.follows,))
        shown = [person for person in held.people if not self.show.hides(person.marks)]
        return Cell(listed(self.show.person(person) for person in shown), notes=(held.follows,))

    def _names(self) -> dict[tuple[str, str], str]:
        """Return the names of things by what they are and their id."""
        lists: tuple[tuple[str, Any], ...] = (
            ("location", self.get(PracticeDocument).locations),
            ("system", self.get(PracticeDocument).systems),
            ("provider", self.get(PracticeDocument).people),
            ("channel", self.get(EscalationContacts).channels),
            ("payer", self.get(Payers).payers),
        )
        names: dict[tuple[str, str], str] = {}
        for what, entries in lists:
            for entry in entries.found:
                own, name = entry.id.known, entry.name
                words = name.known
                if own is not None and words is not None:
                    hidden = self.audience == "vendor" and name.marks.is_internal
                    names[what, str(own)] = f"a {what} of the practice" if hidden else str(words)
        return names
