"""What GitHub's runner does with the steps of a composite action, on this machine: scripts, inputs, files, outputs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ruamel.yaml import YAML

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT: Final = Path(__file__).parents[1]
ACTION: Final[Mapping[str, Any]] = YAML(typ="safe", pure=True).load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: Final[list[dict[str, Any]]] = ACTION["runs"]["steps"]

_EXPRESSION: Final = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


class Ran(NamedTuple):
    """How a step ended."""

    code: int
    log: str


@dataclass(frozen=True)
class Runner:
    """A runner with a checked-out repository.

    Args:
        workspace: the repository, in which steps begin.
        temporary: a folder of its own.
        action: where the action is checked out.
    """

    workspace: Path
    temporary: Path
    action: Path = ROOT
    outputs: dict[str, str] = field(default_factory=dict)

    def run(self, step: Mapping[str, Any], **inputs: str) -> Ran:
        """Run one step with inputs, and take what it writes to the file of outputs."""
        assert step["shell"] == "bash"
        assert set(inputs) <= {name.replace("-", "_") for name in ACTION["inputs"]}
        script = self.temporary / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        output = self.temporary / "output"
        output.write_text("", encoding="utf-8")
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.temporary),
            **{name: value for name, value in os.environ.items() if name.startswith("PIP_")},
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(self.action),
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "RUNNER_TEMP": str(self.temporary),
            **{name: _valued(text, inputs) for name, text in step.get("env", {}).items()},
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
            cwd=self.workspace,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        self.outputs.update(_pairs(output.read_text(encoding="utf-8")))
        return Ran(done.returncode, done.stdout)

    @property
    def summary(self) -> Path:
        """The file of the summary of the step."""
        return self.temporary / "summary.md"


def _valued(text: str, inputs: Mapping[str, str]) -> str:
    """Return the value of a variable of a step, in which only inputs may be named."""

    def value(found: re.Match[str]) -> str:
        context, name = found[1].split(".")
        assert context == "inputs"
        return inputs.get(name.replace("-", "_"), ACTION["inputs"][name]["default"])

    return _EXPRESSION.sub(value, text)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        name, mark, value = line.partition("=")
        assert mark, f"the runner refuses {line!r}"
        yield name, value


def place_program(temporary: Path, script: str = f'exec {sys.executable} -P -m handover "$@"') -> None:
    """Put a program where the first step of the action would have installed it: that of these tests, or a script."""
    program = temporary / "handover" / "bin" / "handover"
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
