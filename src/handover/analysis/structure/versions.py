"""For which part of the work something is, and whether two such parts overlap without one being inside the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from handover.model.answer import Many
from handover.model.kinds.references import Ref, loosely

if TYPE_CHECKING:
    from handover.model.answer import Answer
    from handover.model.marks import Marks

#: What a part may be split by, beside locations.
_SPLITS: Final = ("areas", "payers", "providers", "visits", "amount", "age", "channel")


def clash(one: Marks, other: Marks) -> bool:
    """Whether two versions hold for the same thing and neither is the narrower one, which would go before.

    Versions are compared that are split alike: one for a location and one for a kind of visits may
    both hold, and which goes before is for the reader to see. Versions for all of it, and for what
    the others leave, are no versions of a part.

    Raises:
        Unread: if it cannot be read what they are for.
    """
    first, second = _part(one), _part(other)
    if not first or set(first) != set(second) or any(not first[split] & second[split] for split in first):
        return False
    return not (_within(first, second) or _within(second, first))


def _within(one: dict[str, frozenset[str]], other: dict[str, frozenset[str]]) -> bool:
    return one != other and all(one[split] <= other[split] for split in one)


def _part(marks: Marks) -> dict[str, frozenset[str]]:
    """Return by what something is split, and what it is for."""
    answers: dict[str, Answer[Any] | None] = {"locations": marks.split_locations}
    if marks.for_ is not None:
        if marks.for_.rest.given:
            return {}
        answers |= {split: getattr(marks.for_, split) for split in _SPLITS}
    return {split: _words(answer) for split, answer in answers.items() if answer is not None and not answer.missing}


def _words(answer: Answer[Any]) -> frozenset[str]:
    values = answer.values if isinstance(answer, Many) else [answer.value]
    return frozenset(loosely(one.key if isinstance(one, Ref) else _text(one)) for one in values if one is not None)


def _text(value: Any) -> str:
    words = getattr(value, "words", value)
    return str(words)
