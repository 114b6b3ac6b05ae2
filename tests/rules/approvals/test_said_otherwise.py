"""What the rules of `rules/approvals/said_otherwise.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CHANGE = "and in approvals.yaml they change hands at"
AT = '"The billing team stops at" of posting insurance payments'
CASES = (
    Case(
        "APR022",
        "one band in place of two",
        'financial-policy: {"scripts[balance-explained].text": "We can write off up to $50 today."}',
        (
            f"financial-policy:scripts[balance-explained].text: write-offs up to USD 50 are named at the script balance-explained, {CHANGE} USD 10",
        ),
    ),
    Case(
        "APR022",
        "less than the band, as something that is done",
        'posting: {"kinds[insurance_payment].boundary": "Refund anything under 100."}',
        (f"posting:kinds[insurance_payment].boundary: refunds under USD 100 are named at {AT}, {CHANGE} USD 200",),
    ),
    Case(
        "APR022",
        "some of what needs a yes is said to need one",
        'posting: {"kinds[insurance_payment].boundary": "Refunds up to 100 need a yes."}',
    ),
    Case(
        "APR022",
        "whoever is named says yes to all of it",
        'posting: {"kinds[insurance_payment].boundary": "Refunds over 500 need Dr Ines Vale\'s yes."}',
    ),
    Case(
        "APR022",
        "whoever is named says yes to a part of it",
        'posting: {"kinds[insurance_payment].boundary": "Refunds over 50 need Dana Ruiz\'s yes."}',
        (f"posting:kinds[insurance_payment].boundary: refunds over USD 50 are named at {AT}, {CHANGE} USD 200",),
    ),
    Case(
        "APR022",
        "free below, and less than that is done",
        """
        approvals:
          "actions[refund]": {kind: refund, amount: "up to 200", free: yes}
        posting:
          "kinds[insurance_payment].boundary": "Refund anything under 100 without asking."
        """,
    ),
    Case(
        "APR022",
        "every refund needs a yes, whatever its amount",
        """
        approvals:
          "actions[refund~2]-":
          "actions[refund]": {kind: refund, approver: {is: ines, stand_in: dana}}
        posting:
          "kinds[insurance_payment].boundary": "Refund up to $20 without asking."
        """,
        (
            f"posting:kinds[insurance_payment].boundary: refunds up to USD 20 need nobody's yes by what is said at {AT}, and need one in approvals.yaml",
        ),
    ),
    Case(
        "APR022",
        "an action that approvals do not list is missed there",
        """
        approvals:
          "actions[refund~2]-":
          "actions[refund]-":
        posting:
          "kinds[insurance_payment].boundary": "Refund up to $20 without asking."
        """,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    case.check()
