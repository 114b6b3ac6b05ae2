"""What the rules of `rules/money/law.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIN025",
        "the first and the last minute that the rules allow",
        'financial-policy: {calling_hours: "mon-fri 08:00-21:00"}',
    ),
    Case(
        "FIN025",
        "a minute before",
        'financial-policy: {calling_hours: "mon-fri 07:59-20:00"}',
        ("financial-policy:calling_hours: patients may be called before 08:00 or after 21:00 on Mondays to Fridays",),
    ),
    Case(
        "FIN026",
        "we do that somehow, as somebody said",
        'financial-policy: {good_faith_estimate: {said: "we do that somehow"}}',
        (
            "financial-policy:good_faith_estimate: it is not decided who gives patients without insurance a written estimate; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "FIN026",
        "in another country",
        """
        practice: {jurisdiction: GB}
        financial-policy: {good_faith_estimate: ~}
        """,
    ),
    Case(
        "FIN028",
        "a minute after, in Britain",
        """
        practice: {jurisdiction: GB}
        financial-policy: {calling_hours: "mon-fri 09:00-21:01"}
        """,
        ("financial-policy:calling_hours: patients may be called before 08:00 or after 21:00 on Mondays to Fridays",),
    ),
    Case(
        "FIN028",
        "the same hours elsewhere are another rule's",
        'financial-policy: {calling_hours: "mon-fri 09:00-21:01"}',
    ),
    Case(
        "FIN029",
        "a child is free, says the text",
        """
        practice: {jurisdiction: GB}
        financial-policy: {"scripts[balance-explained].text": "Because you are pregnant, your NHS treatment is free."}
        """,
        (
            "financial-policy:scripts[balance-explained].text: the script balance-explained tells patients whether they pay for NHS treatment",
        ),
    ),
    Case(
        "FIN029",
        "who asks for proof",
        """
        practice: {jurisdiction: GB}
        financial-policy: {"scripts[balance-explained].text": "If you do not pay NHS charges, please bring the certificate."}
        """,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
