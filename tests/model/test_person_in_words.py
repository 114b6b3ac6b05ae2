"""A person with the side or the work that is theirs is read as the person; with anything else the text is left."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.model.person_in_words import Known, person_in
from handover.model.side_names import SideNames
from handover.testing.overlay import example

NAMES: Final = SideNames.of("Birchwood Dental", "Clearclaim Billing LLC", [])
PEOPLE: Final = {"tess": "tess", "tessahart": "tess", "priya": "priya", "sam": "sam", "frontdesk": "frontdesk"}
KNOWN: Final = {
    "tess": Known(None, frozenset({"hygienist", "clinical"})),
    "priya": Known("vendor", frozenset({"account"})),
    "sam": Known("practice", frozenset({"front", "desk", "insurance"})),
}
SAID: Final = {
    "practice (Tess)": "Tess",
    "the practice (Tess)": "Tess",
    "us (Tess)": "Tess",
    "us: Tess": "Tess",
    "our Tess": "Tess",
    "Tess (us)": "Tess",
    "Tess at the practice": "Tess",
    "Tess from the practice.": "Tess",
    "Tess, practice": "Tess",
    "practice - Tess": "Tess",
    "practice/Tess": "Tess",
    "Tessa Hart of the practice": "Tessa Hart",
    "Tess, our hygienist": "Tess",
    "our hygienist Tess": "Tess",
    "Sam at the front desk": "Sam",
    "Sam (front desk, insurance)": None,
    "vendor (Priya)": "Priya",
    "the vendor's Priya": "Priya",
    "the vendor’s Priya": "Priya",
    "Priya at Clearclaim": "Priya",
    "Clearclaim (Priya)": "Priya",
    "Priya of the billing company": "Priya",
    "Birchwood – Sam": "Sam",
}
LEFT: Final = (
    "vendor (Tess)",
    "practice (Priya)",
    "Tess at Clearclaim",
    "practice (Nora)",
    "Tess on Fridays",
    "Tess at Hillside",
    "Tess, then Sam",
    "Sam (Tess)",
    "Tess with Dr Bell's yes",
    "Tess, our office manager",
    "practice",
    "us",
    "Tess",
    "not Tess",
    "practice (not Tess)",
)


def read(text: str) -> str | None:
    """Return the name that is read in a text."""
    found = person_in(text, PEOPLE, KNOWN, NAMES)
    return None if found is None else text[slice(*found)].strip()


@pytest.mark.parametrize("text", SAID)
def test_a_person_with_what_is_known_of_them_is_the_person(text: str) -> None:
    assert read(text) == SAID[text]


@pytest.mark.parametrize("text", LEFT)
def test_anything_else_is_left_as_it_was_typed(text: str) -> None:
    assert read(text) is None


@given(st.text(max_size=90))
def test_no_text_is_too_odd(text: str) -> None:
    assert read(text) in (None, *("Tess", "Sam", "Priya")) or read(text).casefold() in text.casefold()  # type: ignore[union-attr]


@pytest.mark.parametrize("value", ["practice (Tess)", '{is: "us (Tess)", because: "asked for at the chair"}'])
def test_a_task_of_the_practice_is_hers(value: str) -> None:
    value = value if value.startswith("{") else f'"{value}"'
    findings = example(f'scope: {{"tasks[predetermination].owner": {value}}}').findings()
    assert [one for one in findings if "predetermination" in one.address] == []


def test_the_other_side_is_not_hers() -> None:
    findings = example('scope: {"tasks[predetermination].owner": "vendor (Tess)"}').findings("PPL001")
    assert [one.address for one in findings] == ["scope:tasks[predetermination].owner[1]"]
