"""Which service areas are outsourced, at each location."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from handover.analysis.structure.site import Site, Sites
from handover.model.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable

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


class Areas:
    """The decision for each service area at each site."""

    def __init__(self, decisions: dict[tuple[str | None, str], str | None]) -> None:
        self._decisions = decisions

    @classmethod
    def of(cls, scope: Scope, sites: Sites) -> Areas:
        """Read the decisions of the scope document; undecided and unreadable ones are None."""
        decisions: dict[tuple[str | None, str], str | None] = {}
        for site in sites.all:
            for area in AREA_NAMES:
                answer = site.pick(getattr(scope.areas, area))
                decisions[site.id, area] = answer.known
        return cls(decisions)

    def outsourced(self, area: AreaName, site: Site) -> bool:
        """Whether the area is in at this site."""
        return self._decisions.get((site.id, area)) == "in"

    def out(self, area: str, site: Site) -> bool:
        """Whether it is decided that the area stays with the practice at this site."""
        return self._decisions.get((site.id, area)) == "out"

    def any_outsourced(self, areas: Iterable[str], location: str | None = None) -> bool:
        """Whether one of the areas is in at a location, or anywhere when none is named."""
        wanted = set(areas)
        return any(
            decision == "in" and area in wanted and (location is None or location == place)
            for (place, area), decision in self._decisions.items()
        )

    def all_out(self, areas: Iterable[str]) -> bool:
        """Whether some areas are named and it is decided of each that it stays with the practice, everywhere."""
        wanted = set(areas)
        decisions = [decision for (_, area), decision in self._decisions.items() if area in wanted]
        return bool(decisions) and all(decision == "out" for decision in decisions)
