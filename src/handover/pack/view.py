"""What is in a pack: all decisions are made here, so that templates only lay it out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from handover.model.kinds.days import in_words
from handover.outcome import Severity
from handover.pack.blocks import Cell, Facts, Pack, Section
from handover.pack.context import PackContext
from handover.pack.sections.access import access
from handover.pack.sections.approvals import approvals, split
from handover.pack.sections.closing import also, glossary, last_page
from handover.pack.sections.contacts import contacts, escalation
from handover.pack.sections.documents import documents
from handover.pack.sections.money import money
from handover.pack.sections.overview import overview
from handover.pack.sections.payers import payers
from handover.pack.sections.posting import posting
from handover.pack.sections.questions import questions
from handover.pack.sections.rest import rest
from handover.pack.sections.scope import goals, scope, workflow

if TYPE_CHECKING:
    from collections.abc import Callable

    from handover.check.judge import Judged
    from handover.outcome import PracticeOutcome
    from handover.pack.blocks import Audience

#: The sections in the order of the pages: first whom to ask, then what must not wait.
SECTIONS: Final[tuple[Callable[[PackContext], Section | None], ...]] = (
    contacts,
    escalation,
    overview,
    scope,
    approvals,
    money,
    posting,
    payers,
    workflow,
    access,
    goals,
    documents,
    also,
    questions,
    split,
    glossary,
    last_page,
)


def view(judged: Judged, audience: Audience) -> Pack:
    """Return a practice's pack for one audience."""
    context = PackContext(judged, audience)
    made = [section(context) for section in SECTIONS]
    # what has been shown is known when all else is made; it stands before the open questions
    made.insert(SECTIONS.index(questions), rest(context))
    outcome = judged.outcome
    return Pack(
        title=outcome.name,
        audience=audience,
        marks=marks(outcome),
        day=in_words(date.fromisoformat(outcome.today)),
        summary=_summary(outcome),
        sections=tuple(
            _without_blanks(one) for one in made if one is not None and (audience == "all" or audience in one.audiences)
        ),
    )


def _without_blanks(section: Section) -> Section:
    """Leave out the lines of what nobody needs to answer; a table keeps its cells."""
    blocks = tuple(replace(one, pairs=_said(one)) if isinstance(one, Facts) else one for one in section.blocks)
    return replace(section, blocks=blocks)


def _said(facts: Facts) -> tuple[tuple[str, Cell], ...]:
    return tuple((name, cell) for name, cell in facts.pairs if cell.text or cell.open or cell.flags or cell.notes)


def marks(outcome: PracticeOutcome) -> tuple[str, ...]:
    """Return what stands on every page: DRAFT unless it is live without a blocker, SAMPLE for samples."""
    found = () if is_live(outcome) else ("DRAFT",)
    return (*found, "SAMPLE") if outcome.sample else found


def is_live(outcome: PracticeOutcome) -> bool:
    """Whether the practice is live, everything was checked, and nothing blocks."""
    unchecked = outcome.not_checked or outcome.crashes
    return outcome.stage == "live" and not unchecked and not outcome.views["live"].count(Severity.BLOCKER)


def _summary(outcome: PracticeOutcome) -> tuple[str, ...]:
    findings = outcome.views["live"].findings
    blockers = sum(finding.severity is Severity.BLOCKER for finding in findings)
    lines = [f"Stage: {outcome.stage}."]
    if findings:
        questions = "1 question is" if len(findings) == 1 else f"{len(findings)} questions are"
        lines.append(f"{questions} open, {blockers} of them to be settled before going live.")
    else:
        lines.append("No question is open.")
    if outcome.not_checked:
        lines.append("Not everything could be read, so not everything was checked.")
    return tuple(lines)
