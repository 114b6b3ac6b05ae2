"""From the parser's events to nodes, in one pass."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from handover.node import Mapping, Scalar, Sequence, TextSpan
from handover.problem import Problem, unusable
from handover.source import bounds, constructs, strict
from handover.source.characters import spelled
from handover.source.colon_mask import unmask_colons
from handover.source.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from handover.source.lines import NO_KEY
from handover.source.spans import behind_colon, block_text_end

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handover.node import Node, Source, Style
    from handover.source.colon_mask import Masks

#: The parser in C calls a word without quotes ``""``, the one in Python None.
_STYLES: Final[dict[str | None, Style]] = {
    "": "plain",
    None: "plain",
    "'": "single",
    '"': "double",
    "|": "literal",
    ">": "folded",
}
_EXPLICIT: Final = re.compile(r"\?(?=\s|\Z)(?<![^\s\[{,]\?)")
_DASH: Final = re.compile(r"[\r\n][ \t]*(-)[ \t]")


class Frame:
    """A list or mapping whose end has not come yet; a mapping's keys and values alternate."""

    __slots__ = ("flow", "is_map", "nodes", "start")

    def __init__(self, start: int, *, is_map: bool, flow: bool) -> None:
        self.start, self.is_map, self.flow = start, is_map, flow
        self.nodes: list[Node] = []

    @property
    def wants_key(self) -> bool:
        """Whether the next node is a key."""
        return self.is_map and len(self.nodes) % 2 == 0

    @property
    def last_end(self) -> int:
        """The end of the last leaf: the parser's own end runs into the comments that follow."""
        return self.nodes[-1].end if self.nodes else self.start


class Builder:
    """What is known of a document while its events come in.

    Args:
        source: the text that the events' marks count in.

    Attributes:
        leaves: all scalars in the order of the text.
        problems: what was found on the way, in no order.
        unreadable: spans of nodes whose value is not to be trusted.
        frames: the lists and mappings that are open, the innermost last. The first is the
            document itself, which no bracket opens.
    """

    def __init__(self, source: Source) -> None:
        self.source, self.text = source, source.text
        self.leaves: list[Scalar] = []
        self.problems: list[Problem[TextSpan]] = []
        self.unreadable: set[tuple[int, int]] = set()
        self.frames = [Frame(0, is_map=False, flow=False)]
        self._frame = self.frames[0]
        self._documents = 0
        self._masks: Masks = ()
        self._explicit = _EXPLICIT.search(self.text) is not None

    @property
    def root(self) -> Node | None:
        """The one node of the document, or None."""
        return self.frames[0].nodes[0] if self.frames[0].nodes else None

    def run(self, stream: Iterable[Any], masks: Masks) -> None:
        """Take in all events.

        Args:
            stream: the events.
            masks: what to put back into their values.

        Raises:
            Problem: where reading must end.
            Exception: whatever the parser raises.
        """
        take: dict[type, Callable[[Any], None]] = {
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
            MappingStartEvent: self._open,
            MappingEndEvent: self._close_mapping,
            SequenceStartEvent: self._open,
            SequenceEndEvent: self._close_sequence,
        }
        self._masks = masks
        text, source, leaves, explicit = self.text, self.source, self.leaves, self._explicit
        for event in stream:
            if type(event) is not ScalarEvent:
                handler = take.get(type(event))
                if handler is not None:
                    handler(event)
                continue
            # Most of the time of a check is spent here, so a plain scalar is handled here.
            start, end, value = event.start_mark.index, event.end_mark.index, event.value
            style = _STYLES[event.style]
            if style != "plain" or len(value) != end - start or start == end or text[start] in "&!":
                start, end = self._dressed(value, start, end, style)
            if masks and not value.isascii():
                value = unmask_colons(value, masks)
            node = Scalar(source, start, end, value, style)
            if explicit:
                self._question_mark(start)
            leaves.append(node)
            self._frame.nodes.append(node)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise bounds.second_document(self.source, event.start_mark.index)

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if self._frame.wants_key:
            raise constructs.key_not_a_word(self.source, start)
        self.problems.append(constructs.alias(self.source, start, end))
        self.unreadable.add((start, end))
        node = Scalar(self.source, start, end, "")
        self.leaves.append(node)
        self._frame.nodes.append(node)

    def _open(self, event: Any) -> None:
        start = event.start_mark.index
        if len(self.frames) > bounds.MOST_LEVELS:
            raise bounds.too_deep(self.source, start)
        if event.anchor is not None or event.tag is not None:
            self.problems.append(constructs.prefix(self.source, start))
        if self._frame.wants_key:
            raise constructs.key_not_a_word(self.source, start)
        self._frame = Frame(start, is_map=type(event) is MappingStartEvent, flow=bool(event.flow_style))
        self.frames.append(self._frame)

    def _close(self) -> Frame:
        frame = self.frames.pop()
        self._frame = self.frames[-1]
        if len(self.leaves) > bounds.MOST_SCALARS:
            raise bounds.too_many(self.source, self.leaves[bounds.MOST_SCALARS].start)
        return frame

    def _close_sequence(self, event: Any) -> None:
        frame = self._close()
        end = self._bracket_end(frame, event) if frame.flow else frame.last_end
        self._frame.nodes.append(Sequence(self.source, frame.start, end, tuple(frame.nodes), flow=frame.flow))

    def _close_mapping(self, event: Any) -> None:
        frame = self._close()
        # `[a: b]` holds a mapping without brackets: its end mark has no width.
        bracket = frame.flow and event.start_mark.index != event.end_mark.index
        end = self._bracket_end(frame, event) if bracket else frame.last_end
        keys: list[Scalar] = frame.nodes[::2]  # type: ignore[assignment]  # `_open` lets no other key pass
        pairs = tuple(zip(keys, frame.nodes[1::2], strict=True))
        told = constructs.keys(self.source, keys, whole=len(self.frames) == 1)
        if told:
            self.problems += told.problems
            self.unreadable.update(told.unreadable)
            if told.merges:
                self.unreadable.add((frame.start, end))
        self._frame.nodes.append(Mapping(self.source, frame.start, end, pairs, flow=frame.flow))

    def _bracket_end(self, frame: Frame, event: Any) -> int:
        end: int = event.end_mark.index
        if not self._frame.flow:
            self._margin(frame.start, self.text[frame.start : end])
        return end

    def _empty_place(self, mark: int) -> int:
        frame = self._frame
        if not frame.is_map:
            return min(mark, len(self.text))
        if frame.wants_key:
            self._question_mark(mark)
            raise unusable(self.source, mark, mark + 1, *NO_KEY)
        return behind_colon(self.text, frame.nodes[-1].end)

    def _dressed(self, value: str, start: int, end: int, style: Style) -> tuple[int, int]:
        """Look at a value that is empty, quoted, marked or of several lines; return its span."""
        end = min(end, len(self.text))  # the parser's text may have one line end more
        if start >= end:
            start = end = self._empty_place(end)
        elif self.text[start] in "&!":
            self.problems.append(constructs.prefix(self.source, start))
            self.unreadable.add((start, end))
        elif style in ("literal", "folded"):
            strict.block_text(self.source, start, end)
            end = block_text_end(self.text, start, end)
        elif style == "plain":
            self._lines(start, end)
        else:
            self._quoted(value, start, end, style)
        return start, end

    def _quoted(self, value: str, start: int, end: int, style: Style) -> None:
        typed = self.text[start:end]
        if not self._frame.flow:
            self._margin(start, typed)
        if style == "single" or "\\" not in typed:
            return
        strict.surrogates(self.source, start, typed)
        told = spelled(value if not self._masks else unmask_colons(value, self._masks))
        if told:
            self.problems.append(Problem("FIL001", TextSpan(self.source, start, end), *told))
            self.unreadable.add((start, end))

    def _lines(self, start: int, end: int) -> None:
        """Report a list that became part of the text above it, which has no quotes."""
        found = _DASH.search(self.text, start, end)
        if found:
            message = "this dash is read as part of the text above it"
            fix = "leave the key above without a value, or write the text in quotes"
            self.problems.append(Problem("FIL003", TextSpan(self.source, *found.span(1)), message, fix))
            self.unreadable.add((start, end))

    def _margin(self, start: int, typed: str) -> None:
        """Check that text of several lines in quotes or brackets is indented deeper than what it stands in."""
        if len(self.frames) > 1 and ("\n" in typed or "\r" in typed):
            strict.margin(self.source, start, typed, self._frame.start)

    def _question_mark(self, start: int) -> None:
        if self._explicit and self._frame.wants_key:
            before = self.leaves[-1].end if self.leaves else 0
            constructs.refuse_question_mark(self.source, min(before, start), start)
