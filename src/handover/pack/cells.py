"""How one answer is shown: its words, how sure it is, and what holds elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from handover.analysis.structure.phrasing import listed
from handover.model.answer import Answer, Detailed, Entries, Many, State
from handover.model.kinds.amounts import Amount
from handover.model.kinds.references import loosely
from handover.model.kinds.words import Words
from handover.model.part import Part, fields_of
from handover.model.spoken import Unanswered
from handover.node import Scalar
from handover.pack.blocks import BLANK, Cell
from handover.speech.classes import Spoken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handover.analysis.structure.site import Sites
    from handover.model.marks import For, Marks
    from handover.model.practice_people import Person
    from handover.pack.asked import Asked
    from handover.pack.plain_words import PlainWords

#: What the pack says where nothing is answered.
OPEN = "not answered yet"
#: What is said of a missing answer even where nobody asks for it.
#: Fields of whose listed words one is enough; of all others all hold.
_ONE_IS_ENOUGH: Final = (("escalation-contacts", "requires"),)
_TOLD = (Spoken.NOBODY, Unanswered.OVER, Unanswered.NOT_YET)


def lead(label: str) -> str:
    """Return a label as it stands within a sentence: ``Second factor`` → ``second factor``; ``NPI`` stays."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]


def name_of(part: Part) -> Answer[Any] | None:
    """Return the answer that names an entry of a list; None where it has no name."""
    fields = fields_of(type(part))
    for key in (*(key for key in part.identity if key != "id"), "name", part.main, "id"):
        if key in fields:
            answer: Answer[Any] = getattr(part, fields[key].name)
            if not answer.missing:
                return answer
    return None


def _joined(texts: list[str], field: tuple[str, ...]) -> str:
    """Return the items of a list in one line; sentences, and phrases with commas of their own, do not read as "a, b and c"."""
    if any("," in text or text.endswith(".") for text in texts):
        return "; ".join(texts)
    if field in _ONE_IS_ENOUGH and len(texts) > 1:
        return f"{', '.join(texts[:-1])} or {texts[-1]}"
    return listed(texts)


class AnswerFormatter:
    """Turns answers into cells, with whatever doubt there is about them.

    Args:
        plain: puts values into words.
        sites: the locations, to see whether an answer is given for all of them.
        asked: which missing answers are open questions.
        outside: whether the reader is not of the practice; internal notes then stay out.
    """

    def __init__(self, plain: PlainWords, sites: Sites, asked: Asked, *, outside: bool) -> None:
        self._plain, self._sites, self._asked, self.outside = plain, sites, asked, outside

    def hides(self, marks: Marks) -> bool:
        """Whether something is marked as internal as a whole, and the reader is not of the practice."""
        return self.outside and marks.is_internal

    def cell(self, answer: Answer[Any]) -> Cell:
        """Return an answer as a cell, details included; one that is missing or in doubt says so."""
        if self.hides(answer.marks):
            return Cell("")
        if answer.state is State.UNREADABLE:
            return Cell("", ("cannot be read",), open=True)
        if answer.state is State.CONFLICT:
            says = [self._claim(claim) for claim in answer.claims]
            return Cell("", ("not decided",), tuple(says), open=True)
        return self._decided(answer)

    def _decided(self, answer: Answer[Any]) -> Cell:
        """Return an answer, or its absence, of which there is one version for each place at most."""
        flags = self._doubts(answer)
        if answer.state is State.MISSING and answer.variants:
            return Cell(self._versions_alone(answer), (*flags, *self._still_open(answer)), self._notes(answer.marks))
        notes = self._beside(answer)
        if answer.state is State.NONE:
            return Cell(self._none(answer.marks) or "none", flags, notes)
        if answer.state is State.MISSING:
            is_open = self._asked.about(answer)
            return Cell("", flags or ((OPEN,) if is_open else ()), notes, open=is_open)
        return Cell(self._with_details(answer), flags, notes)

    def _beside(self, answer: Answer[Any]) -> tuple[str, ...]:
        """Return what stands beside an answer: where it holds, whose it is, what holds elsewhere, what is said of it."""
        where = self.split(answer.marks)
        held = ("the usual list",) if answer.place.held and answer.given else ()
        return (*held, *((where,) if where else ()), *self._versions(answer), *self._notes(answer.marks))

    def inline(self, answer: Answer[Any]) -> str:
        """Return an answer as part of a sentence: its words and, in brackets, what is to be known about it.

        It is empty where nothing is answered, or nothing on purpose, and nothing is written about that.
        """
        if answer.missing or (answer.is_none and not answer.variants):
            if self.hides(answer.marks):
                return ""
            nothing = self._none(answer.marks)
            about = (*((nothing,) if nothing else ()), *self._doubts(answer), *self._notes(answer.marks))
            return f"({'; '.join(about)})" if about else ""
        return self.in_line(self.cell(answer))

    @staticmethod
    def in_line(cell: Cell) -> str:
        """Return a cell as part of a sentence, with what is to be known about it in brackets."""
        aside = "; ".join((*cell.flags, *cell.notes))
        return f"{cell.text} ({aside})" if cell.text and aside else cell.text or aside

    def _doubts(self, answer: Answer[Any]) -> tuple[str, ...]:
        """Return what is not settled about an answer, and why what is written does not answer."""
        unanswered = (answer.unanswered.value,) if answer.unanswered in _TOLD else ()
        return (*self._flags(answer.marks), *unanswered)

    def with_doubt(self, cell: Cell, answer: Answer[Any]) -> Cell:
        """Return a cell with what is to be known of an answer that is not shown itself, but was gone by."""
        if self.hides(answer.marks):
            return cell
        about = self.cell(answer)
        flags = tuple(flag for flag in about.flags if flag != OPEN)
        versions = (about.text,) if about.text and not answer.given else ()
        return replace(cell, flags=(*cell.flags, *flags), notes=(*cell.notes, *versions, *about.notes))

    @staticmethod
    def noted(cell: Cell, notes: tuple[str, ...]) -> Cell:
        """Return a cell with notes before its own."""
        return replace(cell, notes=(*notes, *cell.notes)) if notes else cell

    def told(self, *pairs: tuple[str, Answer[Any]]) -> tuple[str, ...]:
        """Return notes such as ``second factor: Priya Nair``, for those of several answers that are given."""
        return tuple(f"{head}: {words}" if head else words for head, answer in pairs if (words := self.inline(answer)))

    def or_else(self, answer: Answer[Any], absent: str) -> Cell:
        """Return an answer as a cell; what holds by itself only where nothing at all is written."""
        return Cell(absent) if answer.place.empty and not answer.variants else self.cell(answer)

    def person(self, person: Person) -> str:
        """Return what somebody is called."""
        return self._plain.person(person)

    def amount(self, minor: int) -> str:
        """Return an amount in minor units as the practice writes it, such as ``$75``."""
        return self._plain.value(Amount(minor))

    def whole(self, answer: Answer[Any]) -> Cell:
        """Return what is to be known of a list as a whole, beside its items: that it is open, none, or in doubt."""
        if not answer.given:
            return self.cell(answer)
        return BLANK if self.hides(answer.marks) else Cell("", self._doubts(answer), self._beside(answer))

    def items(self, answer: Many[Any]) -> tuple[Cell, ...]:
        """Return the items of a list, each as a cell."""
        return tuple(map(self.cell, answer.items)) if answer.given and not self.hides(answer.marks) else ()

    def again(self, answer: Answer[Any]) -> Cell:
        """Return an answer that is printed elsewhere too: how sure it is and who stands in, without remarks on it."""
        cell, remarks = self.cell(answer), self._remarks(answer.marks)
        flags = tuple(flag for flag in cell.flags if not flag.startswith(OPEN))
        return Cell(cell.text, flags, tuple(note for note in cell.notes if note not in remarks))

    def entry(self, part: Part, cell: Cell, *, remarks: bool = True) -> Cell:
        """Return the first cell of an entry's row with what its reserved words say: for which part, how sure.

        Args:
            part: the entry.
            cell: its name.
            remarks: whether remarks on it are told too; not where the entry is printed a second time.
        """
        before = (self.split(part.marks), self._none(part.marks))
        after = self._notes(part.marks) if remarks else self._stand_ins(part.marks)
        notes = (*(note for note in before if note), *cell.notes, *after)
        return Cell(cell.text, (*cell.flags, *self._flags(part.marks)), notes, cell.open)

    def line(self, part: Part) -> Cell:
        """Return an entry of a list within another answer's cell: its name, and what is said of it."""
        if self.hides(part.marks):
            return BLANK
        named = name_of(part)
        name = self.inline(named) if named is not None else ""
        infos = [info for info in fields_of(type(part)).values() if not info.manual.unprinted]
        others = ((info.manual.label, getattr(part, info.name)) for info in infos)
        told = [f"{lead(label)} {text}" for label, one in others if one is not named and (text := self.inline(one))]
        words = [word for word in (name.rstrip(".") if told else name, *told) if word]
        return self.entry(part, Cell(", ".join(words)))

    def words(self, answer: Answer[Any]) -> str:
        """Return only the words of an answer; empty where there are none."""
        if not answer.readable or answer.value is None or self.hides(answer.marks):
            return ""
        if isinstance(answer, Many):
            return _joined([self._item(item) for item in answer.items], answer.place.field)
        if isinstance(answer, Entries):
            return "; ".join(self.in_line(self.line(one)) for one in answer.items)
        if answer.other is not None:
            return answer.other.words
        return self._plain.value(answer.value, answer.place.field)

    def _item(self, item: Answer[Any]) -> str:
        """Return one item of a list, with its own doubt behind it."""
        words = self.inline(item) or OPEN
        node = item.place.node
        listed_word = item.known
        if item.other is not None or type(listed_word) is not str or not isinstance(node, Scalar):
            return words
        typed = node.text.strip()
        # two things that people tell apart may be one word of ours, so what they said stands beside it
        return words if loosely(typed) in (loosely(listed_word), loosely(words)) else f"{words} ({typed})"

    def _with_details(self, answer: Answer[Any]) -> str:
        """Return the words of an answer and of the details beside it."""
        words = self.words(answer)
        if not isinstance(answer, Detailed):
            return words
        details: Part = answer.details
        fields = fields_of(type(details)).values()
        told = [(lead(info.manual.label), self.inline(getattr(details, info.name))) for info in fields]
        more = [f"{label} {text}" for label, text in told if text]
        return ", ".join((words.rstrip("."), *more)) if more else words

    def _flags(self, marks: Marks) -> tuple[str, ...]:
        said = self._said(marks)
        mark = marks.unconfirmed
        if mark is None:
            return said
        ask = self.words(mark.ask)
        by = self.words(mark.by)
        origin = self.words(mark.copied_from)
        parts = (ask, f"by {by}" if by else "", f"copied from {origin}" if origin else "")
        who = ", ".join(part for part in parts if part)
        return (*said, f"unconfirmed: {who}" if who else "unconfirmed")

    def _said(self, marks: Marks) -> tuple[str, ...]:
        """Return the words that were said and decide nothing, as a quote."""
        if marks.said is None or marks.said.missing:
            return ()
        day = f"on {self.words(marks.on)}" if marks.on is not None and marks.on.given else ""
        who = ", ".join(part for part in (self._told(marks.says), day) if part)
        return (f"said, not decided: “{self.words(marks.said)}”{f' ({who})' if who else ''}",)

    def _none(self, marks: Marks) -> str:
        """Return that something is none on purpose, with the reason; empty where no reason is written."""
        reason = self._told(marks.none)
        return f"none: {reason}" if reason else ""

    def _told(self, answer: Answer[Any] | None) -> str:
        return self.words(answer) if answer is not None and answer.given else ""

    def _stand_ins(self, marks: Marks) -> tuple[str, ...]:
        notes: list[str] = []
        stand_in = self.inline(marks.stand_in) if marks.stand_in is not None else ""
        if stand_in:
            notes.append(f"stand-in: {stand_in}")
        for interim in (*_found(marks.interim), *_found(marks.interim_hours)):
            days = " ".join(
                f"{word} {self.words(answer)}"
                for word, answer in (("from", interim.from_), ("until", interim.until))
                if answer.given
            )
            why = f", because {self.words(interim.because)}" if interim.because.given else ""
            who = self.words(interim.is_) if interim.is_.given else self.inline(interim.is_)
            notes.append(f"{days}: {who}{why}".removeprefix(": "))
        return tuple(notes)

    def _notes(self, marks: Marks) -> tuple[str, ...]:
        """Return all that reserved words say beside an answer, entry or block."""
        return (*self._stand_ins(marks), *self._remarks(marks))

    def _remarks(self, marks: Marks) -> tuple[str, ...]:
        """Return the reason, the remark, who confirmed or said it, and its days."""
        notes: list[str] = []
        for answer, lead in ((marks.because, "because "), (marks.note, "")):
            if (
                answer is not None
                and answer.given
                and not (answer is marks.note and self.outside and marks.note_is_internal)
            ):
                notes.append(f"{lead}{self.words(answer)}")
        source, whom = ("" if marks.on_file else self._told(marks.says)), self._told(marks.with_)
        if marks.confirmed is not None and marks.confirmed.given:
            notes.append(f"confirmed {self.words(marks.confirmed)}{f', with {whom}' if whom else ''}")
        elif whom:
            notes.append(f"with {whom}")
        notes += [f"{source} says so"] if source else []
        days = ((word, self._told(answer)) for word, answer in (("from", marks.from_), ("until", marks.until)))
        span = " ".join(f"{word} {day}" for word, day in days if day)
        return (*notes, span) if span else tuple(notes)

    def _versions(self, answer: Answer[Any]) -> tuple[str, ...]:
        return tuple(f"{self.split(one.marks)}: {self._version(one)}" for one in answer.variants)

    def _version(self, answer: Answer[Any]) -> str:
        """Return what holds for a part of the work, which is said before it."""
        if answer.missing or (answer.is_none and not answer.variants):
            return self.inline(answer) or self._nothing(answer)
        cell, where = self.cell(answer), self.split(answer.marks)
        return self.in_line(replace(cell, notes=tuple(note for note in cell.notes if note != where)))

    def _nothing(self, answer: Answer[Any]) -> str:
        return self.cell(answer).text or OPEN

    def _versions_alone(self, answer: Answer[Any]) -> str:
        return "; ".join(self._versions(answer))

    def _still_open(self, answer: Answer[Any]) -> tuple[str, ...]:
        """Return where an answer that is given for some locations only is open."""
        places = [site for site in self._sites.all if site.pick(answer).missing]
        if not places or not self._asked.about(answer):
            return ()
        return (OPEN if len(places) == len(self._sites.all) else f"{OPEN} at {listed(site.label for site in places)}",)

    def _claim(self, claim: Answer[Any]) -> str:
        says = claim.marks.says
        who = self.words(says) if says is not None else "somebody"
        why = self._told(claim.marks.because)
        return f"{who} says: {self.words(claim)}{f', because {why}' if why else ''}"

    def split(self, marks: Marks) -> str:
        """Return in words which part of the work an entry is for; empty for all of it."""
        if marks.for_ is not None:
            return self._for(marks.for_)
        if marks.locations is not None and marks.locations.given:
            return f"at {self.words(marks.locations)}"
        return ""

    def _for(self, split: For) -> str:
        if split.rest.known is not None:
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
        return ", ".join(f"{lead} {self._for_which(answer)}" for lead, answer in parts if answer.given)

    def _for_which(self, answer: Answer[Any]) -> str:
        """Return for which part of the work something is; amounts in the practice's own currency."""
        amounts = answer.value if answer.place.step == "amount" else None
        return self._plain.amounts(amounts) if isinstance(amounts, Words) else self.words(answer)


def _found(entries: Entries[Any] | None) -> tuple[Any, ...]:
    """Return the entries of a list; none where it is not written or cannot be read."""
    return entries.found if entries is not None else ()
