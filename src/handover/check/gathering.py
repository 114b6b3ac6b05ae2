"""Tell many open questions as one: by question of the first call, or by document.

A draft is asked only what a first call settles, in one finding for each of its questions. At
ready and live everything is asked; where nothing at all is written, in one finding for the
document or for the question of the first call.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from handover.inputs import OpenQuestions, OpenTopic
from handover.model.answer import Answer
from handover.model.first_call import call_question_of
from handover.model.practice import DOCUMENTS, document_name
from handover.model.practice_document import PracticeDocument
from handover.outcome import Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handover.analysis.people.assignee import Assignees
    from handover.analysis.people.directory import People
    from handover.analysis.structure.walk import AllAnswers
    from handover.check.severity import GradedGap
    from handover.model.practice import Practice
    from handover.outcome import StageName

#: From this many questions on, those of an untouched topic are told as one.
_FEW: Final = 2

#: The lists that the guide closes, which one answer settles together.
_STANDING: Final = "standing"
_STANDING_ABOUT: Final = "the guide's own lists (`standing: yes` lets them hold)"
_STANDING_QUESTION: Final = "Do the guide's own lists hold for you where you have written nothing else?"


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one stage tells: gaps by themselves, and groups of questions as one.

    Args:
        alone: the gaps that are told by themselves.
        topics: what the groups are about.
        members: the questions of each group, by its topic's key.
    """

    alone: tuple[GradedGap, ...]
    topics: tuple[OpenTopic, ...]
    members: Mapping[str, Sequence[GradedGap]]

    @property
    def questions(self) -> OpenQuestions:
        """The topics of the groups, for the rule that tells them."""
        return OpenQuestions(self.topics)

    def told(self, gap: GradedGap, stage: StageName) -> GradedGap:
        """Return the gap that tells a group, with the group's weight and its questions as related.

        A draft's questions never block.
        """
        members = self.members[gap.raised.gap.about[0]]
        heaviest = max(member.severity for member in members)
        severity = min(heaviest, Severity.WARNING) if stage == "draft" else heaviest
        return replace(gap, severity=severity, related=[*members])


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
        self._documents = {
            document_name(cls): document for cls, document in zip(DOCUMENTS, practice.documents, strict=True)
        }
        held = {answer.place.steps for answer in all_answers.answers if answer.standing}
        self._answered = frozenset(
            answer.place.steps[:length]
            for answer in all_answers.answers
            if not answer.missing and not any(answer.place.steps[: len(one)] == one for one in held)
            for length in range(1, len(answer.place.steps) + 1)
        )

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
        keyed: dict[str, list[GradedGap]] = {}
        alone: list[GradedGap] = []
        for gap in gaps:
            key = self._key(gap, stage)
            if key is not None:
                keyed.setdefault(key, []).append(gap)
            elif stage != "draft":
                alone.append(gap)
        for key in [key for key, members in keyed.items() if self._is_clear_alone(members, stage)]:
            alone += (_as_of(member, stage) for member in keyed.pop(key))
        topics = tuple(self._topic(key, members) for key, members in keyed.items())
        return Gathered(tuple(alone), topics, keyed)

    @staticmethod
    def _is_clear_alone(members: Sequence[GradedGap], stage: StageName) -> bool:
        """Whether one question says more by itself; at draft only where its rule runs there."""
        return len(members) < _FEW and bool(members[0].rule.severity(stage))

    def _key(self, gap: GradedGap, stage: StageName) -> str | None:
        """Return what a question is gathered under; None where it is told by itself, or not at all."""
        if not self.asked(gap):
            return None
        document = gap.place.steps[0]
        at = gap.raised.gap.at
        if stage != "draft" and self._standing.missing and _has_standing(at):
            return _STANDING
        if stage != "draft" and (document,) not in self._answered:
            return document
        call = call_question_of(gap.place.field)
        if call is None or (stage != "draft" and self._is_touched(call.fields)):
            return None
        return f"call-{call.number}"

    def _is_touched(self, fields: Iterable[str]) -> bool:
        return any(tuple(one.split(".")) in self._answered for one in fields)

    def _topic(self, key: str, members: Sequence[GradedGap]) -> OpenTopic:
        heaviest = max(members, key=lambda member: (member.severity, -members.index(member)))
        person = self._assignees.person(heaviest.rule.duty, heaviest.raised.gap.ask)
        ask = () if person is None else (self._people.key(person),)
        if key == _STANDING:
            return OpenTopic(key, _STANDING_ABOUT, _STANDING_QUESTION, self._standing, len(members), "", ask)
        call = call_question_of(heaviest.place.field)
        if call is None or key != f"call-{call.number}":
            question = f"Could you go through {key}.yaml? {len(members)} of its questions are open."
            return OpenTopic(key, f"{key}.yaml", question, self._documents[key], len(members), "", ask)
        first = heaviest.raised.gap.message if self._is_touched(call.fields) else ""
        return OpenTopic(key, call.about, call.question, heaviest.raised.gap.at, len(members), first, ask)


def _has_standing(at: object) -> bool:
    """Whether an answer is missing for which the guide has a closed list of its own."""
    return isinstance(at, Answer) and at.missing and at.place.manual is not None and bool(at.place.manual.standing)


def _as_of(gap: GradedGap, stage: StageName) -> GradedGap:
    """Return a question as a stage weighs it, which may be less than the one it was found for."""
    return replace(gap, severity=min(gap.severity, gap.rule.severity(stage)))
