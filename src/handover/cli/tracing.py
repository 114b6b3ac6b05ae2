"""`handover why`, and `handover show --resolved`: where the answers of a practice come from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handover.errors import NoPracticeError, RefusedError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handover.group.inheritance import Layered
    from handover.group.tracing import Value

#: How much of a value is shown.
_LONGEST = 60


def why(
    *,
    folder: Annotated[Path, typer.Argument(metavar="PRACTICE", help="The practice's folder.")],
    path: Annotated[str, typer.Argument(metavar="PATH", help="An answer, such as financial-policy.small_balance.")],
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Say where an answer comes from: file and line, and what it replaced in the group."""
    del debug
    from handover.cli.console import say
    from handover.group.tracing import trace
    from handover.model.place import words_of
    from handover.sanitize import sanitize

    shown, documents = _documents(folder)
    where = path.strip()
    words = words_of(where.removesuffix(".yaml"))
    layered = documents.get(words[0]) if words else None
    if layered is None:
        meant = _nearest(where, documents)
        raise UsageError(f"an answer is named by its document and keys; there are {', '.join(documents)}{meant}")
    found = list(trace(layered, where))
    if not found:
        meant = _nearest(where, documents)
        raise UsageError(
            f"nothing is written at {sanitize(where)} in {sanitize(shown)}, nor in a group that it inherits from{meant}"
        )
    lines = []
    for one in found:
        now = "removed" if one.now is None else f"{_short(one.now.text)}  <- {_place(one.now, shown)}"
        before = "".join(f"  was {_short(each.text)} in {_place(each, shown)}" for each in one.before)
        lines.append(f"{sanitize(one.path)}  {now}{before}\n")
    say("".join(lines))
    return 0


def _nearest(where: str, documents: Mapping[str, Layered]) -> str:
    """Return the written path that is most like one at which nothing is, as the end of a sentence."""
    from difflib import get_close_matches

    from handover.group.tracing import dotted, trace
    from handover.model.place import words_of
    from handover.sanitize import sanitize

    wanted = dotted(tuple(words_of(where)))
    paths: dict[str, None] = {}
    for name, layered in documents.items():
        for one in trace(layered, name):
            steps = one.path.split(".")
            paths |= dict.fromkeys(".".join(steps[:depth]) for depth in range(1, len(steps) + 1))
    near = get_close_matches(wanted, paths, n=1, cutoff=0.75)
    return f"; did you mean {sanitize(near[0])}?" if near else ""


def show_resolved(folder: Path | None, *, origin: bool) -> None:
    """Print all documents of a practice with what they inherit.

    Args:
        folder: the practice's folder; None where none is named.
        origin: whether a comment behind each inherited value names its file and line.

    Raises:
        UsageError: if no practice is named.
    """
    from handover.cli.console import say
    from handover.group.tracing import resolved

    if folder is None:
        raise UsageError("--origin goes with --resolved and the folder of a practice")
    _, documents = _documents(folder)
    say("".join(resolved(one, origin=origin) for one in documents.values()))


def _documents(folder: Path) -> tuple[str, dict[str, Layered]]:
    """Return the path of a practice as reports show it, and the layers of its documents.

    Raises:
        NoPracticeError: if there is no practice.
        RefusedError: if what it inherits cannot be read, or a secret or patient data stands in it.
    """
    from handover.cli.judging import judge, refuse_sealed
    from handover.cli.options import today_from
    from handover.group.tracing import layered_documents
    from handover.portfolio import find_practices, shown_path

    if find_practices(folder).practices != (folder,):
        raise NoPracticeError(f"{folder} is not the folder of one practice")
    shown = shown_path(folder)
    judged = judge(folder, shown, today_from(None))
    refuse_sealed(judged.outcome)
    inheritance = judged.loaded.inheritance
    if not inheritance.complete:
        raise RefusedError(f"what {shown} inherits cannot be read; handover check says why")
    return shown, layered_documents(inheritance, judged.loaded.practice.documents)


def _short(text: str) -> str:
    from handover.sanitize import sanitize

    return sanitize(text, _LONGEST)


def _place(value: Value, practice: str) -> str:
    from handover.sanitize import sanitize

    file = value.file if value.shared or practice in ("", ".") else f"{practice}/{value.file}"
    return f"{sanitize(file)}:{value.line}:{value.column}"
