"""``--ask``, ``--topic``, ``--kind`` and ``--all``: which findings are shown."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from handover.errors import UsageError
from handover.outcome import FindingKind
from handover.report.shown import NOBODY_NAMED, Shown, is_called, topic_of

if TYPE_CHECKING:
    from handover.outcome import Outcome


class KindOption(StrEnum):
    """The kinds of findings, as they are told apart in a report."""

    UNREADABLE = "unreadable"
    UNSAFE = "unsafe"
    CONTRADICTORY = "contradictory"
    UNDECIDED = "undecided"
    OPEN = "open"


Ask = Annotated[str, typer.Option("--ask", metavar="NAME", help="Only what is asked of this person (id or name).")]
TopicName = Annotated[
    str, typer.Option("--topic", metavar="DOCUMENT", help="Only what is about this document, such as posting.")
]
KindName = Annotated[
    KindOption | None, typer.Option("--kind", help="Only what cannot be read, is unsafe, contradicts itself, ...")
]
Everything = Annotated[bool, typer.Option("--all", help="Fold nothing and leave nothing out.")]


def shown_of(outcome: Outcome, ask: str, topic: str, kind: KindOption | None, *, everything: bool) -> Shown:
    """Read the options against the practices that they are about.

    Raises:
        UsageError: if there is no such person or document.
    """
    if ask:
        _check_person(outcome, ask)
    return Shown(
        ask=ask,
        topic=_topic(outcome, topic) if topic else "",
        kind=FindingKind(kind.value) if kind else None,
        everything=everything,
    )


def _check_person(outcome: Outcome, wanted: str) -> None:
    people = {one for practice in outcome.practices for one in practice.people}
    if any(is_called(wanted, key, name) for key, name in (*people, ("", NOBODY_NAMED))):
        return
    names = ", ".join(sorted(key for key, _ in people)) or "nobody"
    raise UsageError(f"--ask: nobody of the practice is called that; there are {names}")


def _topic(outcome: Outcome, wanted: str) -> str:
    topics = {topic_of(count.file): count.title for practice in outcome.practices for count in practice.documents}
    word = wanted.strip().casefold()
    for topic, title in topics.items():
        if word in (topic, f"{topic}.yaml", title.casefold()):
            return topic
    raise UsageError(f"--topic is the name of a document: {', '.join(topics)}")
