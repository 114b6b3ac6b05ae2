"""Weigh the gaps of one run for one stage: drop, yield, fold.

Order matters. Yielding comes before ignoring, so ignoring a cause never wakes the bells
that left it the word; selecting comes last, so it shows what the full run shows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from handover.check.places import Spotted, spotted
from handover.outcome import Kind, Severity, StageName

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handover.check.run import Raised
    from handover.reckon.areas import Areas
    from handover.reckon.site import Site
    from handover.rules.rule import Rule


@dataclass(slots=True)
class Weighed:
    """A gap at a stage, its places resolved."""

    raised: Raised
    severity: Severity
    spotted: Spotted
    causes: tuple[tuple[str, ...], ...]
    sites: tuple[Site, ...] = ()
    related: list[Weighed] = field(default_factory=list)
    yielded: bool = False

    @property
    def rule(self) -> Rule:
        """The rule that raised it."""
        return self.raised.rule


@dataclass(frozen=True, slots=True)
class Table:
    """What holds between the rules, worked out once for all stages of a practice.

    Args:
        deepest_first: the codes, each after all that it yields to.
        answers: field path → the rule that reports its absence (for rules that are scaled).
    """

    deepest_first: tuple[str, ...]
    answers: Mapping[tuple[str, ...], Rule]

    @classmethod
    def of(cls, rules: Mapping[str, Rule]) -> Table:
        """Work it out for a set of rules by code."""
        fields = {tuple(field.split(".")): rule for rule in rules.values() for field in rule.answers}
        return cls(_deepest_first(rules), fields)


def weigh(
    raised: Iterable[Raised],
    stage: StageName,
    *,
    table: Table,
    areas: Areas,
    jurisdiction: str,
) -> tuple[list[Weighed], list[Weighed]]:
    """Return the gaps that a stage weighs, and those of rules that are off there.

    Args:
        raised: the gaps of one run.
        stage: the stage to weigh for.
        table: what holds between the rules.
        areas: which service areas are outsourced.
        jurisdiction: the practice's jurisdiction, in capitals.
    """
    on: list[Weighed] = []
    off: list[Weighed] = []
    for one in raised:
        place = spotted(one.gap.at)
        if not _asked(one, place, areas, jurisdiction):
            continue
        causes = tuple(spotted(cause).way for cause in one.gap.causes) or (place.way,)
        severity = _severity(one.rule, place, stage, table.answers)
        sites = () if one.site is None else (one.site,)
        (on if severity else off).append(Weighed(one, severity or Severity.ADVICE, place, causes, sites))
    _leave_the_word(on, table.deepest_first)
    return _fold([one for one in on if not one.yielded]), _fold(off)


def _asked(one: Raised, place: Spotted, areas: Areas, jurisdiction: str) -> bool:
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


def _severity(rule: Rule, place: Spotted, stage: StageName, answers: Mapping[tuple[str, ...], Rule]) -> Severity:
    """A scaled rule weighs as a blocker only where the missing answer would."""
    severity = rule.severity(stage)
    if rule.scaled and severity is Severity.BLOCKER:
        deeper = answers.get(place.field)
        if deeper is None or deeper.severity(stage) is not Severity.BLOCKER:
            return Severity.WARNING
    return severity


def _leave_the_word(gaps: list[Weighed], deepest_first: tuple[str, ...]) -> None:
    """Let each gap yield to a deeper one with the same cause; a gap that yielded still covers others."""
    by_code: dict[str, list[Weighed]] = {}
    for gap in gaps:
        by_code.setdefault(gap.rule.code, []).append(gap)
    roots: dict[int, Weighed] = {}
    for code in deepest_first:
        for gap in by_code.get(code, ()):
            deeper = _deeper(gap, by_code)
            if deeper is None:
                continue
            gap.yielded = True
            root = roots.get(id(deeper), deeper)
            roots[id(gap)] = root
            root.related.append(gap)


#: The rule about keys that are not known: a misspelt answer is one gap, and not also a missing one.
_MISSPELT: Final = "FIL002"


def _deeper_than(rule: Rule) -> tuple[str, ...]:
    """Return the codes of the rules that a rule leaves the word to."""
    return (*rule.yields_to, _MISSPELT) if rule.answers else rule.yields_to


def _deepest_first(rules: Mapping[str, Rule]) -> tuple[str, ...]:
    """Order rules so that each comes after all it yields to (the tests prove there is no cycle)."""
    order: dict[str, None] = {}

    def visit(code: str) -> None:
        for deeper in _deeper_than(rules[code]):
            if deeper in rules and deeper not in order:
                visit(deeper)
        order[code] = None

    for code in rules:
        visit(code)
    return tuple(order)


def _deeper(gap: Weighed, by_code: Mapping[str, list[Weighed]]) -> Weighed | None:
    for code in _deeper_than(gap.rule):
        for other in by_code.get(code, ()):
            if _same_site(gap, other) and any(_stands_at(other.spotted.way, cause) for cause in gap.causes):
                return other
    return None


def _stands_at(steps: tuple[str, ...], cause: tuple[str, ...]) -> bool:
    """Whether `steps` is the cause or a part that contains it."""
    return cause[: len(steps)] == steps


def _same_site(one: Weighed, other: Weighed) -> bool:
    if not one.sites or not other.sites:
        return True
    return bool({site.id for site in one.sites} & {site.id for site in other.sites})


def _fold(gaps: list[Weighed]) -> list[Weighed]:
    """Make one of equal gaps that several sites see."""
    folded: dict[tuple[str, str, tuple[str, ...]], Weighed] = {}
    for gap in gaps:
        key = (gap.rule.code, gap.spotted.address, gap.raised.gap.about)
        first = folded.setdefault(key, gap)
        if first is not gap:
            first.sites += gap.sites
            first.related += gap.related
    return list(folded.values())
