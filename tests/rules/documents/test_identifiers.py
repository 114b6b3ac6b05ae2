"""What the rules of `rules/documents/identifiers.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "DOC003",
        "two dates of birth are one finding",
        'files: {documents/eob-downgraded.txt: "DOB: 04/12/1961 and DOB 05/01/1970"}',
        (
            "documents/eob-downgraded.txt:(text): a date of birth seems to be written in documents/eob-downgraded.txt, line 1, and 1 more of the kind",
        ),
    ),
    Case(
        "DOC003",
        "the name of the practice's own dentist",
        'files: {documents/eob-downgraded.txt: "Treating dentist: Dr Ines Vale, 555-0142"}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
