"""Tell many open questions as one: by question of the first call, or by document.

A draft is asked only what a first call settles, in one finding for each of its questions. At
ready and live everything is asked; where nothing at all is written, in one finding for the
document or for the question of the first call.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from handover.analysis.structure.unsaid import why_unanswered
from handover.check.duty import duty_of
from handover.check.findings import message_of
from handover.inputs import OpenQuestions, OpenTopic
from handover.model.answer import Answer
from handover.model.document import Document
from handover.model.first_call import call_question_of
from handover.model.practice_document import PracticeDocument
from handover.outcome import Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handover.analysis.people.assignee import Assignees
    from handover.analysis.people.directory import People
    from handover.analysis.structure.walk import AllAnswers
    from handover.check.severity import GradedGap
    from handover.model.first_call import CallQuestion
    from handover.model.part import Part
    from handover.model.practice import Practice
    from handover.outcome import StageName

#: From this many questions on, those of an untouched topic are told as one.
_FEW: Final = 2
#: What is asked about the lists that hold where the practice has written none of its own.
_STANDING: Final = (
    "May the usual lists hold where you wrote none, such as what a message about an escalation says, or the steps of a "
    "call about a balance?"
)
#: Stands in a question for the number of those that are told with it.
_COUNT: Final = "{count}"


@dataclass(frozen=True, slots=True)
class Subject:
    """What several questions are about, so that they are told as one.

    Args:
        key: what tells it from others, such as ``call-14`` or ``posting``.
        about: what it settles, in words for a message.
        question: the question that settles it.
        at: where it is told; None for where its heaviest question stands.
        touched: whether something of it is answered.
    """

    key: str
    about: str
    question: str
    at: Answer[Any] | Part | None = None
    touched: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one stage tells: gaps by themselves, and groups of questions as one.

    Args:
        alone: the gaps that are told by themselves.
        topics: what the groups are about.
        members: the questions of each group, by its topic's key.
        apart: the keys of the groups whose questions are each to be asked by itself: those of a document, and
            those of a topic that is answered in part, so that its one question would ask for what is known.
    """

    alone: tuple[GradedGap, ...]
    topics: tuple[OpenTopic, ...]
    members: Mapping[str, Sequence[GradedGap]]
    apart: frozenset[str]

    @property
    def questions(self) -> OpenQuestions:
        """The topics of the groups, for the rule that tells them."""
        return OpenQuestions(self.topics)

    def told(self, gap: GradedGap, stage: StageName) -> GradedGap:
        """Return the gap that tells a group, with the group's weight and its questions as related.

        A draft's questions never block.
        """
        key = gap.raised.gap.about[0]
        heaviest = max(member.severity for member in self.members[key])
        severity = min(heaviest, Severity.WARNING) if stage == "draft" else heaviest
        members = [replace(member, severity=min(member.severity, severity)) for member in self.members[key]]
        return replace(gap, severity=severity, related=members, apart=key in self.apart)


class Gatherer:
    """Gathers the questions of one practice.

    Args:
        practice: the documents.
        all_answers: all answers, to see in what nothing is written.
        assignees: finds the person to ask.
        people: for the ids of people.
    """

    def __init__(self, practice: Practice, all_answers: AllAnswers, assignees: Assignees, people: People) -> None:
        self._assignees, self._people = assignees, people
        self._standing = practice.document(PracticeDocument).standing
        self._documents = {document.place.document: document for document in practice.documents}
        # every field that says something, with all that it stands in
        self._answered: set[tuple[str, ...]] = set()
        for answer in all_answers.answers:
            if not answer.missing and not answer.standing:
                self._add(answer.place.steps)

    def _add(self, steps: tuple[str, ...]) -> None:
        while steps and steps not in self._answered:
            self._answered.add(steps)
            steps = steps[:-1]

    def asked(self, gap: GradedGap) -> bool:
        """Whether a gap is a question that may be told together with others: one to which nothing is written yet."""
        at = gap.raised.gap.at
        open_question = gap.rule.kind is Kind.QUESTION and gap.rule.waivable and bool(gap.rule.answers)
        return open_question and not (isinstance(at, Answer) and not at.missing)

    def waits(self, gap: GradedGap) -> bool:
        """Whether a question waits for an answer that cannot be read: whether the guide's own lists hold."""
        return not self._standing.readable and _has_standing(gap.raised.gap.at)

    def gather(self, gaps: Sequence[GradedGap], stage: StageName) -> Gathered:
        """Gather the gaps of a stage.

        Args:
            gaps: what stands at the stage; for a draft, what would stand at ready.
            stage: the stage.
        """
        together: dict[Subject, list[GradedGap]] = {}
        alone: list[GradedGap] = []
        for gap in gaps:
            subject = self._subject(gap, stage)
            if subject is not None:
                together.setdefault(subject, []).append(gap)
            elif stage != "draft":
                alone.append(gap)
        for subject in [one for one, members in together.items() if self._is_clear_alone(members, stage)]:
            alone += (_as_of(member, stage) for member in together.pop(subject))
        topics = tuple(self._topic(subject, members) for subject, members in together.items())
        apart = {topic.key for topic in topics if topic.first or isinstance(topic.at, Document)}
        by_key = {subject.key: members for subject, members in together.items()}
        return Gathered(tuple(alone), topics, by_key, frozenset(apart))

    @staticmethod
    def _is_clear_alone(members: Sequence[GradedGap], stage: StageName) -> bool:
        """Whether one question says more by itself; at draft only where its rule runs there."""
        return len(members) < _FEW and bool(members[0].rule.severity(stage))

    def _subject(self, gap: GradedGap, stage: StageName) -> Subject | None:
        """Return what a question is told with; None where it is told by itself, or not at all."""
        if not self.asked(gap):
            return None
        name = gap.place.steps[0]
        call = call_question_of(gap.place.field)
        if stage == "draft":
            return None if call is None else self._of_the_call(call)
        if why_unanswered(gap.raised.gap.at):  # words are on file, so it is asked by itself what they mean
            return None
        if self._standing.missing and _has_standing(gap.raised.gap.at):
            return Subject("standing", "the usual lists", _STANDING, self._standing)
        if (name,) not in self._answered:
            question = f"Could you go through {name}.yaml, of which {_COUNT} questions are open?"
            return Subject(name, f"{name}.yaml", question, self._documents[name])
        subject = None if call is None else self._of_the_call(call)
        return None if subject is None or subject.touched else subject

    def _of_the_call(self, call: CallQuestion) -> Subject:
        touched = any(tuple(one.split(".")) in self._answered for one in call.fields)
        return Subject(f"call-{call.number}", call.about, call.question, touched=touched)

    def _topic(self, subject: Subject, members: Sequence[GradedGap]) -> OpenTopic:
        # the first of them, where words are on file before one where there are none
        heaviest = max(members, key=lambda member: (member.severity, bool(why_unanswered(member.raised.gap.at))))
        words = subject.at is not self._standing and bool(why_unanswered(heaviest.raised.gap.at))
        telling = subject.touched or words
        gap = heaviest.raised.gap
        # whether the usual lists hold is for whoever answers for all of it
        duty = "owner" if subject.at is self._standing else duty_of(heaviest.rule, gap.at)
        person = self._assignees.person(duty, (*self._assignees.said_by(gap.at), *gap.ask))
        return OpenTopic(
            key=subject.key,
            about=subject.about,
            question=subject.question.replace(_COUNT, str(len(members))),
            at=subject.at or heaviest.raised.gap.at,
            count=len(members),
            first=message_of(heaviest) if telling else "",
            fix=(heaviest.raised.gap.fix or heaviest.rule.fix) if telling else "",
            ask=() if person is None else (self._people.key(person),),
        )


def _has_standing(at: object) -> bool:
    """Whether an answer is missing for which the guide has a closed list of its own."""
    return isinstance(at, Answer) and at.missing and at.place.manual is not None and bool(at.place.manual.standing)


def _as_of(gap: GradedGap, stage: StageName) -> GradedGap:
    """Return a question as a stage weighs it, which may be less than the one it was found for."""
    return replace(gap, severity=min(gap.severity, gap.rule.severity(stage)))
