from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handover.analysis.people.sole_holders import left_empty

PEOPLE = st.frozensets(st.sampled_from(["dana", "sam", "ines"]), max_size=3)
DUTIES = st.dictionaries(st.sampled_from(["owner", "admin", "primary", "refunds"]), PEOPLE)


@given(DUTIES, DUTIES)
def test_removing_one_person_at_a_time(
    holders: dict[str, frozenset[str]], stand_ins: dict[str, frozenset[str]]
) -> None:
    expected = {}
    for person in ("dana", "sam", "ines"):
        lost = set()
        for duty in {*holders, *stand_ins}:
            before = holders.get(duty, frozenset()) | stand_ins.get(duty, frozenset())
            if before and not before - {person}:
                lost.add(duty)
        if lost:
            expected[person] = lost
    found = left_empty(holders, stand_ins)
    assert {person: set(duties) for person, duties in found.items()} == expected


def test_the_order_is_that_of_the_file() -> None:
    holders = {"owner": ["dana"], "admin": ["sam"], "primary": ["dana"], "refunds": ["dana", "dana"]}
    assert left_empty(holders, {}) == {"dana": ("owner", "primary", "refunds"), "sam": ("admin",)}
    assert left_empty(holders, {"owner": ["sam"], "refunds": ["dana"]}) == {
        "sam": ("admin",),
        "dana": ("primary", "refunds"),
    }
