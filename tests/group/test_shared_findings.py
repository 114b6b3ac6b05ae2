"""A mistake in a file of a group is one finding, whatever the form of the report and however many inherit it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import jsonschema
import pytest

from handover.cli.boundary import run as main
from tests.group.laying import edit, lay_group

SISTERS: Final = ("ash", "elm", "oak")
SCHEMA: Final = json.loads((Path(__file__).parents[2] / "docs" / "check.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a repository with a group and three practices."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    lay_group(tmp_path, SISTERS)
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    code = main(["check", "practices", *options])
    return code, capsys.readouterr().out


def report(capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    code, text = checked(capsys, "--format", "json")
    found: dict[str, Any] = json.loads(text)
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    return code, found


def spoil(top: Path) -> None:
    file = top / "policy" / "financial-policy.yaml"
    file.write_text(f"{file.read_text()}\ntone_of_voice: calm\n")


def test_it_is_told_once_with_the_practices_that_it_reaches(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(top)
    code, found = report(capsys)
    assert code == 1
    assert [one["findings"] for one in found["practices"]] == [[], [], []]
    (shared,) = found["shared"]
    assert (shared["code"], shared["file"]) == ("FIL002", "policy/financial-policy.yaml")
    assert shared["practices"] == [f"practices/{name}" for name in SISTERS]
    assert found["summary"]["blocker"] == 1


@pytest.mark.parametrize(
    "text", ["people: [unfinished", "name: A\nname: B\n", "review_by: 2020-01-01\n", "locked: [x.y]\n"]
)
def test_no_message_holds_the_name_of_a_folder(text: str, top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (top / "policy").rename(top / "Alvarez-Maria")
    (top / "Alvarez-Maria" / "group.yaml").write_text(text)
    for name in SISTERS:
        edit(top / "practices" / name / "practice.yaml", "extends", "../../Alvarez-Maria")
    _, found = report(capsys)
    assert found["shared"]
    for one in found["shared"]:
        assert one["file"].startswith("Alvarez-Maria/")
        assert "Alvarez" not in f"{one['message']} {one['question']} {one['fix']}"


def test_it_weighs_as_at_the_strictest_stage_of_those_that_it_reaches(
    top: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(top)
    for name in SISTERS:
        edit(top / "practices" / name / "practice.yaml", "stage", "draft")
    code, found = report(capsys)
    assert (code, found["shared"][0]["severity"]) == (0, "warning")
    edit(top / "practices" / "elm" / "practice.yaml", "stage", "live")
    code, found = report(capsys)
    assert (code, found["shared"][0]["severity"]) == (1, "blocker")


#: The forms of a report, each with how often the path of the file stands in it.
FORMS: Final = ("text", "concise", "sarif", "github", "gitlab", "junit", "rdjsonl", "markdown")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_tells_it_once_at_the_path_of_its_file(
    form: str, top: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(top)
    code, text = checked(capsys, "--format", form)
    assert code == 1
    assert "policy/financial-policy.yaml" in text
    assert "practices/oak/policy" not in text
    told = [line for line in text.splitlines() if "used by 3 practices" in line]
    assert len([line for line in told if form != "github" or line.startswith("::")]) == 1


def test_a_file_of_a_group_that_does_not_parse_is_one_finding_and_its_heirs_are_not_checked(
    top: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (top / "policy" / "payers.yaml").write_text("payers: [unfinished")
    code, found = report(capsys)
    assert code == 1
    assert [one["code"] for one in found["shared"]] == ["FIL001"]
    assert all(one["not_checked"] for one in found["practices"])
    for one in found["practices"]:
        assert {entry["reason"].partition(":")[0] for entry in one["not_checked"]} == {"payers"}


@pytest.mark.parametrize("text", ["locked: [unfinished", "- a list", "handover: 9\n"])
def test_a_group_of_which_nothing_is_known_leaves_nothing_green(
    text: str, top: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (top / "policy" / "group.yaml").write_text(text)
    code, found = report(capsys)
    assert code == 1
    assert [(one["code"], one["file"]) for one in found["shared"]] == [("FIL001", "policy/group.yaml")]
    assert all(one["not_checked"] and not one["findings"] for one in found["practices"])


def test_what_a_practice_leaves_out_is_its_own_gap(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(top / "policy" / "financial-policy.yaml", "time_of_service", "")
    (top / "practices" / "oak" / "financial-policy.yaml").write_text('note: "our own"\n')
    _, found = report(capsys)
    at = {one["path"]: {each["file"] for each in one["findings"]} for one in found["practices"]}
    assert at["practices/elm"] == set()
    (shared,) = found["shared"]
    assert shared["code"] == "FIN003" or shared["address"].startswith("financial-policy:time_of_service")


def test_a_secret_in_a_group_is_told_once_and_never_shown(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = top / "policy" / "posting.yaml"
    file.write_text(f'{file.read_text()}\nalso: [{{text: "portal password: Tr0ub4dor-77"}}]\n')
    code, text = checked(capsys)
    assert code == 1
    assert text.count("ACC006") == 1
    assert "Tr0ub4dor" not in text
    assert main(["render", "pack", "practices/oak", "-o", "out"]) == 1
    assert "policy/posting.yaml" in capsys.readouterr().err


def test_the_folder_of_a_group_is_no_practice_and_told_where_nobody_uses_it(
    top: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (top / "spare").mkdir()
    (top / "spare" / "group.yaml").write_text("handover: 1\n")
    assert main(["check", "."]) == 0
    told = capsys.readouterr().err
    assert "spare" in told
    assert "policy" not in told
    assert main(["check", "policy"]) == 2
    assert "the folder of a group" in capsys.readouterr().err


def test_inherited_people_count_only_where_they_are_named(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    group = top / "policy" / "group.yaml"
    group.write_text(f"{group.read_text()}people:\n  - {{id: nobody-here, name: Otto Beck}}\n")
    assert report(capsys)[1]["shared"] == []
    edit(top / "practices" / "oak" / "escalation-contacts.yaml", "backup", "nobody-here")
    _, found = report(capsys)
    reached = {path for one in found["shared"] for path in one["practices"]}
    assert reached == {"practices/oak"}
