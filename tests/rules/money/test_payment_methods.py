"""What the rules of `rules/money/payment_methods.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIN012",
        "words that nobody decided on",
        'financial-policy: {"methods[cash].say": {said: "just bring it"}}',
        (
            "financial-policy:methods[cash].say: it is not decided what patients hear about cash; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "FIN012",
        "what is refused needs no words",
        'financial-policy: {"methods[cash].say": ~, "methods[cash].accepted": no}',
    ),
    Case(
        "FIN013",
        "a text offers what is refused",
        'financial-policy: {"methods[cash].accepted": no, "scripts[balance-explained].text": "You can also pay in cash."}',
        (
            'financial-policy:methods[cash].say: "Say" of paying by cash offers cash, which is refused',
            "financial-policy:scripts[balance-explained].text: the script balance-explained offers cash, which is refused",
        ),
    ),
    Case(
        "FIN013",
        "at the desk is where, not how",
        'financial-policy: {"methods[at_practice].accepted": no, "methods[at_practice].say": ~, "scripts[balance-explained].text": "You can pay in cash at the desk."}',
    ),
    Case(
        "FIN014",
        "two ways are one question",
        'financial-policy: {"methods[cash]-": , "methods[cheque]-": }',
        ("financial-policy:methods: it is not said yet whether you take a check and cash",),
    ),
    Case(
        "FIN014",
        "an entry that names no way",
        'financial-policy: {"methods+": {accepted: yes, say: "Pay as you like."}}',
        ("financial-policy:methods[7].kind: the last way to pay listed does not say how",),
    ),
    Case(
        "FIN014",
        "each way is decided",
        'financial-policy: {"methods[cash].accepted": no}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
