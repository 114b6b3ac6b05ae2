"""What may be written at a place: keys, listed words, and what is named in this practice."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.editor.cursor import writing_at
from handover.editor.expected import expected_at, listed_words
from handover.model.kinds.reach import FilePath
from handover.model.kinds.references import Ref
from handover.model.mark_manuals import MARK_MANUALS
from handover.model.part import Part
from handover.model.printed import written_example
from handover.rules.catalogue import ALL
from handover.rules.manual import manual_of
from handover.source.folder import Unreadable
from handover.source.papers import HOME
from handover.source.spans import line_begin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.editor.cursor import Spot, Writing
    from handover.editor.expected import Expected
    from handover.editor.names import Names
    from handover.model.part import FieldInfo
    from handover.source.folder import Folder

_IGNORE: Final = re.compile(r"#+\s*handover:\s*ignore\[(?:[A-Z0-9]+,\s*)*([A-Za-z0-9]*)\Z")
#: Not more files than these are offered.
_MOST_FILES: Final = 200
#: What has to be put in quotes to stay text.
_PLAIN: Final = re.compile(r"[^\W\d_][\w .\-]*")


class ItemKind(IntEnum):
    """What is offered, as the protocol numbers it."""

    FIELD = 5
    VALUE = 12
    WORD = 14
    FILE = 17
    REFERENCE = 18
    LISTED = 20


class Item(NamedTuple):
    """Something that may be written.

    Args:
        label: what it is called.
        text: what is written.
        kind: what it is.
        detail: a few words on it.
        about: its manual, as Markdown.
        rank: its place among the others.
        other_name: by what else it is found while somebody types.
    """

    label: str
    text: str
    kind: ItemKind
    detail: str = ""
    about: str = ""
    rank: int = 0
    other_name: str = ""


class Completion(NamedTuple):
    """What may be written in place of a stretch of text.

    Args:
        start: where it begins.
        end: where it ends.
        items: what may be written there.
    """

    start: int
    end: int
    items: tuple[Item, ...] = ()


def complete(name: str, text: str, offset: int, names: Names, folder: Folder) -> Completion:
    """Return what may be written at a place of a document, half-typed or broken.

    Args:
        name: the document's file name.
        text: its text.
        offset: the place.
        names: what may be named in the practice.
        folder: the files of the practice.
    """
    code = _IGNORE.search(text[line_begin(text, offset) : offset])
    if code is not None:
        return Completion(offset - len(code[1]), offset, tuple(_codes()))
    writing = writing_at(name, text, offset)
    if writing is None:
        return Completion(offset, offset)
    found: dict[tuple[str, ItemKind], Item] = {}
    for spot in writing.spots:
        for item in _items(name, writing, spot, names, folder):
            found.setdefault((item.label, item.kind), item)
    return Completion(writing.start, writing.end, tuple(found.values()))


def _items(name: str, writing: Writing, spot: Spot, names: Names, folder: Folder) -> Iterator[Item]:
    if spot.is_key:
        holder = expected_at(name, spot.path[:-1])
        if holder is not None:
            yield from _keys(holder, spot)
        return
    expected = expected_at(name, spot.path)
    if expected is None:
        return
    yield from _values(expected, names, folder)
    if writing.alone and issubclass(expected.form, Part):
        yield from _keys(expected, spot)


def _keys(holder: Expected, spot: Spot) -> Iterator[Item]:
    """Yield the keys that are not written yet; reserved words behind them."""
    fields = holder.keys
    for number, (key, info) in enumerate(fields.items()):
        if key not in spot.beside:
            about = "\n\n".join(part for part in (info.manual.help, _example(info)) if part)
            yield Item(key, f"{key}:{_gap(info)}", ItemKind.FIELD, info.manual.question, about, number)
    for number, word in enumerate(holder.words):
        if word not in spot.beside and word not in fields:
            manual = MARK_MANUALS[word]
            about = f"```yaml\n{manual.example}\n```"
            yield Item(word, f"{word}: ", ItemKind.WORD, manual.means, about, len(fields) + number)


def _gap(info: FieldInfo) -> str:
    """Return what follows the colon of a key: nothing where other keys stand below it."""
    return "" if issubclass(info.form, Part) else " "


def _example(info: FieldInfo) -> str:
    example = written_example(info)
    return f"```yaml\n{example}\n```" if example else ""


def _values(expected: Expected, names: Names, folder: Folder) -> Iterator[Item]:
    kind = expected.kind
    for number, word in enumerate(listed_words(kind)):
        yield Item(word, word, ItemKind.LISTED, rank=number)
    if expected.address == "practice.ignores.code":
        yield from _codes()
    if not isinstance(kind, type):
        return
    if issubclass(kind, Ref):
        for number, one in enumerate(names.of_kind(kind)):
            detail = ", ".join(part for part in (one.label, one.what) if part)
            yield Item(one.id, _written(one.id), ItemKind.REFERENCE, detail, rank=number, other_name=one.label)
    if issubclass(kind, FilePath):
        files = folder.stat_files(HOME)
        for number, (path, _) in enumerate(() if isinstance(files, Unreadable) else files[:_MOST_FILES]):
            yield Item(path, path, ItemKind.FILE, rank=number)


def _written(name: str) -> str:
    """Return a name as it is typed."""
    return name if _PLAIN.fullmatch(name) else '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _codes() -> Iterator[Item]:
    for number, rule in enumerate(sorted(ALL.values(), key=lambda one: one.code)):
        if rule.waivable:
            yield Item(rule.code, rule.code, ItemKind.VALUE, manual_of(rule).title, rank=number)
