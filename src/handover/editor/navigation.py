"""Where something is written and named: definitions, references, renaming over all documents, the outline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from handover.analysis.structure.walk import AllAnswers
from handover.errors import UsageError
from handover.model.kinds.references import Ref, loosely
from handover.model.kinds.words import Id
from handover.model.practice_document import PracticeDocument
from handover.model.refusal import Refused
from handover.node import Mapping, Scalar, Sequence, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Mapped

    from handover.editor.names import Named, Names
    from handover.load import Loaded
    from handover.node import Node, Source
    from handover.source.reader import ParsedDocument

#: What names an entry in the outline.
_NAMES: Final = ("id", "name", "kind", "code", "about", "term")
_SAYS: Final = re.compile(r"\bsays\s+")


class Mention(NamedTuple):
    """A place at which something of the practice is named.

    Args:
        thing: what is named.
        span: where; None where it is named in other words, so that nothing can be written in its place.
        around: where the words stand that name it.
    """

    thing: Named
    span: TextSpan | None
    around: TextSpan


class Edit(NamedTuple):
    """A stretch of a document, and what is written in its place."""

    file: str
    start: int
    end: int
    text: str


class Entry(NamedTuple):
    """A key or an entry in the outline of a document."""

    name: str
    start: int
    end: int
    head: tuple[int, int]
    below: tuple[Entry, ...] = ()


class Mentions:
    """All that is named in a practice, and where.

    Args:
        loaded: the practice.
        names: what may be named in it.
    """

    def __init__(self, loaded: Loaded, names: Names) -> None:
        self._loaded, self._names = loaded, names
        self.all = tuple(_mentions(loaded, names))

    def at(self, file: str, offset: int) -> Mention | None:
        """Return what is named at a place, or defined there."""
        near = [one for one in (*self.all, *self._definitions()) if _holds(one.span or one.around, file, offset)]
        return min(near, key=lambda one: one.around.end - one.around.start, default=None)

    def of(self, thing: Named) -> tuple[Mention, ...]:
        """Return the places that name a thing, its definition left out."""
        return tuple(one for one in self.all if one.thing.at == thing.at)

    def _definitions(self) -> Iterator[Mention]:
        for _, thing in self._names.all:
            if thing.at is not None:
                yield Mention(thing, _inside(thing.at, thing.id), thing.at)

    def renamed(self, thing: Named, new: str) -> tuple[Edit, ...]:
        """Return what is to be written so that a thing has another id everywhere.

        Raises:
            UsageError: if that cannot be, with the reason.
        """
        self._check(thing, new)
        assert thing.at is not None
        spans = [_inside(thing.at, thing.id), *(one.span for one in self.of(thing) if loosely(thing.id) in _key(one))]
        spans += [*self._where(thing), *self._says(thing)]
        found = {(span.source.name, span.start, span.end) for span in spans if span is not None}
        if any(span is not None and span.source.shared for span in spans):
            raise UsageError("it is named in a file of the group, which other practices use too; rename it by hand")
        if None in spans:
            raise UsageError("a text names it in more words; write the new id there first")
        return tuple(Edit(*one, new) for one in sorted(found))

    def _check(self, thing: Named, new: str) -> None:
        if not thing.own or thing.at is None:
            raise UsageError("only what has an id of its own can be renamed")
        if self._loaded.broken:
            raise UsageError("a document cannot be read just now; mend it first")
        try:
            Id.read(new)
        except Refused as refused:
            raise UsageError(f"{refused.message}; {refused.fix}") from None
        taken = {name for _, one in self._names.all if one.at != thing.at for name in (*one.names, loosely(one.id))}
        if loosely(new) in taken:
            raise UsageError("this id names something else already; choose another one")

    def _where(self, thing: Named) -> Iterator[TextSpan]:
        """Yield where the ignores of practice.yaml name a thing on the way to what they are for."""
        for entry in self._loaded.practice.document(PracticeDocument).ignores.found:
            node = entry.where.place.node
            if isinstance(node, Scalar):
                words = re.finditer(
                    rf"(?<![\w\-]){re.escape(thing.id)}(?![\w\-])", node.source.text[node.start : node.end]
                )
                yield from (TextSpan(node.source, node.start + one.start(), node.start + one.end()) for one in words)

    def _says(self, thing: Named) -> Iterator[TextSpan]:
        """Yield where an ignore in a comment says that a thing, which is then a person, has decided it."""
        for ignore in self._loaded.ignores:
            said = _SAYS.search(ignore.source.text, *ignore.span) if ignore.says == thing.id else None
            if said is not None:
                yield TextSpan(ignore.source, said.end(), said.end() + len(thing.id))


def _mentions(loaded: Loaded, names: Names) -> Iterator[Mention]:
    sources = loaded.practice.sources
    for answer, ref in AllAnswers.of(loaded.practice).references(Ref):
        node = answer.place.node
        if not isinstance(node, Scalar) or sources.get(node.source.name) is not node.source:
            continue  # it stands in the guide's own list
        thing = names.find(type(ref), ref.key)
        if thing is not None and thing.at is not None:
            around = TextSpan(node.source, node.start, node.end)
            yield Mention(thing, _inside(around, ref.key), around)


def _inside(around: TextSpan, key: str) -> TextSpan | None:
    """Return where a name stands in the text that holds it, without quotes; None where it is not there exactly once."""
    typed = around.source.text[around.start : around.end]
    found = [one.start() for one in re.finditer(rf"(?<![\w\-]){re.escape(key)}(?![\w\-])", typed)]
    if len(found) != 1:
        return None
    start = around.start + found[0]
    return TextSpan(around.source, start, start + len(key))


def _key(mention: Mention) -> frozenset[str]:
    """Return what is written at a mention, loosely; what is named there by another name stays as it is."""
    span = mention.span or mention.around
    return frozenset((loosely(span.source.text[span.start : span.end]),)) if mention.span else mention.thing.names


def _holds(span: TextSpan, file: str, offset: int) -> bool:
    return span.source.name == file and span.start <= offset <= span.end


def applied(texts: Mapped[str, Source], edits: tuple[Edit, ...]) -> dict[str, str]:
    """Return the texts of the documents that edits change."""
    found: dict[str, str] = {}
    for edit in sorted(edits, key=lambda one: (one.file, -one.start)):
        text = found.get(edit.file, texts[edit.file].text)
        found[edit.file] = text[: edit.start] + edit.text + text[edit.end :]
    return found


def outline(document: ParsedDocument) -> tuple[Entry, ...]:
    """Return the keys at the top of a document, and what stands below each by name."""
    if document.root is None:
        return ()
    return tuple(
        Entry(key.text, key.start, max(key.end, value.end), (key.start, key.end), tuple(_below(value)))
        for key, value in document.root.pairs
        if key.text.strip()
    )


def _below(node: Node) -> Iterator[Entry]:
    for item in node.items if isinstance(node, Sequence) else ():
        named = (item.get(key) for key in _NAMES) if isinstance(item, Mapping) else ()
        pair: Any = next((one for one in named if one is not None), None)
        if pair is not None and isinstance(pair[1], Scalar) and pair[1].text.strip():
            yield Entry(pair[1].text, item.start, item.end, (pair[1].start, pair[1].end))
