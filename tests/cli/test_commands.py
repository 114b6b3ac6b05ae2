"""The commands as people call them: exit codes, formats, starters, the manual."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from handover.cli.boundary import run
from handover.errors import HandoverError
from handover.explain import explain
from handover.model.practice import DOCUMENTS
from handover.model.printed import printed_fields
from handover.rules.catalogue import ALL
from handover.rules.rule import rule
from handover.shipped import examples_folder, sample_files
from handover.source.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAPLE = str(examples_folder() / "maple-grove")


def copy_to(place: Path, leave_out: str = "") -> Path:
    for name, data in sample_files().items():
        if name != leave_out:
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(data)
    return place


# -- exit codes ----------------------------------------------------------------------------


@pytest.mark.parametrize("words", [[], ["show"], ["render"]])
def test_where_a_command_is_missing_the_help_is_shown_as_it_is(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("Usage: handover")
    assert "Commands:" in lines
    assert not any("\\x" in line for line in lines)


def test_a_value_that_an_option_does_not_take_is_told_in_plain_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", MAPLE, "--format", "xml"]) == 2
    err = capsys.readouterr().err
    assert "'xml' is not one of 'text'" in err
    assert "Value error" not in err


@pytest.mark.parametrize(
    "words",
    [
        ["check", MAPLE, "--today", "yesterday"],
        ["check", MAPLE, "--select", "XYZ999"],
        ["check", MAPLE, "--stage", "soon"],
        ["check", MAPLE, "--no-such-option"],
        ["no-such-command"],
        ["check", MAPLE, "--output", "no-such-folder/report.json"],
        ["explain", "XYZ999"],
        ["schema", "nothing"],
        ["render", "pack", MAPLE],
        ["render", "pack", MAPLE, "-o", "x", "--format", "doc"],
        ["render", "pack", MAPLE, "-o", "x", "--for", "nobody"],
    ],
)
def test_what_cannot_be_done_is_exit_2_and_one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    err = capsys.readouterr().err
    assert err.startswith("handover: ")
    assert err.count("\n") == 1


def test_every_error_of_ours_has_one_root() -> None:
    import handover.errors as module

    found = [value for value in vars(module).values() if isinstance(value, type) and issubclass(value, Exception)]
    assert all(issubclass(one, HandoverError) for one in found)


def test_fail_on_decides_the_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = copy_to(tmp_path / "practice")
    text = (place / "posting.yaml").read_text().replace("Reached the patient. Explained the deductible.", "LM.")
    (place / "posting.yaml").write_text(
        text.replace("Pays half by check on payday, Friday 4 December; call again Monday 7.", "")
    )
    assert run(["check", str(place)]) == 0
    assert run(["check", str(place), "--strict"]) == 1
    assert run(["check", str(place), "--fail-on", "warning"]) == 1
    assert run(["check", str(place), "--strict", "--ignore", "PST018"]) == 0
    assert run(["check", str(place), "--fail-on", "never"]) == 0
    capsys.readouterr()


def test_a_rule_that_breaks_is_exit_3_and_hides_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    @rule("ZZZ001", "B/B/B", fix="Nothing.")
    def broken_rule() -> Iterator[Any]:
        raise RuntimeError("a word from a document")

    monkeypatch.setitem(ALL, "ZZZ001", broken_rule)
    place = copy_to(tmp_path / "practice", leave_out="goals.yaml")
    assert run(["check", str(place)]) == 3
    captured = capsys.readouterr()
    assert "FIL008" in captured.out
    assert "internal error in rule ZZZ001" in captured.err
    assert "a word from a document" not in captured.out + captured.err
    assert "Traceback" not in captured.err


def test_an_unforeseen_error_is_one_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("a word from a document")

    monkeypatch.setattr("handover.portfolio.check_all", broken)
    assert run(["check", MAPLE]) == 3
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "a word from a document" not in err


def test_control_c_is_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("handover.portfolio.check_all", interrupted)
    assert run(["check", MAPLE]) == 130


def test_a_closed_pipe_ends_quietly() -> None:
    script = f"{sys.executable} -m handover check {MAPLE} | head -c 1"
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr == ""


# -- start-up ------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_help_and_version_load_nothing_heavy(word: str) -> None:
    probe = (
        "import sys; sys.argv=['handover', sys.argv[1]]\n"
        "from handover.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = [m for m in ('pydantic', 'jinja2', 'ruamel') if m in sys.modules]\n"
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", probe, word], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "handover" in done.stdout


def test_a_plain_locale_prints_what_it_can(tmp_path: Path) -> None:
    place = copy_to(tmp_path / "practice", leave_out="goals.yaml")
    environment = {"LANG": "C", "PYTHONIOENCODING": "ascii", "PATH": os.environ["PATH"], "NO_COLOR": "1"}
    command = [sys.executable, "-m", "handover", "check", str(place)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 1
    assert "FIL008" in done.stdout
    assert "\x1b" not in done.stdout


# -- json ----------------------------------------------------------------------------------


def test_json_is_the_contracts_and_the_same_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = copy_to(tmp_path / "practice")
    text = (place / "escalation-contacts.yaml").read_text().replace("backup: ines\n", "")
    (place / "escalation-contacts.yaml").write_text(text)
    outputs = []
    for _ in range(2):
        assert run(["check", str(place), "--format", "json"]) == 1
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]
    report = json.loads(outputs[0])
    assert list(report) == ["version", "tool", "today", "summary", "practices", "left_out", "shared"]
    (finding,) = report["practices"][0]["findings"]
    assert list(finding) == [
        "code", "name", "severity", "message", "fix", "question", "ask", "file", "line", "column",
        "end_line", "end_column", "address", "guide", "fingerprint", "related", "kind",
    ]  # fmt: skip
    assert report["summary"]["blocker"] == 1


def test_hash_seeds_change_no_byte(tmp_path: Path) -> None:
    place = copy_to(tmp_path / "practice", leave_out="posting.yaml")
    outputs = {
        subprocess.run(
            [sys.executable, "-m", "handover", "check", str(place), "--format", "json"],
            capture_output=True,
            env={"PYTHONHASHSEED": seed, "PATH": os.environ["PATH"]},
            check=False,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1


# -- many practices ------------------------------------------------------------------------


def test_a_root_checks_all_practices_below_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "practices"
    for place in ("north", "deep/south", ".hidden", "north/inner"):
        copy_to(root / place)
    (root / "group").mkdir()
    (root / "group" / "group.yaml").write_text("{}\n")
    copy_to(root / "group" / "member")
    (root / "link").symlink_to(root / "north")
    assert run(["check", str(root), "--format", "json"]) == 2
    report = json.loads(capsys.readouterr().out)
    assert [one["path"].rsplit("/practices/")[-1] for one in report["practices"]] == ["deep/south", "north"]
    left_out = [one["path"].rsplit("/practices/")[-1] for one in report["left_out"]]
    assert left_out == [".hidden", "group/member", "north/inner"]


# -- init ----------------------------------------------------------------------------------


def test_a_fresh_folder_is_a_quiet_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "new"
    assert run(["init", str(place), "--name", "Elm Dental", "--jurisdiction", "US"]) == 0
    said = capsys.readouterr().out
    assert "To be ready, at least " in said
    assert run(["check", str(place), "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    found = [one["code"] for one in report["practices"][0]["findings"]]
    assert sorted(found) == ["FIL020"] * 6 + ["SCO001", "SCO009"], (
        "at most eight, one for each question of the first call"
    )
    assert run(["check", str(place)]) == 0
    assert "to ready: " in capsys.readouterr().out


@pytest.mark.parametrize("options", [[], ["--all"]], ids=["first call", "all"])
def test_starter_documents_parse_and_ask_plainly(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", str(tmp_path / "new"), *options]) == 0
    capsys.readouterr()
    for cls in DOCUMENTS:
        data = (tmp_path / "new" / cls.file_name).read_bytes()
        assert read(cls.file_name, data).problems == ()
        assert data.count(b"?\n") >= (2 if options else cls.file_name != "documents.yaml")
        assert max(len(line) for line in data.decode().splitlines()) <= 130


def test_init_overwrites_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "mine"
    place.mkdir()
    (place / "scope.yaml").write_text("# mine\n")
    assert run(["init", str(place)]) == 2
    assert "already there" in capsys.readouterr().err
    assert [path.name for path in place.iterdir()] == ["scope.yaml"]
    assert (place / "scope.yaml").read_text() == "# mine\n"


def test_the_example_is_complete(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", str(tmp_path / "sample"), "--example"]) == 0
    assert run(["check", str(tmp_path / "sample")]) == 0
    assert "no gaps" in capsys.readouterr().out


# -- the manual ----------------------------------------------------------------------------


@pytest.mark.parametrize("code", sorted(ALL))
def test_every_rule_is_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", code]) == 0
    page = capsys.readouterr().out
    assert f"# {code} {ALL[code].name}" in page
    assert "## Why" in page


def test_a_field_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "escalation-contacts.backup"]) == 0
    page = capsys.readouterr().out
    assert "Who answers when the first contact is off" in page
    assert 'In the pack it is "When the first contact is away", under "Who to ask".' in page
    assert "COM002" in page
    assert run(["explain", "practice.ignores.code"]) == 0
    assert 'under "Open questions", for owner only.' in capsys.readouterr().out
    assert run(["explain", "documents.items.sha256"]) == 0
    assert "The pack does not print it: it serves to notice that a file has changed." in capsys.readouterr().out


def test_a_field_is_explained_by_its_own_name_where_there_is_one_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "standing"]) == 0
    assert capsys.readouterr().out.startswith("# practice.standing\n")
    assert run(["explain", "hours"]) == 2
    assert "did you mean practice.locations.hours or " in capsys.readouterr().err


@pytest.mark.parametrize("address", ["payers:payers[tri-county].name", "payers.yaml.payers.name", "payers.payers.name"])
def test_a_field_is_explained_by_the_address_that_a_finding_has(address: str) -> None:
    assert explain(address).startswith("# payers.payers.name\n")


@pytest.mark.parametrize("address", printed_fields())
def test_the_example_of_a_field_is_a_document_that_can_be_read(address: str) -> None:
    for example in re.findall(r"```yaml\n(.*?)```", explain(address), re.DOTALL):
        assert read("x.yaml", example.encode()).problems == ()


def test_the_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "--format", "json"]) == 0
    assert [one["code"] for one in json.loads(capsys.readouterr().out)["table"]] == list(ALL)
    assert run(["rules"]) == 0
    assert "| COM002 | no-backup-contact | warning | blocker | blocker |" in capsys.readouterr().out


def test_the_example_fits_its_schemas(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import jsonschema
    from ruamel.yaml import YAML

    assert run(["schema", "--write", str(tmp_path)]) == 0
    capsys.readouterr()
    for cls in DOCUMENTS:
        schema = json.loads((tmp_path / f"{cls.file_name.removesuffix('.yaml')}.schema.json").read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        data = YAML(typ="safe").load(sample_files()[cls.file_name])
        # what editors read as dates is text to JSON
        plain = json.loads(json.dumps(data, default=str))
        errors = [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(plain)]
        assert errors == [], cls.file_name
