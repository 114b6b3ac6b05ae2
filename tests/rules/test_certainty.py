from __future__ import annotations

from handover.testing.overlay import example


def test_a_quoted_rule_is_no_certainty() -> None:
    overlay = """
        payers:
          "payers[tri-county].rules+": {topic: late, decision: "They always deny late claims.", confirmed: 2026-10-05%s}
    """
    for more, found in (("", ["PAY005"]), (', says: "manual, page 3"', [])):
        codes = [one.code for one in example(overlay % more).outcome().view.findings]
        assert codes == found
