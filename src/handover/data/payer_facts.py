"""What is known of payers in general: how long a fact keeps, and the shapes of American codes.

Kept as TOML in `payer_facts.toml`, which says why, or where each fact is from.
"""

from __future__ import annotations

from typing import Literal

from handover.data import facts

Aging = Literal["fact", "deadline"]


def most_months(kind: Aging) -> int:
    """Return after how many months a fact of a kind has to be looked up again."""
    months: int = facts("payer_facts.toml")["ages"][kind]["months"]
    return months


def group_codes() -> frozenset[str]:
    """Return the group codes of adjustments, in capitals."""
    return frozenset(facts("payer_facts.toml")["us"]["group_codes"])


def fewest_payer_id_digits() -> int:
    """Return how many digits a payer id has at least if it is made of digits alone."""
    fewest: int = facts("payer_facts.toml")["us"]["payer_id"]["fewest"]
    return fewest
