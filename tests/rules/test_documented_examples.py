"""Every rule's own examples: each Bad is reported by the rule, each Good is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handover.rules.catalogue import ALL
from handover.rules.manual import manual_of
from handover.testing.overlay import outcome_of

if TYPE_CHECKING:
    from handover.rules.rule import Rule

BAD = [(rule, text) for rule in ALL.values() for text in manual_of(rule).bad]
GOOD = [(rule, text) for rule in ALL.values() for text in manual_of(rule).good]


def _ids(pairs: list[tuple[Rule, str]]) -> list[str]:
    return [f"{rule.code}-{number}" for number, (rule, _) in enumerate(pairs)]


@pytest.mark.parametrize("rule", ALL.values(), ids=lambda rule: rule.code)
def test_a_rule_has_a_whole_manual(rule: Rule) -> None:
    manual = manual_of(rule)
    assert manual.title.endswith(".")
    assert manual.why
    assert "What to do:" not in (rule.judge.__doc__ or "")  # `fix` says it
    assert manual.bad
    assert manual.good
    assert rule.guide
    assert rule.fix.endswith((".", "2027-03-31", "`message`"))


@pytest.mark.parametrize(("rule", "text"), BAD, ids=_ids(BAD))
def test_the_bad_example_is_reported(rule: Rule, text: str) -> None:
    outcome = outcome_of(text)
    assert not outcome.crashes
    found = [one for one in (*outcome.view.findings, *outcome.view.off) if one.code == rule.code]
    related = [one for finding in outcome.view.findings for one in finding.related if one.code == rule.code]
    assert found or related


@pytest.mark.parametrize(("rule", "text"), GOOD, ids=_ids(GOOD))
def test_the_good_example_is_not(rule: Rule, text: str) -> None:
    outcome = outcome_of(text)
    assert not outcome.crashes
    assert [one.message for one in outcome.view.findings if one.code == rule.code] == []
