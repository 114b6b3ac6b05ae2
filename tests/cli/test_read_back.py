"""`handover read-back`: the sheet that is read aloud, in each form, and the line that covers it."""

from __future__ import annotations

import shutil
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from handover.cli.app import app
from handover.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path

MAPLE = str(shipped("examples") / "maple-grove")


def run(*arguments: str) -> tuple[int, str]:
    """Return the exit code and what was printed."""
    result = CliRunner().invoke(app, ["read-back", *arguments], standalone_mode=False)
    code = result.return_value if result.exception is None else 2
    return code, result.output


def sheet(*arguments: str) -> str:
    """Return the sheet of a command that works."""
    code, text = run(*arguments)
    assert code == 0
    return text


def test_the_sheet_shows_question_words_and_place() -> None:
    lines = sheet(MAPLE, "--with", "dana").splitlines()
    at = lines.index("     workflow-map:steps[create-claim].when")
    assert lines[at - 1].endswith("“The claim is created”: “the next working day, by 10:00”")
    assert "Each step: when?" in lines[:at]
    assert max(len(line) for line in lines if " " in line.strip()) <= 80


def test_the_line_at_its_end_covers_all_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "maple"
    shutil.copytree(MAPLE, folder)
    line = dedent(sheet(str(folder), "--with", "dana").partition("practice.yaml:\n\n")[2])
    assert line.startswith("read_back: {on: ")
    document = folder / "practice.yaml"
    real = document.read_text(encoding="utf-8").replace("sample:", "# sample:").replace("  as_of:", "#   as_of:")
    document.write_text(f"{real}\n{line}\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["check", str(folder), "--format", "concise"], standalone_mode=False)
    assert "PPL008" in result.output
    assert "FIL024" not in result.output
    map_ = folder / "workflow-map.yaml"
    map_.write_text(
        map_.read_text(encoding="utf-8").replace("the next working day, by 10:00", "by noon"), encoding="utf-8"
    )
    result = CliRunner().invoke(app, ["check", str(folder), "--format", "concise"], standalone_mode=False)
    assert "FIL024" in result.output


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("md", "|  | “The claim is created”: “the next working day, by 10:00” |"),
        ("html", "<q>Never says that a plan will pay.</q>"),
    ],
)
def test_it_is_written_for_other_readers(form: str, wanted: str) -> None:
    assert wanted in sheet(MAPLE, "--format", form)


def test_markup_in_words_is_text(tmp_path: Path) -> None:
    folder = tmp_path / "maple"
    shutil.copytree(MAPLE, folder)
    scope = folder / "scope.yaml"
    scope.write_text(
        scope.read_text(encoding="utf-8").replace(
            "Never says that a plan will pay.", "<script>alert(1)</script> | *x*"
        ),
        encoding="utf-8",
    )
    assert "<script>" not in sheet(str(folder), "--format", "html")
    assert "<script>alert" not in sheet(str(folder), "--format", "md")


def test_nothing_is_shown_while_a_secret_stands_in_a_document(tmp_path: Path) -> None:
    folder = tmp_path / "maple"
    shutil.copytree(MAPLE, folder)
    scope = folder / "scope.yaml"
    scope.write_text(scope.read_text(encoding="utf-8") + '\n# password: "hunter2-Blue!9"\n', encoding="utf-8")
    with_secret = folder / "access-plan.yaml"
    with_secret.write_text(
        with_secret.read_text(encoding="utf-8").replace(
            "note_place:", 'also: [{about: portal, text: "password: hunter2-Blue!9"}]\nnote_place:'
        ),
        encoding="utf-8",
    )
    code, text = run(str(folder))
    assert code != 0
    assert "hunter2" not in text


def test_one_practice_is_read_at_a_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        shutil.copytree(MAPLE, tmp_path / name)
    code, _ = run(str(tmp_path))
    assert code == 2
