"""What a text says that stands where an answer is asked for, before any kind reads it as a value.

This is the one place where words that people say are told apart from values: every kind of
field asks it first, so a new sort of spoken word is added here and in a phrase table.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from handover.data.phrases import table
from handover.model.kinds.references import OwnerRef, PersonRef, loosely
from handover.model.kinds.words import Name

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

#: Plain words for "none", as typed alone.
_NOTHING: Final = frozenset({"none", "n/a", "na", "nothing"})
#: Those that no person, place or company is called.
_NO_NAME: Final = frozenset({"none", "n/a"})


class Unanswered(Enum):
    """Why something that is written does not answer; the value is what messages add to the missing answer."""

    NOBODY = "it is said to be nobody"
    NONE = '"none" is no answer here: to accept it, ignore this with a reason, a person and a date'
    OVER = "what is written here is over"
    NOT_YET = "what is written here has not begun"


def asks_who(kind: Any) -> bool:
    """Whether a field of this kind asks for somebody."""
    return isinstance(kind, type) and issubclass(kind, PersonRef | OwnerRef)


def read_spoken(kind: Any, text: str, names: AbstractSet[str]) -> Unanswered | None:
    """Return what a plain text says in place of a value; None where it is a value.

    Args:
        kind: what the field asks for.
        text: as typed.
        names: what people and roles of the practice are called, written loosely: these go before.
    """
    word = text.strip().casefold()
    if word in (_NO_NAME if kind is Name else _NOTHING):
        return Unanswered.NONE
    if asks_who(kind) and loosely(text) not in names and table("nobody").whole(text):
        return Unanswered.NOBODY
    return None
