"""What the rules of `rules/documents/references.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "DOC016",
        "no templates, and one letter is left",
        'documents: {templates: {none: "we call, and write nothing"}, "items[recare-notes]-": }',
        ("documents:templates: there are said to be no templates, and letters or emails about balances are listed",),
    ),
    Case(
        "DOC016",
        "whether there are any is only said",
        'documents: {templates: {said: "we call"}}',
    ),
    Case(
        "DOC010",
        "which list counts is only said",
        'documents: {fee_references: {said: "the newer one"}}',
        (
            "documents:fee_references: it is not decided which fee list counts; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "DOC010",
        "no list counts",
        'documents: {fee_references: {none: "each EOB is taken as it comes"}}',
    ),
    Case(
        "DOC011",
        "none are listed, and no example shows one",
        'documents: {templates: ~, "items[statement]-": , "items[balance-letter]-": , "items[recare-notes]-": }',
        (
            "documents:templates: it is not said yet whether there are templates for patient statements",
            "documents:templates: it is not said yet whether there are templates for letters or emails about balances",
        ),
    ),
    Case(
        "DOC011",
        "recare that stays needs no notes",
        """
        scope: {"areas.recare": out, "tasks[call_recare].owner": practice}
        documents: {templates: [statement, letter]}
        """,
    ),
    Case(
        "DOC012",
        "the usual, as somebody said",
        'documents: {procedure_types: {said: "the usual"}}',
        (
            "documents:procedure_types: it is not decided which kinds of treatment are billed most; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "DOC012",
        "one sentence",
        'documents: {procedure_types: "Check-ups, fillings and crowns"}',
    ),
    Case(
        "DOC014",
        "asked for by somebody, for no reason",
        'documents: {requests: [{what: "Two more denials", with: dana}]}',
        ("documents:requests[1].what: more documents were asked for, and it is not said yet why",),
    ),
    Case(
        "DOC014",
        "an empty entry asks for nothing",
        'documents: {requests: [{note: "none so far"}]}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
