"""What the rules of `rules/scope/areas.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "SCO001",
        "undecided for one of two locations",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        scope: {"areas.recare": {is: in, differs: [{for: {locations: annex}, is: undecided}]}}
        """,
        ("scope:areas.recare: Annex: recare calls: not decided whether in or out",),
    ),
    Case(
        "SCO001",
        "two open areas are one question",
        'scope: {"areas.recare": ~, "areas.balances": ~}',
        ("scope:areas: patient billing and recare calls: not decided whether in or out",),
    ),
    Case(
        "SCO001",
        "an area that was spoken of is told by itself",
        'scope: {"areas.recare": ~, "areas.balances": {said: "we shall see"}}',
        (
            "scope:areas.balances: it is not decided whether patient billing is outsourced; words on this are on file, and decide nothing",
            "scope:areas.recare: recare calls: not decided whether in or out",
        ),
    ),
    Case(
        "SCO001",
        "capitals decide too",
        'scope: {"areas.recare": OUT, "tasks[call_recare].owner": practice}',
    ),
    Case(
        "SCO002",
        "one service at one of two locations is something",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        scope: {areas: {insurance: out, balances: out, verification: out, recare: {is: out, differs: [{for: {locations: annex}, is: in}]}}}
        """,
    ),
    Case(
        "SCO002",
        "an undecided service may yet be handed over",
        "scope: {areas: {insurance: out, balances: out, verification: out, recare: undecided}}",
    ),
    Case(
        "SCO010",
        "two parts of one area are one question",
        'scope: {"tasks[explain_balance]-": , "tasks[send_statements]-": }',
        (
            "scope:tasks: it is not said yet who does a part of patient billing: sending statements and explaining balances",
        ),
    ),
    Case(
        "SCO010",
        "nobody asks for a part of an area that stays",
        'scope: {"areas.verification": out, "tasks[check_benefits]-": , "tasks[check_eligibility].owner": practice}',
    ),
    Case(
        "SCO011",
        "an area that is out at one of two locations",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        scope: {"areas.recare": {is: in, differs: [{for: {locations: annex}, is: out}]}}
        """,
        (
            "scope:tasks[call_recare].owner: Annex: recare calls: given to the billing team, while the area stays with the practice",
        ),
    ),
    Case(
        "SCO011",
        "a task that the author puts into another area",
        'scope: {"areas.recare": out, "tasks[call_recare].area": balances}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
