"""Absurd but well-formed practices are judged like every other: in order, whole, and without breaking."""

from __future__ import annotations

import pytest
from absurd import ABSURD

from handover.check.judge import judge
from handover.outcome import STAGES
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example


@pytest.mark.parametrize("name", ABSURD)
def test_an_absurd_practice_is_judged(name: str) -> None:
    outcome = judge(MemoryFolder(ABSURD[name]()), "absurd", example().today)
    assert not outcome.crashes
    assert not outcome.not_checked
    for stage in STAGES:
        findings = outcome.views[stage].findings
        assert [one.order for one in findings] == sorted(one.order for one in findings)
        assert len({one.fingerprint for one in findings}) == len(findings)
