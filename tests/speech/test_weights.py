"""Learned weights are read as they were written, and are small."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import handover.data
from handover.speech.weights import Weights, read_weights, shipped_weights, written

SHIPPED = Path(handover.data.__file__).parent / "speech"
#: Rows from which the weights of a file are learned.
ROWS = {"words.weights": "words", "danger.weights": "danger"}
_COLUMN = st.tuples(
    st.integers(-20_000, 20_000).map(lambda number: number / 10_000),
    st.dictionaries(st.text(st.characters(codec="utf-8"), min_size=1, max_size=9), st.floats(-9, 9), max_size=30),
)


def _weight(weights: Weights, column: int, feature: str) -> float:
    """Return what a feature alone adds to the total of a column, undone of what a text's length is brought to."""
    total = list(weights.totals({feature}))[column]
    return (total - weights.columns[column].begins) / weights.scale


@given(columns=st.dictionaries(st.sampled_from(["open", "nobody", "anybody"]), _COLUMN, min_size=1))
def test_what_is_written_is_read(columns: dict[str, tuple[float, dict[str, float]]]) -> None:
    weights = read_weights(written(8.0, columns))
    assert weights.scale == 8.0
    assert [(one.name, one.begins) for one in weights.columns] == [
        (name, begins) for name, (begins, _) in columns.items()
    ]
    features = {feature for _, column in columns.values() for feature in column}
    alone = {
        feature
        for feature in features
        if [weights.number_of(one) for one in features].count(weights.number_of(feature)) == 1
    }
    for place, (_, column) in enumerate(columns.values()):
        for feature in alone:
            near = pytest.approx(column.get(feature, 0.0), abs=weights.columns[place].step / 2 + 1e-4)
            assert _weight(weights, place, feature) == near


def test_of_features_with_one_hash_the_heavier_weighs() -> None:
    features = {str(number**3): float(number) for number in range(1, 8000)}
    weights = read_weights(written(8.0, {"open": (0.0, features)}))
    groups: dict[int | None, list[float]] = {}
    for feature, weight in features.items():
        groups.setdefault(weights.number_of(feature), []).append(weight)
    shared = {number: group for number, group in groups.items() if len(group) > 1}
    assert shared
    for number, group in shared.items():
        assert number is not None
        steps = weights.columns[0].steps.get(number, 0)
        assert steps * weights.columns[0].step == pytest.approx(max(group), abs=weights.columns[0].step)


def test_a_text_is_brought_to_one_length_by_what_is_known_of_it() -> None:
    weights = read_weights(written(8.0, {"open": (1.0, {"a": 0.5, "b": -0.25})}))
    assert list(weights.totals({"a"})) == [pytest.approx(1.0 + 0.5 * 8.0, abs=0.05)]
    assert weights.number_of("unknown") is None
    assert list(weights.totals({"a", "unknown"})) == list(weights.totals({"a"}))
    assert list(weights.totals({"a", "b"})) == [pytest.approx(1.0 + 0.25 * 8.0 / 2**0.5, abs=0.05)]
    assert list(weights.totals(set())) == [1.0]


@pytest.mark.parametrize("name", ROWS)
def test_few_unknown_features_are_taken_for_known_ones(name: str) -> None:
    weights = shipped_weights(name)
    taken = sum(weights.number_of(f"no feature {number}") is not None for number in range(20_000))
    assert taken / 20_000 < 0.02


@pytest.mark.parametrize("name", ROWS)
def test_the_weights_are_small_and_their_rows_are_there(name: str) -> None:
    assert (SHIPPED / name).stat().st_size < 300_000
    folder = Path(__file__).parents[2] / "bench" / ROWS[name]
    rows = [json.loads(line) for path in folder.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    assert len(rows) > 10_000
    assert len({row["label"] for row in rows}) == 2
