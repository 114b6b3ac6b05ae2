"""Who at the practice gathers which of the items that payers ask for, at one location."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.claim_words import ITEMS

if TYPE_CHECKING:
    from handover.analysis.structure.site import Site
    from handover.model.posting import Posting
    from handover.model.posting_claims import Gathering


def gatherings(posting: Posting, site: Site) -> dict[str, tuple[Gathering, ...]]:
    """Return, for each item, the entries that hold for it at a location.

    An entry for the location comes before one for all, and one that names the item before
    one for everything.

    Raises:
        Unread: if the list, or which items an entry is for, cannot be read.
    """
    entries = site.entries(posting.gather)
    return {item: _narrowest(item, entries) for item in ITEMS}


def items_of(entry: Gathering) -> tuple[str, ...]:
    """Return the listed items that an entry is for; all of them where it names none."""
    if entry.items.missing or "everything" in entry.items.values:
        return tuple(ITEMS)
    return tuple(item for item in ITEMS if item in entry.items.values)


def _narrowest(item: str, entries: tuple[Gathering, ...]) -> tuple[Gathering, ...]:
    ranked = [
        ((entry.marks.split_locations is not None, item in entry.items.values), entry)
        for entry in entries
        if item in items_of(entry)
    ]
    best = max((rank for rank, _ in ranked), default=None)
    return tuple(entry for rank, entry in ranked if rank == best)
