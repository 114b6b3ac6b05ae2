"""`handover questions`: what to ask whom, ready for an e-mail or a call."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handover.cli.options import Output, StageOption, Today, today_from
from handover.cli.showing import Ask, TopicName

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handover.outcome import Outcome
    from handover.report.questions import Sheet


class QuestionFormat(StrEnum):
    """How the questions are written."""

    TEXT = "text"
    MD = "md"
    CSV = "csv"


class Side(StrEnum):
    """Whose people are asked."""

    PRACTICE = "practice"
    VENDOR = "vendor"


def questions(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="A practice folder, or a folder of them.")] = Path(),
    *,
    ask: Ask = "",
    side: Annotated[Side | None, typer.Option("--for", help="Only the people of one side.")] = None,
    topic: TopicName = "",
    form: Annotated[QuestionFormat, typer.Option("--format", help="How to write them.")] = QuestionFormat.TEXT,
    output: Output = None,
    stage: Annotated[
        StageOption | None, typer.Option("--stage", help="Ask what this stage needs, whatever is declared.")
    ] = None,
    today: Today = None,
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Write the open questions, for each person those that settle most others first."""
    del debug
    from handover.cli.console import deliver, remark
    from handover.cli.progress import progress
    from handover.cli.showing import shown_of
    from handover.portfolio import check_all
    from handover.report.items import told_apart
    from handover.report.questions import sheets

    outcome = check_all([folder], today_from(today), stage.value if stage else None, progress)
    shown = shown_of(outcome, ask, topic, None, everything=True)
    found = [
        sheet
        for practice in outcome.practices
        for sheet in sheets(practice, (one for one in told_apart(practice.view.findings) if shown.wants(one)))
        if side is None or sheet.person.side == side
    ]
    text = _written(found, form)
    deliver(text, output)
    for line in _remarks(outcome, found):
        remark(line)
    for one in outcome.left_out:
        remark(f"handover: {one.path} was not looked into: {one.reason}")
    return 0


def _written(found: Sequence[Sheet], form: QuestionFormat) -> str:
    from handover.report.questions import as_csv, as_markdown, as_text

    if form is QuestionFormat.CSV:
        return as_csv(found)
    return "\n".join(map(as_text if form is QuestionFormat.TEXT else as_markdown, found))


def _remarks(outcome: Outcome, found: Sequence[Sheet]) -> Iterator[str]:
    """Yield what the reader of the questions cannot see in them."""
    from handover.analysis.structure.phrasing import counted
    from handover.report.items import to_mend
    from handover.report.way_ahead import command_path

    if not found:
        yield "Nothing is open to ask."
    for practice in outcome.practices:
        mend = len(to_mend(practice.view.findings))
        if mend:
            command = f"handover check {command_path(practice)} --kind unreadable"
            yield f"{counted(mend, 'place')} cannot be read, and may bring more questions: {command}"
