"""Give the gaps of one run their severity at one stage: drop, yield, fold.

Order matters. Yielding comes before ignoring, so ignoring a cause never brings back the gaps
that yielded to it; selecting comes last, so it shows what the full run shows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handover.analysis.scope.areas import ALL_AREAS
from handover.check.places import ResolvedPlace, resolve
from handover.model.answer import Entries
from handover.outcome import Kind, Severity, StageName

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handover.analysis.scope.areas import Areas
    from handover.analysis.structure.site import Site
    from handover.check.run import RaisedGap
    from handover.rules.rule import Rule


@dataclass(slots=True)
class GradedGap:
    """A gap at a stage, its places resolved.

    Args:
        raised: the gap and the rule that raised it.
        severity: its weight at the stage.
        place: where it stands.
        causes: the paths that it was computed from.
        sites: the locations that it was seen from.
        related: the gaps that it speaks for.
        yielded: whether another one speaks for it.
        apart: whether those that it speaks for are questions of their own, of which it tells the number.
    """

    raised: RaisedGap
    severity: Severity
    place: ResolvedPlace
    causes: tuple[tuple[str, ...], ...]
    parts: tuple[tuple[str, ...], ...] = ()
    sites: tuple[Site, ...] = ()
    related: list[GradedGap] = field(default_factory=list)
    yielded: bool = False
    apart: bool = False

    @property
    def rule(self) -> Rule:
        """The rule that raised it."""
        return self.raised.rule


@dataclass(frozen=True, slots=True)
class RuleRelations:
    """What holds between the rules, worked out once for all stages of a practice.

    Args:
        deepest_first: the codes, each after all that it yields to.
        deeper: code → the codes of the rules that it yields to.
        answers: field path → the rule that reports its absence (for rules that are scaled).
    """

    deepest_first: tuple[str, ...]
    deeper: Mapping[str, tuple[str, ...]]
    answers: Mapping[tuple[str, ...], Rule]

    @classmethod
    def of(cls, rules: Mapping[str, Rule]) -> RuleRelations:
        """Work it out for a set of rules by code."""
        fields = {tuple(field.split(".")): rule for rule in rules.values() for field in rule.answers}
        # a misspelt answer is one gap, and not also a missing one
        speakers = tuple(rule.code for rule in rules.values() if rule.speaks_for_missing)
        deeper = {rule.code: (*rule.yields_to, *(speakers if rule.answers else ())) for rule in rules.values()}
        return cls(_deepest_first(deeper), deeper, fields)


def grade(
    raised: Iterable[RaisedGap],
    stage: StageName,
    *,
    table: RuleRelations,
    areas: Areas,
    jurisdiction: str,
) -> tuple[list[GradedGap], list[GradedGap]]:
    """Return the gaps that count at a stage, and those of rules that are off there.

    Args:
        raised: the gaps of one run.
        stage: the stage to weigh for.
        table: what holds between the rules.
        areas: which service areas are outsourced.
        jurisdiction: the practice's jurisdiction, in capitals.
    """
    on: list[GradedGap] = []
    off: list[GradedGap] = []
    for one in raised:
        place = resolve(one.gap.at)
        if not _asked(one, place, areas, jurisdiction) or _is_too_early(one, stage):
            continue
        causes = tuple(resolve(cause).path for cause in one.gap.causes) or (place.path,)
        parts = tuple(resolve(part).path for part in one.gap.parts)
        severity = Severity.BLOCKER if one.gap.blocks else _severity(one.rule, place, stage, table.answers)
        sites = () if one.site is None else (one.site,)
        (on if severity else off).append(GradedGap(one, severity or Severity.ADVICE, place, causes, parts, sites))
    _yield_to_causes(on, table)
    return _fold([one for one in on if not one.yielded]), _fold(off)


def _is_too_early(one: RaisedGap, stage: StageName) -> bool:
    """Whether a gap is none yet at a stage."""
    return (one.gap.once_live and stage != "live") or (one.gap.stands_in and stage == "draft")


def _asked(one: RaisedGap, place: ResolvedPlace, areas: Areas, jurisdiction: str) -> bool:
    """Whether a gap counts at all: its jurisdiction, its area, its document."""
    if one.rule.jurisdiction and one.rule.jurisdiction != jurisdiction:
        return False
    if one.rule.kind is not Kind.QUESTION:
        return True
    if place.document_absent:  # FIL008 speaks for all questions of a document that is not there
        return False
    wanted = one.gap.areas or one.rule.areas
    location = one.site.id if one.site is not None else None
    return not wanted or areas.any_outsourced(wanted, location)


def _severity(rule: Rule, place: ResolvedPlace, stage: StageName, answers: Mapping[tuple[str, ...], Rule]) -> Severity:
    """A scaled rule weighs as a blocker only where the missing answer would."""
    severity = rule.severity(stage)
    if rule.scaled and severity is Severity.BLOCKER:
        deeper = answers.get(place.field)
        if deeper is None or deeper.severity(stage) is not Severity.BLOCKER:
            return Severity.WARNING
    return severity


def _yield_to_causes(gaps: list[GradedGap], table: RuleRelations) -> None:
    """Mark each gap that yields to a deeper one with the same cause; a gap that yielded still covers others."""
    by_code: dict[str, list[GradedGap]] = {}
    for gap in gaps:
        by_code.setdefault(gap.rule.code, []).append(gap)
    roots: dict[int, GradedGap] = {}
    for code in table.deepest_first:
        for gap in by_code.get(code, ()):
            deeper = _deeper(gap, table.deeper[code], by_code)
            if deeper is None:
                continue
            gap.yielded = True
            root = roots.get(id(deeper), deeper)
            roots[id(gap)] = root
            if not gap.raised.gap.stands_in:
                root.related.append(gap)


def _deepest_first(deeper: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Order rules so that each comes after all it yields to (the tests prove there is no cycle)."""
    order: dict[str, None] = {}

    def visit(code: str) -> None:
        for other in deeper[code]:
            if other in deeper and other not in order:
                visit(other)
        order[code] = None

    for code in deeper:
        visit(code)
    return tuple(order)


def _deeper(gap: GradedGap, codes: tuple[str, ...], by_code: Mapping[str, list[GradedGap]]) -> GradedGap | None:
    """Return the deeper gap that speaks in a gap's place: of one of its causes, or one for each of its parts."""
    others = [other for code in codes for other in by_code.get(code, ()) if _same_site(gap, other)]
    speaking = next((other for other in others if any(_covers(other, gap, cause) for cause in gap.causes)), None)
    if speaking is not None or not gap.parts:
        return speaking
    each = [next((other for other in others if _covers(other, gap, part)), None) for part in gap.parts]
    return each[0] if None not in each else None


def _covers(other: GradedGap, gap: GradedGap, cause: tuple[str, ...]) -> bool:
    """Whether a deeper gap stands at a cause, or at something that holds it and is itself what is wrong.

    What is wrong with a list that has entries is that one is not among them, so such a gap
    speaks of what it names alone: a missing entry hides nothing that is wrong in another.
    """
    place, at = other.place.path, other.raised.gap.at
    if cause[: len(place)] != place:
        return False
    if not isinstance(at, Entries) or not at.given:
        return True
    named, below = frozenset(other.raised.gap.about), cause[len(place) :]
    areas = named & frozenset(ALL_AREAS)
    if areas:
        own = _areas(gap)
        return bool(areas & own) if own else not below
    if below:
        return below[0].strip("[]") in named
    return not named or not gap.raised.gap.about or bool(named & frozenset(gap.raised.gap.about))


def _areas(gap: GradedGap) -> frozenset[str]:
    """Return the service areas that a gap is about; none where it is about any of them."""
    asked = frozenset(gap.raised.gap.areas or gap.rule.areas)
    return frozenset() if asked == frozenset(ALL_AREAS) else asked


def _same_site(one: GradedGap, other: GradedGap) -> bool:
    if not one.sites or not other.sites:
        return True
    return bool({site.id for site in one.sites} & {site.id for site in other.sites})


def _fold(gaps: list[GradedGap]) -> list[GradedGap]:
    """Make one of equal gaps that several sites see."""
    folded: dict[tuple[str, str, tuple[str, ...]], GradedGap] = {}
    for gap in gaps:
        key = (gap.rule.code, gap.place.address, gap.raised.gap.about)
        first = folded.setdefault(key, gap)
        if first is not gap:
            first.sites += gap.sites
            first.related += gap.related
    return list(folded.values())
