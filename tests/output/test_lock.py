"""One writer at a time, and a lock that ends with its process."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from handover.errors import OutputError
from handover.output import lock
from handover.output.disk import beside
from handover.output.file import write_file
from handover.output.folder import opened
from handover.output.lock import locked
from tests.output.faults import left_over

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENTS = {"practice.yaml": b"a", "scope.yaml": b"b"}


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for nobody."""
    monkeypatch.setattr(lock, "PATIENCE", 0)


@pytest.mark.usefixtures("hurried")
def test_who_holds_it_is_said(tmp_path: Path) -> None:
    with locked(tmp_path / "pack"), pytest.raises(OutputError) as told:
        write_file(tmp_path / "pack", b"x")
    assert f"pack is being written by another handover (process {os.getpid()} on " in told.value.message
    assert left_over(tmp_path) == []


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("text", ["", "process 1 on x\x1b[31m", "process one", "x" * 500])
def test_nothing_that_somebody_put_there_is_repeated(text: str, tmp_path: Path) -> None:
    with locked(tmp_path / "pack"):
        beside(tmp_path / "pack", "lock").write_text(text)
        with pytest.raises(OutputError, match="is being written by another handover; try again"):
            write_file(tmp_path / "pack", b"x")


def test_a_lock_that_was_let_go_is_waited_for(tmp_path: Path) -> None:
    def written(number: int) -> None:
        write_file(tmp_path / "report.json", str(number).encode() * 100)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(written, range(8)))
    assert (tmp_path / "report.json").read_text() in {str(number) * 100 for number in range(8)}
    assert left_over(tmp_path) == []


def test_of_many_that_begin_one_folder_one_wins(tmp_path: Path) -> None:
    def begun(_: int) -> str:
        try:
            with opened(tmp_path / "elm") as place:
                place.write(DOCUMENTS, lambda _name, _data: "is already there")
        except OutputError as error:
            return error.message
        return ""

    with ThreadPoolExecutor(8) as pool:
        told = sorted(pool.map(begun, range(8)))
    assert told[0] == ""
    assert {message.rpartition("/")[2] for message in told[1:]} == {"practice.yaml is already there"}
    assert left_over(tmp_path) == []


@pytest.mark.usefixtures("hurried")
def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom handover.output.lock import locked\n"
        "with locked(Path(sys.argv[1])):\n    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "report.json")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(OutputError, match=rf"process {holder.pid} on "):
            write_file(tmp_path / "report.json", b"x")
        holder.kill()
    assert left_over(tmp_path) == [".report.json.handover-lock"]
    write_file(tmp_path / "report.json", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_lock_that_is_removed_while_one_waits_is_nobodys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, file = lock._try, beside(tmp_path / "pack", "lock")
    tries: list[int] = []

    def removed_first(opened: int) -> bool:
        tries.append(opened)
        if len(tries) == 1:
            file.unlink()
        return real(opened)

    monkeypatch.setattr(lock, "_try", removed_first)
    with locked(tmp_path / "pack"):
        assert len(tries) == 2
        assert file.exists()


def test_a_disk_without_locks_is_written_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno
    import fcntl

    def unknown(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unknown)
    write_file(tmp_path / "report.json", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_long_name_has_a_lock_too(tmp_path: Path) -> None:
    path = tmp_path / ("é" * 120 + ".json")
    write_file(path, b"x")
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
