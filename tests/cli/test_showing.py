"""What is shown of a check, and the questions alone, as people call them."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import select
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from handover.cli.boundary import run
from handover.outcome import FindingKind
from handover.portfolio import shown_path
from handover.shipped import examples_folder, sample_files

RIVER: Final = str(examples_folder() / "river-dental-group")
MAPLE: Final = str(examples_folder() / "maple-grove")


def said(words: list[str], capsys: pytest.CaptureFixture[str], code: int = 0) -> str:
    assert run(words) == code
    return capsys.readouterr().out


def on_a_terminal(words: list[str], **environment: str) -> str:
    """Run the command with a terminal of 80 columns as its output and return what it writes there."""
    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    command = [sys.executable, "-m", "handover", *words]
    process = subprocess.Popen(
        command, stdout=theirs, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
        env={**kept, "TERM": "xterm", "COLUMNS": "80", "PYTHONIOENCODING": "utf-8", **environment},
    )  # fmt: skip
    os.close(theirs)
    written = b""
    while select.select([ours], [], [], 60)[0]:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # how Linux tells that the other end is closed
            break
        if not piece:
            break
        written += piece
    os.close(ours)
    process.wait()
    return written.decode().replace("\r\n", "\n")


# -- formats -------------------------------------------------------------------------------


def test_a_pipe_gets_one_line_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(["check", RIVER], capsys, 1)
    assert text == said(["check", RIVER, "--format", "concise"], capsys, 1)
    assert "river-dental-group/goals.yaml:39:5: blocker FIL002 unknown-key " in text
    assert "│" not in text


def test_a_terminal_gets_the_report_that_is_worked_from() -> None:
    page = on_a_terminal(["check", RIVER])
    assert "Ask " in page
    assert "\x1b[" in page
    plain = on_a_terminal(["check", RIVER], NO_COLOR="1")
    assert "\x1b" not in plain
    assert "Ask Lena Brandt  7 questions, 5 blockers ──" in plain
    assert max(map(len, plain.splitlines())) <= 80


def test_a_dumb_terminal_gets_it_in_plain_characters() -> None:
    page = on_a_terminal(["check", RIVER], TERM="dumb")
    assert page.isascii() or not set(page) & set("█░│─…")
    assert "\x1b" not in page
    assert "Ask Lena Brandt  7 questions, 5 blockers --" in page


def test_a_terminal_gets_one_line_a_finding_on_demand() -> None:
    assert "goals.yaml:39:5: " in on_a_terminal(["check", RIVER, "--format", "concise"])


def test_the_report_goes_to_a_file_without_colour(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    assert run(["check", RIVER, "--format", "full", "--output", str(target)]) == 1
    assert "\x1b" not in target.read_text(encoding="utf-8")
    assert "Ask Lena Brandt" in target.read_text(encoding="utf-8")


def test_a_screen_that_cannot_draw_gets_plain_characters() -> None:
    page = on_a_terminal(["check", MAPLE], PYTHONIOENCODING="ascii")
    assert "##############################" in page


# -- what is shown -------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["kofi", "Kofi Mensah", "KOFI", "mensah"])
def test_one_person_s_questions_are_shown_by_any_of_their_names(who: str, capsys: pytest.CaptureFixture[str]) -> None:
    report = json.loads(said(["check", RIVER, "--format", "json", "--ask", who], capsys, 1))
    assert {one["ask"] for one in report["practices"][0]["findings"]} == {"kofi"}


def test_the_exit_code_is_that_of_the_whole_practice(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Marisol" in said(["check", RIVER, "--ask", "marisol", "--format", "full"], capsys, 1)
    assert "Nothing of this is open." in said(
        ["check", RIVER, "--topic", "payers", "--kind", "unsafe", "--format", "full"], capsys, 1
    )


def test_somebody_with_nothing_to_answer_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Nothing of this is open." in said(["check", MAPLE, "--ask", "tess", "--format", "full"], capsys)


def test_whoever_runs_the_practice_can_be_meant(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", str(tmp_path / "new"), "--name", "Elm"]) == 0
    capsys.readouterr()
    text = said(["check", str(tmp_path / "new"), "--ask", "whoever runs the practice"], capsys)
    assert "SCO001" in text


@pytest.mark.parametrize("kind", list(FindingKind))
def test_one_kind_is_shown(kind: FindingKind, capsys: pytest.CaptureFixture[str]) -> None:
    report = json.loads(said(["check", RIVER, "--format", "json", "--kind", kind.value], capsys, 1))
    assert {one["kind"] for one in report["practices"][0]["findings"]} == {kind.value}


@pytest.mark.parametrize("word", ["posting", "posting.yaml", "Posting and follow-up"])
def test_one_topic_is_shown(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    report = json.loads(said(["check", RIVER, "--format", "json", "--topic", word], capsys, 1))
    assert {one["file"] for one in report["practices"][0]["findings"]} == {"posting.yaml"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["check", RIVER, "--ask", "leena"], "--ask: nobody of the practice is called that; there are "),
        (["questions", RIVER, "--ask", "leena"], "--ask: nobody of the practice is called that; there are "),
        (["check", RIVER, "--topic", "post"], "--topic is the name of a document: practice, scope, "),
        (["check", RIVER, "--kind", "bad"], "--kind"),
        (["questions", RIVER, "--for", "patients"], "--for"),
        (["questions", RIVER, "--format", "pdf"], "--format"),
        (["questions", "no-such-folder"], "there is no folder"),
    ],
)
def test_what_there_is_not_is_said_with_what_there_is(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


# -- the questions alone -------------------------------------------------------------------


def test_the_questions_are_printed_for_each_person(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(["questions", RIVER], capsys)
    assert text.count(" for Lena Brandt: River Dental Group, 2026-11-23\n") == 1
    assert text.count(" for Kofi Mensah: River Dental Group, 2026-11-23\n") == 1
    only = said(["questions", RIVER, "--ask", "nora"], capsys)
    assert only.startswith("1 question for Nora Quist: ")
    assert "Lena" not in only


def test_the_questions_are_a_table_for_a_spreadsheet(tmp_path: Path) -> None:
    target = tmp_path / "questions.csv"
    assert run(["questions", RIVER, "--format", "csv", "--ask", "kofi", "-o", str(target)]) == 0
    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"))))
    assert {(row["ask"], row["side"], row["answer"]) for row in rows} == {("kofi", "practice", "")}
    assert [row["number"] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]


def test_places_that_cannot_be_read_are_told_beside_the_questions(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["questions", RIVER, "--ask", "nora"]) == 0
    assert capsys.readouterr().err == (
        "1 place cannot be read, and may bring more questions: "
        f"handover check {shown_path(Path(RIVER))} --kind unreadable\n"
    )


def test_nothing_open_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["questions", MAPLE]) == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "Nothing is open to ask.\n")


def test_a_stage_may_be_asked_for_before_it_is_declared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", str(tmp_path / "new"), "--name", "Elm"]) == 0
    capsys.readouterr()
    draft = said(["questions", str(tmp_path / "new"), "--format", "md"], capsys)
    ready = said(["questions", str(tmp_path / "new"), "--format", "md", "--stage", "ready"], capsys)
    assert len(ready.splitlines()) > len(draft.splitlines())
    assert "Could you go through" not in ready, "a document's questions are asked one by one"


def test_many_practices_are_asked_each_for_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("north", "south"):
        folder = tmp_path / name
        folder.mkdir()
        for file, data in sample_files().items():
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_bytes(data.replace(b"backup: ines\n", b""))
    assert said(["questions", str(tmp_path)], capsys).count(" for Dana Ruiz: Maple Grove Dental, ") == 2
