"""Every command that writes: what it refuses, a full disk, a kill, and a standard output that takes nothing."""

from __future__ import annotations

import errno
import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typer

from handover.cli.app import app
from handover.cli.boundary import run
from handover.outcome import ShardOf
from handover.output import lock
from handover.report.json_report import render
from handover.rules.catalogue import RULE_SET
from handover.shipped import examples_folder, sample_files
from tests.output.faults import left_over, seen
from tests.report.outcomes import joined, of_example

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAPLE = str(examples_folder() / "maple-grove")
#: One with questions that are open.
HARBOUR = str(examples_folder() / "harbour-street")

#: The report of a part of a run, to be put together.
PART = Path(tempfile.gettempdir()) / f"handover-part-{os.getpid()}.json"

#: Each command that writes a file, and each that writes a folder, as it is called for an output.
FILES: dict[str, Callable[[str], list[str]]] = {
    "check": lambda out: ["check", MAPLE, "--output", out],
    "questions": lambda out: ["questions", HARBOUR, "-o", out],
    "read-back": lambda out: ["read-back", MAPLE, "--output", out],
    "status": lambda out: ["status", HARBOUR, "--output", out],
    "merge-reports": lambda out: ["merge-reports", str(PART), "--output", out],
}
FOLDERS: dict[str, Callable[[str], list[str]]] = {
    "render pack": lambda out: ["render", "pack", MAPLE, "--format", "md", "-o", out],
    "schema": lambda out: ["schema", "--write", out],
    "init": lambda out: ["init", out],
}
ALL = {**FILES, **FOLDERS}


@pytest.fixture(scope="module", autouse=True)
def a_part_is_there() -> Iterator[None]:
    part = replace(joined(of_example("maple-grove")), shard=ShardOf(1, 1, "all"))
    PART.write_text(render(part, RULE_SET), encoding="utf-8")
    yield
    PART.unlink()


def practice(place: Path, leave_out: str = "") -> Path:
    for name, data in sample_files().items():
        if name != leave_out:
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(data)
    return place


def commands(command: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each command below one, by the words that call it."""
    below = getattr(command, "commands", {})
    for word, one in below.items():
        yield from commands(one, f"{name} {word}".strip())
    if not below:
        yield name, command


def test_every_output_option_is_tried_here() -> None:
    writing = set()
    for name, command in commands(typer.main.get_command(app)):
        options = {option for one in command.params for option in one.opts}
        if options & {"--output", "--write", "-o"}:
            writing.add(name)
    assert {*writing, "init"} == set(ALL)


def told(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Run a command that must end with 2, and return the one line that it says."""
    assert run(words) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("handover: ")
    assert captured.err.count("\n") == 1
    return captured.err


# -- what is refused -----------------------------------------------------------------------

#: What stands under the name of an output, and what it is called below the test's folder.
TARGETS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "a document": ("elm/payers.yaml", lambda place: practice(place / "elm")),
    "an example document": ("elm/documents/report.json", lambda place: practice(place / "elm")),
    "a pipe": ("out", lambda place: os.mkfifo(place / "out")),
    "a link": ("out", lambda place: (place / "out").symlink_to(place / "mine")),
    "protected": ("out", lambda place: (place / "out").touch(0o444)),
}


@pytest.mark.parametrize("kind", TARGETS)
@pytest.mark.parametrize("command", ALL)
def test_what_is_not_ours_stays(
    command: str, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # refused before any work
    monkeypatch.setattr("handover.portfolio.find_practices", None)
    name, lay = TARGETS[kind]
    lay(tmp_path)
    target = tmp_path / name
    before = (seen(tmp_path), _state(target))
    told(ALL[command](str(target)), capsys)
    assert (seen(tmp_path), _state(target)) == before


def _state(target: Path) -> tuple[int, ...] | None:
    """Return what the disk says of a file or link, but for when it was last looked at."""
    if not os.path.lexists(target):
        return None
    there = target.lstat()
    return there.st_mode, there.st_ino, there.st_nlink, there.st_size, there.st_mtime_ns


@pytest.mark.parametrize("command", FILES)
def test_a_file_in_no_folder_is_refused(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "there is no folder" in told(FILES[command](str(tmp_path / "no" / "report")), capsys)
    assert "is a folder" in told(FILES[command](str(tmp_path)), capsys)


def test_foreign_files_with_our_names_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "scope.schema.json").write_text('{"mine": 1}')
    (tmp_path / "all.md").write_text("mine")
    before = seen(tmp_path)
    assert "scope.schema.json was not written by handover" in told(FOLDERS["schema"](str(tmp_path)), capsys)
    assert "all.md is not known to be written by handover" in told(FOLDERS["render pack"](str(tmp_path)), capsys)
    assert seen(tmp_path) == before


# -- a dash --------------------------------------------------------------------------------


@pytest.mark.parametrize("command", FILES)
def test_a_dash_is_standard_output(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run(FILES[command]("-"))
    said = capsys.readouterr().out
    run(FILES[command]("out"))
    assert capsys.readouterr().out == ""
    assert said == (tmp_path / "out").read_text()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("command", FOLDERS)
def test_a_dash_is_no_folder(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert " folder" in told(FOLDERS[command]("-"), capsys)
    assert list(tmp_path.iterdir()) == []


# -- a disk that takes nothing, a process that is killed -----------------------------------


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
@pytest.mark.parametrize("command", ALL)
def test_what_cannot_be_written_is_one_line_and_leaves_nothing(
    command: str, number: int, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def refused(path: str, flags: int, *more: object, **named: object) -> int:
        if flags & os.O_CREAT and not str(path).endswith("-lock"):
            raise OSError(number, os.strerror(number))
        return real(path, flags, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", refused)
    monkeypatch.setattr("handover.portfolio.judge", None)
    monkeypatch.setattr("handover.cli.render._pack", lambda *_: {"all.md": b"x"})
    line = told_or_skip(command, tmp_path / "out", capsys)
    assert line == f"handover: {tmp_path / 'out'} cannot be written: {os.strerror(number)}\n"
    assert list(tmp_path.iterdir()) == []


def told_or_skip(command: str, out: Path, capsys: pytest.CaptureFixture[str]) -> str:
    if command in FILES:
        from handover.cli.console import deliver
        from handover.errors import OutputError

        with pytest.raises(OutputError) as error:
            deliver("text", out)
        return f"handover: {error.value.message}\n"
    return told(ALL[command](str(out)), capsys)


KILLED = """
import os, sys
from handover.output import disk
def killed(*_, **__):
    os._exit(9)
os.rename = os.replace = disk.exchange = killed
from handover.cli.boundary import run
run(sys.argv[1:])
"""


@pytest.mark.parametrize("command", ALL)
def test_a_killed_run_leaves_what_was_there_and_the_next_one_works(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    if command != "init":
        run(ALL[command](str(out)))
    before = seen(out)
    done = subprocess.run([sys.executable, "-c", KILLED, *ALL[command](str(out))], capture_output=True, check=False)
    assert done.returncode == 9
    assert seen(out) == before
    assert left_over(tmp_path)
    assert run(ALL[command](str(out))) == 0
    assert seen(out)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    capsys.readouterr()


def test_two_that_begin_one_practice_are_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0)
    with lock.locked(tmp_path / "elm"):
        line = told(["init", str(tmp_path / "elm")], capsys)
    assert f"elm is being written by another handover (process {os.getpid()} on " in line
    assert list(tmp_path.iterdir()) == []


# -- standard output -----------------------------------------------------------------------

SAYING = {
    **{name: words("-") for name, words in FILES.items()},
    "rules": ["rules"],
    "explain": ["explain", "COM002"],
    "schema": ["schema", "scope"],
    "--help": ["--help"],
    "check --help": ["check", "--help"],
    "--version": ["--version"],
}


class Stdout(io.TextIOWrapper):
    """A standard output on a file of its own."""

    def __init__(self, opened: int) -> None:
        super().__init__(io.BufferedWriter(io.FileIO(opened, "w")), encoding="utf-8")


@pytest.mark.parametrize("command", SAYING)
def test_a_full_standard_output_is_one_line(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Stdout(os.open("/dev/full", os.O_WRONLY))
    monkeypatch.setattr(sys, "stdout", full)
    assert run(SAYING[command]) == 2
    words = "(standard output cannot|the output could not) be written: No space left on device"
    assert re.fullmatch(f"handover: {words}\n", capsys.readouterr().err)
    full.close()  # what it could not take is let go


@pytest.mark.parametrize("command", [one for one in SAYING if "--help" not in one])
def test_a_closed_standard_output_is_one_line(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert run(SAYING[command]) == 2
    assert capsys.readouterr().err == "handover: standard output is closed, so the result went nowhere\n"


@pytest.mark.parametrize("command", SAYING)
def test_a_reader_that_went_away_changes_nothing(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    pipe = Stdout(writing)
    monkeypatch.setattr(sys, "stdout", pipe)
    assert run(SAYING[command]) == 0
    assert capsys.readouterr().err == ""
    pipe.close()


def test_a_result_in_a_file_needs_no_standard_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert run(FILES["check"](str(tmp_path / "out"))) == 0
    assert (tmp_path / "out").read_text()
    assert run(["check", str(tmp_path)]) == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("check {} > /dev/full", 2),
        ("explain COM002 2> /dev/full > /dev/full", 2),
        ("explain COM002 2>&- >&-", 2),
        ("--version > /dev/full", 2),
        ("--version >&-", 2),
    ],
)
def test_a_shell_sees_the_code_and_no_traceback(words: str, code: int) -> None:
    command = f"{shlex.quote(sys.executable)} -m handover {words.replace('{}', shlex.quote(MAPLE))}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert done.stderr.count("\n") <= 1
    assert "Traceback" not in done.stderr


# -- init ----------------------------------------------------------------------------------


def test_init_adds_only_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = practice(tmp_path / "my practice", leave_out="goals.yaml")
    (place / "posting.yaml").rename(place / "posting.yml")
    before = seen(place)
    assert before is not None
    line = told(["init", str(place)], capsys)
    (command,) = re.findall("`(.*)`", line)
    assert run(shlex.split(command)[1:]) == 0
    assert capsys.readouterr().out.startswith("1 file written to ")
    after = seen(place)
    assert after is not None
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {"goals.yaml"}
    assert run(["init", "--add", str(place)]) == 0
    assert seen(place) == after
    assert "No document is missing" in capsys.readouterr().out


def test_init_says_where_what_it_was_told_stands_already(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = practice(tmp_path / "elm", leave_out="goals.yaml")
    assert "practice.yaml, which is already there" in told(["init", "--add", str(place), "--name", "Elm"], capsys)
    assert "take one of them" in told(["init", "--add", "--example", str(place)], capsys)
    assert not (place / "goals.yaml").exists()
    (place / "practice.yaml").unlink()
    assert run(["init", "--add", str(place), "--name", "Elm"]) == 0
    assert 'name: "Elm"' in (place / "practice.yaml").read_text()


@pytest.mark.parametrize("name", ["my practice", "it's", "a;b", "$(x)", "-x", "über", "a&b"])
def test_printed_commands_work_in_a_shell(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).mkdir()
    line = told(["check", "--", name], capsys)
    (command,) = re.findall("`(.*)`", line)
    assert run(shlex.split(command)[1:]) == 0
    (command,) = re.findall(r"with:  (handover .*)\n", capsys.readouterr().out)
    assert run(shlex.split(command)[1:]) == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]
