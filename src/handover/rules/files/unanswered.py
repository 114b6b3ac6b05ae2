"""Topics and documents in which little or nothing is answered yet, each reported once for all its questions."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.phrasing import with_more
from handover.inputs import OpenQuestions, OpenTopic
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "FIL020",
    "W/W/W",
    guide=("S-1.01", "S-3.01"),
    kind=Kind.QUESTION,
    fix="Write what is known and leave the rest open: each question that is left then shows by itself. `handover explain` with the document's name shows its questions.",
    gathers=True,
)
def not_answered_yet(questions: OpenQuestions) -> Iterator[Gap]:
    """A topic or a whole document is not answered yet; its questions are told as one.

    A draft is asked only what a first call settles, one finding for each question of it. Later,
    a topic or a document in which nothing is written is one finding that weighs as much as the
    heaviest of its questions.

    Why:
        Fifty findings that all say "not answered yet" hide the three that say something else.
    Bad:
        stage: draft
        escalation-contacts:
          primary: ~
          backup: ~
    Bad:
        stage: ready
        file:
          posting.yaml: |
            kinds:
    Good:
        stage: ready
        posting:
          "wait.longest": ~
    """
    for topic in questions.topics:
        yield Gap(topic.at, _message(topic), about=(topic.key,), ask=topic.ask, question=topic.question, fix=topic.fix)


def _message(topic: OpenTopic) -> str:
    """Say how much of a topic is open, and what weighs most of it."""
    if not topic.first:
        number = f", {topic.count} questions" if topic.count > 1 else ""
        return f"{topic.about}: nothing is answered yet{number}"
    if topic.count == 1:
        return topic.first
    return with_more(with_more(topic.about, topic.first, ": "), f"{topic.count} questions are open")


RULES: Final = (not_answered_yet,)
