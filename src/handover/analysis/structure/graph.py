"""Reachability and cycles in directed graphs: steps, claim states, escalations, delegates.

A graph is given as each node's successors, in the order of the file. A successor that has
no entry of its own leads nowhere. Answers depend on nothing but that order.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

N = TypeVar("N", bound="Hashable")


def reachable(edges: Mapping[N, Iterable[N]], starts: Iterable[N]) -> frozenset[N]:
    """Return the nodes that can be reached from any of `starts`, these included."""
    seen = set(starts)
    waiting = deque(seen)
    while waiting:
        for node in edges.get(waiting.popleft(), ()):
            if node not in seen:
                seen.add(node)
                waiting.append(node)
    return frozenset(seen)


def cannot_reach(edges: Mapping[N, Iterable[N]], goals: Iterable[N]) -> frozenset[N]:
    """Return the nodes from which no path leads to any of `goals`; a goal reaches itself."""
    backwards: dict[N, list[N]] = {}
    for node, successors in edges.items():
        for successor in successors:
            backwards.setdefault(successor, []).append(node)
    arriving: frozenset[N] = reachable(backwards, goals)
    return frozenset(_nodes(edges)) - arriving


def shortest_cycle(edges: Mapping[N, Iterable[N]]) -> tuple[N, ...] | None:
    """Return a shortest cycle, or None where there is none.

    A node that leads to itself is a cycle of one. Of several shortest ones it is the one
    whose earliest node comes first in the file, and it begins with that node; the last
    node of the tuple leads back to it.
    """
    order = _nodes(edges)
    best: tuple[N, ...] | None = None
    for node in order:
        found = _shortest_back_to(edges, node, len(best) if best else len(order) + 1)
        if found is not None:
            best = found
    if best is None:
        return None
    earliest = min(range(len(best)), key=lambda place: order[best[place]])
    return best[earliest:] + best[:earliest]


def _nodes(edges: Mapping[N, Iterable[N]]) -> dict[N, int]:
    """Return every node with its place in the file: those with successors first."""
    order: dict[N, int] = {node: place for place, node in enumerate(edges)}
    for successors in edges.values():
        for node in successors:
            order.setdefault(node, len(order))
    return order


def _shortest_back_to(edges: Mapping[N, Iterable[N]], start: N, limit: int) -> tuple[N, ...] | None:
    """Return the shortest cycle through `start` that has fewer than `limit` nodes."""
    came_from: dict[N, N] = {}
    depth = {start: 1}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        if depth[node] >= limit:
            return None
        for successor in edges.get(node, ()):
            if successor == start:
                way = [node]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way))
            if successor not in depth:
                depth[successor] = depth[node] + 1
                came_from[successor] = node
                waiting.append(successor)
    return None
