"""The example practices, each pinned to the findings that it shows.

Run with HANDOVER_UPDATE=1 to write the pins anew, and read them one by one.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from handover.check.judge import judge
from handover.source.folder import DiskFolder
from handover.testing.overlay import example, examples_folder

PRACTICES = ("harbour-street", "maple-grove", "three-rivers")


@pytest.mark.parametrize("name", PRACTICES)
def test_an_example_shows_exactly_its_gaps(name: str) -> None:
    outcome = judge(DiskFolder(examples_folder() / name), name, example().today)
    assert outcome.sample
    assert not outcome.not_checked
    assert not outcome.crashes
    shown = "".join(
        f"{one.file}:{one.line}:{one.column}: {one.severity.word} {one.code} {one.message} | {one.address} | {one.ask}\n"
        for one in outcome.view.findings
    )
    pinned = Path(__file__).parent / f"{name}.txt"
    if os.environ.get("HANDOVER_UPDATE"):
        pinned.write_text(shown, encoding="utf-8")
    assert shown == pinned.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PRACTICES)
def test_an_example_is_made_up(name: str) -> None:
    for path in (examples_folder() / name).rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        numbers = re.findall(r"\b\d{3}-\d{4}\b|\b0\d{4} \d{6}\b", text)
        assert [one for one in numbers if not one.startswith(("555-01", "01632 960"))] == []
        assert [one for one in re.findall(r"@([\w.-]+)", text) if not one.endswith(".example")] == []
