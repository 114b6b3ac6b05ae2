"""Reports in the programs that read them: the multitool with the rules of code scanning, and the schema of Jenkins."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from handover.cli.boundary import run
from handover.outcome import Severity
from handover.report.formats import junit, rdjsonl, sarif
from handover.shipped import examples_folder
from tests.report.formats.runs import RUNS, WRITERS
from tests.report.test_formats import OUTCOMES, sarif_of, suppressed_outcome, texts

pytestmark = pytest.mark.consumer

TOP = Path(__file__).parents[2]
MULTITOOL = TOP / ".consumer/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"

#: What is told of every report: no home page of the tool is known yet.
KNOWN = {"SARIF2005"}
READER_OF_REVIEWDOGS = TOP / ".consumer/node_modules/.bin/rdformat-validator"


@pytest.mark.parametrize("name", ["river-dental-group", "harbour-street", "maple-grove"])
def test_code_scanning_takes_the_sarif(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", str(examples_folder() / name), "--format", "sarif", "--output", str(tmp_path / "a.sarif")])
    capsys.readouterr()
    assert complaints(tmp_path / "a.sarif") <= KNOWN


@pytest.mark.parametrize("make", OUTCOMES.values(), ids=OUTCOMES)
def test_code_scanning_takes_what_is_hostile(make: Any, tmp_path: Path) -> None:
    (tmp_path / "a.sarif").write_text(json.dumps(sarif_of(make())))
    assert complaints(tmp_path / "a.sarif") <= KNOWN


def test_code_scanning_takes_what_is_suppressed(tmp_path: Path) -> None:
    told = sarif.Told(baseline=True, suppressed=True)
    (tmp_path / "a.sarif").write_text(sarif.render(suppressed_outcome(), texts(), told=told))
    assert complaints(tmp_path / "a.sarif") <= KNOWN


def complaints(log: Path) -> set[str]:
    """Return the rules of the multitool that complain; it ends with 0 even then."""
    MULTITOOL.chmod(0o755)
    command: list[str | Path] = [
        MULTITOOL,
        "validate",
        log.name,
        "--rule-kind",
        "Sarif;Ghas",
        "--level",
        "Error;Warning",
    ]
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    done = subprocess.run(command, cwd=log.parent, env=environment, capture_output=True, text=True, check=True)
    assert "Analysis completed successfully" in done.stdout
    return set(re.findall(r": (?:error|warning) ([A-Z]+\d+)", done.stdout))


def test_the_multitool_sees_what_is_wrong(tmp_path: Path) -> None:
    log = sarif_of(OUTCOMES["whole"]())
    del log["runs"][0]["results"][0]["locations"]
    (tmp_path / "a.sarif").write_text(json.dumps(log))
    assert complaints(tmp_path / "a.sarif") - KNOWN


@pytest.mark.parametrize("name", ["river-dental-group", "harbour-street", "maple-grove"])
@pytest.mark.parametrize("fail_on", ["blocker", "advice", "never"])
def test_jenkins_takes_the_junit(name: str, fail_on: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from lxml import etree

    words = ["check", str(examples_folder() / name), "--fail-on", fail_on, "--format", "junit"]
    run([*words, "--output", str(tmp_path / "a.xml")])
    capsys.readouterr()
    schema = etree.XMLSchema(etree.parse(TOP / "tests/report/schemas/junit-10.xsd"))
    schema.assertValid(etree.parse(tmp_path / "a.xml"))


def test_jenkins_takes_what_is_hostile() -> None:
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(TOP / "tests/report/schemas/junit-10.xsd"))
    for make in (*RUNS.values(), *OUTCOMES.values()):
        for least in (Severity.BLOCKER, None):
            schema.assertValid(etree.fromstring(junit.render(make(), least).encode()))


def test_code_scanning_takes_every_run_at_once(tmp_path: Path) -> None:
    for number, make in enumerate(RUNS.values()):
        (tmp_path / f"{number}.sarif").write_text(WRITERS["sarif"](make()))
    assert complaints(tmp_path / "*.sarif") <= KNOWN


def test_a_reader_of_reviewdogs_format_takes_every_line(tmp_path: Path) -> None:
    # it reads one object, so that the lines are put into one
    lines = [line for make in (*RUNS.values(), *OUTCOMES.values()) for line in rdjsonl.render(make()).splitlines()]
    assert len(lines) > 5_000
    report = tmp_path / "report.json"
    report.write_text(f'{{"diagnostics": [{",".join(lines)}]}}')
    command: list[str | Path] = [READER_OF_REVIEWDOGS, "--strict", "--no-extra-fields", report]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    report.write_text(f'{{"diagnostics": [{lines[0].replace("ERROR", "FATAL")}]}}')
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1
