"""Absurd but well-formed practices are judged like every other: in order, whole, and without breaking."""

from __future__ import annotations

from time import process_time

import pytest

from handover.check.judge import judge
from handover.outcome import STAGES
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example
from tests.truth.absurd import ABSURD


@pytest.mark.parametrize("name", ABSURD)
def test_an_absurd_practice_is_judged(name: str) -> None:
    files, began = ABSURD[name](), process_time()
    outcome = judge(MemoryFolder(files), "absurd", example().today)
    # some three seconds for the largest: ten say that work has begun to grow with the square of what is written
    assert process_time() - began < 10
    assert not outcome.crashes
    assert not outcome.not_checked
    for stage in STAGES:
        findings = outcome.views[stage].findings
        assert [one.order for one in findings] == sorted(one.order for one in findings)
        assert len({one.fingerprint for one in findings}) == len(findings)
