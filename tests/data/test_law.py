"""Facts of law are worth what their source is worth."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from handover.data import facts
from handover.data.law import law


def told(table: dict[str, Any], path: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Return every table that states something, with its path."""
    own = {key: value for key, value in table.items() if not isinstance(value, dict)}
    below = [one for key, value in table.items() if isinstance(value, dict) for one in told(value, f"{path}.{key}")]
    return ([(path, own)] if own.keys() - {"words"} else []) + below


@pytest.mark.parametrize(("path", "fact"), told(facts("law.toml")))
def test_every_fact_has_a_source_and_the_day_it_was_read(path: str, fact: dict[str, Any]) -> None:
    assert fact["source"], path
    assert isinstance(fact["read_on"], date)


def test_a_country_we_know_nothing_of_has_no_facts() -> None:
    assert law("FR") == {}
    assert law("US").keys() & law("GB").keys() == {"calling_hours"}
