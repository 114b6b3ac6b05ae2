"""Which claim states can never reach an end."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from handover.analysis.structure.graph import cannot_reach, reachable
from handover.model.claim_words import next_action
from handover.model.kinds.references import loosely
from handover.model.posting import Posting

if TYPE_CHECKING:
    from handover.model.answer import Many
    from handover.model.posting_claims import ClaimState

R = TypeVar("R")
_END = "(closed)"


class ClaimPath:
    """The path of claims through their states.

    Args:
        stuck: groups of states that lead to one another and nowhere else. States that only lead
            into such a group are not in it: they reach an end as soon as the group does.
    """

    def __init__(self, stuck: tuple[tuple[ClaimState, ...], ...]) -> None:
        self.stuck = stuck

    @classmethod
    def of(cls, posting: Posting) -> ClaimPath:
        """Follow each state's next actions to the states they lead to.

        An action that does not say where it leads may lead anywhere, so nothing is said of
        it; "post and close" ends a claim.
        """
        states = posting.states.found
        edges = _edges(posting)
        reached = {name: reachable(edges, [name]) for name in cannot_reach(edges, {_END})}
        closed = {ways for name, ways in reached.items() if all(name in reached[other] for other in ways)}
        groups = (tuple(state for state in states if _name(state) in ways) for ways in closed)
        written = (group for group in groups if group and group[0].next.readable and group[0].next.given)
        return cls(tuple(sorted(written, key=lambda group: states.index(group[0]))))


def _edges(posting: Posting) -> dict[str, list[str]]:
    """Return what each state leads to."""
    leads: dict[str, set[str]] = {}
    for action in posting.next_actions.found:
        if action.kind.known is not None:
            leads[_action(action.kind.known.key)] = {loosely(ref.key) for ref in _values(action.leads_to)}
    edges: dict[str, list[str]] = {_END: []}
    for state in posting.states.found:
        final = any(one.known for one in (state.final, *state.final.variants))
        edges[_name(state)] = [_END] if final else sorted(_targets(state, leads))
    return edges


def _targets(state: ClaimState, leads: dict[str, set[str]]) -> set[str]:
    if not state.next.readable:
        return {_END}
    targets: set[str] = set()
    for ref in _values(state.next):
        action = _action(ref.key)
        targets |= {_END} if action == "post_and_close" else (leads.get(action) or {_END})
    return targets


def _values(answer: Many[R]) -> tuple[R, ...]:
    """Return what any version of an answer says; what cannot be read says nothing."""
    return tuple(value for one in (answer, *answer.variants) if one.readable for value in one.values)


def _action(text: str) -> str:
    return next_action(text) or loosely(text)


def _name(state: ClaimState) -> str:
    value = state.name.known
    return loosely(value) if value is not None else state.place.address
