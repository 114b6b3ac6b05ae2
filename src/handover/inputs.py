"""What the engine hands to rules beside the documents: the day, text, codes, ignores, open questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from handover.model.marks import Area
    from handover.model.place import Place
    from handover.node import Source


@dataclass(frozen=True, slots=True)
class Today:
    """The day of judgement: a parameter like any other, because there is no clock here."""

    day: date


class Texts:
    """Every document's text and the stretches of it that are comments.

    Args:
        sources: the text of each file that could be decoded.
        comments: source, start and end of each comment, its ``#`` included.
    """

    def __init__(self, sources: tuple[Source, ...], comments: tuple[tuple[Source, int, int], ...]) -> None:
        self.sources, self.comments = sources, comments


@dataclass(frozen=True, slots=True)
class KnownCodes:
    """Every code of the catalogue.

    Args:
        codes: all of them.
        never_waivable: those that no ignore may hide.
    """

    codes: frozenset[str]
    never_waivable: frozenset[str]

    @classmethod
    def of_rules(cls, rules: Iterable[tuple[str, bool]]) -> KnownCodes:
        """Make it from each rule's code and whether an ignore may hide it."""
        waivable = dict(rules)
        return cls(frozenset(waivable), frozenset(code for code, may in waivable.items() if not may))


@dataclass(frozen=True, slots=True)
class AskedFields:
    """For which service areas each field is asked for.

    Args:
        areas: the path of a field → the areas of the rules that report its absence; none where one of them asks always.
    """

    areas: Mapping[tuple[str, ...], tuple[Area, ...]]

    @classmethod
    def of_rules(cls, rules: Iterable[tuple[tuple[str, ...], tuple[Area, ...]]]) -> AskedFields:
        """Make it from the fields that each rule asks for, and its areas."""
        found: dict[tuple[str, ...], list[tuple[Area, ...]]] = {}
        for fields, areas in rules:
            for field in fields:
                found.setdefault(tuple(field.split(".")), []).append(areas)
        return cls({field: _together(areas) for field, areas in found.items()})

    def areas_of(self, field: tuple[str, ...]) -> tuple[Area, ...]:
        """Return the areas that a field is asked for, by itself or with what holds it."""
        ways = (field[:length] for length in range(len(field), 0, -1))
        return next((self.areas[way] for way in ways if way in self.areas), ())


def _together(areas: Iterable[tuple[Area, ...]]) -> tuple[Area, ...]:
    """Return all areas of several rules; none where one of them holds whatever is outsourced."""
    each = tuple(areas)
    return tuple(dict.fromkeys(area for some in each for area in some)) if all(each) else ()


@dataclass(frozen=True, slots=True)
class DeclaredIgnore:
    """One ignore for one or several codes.

    Args:
        codes: the rules it would hide.
        reason: why, as text for people.
        says: who decided, as typed.
        until: the last day it holds; None where none is written or readable.
        source: the file it is written in.
        span: where the ignore itself stands.
        covers: the stretch of that file it covers, for a comment.
        where: the dotted address it covers, for an entry of ``ignores:``.
        malformed: what is wrong with its form; a malformed ignore hides nothing.
        place: its place in ``practice.yaml``, for an entry of ``ignores:``.
        unread: whether part of it cannot be read, which is told by itself.
    """

    codes: tuple[str, ...]
    reason: str
    says: str
    until: date | None
    source: Source
    span: tuple[int, int]
    covers: tuple[int, int] | None = None
    where: str = ""
    malformed: str = ""
    place: Place | None = None
    unread: bool = False


class DeclaredIgnores:
    """All ignores of a practice, and which of them hid something at the stage in question.

    Args:
        written_ignores: every ignore written.
        used: pairs of an ignore's number and a code that it hid.
        idle: codes of rules that did not run at this stage; ignoring them is not "unused".
    """

    def __init__(
        self,
        written_ignores: tuple[DeclaredIgnore, ...],
        used: frozenset[tuple[int, str]] = frozenset(),
        idle: frozenset[str] = frozenset(),
    ) -> None:
        self.all, self.used, self.idle = written_ignores, used, idle


@dataclass(frozen=True, slots=True)
class OpenTopic:
    """Several questions that are one thing to ask: of one question of the first call, or of one document.

    Args:
        key: what tells it from the other topics, such as ``call-14`` or ``posting``.
        about: what it settles, in words for a message.
        question: the question that settles it.
        at: what a finding about it points at: an answer or a part, as gaps do.
        count: how many questions are open.
        first: what the heaviest of them says; empty where nothing at all is answered.
        fix: what to do about that one; empty likewise.
        ask: the person who can answer, where there is one.
    """

    key: str
    about: str
    question: str
    at: Any
    count: int
    first: str
    fix: str
    ask: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """All topics of a practice with questions that are told as one."""

    topics: tuple[OpenTopic, ...] = ()
