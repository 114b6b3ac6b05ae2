"""From a gap with its severity to a finding: the words and places that reports show."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from handover.analysis.structure.phrasing import listed
from handover.model.answer import Answer
from handover.model.document import Document
from handover.model.first_call import FIRST_CALL, call_question_of
from handover.model.part import Part
from handover.model.place import Place
from handover.model.practice import DOCUMENTS, document_name
from handover.node import FilePlace, TextSpan
from handover.outcome import Finding, FindingKind, Kind, Related

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handover.analysis.people.assignee import Assignees
    from handover.analysis.people.directory import People
    from handover.analysis.structure.site import Sites
    from handover.check.places import ResolvedPlace
    from handover.check.severity import GradedGap
    from handover.model.practice_people import Person
    from handover.rules.gap import Target
    from handover.rules.rule import Rule


class FindingBuilder:
    """Writes findings for one practice.

    Args:
        assignees: finds the person to ask.
        people: for the names of people.
        sites: all sites, to tell when a gap is not everywhere.
        sealed: files whose lines are never shown, because a secret stands in one.
        syntax: files whose text is broken.
        switched: counts the rules that are switched off where some service areas stay with the practice.
    """

    def __init__(
        self,
        assignees: Assignees,
        people: People,
        sites: Sites,
        sealed: frozenset[str],
        syntax: frozenset[str],
        switched: Callable[[Iterable[str]], int],
    ) -> None:
        self._assignees, self._people, self._sites = assignees, people, sites
        self._hidden, self._switched = sealed | syntax, switched

    def finding(self, graded: GradedGap) -> Finding:
        """Return the finding for a gap."""
        gap, rule, place = graded.raised.gap, graded.rule, graded.place
        # a rule about the promise itself says its day in its own words
        promised_by, promise = self._promise(gap.at) if rule.kind is Kind.QUESTION else ((), "")
        promise = on_file(gap.at) + promise if rule.kind is Kind.QUESTION else ""
        person = self._assignees.person(rule.duty, (*promised_by, *gap.ask))
        spot = place.spot
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=graded.severity,
            kind=_kind(rule, gap.at),
            message=self._at_sites(graded) + gap.message + promise,
            fix=gap.fix or rule.fix,
            question=self._at_sites(graded) + _question(graded),
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
            related=_all_related(graded),
            excerpt=self._excerpt(place),
            ask_side=_side(person),
            settles=self._settles(graded),
            turn=_turn(place),
            switches=rule.switches,
            parts=tuple(self.finding(member) for member in graded.related) if _folds(graded) else (),
        )

    def _excerpt(self, place: ResolvedPlace) -> str | None:
        """Return the line to show; none where nothing of what is missing stands, and none that may hold a secret."""
        if place.source is None or place.unwritten or place.spot.file in self._hidden:
            return None
        return place.source.line(place.spot.line)

    def _settles(self, graded: GradedGap) -> int:
        """Count the other questions that are settled, or fall away, once a finding's own is answered."""
        if graded.rule.switches:
            return self._switched(graded.raised.gap.about)
        # a topic of the first call stands where one of its questions does, and is no other question than they
        itself = graded.rule.gathers and (
            _folds(graded) or any(other.place.path == graded.place.path for other in graded.related)
        )
        return 0 if itself else len(_all_related(graded))

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


def _kind(rule: Rule, at: Target) -> FindingKind:
    """Return of which kind a finding is; a question to which words are on file was answered, and not decided."""
    if rule.finding_kind is FindingKind.OPEN and on_file(at):
        return FindingKind.UNDECIDED
    return rule.finding_kind


def _folds(graded: GradedGap) -> bool:
    """Whether a finding tells the number of a whole document's questions, each of which is asked by itself."""
    return graded.rule.gathers and isinstance(graded.raised.gap.at, Document)


#: The documents in the order in which people fill them in.
_DOCUMENTS: Final = tuple(map(document_name, DOCUMENTS))


def _turn(place: ResolvedPlace) -> int:
    """Return when something is asked about: first what a first call settles, in its order, then by document."""
    call = call_question_of(place.field)
    if call is not None:
        return call.number
    name = place.steps[0]
    return len(FIRST_CALL) + (_DOCUMENTS.index(name) if name in _DOCUMENTS else len(_DOCUMENTS))


def _side(person: Person | None) -> str:
    return "practice" if person is None else person.side.known or "practice"


def _question(graded: GradedGap) -> str:
    gap = graded.raised.gap
    return gap.question or graded.rule.question or _field_question(gap.at)


def fingerprint(code: str, address: str, about: tuple[str, ...]) -> str:
    """Return what identifies a gap in every run: never a line, a wording or free text."""
    text = "\0".join((code, address, *about))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def on_file(at: Target) -> str:
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


def _all_related(graded: GradedGap) -> tuple[Related, ...]:
    """Return what a finding speaks for, each once: several sites see alike."""
    return tuple(dict.fromkeys(_related(other) for other in graded.related))


def _related(other: GradedGap) -> Related:
    spot = other.place.spot
    return Related(other.rule.code, other.raised.gap.message, spot.file, spot.line, spot.column, other.place.address)
