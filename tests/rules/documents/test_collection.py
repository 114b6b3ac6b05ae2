"""What the rules of `rules/documents/collection.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "DOC017",
        "as many outcomes as documents",
        'documents: {"items+": {id: more, kind: eob, count: 2, scenario: [paid, downgraded], date: 2026-09, deidentified: yes}}',
    ),
    Case(
        "DOC017",
        "one document, two outcomes",
        'documents: {"items+": {id: more, kind: eob, count: 1, scenario: [paid, downgraded], date: 2026-09, deidentified: yes}}',
        ("documents:items[more].count: the example more is of one document and is said to show 2 outcomes",),
    ),
    Case(
        "DOC004",
        "fifteen",
        'documents: {"items+": {id: more, kind: report, count: 3, date: 2026-09, deidentified: yes}}',
    ),
    Case(
        "DOC004",
        "sixteen",
        'documents: {"items+": {id: more, kind: report, count: 4, date: 2026-09, deidentified: yes}}',
        ("documents:items: 16 example documents are listed, more than 15",),
    ),
    Case(
        "DOC005",
        "two outcomes are one question",
        'documents: {"items[eob-downgraded].scenario": paid, "items[denial-cover-sheet].scenario": paid, "items[claim-corrected].scenario": paid}',
        (
            "documents:items: no example shows a claim downgraded or reduced and a claim that was corrected and sent again",
        ),
    ),
    Case(
        "DOC005",
        "an example that is promised shows it",
        'documents: {"items[eob-downgraded]-": , "items+": {id: reduced, kind: eob, scenario: downgraded, state: promised}}',
    ),
    Case(
        "DOC006",
        "neither",
        "documents: {items: [{id: all, kind: claim, count: 12, scenario: paid, date: 2026-09, deidentified: yes}]}",
        ("documents:items: the examples hold no EOB and no denial",),
    ),
    Case(
        "DOC006",
        "a remittance holds EOBs",
        "documents: {items: [{id: era, kind: remittance, count: 11, date: 2026-09, deidentified: yes}, {id: no, kind: denial, date: 2026-09, deidentified: yes}]}",
    ),
    Case(
        "DOC013",
        "one that was refused among many",
        'documents: {items: [{id: eobs, kind: eob, count: 11, scenario: paid, date: 2026-09, deidentified: yes}, {id: refused, kind: eob, scenario: {other: "refused for good"}, date: 2026-09, deidentified: yes}]}',
    ),
    Case(
        "DOC013",
        "all were paid, of two kinds: the missing outcomes are told in its place",
        "documents: {items: [{id: eobs, kind: eob, count: 9, scenario: paid, date: 2026-09, deidentified: yes}, {id: claims, kind: claim, count: 3, scenario: paid, date: 2026-09, deidentified: yes}]}",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
