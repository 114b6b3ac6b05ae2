"""Whether the reason of a `none` says that there is none, or that nobody knows.

"Nobody has counted" and "the claim is enough for them" are reasons. "No idea", "Kim would know" and "we never looked"
say that somebody has still to find out; "not that I know of" says that none is known. Those words are told by how they
are built: who knows, who looks, what is hedged.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache, lru_cache
from typing import Final

from handover.data import facts
from handover.data.fold import fold
from handover.speech.build import LONGEST
from handover.speech.classes import Spoken
from handover.speech.whole import whole_class

_PART: Final = re.compile(r"<<(\w+)>>")


class Reason(Enum):
    """What a reason says in place of a reason."""

    UNKNOWN = "unknown"
    ELSEWHERE = "elsewhere"
    NOT_LOOKED = "not_looked"
    SOMETIMES = "sometimes"
    HEDGED = "hedged"


#: "We ask nobody" sends to no one.
_OF_NOBODY: Final = re.compile(r"\b(?:nobody|no one|none of)\b")
#: A text that is nothing but one of these classes is a reason: that there is nobody, or that it is always so.
_FAIR: Final = frozenset({Spoken.NOBODY, Spoken.EVERYTHING})


@lru_cache(maxsize=1024)
def in_place_of_a_reason(text: str) -> Reason | None:
    """Return what a text says that is no reason for a `none`; None where it is one.

    Args:
        text: as typed.
    """
    low = fold(text[:LONGEST]).low.strip()
    if low.rstrip(" .!\"')").endswith("?"):
        return Reason.UNKNOWN
    whole = whole_class(text)
    if whole is not None and whole not in _FAIR and not (whole is Spoken.POINTER and _OF_NOBODY.search(low)):
        return Reason.UNKNOWN
    return next((reason for reason, form in _forms() if form.search(low)), None)


@lru_cache(maxsize=1024)
def in_place_of_a_description(text: str, *, tells: bool = False) -> Spoken | None:
    """Return what a text says that describes nothing, such as "no idea how long"; None where it describes something.

    Args:
        text: as typed.
        tells: whether it is told what happens: it may be just that something is not clear to somebody.
    """
    low = fold(text[:LONGEST]).low.strip()
    return next((spoken for spoken, form in _no_descriptions(tells) if form.search(low)), None)


@cache
def _no_descriptions(tells: bool) -> tuple[tuple[Spoken, re.Pattern[str]], ...]:  # noqa: FBT001 - private
    """Return how each is built, where it is told what happens and elsewhere."""
    held = facts("speech", "reasons.toml")["no_description"]
    postponed = [form.replace("<<unclear>>", held["unclear"]) for form in held["postponed"]]
    if not tells:
        postponed += [form.replace("<<unclear>>", held["unclear"]) for form in held["not_told"]]
    forms = {Spoken.POSTPONED: postponed, Spoken.DEPENDS: held["depends"], Spoken.JUDGEMENT: held["judgement"]}
    return tuple(
        (one, re.compile(f"{held['begins']}(?:{'|'.join(words)}){held['ends']}")) for one, words in forms.items()
    )


@cache
def _forms() -> tuple[tuple[Reason, re.Pattern[str]], ...]:
    """Return how each is built, the plainest first."""
    held = facts("speech", "reasons.toml")
    parts: dict[str, str] = held["parts"]

    def filled(form: str) -> str:
        return _PART.sub(lambda found: parts[found[1]], form)

    return tuple((one, re.compile("|".join(map(filled, held[one.value]["words"])))) for one in Reason)
