"""What the rules of `rules/scope/tasks.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "SCO004",
        "an entry that says neither which task it is nor in words",
        'scope: {"tasks+": {area: recare, owner: vendor}}',
        ("scope:tasks[24].kind: the last task listed does not say what is done",),
    ),
    Case(
        "SCO004",
        "a task in words of one's own",
        'scope: {"tasks+": {text: "Writes the recall cards", area: recare, owner: vendor}}',
    ),
    Case(
        "SCO003",
        "tasks of the other location do not count",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        scope: {"tasks[call_recare].for": {locations: annex}, "tasks[book_recare].for": {locations: annex}}
        """,
        ("scope:tasks: Main Street: recare calls is outsourced, and no task of it is listed",),
    ),
    Case(
        "SCO003",
        "a task in words of one's own counts for its area",
        'scope: {"tasks[call_recare]-": , "tasks[book_recare]-": , "tasks+": {kind: other, id: cards, text: "Writes the recall cards", area: recare, owner: vendor}}',
    ),
    Case(
        "SCO004",
        "a task of an area that stays may be anybody's",
        'scope: {"areas.recare": out, "tasks[book_recare].owner": ~, "tasks[call_recare].owner": practice}',
    ),
    Case(
        "SCO004",
        "nobody in particular is nobody",
        'scope: {"tasks[appeal].owner": nobody}',
        ("scope:tasks[appeal].owner: it is said to be nobody who does appeals",),
    ),
    Case(
        "SCO005",
        "two people of one side are one side",
        'scope: {"tasks[appeal].owner": [priya, marco]}',
    ),
    Case(
        "SCO005",
        "a person of each side",
        'scope: {"tasks[appeal].owner": [sam, priya]}',
        ("scope:tasks[appeal].owner: both sides are named for appeals",),
    ),
    Case(
        "SCO005",
        "each side at a location of its own",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        scope: {"tasks[appeal].owner": {is: vendor, differs: [{for: {locations: annex}, is: practice}]}}
        """,
    ),
    Case(
        "SCO003",
        "own words that mean a listed task",
        'scope: {"tasks[call_recare]": {kind: {other: "recall calls"}, owner: vendor}, "tasks[book_recare]-": }',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
