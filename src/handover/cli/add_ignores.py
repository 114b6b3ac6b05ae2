"""``--add-ignores`` of `check`, with ``--reason``, ``--says`` and ``--until``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from handover.analysis.structure.phrasing import counted
from handover.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

    from handover.accepting import Note
    from handover.outcome import Outcome, PracticeOutcome

#: ``--add-ignores``: what is left is accepted for now.
AddIgnores = Annotated[
    bool,
    typer.Option("--add-ignores", help="Write a comment above each finding that is left, which ignores it for now."),
]
#: ``--reason``: why.
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why, for --add-ignores.")]
#: ``--says``: who decided it.
Says = Annotated[str, typer.Option("--says", metavar="NAME", help="Who decided it, for --add-ignores.")]
#: ``--until``: until which day.
Until = Annotated[str, typer.Option("--until", metavar="DATE", help="Its last day, for --add-ignores.")]

_LONGEST: Final = 200
_NEEDED: Final = (
    "--add-ignores needs all of --reason, --says and --until, as in "
    '--reason "agreed in October" --says dana --until 2027-03-31'
)


def note_from(reason: str, says: str, until: str, today: date, *, add: bool, alone: bool) -> Note | None:
    """Return what each ignore is to say; None where none is to be written.

    Args:
        reason: the value of ``--reason``.
        says: the value of ``--says``.
        until: the value of ``--until``.
        today: the day to judge as of.
        add: whether ``--add-ignores`` is given.
        alone: whether no baseline is written by the same run.

    Raises:
        UsageError: if something is missing, or could not be read again.
    """
    if not add:
        if reason or says or until:
            raise UsageError("--reason, --says and --until go with --add-ignores")
        return None
    if not alone:
        raise UsageError("--add-ignores writes ignores, and no baseline; take one of them")
    if not (reason.strip() and says.strip() and until):
        raise UsageError(_NEEDED)
    return _note(" ".join(reason.split(" ")).strip(), says.strip(), until, today)


def _note(reason: str, says: str, until: str, today: date) -> Note:
    from datetime import date as day_class

    from handover.accepting import Note

    for option, text in (("--reason", reason), ("--says", says)):
        if not text.isprintable() or len(text) > _LONGEST or text != text.encode("utf-8", "ignore").decode():
            raise UsageError(f"{option} is one line of at most {_LONGEST} letters")
    if ";" in says or "until" in says.casefold().split():
        raise UsageError("--says is a name, without `;` and `until`")
    try:
        last = day_class.fromisoformat(until)
    except ValueError:
        raise UsageError("--until is a day like 2027-03-31") from None
    if last < today:
        raise UsageError(f"--until is a day that is over: {last}")
    return Note(reason, says, last)


class IgnoresAdded:
    """Writes ignores for what is left of a run, which is told at its end.

    Args:
        note: what each ignore says; None where none is written.
        today: the day to judge as of.
    """

    def __init__(self, note: Note | None, today: date) -> None:
        self._note, self._today = note, today
        self.remarks: list[str] = []

    def apply(self, outcome: Outcome) -> Outcome:
        """Return an outcome as it is with the ignores, once they are written.

        Raises:
            UsageError: if the comments themselves would be a finding.
            OutputError: if a document cannot be written.
        """
        if self._note is None:
            return outcome
        return replace(outcome, practices=tuple(self._practice(one, self._note) for one in outcome.practices))

    def _practice(self, practice: PracticeOutcome, note: Note) -> PracticeOutcome:
        from handover.accepting import accept
        from handover.output.folder import opened
        from handover.source.folder import DiskFolder

        folder = Path(practice.path)
        accepted = accept(DiskFolder(folder), practice, note, self._today)
        if accepted.after:
            with opened(folder) as place:
                place.write(accepted.after, lambda name, data: _told(accepted.before[name], data))
        hidden = len(accepted.practice.view.ignored) - len(practice.view.ignored)
        left = len(accepted.practice.view.findings)
        if hidden or left:
            kept = f"; {left} left that no comment may or can hide" if left else ""
            self.remarks.append(f"{practice.path}: {counted(hidden, 'finding')} ignored until {note.until}{kept}")
        return accepted.practice


def _told(before: bytes, now: bytes) -> str:
    return "" if now == before else "was changed while it was checked; run the command again"
