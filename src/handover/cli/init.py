"""`handover init`: write starter documents, or a filled-in sample."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from handover.cli.options import Today, today_from
from handover.errors import OutputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

#: What follows from the country, so that nobody has to type it.
_COUNTRIES: Final = {
    "US": {"jurisdiction": "US", "currency": "USD", "time_zone": ""},
    "GB": {"jurisdiction": "GB", "currency": "GBP", "time_zone": "Europe/London"},
}


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The new practice folder.")],
    *,
    name: Annotated[str, typer.Option("--name", help="The practice's name.")] = "",
    jurisdiction: Annotated[str, typer.Option("--jurisdiction", help="US or GB.")] = "",
    time_zone: Annotated[str, typer.Option("--time-zone", help="For example America/Chicago.")] = "",
    example: Annotated[bool, typer.Option("--example", help="Write a filled-in sample instead.")] = False,
    all_questions: Annotated[
        bool, typer.Option("--all", help="Ask all questions, not only those of the first call.")
    ] = False,
    today: Today = None,
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Write starter documents that ask what has to be decided. Nothing is overwritten."""
    del debug
    from handover.cli.console import say

    files = _sample() if example else _starters(name, jurisdiction, time_zone, all_questions=all_questions)
    write_new(folder, files)
    say(f"{len(files)} files written to {folder}\n")
    if example:
        say(f"Look at it with:  handover check {folder}\n")
    else:
        say(_way_ahead(folder, today_from(today)))
    return 0


def _sample() -> dict[str, bytes]:
    from handover.shipped import sample_files

    return sample_files()


def _starters(name: str, jurisdiction: str, time_zone: str, *, all_questions: bool) -> dict[str, bytes]:
    from handover.model.practice import DOCUMENTS
    from handover.starter import starter

    name = name or _asked("What is the practice's name?")
    country = (jurisdiction or _asked("Is it in the US or in the UK (GB)?", "US")).strip().upper()
    country = {"UK": "GB", "USA": "US"}.get(country, country)
    if country and country not in _COUNTRIES:
        raise UsageError("--jurisdiction is US or GB; leave it open for any other")
    known = {key: value for key, value in _COUNTRIES.get(country, {}).items() if value}
    if time_zone:
        known["time_zone"] = _checked_zone(time_zone)
    known |= {"handover": "1", "stage": "draft"}
    if name:
        known["name"] = _quoted(name)
    return {
        cls.file_name: starter(
            cls, known if cls.file_name == "practice.yaml" else None, all_questions=all_questions
        ).encode()
        for cls in DOCUMENTS
    }


def _asked(question: str, default: str = "") -> str:
    """Ask on a terminal only; anywhere else the answer stays open."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return default
    answer: str = typer.prompt(question, default=default)
    return answer


def _checked_zone(text: str) -> str:
    from handover.model.kinds.reach import ZoneName
    from handover.model.refusal import Refused

    try:
        return ZoneName.read(text)
    except Refused as refused:
        raise UsageError(f"--time-zone: {refused.message}; {refused.fix}") from None


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{" ".join(escaped.split())}"'


def _way_ahead(folder: Path, today: date) -> str:
    """Say what the new folder still needs to be ready for the billing team."""
    from handover.check.judge import judge
    from handover.report.way_ahead import steps
    from handover.source.folder import DiskFolder

    number, blockers = steps(judge(DiskFolder(folder), folder.as_posix(), today), "ready")
    return (
        f"To be ready, at least {blockers} answers must be given and {number - blockers} more should be;\n"
        "what else is needed follows from what you outsource.\n"
        "Start with practice.yaml and scope.yaml: what you leave in-house switches its questions off.\n"
        f"Then see what is open with:  handover check {folder}\n"
    )


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files that must not be there yet; none is written if one is.

    Raises:
        OutputError: if a file is already there or cannot be written.
    """
    from handover.atomic import write_whole

    try:
        there = [name for name in files if (folder / name).exists() or (folder / name).is_symlink()]
        if there:
            raise OutputError(f"{folder / min(there)} is already there; init does not overwrite anything")
        if folder.exists() and not folder.is_dir():
            raise OutputError(f"{folder} is a file; name a folder")
        for name, data in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            write_whole(folder / name, data)
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror or 'system error'}") from None
