from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from handover.analysis.structure.graph import cannot_reach, reachable, shortest_cycle

NODES = "abcde"
GRAPHS = st.lists(
    st.tuples(st.sampled_from(NODES), st.lists(st.sampled_from(NODES), max_size=3)),
    max_size=5,
    unique_by=lambda entry: entry[0],
).map(dict)


def ways(edges: dict[str, list[str]]) -> set[tuple[str, str]]:
    """Every pair with a way of at least one step, by joining ways until nothing is new."""
    pairs = {(node, other) for node, others in edges.items() for other in others}
    while True:
        more = pairs | {(a, d) for a, b in pairs for c, d in pairs if b == c}
        if more == pairs:
            return pairs
        pairs = more


@given(GRAPHS, st.sets(st.sampled_from(NODES), max_size=2))
def test_reachable_and_cannot_reach(edges: dict[str, list[str]], chosen: set[str]) -> None:
    pairs = ways(edges)
    known = {*edges, *(node for others in edges.values() for node in others)}
    assert reachable(edges, chosen) == chosen | {b for a, b in pairs if a in chosen}
    assert cannot_reach(edges, chosen) == {
        node for node in known if node not in chosen and not any((node, goal) in pairs for goal in chosen)
    }


@given(GRAPHS)
@settings(max_examples=150)
def test_the_shortest_cycle(edges: dict[str, list[str]]) -> None:
    order = list(dict.fromkeys([*edges, *(node for others in edges.values() for node in others)]))
    cycles = [
        nodes
        for length in range(1, len(NODES) + 1)
        for nodes in permutations(order, length)
        if all(b in edges.get(a, []) for a, b in zip(nodes, (*nodes[1:], nodes[0]), strict=True))
    ]
    found = shortest_cycle(edges)
    if not cycles:
        assert found is None
        return
    shortest = [cycle for cycle in cycles if len(cycle) == len(cycles[0])]
    assert found in shortest
    assert found is not None
    assert order.index(found[0]) == min(order.index(cycle[0]) for cycle in shortest)
    assert min(found, key=order.index) == found[0]


def test_a_node_that_leads_to_itself_and_two_that_cover_each_other() -> None:
    assert shortest_cycle({"dana": ["sam"], "sam": ["dana"], "ines": ["ines"]}) == ("ines",)
    assert shortest_cycle({"dana": ["sam"], "sam": ["dana"]}) == ("dana", "sam")
    assert shortest_cycle({"b": ["c"], "c": ["a"], "a": ["b"], "d": ["a"]}) == ("b", "c", "a")
    assert shortest_cycle({"dana": ["sam"]}) is None
