"""The day that everything is judged as of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Today:
    """The day of judgement: a parameter like any other, because there is no clock here."""

    day: date
