"""The entries of each action as a ladder of bands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handover.data.phrases import table
from handover.model.approvals import Approvals
from handover.model.kinds.amounts import Band

if TYPE_CHECKING:
    from handover.analysis.structure.site import Site
    from handover.model.answer import Answer
    from handover.model.approvals import Action


@dataclass(frozen=True, slots=True)
class Rung:
    """One entry of an action, and the amounts that it is for.

    Args:
        action: the entry.
        band: its amounts; any amount where it names none.
        stated: whether it names an amount.
        vague: the answers that name an amount in words only ("small").
        at: the answer to point at for its band.
    """

    action: Action
    band: Band
    stated: bool
    vague: tuple[Answer[Any], ...]
    at: Answer[Any]

    @property
    def free(self) -> bool:
        """Whether the billing team may just do it."""
        return bool(self.action.free.value)

    @property
    def conditional(self) -> bool:
        """Whether it holds in a situation, or for a part of the work, only."""
        return (self.action.situation.given and self.action.situation not in self.vague) or (
            self.action.marks.for_ is not None
        )


def rung(action: Action) -> Rung:
    """Return an entry with its band of amounts."""
    vague: list[Answer[Any]] = []
    phrase = action.amount.value
    stated = phrase.band if phrase is not None else None
    if phrase is not None and stated is None:
        vague.append(action.amount)
    situation = action.situation.value
    if situation is not None and stated is None and _says_nothing(situation.words):
        vague.append(action.situation)
    at = action.amount if action.amount.given else action.kind
    return Rung(action, stated or Band(None, None), stated is not None, tuple(vague), at)


def _says_nothing(situation: str) -> bool:
    """Whether a situation is an amount in words ("large ones"), or only postpones the decision."""
    return table("vague_amount").hits(situation) or table("decides_nothing").whole(situation)


class Ladders:
    """The entries of each listed action at each site, worked out once for all rules about approvals."""

    def __init__(self, document: Approvals) -> None:
        self._document = document
        self._known: dict[str | None, dict[str, list[Rung]]] = {}

    @classmethod
    def of(cls, document: Approvals) -> Ladders:
        """Take the approvals."""
        return cls(document)

    def at(self, site: Site) -> dict[str, list[Rung]]:
        """Return the entries of each action at a site, in the order written.

        Raises:
            Unread: if the entries, or one of their amounts, cannot be read.
        """
        if site.id not in self._known:
            found: dict[str, list[Rung]] = {}
            for action in site.entries(self._document.actions):
                kind = action.kind.value
                if kind is not None and kind != "other":
                    found.setdefault(kind, []).append(rung(action))
            self._known[site.id] = found
        return self._known[site.id]
