"""What the rules of `rules/payers/codes.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PAY016",
        "one digit over and over, although the check digit fits",
        'practice: {"people[ines].npi": "1111111112"}',
        ("practice:people[ines].npi: the NPI of Dr Ines Vale is one digit over and over, so somebody made it up",),
    ),
    Case(
        "PAY016",
        "two digits changed places",
        'practice: {"people[ines].npi": "1243567893"}',
        ("practice:people[ines].npi: the NPI of Dr Ines Vale has a wrong digit or is not ten digits long",),
    ),
    Case(
        "PAY016",
        "a code with blanks and small letters",
        'payers: {"payers[tri-county].extra_documentation+": {procedures: ["d 4341", "D2740 (crowns)"], send: "chart"}}',
    ),
    Case(
        "PAY016",
        "an O for a zero",
        'payers: {"payers[tri-county].extra_documentation+": {procedures: ["D274O"], send: "chart"}}',
        (
            "payers:payers[tri-county].extra_documentation[chart].procedures[D274O]: a procedure code is not the letter D and four digits: the last wish for documents listed of Tri-County Dental Plan",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
