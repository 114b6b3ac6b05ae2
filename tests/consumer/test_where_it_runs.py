"""The hook, the action, the job and the image, each with the real program that reads it, in a fresh repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from handover.shipped import examples_folder, sample_files
from handover.testing.edit import set_value
from tests.docs.test_in_ci import PAGE
from tests.repository import commit, git
from tests.runner import ROOT, STEPS, Runner

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.consumer

TOOLS: Final = ROOT / ".consumer" / "tools" / "bin"
DAY: Final = "--today 2026-11-23"

#: What would be run by a program that imports from the working directory.
TRAPS: Final = ("json.py", "typer.py", "venv.py", "pip.py", "sitecustomize.py", "contextlib.py", "hatchling.py")


def tool(name: str, *words: str | Path, folder: Path = ROOT, fails: bool = False) -> str:
    """Return what a program says, which is to succeed, or to fail."""
    done = subprocess.run(
        [TOOLS / name, *words],
        cwd=folder,
        env={**os.environ, "PATH": f"{TOOLS}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert (done.returncode != 0) == fails, done.stdout
    return done.stdout


def as_published(folder: Path) -> Path:
    """Lay out this repository as it is now, as somebody finds it who installs from it."""
    listed = git(ROOT, "ls-files", "-co", "--exclude-standard").splitlines()
    for name in listed:
        file = ROOT / name
        if file.is_file() and not name.startswith(("tests/", "bench/", "docs/rules/")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, folder / name)
    return folder


def lay_practice(repository: Path) -> Path:
    """Lay the complete practice into a repository, beside files that lie in wait for whoever imports them."""
    practice = repository / "practices" / "maple-grove"
    for name, data in sample_files().items():
        (practice / name).parent.mkdir(parents=True, exist_ok=True)
        (practice / name).write_bytes(data)
    assert (examples_folder() / "maple-grove").is_dir()
    for name in TRAPS:
        (repository / name).write_text("open('caught', 'w')\n")
    return practice


def lose_backup(practice: Path) -> None:
    """Take the backup contact out of a practice."""
    file = practice / "escalation-contacts.yaml"
    file.write_text(set_value(file.read_text(), "backup", ""))


def test_the_hook_is_green_and_red_in_pre_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offered = as_published(tmp_path / "offered")
    tool("pre-commit", "validate-manifest", offered / ".pre-commit-hooks.yaml")
    at = commit(offered)
    repository = tmp_path / "repository"
    practice = lay_practice(repository)
    config = re.search(r"^repos:\n(?:[ \n].*\n)+", PAGE, re.MULTILINE)
    assert config is not None
    text = config[0].replace("https://github.com/OWNER/handover", offered.as_uri()).replace("v0.1.0", at)
    options = f'[--today, "2026-11-23", {practice.parent.name}]'
    text = f"{text.rstrip()}\n        args: {options}\n      - id: handover-check-strict\n        args: {options}\n"
    (repository / ".pre-commit-config.yaml").write_text(text)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "kept"))
    tool("pre-commit", "validate-config", repository / ".pre-commit-config.yaml")
    commit(repository)

    def hook(*words: str, fails: bool) -> str:
        git(repository, "add", "-A")
        return tool("pre-commit", "run", *words, folder=repository, fails=fails)

    assert "Passed" in hook("--all-files", fails=False)
    # a document deleted, and nothing else: no file name is left for the hook
    (practice / "goals.yaml").unlink()
    shown = hook(fails=True)
    assert "practices/maple-grove/goals.yaml" in shown
    git(repository, "checkout", "HEAD", "--", ".")
    # only a file below documents/ is other than before
    paper = next(one for one in sorted((practice / "documents").rglob("*")) if one.is_file())
    paper.unlink()
    assert "Failed" in hook(fails=True)
    git(repository, "checkout", "HEAD", "--", ".")
    lose_backup(practice)
    assert "COM002" in hook(fails=True)
    assert "COM002" in hook("--hook-stage", "manual", "handover-check-strict", fails=True)
    assert not (repository / "caught").exists()


def test_the_action_installs_itself_and_is_green_and_red(tmp_path: Path) -> None:
    repository, temporary = tmp_path / "repository", tmp_path / "temporary"
    temporary.mkdir()
    practice = lay_practice(repository)
    commit(repository)
    runner = Runner(repository, temporary, as_published(tmp_path / "action"))
    old = temporary / "old"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    refused = runner.run(STEPS[0], python=str(old))
    assert (refused.code, refused.log.count("\n")) == (2, 1)
    assert "needs Python 3.11 or later" in refused.log
    installed = runner.run(STEPS[0], python=sys.executable)
    assert installed.code == 0, installed.log
    green = runner.run(STEPS[1], path="practices", args=DAY, fail_on="advice", sarif="handover.sarif")
    assert green.code == 0, green.log
    assert runner.outputs == {"exit-code": "0", "sarif": "handover.sarif"}
    lose_backup(practice)
    red = runner.run(STEPS[1], path="practices", args=DAY, changed_since="HEAD")
    assert red.code == 1
    assert "::error file=practices/maple-grove/escalation-contacts.yaml" in red.log
    assert "| Maple Grove Dental" in runner.summary.read_text()
    assert not (repository / "caught").exists()


def test_scripts_of_the_action_are_sound(tmp_path: Path) -> None:
    for number, step in enumerate(STEPS):
        script = tmp_path / f"{number}.sh"
        script.write_text(f"#!/bin/bash\nset -e\n{step['run']}")
        tool("shellcheck", script)


def test_action_examples_and_job_fit_their_schemas_and_have_no_hole(tmp_path: Path) -> None:
    check = "check-jsonschema"
    tool(check, "--builtin-schema", "vendor.github-actions", "action.yml")
    tool(check, "--builtin-schema", "vendor.gitlab-ci", "docs/ci/gitlab.yml")
    workflows = tmp_path / ".github" / "workflows"
    workflows.mkdir(parents=True)
    for number, text in enumerate(re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)):
        file = tmp_path / f"{number}.yml"
        if "\njobs:" in text:
            file = workflows / f"{number}.yml"
            file.write_text(text)
            tool(check, "--builtin-schema", "vendor.github-workflows", file)
        elif text.startswith(("handover:", "include:")):
            file.write_text(text)
            tool(check, "--builtin-schema", "vendor.gitlab-ci", file)
    assert len(list(workflows.iterdir())) == 3
    shutil.copy2(ROOT / "action.yml", tmp_path)
    assert "No findings to report" in tool("zizmor", "--offline", "--persona", "auditor", tmp_path)
    hole = (tmp_path / "action.yml").read_text().replace('"$HANDOVER_FAIL_ON"', '"${{ inputs.fail-on }}"')
    (tmp_path / "action.yml").write_text(hole)
    assert "template-injection" in tool("zizmor", "--offline", tmp_path / "action.yml", fails=True)


def test_the_image_is_built_by_sound_commands_from_what_it_is_given(tmp_path: Path) -> None:
    tool("hadolint", "Dockerfile")
    text = (ROOT / "Dockerfile").read_text()
    bases = re.findall(r"^FROM (\S+)", text, re.MULTILINE)
    assert len(set(bases)) == 1
    assert re.fullmatch(r"python:[\d.]+-slim-bookworm@sha256:[0-9a-f]{64}", bases[0])
    assert re.search(r"^USER (?!0|root)", text, re.MULTILINE)
    # the context is what .dockerignore lets in, and nothing else
    source, place = tmp_path / "source", tmp_path / "opt"
    for line in (ROOT / ".dockerignore").read_text().splitlines():
        if line.startswith("!"):
            name = line[1:]
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            copy(ROOT / name, source / name)
    (command,) = re.findall(r"^RUN ((?:.*\\\n)*.*)$", text, re.MULTILINE)
    command = command.replace("/source", str(source)).replace("/opt/handover", str(place))
    command = command.replace("python -m venv", f"{sys.executable} -m venv")
    subprocess.run(["sh", "-e", "-c", command], check=True, stdout=subprocess.DEVNULL, cwd=tmp_path)
    program = place / "bin" / "handover"
    practice = lay_practice(tmp_path / "work").relative_to(tmp_path / "work")
    words = re.search(r"^docker run .*\" handover (.*)$", PAGE, re.MULTILINE)
    assert words is not None
    ran = subprocess.run(
        # no network at all, where the machine can take it away
        [*_without_network(), program, *words[1].split(), *DAY.split()],
        cwd=tmp_path / "work",
        env={"PATH": str(place / "bin")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert "Maple Grove Dental (a sample), live: no gaps" in ran.stdout
    assert practice.name == "maple-grove"


def _without_network() -> list[str]:
    """Return the words before a command that take the network away; none where this machine does not let us."""
    words = [shutil.which("unshare") or "unshare", "--net"]
    try:
        allowed = subprocess.run([*words, "true"], check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        allowed = False
    return words if allowed else []
