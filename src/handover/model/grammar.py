"""The one parser of the answer grammar: from nodes to answers, never failing.

    backup: dana                                          plain
    backup: {is: dana, stand_in: ines}                    with reserved words
    fee_schedules: {none: "we price from our own list"}   none on purpose
    eob_store: {unconfirmed: {ask: dana, by: 2026-12-04}} not answered yet
    refunds_by: {conflict: [{is: dana, says: ines}, …]}   two answers
    time_of_service: {is: full, differs: [{for: …, is: deposit}]}

What cannot be read becomes an unreadable answer and a `Trouble`, which the file rules
turn into findings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from handover.model import naming
from handover.model.answer import Answer, Detailed, Entries, Many, State
from handover.model.kinds.read import read_kind
from handover.model.marks import MARK_FORMS, NO_MARKS, Marks
from handover.model.part import Part, fields_of
from handover.model.refusal import Refused
from handover.model.seat import Seat
from handover.model.stray_keys import NOTHING_MOVED, stray_keys
from handover.model.trouble import Trouble
from handover.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from handover.model.stray_keys import Moved
    from handover.node import Node

_NOTHING: Final = frozenset({"none", "n/a", "na", "nothing"})


class Reader:
    """Reads one practice's documents and collects what could not be read.

    Args:
        distrusted: file, start and end of nodes that YAML cut or that hide something;
            they are unreadable.
    """

    def __init__(self, distrusted: frozenset[tuple[str, int, int]] = frozenset()) -> None:
        self.troubles: list[Trouble] = []
        self._distrusted = distrusted

    def part(self, cls: type[Part], seat: Seat) -> tuple[dict[str, Seat], Marks]:
        """Return the seats of a part's fields and the reserved words written in it."""
        node, fields = seat.node, fields_of(cls)
        if node is not None and not isinstance(node, Scalar) and naming.span_of(node) in self._distrusted:
            seat.unread = True
        if isinstance(node, Mapping) and seat.beside:
            return {i.name: seat.below(key, i.manual) for key, i in fields.items()}, NO_MARKS
        if isinstance(node, Mapping):
            alias = cls.main if cls.main and "is" not in fields else ""
            self._unknown_keys(seat, node, frozenset(fields) | ({"is"} if alias else frozenset()), cls.moved)
            seats = {info.name: seat.below(key, info.manual) for key, info in fields.items()}
            if alias and node.get("is") is not None:
                info = fields[alias]
                seats[info.name] = seat.below("is", info.manual, alias)
            return seats, self._marks(seat, node, skip=frozenset(fields))
        if isinstance(node, Scalar) and not node.empty:
            if cls.main:
                seats = {i.name: Seat(None, seat, key, manual=i.manual) for key, i in fields.items()}
                main = fields[cls.main]
                seats[main.name] = Seat(node, seat, cls.main, manual=main.manual)
                return seats, NO_MARKS
            self._wrong_shape(seat, "a single value")
        elif isinstance(node, Sequence) and not node.empty:
            self._wrong_shape(seat, "a list")
        seats = {i.name: Seat(None, seat, key, manual=i.manual, unread=seat.unread) for key, i in fields.items()}
        return seats, NO_MARKS

    def _wrong_shape(self, seat: Seat, found: str) -> None:
        seat.unread = True
        self._tell(
            seat, "FIL001", f"{found} stands here, where `key: value` lines are expected", naming.example_of(seat)
        )

    def _unknown_keys(self, seat: Seat, node: Mapping, known: frozenset[str], moved: Moved = NOTHING_MOVED) -> None:
        strays = list(stray_keys(seat, node, known, moved))
        for stray in strays:
            self._tell(stray.seat, stray.code, stray.message, stray.fix, at_key=True)
        # the value before a stray half is only half of what was typed
        self._distrusted |= {naming.span_of(stray.cut) for stray in strays if stray.cut is not None}

    def _marks(self, seat: Seat, node: Mapping, skip: frozenset[str] = frozenset()) -> Marks:
        written: dict[str, Any] = {}
        for word, (name, form) in MARK_FORMS.items():
            if word in skip or node.get(word) is None:
                continue
            place = seat.below(word)
            if word == "unconfirmed":
                written[name] = self._unconfirmed(form, place)
            elif isinstance(form, type) and issubclass(form, Part):
                written[name] = form.model_validate(place, context=self)
            else:
                written[name] = self.answer(form.__origin__, form.__args__, place)
        return Marks(**written) if written else NO_MARKS

    def _unconfirmed(self, form: type[Part], place: Seat) -> Part | None:
        """Read ``unconfirmed: {ask, by}``, also written as yes, as a person, or left empty."""
        if isinstance(place.node, Scalar):
            word = place.node.text.strip().casefold()
            if word in ("no", "false"):
                return None
            if word in ("yes", "true"):
                place = Seat(None, place.parent, place.step, key=place.key)
        return form.model_validate(place, context=self)

    def answer(self, form: type[Answer[Any]], kinds: tuple[Any, ...], seat: Seat) -> Answer[Any]:
        """Read the answer of the given form and kinds that stands at `seat`."""
        node = seat.node
        if seat.unread:
            return self._make(form, kinds, seat, State.UNREADABLE, None)
        if node is None or node.empty:
            return self._make(form, kinds, seat, State.MISSING, None)
        if isinstance(node, Mapping) and naming.is_wrapper(form, kinds, node):
            return self._wrapped(form, kinds, seat, node)
        if isinstance(node, Scalar) and node.text.strip().casefold() in _NOTHING and naming.may_say_nothing(kinds):
            allowed = seat.manual is not None and seat.manual.none
            return self._make(form, kinds, seat, State.NONE if allowed else State.MISSING, None)
        state, value = self._value(form, kinds, seat)
        return self._make(form, kinds, seat, state, value)

    def _wrapped(self, form: type[Answer[Any]], kinds: tuple[Any, ...], seat: Seat, node: Mapping) -> Answer[Any]:
        details = frozenset(fields_of(kinds[1])) if issubclass(form, Detailed) else frozenset[str]()
        ours = naming.meant(node, naming.SHAPES | details)
        if ours:  # else the whole mapping is out of place, which is one trouble and not one per key
            moved = kinds[1].moved if details else NOTHING_MOVED
            self._unknown_keys(seat, node, naming.SHAPES | details, moved)
        marks = self._marks(seat, node, skip=details)
        state, value = State.MISSING, None
        inner = seat.below("is", seat.manual, "is")
        if not inner.empty:
            place = Seat(inner.node, seat.parent, seat.step, key=inner.key, manual=seat.manual)
            state, value = self._value(form, kinds, place)
        elif marks.other is not None and not marks.other.missing:
            state, value = self._other(form, seat, kinds, marks)
            if issubclass(form, Many) and state is State.GIVEN:  # one value is a list of one
                value = (Answer(seat.item(node, "1"), state, value, marks),)
        elif marks.none is not None and seat.manual is not None and seat.manual.none:
            state = State.NONE
        elif not ours:
            what = "`key: value` lines stand here, where one answer is expected"
            self._tell(seat, "FIL001", what, naming.example_of(seat))
            state = State.UNREADABLE
        elif not ours & {key.text for key, _ in node.pairs}:
            state = State.UNREADABLE  # a misspelt word of the grammar, reported as such
        if state is State.GIVEN and marks.unconfirmed is not None:
            state = State.UNCONFIRMED
        claims = self._versions("conflict", form, kinds, seat)
        if claims:
            state, value = State.CONFLICT, None
        return self._make(form, kinds, seat, state, value, marks, self._versions("differs", form, kinds, seat), claims)

    def _versions(
        self, word: str, form: type[Answer[Any]], kinds: tuple[Any, ...], seat: Seat
    ) -> tuple[Answer[Any], ...]:
        """Read the whole answers listed under ``differs`` or ``conflict``."""
        place = seat.below(word, seat.manual)
        if place.empty:
            return ()
        nodes = place.node.items if isinstance(place.node, Sequence) else (place.node,)
        written = [node for node in nodes if node is not None]
        names = naming.version_names(written)
        return tuple(
            self.answer(form, kinds, place.item(node, name)) for node, name in zip(written, names, strict=True)
        )

    def _other(self, form: type[Answer[Any]], seat: Seat, kinds: tuple[Any, ...], marks: Marks) -> tuple[State, Any]:
        fix = naming.example_of(seat)
        try:
            if not issubclass(form, Entries):  # an entry has fields, not words alone
                found = read_kind(kinds[0], "other")
                return (State.MISSING, None) if naming.postpones(seat, marks.other_words) else (State.GIVEN, found)
        except Refused as refused:
            fix = refused.fix
        self._tell(seat, "FIL002", "words of your own are not an answer here", fix)
        return State.UNREADABLE, None

    def _value(self, form: type[Answer[Any]], kinds: tuple[Any, ...], seat: Seat) -> tuple[State, Any]:
        """Read what stands at a place without reserved words."""
        node = seat.node
        if node is None:
            return State.MISSING, None
        if issubclass(form, Entries):
            return self._entries(kinds[0], seat, node)
        if issubclass(form, Many):
            nodes = node.items if isinstance(node, Sequence) else (node,)
            items = self._each(kinds, seat, nodes)
            # a list of nothing is no answer, and neither is one of words that decide nothing
            return (State.GIVEN, items) if any(not item.missing for item in items) else (State.MISSING, None)
        return self._single(kinds[0], seat, node)

    def _each(self, kinds: tuple[Any, ...], seat: Seat, nodes: tuple[Node, ...]) -> tuple[Answer[Any], ...]:
        names = naming.names_of(nodes, ())
        found = (self.answer(Answer, kinds, seat.item(node, name)) for node, name in zip(nodes, names, strict=True))
        return tuple(answer for answer in found if not answer.missing or not answer.seat.empty)

    def _entries(self, cls: type[Part], seat: Seat, node: Node) -> tuple[State, Any]:
        nodes = node.items if isinstance(node, Sequence) else (node,)
        if not isinstance(node, Sequence) and isinstance(node, Scalar) and not cls.main:
            seat.unread = True
            self._tell(seat, "FIL001", "a single value stands here, where a list is expected", naming.example_of(seat))
            return State.UNREADABLE, None
        names = naming.names_of(nodes, cls.identity or ((cls.main,) if cls.main else ()))
        seats = [seat.item(item, name) for item, name in zip(nodes, names, strict=True) if not item.empty]
        parts = tuple(cls.model_validate(place, context=self) for place in seats)
        return (State.GIVEN, parts) if parts else (State.MISSING, None)

    def _single(self, kind: Any, seat: Seat, node: Node) -> tuple[State, Any]:
        try:
            if naming.span_of(node) in self._distrusted:
                return State.UNREADABLE, None
            if naming.decides_nothing(kind, seat, node):
                return State.MISSING, None
            return State.GIVEN, read_kind(kind, node)
        except Refused as refused:
            self._tell(seat, refused.code, refused.message, refused.fix)
            return State.UNREADABLE, None

    def _make(
        self,
        form: type[Answer[Any]],
        kinds: tuple[Any, ...],
        seat: Seat,
        state: State,
        value: Any,
        marks: Marks = NO_MARKS,
        variants: tuple[Answer[Any], ...] = (),
        claims: tuple[Answer[Any], ...] = (),
    ) -> Answer[Any]:
        answer: Answer[Any]
        if issubclass(form, Detailed):
            place = Seat(seat.node if isinstance(seat.node, Mapping) else None, seat.parent, seat.step,
                         key=seat.key, manual=seat.manual, unread=seat.unread, beside=True)  # fmt: skip
            answer = form(seat, state, value, marks, kinds[1].model_validate(place, context=self))
        else:
            answer = form(seat, state, value, marks)
        answer.variants, answer.claims = variants, claims
        return answer

    def _tell(self, seat: Seat, code: str, message: str, fix: str, *, at_key: bool = False) -> None:
        self.troubles.append(Trouble(code, seat, message, fix, at_key=at_key))
