"""Which duties have nobody when one person is away.

People and duties are ids. A duty that nobody holds in the first place depends on no person; other
rules ask for its holder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Mapping

D = TypeVar("D", bound="Hashable")
P = TypeVar("P", bound="Hashable")


def left_empty(holders: Mapping[D, Collection[P]], stand_ins: Mapping[D, Collection[P]]) -> dict[P, tuple[D, ...]]:
    """Return for each person the duties that nobody could do without them.

    A stand-in keeps a duty alive when its holder drops out, so a duty of one holder with
    one stand-in depends on neither. Somebody who stands in for themselves is no stand-in. A
    duty with stand-ins but without any holder counts as held by these.

    Args:
        holders: each duty with those who can do it, in the order of the file.
        stand_ins: each duty with those who cover for its holders.

    Returns:
        The people in the order in which they are named, each with their duties in the
        order given; people on whom nothing depends are left out.
    """
    alone: dict[P, list[D]] = {}
    for duty in dict.fromkeys((*holders, *stand_ins)):
        able = {*holders.get(duty, ()), *stand_ins.get(duty, ())}
        if len(able) == 1:
            alone.setdefault(next(iter(able)), []).append(duty)
    return {person: tuple(duties) for person, duties in alone.items()}
