"""How a field is written, on one line: for messages about what could not be read there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from handover.model.answer import Entries
from handover.model.mark_manuals import MARK_MANUALS
from handover.model.marks import MARK_FORMS
from handover.model.part import Part, fields_of
from handover.model.place import without_items
from handover.model.printed import part_of, printed_fields

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handover.model.part import FieldInfo
    from handover.model.place import Place
    from handover.model.printed import PrintedField

#: No entry is shown longer than this, so that the advice before it is still read.
_LONGEST: Final = 100
#: An entry of so few keys that must be there is shown with some that may be.
_FEW: Final = 2
_MOST: Final = 4
_OWN_WORDS: Final = '{other: "your own words"}'
#: Steps of a path that belong to the answer they stand at.
_WITHIN_ANSWER: Final = frozenset({"is", "differs", "conflict"})
#: The first entry of an example list, whole: `- {…}` on a line of its own, or the first of `[{…}, …]`.
_FIRST_ENTRY: Final = re.compile(r"\s*(?:- |\[)(\{(?:[^{}\[\]]|\{[^{}]*\}|\[[^\[\]]*\])*\})")


def line_for(place: Place) -> str:
    """Return how what stands at a place may be written, as one line of a document; empty where nothing is known of it."""
    if _stands_alone(place) and place.parent is not None:
        return line_for(place.parent)
    path = _path(place)
    marked = next((step for end, step in enumerate(path) if _is_mark(step, path[: end + 1])), None)
    if marked is not None:
        return _mark_line(marked)
    field = _field_at(place)
    if field is None:  # an unknown key: what holds it shows which keys there are
        return line_for(place.parent) if place.parent is not None and place.parent.parent is not None else ""
    entries = not _is_block(field.info) and issubclass(field.info.form, Entries)
    if place.is_item and entries:
        return f"- {entry_of(field.info)}"
    return value_line(field.info)


def _path(place: Place) -> tuple[str, ...]:
    return tuple(step for step in without_items(place.steps) if step not in _WITHIN_ANSWER)


def _field_at(place: Place) -> PrintedField | None:
    return printed_fields().get(".".join(_path(place)))


def _stands_alone(place: Place) -> bool:
    """Whether a value stands in place of the entry or block whose main key it answers."""
    parent = place.parent
    return not place.is_item and parent is not None and place.node is not None and place.node is parent.node


def value_of(info: FieldInfo) -> str:
    """Return an answer to a field as YAML on one line."""
    example = info.manual.example.strip("\n")
    if example and "\n" not in example and len(example) <= _LONGEST:
        return example
    if _is_block(info):
        return _part(info.form, _LONGEST)
    if issubclass(info.form, Entries):
        return f"[{entry_of(info)}]"
    return example if example and "\n" not in example else _of_kind(info.kinds[0])


def value_line(info: FieldInfo) -> str:
    """Return a field with an answer to it, on one line."""
    return f"{info.key}: {value_of(info)}"


def entry_of(info: FieldInfo) -> str:
    """Return one entry of a list as YAML on one line."""
    first = _FIRST_ENTRY.match(info.manual.example)
    if first is not None and len(first[1]) <= _LONGEST:
        return first[1]
    below = part_of(info)
    return _part(below, _LONGEST) if below is not None else "{}"


def entries_line(info: FieldInfo, kinds: Sequence[str]) -> str:
    """Return a list with an entry for each of some of its kinds; empty where its entries have none, or too many are asked for.

    Args:
        info: the list.
        kinds: the listed words that are asked for.
    """
    below = part_of(info)
    kind = fields_of(below).get("kind") if below is not None and issubclass(info.form, Entries) else None
    words = get_args(kind.kinds[0]) if kind is not None and get_origin(kind.kinds[0]) is Literal else ()
    if below is None or not kinds or len(kinds) > _KINDS or not set(kinds) <= set(words):
        return ""
    written: dict[str, str] = {}
    for found in _OF_A_KIND.finditer(info.manual.example):
        if not _A_PART.search(found[0]):
            written.setdefault(found[1], found[0])
    entries = [written.get(one) or _of_a_kind(below, one) for one in kinds]
    if not all(entries):
        return ""
    if len(entries) == 1:
        return f"{info.key}: [{entries[0]}]"
    return "\n".join((f"{info.key}:", *(f"  - {entry}" for entry in entries)))


def _of_a_kind(cls: type[Part], kind: str) -> str:
    """Return an entry of a kind, with what may not be left out, empty where all may; words that another kind is told in are not shown."""
    needed = [
        info
        for info in fields_of(cls).values()
        if info.key != "kind" and not info.manual.absent and not info.manual.example.startswith('"')
    ]
    pairs = [f"kind: {kind}", *map(value_line, needed)]
    return f"{{{', '.join(pairs[:_MOST])}}}" if needed else ""


#: An entry of an example list that says of which kind it is.
_OF_A_KIND: Final = re.compile(r"\{(?:[^{}\[\]]*, )?kind: (\w+)(?:[^{}\[\]]|\{[^{}]*\}|\[[^\[\]]*\])*\}")
#: An entry for some amounts only, beside which others are needed.
_A_PART: Final = re.compile(r'amount: "(?!any )')
#: Of so many kinds at most an entry each is shown.
_KINDS: Final = 6


def _part(cls: type[Part], room: int) -> str:
    """Return a block or an entry with as many of its keys as there is room for: first those that may not be left out."""
    fields = list(fields_of(cls).values())
    names = {*cls.identity, cls.main}
    first = [info for info in fields if not info.manual.absent or (info.key in names and info.manual.example)]
    then = [info for info in fields if info not in first and info.manual.example] if len(first) < _FEW else []
    pairs: list[str] = []
    for info in (first + then)[:_MOST]:
        pair = f"{info.key}: {value_of(info)}"
        if pairs and len(", ".join([*pairs, pair])) > room:
            continue
        pairs.append(pair)
    return f"{{{', '.join(pairs)}}}"


def _of_kind(kind: Any) -> str:
    """Return an answer of a kind whose fields have no example of their own."""
    if get_origin(kind) is Literal:
        word: str = get_args(kind)[0]
        return word
    return {"bool": "yes", "int": "3", "Day": "2026-12-04", "Words": '"in a few words"'}.get(kind.__name__, "dana")


def own_words_for(place: Place) -> str:
    """Return how something of one's own is written in a field of listed words; empty where the list has no `other`."""
    field = _field_at(place)
    kind = field.info.kinds[0] if field is not None and field.info.kinds else None
    if field is None or get_origin(kind) is not Literal or "other" not in get_args(kind):
        return ""
    line = f"{field.info.key}: {_OWN_WORDS}"
    return f"- {{{line}}}" if _stands_alone(place) else line


def _is_mark(step: str, path: tuple[str, ...]) -> bool:
    """Whether a step is a reserved word, and no field of the same name."""
    return step in MARK_FORMS and ".".join(path) not in printed_fields()


def _mark_line(word: str) -> str:
    """Return how a reserved word is written, taken from its manual."""
    found = re.search(rf"\b{word}: (\{{[^{{}}]*\}}|\"[^\"]*\"|[^,}}\n]+)", MARK_MANUALS[word].example)
    return f"{word}: {found[1]}" if found is not None else ""


def _is_block(info: FieldInfo) -> bool:
    return isinstance(info.form, type) and issubclass(info.form, Part)
