"""The shape of the package, as far as the imports alone do not tell it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE: Final = Path(__file__).parents[1] / "src" / "handover"
MODULES: Final = sorted(PACKAGE.rglob("*.py"))

#: The one place that asks the machine for the day: the edge of the program.
CLOCK: Final = "cli/options.py"


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), path.name)


def imported(module: ast.Module) -> Iterator[str]:
    """Yield the top package of every import, at the top of the module or inside a function."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def asks_the_clock(module: ast.Module) -> bool:
    """Tell whether ``date.today``, ``datetime.now`` and the like are named anywhere."""
    clocks = {"date": {"today"}, "datetime": {"now", "today", "utcnow"}, "time": {"time", "time_ns", "localtime"}}
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute):
            owner = node.value
            word = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if node.attr in clocks.get(word, ()):
                return True
    return False


def test_there_are_modules_to_look_at() -> None:
    assert len(MODULES) > 100


def test_no_room_is_called_utils() -> None:
    names = {"utils", "util", "helpers", "misc", "common"}
    assert not [name(path) for path in MODULES if names & {path.stem, *path.relative_to(PACKAGE).parts}]


def test_only_source_reads_yaml() -> None:
    readers = {name(path) for path in MODULES if {"ruamel", "yaml"} & set(imported(tree(path)))}
    assert readers
    assert not [reader for reader in readers if not reader.startswith("source/")]


def test_there_is_one_clock() -> None:
    assert {name(path) for path in MODULES if asks_the_clock(tree(path))} == {CLOCK}


def test_nothing_speaks_to_a_network() -> None:
    wires = {"socket", "ssl", "http", "urllib3", "requests", "httpx", "ftplib", "smtplib", "asyncio", "websockets"}
    # the language server waits for a pause in typing, and speaks over standard input and output only
    waits = {"editor/server.py": {"asyncio"}}
    assert not [name(path) for path in MODULES if wires & set(imported(tree(path))) - waits.get(name(path), set())]
    ways = {node.attr for node in ast.walk(tree(PACKAGE / "editor/server.py")) if isinstance(node, ast.Attribute)}
    assert {one for one in ways if one.startswith("start_")} == {"start_io"}


def test_the_page_makers_do_without_the_command_line_but_for_the_one_of_its_own_page() -> None:
    makers = [path for path in MODULES if name(path).startswith("docs/")]
    assert [name(path) for path in makers if "typer" in imported(tree(path))] == ["docs/commands.py"]


@pytest.mark.parametrize("text", ["date.today()", "datetime.datetime.now(UTC)", "day = datetime.utcnow"])
def test_a_clock_would_be_seen(text: str) -> None:
    assert asks_the_clock(ast.parse(text))
