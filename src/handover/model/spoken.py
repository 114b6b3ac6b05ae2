"""What a text says that stands where an answer is asked for, before any kind reads it as a value.

Each kind of field asks here, so the same words are the same thing wherever they are typed: a value,
nothing, or words that decide nothing (`handover.speech`). Names of the practice's own people, roles,
systems and places go before, and so does what a strict kind, such as an amount, can read.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from handover.data.person_names import is_given_name
from handover.model.asking import asked_of
from handover.model.kinds.dates import MONTHS, WEEKDAYS
from handover.model.kinds.duration_words import PHRASES, UNITS
from handover.model.kinds.limits import Limit, LimitBand
from handover.model.kinds.numbers import NUMBER_WORDS, plain
from handover.model.kinds.reach import Email, FilePath, FolderPath, Phone
from handover.model.kinds.references import (
    ActionRef,
    LocationRef,
    OwnerRef,
    PersonRef,
    Ref,
    SpeakerRef,
    StateRef,
    SystemRef,
    loosely,
    names_in,
)
from handover.model.kinds.words import Name, Words
from handover.model.side_names import means_some_side, stands_for_somebody
from handover.speech.asked import Asked
from handover.speech.build import classes_in, names_somebody, words_of
from handover.speech.classes import Spoken
from handover.speech.reading import NO_WORDS, Reading, Verdict, read
from handover.speech.reasons import Reason, in_place_of_a_description, in_place_of_a_reason

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from handover.model.answer import Answer
    from handover.model.side_names import SideNames

#: Plain words for "none", as typed alone.
_NOTHING: Final = frozenset({"none", "n/a", "na", "nothing"})
#: Those that no person, place or company is called.
_NO_NAME: Final = frozenset({"none", "n/a"})


#: What is said around "nothing" and adds nothing; "nothing clinical, ever" says something.
_NO_MORE_THAN_NOTHING: Final = re.compile(
    r"(?:nothing|none),? (?:at all|really|to be honest|honestly|to speak of|comes to mind"
    r"|(?:that )?(?:i|we) (?:know of|can think of)|(?:is|gets) (?:written down|kept|listed|noted))"
)


class Unanswered(Enum):
    """Why something that is written does not answer; the value is what messages add to the missing answer."""

    NONE = '"none" is no answer; ignore it with reason, person and date'
    OVER = "what is written is over"
    NOT_YET = "what is written has not begun"
    WHOSE = '"us" or "them" does not say which side'
    NO_PERSON = "what is written names no person"
    NOT_KNOWN = "what is written says that it is not known"
    ELSEWHERE = "what is written says who may know"
    NOT_LOOKED = "what is written says that nobody has looked yet"
    SOMETIMES = "what is written says that there sometimes is one"


def says_none(kind: Any, text: str) -> bool:
    """Whether a plain text says "none" where a kind is asked for."""
    word = text.strip().casefold()
    if kind is Name:
        return word in _NO_NAME
    return word in _NOTHING or _NO_MORE_THAN_NOTHING.fullmatch(word.rstrip(".!")) is not None


def is_hedged(reason: Answer[Words]) -> bool:
    """Whether the reason of a "none" says no more than that none is known."""
    return reason.known is not None and in_place_of_a_reason(reason.known.words) is Reason.HEDGED


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


def side_meant(kind: Any, text: str, names: SideNames) -> str | Unanswered | None:
    """Return the side that a text means where one is asked for; why it names none, and nobody; None for all else.

    Args:
        kind: what the field asks for.
        text: as typed.
        names: what the practice and the billing company are called.
    """
    if asks_for_side(kind):
        side = Unanswered.WHOSE if means_some_side(text) else names.side(text)
        if side is not None:
            return side
    return Unanswered.NO_PERSON if asks_who(kind) and stands_for_somebody(text) else None


@cache  # asked for every answer that is written, of some hundred kinds
def asks_for_side(kind: Any) -> bool:
    """Whether a side answers a field of this kind: practice or vendor."""
    if get_origin(kind) is Literal:
        return {"practice", "vendor"} <= set(get_args(kind))
    return isinstance(kind, type) and issubclass(kind, OwnerRef)


def decides_nothing(why: Unanswered | Spoken | None) -> bool:
    """Whether what is written are words that decide nothing, and not a mere "none", or an answer for other days."""
    return isinstance(why, Spoken) or why in _DECIDE_NOTHING


_DECIDE_NOTHING: Final = frozenset(
    {
        Unanswered.WHOSE,
        Unanswered.NO_PERSON,
        Unanswered.NOT_KNOWN,
        Unanswered.ELSEWHERE,
        Unanswered.NOT_LOOKED,
        Unanswered.SOMETIMES,
    }
)
#: Why a `none` is no answer: by what its reason says.
_NO_REASON: Final = {
    Reason.UNKNOWN: Unanswered.NOT_KNOWN,
    Reason.ELSEWHERE: Unanswered.ELSEWHERE,
    Reason.NOT_LOOKED: Unanswered.NOT_LOOKED,
    Reason.SOMETIMES: Unanswered.SOMETIMES,
}


#: Why a `none` with its reason is no answer.
NO_REASONS: Final = frozenset(_NO_REASON.values())


def why_not_none(words: str) -> Unanswered | None:
    """Return why a `none` with these words as its reason is no answer: nobody knows whether there is none."""
    return _NO_REASON.get(in_place_of_a_reason(words))  # type: ignore[arg-type] # a hedge, and no reason at all, are not in it


def reason(kind: Any, text: str, spoken: Spoken | None, names: AbstractSet[str]) -> Unanswered | Spoken:
    """Return why words that decide nothing are no answer, as far as the words themselves bear it out.

    The class of a sentence is learned, so it may be a near one: nobody is told to be "said to be nobody"
    where the words name somebody, or do not speak of nobody.

    Args:
        kind: what the field asks for.
        text: as typed.
        spoken: the class that the words are of.
        names: what people and roles of the practice are called, written loosely.
    """
    named = any(names_in(text, names))
    if spoken is Spoken.NOBODY and (named or not any(name == "nobody" for name, _ in classes_in(words_of(text)))):
        spoken = Spoken.UNCLEAR
    if spoken in (None, Spoken.UNCLEAR) and asks_who(kind) and not named and not _may_name_somebody(text):
        return Unanswered.NO_PERSON
    return spoken or Spoken.UNCLEAR


def _may_name_somebody(text: str) -> bool:
    """Whether a text may name somebody who is not listed: a capital within it, or a frequent given name."""
    return names_somebody(text) or any(map(is_given_name, words_of(text)))


class Describes(Enum):
    """What words describe, where they need not decide anything."""

    #: What something is, as it is called or as it goes: all that is said of it says so.
    FACT = "fact"
    #: What happens, which may be that something is not clear to somebody.
    EVENT = "event"
    #: What holds, or when: that it is not known, or depends, describes nothing.
    CASE = "case"


def read_spoken(
    kind: Any, text: str, names: AbstractSet[str] = frozenset(), *, describes: Describes | None = None
) -> Reading:
    """Return what a plain text says in place of a value.

    Args:
        kind: what the field asks for.
        text: as typed.
        names: what people, roles, systems and places of the practice are called, written loosely.
        describes: what the field describes, where it asks for no decision.
    """
    asked = asked_of(kind)
    if loosely(text) in names or _named_by_practice(kind):
        return NO_WORDS
    found = read(text, asked)
    if asked is Asked.NAME and found.spoken not in _IN_PLACE_OF_A_NAME:
        return NO_WORDS
    if found.verdict is not Verdict.OPEN and _is_beside_the_point(kind, text):
        return found._replace(verdict=Verdict.OPEN, spoken=found.spoken or Spoken.UNCLEAR)
    if describes is not None and not found.sure:
        return _in_a_description(text, describes)
    words = len(text.split())
    if not found.sure and _is_mostly_a_value(asked, text, words):
        return NO_WORDS
    # rules of their own judge what is said to patients, and they see only what counts as written
    weakened = (words == 1 or asked is Asked.WORDING) and not found.sure
    return found.in_doubt() if weakened else found


def _in_a_description(text: str, describes: Describes) -> Reading:
    """Return what words say where something is described: that it is not known, or depends, describes no case."""
    if describes is Describes.FACT:
        return NO_WORDS
    none = in_place_of_a_description(text, tells=describes is Describes.EVENT)
    return NO_WORDS if none is None else Reading(Verdict.OPEN, none, sure=True, likelihood=1.0)


def _is_mostly_a_value(asked: Asked, text: str, words: int) -> bool:
    """Whether a text is mostly what it seems: a name, a number, a whole script, and one word alone."""
    if words == 1 and (asked in _OF_ONE_WORD or _is_near_a_value(text)):
        return True
    return asked in _NAMING or (asked is Asked.WORDING and words > _SHORT_WORDING)


def _is_beside_the_point(kind: Any, text: str) -> bool:
    """Whether several words stand where a number, a person or a place is asked for, and none of them is one.

    Nobody mistyped a value there: a sentence was written, and what is asked for is still to be said.
    """
    asked = asked_of(kind)
    words = plain(text).replace("-", " ").split()
    if isinstance(kind, type) and issubclass(kind, SystemRef | LocationRef):
        return len(words) >= _MORE_THAN_A_PLACE
    if asked not in _FIGURES and not asks_who(kind):
        return False
    if asks_who(kind):
        when = len(words) > 1 and words[0] in _WHEN_OR_PERHAPS
        return when or (len(words) >= _MORE_THAN_A_NAME and not names_somebody(text))
    if len(words) < _MORE_THAN_A_NUMBER:
        return False
    return not any(char.isdigit() for char in text) and _OF_A_FIGURE.isdisjoint(word.strip(",.;()") for word in words)


def _is_near_a_value(word: str) -> bool:
    """Whether a single word is rather a mistyped number, unit, day or month than something that was said."""
    return bool(get_close_matches(plain(word), _OF_A_VALUE, n=1, cutoff=_NEAR))


#: What is asked for by a number, and words that may stand for a part of one.
_FIGURES: Final = frozenset({Asked.HOW_MANY, Asked.HOW_MUCH, Asked.HOW_LONG})
_OF_A_FIGURE: Final = NUMBER_WORDS | {*UNITS, *(f"{unit}s" for unit in UNITS)}
#: Words that a single mistyped one may stand for.
_OF_A_VALUE: Final = sorted({*_OF_A_FIGURE, *PHRASES, *(name.lower() for name in (*MONTHS, *WEEKDAYS))})
#: How near a mistyped word is to the right one, by the letters that they share.
_NEAR: Final = 0.8
#: With one of these a sentence begins that says when or perhaps, and no name of somebody does.
_WHEN_OR_PERHAPS: Final = frozenset(
    ("when", "whenever", "once", "if", "unless", "until", "till", "while", "as", "eventually", "maybe", "perhaps",
     "probably", "possibly", "hopefully", "ideally", "sometimes", "usually", "mostly", "depending", "at")
)  # fmt: skip
#: So many words are a sentence rather than the name of a role, or than a mistyped number.
_MORE_THAN_A_NAME: Final = 4
_MORE_THAN_A_NUMBER: Final = 3
_MORE_THAN_A_PLACE: Final = 6
#: What is asked for in one word or name, so that one word alone is rather a misspelt one than something that is said.
_OF_ONE_WORD: Final = frozenset({Asked.WHO, Asked.WHERE, Asked.ONE_OF, Asked.YES_NO})
#: What is said to patients has more words than this; with fewer it is rather said about it ("charm them").
_SHORT_WORDING: Final = 5


def _named_by_practice(kind: Any) -> bool:
    """Whether a kind takes words that rules of their own judge: the practice's own names of steps, amounts in words, paths."""
    return isinstance(kind, type) and issubclass(kind, ActionRef | StateRef | Limit | LimitBand | FilePath | FolderPath)


#: What is said in place of a name; somebody may be called Nobody.
_IN_PLACE_OF_A_NAME: Final = frozenset(
    {Spoken.PLACEHOLDER, Spoken.POSTPONED, Spoken.QUESTION, Spoken.POINTER, Spoken.DEPENDS}
)
#: What is asked for by a name or a number, which may be any.
_NAMING: Final = frozenset({Asked.NAME, Asked.REACH})
