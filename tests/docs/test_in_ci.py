"""The page on CI, followed literally: each of its commands runs and writes what it says."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest
from ruamel.yaml import YAML

from handover.cli.boundary import run
from handover.cli.reports import Format
from handover.shipped import sample_files
from tests.repository import commit_as
from tests.runner import ACTION, STEPS, Runner, place_program
from tests.two_practices import lay_two

PAGE: Final = (Path(__file__).parents[2] / "docs" / "in-ci.md").read_text(encoding="utf-8")
#: The commands of the page, without what the shell does around them.
COMMANDS: Final = tuple(
    dict.fromkeys(re.findall(r"^\s*(?:- (?:run: )?|sh '\.venv/bin/)?handover (check [^'\n]+)", PAGE, re.MULTILINE))
)


def test_the_page_names_each_format() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", PAGE.partition("## Formats")[2].partition("\n## ")[0], re.MULTILINE)
    assert set(rows) == set(Format) - {Format.FULL, Format.CONCISE}


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_of_the_page_runs(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, data in sample_files().items():
        (tmp_path / "practices" / "elm" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "practices" / "elm" / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    if "--changed-since" in command:
        commit_as(tmp_path, "origin/main")
    known = re.search(r"--baseline \S+", command)
    if known and "--write-baseline" not in command:
        assert run(["check", "practices", *known[0].split(), "--write-baseline", "--today", "2026-11-23"]) == 0
    assert run([*shlex.split(command), "--today", "2026-11-23"]) == 0
    for file in re.findall(r"--output (\S+)", command):
        assert Path(file).is_file()
        named_elsewhere = PAGE.replace(command, "")
        assert file in named_elsewhere, "what is written is read by the next step"


def test_there_are_commands_to_try() -> None:
    assert len(COMMANDS) >= 6


#: Each complete YAML example, and the steps of the workflows among them.
EXAMPLES: Final[tuple[Any, ...]] = tuple(
    YAML(typ="safe", pure=True).load(text)
    for text in re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
)
WORKFLOWS: Final = tuple(one for one in EXAMPLES if "jobs" in one)
USED: Final = tuple(
    step
    for workflow in WORKFLOWS
    for job in workflow["jobs"].values()
    for step in job["steps"]
    if "handover@" in step.get("uses", "")
)


@pytest.mark.parametrize("step", USED, ids=range(len(USED)))
def test_the_action_runs_as_each_workflow_uses_it(
    step: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = step["with"]
    assert set(given) <= set(ACTION["inputs"])
    (tmp_path / "temporary").mkdir()
    place_program(tmp_path / "temporary")
    repo = tmp_path / "repo"
    (repo / ".git").mkdir(parents=True)
    lay_two(repo, monkeypatch)
    runner = Runner(repo, tmp_path / "temporary")
    named = {name.replace("-", "_"): str(value) for name, value in given.items()}
    ran = runner.run(STEPS[1], args="--today 2026-11-23", **named)
    assert ran.code == (0 if given.get("fail-on") == "never" else 1), ran.log
    assert runner.outputs.get("sarif") == given.get("sarif")


def test_the_page_names_each_input_and_output_of_the_action() -> None:
    assert len(USED) == len(WORKFLOWS) == 3
    for name in (*ACTION["inputs"], *ACTION["outputs"]):
        assert f"`{name}`" in PAGE


def test_a_pull_request_is_judged_by_the_settings_of_the_branch_it_goes_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workflow,) = [one for one in WORKFLOWS if one.get("on") == "pull_request"]
    (script,) = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
    lay_two(tmp_path, monkeypatch)
    outside = tmp_path / "outside"
    outside.write_text("mine")
    # what was sent: settings that let all pass, in both files, and a link in place of the baseline
    (tmp_path / "handover.toml").write_text('fail-on = "never"\n')
    (tmp_path / "pyproject.toml").write_text('[tool.handover]\nfail-on = "never"\n')
    (tmp_path / "known-findings.json").symlink_to(outside)
    assert run(["check", "practices", "--today", "2026-11-23"]) == 0
    base = tmp_path / ".base"
    base.mkdir()
    for held, code in ({}, 1), ({"handover.toml": 'baseline = "known-findings.json"\n'}, 0):
        for name, text in held.items():
            (base / name).write_text(text)
        if held:
            words = ["--no-settings", "--baseline", "known-findings.json", "--write-baseline"]
            assert run(["check", "practices", "--today", "2026-11-23", *words]) == 0
            Path("known-findings.json").rename(base / "known-findings.json")
            Path("known-findings.json").symlink_to(outside)
        subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, check=True)
        assert run(["check", "practices", "--today", "2026-11-23"]) == code
        assert outside.read_text() == "mine"


def test_the_job_for_gitlab_runs_and_writes_both_reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(__file__).parents[2]
    (included,) = [one["include"][0]["file"] for one in EXAMPLES if "include" in one]
    job = YAML(typ="safe", pure=True).load((root / included).read_text(encoding="utf-8"))["handover"]
    (own,) = [one["variables"] for one in EXAMPLES if "include" in one]
    assert set(own) <= set(job["variables"])
    lay_two(tmp_path, monkeypatch)
    tools = tmp_path / "temporary"
    place_program(tools)
    (tools / "handover/bin/pip").write_text('#!/bin/sh\necho "$@" > "$RUNNER_TEMP/pip"\n')
    (tools / "handover/bin/pip").chmod(0o755)
    environment = {
        "PATH": f"{tools}/handover/bin:{os.environ['PATH']}",
        "RUNNER_TEMP": str(tools),
        **job["variables"],
        **own,
        "HANDOVER_OPTIONS": "--strict --today 2026-11-23",
    }
    done = subprocess.run(["bash", "-e", "-c", "\n".join(job["script"])], env=environment, check=False)
    assert done.returncode == 1
    assert (tools / "pip").read_text().strip() == "install --quiet dental-handover"
    for file in job["artifacts"]["reports"].values():
        assert Path(file).stat().st_size > 0


def test_the_hooks_are_those_that_the_page_names() -> None:
    hooks = YAML(typ="safe", pure=True).load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text())
    assert {one["id"] for one in hooks} == set(re.findall(r"handover-check(?:-strict)?", PAGE))
    for one in hooks:
        # a hook with file names, or with a filter, is left out where the only changed file is deleted
        assert one["always_run"]
        assert not one["pass_filenames"]
        assert not {"files", "types", "types_or", "exclude"} & set(one)
