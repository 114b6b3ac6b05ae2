"""What people and attackers put into a practice folder: one clear sentence, no traceback."""

from __future__ import annotations

import json
import os
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from handover.cli.boundary import run
from handover.model.answer import Entries
from handover.model.part import fields_of
from handover.model.practice import DOCUMENTS, document_name
from handover.shipped import sample_files
from handover.source.reader import read
from handover.testing.edit import set_value

if TYPE_CHECKING:
    from pathlib import Path

    from handover.model.document import Document

NAME = "goals.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the complete practice."""
    place = tmp_path / "practice"
    for name, data in sample_files().items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(data)
    return place


def check(capsys: pytest.CaptureFixture[str], folder: Path, *more: str) -> tuple[int, list[dict[str, Any]], str]:
    """Return the exit code, the findings, and what was said on stderr."""
    code = run(["check", str(folder), "--format", "json", *more])
    captured = capsys.readouterr()
    assert "Traceback" not in captured.out + captured.err
    report = json.loads(captured.out)
    return code, report["practices"][0]["findings"], captured.err


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"- a\n- b\n", "FIL001", "list"),
        (b"just text\n", "FIL001", ""),
        (b"\x00\x01\x02\xff\xfe" * 50, "FIL001", ""),
        ("goals: []\n".encode("utf-16"), "FIL001", "UTF-8"),
        ("goals: café\n".encode("latin-1"), "FIL001", "UTF-8"),
        (b"goals:\n\t- a\n", "FIL001", "tab"),
        (b"[" * 100_000, "FIL001", ""),
        (b"- " * 50_000, "FIL001", ""),
        (b"a: &a [x]\nb: *a\n", "FIL001", ""),
        (b"goals: []\ngoals: []\n", "FIL004", "second time"),
        (b"golas: []\n", "FIL002", "goals"),
        (b"also: \xe2\x80\x9cslow\xe2\x80\x9d\n", "FIL003", "curly"),
        (b"goals: [unfinished\n", "FIL001", ""),
        (b"%YAML 1.1\n---\ngoals: []\n", "FIL001", ""),
        (b"goals: []\n---\ngoals: []\n", "FIL001", ""),
        (b"goals: !!python/object:os.system x\n", "FIL001", ""),
        (b"x" * 200_000, "FIL001", "128 kB"),
    ],
)
def test_a_broken_document_is_a_finding(
    folder: Path, capsys: pytest.CaptureFixture[str], data: bytes, code: str, words: str
) -> None:
    (folder / NAME).write_bytes(data)
    status, findings, _ = check(capsys, folder)
    assert status == 1
    told = [one for one in findings if one["file"] == NAME and one["code"] == code]
    assert told
    assert words in told[0]["message"] + told[0]["fix"]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf", b"\r"])
def test_a_mark_and_windows_line_ends_change_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str], data: bytes
) -> None:
    text = (folder / NAME).read_bytes()
    (folder / NAME).write_bytes(data + text if data != b"\r" else text.replace(b"\n", b"\r\n"))
    assert check(capsys, folder)[:2] == (0, [])


def test_billion_laughs_is_refused_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = ['a0: &a0 "lol"'] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    (folder / NAME).write_text("\n".join(lines))
    status, findings, _ = check(capsys, folder)
    assert status == 1
    assert {one["code"] for one in findings if one["file"] == NAME} & {"FIL001"}


def test_an_empty_document_is_a_missing_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / NAME).write_bytes(b"")
    status, findings, _ = check(capsys, folder)
    assert (status, [one["code"] for one in findings]) == (1, ["FIL008"])


def test_everything_missing_is_many_questions_and_no_crash(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "empty"
    place.mkdir()
    for cls in DOCUMENTS:
        (place / cls.file_name).write_text("{}\n")
    for stage in ("draft", "ready", "live"):
        status, findings, _ = check(capsys, place, "--stage", stage)
        assert status == 1
        assert findings


@pytest.mark.parametrize("beside", [True, False])
def test_the_other_ending_is_told(folder: Path, capsys: pytest.CaptureFixture[str], beside: bool) -> None:
    (folder / "goals.yml").write_bytes((folder / NAME).read_bytes())
    if not beside:
        (folder / NAME).unlink()
    status, findings, _ = check(capsys, folder)
    assert status == 1
    assert [one["message"] for one in findings if one["file"] == "goals.yml"] == [
        "goals.yml: this file ends in .yml and is not read"
    ]


def test_a_link_that_leaves_the_folder_is_not_followed(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.yaml").write_text("goals: []\n")
    (folder / NAME).unlink()
    (folder / NAME).symlink_to(tmp_path / "secret.yaml")
    status, findings, _ = check(capsys, folder)
    assert status == 1
    assert "link" in next(one["message"] for one in findings if one["code"] == "FIL001")


def test_a_pipe_in_place_of_a_document_is_not_waited_for(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / NAME).unlink()
    os.mkfifo(folder / NAME)
    status, findings, _ = check(capsys, folder)
    assert status == 1
    assert "pipe" in next(one["message"] for one in findings if one["code"] == "FIL001")


def test_a_folder_in_place_of_a_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / NAME).unlink()
    (folder / NAME).mkdir()
    status, findings, _ = check(capsys, folder)
    assert status == 1
    assert "folder" in next(one["message"] for one in findings if one["code"] == "FIL001")


def test_a_document_that_may_not_be_read(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def denied(path: Any, *more: Any, **named: Any) -> int:
        if os.fspath(path).endswith(NAME):
            raise PermissionError(13, "Permission denied")
        return real(path, *more, **named)

    monkeypatch.setattr(os, "open", denied)
    status, findings, _ = check(capsys, folder)
    assert status == 1
    assert "may not be read" in next(one["message"] for one in findings if one["code"] == "FIL001")


@pytest.mark.parametrize(
    ("make", "words"),
    [("nothing", "there is no folder"), ("file", "is a file"), ("empty", "no practice documents")],
)
def test_no_practice_is_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str], make: str, words: str) -> None:
    place = tmp_path / "place"
    if make == "file":
        place.write_text("x")
    elif make == "empty":
        place.mkdir()
    for command in (["check", str(place)], ["render", "pack", str(place), "-o", str(tmp_path / "out")]):
        assert run(command) == 2
        captured = capsys.readouterr()
        assert words in captured.err
        assert captured.err.count("\n") == 1
    assert not (tmp_path / "out").exists()


WRONG = ["[{zz: 1}, 2, [3]]", "{zz: {y: z}}", "some text", "{is: {is: {is: x}}}"]


def wrong_types(cls: type[Document], monkeypatch: pytest.MonkeyPatch, *, deep: bool) -> None:
    """Put values of other kinds into every field of a document: one in turn, or all and in its entries too."""
    from datetime import date

    from handover.check.judge import judge
    from handover.source.folder import MemoryFolder

    # the ten documents that do not change are read once; nodes are immutable
    monkeypatch.setattr("handover.load.read", cache(read))
    files = sample_files()
    text = files[cls.file_name].decode()
    for number, (key, info) in enumerate(fields_of(cls).items()):
        tried = [(key, wrong) for wrong in (WRONG if deep else [WRONG[number % len(WRONG)]])]
        if deep and issubclass(info.form, Entries):
            tried += [(key, f"[{{{inner}: {wrong}}}]") for inner in fields_of(info.kinds[0]) for wrong in WRONG[:1]]
        for address, value in tried:
            changed = {**files, cls.file_name: set_value(text, address, value).encode()}
            outcome = judge(MemoryFolder(changed), "x", date(2026, 11, 23))
            assert not outcome.crashes, (address, value, outcome.crashes)


@pytest.mark.parametrize("cls", DOCUMENTS, ids=document_name)
def test_wrong_types_in_every_field_are_no_crash(cls: type[Document], monkeypatch: pytest.MonkeyPatch) -> None:
    wrong_types(cls, monkeypatch, deep=False)


@pytest.mark.sweep
@pytest.mark.parametrize("cls", DOCUMENTS, ids=document_name)
def test_wrong_types_in_every_entry_are_no_crash(cls: type[Document], monkeypatch: pytest.MonkeyPatch) -> None:
    wrong_types(cls, monkeypatch, deep=True)


def test_a_secret_is_never_repeated(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (folder / NAME).open("a") as file:
        file.write('also: {text: "the portal password is Molar2026!"}\nbad: [Molar2026!\n')
    for form in ("json", "text"):
        assert run(["check", str(folder), "--format", form]) == 1
        captured = capsys.readouterr()
        assert "ACC006" in captured.out
        assert "Molar" not in captured.out + captured.err


def test_names_cannot_steer_a_terminal_or_a_runner(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (folder / "practice.yaml").read_text()
    (folder / "practice.yaml").write_text(text.replace("name: Dana Ruiz", 'name: "##[error]Dana ::error::x"'))
    contacts = (folder / "escalation-contacts.yaml").read_text()
    (folder / "escalation-contacts.yaml").write_text(contacts.replace("backup: ines\n", ""))
    assert run(["check", str(folder)]) == 1
    out = capsys.readouterr().out
    assert "##[" not in out
    assert not any(line.lstrip().startswith("::") for line in out.splitlines())
