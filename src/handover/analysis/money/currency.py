"""Which currency an amount is in that names none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from handover.model.kinds.amounts import Amount
from handover.model.practice_document import PracticeDocument

if TYPE_CHECKING:
    from handover.model.kinds.bands import Band

#: The currency of each jurisdiction that we know.
_BY_COUNTRY: Final = {"US": "USD", "GB": "GBP"}


class Currency:
    """The practice's own currency.

    Args:
        code: three letters; empty where neither currency nor country is known.
        asked: whether practice.yaml, where it stands, is there and can be read.
    """

    def __init__(self, code: str, *, asked: bool) -> None:
        self.code, self.asked = code, asked

    @classmethod
    def of(cls, practice: PracticeDocument) -> Currency:
        """Take the currency written, else that of the country."""
        written = practice.currency.known
        country = practice.jurisdiction.known
        read = practice.readable and practice.currency.readable and practice.jurisdiction.readable
        return cls(str(written or _BY_COUNTRY.get(country or "", "")), asked=read and not practice.missing)

    def told(self, amounts: Band | Amount | int) -> str:
        """Return amounts as a message tells them: in the practice's own currency where they name none.

        Args:
            amounts: a band, an amount, or a number in minor units.
        """
        named = Amount(amounts) if isinstance(amounts, int) else amounts
        return str(replace(named, currency=named.currency or self.code or None))
