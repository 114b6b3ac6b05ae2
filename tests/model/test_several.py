"""Several values in one text where a list is expected: read where each piece is known, and never cut otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.model.kinds.days import Day
from handover.model.kinds.references import LocationRef, OwnerRef, PersonRef
from handover.model.kinds.words import Name, Words
from handover.model.several import lines_without_dashes, pieces
from handover.node import Mapping, Scalar
from handover.source.reader import read
from handover.testing.overlay import outcome_of

NAMES = frozenset(("dana", "ines", "drinesvale", "billinganddesk"))


def node_of(text: str) -> Scalar:
    root = read("x.yaml", f"k: {text}\n".encode()).root
    assert isinstance(root, Mapping)
    node = root.pairs[0][1]
    assert isinstance(node, Scalar)
    return node


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        (PersonRef, "dana, ines", ["dana", "ines"]),
        (PersonRef, "dana and Dr Ines Vale", ["dana", "Dr Ines Vale"]),
        (PersonRef, '"dana & ines"', ["dana", "ines"]),
        (PersonRef, "\n  dana\n  ines", ["dana", "ines"]),
        (PersonRef, "\n  -dana\n  -ines", ["dana", "ines"]),
        (OwnerRef, "practice, dana", ["practice", "dana"]),
        (Day, "2026-12-24, 2026-12-25", ["2026-12-24", "2026-12-25"]),
        (PersonRef, "billing and desk", None),
        (PersonRef, "dana, somebody", None),
        (PersonRef, "dana or ines", None),
        (PersonRef, "practice, dana", None),
        (LocationRef, "north, south", None),
        (Words, "chart, X-ray", None),
        (Name, "first_name, last_name", None),
        (Day, "2026-12-24, maybe", None),
    ],
)
def test_a_text_is_cut_only_where_each_piece_is_known(kind: type, text: str, found: list[str] | None) -> None:
    node = node_of(text)
    parts = pieces(kind, node, NAMES)
    assert [part.text for part in parts] == ([node.text] if found is None else found)
    assert all(part.source.text[part.start : part.end].strip("\"'") == part.text for part in parts if found)


@given(st.text("danies ,;&-\n\"'", max_size=30))
def test_no_piece_is_lost(text: str) -> None:
    root = read("x.yaml", f"k: {text}\n".encode()).root
    node = root.pairs[0][1] if root is not None and root.pairs else None
    if isinstance(node, Scalar):
        parts = pieces(PersonRef, node, NAMES)
        letters = [char for part in parts for char in part.text if char.isalpha()]
        assert len(parts) == 1 or letters == [char for char in node.text.replace(" and ", "") if char.isalpha()]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("\n  Look at the chart\n  Call the payer\n  Write a note", True),
        ("\n  Look at the chart,\n  Then call", False),
        ("\n  look at the chart and\n  call the payer", False),
        (f"\n  {'The deposit of each morning is compared with the entries of the day.'}\n  Dana does it.", False),
        ("Look at the chart", False),
    ],
)
def test_short_lines_without_dashes_are_told(text: str, listed: bool) -> None:
    assert lines_without_dashes(Words, node_of(text)) is listed


def test_a_list_without_dashes_is_one_finding_or_none() -> None:
    def codes(overlay: str) -> list[str]:
        return [one.code for one in outcome_of(overlay).view.findings]

    assert codes('posting: {balance_ends: "resolved, agreed_next_step"}') == []
    assert codes("posting:\n  balance_ends:\n    resolved\n    agreed_next_step\n") == []
    assert codes("documents:\n  procedure_types:\n    Check-ups\n    Fillings\n") == ["FIL003"]


@pytest.mark.parametrize("text", ["{up_to:10}", "{is:write_off, up_to:10}", "{is: write_off, up_to:10}"])
def test_a_colon_without_a_space_in_braces_is_told_with_the_line(text: str) -> None:
    found = outcome_of(f"financial-policy: {{small_balance: {text}}}").view.findings
    assert {(one.code, one.message) for one in found} == {
        ("FIL003", '"Small balances": a space is missing after the colon')
    }
    spaced = text.replace("is:w", "is: w").replace("up_to:1", "up_to: 1")
    assert all(one.fix == f"Write it as {{key: value}}. The line is then: small_balance: {spaced}" for one in found)
