"""Escalation routes that lead on to one another and back to where they began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.analysis.structure.graph import shortest_cycle
from handover.model.escalation_contacts import EscalationContacts
from handover.model.kinds.references import loosely

if TYPE_CHECKING:
    from handover.model.escalation_contacts import Escalation


class RouteCycles:
    """The circles that the `then` of escalations form.

    Args:
        circles: the names of each circle's escalations, from the one that comes first in the file.
    """

    def __init__(self, circles: tuple[tuple[str, ...], ...]) -> None:
        self.all = circles

    @classmethod
    def of(cls, contacts: EscalationContacts) -> RouteCycles:
        """Follow each escalation to those that its `then` names, by id or by kind."""
        escalations = contacts.escalations.found
        called: dict[str, dict[str, None]] = {}
        for one in escalations:
            for word in (escalation_name(one), one.kind.known):
                called.setdefault(loosely(word or ""), {})[escalation_name(one)] = None
        edges: dict[str, list[str]] = {}
        for one in escalations:
            then = one.then.known
            if then is not None:
                edges.setdefault(escalation_name(one), []).extend(called.get(loosely(then.key), ()))
        order = list(dict.fromkeys(map(escalation_name, escalations)))
        found = []
        while (circle := shortest_cycle(edges)) is not None:
            first = min(range(len(circle)), key=lambda place: order.index(circle[place]))
            found.append(circle[first:] + circle[:first])
            # one circle, one finding: what leads into it is not another circle
            edges = {name: others for name, others in edges.items() if name not in circle}
        return cls(tuple(found))


def escalation_name(escalation: Escalation) -> str:
    """Return what an escalation is called among the others: its id, its kind, else its place."""
    for answer in (escalation.id, escalation.kind):
        if answer.known:
            return str(answer.known)
    return escalation.place.step
