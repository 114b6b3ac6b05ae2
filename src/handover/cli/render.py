"""`handover render pack`: the pack that the billing team works from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from handover.cli.judging import judge, refuse_sealed
from handover.cli.options import Today, today_from
from handover.errors import NoPracticeError, OutputError, RefusedError, UsageError
from handover.outcome import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handover.check.judge import Judged
    from handover.model.manual import Audience

_FORMATS = ("html", "md", "pdf")
_MOST_NAMED = 5


def pack(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="A practice folder, or a folder of them.")] = Path(),
    *,
    out: Annotated[Path, typer.Option("--output", "-o", metavar="OUT", help="The folder to write to.")],
    formats: Annotated[str, typer.Option("--format", help="html, md, pdf, or several with commas.")] = "html,md",
    audiences: Annotated[str, typer.Option("--for", help="all, vendor, front-desk, clinician, owner.")] = "all",
    require: Annotated[str, typer.Option("--require", help="live: write nothing unless live without blockers.")] = "",
    today: Today = None,
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Write the handover pack of a practice."""
    del debug
    from handover.analysis.structure.phrasing import counted, some
    from handover.cli.console import remark, say
    from handover.cli.pending import decide
    from handover.output.folder import check_target_folder
    from handover.output.pack import write_pack
    from handover.portfolio import find_practices, shown_path

    if require not in ("", "live"):
        raise UsageError("--require knows only live")
    if str(out) == "-":
        raise UsageError("a pack is several files and cannot go to standard output; name a folder")
    check_target_folder(out)
    chosen, wanted = _formats(formats), _audiences(audiences)
    looked = find_practices(folder)
    found = looked.practices
    if not found:
        raise NoPracticeError(f"no practice below {folder} that is looked into: {looked.left_out[0].reason}")
    _apart(out, found)
    day = today_from(today)
    judged = [(practice, judge(practice, shown_path(practice), day)) for practice in found]
    files: dict[str, bytes] = {}
    for practice, one in judged:
        _allowed(one, require)
        prefix = "" if len(found) == 1 else f"{practice.relative_to(folder).as_posix()}/"
        files |= {f"{prefix}{name}": data for name, data in _pack(one, chosen, wanted).items()}
    kept = write_pack(out, files, _facts(judged[0][1]) if len(judged) == 1 else {"practices": len(judged)})
    code = decide(ExitCode.NOT_DONE if looked.left_out else ExitCode.CLEAN)
    say(f"{counted(len(files), 'file')} and manifest.json written to {out}\n")
    if kept:
        remark(f"handover: written earlier, and left as it was: {some(kept, _MOST_NAMED)}")
    for left in looked.left_out:
        remark(f"handover: {left.path} was not rendered: {left.reason}")
    return code


def _formats(text: str) -> tuple[str, ...]:
    words = tuple(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))
    if not words or any(word not in _FORMATS for word in words):
        raise UsageError(f"--format knows {', '.join(_FORMATS)}")
    return words


def _audiences(text: str) -> tuple[Audience, ...]:
    from handover.pack.blocks import AUDIENCES

    words = [word.strip() for word in text.split(",") if word.strip()]
    if not words or any(word not in AUDIENCES for word in words):
        raise UsageError(f"--for knows {', '.join(AUDIENCES)}")
    return tuple(audience for audience in AUDIENCES if audience in words)


def _apart(out: Path, practices: Sequence[Path]) -> None:
    """Refuse to write into a practice's own folder, or around it.

    Raises:
        OutputError: if the output folder is a practice folder or holds one.
    """
    target = out.resolve()
    for practice in practices:
        if practice.resolve() == target or practice.resolve().is_relative_to(target):
            raise OutputError(f"{out} holds the practice's own documents; name another folder")


def _allowed(judged: Judged, require: str) -> None:
    """Refuse while a secret stands in a document, or where a live pack was asked for and this is none.

    Raises:
        RefusedError: with the places, never the values.
    """
    from handover.pack.view import is_live

    outcome = judged.outcome
    refuse_sealed(outcome)
    if require == "live" and not is_live(outcome):
        raise RefusedError(f"{outcome.path} is not live without blockers, so nothing was written")


def _pack(judged: Judged, formats: tuple[str, ...], audiences: tuple[Audience, ...]) -> dict[str, bytes]:
    from handover.pack import html, markdown, pdf
    from handover.pack.view import view

    writers = {"html": html.render, "md": markdown.render, "pdf": pdf.render}
    files: dict[str, bytes] = {}
    for audience in audiences:
        made = view(judged, audience)
        for form in formats:
            files[f"{audience}.{form}"] = writers[form](made)
    return files


def _facts(judged: Judged) -> dict[str, Any]:
    outcome = judged.outcome
    return {"practice": outcome.id, "stage": outcome.stage, "today": outcome.today}
