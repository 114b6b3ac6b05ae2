"""The action's steps, taken from `action.yml` and run as GitHub's runner runs them, but for the installation."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.runner import ACTION, STEPS, Ran, Runner, place_program
from tests.two_practices import lay_two

if TYPE_CHECKING:
    from pathlib import Path

CHECK = STEPS[1]
DAY = "--today 2026-11-23"


#: A program that writes down the words it is given, and ends as one that found something.
WRITES_WORDS = 'printf "%s\\0" "$@" > "$RUNNER_TEMP/words"; exit 1'


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A runner with an empty repository."""
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "temporary").mkdir()
    return Runner(tmp_path / "repo", tmp_path / "temporary")


def check(runner: Runner, **inputs: str) -> Ran:
    return runner.run(CHECK, **{"args": DAY, **inputs})


def test_no_script_holds_an_expression_and_no_other_action_is_used() -> None:
    for step in STEPS:
        assert "${{" not in step["run"]
        assert "uses" not in step
        assert not any("github.event" in text or "github.head_ref" in text for text in step["env"].values())
    named = {text for step in STEPS for text in step["env"].values()}
    assert named == {f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"]}


def test_a_gap_is_red_with_annotations_a_summary_and_a_report(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_two(runner.workspace, monkeypatch)
    place_program(runner.temporary)
    ran = check(runner, path="practices", sarif="handover.sarif")
    assert ran.code == 1
    assert "::error file=practices/a/escalation-contacts.yaml,line=" in ran.log
    assert "practices/a" in runner.summary.read_text()
    assert runner.outputs == {"exit-code": "1", "sarif": "handover.sarif"}
    log = json.loads((runner.workspace / "handover.sarif").read_text())
    assert [one["ruleId"] for one in log["runs"][0]["results"]] == ["COM002"]
    assert check(runner, path="practices/b").code == 0
    assert runner.outputs["exit-code"] == "0"


def words(runner: Runner, **inputs: str) -> list[str]:
    """Return the words that the program is given, in the part of options and in that of folders."""
    place_program(runner.temporary, WRITES_WORDS)
    ran = runner.run(CHECK, **inputs)
    assert ran.code == 1, ran.log
    assert runner.outputs["exit-code"] == "1"
    return (runner.temporary / "words").read_text().split("\0")[:-1]


@pytest.mark.parametrize(
    ("inputs", "given"),
    [
        ({}, ["check", "--", "."]),
        ({"path": "practices/b\n\n  our practices \t\r\n"}, ["check", "--", "practices/b", "our practices"]),
        ({"fail_on": "warning"}, ["check", "--fail-on=warning", "--", "."]),
        ({"settings": "main file.toml"}, ["check", "--settings=main file.toml", "--", "."]),
        ({"baseline": "known.json"}, ["check", "--baseline=known.json", "--", "."]),
        ({"changed_since": "origin/main"}, ["check", "--changed-since=origin/main", "--", "."]),
        ({"sarif": "a b.sarif"}, ["check", "--format=sarif", "--output=a b.sarif", "--", "."]),
        ({"args": "--stage  live\n\n  --quiet"}, ["check", "--stage", "live", "--quiet", "--", "."]),
        ({"args": "p* $HOME ~ \\n"}, ["check", "p*", "$HOME", "~", "\\n", "--", "."]),
        ({"args": "--reason 'a b'  --says=\"d e\" ''"}, ["check", "--reason", "a b", "--says=d e", "", "--", "."]),
        ({"path": "--output=x"}, ["check", "--", "--output=x"]),
    ],
)
def test_each_input_reaches_the_check_as_it_is(inputs: dict[str, str], given: list[str], runner: Runner) -> None:
    (runner.workspace / "practices").mkdir()
    assert words(runner, **inputs) == given


#: What somebody could write where an input is filled from something that they chose.
HOSTILE = (
    "$(touch caught)",
    "`touch caught`",
    "; touch caught #",
    "'; touch caught; '",
    '"; touch caught; "',
    "x || touch caught",
    "${IFS}touch${IFS}caught",
    "a[$(touch caught)]",
)


@pytest.mark.parametrize("name", ["path", "fail_on", "settings", "baseline", "changed_since", "sarif", "args"])
def test_no_input_is_a_command(name: str, runner: Runner) -> None:
    for text in HOSTILE:
        first = text.split()[0].strip("'\"") if name == "args" else text.split()[0]
        assert any(first in word for word in words(runner, **{name: text}))
        assert [one.name for one in runner.workspace.iterdir()] == [".git"], text


def test_a_quote_that_is_not_closed_is_told(runner: Runner) -> None:
    place_program(runner.temporary, WRITES_WORDS)
    ran = runner.run(CHECK, args='--reason "a b')
    assert ran.code == 2
    assert "a quote in the input args is not closed" in ran.log


def test_no_input_writes_an_output_of_its_own(runner: Runner) -> None:
    for text in ("a\nexit-code=0", "a\rexit-code=0"):
        assert runner.run(CHECK, sarif=text).code == 2
    assert runner.outputs == {}
