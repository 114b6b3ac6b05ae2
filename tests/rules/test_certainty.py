from __future__ import annotations

import pytest

from handover.data.phrases import table
from handover.testing.overlay import example

CERTAIN = table("payer_certainty")


@pytest.mark.parametrize("text", CERTAIN.hits_of_tests)
def test_certainty(text: str) -> None:
    assert CERTAIN.hits(text)


@pytest.mark.parametrize("text", CERTAIN.near_misses)
def test_no_certainty(text: str) -> None:
    assert not CERTAIN.hits(text)


def test_there_are_enough_of_both() -> None:
    assert min(len(CERTAIN.hits_of_tests), len(CERTAIN.near_misses)) >= 20


def test_a_quoted_rule_is_no_certainty() -> None:
    overlay = """
        payers:
          "payers[tri-county].rules+": {topic: late, decision: "They always deny late claims.", confirmed: 2026-10-05%s}
    """
    for more, found in (("", ["PAY005"]), (', source: "manual, page 3"', [])):
        codes = [one.code for one in example(overlay % more).outcome().view.findings]
        assert codes == found
