"""Many practices in one run: one that breaks hides no other, in any format, with any number of processes."""

from __future__ import annotations

import io
import json
import os
import signal
from typing import TYPE_CHECKING, Any

import pytest

from handover.check.judge import judge
from handover.cli.boundary import run
from handover.cli.progress import MANY, progress
from handover.cli.reports import Format
from tests.two_practices import lay_two

if TYPE_CHECKING:
    from pathlib import Path

WORDS = ("check", "practices", "--today", "2026-11-23")


def break_at(name: str, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    """Let the program break, or be killed, at one practice."""

    def broken(folder: Any, path: str, *more: Any) -> Any:
        if path.endswith(name):
            if how == "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            raise {"broken": ValueError, "unreadable": PermissionError, "full": MemoryError}[how](
                "a word of a document"
            )
        return judge(folder, path, *more)

    monkeypatch.setattr("handover.portfolio.judge", broken)


@pytest.mark.parametrize("how", ["broken", "unreadable", "full"])
@pytest.mark.parametrize("form", [*Format])
def test_a_practice_at_which_the_program_breaks_is_told_and_hides_no_other(
    form: Format, how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_two(tmp_path, monkeypatch)
    break_at("b", monkeypatch, how)
    assert run([*WORDS, "--format", form.value]) == 3
    told = capsys.readouterr()
    assert "practices/b" in told.out or form is Format.RDJSONL
    assert "COM002" in told.out or form is Format.FULL
    assert "practices/a" in told.out
    assert "internal error in practices/b: " in told.err
    assert "a word of a document" not in told.out + told.err
    assert "Traceback" not in told.err


def test_a_process_that_is_killed_loses_its_own_practice_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_two(tmp_path, monkeypatch)
    monkeypatch.setattr("handover.parallel.threading.active_count", lambda: 1)
    break_at("b", monkeypatch, "killed")
    assert run([*WORDS, "--format", "json", "--jobs", "2"]) == 3
    told = capsys.readouterr()
    first, second = json.loads(told.out)["practices"]
    assert [one["code"] for one in first["findings"]] == ["COM002"]
    assert second["not_checked"] == [{"code": None, "reason": "the process that checked it was ended by SIGKILL"}]
    assert "ended by SIGKILL" in told.err


def test_with_debug_the_program_ends_where_it_breaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_two(tmp_path, monkeypatch)
    break_at("b", monkeypatch, "broken")
    with pytest.raises(ValueError, match="a word"):
        run([*WORDS, "--debug"])


@pytest.mark.parametrize("jobs", ["0", "-1", "x"])
def test_no_number_of_processes_is_a_sentence(
    jobs: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_two(tmp_path, monkeypatch)
    assert run([*WORDS, "--jobs", jobs]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_one_practice_named_in_several_ways_is_checked_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_two(tmp_path, monkeypatch)
    run([*WORDS, str(tmp_path / "practices"), "practices/a", "practices/../practices/b", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["summary"]["practices"] == 2


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("total", "terminal", "shown"), [(MANY, True, True), (MANY, False, False), (MANY - 1, True, False)]
)
def test_a_bar_is_shown_for_many_and_on_a_terminal_only(
    total: int, terminal: bool, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    assert list(progress(iter(range(total)), total)) == list(range(total))
    assert (f"{total}/{total}" in stream.getvalue()) is shown
