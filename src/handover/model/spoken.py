"""What a text says that stands where an answer is asked for, before any kind reads it as a value.

Each kind of field asks here, so the same words are the same thing wherever they are typed: a value,
nothing, or words that decide nothing (`handover.speech`). Names of the practice's own people, roles,
systems and places go before, and so does what a strict kind, such as an amount, can read.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from handover.model.asking import asked_of
from handover.model.kinds.limits import Limit, LimitBand
from handover.model.kinds.reach import Email, FilePath, Phone
from handover.model.kinds.references import ActionRef, OwnerRef, PersonRef, Ref, SpeakerRef, StateRef, loosely
from handover.model.kinds.words import Name, Words
from handover.speech.asked import Asked
from handover.speech.classes import Spoken
from handover.speech.reading import NO_WORDS, read

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from handover.speech.reading import Reading

#: Plain words for "none", as typed alone.
_NOTHING: Final = frozenset({"none", "n/a", "na", "nothing"})
#: Those that no person, place or company is called.
_NO_NAME: Final = frozenset({"none", "n/a"})


class Unanswered(Enum):
    """Why something that is written does not answer; the value is what messages add to the missing answer."""

    NONE = '"none" is no answer; ignore it with reason, person and date'
    OVER = "what is written is over"
    NOT_YET = "what is written has not begun"


def says_none(kind: Any, text: str) -> bool:
    """Whether a plain text says "none" where a kind is asked for."""
    word = text.strip().casefold()
    return word in (_NO_NAME if kind is Name else _NOTHING)


def asks_who(kind: Any) -> bool:
    """Whether a field of this kind asks for somebody."""
    return isinstance(kind, type) and issubclass(kind, PersonRef | OwnerRef)


def names_something(kind: Any) -> bool:
    """Whether a field of this kind names somebody, or something of the practice, that is listed elsewhere."""
    return isinstance(kind, type) and issubclass(kind, Ref) and kind is not SpeakerRef


def is_more_than_text(kind: Any, value: Any) -> bool:
    """Whether a value of a kind is known to be one: an amount or a day, and no text that could say anything at all."""
    if isinstance(value, Limit):
        return value.amount is not None or value.share is not None
    if isinstance(value, LimitBand):
        return value.band is not None
    return not (isinstance(kind, type) and issubclass(kind, Words | Name)) or issubclass(kind, Phone | Email)


def read_spoken(kind: Any, text: str, names: AbstractSet[str] = frozenset(), *, describes: bool = False) -> Reading:
    """Return what a plain text says in place of a value.

    Args:
        kind: what the field asks for.
        text: as typed.
        names: what people, roles, systems and places of the practice are called, written loosely.
        describes: whether the field describes something, and asks for no decision.
    """
    asked = asked_of(kind)
    if loosely(text) in names or _named_by_practice(kind):
        return NO_WORDS
    found = read(text, asked)
    if asked is Asked.NAME and found.spoken not in _IN_PLACE_OF_A_NAME:
        return NO_WORDS
    words = len(text.split())
    # a name, a number, a description, a whole script and one word alone are mostly what they seem
    only_sure = describes or asked in _NAMING or (words == 1 and asked in _OF_ONE_WORD)
    only_sure = only_sure or (asked is Asked.WORDING and words > _SHORT_WORDING)
    if only_sure and not found.sure:
        return NO_WORDS
    # rules of their own judge what is said to patients, and they see only what counts as written
    weakened = (words == 1 or asked is Asked.WORDING) and not found.sure
    return found.in_doubt() if weakened else found


#: What is asked for in one word or name, so that one word alone is rather a misspelt one than something that is said.
_OF_ONE_WORD: Final = frozenset({Asked.WHO, Asked.WHERE, Asked.ONE_OF, Asked.YES_NO})
#: What is said to patients has more words than this; with fewer it is rather said about it ("charm them").
_SHORT_WORDING: Final = 5


def _named_by_practice(kind: Any) -> bool:
    """Whether a kind takes words that rules of their own judge: the practice's own names of steps, amounts in words, paths."""
    return isinstance(kind, type) and issubclass(kind, ActionRef | StateRef | Limit | LimitBand | FilePath)


#: What is said in place of a name; somebody may be called Nobody.
_IN_PLACE_OF_A_NAME: Final = frozenset(
    {Spoken.PLACEHOLDER, Spoken.POSTPONED, Spoken.QUESTION, Spoken.POINTER, Spoken.DEPENDS}
)
#: What is asked for by a name or a number, which may be any.
_NAMING: Final = frozenset({Asked.NAME, Asked.REACH})
