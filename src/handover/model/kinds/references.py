"""References: the id or exact name of something that is defined once elsewhere.

A reference keeps what was typed and never shows it: only what it resolves to may appear
in a message.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Final

from handover.model.kinds.words import Words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_BETWEEN: Final = re.compile(r"[\s_\-]+")
_WORD: Final = re.compile(r"[^\W_]+(?:['’.\-_][^\W_]+)*")
#: The name of a person or a role has no more words than this.
_LONGEST_NAME: Final = 5


@lru_cache(maxsize=4096)  # the same few ids are compared thousands of times
def loosely(text: str) -> str:
    """Return a word without regard to case, spaces, hyphens and underscores."""
    return _BETWEEN.sub("", text).casefold()


def names_in(text: str, names: Container[str]) -> Iterator[str]:
    """Yield the names that a text holds, written loosely, in its order; of two that overlap the longer one.

    Args:
        text: as typed.
        names: the names to look for, written loosely.
    """
    words = _WORD.findall(text)
    at = 0
    while at < len(words):
        lengths = range(min(_LONGEST_NAME, len(words) - at), 0, -1)
        length = next((one for one in lengths if loosely("".join(words[at : at + one])) in names), 0)
        if length:
            yield loosely("".join(words[at : at + length]))
        at += length or 1


class Ref(Words):
    """A reference; `what` says in plain words to what."""

    __slots__ = ()
    what: ClassVar[str] = "thing"

    @property
    def key(self) -> str:
        """The id or name as typed, without blanks around it."""
        return self.words.strip()


class PersonRef(Ref):
    """A person, by id or exact unique name; a role with one holder counts as a person."""

    __slots__ = ()
    what = "person"


class SpeakerRef(Ref):
    """Who said something: a person, or in words where it was said ("provider manual, page 12")."""

    __slots__ = ()
    what = "person or source"


class OwnerRef(Ref):
    """Who does something: a side, a role, a team or a person, in one word."""

    __slots__ = ()
    what = "side, role, team or person"

    @property
    def side(self) -> str | None:
        """``practice`` or ``vendor`` where the side itself was named, ``both`` for both."""
        word = loosely(self.words)
        return {"practice": "practice", "vendor": "vendor", "both": "both", "bothsides": "both"}.get(word)

    @property
    def sides(self) -> frozenset[str]:
        """The sides that were named as such: one, both, or none."""
        return frozenset({"practice", "vendor"} if self.side == "both" else {self.side} if self.side else ())


class TakerRef(OwnerRef):
    """Who takes a matter over: a side, role, team or person, or the escalation that it becomes."""

    __slots__ = ()
    what = "person or escalation"


class LocationRef(Ref):
    """A location of the practice."""

    __slots__ = ()
    what = "location"


class SystemRef(Ref):
    """A practice system, portal, clearinghouse or store."""

    __slots__ = ()
    what = "system"


class ChannelRef(Ref):
    """A channel that people write to or call."""

    __slots__ = ()
    what = "channel"


class PayerRef(Ref):
    """A payer."""

    __slots__ = ()
    what = "payer"


class ProviderRef(Ref):
    """A person of the practice who treats patients."""

    __slots__ = ()
    what = "provider"


class TaskRef(Ref):
    """A task of the scope: its own id or one of our words."""

    __slots__ = ()
    what = "task"


class StepRef(Ref):
    """A step of the workflow map."""

    __slots__ = ()
    what = "step"


class RouteRef(Ref):
    """An escalation route."""

    __slots__ = ()
    what = "escalation route"


class MeasureRef(Ref):
    """A measure of the goals."""

    __slots__ = ()
    what = "measure"


class ActionRef(Ref):
    """A next action of a claim."""

    __slots__ = ()
    what = "next action"


class StateRef(Ref):
    """A claim state."""

    __slots__ = ()
    what = "claim state"


class DocumentRef(Ref):
    """An item of the example documents."""

    __slots__ = ()
    what = "document"
