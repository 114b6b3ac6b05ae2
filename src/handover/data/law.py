"""What only one country's law or regulator says, with source and date."""

from __future__ import annotations

from typing import Any

from handover.data import facts


def law(jurisdiction: str) -> dict[str, dict[str, Any]]:
    """Return the facts of a jurisdiction by name, each with `source` and `read_on`; none for one we do not know."""
    found: dict[str, dict[str, Any]] = facts("law.toml").get(jurisdiction, {})
    return found
