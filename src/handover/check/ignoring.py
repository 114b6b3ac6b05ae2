"""Apply the ignores written in the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.practice_document import PracticeDocument
from handover.reckon.waivers import Waiver

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from handover.check.stamp import Weighed
    from handover.load import Loaded
    from handover.model.answer import Answer
    from handover.model.kinds.words import Words
    from handover.rules.rule import Rule


def waivers_of(loaded: Loaded) -> tuple[Waiver, ...]:
    """Return every ignore of a practice: comments first, then the entries of `ignores:`."""
    return (*loaded.ignores, *_entries(loaded))


def _entries(loaded: Loaded) -> Iterable[Waiver]:
    document = loaded.practice.document(PracticeDocument)
    if not document.ignores.readable:
        return
    for entry in document.ignores.items:
        place = entry.seat.span()
        if place is None:
            continue
        source, start, end = place
        items = entry.code.found
        codes = tuple(one.value.words.strip().upper() for one in items if one.readable and one.value is not None)
        until = entry.until.value if entry.until.readable else None
        yield Waiver(
            codes,
            _text(entry.reason),
            _text(entry.says),
            until.day if until else None,
            source,
            (start, end),
            where=_text(entry.where),
            malformed="" if codes else "it names no rule code",
            seat=entry.seat,
        )


def _text(answer: Answer[Words]) -> str:
    value = answer.value if answer.readable else None
    return "" if value is None else value.words.strip()


def apply(
    waivers: Sequence[Waiver], gaps: list[Weighed], rules: Mapping[str, Rule], today: date
) -> tuple[list[Weighed], list[tuple[Weighed, Waiver]], frozenset[tuple[int, str]]]:
    """Split gaps into those that stand and those that are ignored.

    Returns:
        The gaps that stand, the ignored ones with their ignore, and which ignores were used.
    """
    standing: list[Weighed] = []
    hidden: list[tuple[Weighed, Waiver]] = []
    used: set[tuple[int, str]] = set()
    for gap in gaps:
        number = next((n for n, waiver in enumerate(waivers) if _hides(waiver, gap, rules, today)), None)
        if number is None:
            standing.append(gap)
        else:
            hidden.append((gap, waivers[number]))
        # an ignore that would hide a finding another one already hides is still of use
        used |= {(n, gap.rule.code) for n, waiver in enumerate(waivers) if _covers(waiver, gap)}
    return standing, hidden, frozenset(used)


def _hides(waiver: Waiver, gap: Weighed, rules: Mapping[str, Rule], today: date) -> bool:
    if waiver.malformed or not waiver.reason or not rules[gap.rule.code].waivable:
        return False
    if waiver.seat is not None and (not waiver.says or waiver.until is None):
        return False
    if waiver.until is not None and waiver.until < today:
        return False
    return _covers(waiver, gap)


def _covers(waiver: Waiver, gap: Weighed) -> bool:
    if gap.rule.code not in waiver.codes:
        return False
    if waiver.covers is not None:
        source, (start, end) = gap.spotted.source, gap.spotted.span
        return (
            source is not None
            and source.name == waiver.source.name
            and (waiver.covers[0] <= start and end <= waiver.covers[1])
        )
    return _dotted(gap.spotted.steps, waiver.where)


def _dotted(steps: tuple[str, ...], where: str) -> bool:
    """Whether a dotted address names a place or a part that contains it.

    ``payers.delta.filing_limit`` leaves out the list's name, so each word only has to
    follow the one before it.
    """
    if not where:
        return False
    if where.removesuffix(".yaml") == steps[0].removesuffix(".yaml"):
        return True
    words = [word for word in where.replace(":", ".").replace("[", ".").replace("]", "").split(".") if word]
    path = [step.strip("[]") for step in steps]
    if not words or words[0] != path[0]:
        return False
    at = 0
    for word in words:
        if word not in path[at:]:
            return False
        at = path.index(word, at) + 1
    return True
