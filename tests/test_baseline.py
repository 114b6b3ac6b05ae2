"""A baseline hides what was there when it was written, and nothing that has come, grown, or may hide other things."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.baseline import Baseline, read_baseline
from handover.errors import UsageError
from handover.outcome import Finding, FindingKind, NotChecked, Outcome, PracticeOutcome, Severity, View

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Codes that may never be known.
NEVER = frozenset({"ACC006"})


def finding(code: str, mark: str, severity: Severity, kind: FindingKind = FindingKind.OPEN, parts: int = 0) -> Finding:
    """Return a finding of which only what a baseline looks at matters."""
    plain = Finding(
        code, "a-name", severity, kind, "message", "fix", "question", None, "", "scope.yaml", 1, 1, 1, 2,
        "scope:owner", (), mark,
    )  # fmt: skip
    return replace(plain, parts=(plain,) * parts)


def outcome(*findings: Finding, path: str = "a", silent: Sequence[str] = ()) -> Outcome:
    view = View(tuple(findings))
    not_checked = tuple(NotChecked(code, "it broke") for code in silent)
    practice = PracticeOutcome(path, path, path, "live", "live", "2026-11-23", sample=False, views={"live": view})
    return Outcome("2026-11-23", (replace(practice, not_checked=not_checked),))


def same(path: str) -> str:
    return path


FINDINGS = st.builds(
    finding,
    st.sampled_from(["COM002", "ACC001", "ACC006"]),
    st.sampled_from(["m1", "m2", "m3"]),
    st.sampled_from([Severity.ADVICE, Severity.WARNING, Severity.BLOCKER]),
    st.sampled_from([FindingKind.OPEN, FindingKind.UNREADABLE, FindingKind.UNSAFE]),
    st.integers(0, 3),
)


def may_be_known(one: Finding) -> bool:
    return one.code not in NEVER and one.kind is not FindingKind.UNREADABLE


def left(baseline: Baseline, now: Outcome) -> list[Finding]:
    return list(baseline.apply(now, same, NEVER).outcome.practices[0].view.findings)


@given(st.lists(FINDINGS, max_size=8))
def test_what_was_accepted_is_known_and_survives_the_file(findings: list[Finding]) -> None:
    now = outcome(*findings)
    accepted = Baseline({}).accepting(now, same, NEVER)
    read = read_baseline(accepted.written(), "b.json")
    assert read.written() == accepted.written()
    compared = read.apply(now, same, NEVER)
    view = compared.outcome.practices[0].view
    assert list(view.findings) == [one for one in findings if not may_be_known(one)]
    assert list(view.baselined) == [one for one in findings if may_be_known(one)]
    assert compared.gone == 0


@given(st.lists(FINDINGS, max_size=6), FINDINGS)
def test_one_more_finding_is_always_told(findings: list[Finding], more: Finding) -> None:
    accepted = Baseline({}).accepting(outcome(*findings), same, NEVER)
    told = left(accepted, outcome(*findings, more))
    assert len(told) == 1 + sum(not may_be_known(one) for one in findings)


@given(st.lists(FINDINGS.filter(may_be_known), min_size=1, max_size=6), st.data())
def test_what_is_gone_is_counted_and_told_when_it_comes_back(findings: list[Finding], data: st.DataObject) -> None:
    accepted = Baseline({}).accepting(outcome(*findings), same, NEVER)
    kept = data.draw(st.lists(st.sampled_from(range(len(findings))), unique=True))
    now = outcome(*(findings[number] for number in kept))
    compared = accepted.apply(now, same, NEVER)
    assert compared.gone == len(findings) - len(kept)
    pruned = accepted.without_gone(compared)
    assert pruned.apply(now, same, NEVER).gone == 0
    assert len(left(pruned, outcome(*findings))) == len(findings) - len(kept)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (finding("COM002", "m", Severity.WARNING), finding("COM002", "m", Severity.BLOCKER)),
        (finding("FIL024", "m", Severity.WARNING, parts=3), finding("FIL024", "m", Severity.WARNING, parts=4)),
    ],
)
def test_what_has_grown_is_told(before: Finding, after: Finding) -> None:
    accepted = Baseline({}).accepting(outcome(before), same, NEVER)
    assert left(accepted, outcome(after)) == [after]
    assert left(accepted, outcome(before)) == []
    grown = Baseline({}).accepting(outcome(after), same, NEVER)
    assert left(grown, outcome(before)) == []


def test_a_rule_that_did_not_run_has_not_been_settled() -> None:
    known = finding("COM002", "m", Severity.WARNING)
    accepted = Baseline({}).accepting(outcome(known), same, NEVER)
    silent = outcome(silent=["COM002"])
    compared = accepted.apply(silent, same, NEVER)
    assert compared.gone == 0
    for kept in (accepted.without_gone(compared), accepted.accepting(silent, same, NEVER)):
        assert left(kept, outcome(known)) == []


def test_other_practices_stay_known_as_long_as_they_are_there() -> None:
    one, other = finding("COM002", "m", Severity.WARNING), finding("ACC001", "n", Severity.WARNING)
    both = Baseline({}).accepting(outcome(one), same, NEVER).accepting(outcome(other, path="b"), same, NEVER)
    assert set(both.practices) == {"a", "b"}
    assert set(both.only(lambda path: path == "b").practices) == {"b"}
    assert left(both, outcome(one)) == []


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "null", "version: 1", '{"version": 2, "practices": {}}', '{"version": 1}', '{"version": 1, "practices": []}',
        '{"version": 1, "practices": {"a": [{}]}}', '{"version": 1, "practices": {"a": 3}}', "[" * 100_000,
        '{"version": 1, "practices": {"a": [{"code": "COM002", "address": "a", "fingerprint": 3, "severity": "warning"}]}}',
        '{"version": 1, "practices": {"a": [{"code": "COM002", "address": "a", "fingerprint": "b", "severity": "dire"}]}}',
    ],
)  # fmt: skip
def test_what_is_no_baseline_of_ours_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_baseline(text, "b.json")
    assert refused.value.message.startswith("b.json ")
    assert "--write-baseline" in refused.value.message
