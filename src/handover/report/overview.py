"""The closing table of a report on many practices, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.table import Table
from rich.text import Text

from handover.analysis.structure.phrasing import counted
from handover.outcome import Severity
from handover.report.concise import unchecked
from handover.report.layout import COLOURS
from handover.report.tally import worst_first
from handover.report.way_ahead import answered
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.outcome import Outcome, PracticeOutcome
    from handover.report.layout import Page

_WEIGHTS: Final = ((Severity.BLOCKER, "blockers"), (Severity.WARNING, "warnings"), (Severity.ADVICE, "advice"))
#: The columns of the bar, where there is room for one.
_BAR: Final = 15
#: From which width on there is.
_WIDE: Final = 100


def add_overview(page: Page, outcome: Outcome) -> None:
    """Add a line for each of many practices, what was not checked, and the totals."""
    practices = sorted(outcome.practices, key=worst_first)
    wide = page.width >= _WIDE
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("practice", overflow="fold")
    table.add_column("stage", no_wrap=True)
    for _, heading in _WEIGHTS:
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("answered", justify="left" if wide else "right", no_wrap=True)
    for practice in practices:
        table.add_row(*_row(practice, bar=wide, plain=page.plain))
    page.show(table)
    notes = [f"{sanitize(practice.path)}: {note}" for practice in practices for note in _notes(practice)]
    if notes:
        page.line()
    for note in notes:
        page.line(note)


def _row(practice: PracticeOutcome, *, bar: bool, plain: bool) -> Iterator[Text]:
    worst = next((one for one, _ in _WEIGHTS if practice.view.count(one)), None)
    yield Text(sanitize(practice.path), style="bold" if worst is Severity.BLOCKER or practice.lost else "")
    if practice.lost:
        yield from (Text("?"), Text(), Text(), Text(), Text("not checked", style=COLOURS[Severity.BLOCKER]))
        return
    yield Text(practice.stage)
    for weight, _ in _WEIGHTS:
        number = practice.view.count(weight)
        yield Text(str(number), style=COLOURS[weight] if number else "dim")
    there, asked = answered(practice)
    words = Text(f"{there} of {asked}")
    yield Text.assemble(drawn_bar(there, asked, _BAR, plain=plain), "  ", words) if bar else words


def _notes(practice: PracticeOutcome) -> Iterator[str]:
    """Yield what could not be checked, which is never the same as nothing found."""
    yield from unchecked(practice)
    for one in practice.crashes:
        yield f"not checked by {one.code}, because it broke" if one.code else "not checked, because the program broke"


def totals(outcome: Outcome) -> str:
    """Return how many practices and findings there are."""
    total = sum(len(practice.view.own) for practice in outcome.practices) + len(outcome.shared)
    return f"{counted(len(outcome.practices), 'practice')}, {counted(total, 'finding')}."


def drawn_bar(part: int, whole: int, columns: int, *, plain: bool) -> Text:
    """Return a bar that shows how much of something is there."""
    done, left = ("#", ".") if plain else ("█", "░")
    filled = part * columns // whole if whole else 0
    return Text.assemble((done * filled, "green"), (left * (columns - filled), "dim"))
