"""The page of the command line, made from the program itself: each command with its arguments and options."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, get_args, get_type_hints

from typer.main import get_command

from handover.cli.app import app

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD: Final = """# Commands

`handover COMMAND --help` says the same. Results go to standard output, everything else to standard error; the exit
codes are in the README. `python -m handover` is the same program. In a folder in which somebody else may have put
files, type `handover`, or `python -P -m handover`: before a program begins, Python itself looks there for modules of its
own.

## Completion

A line in the file that your shell reads at its start completes commands, options and their values:

| shell | file | line |
|---|---|---|
| bash | `~/.bashrc` | `eval "$(handover completion bash)"` |
| zsh | `~/.zshrc`, after `compinit` | `eval "$(handover completion zsh)"` |
| fish | `~/.config/fish/config.fish` | `handover completion fish \\| source` |
| PowerShell | `$PROFILE` | `handover completion powershell \\| Out-String \\| Invoke-Expression` |

What is completed comes from the program alone; nothing in the folder is read or run for it.
"""


def commands_page() -> str:
    """Return the manual of all commands."""
    return "\n".join([_HEAD, *_chapters(get_command(app), "handover")])


def _chapters(command: Any, words: str) -> Iterator[str]:
    """Yield the chapter of a command, or those of the commands below it."""
    if hasattr(command, "commands"):
        options = _rows(command, argument=False)
        if words == "handover":
            yield f"## {words}\n\n{_table('option', options)}"
        elif options:
            yield "\n".join([f"## {words}\n", f"{_plain(command.help or '')}\n", _table("option", options)])
        for name, below in command.commands.items():
            yield from _chapters(below, f"{words} {name}")
        return
    tables = [
        _table(kind, rows)
        for kind, argument in (("argument", True), ("option", False))
        if (rows := _rows(command, argument=argument))
    ]
    yield "\n".join([f"## {words}\n", f"{_plain(command.help or '')}\n", *tables])


def _rows(command: Any, *, argument: bool) -> list[tuple[str, str]]:
    """Return what is written, and what it means, for the arguments or the options of a command.

    They are put together here from what its function says, because the help looks another way in each version of typer.
    """
    kind = "argument" if argument else "option"
    listed = [one for one in command.params if one.param_type_name == kind and not getattr(one, "hidden", False)]
    types = get_type_hints(command.callback) if command.callback else {}
    written = _argument if argument else _option
    return [(f"`{written(one, types.get(one.name, str))}`", _plain(one.help or "")) for one in listed]


def _argument(one: Any, kind: Any) -> str:
    """Return how an argument is written: in brackets where it may be left out, with dots where there may be several."""
    words = (one.metavar or _values(kind) or one.name.upper()).removesuffix("...").strip("[]")
    return f"{words if one.required else f'[{words}]'}{'...' if one.nargs < 0 else ''}"


def _option(one: Any, kind: Any) -> str:
    """Return how an option is written, with the name of its value or the values that it takes."""
    names = ", ".join(sorted(one.opts, key=len))
    return names if one.is_flag else f"{names} {one.metavar or _values(kind) or 'TEXT'}"


def _values(kind: Any) -> str:
    """Return the values of the list that a type is or holds; nothing where any may be written."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return "|".join(str(one.value) for one in kind)
    return "".join(map(_values, get_args(kind)))


def _plain(text: str) -> str:
    """Return a text of the program in one line, for the cell of a table."""
    return re.sub(r"\s+", " ", text).strip()


def _table(kind: str, rows: list[tuple[str, str]]) -> str:
    cells = [(kind, "means"), ("---", "---"), *((words.replace("|", "\\|"), means) for words, means in rows)]
    return "".join(f"| {words} | {means.replace('|', chr(92) + '|')} |\n" for words, means in cells)
