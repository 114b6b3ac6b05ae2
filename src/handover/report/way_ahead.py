"""How far a practice has come, how many steps are left, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.analysis.structure.phrasing import counted
from handover.outcome import STAGES, FindingKind, Severity
from handover.report.items import people_to_ask, to_mend
from handover.sanitize import sanitize, shell_path, shell_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.outcome import PracticeOutcome, StageName
    from handover.report.items import Item, Person


def answered(practice: PracticeOutcome) -> tuple[int, int]:
    """Return how many of the answers that are asked for are there, and how many are asked for."""
    there = sum(count.answered for count in practice.documents)
    return there, there + sum(count.open for count in practice.documents)


def starting_point(practice: PracticeOutcome) -> str:
    """Return the document whose answers decide on most questions, while most are open; else nothing."""
    there, asked = answered(practice)
    findings = practice.view.findings
    deciding = (one for one in findings if one.switches and one.settles > len(findings))
    return next((sanitize(one.file) for one in deciding), "") if 2 * there < asked else ""


def next_stage(practice: PracticeOutcome) -> StageName | None:
    """Return the stage after the one that was judged."""
    at = STAGES.index(practice.stage)
    return STAGES[at + 1] if at + 1 < len(STAGES) and not practice.lost else None


def steps(practice: PracticeOutcome, stage: StageName) -> tuple[int, int]:
    """Return how many steps stand between a practice and a stage, and how many of them are blockers."""
    mend, people = _work(practice, stage)
    items = [*mend, *(item for person in people for item in person.items)]
    return len(items), sum(item.severity is Severity.BLOCKER for item in items)


def steps_to(practice: PracticeOutcome, stage: StageName) -> str:
    """Say what stands between a practice and a stage: ``To ready: 9 steps, 7 of them blockers; ask 4 people.``."""
    number, blockers = steps(practice, stage)
    if not number:
        return f"To {stage}: nothing is missing."
    weight = f", {_weight(number, blockers)}" if blockers else ""
    asked = len(_work(practice, stage)[1])
    who = f"; ask {counted(asked, 'person', 'people')}" if asked else ""
    done = stage == "live" and practice.stage == "live" and not blockers
    way = "Still open" if done else f"To {stage}"
    return f"{way}: {counted(number, 'step')}{weight}{who}."


def _weight(number: int, blockers: int) -> str:
    if number == blockers:
        return "a blocker" if number == 1 else "all of them blockers"
    return f"{blockers} of them {'a blocker' if blockers == 1 else 'blockers'}"


def steps_ahead(practice: PracticeOutcome) -> Iterator[str]:
    """Yield how far it is to the stage that was judged, where that is not reached, and to the next one."""
    target = next_stage(practice)
    if practice.view.findings and (target is None or (practice.stage != "draft" and _blocked(practice))):
        yield steps_to(practice, practice.stage)
    if target is not None:
        yield steps_to(practice, target)


def _blocked(practice: PracticeOutcome) -> bool:
    return practice.view.count(Severity.BLOCKER) > 0


def _work(practice: PracticeOutcome, stage: StageName) -> tuple[tuple[Item, ...], tuple[Person, ...]]:
    findings = practice.views[stage].findings
    return to_mend(findings), people_to_ask(findings)


def closing(practice: PracticeOutcome) -> tuple[str, str]:
    """Say what to do next: in words, and the command that ends them, if one does."""
    folder = command_path(practice)
    findings = practice.view.findings
    if practice.sealed:
        return f"Next: {_sealed(practice)}; until then nothing is rendered.", ""
    if not findings:
        return _nothing_open(practice, folder)
    if starting_point(practice):
        return f"Next: answer {starting_point(practice)}, then:", f"handover check {folder}"
    if any(one.kind is FindingKind.UNREADABLE for one in findings):
        return "Next: mend what cannot be read, then:", f"handover check {folder}"
    return "Next:", f"handover questions {folder}{_whom(practice)}"


def _sealed(practice: PracticeOutcome) -> str:
    spots = ", ".join(f"{sanitize(one.file)}:{one.line}" for one in practice.sealed[:3])
    return f"take out what must not stand at {spots}"


def _whom(practice: PracticeOutcome) -> str:
    """Return the option that names whom to ask first, where a person is known."""
    _, people = _work(practice, practice.stage)
    return f" --ask {shell_word(people[0].key)}" if people and people[0].key else ""


def _nothing_open(practice: PracticeOutcome, folder: str) -> tuple[str, str]:
    """Say what follows where nothing is open at the stage in question."""
    target = next_stage(practice)
    if practice.not_checked or practice.crashes:
        return "Nothing else is open, but not all could be checked. Next:", f"handover check {folder} --format json"
    if practice.view.baselined:
        return "Nothing is open but what the baseline knows. Next:", f"handover questions {folder}"
    if target is None:
        return "Nothing is open. Next:", f"handover render pack {folder} -o pack"
    return f"Nothing is open. Next: set `stage: {target}` in practice.yaml, then:", f"handover check {folder}"


def command_path(practice: PracticeOutcome) -> str:
    """Return the practice's folder as it is typed in a command."""
    return shell_path(practice.path)
