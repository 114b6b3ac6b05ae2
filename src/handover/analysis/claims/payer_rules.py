"""The house rules about payers, each with its payer and its status."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handover.analysis.structure.phrasing import listed
from handover.model.answer import State
from handover.model.kinds.references import PayerRef, loosely
from handover.model.payers import Payers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.answer import Answer, Entries
    from handover.model.kinds.yes_or_day import YesOrDay
    from handover.model.marks import Marks
    from handover.model.payer_entry import Payer, PayerRule


@dataclass(frozen=True, slots=True)
class Ruling:
    """One house rule and what stands around it.

    Args:
        rule: the rule.
        payer: the payer it stands under; None for rules that hold for several or all.
        confirmed: when it was confirmed, written at the rule, its decision or its whole list.
        unconfirmed: whether it is marked as unconfirmed, or contradicted.
    """

    rule: PayerRule
    payer: Payer | None
    confirmed: Answer[YesOrDay] | None
    unconfirmed: bool


class PayerRules:
    """All house rules about payers.

    Args:
        payers: the payers, in the order written.
        rules: those of each payer before the general ones.
    """

    def __init__(self, payers: tuple[Payer, ...], rules: tuple[Ruling, ...]) -> None:
        self.payers, self.all = payers, rules

    @classmethod
    def of(cls, document: Payers) -> PayerRules:
        """Collect the rules; a list that cannot be read has none."""
        payers = document.payers.found
        found = [one for payer in payers for one in _rulings(payer.rules, payer)]
        return cls(payers, (*found, *_rulings(document.rules, None)))

    def targets(self, ruling: Ruling) -> frozenset[str] | None:
        """Return the payers that a rule is for, by their keys; None for all.

        Raises:
            Unread: if the payers it names cannot be read.
        """
        named = set(self.named(ruling.rule.marks) or ())
        if ruling.payer is not None:
            named.add(payer_key(ruling.payer))
        return frozenset(named) or None

    def named(self, marks: Marks) -> frozenset[str] | None:
        """Return the payers that something is for (``for: {payers: …}``), by their keys; None for all.

        Raises:
            Unread: if the payers it names cannot be read.
        """
        split = marks.for_
        return None if split is None or split.payers.missing else frozenset(map(self.key, split.payers.values))

    def labels(self, marks: Marks) -> str:
        """Return the names of the payers that something is for; empty where it is for all."""
        split = marks.for_
        if split is None or split.payers.missing:
            return ""
        found = (self.find(ref) for ref in split.payers.values)
        return listed(payer_label(payer) for payer in found if payer is not None) or "some payers"

    def key(self, ref: PayerRef) -> str:
        """Return the key of the payer that a reference means, else what was typed."""
        payer = self.find(ref)
        return payer_key(payer) if payer is not None else loosely(ref.key)

    def find(self, ref: PayerRef) -> Payer | None:
        """Return the payer that a reference means."""
        return next((payer for payer in self.payers if loosely(ref.key) in _names(payer)), None)


def payer_key(payer: Payer) -> str:
    """Return what a payer is known by: the id, else the name, else its place."""
    return next(iter(_names(payer)), payer.place.step)


def payer_label(payer: Payer) -> str:
    """Return a payer's name for messages."""
    if payer.name.known is not None:
        return payer.name.known.shown
    return payer.id.known or "a payer without a name"


def _names(payer: Payer) -> dict[str, None]:
    answers: tuple[Answer[Any], ...] = (payer.id, payer.name)
    return {loosely(str(one.known)): None for one in answers if one.known is not None}


def _rulings(rules: Entries[PayerRule], payer: Payer | None) -> Iterator[Ruling]:
    if not rules.readable:
        return
    for rule in rules.items:
        written = (rule.marks, rule.decision.marks, rules.marks)
        unsettled = rule.decision.state is State.CONFLICT or any(one.unconfirmed is not None for one in written)
        yield Ruling(rule, payer, _confirmed(written), unsettled)


def _confirmed(written: tuple[Marks, ...]) -> Answer[YesOrDay] | None:
    days = (one.confirmed for one in written)
    return next((day for day in days if day is not None and not day.missing), None)
