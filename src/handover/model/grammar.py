"""The one parser of the answer grammar: from nodes to answers, never failing.

    backup: dana                                          plain
    backup: {is: dana, stand_in: ines}                    with reserved words
    fee_schedules: {none: "we price from our own list"}   none on purpose
    eob_store: {unconfirmed: {ask: dana, by: 2026-12-04}} not answered yet
    refunds_by: {said: "it depends", says: dana}          words that decide nothing
    refunds_by: {conflict: [{is: dana, says: ines}, …]}   two answers
    time_of_service: {is: full, differs: [{for: …, is: deposit}]}

What cannot be read becomes an unreadable answer and a `Problem`, which the file rules
turn into findings.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from handover.model import naming
from handover.model.answer import Answer, Detailed, Entries, Many, State
from handover.model.background import NOTHING_KNOWN, Background
from handover.model.kinds.day_spans import DaySpan
from handover.model.kinds.hours import is_hours
from handover.model.kinds.read import read_kind
from handover.model.kinds.references import Ref, loosely
from handover.model.kinds.words import Words
from handover.model.mark_places import covered_elsewhere, is_plain, misplaced, splits_unread, without_refused
from handover.model.marks import MARK_FORMS, NO_MARKS, InterimHours, Marks
from handover.model.part import FieldInfo, Part, PartParts, fields_of
from handover.model.part_places import (
    absent,
    in_one,
    keys_by_label,
    keys_of_slot,
    kind_in_own_words,
    own_kind,
    says_something,
    seen_at,
    unreadable_part,
)
from handover.model.place import Place
from handover.model.problem_log import ProblemLog, named_words
from handover.model.refusal import Refused
from handover.model.several import all_listed, lines_without_dashes, pieces
from handover.model.single_value import Read, SingleValues, is_said, none_in_words, none_with_reason
from handover.model.spoken import (
    Unanswered,
    asks_who,
    says_none,
)
from handover.model.stray_keys import NO_SPACE, NOTHING_DECIDED, NOTHING_MOVED, glued_line, stray_keys
from handover.model.who_in_words import written_out
from handover.node import Mapping, Scalar, Sequence
from handover.problem import Problem
from handover.speech.classes import Spoken
from handover.speech.reading import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from handover.model.stray_keys import Decides, Moved
    from handover.node import Node


class Reader:
    """Reads one practice's documents and collects what could not be read.

    Args:
        distrusted: file, start and end of nodes that YAML cut or that hide something;
            they are unreadable.
        background: what people are called, and which days count.
    """

    def __init__(
        self, distrusted: frozenset[tuple[str, int, int]] = frozenset(), background: Background = NOTHING_KNOWN
    ) -> None:
        self._log, self._background = ProblemLog(distrusted), background
        self._values = SingleValues(self._log, background)
        self._standing: Callable[[str, str], Node | None] | None = None

    @property
    def problems(self) -> list[Problem[Place]]:
        """What could not be read so far."""
        return self._log.problems

    def hold_standing(self, parse: Callable[[str, str], Node | None]) -> None:
        """Let the guide's closed lists hold from here on, wherever nothing else is written.

        Args:
            parse: turns the name of a document and YAML text into a node.
        """
        self._standing = parse

    def part(self, cls: type[Part], place: Place) -> PartParts:
        """Return the places of a part's fields and the reserved words written in it."""
        node = place.node
        if place.unread or (node is not None and self._log.distrusts(node)):
            return unreadable_part(cls, place)
        if isinstance(node, Mapping):
            return self._mapping(cls, place, node)
        if isinstance(node, Scalar) and not node.empty:
            return self._scalar(cls, place, node)
        if isinstance(node, Sequence) and not node.empty:
            self._log.wrong_shape(place, "a list")
            return unreadable_part(cls, place)
        return PartParts(absent(cls, place), NO_MARKS)

    def _scalar(self, cls: type[Part], place: Place, node: Scalar) -> PartParts:
        """Read one value where a part is expected: what the value alone stands for, or none on purpose."""
        places = absent(cls, place)
        nothing = none_in_words(place, node) if says_none(Words, node.text) else None
        if nothing is not None and nothing.state is State.NONE and not (cls.main and place.is_item):
            reason: Answer[Words] = Answer(Place(None, place, "none"), State.MISSING, None, NO_MARKS)
            return PartParts(places, Marks(none=nothing.marks.none or reason))
        if cls.main:
            main = fields_of(cls)[cls.main]
            return PartParts({**places, main.name: Place(node, place, cls.main, manual=main.manual)}, NO_MARKS)
        if cls.at_once and self._answers_at_once(cls, place, node):
            fields = fields_of(cls)
            return PartParts(
                {
                    **places,
                    **{fields[key].name: Place(node, place, key, manual=fields[key].manual) for key in cls.at_once},
                },
                NO_MARKS,
            )
        spoken = self._values.spoken(Words, place, node)
        if is_said(spoken, node):
            return PartParts(places, NO_MARKS.with_said(place))
        glued = glued_line(node, frozenset(fields_of(cls)))
        if glued:
            self._log.add(Problem("FIL003", place, NO_SPACE, "write it as key: value", line=glued))
        else:
            self._log.wrong_shape(place, "a single value")
        return unreadable_part(cls, place)

    def _answers_at_once(self, cls: type[Part], place: Place, node: Scalar) -> bool:
        """Whether one value alone answers all of several keys: somebody or a side that is known, nobody, a word of the list."""
        kind = fields_of(cls)[cls.at_once[0]].kinds[0]
        if asks_who(kind) and self._values.spoken(kind, place, node).spoken is Spoken.NOBODY:
            return True
        meant = self._values.as_side(kind, node)
        if not isinstance(meant, Scalar):
            return False
        if asks_who(kind):
            return loosely(meant.text) in self._background.people or meant.text in ("practice", "vendor", "both")
        try:
            return bool(read_kind(kind, meant))
        except Refused:
            return False

    def _mapping(self, cls: type[Part], place: Place, node: Mapping) -> PartParts:
        fields = fields_of(cls)
        alias = cls.main if cls.main and "is" not in fields else ""
        told = len(self._log)
        slot, labels = keys_of_slot(cls, node), keys_by_label(cls, node)
        known = frozenset(fields) | slot | labels.keys() | ({"is"} if alias else frozenset())
        decides = {key: _listed_words(info) for key, info in fields.items() if info.manual.weighs}
        lost = self._unknown_keys(place, node, known, cls.moved, decides)
        if not says_something(place, node, {*fields, *slot, *labels, *MARK_FORMS, alias and "is"}, cls.moved):
            self._log.weigh(told)
            return unreadable_part(cls, place)
        places = {info.name: seen_at(place, key, info.manual, lost) for key, info in fields.items()}
        skip = set(fields)
        if kind_in_own_words(fields, node):
            skip.add("other")
            places[fields["kind"].name] = own_kind(place, node, fields["kind"])
        for written, key in labels.items():
            places[fields[key].name] = place.below(written, fields[key].manual, key)
        if slot:
            skip |= slot
            places[fields[cls.main].name] = in_one(place, node, fields[cls.main], slot)
        if alias and node.get("is") is not None:
            places[fields[alias].name] = place.below("is", fields[alias].manual, alias)
        marks = self._marks(place, node, skip=frozenset(skip), lost=lost)
        self._log.refuse(place, [one for one in misplaced(cls, place, marks) if one[0] not in lost], told)
        return self._with_marks(cls, place, places, without_refused(place, marks))

    def _with_marks(self, cls: type[Part], place: Place, places: dict[str, Place], marks: Marks) -> PartParts:
        """Return what a mapping holds, unless the reserved words beside it leave nothing of it."""
        if place.is_item and not cls.judges_days and not marks.days_readable:
            return unreadable_part(cls, place)  # it may be over
        if marks.none is not None:
            words = (key for key in fields_of(cls) if not place.below(key).empty)
            if not self._log.alone(place, ["none", *islice(words, 1)]):
                return unreadable_part(cls, place)
        return PartParts(places, marks)

    def _unknown_keys(
        self,
        place: Place,
        node: Mapping,
        known: frozenset[str],
        moved: Moved = NOTHING_MOVED,
        decides: Decides = NOTHING_DECIDED,
    ) -> frozenset[str]:
        """Tell of all unknown keys; return those of ours that are misspelt, so that what is written there is not read."""
        lost: set[str] = set()
        for stray in stray_keys(place, node, known, moved, decides):
            self._log.add(stray.problem)
            if stray.cut is not None:  # only half of what was typed
                self._log.distrust(stray.cut)
            if stray.meant and place.below(stray.meant).empty:
                lost.add(stray.meant)
        return frozenset(lost)

    @staticmethod
    def _moved(place: Place, details: type[Part] | None) -> Moved:
        """Return the keys that were written at an answer once, or beside it."""
        own = place.manual.moved if place.manual is not None else NOTHING_MOVED
        return {**own, **details.moved} if details is not None else own

    def _marks(
        self,
        place: Place,
        node: Mapping,
        skip: frozenset[str] = frozenset(),
        kind: Any = None,
        lost: frozenset[str] = frozenset(),
    ) -> Marks:
        lost = lost.difference(naming.ANSWERS)  # that an answer is not read is for the answer itself
        if MARK_FORMS.keys().isdisjoint((*lost, *(key.text for key, _ in node.pairs))):
            return NO_MARKS  # beside most answers and in most entries
        written: dict[str, Any] = {}
        for word, (name, form) in MARK_FORMS.items():
            if word in skip or (node.get(word) is None and word not in lost):
                continue
            inner = seen_at(place, word, None, lost)
            if word == "interim" and is_hours(kind):
                written["interim_hours"] = self.answer(Entries, (InterimHours,), inner)
            elif word == "unconfirmed":
                written[name] = self._unconfirmed(form, inner)
            elif isinstance(form, type) and issubclass(form, Part):
                written[name] = form.model_validate(inner, context=self)
            else:
                written[name] = self.answer(form.__origin__, form.__args__, inner)
        return Marks(**written) if written else NO_MARKS

    def _unconfirmed(self, form: type[Part], place: Place) -> Part | None:
        """Read ``unconfirmed: {ask, by}``, also written as yes, as a person, or left empty."""
        if isinstance(place.node, Scalar):
            word = place.node.text.strip().casefold()
            if word in ("no", "false"):
                return None
            if word in ("yes", "true"):
                place = Place(None, place.parent, place.step, key=place.key)
        return form.model_validate(place, context=self)

    def answer(self, form: type[Answer[Any]], kinds: tuple[Any, ...], place: Place) -> Answer[Any]:
        """Read the answer of the given form and kinds that stands at `place`."""
        node = place.node
        # what stands for another place, by an alias, is empty here and cannot be read
        if place.unread or (isinstance(node, Scalar) and self._log.distrusts(node)):
            return self._make(form, kinds, place, Read(State.UNREADABLE))
        if node is None or node.empty:
            held = self._held(form, kinds, place)
            return self._make(form, kinds, place, Read(State.MISSING)) if held is None else held
        if isinstance(node, Scalar):
            place = written_out(kinds[0], place, self._background.people)
            node = place.node
        if isinstance(node, Mapping) and naming.is_wrapper(form, kinds, node):
            node = naming.flat(node)
            return self._wrapped(form, kinds, place if node is place.node else replace(place, node=node), node)
        read = self._value(form, kinds, place)
        return self._make(form, kinds, place, read, read.marks)

    def _held(self, form: type[Answer[Any]], kinds: tuple[Any, ...], place: Place) -> Answer[Any] | None:
        """Return what the guide's own list says where nothing is written; None where it does not hold."""
        if self._standing is None or place.manual is None or not place.manual.standing:
            return None
        node = self._standing(place.document, place.manual.standing)
        if node is None or node.empty:
            return None
        return self.answer(form, kinds, replace(place, node=node, held=True))

    def _wrapped(self, form: type[Answer[Any]], kinds: tuple[Any, ...], place: Place, node: Mapping) -> Answer[Any]:
        details = frozenset(fields_of(kinds[1])) if issubclass(form, Detailed) else frozenset[str]()
        moved = self._moved(place, kinds[1] if details else None)
        ours = naming.meant(node, naming.SHAPES | details | frozenset(moved))
        lost, told = frozenset[str](), len(self._log)
        if ours:  # else the whole mapping is out of place, which is one problem and not one per key
            lost = self._unknown_keys(place, node, naming.SHAPES | details, moved)
        marks = self._marks(place, node, skip=details, kind=kinds[0], lost=lost)
        found = (
            *misplaced(kinds[0], place, marks, form=form), *splits_unread(place, marks), *covered_elsewhere(place, marks)
        )  # fmt: skip
        self._log.refuse(place, [one for one in found if one[0] not in lost], told)
        marks, plain = without_refused(place, marks, form=form), is_plain(place)
        claims = () if plain else self._versions("conflict", form, kinds, place)
        read = self._main(form, kinds, place, node, marks)
        in_days = kinds[0] is DaySpan and read.value is not None and node.get("is") is None
        marks = marks.without_days() if in_days else marks
        answers = naming.answers_in(node, details)
        if not self._log.alone(place, answers) or claims:
            read, claims = self._conflict(place, claims, answers)
        elif read.state is State.MISSING or lost:
            written = ours & {key.text for key, _ in node.pairs if key.text not in moved}
            read = self._without_answer(place, node, read, lost, told, ours=bool(ours), written=bool(written))
        variants = () if plain else self._versions("differs", form, kinds, place)
        # what stands in a list's only item, and is no answer, is all that is said
        return self._make(form, kinds, place, read, marks.and_those(read.marks), variants, claims, lost)

    def _without_answer(
        self, place: Place, node: Mapping, read: Read, lost: frozenset[str], told: int, *, ours: bool, written: bool
    ) -> Read:
        """Return what a mapping says that has no answer, or a misspelt word of the grammar.

        Args:
            place: where it stands.
            node: the mapping.
            read: what was read of it.
            lost: the words that are misspelt.
            told: how many problems were told before it.
            ours: whether a key of it is a word of the grammar, or may be meant as one.
            written: whether one is written as it should be.
        """
        unread = Read(State.UNREADABLE)
        if _is_lost(read, lost):
            return unread
        if read.state is not State.MISSING:
            return read
        if not ours:
            what = "`key: value` lines stand here, where one answer is expected"
            self._log.tell(place, "FIL001", what, "write the answer alone, or behind `is:`")
            return unread
        if not written:  # a misspelt word of the grammar, or a key that has moved, reported as such
            self._log.weigh(told)
            return unread
        if len(self._log) == told and _only_when(node):
            fix = "write the answer behind `is:`, as in {is: …, until: 2027-01-31}"
            self._log.tell(
                place, "FIL001", f"nothing but {named_words(_only_when(node))} stands here, and no answer", fix
            )
            return unread
        return read

    def _conflict(
        self, place: Place, claims: tuple[Answer[Any], ...], words: list[str]
    ) -> tuple[Read, tuple[Answer[Any], ...]]:
        """Return what several answers in one place come to: a conflict where it is written as one, of two at least."""
        if len(claims) > 1 and len(words) == 1:
            return Read(State.CONFLICT), claims
        below = (*place.steps, "conflict")
        untold = not any(one.at.steps[: len(below)] == below for one in self.problems)
        if len(claims) == 1 and len(words) == 1 and untold:
            fix = "write the one answer alone, with `unconfirmed:` where it is not settled"
            self._log.tell(place.below("conflict"), "FIL001", "a conflict needs two answers, and one stands here", fix)
        return Read(State.UNREADABLE), ()

    def _main(self, form: type[Answer[Any]], kinds: tuple[Any, ...], place: Place, node: Mapping, marks: Marks) -> Read:
        """Read what stands behind ``is``, ``other`` or ``none``, as it holds on the day of judgement."""
        inner = place.below("is", place.manual, "is")
        read = Read(State.MISSING)
        if not inner.empty or (inner.node is not None and self._log.distrusts(inner.node)):
            read = self._value(form, kinds, replace(place, node=inner.node, key=inner.key))
        elif marks.other is not None and not marks.other.missing:
            read = self._other(form, place, kinds, marks)
            read = _in_form(form, place, node, read, marks)
        elif marks.none is not None:
            read = none_with_reason(place, marks.none)
        elif kinds[0] is DaySpan and (marks.from_ is not None or marks.until is not None):
            # the days are the answer here, and not when it holds
            return _in_form(form, place, node, self._days_between(place, marks))
        if not marks.days_readable and read.state in (State.GIVEN, State.NONE):
            return Read(State.UNREADABLE)  # it may be over
        gone = self._background.over_or_ahead(marks)
        if gone is not None and read.state in (State.GIVEN, State.NONE):
            return Read(State.MISSING, None, gone)
        if read.state is State.GIVEN and marks.unconfirmed is not None:
            return Read(State.UNCONFIRMED, read.value)
        return read

    def _days_between(self, place: Place, marks: Marks) -> Read:
        """Read days written as ``{from: …, until: …}``."""
        ends = [answer for answer in (marks.from_, marks.until) if answer is not None]
        if not all(answer.readable for answer in ends):
            return Read(State.UNREADABLE)
        first, last = (answer.known if answer is not None else None for answer in (marks.from_, marks.until))
        try:
            days = DaySpan.between(first, last)
        except Refused as refused:
            self._log.tell(place, refused.code, refused.message, refused.fix, refused)
            return Read(State.UNREADABLE)
        return Read(State.UNCONFIRMED if marks.unconfirmed is not None else State.GIVEN, days)

    def _versions(
        self, word: str, form: type[Answer[Any]], kinds: tuple[Any, ...], place: Place
    ) -> tuple[Answer[Any], ...]:
        """Read the whole answers listed under ``differs`` or ``conflict``."""
        inner = place.below(word, place.manual)
        if inner.empty:
            return ()
        nodes = inner.node.items if isinstance(inner.node, Sequence) else (inner.node,)
        written = [node for node in nodes if node is not None]
        names = naming.version_names(written)
        read = (self.answer(form, kinds, inner.item(node, name)) for node, name in zip(written, names, strict=True))
        found = tuple(one for one in read if not self._left_out(one.place, one.unanswered))
        for one in found if word == "differs" else ():
            if one.readable and not one.place.empty and one.marks.for_ is None and one.marks.locations is None:
                fix = "write which part of the work it is for, as in {for: {locations: north}, is: …}"
                self._log.tell(one.place, "FIL001", "this version does not say what it is for", fix)
        return found

    def _left_out(self, place: Place, why: Unanswered | Spoken | None) -> bool:
        """Whether an entry or a version is over or has not begun, so that it is left out and told."""
        if why not in (Unanswered.OVER, Unanswered.NOT_YET):
            return False
        fix = "delete it, or write what holds now" if why is Unanswered.OVER else "write what holds until then"
        self._log.tell(place, "FIL016", f"{why.value}, so it is left out", fix)
        return True

    def _other(self, form: type[Answer[Any]], place: Place, kinds: tuple[Any, ...], marks: Marks) -> Read:
        if marks.other is None or not marks.other.readable:
            return Read(State.UNREADABLE)  # what stands behind the word is told by itself
        named = isinstance(kinds[0], type) and issubclass(kinds[0], Ref)
        fix = naming.listed_first(kinds[0]) if named else "write the answer alone"
        try:
            # an entry has fields, not words alone, and a name or a reference is no text
            if not issubclass(form, Entries) and (kinds[0] is Words or not _is_text(kinds[0])):
                found = read_kind(kinds[0], "other")
                if marks.other_words is None:
                    return Read(State.GIVEN, found)
                spoken = self._values.spoken(kinds[0], place, marks.other_words.words)
                return (
                    Read(State.GIVEN, found, doubt=spoken.spoken)
                    if spoken.verdict is not Verdict.OPEN
                    else self._values.said(kinds[0], spoken, marks.other.place)
                )
        except Refused as refused:
            fix = refused.fix
        self._log.tell(place, "FIL002", "words of your own are not an answer here", fix)
        return Read(State.UNREADABLE)

    def _value(self, form: type[Answer[Any]], kinds: tuple[Any, ...], place: Place) -> Read:
        """Read what stands at a place without reserved words."""
        node = place.node
        if node is None:
            return Read(State.MISSING)
        if self._log.distrusts(node):
            return Read(State.UNREADABLE)
        if isinstance(node, Scalar) and place.step != "none" and says_none(kinds[0], node.text):
            return none_in_words(place, node)
        if issubclass(form, Entries):
            return self._entries(kinds[0], place, node)
        if issubclass(form, Many):
            return self._list(kinds, place, node)
        return self._values.read(kinds[0], place, node)

    def _list(self, kinds: tuple[Any, ...], place: Place, node: Node) -> Read:
        """Read several values."""
        if isinstance(node, Scalar) and lines_without_dashes(kinds[0], node):
            fix = "put a dash and a space before each line, two spaces deeper than the key; one text of several lines goes in quotes"
            self._log.tell(place, "FIL003", "lines without dashes are read as one text, where a list is expected", fix)
            return Read(State.UNREADABLE)
        return self._several(place, self._each(kinds, place, self._items(kinds[0], node)))

    def _items(self, kind: Any, node: Node) -> tuple[Node, ...]:
        """Return the items of a list, also where they stand in one text."""
        if isinstance(node, Sequence):
            only = node.items[0] if len(node.items) == 1 else None
            return all_listed(kind, only) or node.items if isinstance(only, Scalar) else node.items
        return pieces(kind, node, self._background.names) if isinstance(node, Scalar) else (node,)

    def _several(self, place: Place, items: tuple[Answer[Any], ...]) -> Read:
        nobody = next((item.unanswered for item in items if item.unanswered is Spoken.NOBODY), None)
        if not any(not item.missing for item in items):
            # a list of nothing is no answer, and neither is one of words that decide nothing; what is written
            # beside its one item is then all that is written
            marked = [item.marks for item in items if item.marks is not NO_MARKS]
            if len(marked) > 1:
                fix = "write them once, as the one answer of this key"
                self._log.tell(place, "FIL004", f"{len(marked)} things stand in this list, and none is an answer", fix)
            others = (item.unanswered for item in items if item.unanswered is not None)
            return Read(State.MISSING, None, nobody or next(others, None), marked[0] if marked else NO_MARKS)
        if nobody is not None:
            self._log.tell(
                place, "FIL004", "somebody is named here, and nobody as well", "keep the names, or say nobody alone"
            )
            return Read(State.UNREADABLE)
        return Read(State.GIVEN, items)

    def _each(self, kinds: tuple[Any, ...], place: Place, nodes: tuple[Node, ...]) -> tuple[Answer[Any], ...]:
        names = naming.names_of(nodes, ())
        found = (self.answer(Answer, kinds, place.item(node, name)) for node, name in zip(nodes, names, strict=True))
        return tuple(answer for answer in found if not answer.missing or not answer.place.empty)

    def _entries(self, cls: type[Part], place: Place, node: Node) -> Read:
        nodes = node.items if isinstance(node, Sequence) else (node,)
        if not isinstance(node, Sequence) and isinstance(node, Scalar) and not cls.main:
            spoken = self._values.spoken(Words, place, node)
            if is_said(spoken, node):
                return self._values.said(Words, spoken, place)
            what = "a single value stands here, where a list is expected"
            self._log.tell(place, "FIL001", what, "write an entry for each, with its keys")
            return Read(State.UNREADABLE)
        names = naming.names_of(nodes, cls.identity or ((cls.main,) if cls.main else ()))
        written = (
            (node, name) for node, name in zip(nodes, names, strict=True) if not node.empty or self._log.distrusts(node)
        )
        places = [place.item(item, name) for item, name in written]
        parts = [cls.model_validate(inner, context=self) for inner in places]
        kept = tuple(
            part
            for part in parts
            if cls.judges_days or not self._left_out(part.place, self._background.over_or_ahead(part.marks))
        )
        return Read(State.GIVEN, kept) if kept else Read(State.MISSING)

    def _make(
        self,
        form: type[Answer[Any]],
        kinds: tuple[Any, ...],
        place: Place,
        read: Read,
        marks: Marks = NO_MARKS,
        variants: tuple[Answer[Any], ...] = (),
        claims: tuple[Answer[Any], ...] = (),
        lost: frozenset[str] = frozenset(),
    ) -> Answer[Any]:
        answer: Answer[Any]
        if read.said is not None and not marks.on_file:
            marks = marks.with_said(read.said)
        if read.other is not None and marks.other is None:
            marks = marks.with_other(read.other)
        if issubclass(form, Detailed):
            unread = read.state is State.UNREADABLE
            inner = replace(place, node=place.node if isinstance(place.node, Mapping) else None, unread=unread)
            details = kinds[1].model_validate(inner, context=_Beside(self, inner, lost))
            answer = form(place, read.state, read.value, marks, details)
        else:
            answer = form(place, read.state, read.value, marks)
        answer.variants, answer.claims, answer.unanswered, answer.doubt = variants, claims, read.unanswered, read.doubt
        return answer


class _Beside:
    """Reads the details of an answer: their keys stand beside ``is`` and were checked with the answer.

    Args:
        reader: reads all that stands below.
        place: where the details stand.
        lost: keys that are misspelt there.
    """

    def __init__(self, reader: Reader, place: Place, lost: frozenset[str]) -> None:
        self._reader, self._place, self._lost = reader, place, lost

    def part(self, cls: type[Part], place: Place) -> PartParts:
        """Return the places of the details, and of a part below them what is written in it."""
        if place is not self._place or not isinstance(place.node, Mapping):
            return self._reader.part(cls, place)
        places = absent(cls, place, unread=place.unread)
        seen = replace(place, unread=False)  # what stands beside an answer that cannot be read can be read by itself
        for key, info in fields_of(cls).items():
            if not place.unread or not seen.below(key).empty:
                places[info.name] = seen_at(seen, key, info.manual, self._lost)
        return PartParts(places, NO_MARKS)

    def answer(self, form: type[Answer[Any]], kinds: tuple[Any, ...], place: Place) -> Answer[Any]:
        """Read one detail."""
        return self._reader.answer(form, kinds, place)


def _listed_words(info: FieldInfo) -> tuple[str, ...]:
    """Return the words of a field that takes listed ones; none for all others."""
    return get_args(info.kinds[0]) if info.kinds and get_origin(info.kinds[0]) is Literal else ()


def _is_text(kind: Any) -> bool:
    """Whether a kind is words, a name or a reference."""
    return isinstance(kind, type) and issubclass(kind, str | Words)


def _in_form(form: type[Answer[Any]], place: Place, node: Mapping, read: Read, marks: Marks = NO_MARKS) -> Read:
    """Return what was read of one value in the form that is asked for: one value is a list of one."""
    if not issubclass(form, Many) or read.state not in (State.GIVEN, State.UNCONFIRMED):
        return read
    return read._replace(value=(Answer(place.item(node, "1"), State.GIVEN, read.value, marks),))


#: Words that say when, and for what, an answer holds.
_WHEN: Final = ("from", "until", "for", "locations")


def _only_when(node: Mapping) -> list[str]:
    """Return the words that say when an answer holds, where nothing else is written that could be one."""
    written = [key.text for key, _ in node.pairs]
    return written if set(written) <= set(_WHEN) else []


def _is_lost(read: Read, lost: frozenset[str]) -> bool:
    """Whether a misspelt word of the grammar holds the answer, or other versions of it."""
    return "differs" in lost or (read.state is State.MISSING and not lost.isdisjoint(naming.ANSWERS))
