"""What belongs at a place of a document: which keys, which kind of answer, and whose manual."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from handover.model.answer import Answer, Detailed, Entries, Many
from handover.model.kinds.hours import is_hours
from handover.model.kinds.references import loosely
from handover.model.marks import HOLDER_WORDS, LIMITS, MARK_FORMS, InterimHours, Position
from handover.model.part import FieldInfo, Part, fields_of
from handover.model.practice import DOCUMENTS
from handover.model.spoken import asks_who

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A key, or None for an item of a list.
Step = str | None

_SHAPES: Final = ("is", "differs", "conflict")


@dataclass(frozen=True, slots=True)
class Expected:
    """What belongs at one place.

    Args:
        form: the class of a part, or the form of an answer.
        kinds: what the answer is of.
        position: for a part, where it stands.
        address: the field it belongs to, such as ``payers.payers.portal``; empty below a reserved word.
        field: that field.
        mark: the reserved word whose value it is.
        versions: whether it is a list of whole answers.
    """

    form: Any
    kinds: tuple[Any, ...] = ()
    position: Position = Position.ANSWER
    address: str = ""
    field: FieldInfo | None = None
    mark: str = ""
    versions: bool = False

    @property
    def part(self) -> type[Part] | None:
        """The part that belongs there, whose keys may be written; an entry written alone is one too."""
        if issubclass(self.form, Part):
            part: type[Part] = self.form
            return part
        if issubclass(self.form, Entries) and not self.versions:
            entry: type[Part] = self.kinds[0]
            return entry
        return None

    @property
    def kind(self) -> Any:
        """What a single value is of; None where there is none."""
        if not issubclass(self.form, Part | Entries):
            return self.kinds[0]
        part = self.part
        main = fields_of(part).get(part.main) if part is not None else None
        return main.kinds[0] if main is not None else None

    @property
    def keys(self) -> dict[str, FieldInfo]:
        """The keys that may be written below, with their fields."""
        part = self.part
        if part is None and issubclass(self.form, Detailed):
            part = self.kinds[1]
        return fields_of(part) if part is not None else {}

    @property
    def words(self) -> tuple[str, ...]:
        """The reserved words that may be written beside the keys, or beside an answer."""
        if issubclass(self.form, Part):
            limited = (*self.form.takes, "internal")
            at = self.position
            return tuple(one for one in MARK_FORMS if one not in LIMITS or at in LIMITS[one].at or one in limited)
        holds = asks_who(self.kinds[0]) or is_hours(self.kinds[0])
        return (*_SHAPES, *(one for one in MARK_FORMS if holds or one not in HOLDER_WORDS))

    def below(self, step: Step) -> Expected | None:
        """Return what belongs at a key, or at an item of a list; None where nobody knows."""
        if step is None:
            return self._item()
        if issubclass(self.form, Part):
            return self._key(self.form, step)
        if step in ("differs", "conflict"):
            return replace(self, versions=True)
        if step == "is":
            return replace(self, versions=False)
        part = self.part or (self.kinds[1] if issubclass(self.form, Detailed) else None)
        found = self._key(part, step) if part is not None else None
        return found or self._mark(step)

    def _item(self) -> Expected | None:
        if self.versions:
            return replace(self, versions=False)
        if issubclass(self.form, Entries):
            return replace(self, form=self.kinds[0], kinds=(), position=Position.ENTRY)
        if issubclass(self.form, Many):
            return replace(self, form=Answer)
        return self if not issubclass(self.form, Part) and is_hours(self.kinds[0]) else None

    def _key(self, part: type[Part], key: str) -> Expected | None:
        fields = fields_of(part)
        called = {loosely(one.manual.label): name for name, one in fields.items()} | dict(part.called)
        info = fields.get(key) or fields.get(called.get(loosely(key), part.main if key == "is" else ""))
        if key in MARK_FORMS and key not in fields:
            return self._mark(key)
        if info is None:
            return None
        address = f"{self.address}.{info.key}" if self.address else ""
        position = Position.BLOCK if issubclass(info.form, Part) else Position.ANSWER
        return Expected(info.form, info.kinds, position, address, info)

    def _mark(self, word: str) -> Expected | None:
        if word not in MARK_FORMS:
            return None
        form = MARK_FORMS[word][1]
        kinds = get_args(form)
        if word == "interim" and self.kinds and is_hours(self.kinds[0]):
            kinds = (InterimHours,)
        return Expected(get_origin(form) or form, kinds, Position.BLOCK, mark=word)


def expected_at(file_name: str, path: Iterable[Step]) -> Expected | None:
    """Return what belongs at a path in a document; None where it is no document of ours, or nobody knows.

    Args:
        file_name: the document's file name.
        path: the keys down to the place, None for each item of a list.
    """
    cls = next((one for one in DOCUMENTS if one.file_name == file_name), None)
    found = None if cls is None else Expected(cls, (), Position.DOCUMENT, file_name.removesuffix(".yaml"))
    for step in path:
        found = None if found is None else found.below(step)
    return found


def listed_words(kind: Any) -> tuple[str, ...]:
    """Return the words of a closed list; yes and no for a question that is answered so."""
    if kind is bool:
        return ("yes", "no")
    return tuple(one for one in get_args(kind) if one != "other") if get_origin(kind) is Literal else ()
