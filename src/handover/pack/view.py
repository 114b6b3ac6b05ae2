"""What is in a pack: all decisions are made here, so that templates only lay it out."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Final, get_args

from handover.analysis.structure.phrasing import counted
from handover.model.kinds.days import in_words
from handover.model.manual import PackSection
from handover.model.practice_document import PracticeDocument
from handover.outcome import Severity
from handover.pack.blocks import Pack
from handover.pack.context import PackContext
from handover.pack.layout import Layout

if TYPE_CHECKING:
    from handover.check.judge import Judged
    from handover.model.manual import Audience
    from handover.outcome import PracticeOutcome
    from handover.pack.page import Page


def _page(section: PackSection) -> Page:
    page: Page = import_module(f"handover.pack.sections.{section}").PAGE
    return page


#: What each section declares, in their order: `model/manual.py` lists them, and each is a module of that name.
PAGES: Final = tuple(_page(section) for section in get_args(PackSection))


def view(judged: Judged, audience: Audience) -> Pack:
    """Return a practice's pack for one audience."""
    context = PackContext(judged, audience)
    sections = (Layout(context, page).section() for page in PAGES)
    outcome = judged.outcome
    return Pack(
        title=outcome.name,
        audience=audience,
        marks=marks(outcome),
        day=in_words(date.fromisoformat(outcome.today)),
        summary=_summary(outcome),
        sections=tuple(section for section in sections if section is not None),
        country=context.get(PracticeDocument).jurisdiction.known or "",
    )


def marks(outcome: PracticeOutcome) -> tuple[str, ...]:
    """Return what stands on every page: DRAFT unless it is live without a blocker, SAMPLE for samples."""
    found = () if is_live(outcome) else ("DRAFT",)
    return (*found, "SAMPLE") if outcome.sample else found


def is_live(outcome: PracticeOutcome) -> bool:
    """Whether the practice is live, everything was checked, and nothing blocks."""
    unchecked = outcome.not_checked or outcome.crashes
    return outcome.stage == "live" and not unchecked and not outcome.views["live"].count(Severity.BLOCKER)


def _summary(outcome: PracticeOutcome) -> tuple[str, ...]:
    """Say how far the practice is: its stage, why this is a draft, and what is open before it can go live."""
    findings = outcome.views["live"].findings
    lines = [f"Stage: {outcome.stage}."]
    if not is_live(outcome):
        lines.append("The pack is a draft until the practice is live and nothing blocks the work.")
    if not findings:
        lines.append("No question is open.")
    else:
        lines.append(f"{_open(outcome)}; {_pressing(outcome)}.")
    if outcome.not_checked:
        lines.append("Not everything could be read, so not everything was checked.")
    return tuple(lines)


def _open(outcome: PracticeOutcome) -> str:
    """Say how many questions are open: as `handover check` counts them at this stage, and for going live where that is another number."""
    now, later = len(outcome.view.findings), len(outcome.views["live"].findings)
    if now == later:
        return f"{counted(later, 'question')} {'is' if later == 1 else 'are'} open"
    open_now = f"{counted(now, 'question')} {'is' if now == 1 else 'are'}" if now else "No question is"
    return f"{open_now} open at this stage, and {later} for going live"


def _pressing(outcome: PracticeOutcome) -> str:
    """Say how many of the open questions stop the work, or keep it from beginning."""
    view = outcome.views["live"]
    blockers, when = view.count(Severity.BLOCKER), "at once" if outcome.stage == "live" else "before going live"
    if not blockers:
        return "none of them stops the work" if outcome.stage == "live" else "none of them stops going live"
    return f"{blockers} of them {'is' if blockers == 1 else 'are'} to be settled {when}"
