"""From a gap with its severity to a finding: the words and places that reports show."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from handover.analysis.people.naming_help import form_to_write
from handover.analysis.structure.phrasing import as_sentence, listed, within
from handover.analysis.structure.unsaid import NOT_SAID, told, why_unanswered
from handover.check.duty import duty_of
from handover.data.printed_words import printed
from handover.model.answer import Answer
from handover.model.examples import entries_line, value_line
from handover.model.first_call import FIRST_CALL, call_question_of
from handover.model.part import Part
from handover.model.place import Place
from handover.model.practice import DOCUMENTS, document_name
from handover.model.printed import printed_fields, written_example
from handover.node import FilePlace, TextSpan
from handover.outcome import Columns, Finding, FindingKind, Kind, Related
from handover.rules.gap import FIELD_QUESTION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from handover.analysis.people.assignee import Assignees
    from handover.analysis.people.directory import People
    from handover.analysis.structure.site import Sites
    from handover.analysis.subjects.subjects import Subjects
    from handover.analysis.texts.country_words import Vocabulary
    from handover.check.places import ResolvedPlace
    from handover.check.severity import GradedGap
    from handover.model.part import FieldInfo
    from handover.rules.gap import Gap, Target
    from handover.rules.rule import Rule


class FindingBuilder:
    """Writes findings for one practice.

    Args:
        assignees: finds the person to ask.
        people: for the names of people.
        subjects: for what a message is about.
        vocabulary: for our words as the practice's country says them.
        sites: all sites, to tell when a gap is not everywhere.
        sealed: files whose lines are never shown, because a secret stands in one.
        syntax: files whose text is broken.
        switched: counts the rules that are switched off where some service areas stay with the practice.
    """

    def __init__(
        self,
        assignees: Assignees,
        people: People,
        subjects: Subjects,
        vocabulary: Vocabulary,
        sites: Sites,
        sealed: frozenset[str],
        syntax: frozenset[str],
        switched: Callable[[Iterable[str]], int],
    ) -> None:
        self._assignees, self._people, self._sites = assignees, people, sites
        self._subjects, self._vocabulary = subjects, vocabulary
        self._sealed, self._hidden, self._switched = sealed, sealed | syntax, switched

    @property
    def is_sealed(self) -> bool:
        """Whether a secret stands in a document."""
        return bool(self._sealed)

    def finding(self, graded: GradedGap) -> Finding:
        """Return the finding for a gap."""
        gap, rule, place = graded.raised.gap, graded.rule, graded.place
        # a rule about the promise itself says its day in its own words
        promised_by, promise = self._promise(gap.at) if rule.kind is Kind.QUESTION else ((), "")
        person = self._assignees.person(
            duty_of(rule, gap.at), (*promised_by, *(() if gap.about_others else self._about(gap.at)), *gap.ask)
        )
        spot = place.spot
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=graded.severity,
            kind=_kind(rule, gap.at),
            message=self._at_its_sites(graded, self._worded(message_of(graded), gap.at)) + promise,
            fix=self._with_line(gap, rule.fix, spot.file),
            question=self._question(graded),
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
            related=self._all_related(graded),
            excerpt=self._excerpt(place),
            ask_side="practice" if person is None else self._people.known_side(person) or "practice",
            settles=self._settles(graded),
            turn=_turn(place),
            switches=rule.switches,
            example=_example(graded),
            parts=tuple(self.finding(member) for member in graded.related) if graded.apart else (),
            columns=_columns(place),
            shared=place.source is not None and place.source.shared,
            correction=gap.line if spot.file not in self._sealed else "",
        )

    def _about(self, at: Target) -> tuple[str, ...]:
        """Return who is asked first about what a gap points at: who said it, or whose own hours or number it is."""
        if isinstance(at, TextSpan | FilePlace):
            return ()
        place = at if isinstance(at, Place) else at.place
        return (*self._assignees.said_by(at), *self._assignees.knows_of_themselves(place))

    def _question(self, graded: GradedGap) -> str:
        """Return what to ask: of the gap, of its rule, or of the field it stands at, with what it is about."""
        gap = graded.raised.gap
        asked = gap.question or graded.rule.question
        if asked and asked != FIELD_QUESTION:
            text = self._worded(asked, gap.at)
            said = self._at_its_sites(graded, text)
            return said if said != text else as_sentence(text)
        where = self._at_sites(graded)
        entry = "" if where else self._subjects.entry(gap.at)
        question = self._vocabulary.say(_field_question(gap.at))
        return f"{as_sentence(entry)}: {within(question)}" if entry else f"{where}{question}"

    def _worded(self, text: str, at: Target) -> str:
        """Return a sentence of ours in the country's words, with the names of what it is about."""
        return self._subjects.worded(self._vocabulary.say(text), at)

    def _all_related(self, graded: GradedGap) -> tuple[Related, ...]:
        """Return what a finding speaks for, each once: several sites see alike."""
        related = (self._usual_list(other) if graded.rule.gathers else None for other in graded.related)
        each = zip(related, graded.related, strict=True)
        return tuple(dict.fromkeys(usual or self._related(other) for usual, other in each))

    def _usual_list(self, other: GradedGap) -> Related | None:
        """Return what the guide's own list says that is asked about together with others; None where there is none."""
        at = other.raised.gap.at
        manual = at.place.manual if isinstance(at, Answer) and at.missing else None
        if manual is None or not manual.standing:
            return None
        field = ".".join(other.place.field)
        words = listed(printed(word, field) for word in manual.standing.strip("[]").split(", "))
        return replace(self._related(other), message=self._vocabulary.say(f"{manual.question} {as_sentence(words)}"))

    def _with_line(self, gap: Gap, fix: str, file: str) -> str:
        """Return what to do, with the line as it is to be written where nothing in its file must be hidden."""
        fix = form_to_write(gap.at, self._people) or self._vocabulary.say(gap.fix or fix)
        return f"{fix} {gap.line}" if gap.line and file not in self._sealed else fix

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
        itself = graded.rule.gathers and any(other.place.path == graded.place.path for other in graded.related)
        return 0 if itself or graded.apart else len(self._all_related(graded))

    def _promise(self, at: Target) -> tuple[tuple[str, ...], str]:
        """Return who has promised the answer that is missing here, and the words that say so."""
        mark = at.marks.unconfirmed if isinstance(at, Answer) and at.missing else None
        person = self._people.find(mark.ask.known) if mark is not None else None
        if mark is None or person is None:
            return (), ""
        when = f" by {mark.by.known}" if mark.by.known is not None else ""
        return (self._people.key(person),), f"; {self._people.label(person)} is to say{when}"

    def _related(self, other: GradedGap) -> Related:
        gap, spot = other.raised.gap, other.place.spot
        message = self._worded(message_of(other), gap.at)
        shared = other.place.source is not None and other.place.source.shared
        return Related(other.rule.code, message, spot.file, spot.line, spot.column, other.place.address, shared)

    def _at_its_sites(self, graded: GradedGap, text: str) -> str:
        """Return a sentence with the locations of its gap before it, where it does not name its one location itself."""
        where = self._at_sites(graded)
        name = re.escape(where.removesuffix(": "))
        itself = re.search(rf"(?:^|\b(?:at|in|of|for) ){name}(?= has\b| is\b|[,;.?]|$)", text) if where else None
        return text if itself else f"{where}{text}"

    def _at_sites(self, graded: GradedGap) -> str:
        """Name the locations of a gap that is not at all of them."""
        names = list(dict.fromkeys(site.label for site in graded.sites if site.location is not None))
        if not names or len(names) == len(self._sites.all):
            return ""
        return f"{listed(names)}: "


def _columns(place: ResolvedPlace) -> Columns | None:
    """Return the columns of a place in bytes and in units of UTF-16, where they are not those in code points."""
    source, spot = place.source, place.spot
    if source is None or source.text.isascii():
        return None
    first, last = source.before(spot.line, spot.column), source.before(spot.end_line, spot.end_column)
    if first.isascii() and last.isascii():
        return None
    utf8, utf8_end = (len(text.encode("utf-8", "surrogatepass")) + 1 for text in (first, last))
    utf16, utf16_end = (len(text.encode("utf-16-le", "surrogatepass")) // 2 + 1 for text in (first, last))
    return Columns(utf8, utf8_end, utf16, utf16_end)


def _kind(rule: Rule, at: Target) -> FindingKind:
    """Return of which kind a finding is; a question to which words are on file was answered, and not decided."""
    if rule.finding_kind is FindingKind.OPEN and why_unanswered(at):
        return FindingKind.UNDECIDED
    return rule.finding_kind


#: The documents in the order in which people fill them in.
_DOCUMENTS: Final = tuple(map(document_name, DOCUMENTS))


def _turn(place: ResolvedPlace) -> int:
    """Return when something is asked about: first what a first call settles, in its order, then by document."""
    call = call_question_of(place.field)
    if call is not None:
        return call.number
    name = place.steps[0]
    return len(FIRST_CALL) + (_DOCUMENTS.index(name) if name in _DOCUMENTS else len(_DOCUMENTS))


def _example(graded: GradedGap) -> str:
    """Return how what a finding asks for may be written; nothing where it is answered, nor for one entry of many."""
    gap, place = graded.raised.gap, graded.place
    if gap.like or gap.says_all:
        return gap.like
    at = gap.at
    given = isinstance(at, Answer) and at.readable and not at.missing
    answered = given and graded.rule.kind is not Kind.QUESTION
    field = printed_fields().get(".".join(place.field))
    if answered:
        return ""
    if len(gap.parts) > 1:
        return _of_all(gap.parts, place, None if field is None or place.steps[-1] != place.field[-1] else field.info)
    if field is None or place.steps[-1] != place.field[-1]:
        return ""
    if gap.about and (entries := entries_line(field.info, gap.about)):
        return entries
    return written_example(field.info) or (value_line(field.info) if issubclass(field.info.form, Part) else "")


def _of_all(parts: Iterable[Target], at: ResolvedPlace, whole: FieldInfo | None) -> str:
    """Return how all answers that a finding asks for may be written: each line once, under the key of what holds them, if it has one.

    Args:
        parts: the answers.
        at: where the finding stands.
        whole: the field that stands there, if it is one.
    """
    fields = printed_fields()
    asked = [part.place for part in parts if isinstance(part, Answer)]
    outer = [
        one for one in asked if not any(one is not other and _is_within(one.steps, other.steps) for other in asked)
    ]
    infos = [field.info for one in outer if (field := fields.get(".".join(one.field))) is not None]
    lines = list(dict.fromkeys(map(value_line, infos)))
    if whole is None or not all(_is_within(one.steps, at.steps) for one in outer):
        return "\n".join(lines)
    apart = len({line.partition(":")[0] for line in lines}) == len(infos)
    return f"{whole.key}: {{{', '.join(lines)}}}" if apart else written_example(whole)


def _is_within(steps: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a path leads to something that stands within what another leads to."""
    return len(steps) > len(others) and tuple(steps[: len(others)]) == tuple(others)


def fingerprint(code: str, address: str, about: tuple[str, ...]) -> str:
    """Return what identifies a gap in every run: never a line, a wording or free text."""
    text = "\0".join((code, address, *about))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def message_of(graded: GradedGap) -> str:
    """Return what a gap says, told by what is written at the answer it is about."""
    gap = graded.raised.gap
    missing = graded.rule.kind is Kind.QUESTION or NOT_SAID in gap.message
    return told(gap.message, gap.at) if missing else gap.message


def _field_question(at: Target) -> str:
    if isinstance(at, TextSpan | FilePlace):
        return ""
    place: Place | None = at if isinstance(at, Place) else at.place
    while place is not None:
        if place.manual is not None and place.manual.question:
            return place.manual.question
        place = place.parent
    return ""
