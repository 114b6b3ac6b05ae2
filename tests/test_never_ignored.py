"""What may never be ignored is hidden by nothing: no option, setting, baseline, nor ignore that a program writes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from handover.accepting import may_be_accepted
from handover.baseline import Baseline
from handover.cli.selection import Selection
from handover.errors import SettingsError
from handover.outcome import FindingKind, Severity
from handover.rules.catalogue import ALL, NEVER_IGNORED
from handover.settings import read_settings
from tests.report.outcomes import a_finding, joined, with_findings

if TYPE_CHECKING:
    from pathlib import Path


def test_they_are_those_that_say_so_themselves() -> None:
    assert {code for code, rule in ALL.items() if not rule.waivable} == NEVER_IGNORED
    assert {"ACC006", "FIL007"} <= NEVER_IGNORED < ALL.keys()


@pytest.mark.parametrize("code", sorted(NEVER_IGNORED))
def test_nothing_hides_them(code: str, tmp_path: Path) -> None:
    # of a kind and weight that could be hidden, so that it is the code alone that counts
    finding = replace(a_finding(), code=code, kind=FindingKind.OPEN, severity=Severity.WARNING)
    told = joined(with_findings(finding))
    for selection in (Selection.of("", code), Selection.of("COM002", ""), Selection.of("", code[:3])):
        assert selection.apply(told) == told
    settings = tmp_path / "handover.toml"
    settings.write_text(f'ignore = {{ {code} = "no" }}\n')
    with pytest.raises(SettingsError, match=f"names {code}, which may not be ignored"):
        read_settings(settings)
    settings.write_text(f'ignore = {{ {code[:3]} = "no" }}\n')
    assert code not in read_settings(settings).value("ignore")
    assert not may_be_accepted(finding)
    known = Baseline({}).accepting(told, lambda path: path, NEVER_IGNORED)
    assert known.apply(told, lambda path: path, NEVER_IGNORED).outcome.practices[0].view.findings == (finding,)
    # the same finding of another rule is hidden by each of them
    other = replace(finding, code="COM002")
    assert may_be_accepted(other)
    assert not Selection.of("", "COM002").apply(joined(with_findings(other))).practices[0].view.findings
