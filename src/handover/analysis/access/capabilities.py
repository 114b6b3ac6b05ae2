"""What several logins give together: what somebody can do, which rights are missing and which are too many.

It knows capabilities as words, and nothing of rules, documents or systems. Whatever was
granted and is not understood makes the outcome unknown, never "missing" and never "too much".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A need is met by any one of these capabilities.
Need: TypeAlias = "frozenset[str]"


@dataclass(frozen=True, slots=True)
class Given:
    """What one right, profile or phrase gives in one system.

    Args:
        system: the system it is for; rights of other systems take nothing away from it.
        gives: what it certainly gives.
        maybe: what it may well include; it meets needs and is never too much.
        only_way_to: what cannot be had without it, so that all that comes along is unavoidable.
        denies: what it takes away in its system, at least in part.
        unclear: whether it gives more than is understood.
    """

    system: str = ""
    gives: frozenset[str] = frozenset()
    maybe: frozenset[str] = frozenset()
    only_way_to: frozenset[str] = frozenset()
    denies: frozenset[str] = frozenset()
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class Effective:
    """What several rights give together.

    Args:
        sure: what somebody certainly can do.
        perhaps: what somebody may be able to do: included by plain words, or denied in part.
        unclear: whether there is more than is understood.
    """

    sure: frozenset[str]
    perhaps: frozenset[str]
    unclear: bool

    def meets(self, need: Need) -> bool:
        """Whether a need is met, certainly or perhaps, by what is understood."""
        return bool(need & (self.sure | self.perhaps))


def effective(given: Iterable[Given]) -> Effective:
    """Return what rights come to together; two may only suffice as a pair.

    A denial takes away from the rights of its own system only, and since it may be in part,
    what it touches is neither certain nor absent.
    """
    rights = tuple(given)
    sure: set[str] = set()
    perhaps: set[str] = set()
    for system in {right.system for right in rights}:
        here = [right for right in rights if right.system == system]
        denied = frozenset[str]().union(*(right.denies for right in here))
        gives = frozenset[str]().union(*(right.gives for right in here))
        sure |= gives - denied
        perhaps |= gives & denied
        perhaps |= frozenset[str]().union(*(right.maybe for right in here))
    return Effective(frozenset(sure), frozenset(perhaps - sure), any(right.unclear for right in rights))


def blocked(needs: Iterable[Need], has: Effective) -> tuple[Need, ...] | None:
    """Return the needs that are certainly not met, in their order; None where that is unknown."""
    unmet = tuple(need for need in dict.fromkeys(needs) if not has.meets(need))
    return None if unmet and has.unclear else unmet


def excess(right: Given, useful: frozenset[str], harmless: frozenset[str]) -> frozenset[str]:
    """Return what one right gives beyond what is useful or harmless.

    Args:
        right: the right, profile or phrase.
        useful: what the tasks need or explain.
        harmless: what nearly any login gives besides.
    """
    if right.only_way_to & useful:
        return frozenset()
    return right.gives - useful - harmless
