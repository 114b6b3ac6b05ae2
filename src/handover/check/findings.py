"""From a gap with its severity to a finding: the words and places that reports show."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from handover.analysis.structure.phrasing import listed
from handover.model.answer import Answer
from handover.model.part import Part
from handover.model.place import Place
from handover.node import FilePlace, TextSpan
from handover.outcome import Finding, Kind, Related

if TYPE_CHECKING:
    from handover.analysis.people.assignee import Assignees
    from handover.analysis.people.directory import People
    from handover.analysis.structure.site import Sites
    from handover.check.severity import GradedGap
    from handover.rules.gap import Target


class FindingBuilder:
    """Writes findings for one practice.

    Args:
        assignees: finds the person to ask.
        people: for the names of people.
        sites: all sites, to tell when a gap is not everywhere.
        sealed: files whose lines are never shown, because a secret stands in one.
        syntax: files whose text is broken.
    """

    def __init__(
        self, assignees: Assignees, people: People, sites: Sites, sealed: frozenset[str], syntax: frozenset[str]
    ) -> None:
        self._assignees, self._people, self._sites = assignees, people, sites
        self._hidden = sealed | syntax

    def finding(self, graded: GradedGap) -> Finding:
        """Return the finding for a gap."""
        gap, rule, place = graded.raised.gap, graded.rule, graded.place
        # a rule about the promise itself says its day in its own words
        promised_by, promise = self._promise(gap.at) if rule.kind is Kind.QUESTION else ((), "")
        promise = _on_file(gap.at) + promise if rule.kind is Kind.QUESTION else ""
        person = self._assignees.person(rule.duty, (*promised_by, *gap.ask))
        spot = place.spot
        excerpt = None
        if place.source is not None and spot.file not in self._hidden:
            excerpt = place.source.line(spot.line)
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=graded.severity,
            message=self._at_sites(graded) + gap.message + promise,
            fix=gap.fix or rule.fix,
            question=self._at_sites(graded) + (gap.question or rule.question or _field_question(gap.at)),
            ask=None if person is None else self._people.key(person),
            ask_name="" if person is None else self._people.label(person),
            file=spot.file,
            line=spot.line,
            column=spot.column,
            end_line=spot.end_line,
            end_column=spot.end_column,
            address=place.address,
            guide=rule.guide,
            fingerprint=fingerprint(rule.code, place.address, gap.about),
            related=tuple(dict.fromkeys(_related(other) for other in graded.related)),  # several sites see alike
            excerpt=excerpt,
        )

    def _promise(self, at: Target) -> tuple[tuple[str, ...], str]:
        """Return who has promised the answer that is missing here, and the words that say so."""
        mark = at.marks.unconfirmed if isinstance(at, Answer) and at.missing else None
        person = self._people.find(mark.ask.value) if mark is not None and mark.ask.value is not None else None
        if mark is None or person is None:
            return (), ""
        when = f" by {mark.by.value}" if mark.by.value is not None else ""
        return (self._people.key(person),), f"; {self._people.label(person)} is to say{when}"

    def _at_sites(self, graded: GradedGap) -> str:
        """Name the locations of a gap that is not at all of them."""
        names = list(dict.fromkeys(site.label for site in graded.sites if site.location is not None))
        if not names or len(names) == len(self._sites.all):
            return ""
        return f"{listed(names)}: "


def fingerprint(code: str, address: str, about: tuple[str, ...]) -> str:
    """Return what identifies a gap in every run: never a line, a wording or free text."""
    text = "\0".join((code, address, *about))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _on_file(at: Target) -> str:
    """Say of a missing answer that something is written there which does not answer; never what."""
    if not isinstance(at, Answer | Part):
        return ""
    if isinstance(at, Answer) and at.unanswered is not None and at.missing:
        return f"; {at.unanswered.value}"
    return "; words on this are on file, and decide nothing" if at.marks.on_file else ""


def _field_question(at: Target) -> str:
    if isinstance(at, TextSpan | FilePlace):
        return ""
    place: Place | None = at if isinstance(at, Place) else at.place
    while place is not None:
        if place.manual is not None and place.manual.question:
            return place.manual.question
        place = place.parent
    return ""


def _related(other: GradedGap) -> Related:
    spot = other.place.spot
    return Related(other.rule.code, other.raised.gap.message, spot.file, spot.line, spot.column, other.place.address)
