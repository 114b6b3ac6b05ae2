"""Learned weights are read as they were written, and are small."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import handover.data
from handover.speech.weights import read_weights, written

SHIPPED = Path(handover.data.__file__).parent / "speech"
#: Rows from which the weights of a file are learned.
ROWS = {"weights.tsv": "words", "danger.tsv": "danger"}
_FEATURES = st.text(st.characters(codec="utf-8", exclude_characters="\t\n", exclude_categories=["C", "Z"]), min_size=1)


@given(
    rows=st.dictionaries(
        _FEATURES, st.dictionaries(st.sampled_from(["open", "nobody"]), st.integers(-999, 999), min_size=1)
    )
)
def test_what_is_written_is_read(rows: dict[str, dict[str, int]]) -> None:
    text = written(8.0, {"open": 0.25, "nobody": -1.5}, rows.items())
    weights = read_weights(text)
    assert (weights.scale, dict(weights.begins)) == (8.0, {"open": 0.25, "nobody": -1.5})
    places = {"open": 0, "nobody": 1}
    assert {feature: dict(row) for feature, row in weights.table.items()} == {
        feature: {places[name]: weight / 100 for name, weight in row.items()} for feature, row in rows.items()
    }


def test_a_text_is_brought_to_one_length_by_what_is_known_of_it() -> None:
    weights = read_weights(written(8.0, {"open": 1.0}, [("a", {"open": 50}), ("b", {"open": -25})]))
    assert weights.totals({"a"}) == [1.0 + 0.5 * 8.0]
    assert weights.totals({"a", "unknown"}) == [1.0 + 0.5 * 8.0]
    assert weights.totals({"a", "b"}) == [pytest.approx(1.0 + 0.25 * 8.0 / 2**0.5)]
    assert weights.totals(set()) == [1.0]


@pytest.mark.parametrize("name", ROWS)
def test_the_weights_are_small_and_their_rows_are_there(name: str) -> None:
    assert (SHIPPED / name).stat().st_size < 300_000
    folder = Path(__file__).parents[2] / "bench" / ROWS[name]
    rows = [json.loads(line) for path in folder.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    assert len(rows) > 10_000
    assert len({row["label"] for row in rows}) == 2
