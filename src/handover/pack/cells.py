"""How one answer is shown: its words, how sure it is, and what holds elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.model.answer import Answer, Entries, Many, State
from handover.model.kinds.references import OwnerRef, PersonRef, Ref
from handover.model.kinds.words import Words
from handover.pack.blocks import Cell
from handover.reckon.phrasing import listed, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handover.model.marks import For, Marks
    from handover.reckon.people import People

#: What the pack says where nothing is answered.
OPEN = "not answered yet"


class Shower:
    """Turns answers into cells.

    Args:
        people: for the names behind references.
        names: names of other things by what they are and their id, such as ``("channel", "office-line")``.
        outside: whether the reader is not of the practice; internal notes then stay out.
    """

    def __init__(self, people: People, names: dict[tuple[str, str], str], *, outside: bool) -> None:
        self._people, self._names, self.outside = people, names, outside

    def cell(self, answer: Answer[Any], *, none: str = "none") -> Cell:
        """Return an answer as a cell; one that is missing or in doubt says so."""
        if answer.state is State.UNREADABLE:
            return Cell("", ("cannot be read",), open=True)
        if answer.state is State.CONFLICT:
            says = [self._claim(claim) for claim in answer.claims]
            return Cell("", ("not decided",), tuple(says), open=True)
        notes = (*self._versions(answer), *self._notes(answer.marks))
        flags = self._flags(answer.marks)
        if answer.state is State.NONE:
            reason = answer.marks.none.value if answer.marks.none is not None and answer.marks.none.readable else None
            return Cell(f"{none}: {reason.words}" if reason is not None else none, flags, notes)
        if answer.state is State.MISSING:
            return Cell("", flags or (OPEN,), notes, open=True)
        return Cell(self.words(answer), flags, notes)

    def marked(self, marks: Marks) -> Cell:
        """Return what the reserved words of a whole entry say, without any text."""
        return Cell("", self._flags(marks), self._notes(marks))

    def words(self, answer: Answer[Any]) -> str:
        """Return only the words of an answer; empty where there are none."""
        if not answer.readable or answer.value is None:
            return ""
        if isinstance(answer, Many):
            return listed(self._item(item) for item in answer.items)
        if isinstance(answer, Entries):
            return str(len(answer.items))
        if answer.other is not None:
            return answer.other.words
        return self.value(answer.value)

    def _item(self, item: Answer[Any]) -> str:
        """Return one item of a list, with its own doubt behind it."""
        flags = self._flags(item.marks)
        words = self.words(item) or OPEN
        return f"{words} ({'; '.join(flags)})" if flags else words

    def value(self, value: Any) -> str:
        """Return a value in words."""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, Ref):
            return self.reference(value)
        if isinstance(value, Words):
            return value.words
        return plain(value) if type(value) is str else str(value)

    def reference(self, ref: Ref) -> str:
        """Return the name behind a reference, or what was written where it leads nowhere."""
        if isinstance(ref, OwnerRef) and ref.side in ("practice", "vendor"):
            return "the practice" if ref.side == "practice" else "the billing team"
        if isinstance(ref, PersonRef | OwnerRef):
            person = self._people.find(ref)
            if person is not None:
                return self._people.label(person)
        return self._names.get((ref.what, ref.key)) or plain(ref.key)

    def _flags(self, marks: Marks) -> tuple[str, ...]:
        mark = marks.unconfirmed
        if mark is None:
            return ()
        ask = self.words(mark.ask)
        by = self.words(mark.by)
        who = ", ".join(part for part in (ask, f"by {by}" if by else "") if part)
        return (f"unconfirmed: {who}" if who else "unconfirmed",)

    def _notes(self, marks: Marks) -> tuple[str, ...]:
        notes: list[str] = []
        if marks.stand_in is not None and marks.stand_in.given:
            notes.append(f"stand-in: {self.words(marks.stand_in)}")
        for interim in marks.interim.items if marks.interim is not None and marks.interim.readable else ():
            days = " ".join(
                f"{word} {self.words(answer)}"
                for word, answer in (("from", interim.from_), ("until", interim.until))
                if answer.given
            )
            notes.append(f"{days}: {self.words(interim.is_)}")
        for answer, lead in ((marks.because, "because "), (marks.note, "")):
            internal = marks.internal is not None and marks.internal.readable and marks.internal.value
            if answer is not None and answer.given and not (self.outside and internal and lead == ""):
                notes.append(f"{lead}{self.words(answer)}")
        if marks.confirmed is not None and marks.confirmed.given:
            notes.append(f"confirmed {self.words(marks.confirmed)}")
        return tuple(notes)

    def _versions(self, answer: Answer[Any]) -> tuple[str, ...]:
        return tuple(f"{self.split(one.marks)}: {self.cell(one).text or OPEN}" for one in answer.variants)

    def _claim(self, claim: Answer[Any]) -> str:
        says = claim.marks.says
        who = self.words(says) if says is not None else "somebody"
        return f"{who} says: {self.words(claim)}"

    def split(self, marks: Marks) -> str:
        """Return in words which part of the work an entry is for; empty for all of it."""
        if marks.for_ is not None:
            return self._for(marks.for_)
        if marks.locations is not None and marks.locations.given:
            return f"at {self.words(marks.locations)}"
        return ""

    def _for(self, split: For) -> str:
        if split.rest.readable and split.rest.value is not None:
            return "everywhere else"
        parts: Iterable[tuple[str, Answer[Any]]] = (
            ("at", split.locations),
            ("for", split.areas),
            ("for", split.payers),
            ("for", split.providers),
            ("for", split.visits),
            ("for", split.amount),
            ("for", split.age),
            ("on", split.channel),
        )
        return ", ".join(f"{lead} {self.words(answer)}" for lead, answer in parts if answer.given)
