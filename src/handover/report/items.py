"""From findings to what somebody does about them: one item for each question, grouped by the person to ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handover.outcome import FindingKind, Severity
from handover.report.shown import NOBODY_NAMED, topic_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from handover.outcome import Finding


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to ask or to mend, however many answers wait for it.

    Args:
        findings: the findings that it settles, the heaviest first.
    """

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The heaviest of its findings."""
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        """The weight of the heaviest."""
        return self.first.severity

    @property
    def kind(self) -> FindingKind:
        """The kind of the heaviest."""
        return self.first.kind

    @property
    def topic(self) -> str:
        """The document in which it is to be written."""
        return topic_of(self.first.file_name)

    @property
    def settles(self) -> int:
        """How many other questions are settled with it."""
        return sum(one.settles for one in self.findings)

    @property
    def urgency(self) -> tuple[int, int, int, int, tuple[str, int, int, str, str]]:
        """Its place among others: the heaviest first, then what settles most."""
        return -self.severity, self.kind.order, -self.settles, self.first.turn, self.first.order

    @property
    def reach(self) -> tuple[bool, int, int, int, tuple[str, int, int, str, str]]:
        """Its place in the order of asking: first what decides on other questions or settles most of them."""
        switches = any(one.switches for one in self.findings)
        return not switches, -self.settles, -self.severity, self.first.turn, self.first.order


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to ask, with what to ask.

    Args:
        key: the person's id; empty where none is named.
        name: the person's name, for people.
        side: ``practice`` or ``vendor``.
        items: what to ask, the most urgent first.
    """

    key: str
    name: str
    side: str
    items: tuple[Item, ...]

    @property
    def urgency(self) -> tuple[int, int, int, str]:
        """Their place among others: who has the most blockers first."""
        severities = [item.severity for item in self.items]
        blockers = severities.count(Severity.BLOCKER)
        return -max(severities), -blockers, -len(severities), self.name

    def of_kind(self, kind: FindingKind) -> tuple[Item, ...]:
        """Return the items of one kind."""
        return tuple(item for item in self.items if item.kind is kind)


def told_apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings one by one, those too of which another one only tells the number."""
    for finding in findings:
        if finding.parts:
            yield from told_apart(finding.parts)
        else:
            yield finding


def to_mend(findings: Iterable[Finding]) -> tuple[Item, ...]:
    """Return what cannot be read: it is mended where it stands, and nobody has to be asked."""
    return _items(one for one in told_apart(findings) if one.kind is FindingKind.UNREADABLE)


def people_to_ask(findings: Iterable[Finding]) -> tuple[Person, ...]:
    """Return who is to be asked, each with one item for each question; who has the worst first."""
    asked: dict[tuple[str, str, str], list[Finding]] = {}
    for one in told_apart(findings):
        if one.kind is not FindingKind.UNREADABLE:
            asked.setdefault((one.ask or "", one.ask_name or NOBODY_NAMED, one.ask_side), []).append(one)
    people = [Person(key, name, side, _items(of_theirs)) for (key, name, side), of_theirs in asked.items()]
    return tuple(sorted(people, key=lambda person: person.urgency))


def by_topic(items: Iterable[Item]) -> dict[str, tuple[Item, ...]]:
    """Return items by the document they are about, the topic with the most urgent one first."""
    topics: dict[str, list[Item]] = {}
    for item in items:
        topics.setdefault(item.topic, []).append(item)
    return {topic: tuple(found) for topic, found in topics.items()}


def kinds_of(items: Sequence[Item]) -> tuple[FindingKind, ...]:
    """Return the kinds that there are: the one with the heaviest item first, then the worse kind."""
    worst: dict[FindingKind, Severity] = {}
    for item in items:
        worst[item.kind] = max(item.severity, worst.get(item.kind, Severity.OFF))
    return tuple(sorted(worst, key=lambda kind: (-worst[kind], kind.order)))


def _items(findings: Iterable[Finding]) -> tuple[Item, ...]:
    """Make one item of all findings that the same question settles."""
    together: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        mendable = one.kind is FindingKind.UNREADABLE or not one.question
        key = (one.file, one.fingerprint) if mendable else ("", one.question)
        together.setdefault(key, []).append(one)
    items = (Item(tuple(sorted(found, key=_weight))) for found in together.values())
    return tuple(sorted(items, key=lambda item: item.urgency))


def _weight(finding: Finding) -> tuple[int, int, tuple[str, int, int, str, str]]:
    return -finding.severity, finding.kind.order, finding.order
