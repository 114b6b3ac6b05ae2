"""Apply the ignores written in the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.inputs import DeclaredIgnore
from handover.model.place import is_within
from handover.model.practice_document import PracticeDocument

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from handover.check.severity import GradedGap
    from handover.load import Loaded
    from handover.model.answer import Answer
    from handover.model.kinds.words import Words
    from handover.rules.rule import Rule


def declared_ignores(loaded: Loaded) -> tuple[DeclaredIgnore, ...]:
    """Return every ignore of a practice: comments first, then the entries of `ignores:`."""
    return (*loaded.ignores, *_entries(loaded))


def _entries(loaded: Loaded) -> Iterable[DeclaredIgnore]:
    document = loaded.practice.document(PracticeDocument)
    if not document.ignores.readable:
        return
    for entry in document.ignores.items:
        place = entry.place.span()
        if place is None:
            continue
        source, start, end = place
        items = entry.code.found
        codes = tuple(one.known.words.strip().upper() for one in items if one.known is not None)
        until = entry.until.known
        written: tuple[Answer[Any], ...] = (
            *entry.code.found,
            entry.code,
            entry.reason,
            entry.says,
            entry.until,
            entry.where,
        )
        malformed = "" if codes else "it names no rule code"
        unread = not all(answer.readable for answer in written)
        if unread:
            malformed = "part of it cannot be read"
        yield DeclaredIgnore(
            codes,
            _text(entry.reason),
            _text(entry.says),
            until.day if until else None,
            source,
            (start, end),
            where=_text(entry.where),
            malformed=malformed,
            place=entry.place,
            unread=unread,
        )


def _text(answer: Answer[Words]) -> str:
    value = answer.known
    return "" if value is None else value.words.strip()


def apply(
    written_ignores: Sequence[DeclaredIgnore], gaps: list[GradedGap], rules: Mapping[str, Rule], today: date
) -> tuple[list[GradedGap], list[tuple[GradedGap, DeclaredIgnore]], frozenset[tuple[int, str]]]:
    """Split gaps into those that stand and those that are ignored.

    Returns:
        The gaps that stand, the ignored ones with their ignore, and which ignores were used.
    """
    standing: list[GradedGap] = []
    hidden: list[tuple[GradedGap, DeclaredIgnore]] = []
    used: set[tuple[int, str]] = set()
    for gap in gaps:
        number = next((n for n, ignore in enumerate(written_ignores) if _hides(ignore, gap, rules, today)), None)
        if number is None:
            standing.append(gap)
        else:
            hidden.append((gap, written_ignores[number]))
        # an ignore that would hide a finding another one already hides is still of use
        used |= {(n, gap.rule.code) for n, ignore in enumerate(written_ignores) if _covers(ignore, gap)}
    return standing, hidden, frozenset(used)


def _hides(ignore: DeclaredIgnore, gap: GradedGap, rules: Mapping[str, Rule], today: date) -> bool:
    if ignore.malformed or not ignore.reason or not rules[gap.rule.code].waivable:
        return False
    if ignore.place is not None and (not ignore.says or ignore.until is None):
        return False
    if ignore.until is not None and ignore.until < today:
        return False
    return _covers(ignore, gap)


def _covers(ignore: DeclaredIgnore, gap: GradedGap) -> bool:
    if gap.rule.code not in ignore.codes:
        return False
    if ignore.covers is not None:
        source, (start, end) = gap.place.source, gap.place.span
        return (
            source is not None
            and source.name == ignore.source.name
            and (ignore.covers[0] <= start and end <= ignore.covers[1])
        )
    return is_within(gap.place.steps, ignore.where)
