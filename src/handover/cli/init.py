"""`handover init`: write starter documents, or a filled-in sample."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from handover.cli.options import Today, today_from
from handover.errors import OutputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from handover.model.document import Document

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
    add: Annotated[
        bool, typer.Option("--add", help="Add the documents that are missing in a practice folder.")
    ] = False,
    schema: Annotated[
        Path | None,
        typer.Option("--schema", metavar="DIR", help="The folder with the schemas that editors are to use."),
    ] = None,
    today: Today = None,
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Write starter documents that ask what has to be decided. Nothing is overwritten."""
    del debug
    from handover.analysis.structure.phrasing import counted
    from handover.cli.console import say
    from handover.cli.schemas import modelines
    from handover.output.folder import opened

    _refuse_together(folder, add=add, example=example, schema=schema)
    day = today_from(today)
    lines = {} if example else modelines(folder, schema)
    with opened(folder) as place:
        missing = _missing(folder, add=add, example=example)
        files = _sample() if example else _starters(missing, name, jurisdiction, time_zone, all_questions=all_questions)
        files = {one: lines.get(one, b"") + data for one, data in files.items()}
        if files:
            place.write(files, lambda _name, _data: "is already there; init does not overwrite anything")
    if not files:
        say(f"No document is missing; nothing was added to {folder}\n")
        return 0
    say(f"{counted(len(files), 'file')} written to {folder}\n")
    if add:
        say(f"See what is open with:  {_check(folder)}\n")
    else:
        say(f"Look at it with:  {_check(folder)}\n" if example else _way_ahead(folder, day))
    return 0


def _refuse_together(folder: Path, *, add: bool, example: bool, schema: Path | None) -> None:
    """Refuse options that do not go together."""
    if schema is not None and example:
        raise UsageError("--schema is for starter documents, and --example writes a sample; take one of them")
    if add and example:
        raise UsageError("--add completes a practice of yours, and --example writes a sample; take one of them")
    if str(folder) == "-":
        raise UsageError("init writes several files; name a folder")


def _check(folder: Path) -> str:
    """Return the command that checks the folder."""
    from handover.sanitize import shell_path

    return f"handover check {shell_path(str(folder))}"


def _missing(folder: Path, *, add: bool, example: bool) -> tuple[type[Document], ...]:
    """Return the documents that are not in a folder yet, under any spelling of their names.

    Raises:
        OutputError: if one is there and nothing is to be added.
    """
    from handover.model.practice import DOCUMENTS, document_name
    from handover.output.targets import documents_in
    from handover.sanitize import shell_path

    there = {name.casefold().removesuffix("yml").removesuffix("yaml"): name for name in documents_in(folder)}
    missing = tuple(cls for cls in DOCUMENTS if f"{document_name(cls)}." not in there)
    if there and not add:
        first = folder / min(there.values())
        command = f"handover init --add {shell_path(str(folder))}"
        offer = f"; `{command}` adds what is missing" if missing and not example else ""
        raise OutputError(f"{first} is already there; init does not overwrite anything{offer}")
    return missing


def _sample() -> dict[str, bytes]:
    from handover.shipped import sample_files

    return sample_files()


def _starters(
    documents: Sequence[type[Document]], name: str, jurisdiction: str, time_zone: str, *, all_questions: bool
) -> dict[str, bytes]:
    """Return the starter documents; the options are about the first, and questions are asked only for it."""
    from handover.starter import starter

    known: dict[str, str] = {}
    if any(cls.file_name == "practice.yaml" for cls in documents):
        known = _known(name, jurisdiction, time_zone)
    elif name or jurisdiction or time_zone:
        raise UsageError("the practice's name, country and time zone stand in practice.yaml, which is already there")
    return {
        cls.file_name: starter(
            cls, known if cls.file_name == "practice.yaml" else None, all_questions=all_questions
        ).encode()
        for cls in documents
    }


def _known(name: str, jurisdiction: str, time_zone: str) -> dict[str, str]:
    """Return the answers that the options give, and those that are asked for on a terminal."""
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
    return known


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
        f"Then see what is open with:  {_check(folder)}\n"
    )
