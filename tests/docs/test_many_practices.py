"""The page on many practices, followed literally: each command, and the jobs of both services, run in a shell."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ruamel.yaml import YAML

from handover.cli.boundary import run
from tests.two_practices import lay_two

if TYPE_CHECKING:
    import pytest

PAGE: Final = (Path(__file__).parents[2] / "docs" / "many-practices.md").read_text(encoding="utf-8")
COMMANDS: Final = re.findall(r"^handover (.+)$", PAGE, re.MULTILINE)
#: The jobs of the services, by whose they are.
JOBS: Final = dict(
    zip(
        ("github", "gitlab"),
        (YAML(typ="safe").load(one) for one in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)),
        strict=True,
    )
)
DAY: Final = "2026-11-23"


def test_the_commands_of_the_page_run_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_two(tmp_path, monkeypatch)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795435200")
    codes = {command: run(shlex.split(command)) for command in COMMANDS}
    assert len(codes) >= 9
    assert {command for command, code in codes.items() if code not in (0, 1)} == set()
    assert codes["check practices"] == codes["merge-reports report-1.json report-2.json"] == 1
    for file in re.findall(r"--output (\S+)", "\n".join(COMMANDS)):
        assert Path(file).is_file()


def sh(command: str, place: Path, **variables: str) -> int:
    """Run a line of a job as a service does."""
    program = f'handover() {{ {shlex.quote(sys.executable)} -m handover "$@"; }}\n'
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", **variables}
    return subprocess.run(["bash", "-e", "-c", program + command], cwd=place, env=environment, check=False).returncode


def steps(job: dict[str, Any]) -> list[str]:
    return [step["run"] for step in job["steps"] if "handover " in step.get("run", "") and "pip" not in step["run"]]


def test_the_jobs_of_github_run_and_have_the_colour_of_one_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_two(tmp_path, monkeypatch)
    part, whole = JOBS["github"]["jobs"]["part"], JOBS["github"]["jobs"]["whole"]
    numbers = part["strategy"]["matrix"]["part"]
    assert set(part["env"]) == {"PART", "TODAY"}
    for number in numbers:
        assert [sh(one, tmp_path, PART=str(number), TODAY=DAY) for one in steps(part)] == [0]
    (tmp_path / "reports").mkdir()
    for report in tmp_path.glob("report-*.json"):
        report.rename(tmp_path / "reports" / report.name)
    assert len(list((tmp_path / "reports").iterdir())) == len(numbers)
    assert [sh(one, tmp_path) for one in steps(whole)] == [1]
    next((tmp_path / "reports").iterdir()).unlink()
    assert [sh(one, tmp_path) for one in steps(whole)] == [2]


def test_the_jobs_of_gitlab_run_and_have_the_colour_of_one_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_two(tmp_path, monkeypatch)
    part, whole = JOBS["gitlab"]["part"], JOBS["gitlab"]["whole"]
    for index in range(1, part["parallel"] + 1):
        words = {"CI_NODE_INDEX": str(index), "CI_NODE_TOTAL": str(part["parallel"])}
        assert sh("\n".join(part["script"]), tmp_path, CI_PIPELINE_CREATED_AT=f"{DAY}T08:00:00Z", **words) == 0
    assert sh("\n".join(whole["script"]), tmp_path) == 1
    assert (tmp_path / "gl-code-quality-report.json").is_file()
