"""What the rules of `rules/documents/paths.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "DOC009",
        "the same name in another folder",
        'documents: {"items[eob-downgraded].file": papers/eob-downgraded.txt}',
        (
            "documents:items[eob-downgraded].file: the file of the example eob-downgraded is not there; one of the same name lies in another place",
        ),
    ),
    Case(
        "DOC009",
        "what is promised is not there yet",
        'documents: {"items[eob-downgraded].file": documents/later.pdf, "items[eob-downgraded].state": promised}',
    ),
    Case(
        "DOC015",
        "one file under another spelling",
        'documents: {"items[eob-downgraded].file": documents/./eob-paid-lakeshore.txt}',
        (
            "documents:items[eob-downgraded].file: the example eob-downgraded and the example eob-paid-lakeshore are the same file",
        ),
    ),
    Case(
        "DOC015",
        "a template may be an example, too",
        'documents: {"items[balance-letter].caption": "also in use as our letter"}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
