"""What is known of payers in general: how long a fact keeps, and the shapes of American codes.

Kept as TOML in `payer_facts.toml`, which says why, or where each fact is from.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Aging = Literal["fact", "deadline"]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("handover.data") / "payer_facts.toml").read_text(encoding="utf-8"))


def most_months(kind: Aging) -> int:
    """Return after how many months a fact of a kind has to be looked up again."""
    months: int = _table()["ages"][kind]["months"]
    return months


def group_codes() -> frozenset[str]:
    """Return the group codes of adjustments, in capitals."""
    return frozenset(_table()["us"]["group_codes"])


def fewest_payer_id_digits() -> int:
    """Return how many digits a payer id has at least if it is made of digits alone."""
    fewest: int = _table()["us"]["payer_id"]["fewest"]
    return fewest
