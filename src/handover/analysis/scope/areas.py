"""Which service areas are outsourced, at each location."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from handover.analysis.structure.site import Site, Sites
from handover.model.answer import Unread
from handover.model.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handover.model.answer import Answer
    from handover.model.scope import InOrOut

AreaName: TypeAlias = Literal["insurance", "balances", "verification", "recare"]

#: The four service areas and what people call them.
AREA_NAMES: Final[dict[AreaName, str]] = {
    "insurance": "insurance billing",
    "balances": "patient billing",
    "verification": "insurance verification",
    "recare": "recare calls",
}

#: All four, for questions that are asked wherever anything is outsourced.
ALL_AREAS: Final = tuple(AREA_NAMES)


#: A decision that cannot be read.
_UNREAD: Final = "unread"
_COUNTS_AS_IN: Final = ("in", _UNREAD)


class Areas:
    """The decision for each service area at each site.

    What stays with the practice is asked about less. A decision that cannot be read counts as in, so that it
    never hides what is open.
    """

    def __init__(self, decisions: dict[tuple[str | None, str], str | None]) -> None:
        self._decisions = decisions

    @classmethod
    def of(cls, scope: Scope, sites: Sites) -> Areas:
        """Read the decisions of the scope document; undecided ones are None."""
        decisions: dict[tuple[str | None, str], str | None] = {}
        for site in sites.all:
            for area in AREA_NAMES:
                decisions[site.id, area] = _decision(site, getattr(scope.areas, area))
        return cls(decisions)

    def outsourced(self, area: AreaName, site: Site) -> bool:
        """Whether the area is in at this site."""
        return self._decisions.get((site.id, area)) in _COUNTS_AS_IN

    def said_in(self, area: AreaName) -> bool:
        """Whether it is written of the area, and can be read, that it is in somewhere."""
        return any(decision == "in" and area == one for (_, one), decision in self._decisions.items())

    def out(self, area: str, site: Site) -> bool:
        """Whether it is decided that the area stays with the practice at this site."""
        return self._decisions.get((site.id, area)) == "out"

    def any_outsourced(self, areas: Iterable[str], location: str | None = None) -> bool:
        """Whether one of the areas is in at a location, or anywhere when none is named."""
        wanted = set(areas)
        return any(
            decision in _COUNTS_AS_IN and area in wanted and (location is None or location == place)
            for (place, area), decision in self._decisions.items()
        )

    def all_out(self, areas: Iterable[str]) -> bool:
        """Whether some areas are named and it is decided of each that it stays with the practice, everywhere."""
        wanted = set(areas)
        decisions = [decision for (_, area), decision in self._decisions.items() if area in wanted]
        return bool(decisions) and all(decision == "out" for decision in decisions)


def _decision(site: Site, answer: Answer[InOrOut]) -> str | None:
    """Return what is decided at a site; that it cannot be read where it, or for where it is, cannot be."""
    try:
        return site.pick(answer).value
    except Unread:
        return _UNREAD
