"""What the rules of `rules/documents/paths.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "DOC009",
        "a file that another document names is there",
        """
        workflow-map: {"verification.checklist": documents/eligibility.md}
        files: {documents/eligibility.md: "Plan active on the day."}
        """,
    ),
    Case(
        "DOC009",
        "a file that another document names is not there",
        'workflow-map: {"verification.checklist": [documents/eligibility.md]}',
        (
            'workflow-map:verification.checklist[1]: "Eligibility checklist" under "Insurance verification": the file that is named is not there',
        ),
    ),
    Case(
        "DOC009",
        "a folder in place of a file",
        """
        workflow-map: {"verification.checklist": documents/forms}
        files: {documents/forms/a.md: "Plan active on the day."}
        """,
        (
            'workflow-map:verification.checklist[1]: "Eligibility checklist" under "Insurance verification": a folder is named, where one file is meant',
        ),
    ),
    Case(
        "DOC009",
        "the folder alone, in one word",
        'workflow-map: {"verification.checklist": documents}',
        (
            'workflow-map:verification.checklist[documents]: "Eligibility checklist" under "Insurance verification": a folder is named, where one file is meant',
        ),
    ),
    Case("DOC009", "more than the folder", 'workflow-map: {"verification.checklist": documents we keep}'),
    Case(
        "DOC009",
        "a sentence in which a file is mentioned is a sentence",
        'workflow-map: {"verification.checklist": "As in documents/eligibility.md, and/or by phone."}',
    ),
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
