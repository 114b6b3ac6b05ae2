"""Rights and needs as messages name them."""

from collections.abc import Iterable

from handover.analysis.access.capabilities import Need
from handover.analysis.access.rights import Item
from handover.analysis.access.tasks import VendorTask
from handover.analysis.structure.phrasing import counted, listed, some
from handover.data.access_facts import capability_words


def right_in_words(item: Item) -> str:
    """Return what a message calls a right, a profile or a phrase."""
    return item.label or "a line of {the login}"


def needs_in_words(needs: Iterable[Need], most: int | None = None) -> str:
    """Return needs as people say them: ``see claims and send claims``.

    Args:
        needs: the needs; one that a narrower one implies is left out.
        most: how many to name before the rest is counted.
    """
    found = each_need(needs)
    named = found[:most]
    return listed([*named, f"{counted(len(found) - len(named), 'thing')} more"] if len(found) > len(named) else named)


def each_need(needs: Iterable[Need]) -> list[str]:
    """Return needs as people say them, each by itself.

    Args:
        needs: the needs; one that a narrower one implies is left out.
    """
    words, wanted = capability_words(), list(dict.fromkeys(needs))
    found = [need for need in wanted if not any(other < need for other in wanted)]
    return [" or ".join(words[one] for one in sorted(need)) for need in found]


def lacking(needs: Iterable[Need], mine: list[VendorTask]) -> str:
    """Return what is missing and for which tasks: ``see claims, needed for tracking claims``."""
    groups: dict[str, list[Need]] = {}
    for need in needs:
        names = dict.fromkeys(task.name for task in mine if need in task.needs)
        groups.setdefault(some(names), []).append(need)
    if len(groups) > 1:  # for which task each is would not fit into a sentence
        return f"{needs_in_words([need for found in groups.values() for need in found], most=3)}, which tasks need"
    return "".join(f"{needs_in_words(found, most=3)}, needed for {names}" for names, found in groups.items())
