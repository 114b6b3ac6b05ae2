"""``--settings`` and ``--no-settings``, and `handover show settings`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from handover.analysis.structure.phrasing import counted
from handover.errors import SettingsError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handover.outcome import Outcome
    from handover.settings import Settings

#: ``--settings``: another file than the one that is found.
SettingsFile = Annotated[
    Path | None, typer.Option("--settings", metavar="FILE", help="Take the settings from this file.")
]
#: ``--exclude``: practices that are not checked, beside those of the settings.
Exclude = Annotated[
    list[str] | None,
    typer.Option("--exclude", metavar="GLOB", help="Leave out found practices of which the path is like this."),
]
#: ``--no-settings``: no file at all.
NoSettings = Annotated[bool, typer.Option("--no-settings", help="Take no settings from any file.")]


def settings_from(file: Path | None, *, none: bool) -> Settings:
    """Return the settings that hold for a command.

    Args:
        file: the value of ``--settings``.
        none: whether ``--no-settings`` is given.

    Raises:
        UsageError: if both are given.
        SettingsError: if a file cannot be read, or holds what no setting is.
    """
    from handover.settings import NO_SETTINGS, find_settings, read_settings

    if none and file is not None:
        raise UsageError("--settings and --no-settings do not go together")
    if none:
        return NO_SETTINGS
    if file is None:
        return find_settings(Path.cwd())
    if not file.is_file():
        raise SettingsError(f"there is no file {file}")
    return read_settings(file)


class SettingsUse:
    """What settings leave out of one run, which is told at its end.

    Args:
        settings: the settings.
        exclude: the values of ``--exclude``, from the working directory; None where there are none.
    """

    def __init__(self, settings: Settings, exclude: Sequence[str] | None = None) -> None:
        from handover.settings import patterns_from

        self._settings = settings
        self._patterns = patterns_from(exclude or ())
        if not all(one.strip("/. ") for one in self._patterns):
            raise UsageError("--exclude is a folder, in which * stands for any letters, as in archive/*")
        self._excluded: set[Path] = set()
        self._left_out: set[Path] = set()
        self._told: list[str] = []

    def excludes(self, folder: Path) -> bool:
        """Whether a practice that was found is not to be checked."""
        from handover.settings import is_one_of

        if self._settings.excludes(folder):
            self._excluded.add(folder)
        elif self._patterns and is_one_of(folder, self._patterns, Path.cwd()):
            self._left_out.add(folder)
        return folder in self._excluded or folder in self._left_out

    def apply(self, outcome: Outcome) -> Outcome:
        """Return an outcome without the findings of rules that are ignored, or newer than the set that is named."""
        from handover.rules.catalogue import ALL

        ignored = frozenset(self._settings.value("ignore"))
        newest = self._settings.value("rules")
        newer = frozenset(code for code, rule in ALL.items() if rule.since > newest)
        outcome, codes = _without(outcome, newer)
        if codes:
            self._told.append(
                f"{counted(len(codes), 'finding')} of rules newer than `rules = {newest}` fails nothing yet"
            )
        outcome, codes = _without(outcome, ignored)
        if codes:
            named = ", ".join(sorted(set(codes)))
            self._told.append(f"{counted(len(codes), 'finding')} left out by {self._settings.file}: {named}")
        return outcome

    def remarks(self) -> Iterator[str]:
        """Yield what was left out, a sentence each."""
        if self._excluded:
            yield f"{counted(len(self._excluded), 'practice')} not checked, excluded by {self._settings.file}"
        if self._left_out:
            yield f"{counted(len(self._left_out), 'practice')} not checked, excluded by --exclude"
        yield from self._told


def _without(outcome: Outcome, codes: frozenset[str]) -> tuple[Outcome, list[str]]:
    """Return an outcome without the findings of some rules, and the code of each that was left out.

    What may never be ignored stays, whatever the settings say.
    """
    from handover.cli.selection import Selection

    left = Selection(frozenset(), codes, frozenset()).apply(outcome)
    before, after = (
        Counter(one.code for each in run.practices for one in each.view.findings) for run in (outcome, left)
    )
    return left, sorted((before - after).elements())


def show_settings(
    *, settings: SettingsFile = None, debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False
) -> int:
    """Show each setting with its value, and where that is from."""
    del debug
    from handover.cli.console import say
    from handover.sanitize import sanitize
    from handover.settings import SETTINGS

    found = settings_from(settings, none=False)
    rows = [("setting", "value", "from")]
    for one in SETTINGS:
        origin = sanitize(found.places[one.key]) if one.key in found.given else "usual"
        rows.append((one.key, sanitize(_shown(found.value(one.key))), origin))
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    say("".join(f"{key.ljust(widths[0])}  {value.ljust(widths[1])}  {origin}\n" for key, value, origin in rows))
    return 0


def _shown(value: Any) -> str:
    """Return a value as people read it."""
    if isinstance(value, tuple | list | dict):
        return ", ".join(value) or "none"
    return "none" if value is None else str(value)
