"""Which locked answers of a group a practice, or another group, has changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from handover.group.inheritance import standing
from handover.group.merging import merge
from handover.group.shapes import content
from handover.model.kinds.durations import Duration
from handover.model.kinds.limits import Limit
from handover.model.kinds.read import read_kind
from handover.model.place import Place, is_within, without_items, words_of
from handover.model.refusal import Refused
from handover.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.group.inheritance import Inheritance, Layered
    from handover.group.policies import Policy
    from handover.group.shapes import Standing
    from handover.model.group_document import Lock
    from handover.model.practice_document import PracticeDocument
    from handover.model.practice_places import Override
    from handover.node import Node

#: Words that may stand beside a locked answer, because they change nothing of it.
_BESIDE: Final = frozenset({"note", "internal"})
#: Where a smaller amount or a shorter time is certainly the stricter one.
_LESS_IS_STRICTER: Final = frozenset(
    {
        "financial-policy.small_balance.up_to", "access-plan.leavers.within", "posting.kinds.within",
        "posting.states.recheck", "posting.wait.longest", "posting.wait.times", "escalation-contacts.answer_within",
        "escalation-contacts.vendor_answers_within", "escalation-contacts.escalations.answer_within",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Locked:
    """A locked answer.

    Args:
        policy: the group that locks it.
        lock: the lock.
        steps: the path to it, the document first.
        lower: what the group says.
        upper: what holds; None where it was removed.
        at: where it was changed; None where it holds as it is.
    """

    policy: Policy
    lock: Lock
    steps: tuple[str, ...]
    lower: Node
    upper: Node | None = None
    at: Place | None = None


def locked_answers(inheritance: Inheritance) -> Iterator[Locked]:
    """Yield each locked answer."""
    for number, policy in enumerate(inheritance.policies):
        for lock in policy.document.locked.found:
            yield from _locked_by(inheritance, number, policy, lock)


def idle_locks(inheritance: Inheritance) -> Iterator[tuple[Policy, Lock]]:
    """Yield the locks that name no answer of their group, so that they lock nothing."""
    for number, policy in enumerate(inheritance.policies):
        for lock in policy.document.locked.found:
            if next(_locked_by(inheritance, number, policy, lock), None) is None:
                yield policy, lock


def _locked_by(inheritance: Inheritance, number: int, policy: Policy, lock: Lock) -> Iterator[Locked]:
    where = lock.where.known
    words = [] if where is None else words_of(where.words.strip().removesuffix(".yaml"))
    layered = inheritance.documents.get(words[0]) if words else None
    if layered is None or where is None:
        return
    below = standing(layered, merge(layered.name, layered.cls, layered.layers[: number + 1]).root)
    now = standing(layered, layered.whole)
    text = where.words.strip()
    for steps, one in below.items():
        first = is_within(steps, text) and not (len(steps) > 1 and is_within(steps[:-1], text))
        if not first or one.node.empty:
            continue
        held = now.get(steps)
        upper = None if held is None else held.node
        same = upper is not None and decision(upper) == decision(one.node)
        at = None if same else _changed_at(layered, number, steps)
        yield Locked(policy, lock, steps, one.node, upper, at)


def _changed_at(layered: Layered, number: int, steps: tuple[str, ...]) -> Place | None:
    """Return where a locked answer was changed: in the last layer that says something of it."""
    for layer in reversed(layered.layers[number + 1 :]):
        found = standing(layered, layer)
        said = [path for path in found if path[: len(steps)] == steps and not found[path].node.empty]
        over = [path for path in found if 1 < len(path) < len(steps) and steps[: len(path)] == path]
        if said or over:
            return place_of(found, min(said, key=len) if said else max(over, key=len))
    return None


def place_of(found: dict[tuple[str, ...], Standing], steps: tuple[str, ...]) -> Place:
    """Return the place of something in a version of a document."""
    place: Place | None = None
    for depth in range(1, len(steps) + 1):
        one = found.get(steps[:depth])
        place = Place(None if one is None else one.node, place, steps[depth - 1], key=None if one is None else one.key)
    assert place is not None
    return place


def decision(node: Node) -> object:
    """Return what a node decides, without the words beside it that change nothing."""
    if isinstance(node, Mapping):
        pairs = tuple(pair for pair in node.pairs if pair[0].text not in _BESIDE and not pair[1].empty)
        if len(pairs) == 1 and pairs[0][0].text == "is":
            return decision(pairs[0][1])
        return ("keys", *sorted((key.text, decision(value)) for key, value in pairs))
    if isinstance(node, Sequence):
        return ("list", *(decision(item) for item in node.items))
    return content(node)


def is_stricter(locked: Locked) -> bool:
    """Whether all that differs is a smaller amount or a shorter time, where less is certainly stricter."""
    if locked.upper is None:
        return False
    lower, upper = (_leaves(locked.steps, node) for node in (locked.lower, locked.upper))
    if lower.keys() != upper.keys():
        return False
    changed = [path for path, node in lower.items() if node.text != upper[path].text]
    return all(_is_less(path, upper[path], lower[path]) for path in changed)


def _leaves(steps: tuple[str, ...], node: Node) -> dict[tuple[str, ...], Scalar]:
    """Return the values in a locked answer by their path; a value alone is the same as one behind `is`."""
    found: dict[tuple[str, ...], Scalar] = {}
    waiting = [(steps, node)]
    while waiting:
        path, one = waiting.pop()
        if isinstance(one, Scalar):
            found[path] = one
        elif isinstance(one, Sequence):
            waiting += [((*path, f"[{number}]"), item) for number, item in enumerate(one.items)]
        else:
            waiting += [(_below(path, key.text), value) for key, value in one.pairs if key.text not in _BESIDE]
    return found


def _below(path: tuple[str, ...], key: str) -> tuple[str, ...]:
    return path if key == "is" else (*path, key)


def _is_less(path: tuple[str, ...], upper: Scalar, lower: Scalar) -> bool:
    if ".".join(without_items(path)) not in _LESS_IS_STRICTER:
        return False
    ours, theirs = _size(upper), _size(lower)
    return ours is not None and theirs is not None and ours[0] == theirs[0] and ours[1] < theirs[1]


def _size(node: Scalar) -> tuple[object, Any] | None:
    """Return unit and number of a time or an amount; None where that is not sure."""
    try:
        duration: Duration = read_kind(Duration, node)
    except Refused:
        pass
    else:
        return duration.unit, duration.amount
    try:
        limit: Limit = read_kind(Limit, node)
    except Refused:
        return None
    amount = limit.amount
    return None if amount is None else (("amount", amount.currency, limit.included), amount.minor)


def reasons_for(inheritance: Inheritance, document: PracticeDocument) -> list[tuple[Override, str]]:
    """Return each entry with a reason why something is other than what is inherited, and what it is about."""
    written = [document.overrides, *(policy.document.overrides for policy in inheritance.policies)]
    return [
        (one, one.where.known.words.strip())
        for entries in written
        for one in entries.found
        if one.where.known is not None and not one.reason.missing
    ]
