"""Whether own words speak of somebody who does what they say, and name nobody.

"I go over it every Friday" and "somebody up front does" leave it open who that is. "It is compared each evening" says what
is wanted, and "we compare it" says on which side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.data.person_names import is_given_name
from handover.speech.build import classes_in, tokens

if TYPE_CHECKING:
    from handover.analysis.people.directory import People

#: Words of a side or a job that name nobody by themselves.
_NOBODY_YET: Final = frozenset(
    {
        "you",
        "yours",
        "we",
        "us",
        "ours",
        "they",
        "them",
        "theirs",
        "it",
        "dr",
        "billing",
        "clinical",
        "provider",
        "vendor's",
    }
)


def only_hints_at_an_actor(text: str, people: People) -> bool:
    """Whether a text speaks of "me", "her" or "somebody" and names no person and no job.

    Args:
        text: as typed.
        people: who is listed.
    """
    hints = not _UNNAMED.isdisjoint(token.low for token in tokens(text))
    return hints and not _names_an_actor(text, people)


#: Words for somebody who is not named.
_UNNAMED: Final = frozenset({
    "i", "me", "myself", "he", "him", "she", "her", "they", "them", "somebody", "someone", "anybody", "anyone", "whoever", "one", "you",
})  # fmt: skip


def _names_an_actor(text: str, people: People) -> bool:
    """Whether a text names somebody: one who is listed, a name, or a job."""
    if people.named_in(text):
        return True
    row = tokens(text)
    low = [token.low for token in row]
    classes = tuple(classes_in(low))
    if any(name == "role" and low[place] not in _NOBODY_YET for name, place in classes):
        return True
    days = {place for name, place in classes if name in ("weekday", "month")}
    # a sign in capitals, such as EOB, is no name; neither is the first word of a sentence, unless people are called so
    return any(
        is_given_name(token.low) or (token.capital and not token.first and not _is_sign(token.low, text))
        for place, token in enumerate(row)
        if place not in days
    )


def _is_sign(word: str, text: str) -> bool:
    """Whether a word stands in capitals only, or is "I"."""
    return len(word) == 1 or word.upper() in text
