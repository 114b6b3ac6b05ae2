"""What is told of each practice, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from handover.outcome import STAGES, Severity
from handover.report.items import people_to_ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handover.outcome import Outcome, PracticeOutcome


class State(Enum):
    """How a practice stands at its own stage, the worst first."""

    UNCHECKED = "not all checked"
    BLOCKED = "blockers"
    WARNED = "warnings only"
    CLEAR = "no blockers or warnings"


@dataclass(frozen=True, slots=True)
class Row:
    """One practice.

    Args:
        path: its folder.
        name: what it is called.
        stage: its stage in words; another one that was judged is told.
        at: the stage that was judged.
        live: whether it says that it is live.
        sample: whether it is a sample.
        go_live: the day on which the billing team starts; None where none can be read.
        days: how many days that is from the day of judgement, less than none once it is past.
        state: how it stands.
        blockers: how many findings block.
        warnings: how many warn.
        questions: how many questions are open, each once.
        unconfirmed: how many answers nobody has confirmed.
        ask: the id of the person who is asked most; empty where none is named.
        ask_name: the name of that person; empty where nobody is asked.
        ask_questions: how many questions that person is asked.
        lost: whether nothing is known of it, because the program broke.
    """

    path: str
    name: str
    stage: str
    at: str
    live: bool
    sample: bool
    go_live: date | None
    days: int | None
    state: State
    blockers: int
    warnings: int
    questions: int
    unconfirmed: int
    ask: str
    ask_name: str
    ask_questions: int
    lost: bool


def rows_of(outcome: Outcome) -> tuple[Row, ...]:
    """Return a row for each practice of an outcome."""
    return tuple(map(_row, outcome.practices))


def _row(practice: PracticeOutcome) -> Row:
    people = people_to_ask(practice.view.findings)
    most = min(people, key=lambda one: (-len(one.items), one.urgency), default=None)
    go_live = date.fromisoformat(practice.go_live) if practice.go_live else None
    return Row(
        path=practice.path,
        name=practice.name,
        stage="unknown" if practice.lost else practice.stage_words,
        at=practice.stage,
        live=practice.declared_stage == STAGES[-1] and not practice.stage_assumed,
        sample=practice.sample,
        go_live=go_live,
        days=None if go_live is None else (go_live - date.fromisoformat(practice.today)).days,
        state=_state(practice),
        blockers=practice.view.count(Severity.BLOCKER),
        warnings=practice.view.count(Severity.WARNING),
        questions=sum(len(one.items) for one in people),
        unconfirmed=sum(one.unconfirmed for one in practice.documents),
        ask=most.key if most else "",
        ask_name=most.name if most else "",
        ask_questions=len(most.items) if most else 0,
        lost=practice.lost,
    )


def _state(practice: PracticeOutcome) -> State:
    if practice.not_checked or practice.crashes:
        return State.UNCHECKED
    if practice.view.count(Severity.BLOCKER):
        return State.BLOCKED
    return State.WARNED if practice.view.count(Severity.WARNING) else State.CLEAR


def _by_day(row: Row) -> tuple[bool, int]:
    return row.days is None, row.days or 0


def _by_urgency(row: Row) -> tuple[object, ...]:
    """Put first what was not checked, then what blocks or is late, then what is still to go live, each by its day."""
    late = not row.live and row.days is not None and row.days < 0
    usual = 1 if late else 3 if row.live else 2
    rank = {State.UNCHECKED: 0, State.BLOCKED: 1}.get(row.state, usual)
    return (rank, *_by_day(row), -row.blockers, -row.warnings, -row.questions)


#: What the rows may be sorted by, and how: days and names upwards, numbers downwards.
SORTS: Final[dict[str, Callable[[Row], tuple[object, ...]]]] = {
    "urgency": _by_urgency,
    "practice": lambda row: (row.path.casefold(),),
    "name": lambda row: (row.name.casefold(),),
    "stage": lambda row: (STAGES.index(row.at), *_by_urgency(row)),
    "go-live": _by_day,
    "days": _by_day,
    "blockers": lambda row: (-row.blockers, -row.warnings, *_by_day(row)),
    "warnings": lambda row: (-row.warnings, -row.blockers, *_by_day(row)),
    "questions": lambda row: (-row.questions, *_by_day(row)),
    "unconfirmed": lambda row: (-row.unconfirmed, *_by_day(row)),
    "asked": lambda row: (-row.ask_questions, row.ask_name.casefold()),
}


def sort_rows(rows: Iterable[Row], by: str, *, backwards: bool = False) -> tuple[Row, ...]:
    """Return rows in an order, those that are alike by their paths.

    Args:
        rows: the rows.
        by: one of `SORTS`.
        backwards: whether the last comes first.
    """
    return tuple(sorted(rows, key=lambda row: (*SORTS[by](row), row.path), reverse=backwards))
