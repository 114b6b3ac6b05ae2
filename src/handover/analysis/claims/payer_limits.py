"""Within which time claims, appeals and the like must have reached a payer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.analysis.claims.payer_rules import PayerRules, payer_key
from handover.model.payers import Payers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.payer_entry import CommonLimit, Limit, LimitKind, Payer


class PayerLimits:
    """The limits of every payer: its own, and for what it sets none, those for all payers.

    Args:
        document: the payers' document.
        rules: knows which payers an entry is for.
    """

    def __init__(self, document: Payers, rules: PayerRules) -> None:
        self._common, self._rules = document.limits, rules

    @classmethod
    def of(cls, document: Payers, rules: PayerRules) -> PayerLimits:
        """Return the limits of a practice's payers."""
        return cls(document, rules)

    def holding(self, payer: Payer, kind: LimitKind) -> tuple[Limit, ...]:
        """Return the limits of one kind that hold for a payer; several where they differ by location.

        None hold for a payer that is said to set none at all.
        Its own go before those for all payers, and of these the ones that name it before the rest.

        Raises:
            Unread: if a list of limits, or the kind of an entry, cannot be read.
        """
        if payer.limits.is_none:
            return ()
        own = tuple(limit for limit in payer.limits if limit.kind.value == kind)
        return own or self._shared(payer, kind)

    def _shared(self, payer: Payer, kind: LimitKind) -> tuple[CommonLimit, ...]:
        """Return the limits of one kind for all payers as they hold for one of them."""
        found = [(limit, self._rules.named(limit.marks)) for limit in self._of_kind(kind)]
        naming = tuple(limit for limit, payers in found if payer_key(payer) in (payers or ()))
        return naming or tuple(limit for limit, payers in found if payers is None)

    def _of_kind(self, kind: LimitKind) -> Iterator[CommonLimit]:
        return (limit for limit in self._common if limit.kind.value == kind)
