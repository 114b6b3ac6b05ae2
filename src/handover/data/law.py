"""What only one country's law or regulator says, with source and date."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def law(jurisdiction: str) -> dict[str, dict[str, Any]]:
    """Return the facts of a jurisdiction by name, each with `source` and `read_on`; none for one we do not know."""
    text = files(__package__).joinpath("law.toml").read_text(encoding="utf-8")
    found: dict[str, dict[str, Any]] = tomllib.loads(text).get(jurisdiction, {})
    return found
