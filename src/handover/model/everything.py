"""Words by which somebody or something is said to be for all that is not said to be for another."""

from __future__ import annotations

import re
from typing import Final

from handover.model.kinds.numbers import plain

_THINGS: Final = r"(?:questions?|matters?|calls?|issues?|problems?|topics?|escalations?|kinds?|cases?|concerns?|others?|requests?|queries)"
_ALL: Final = (
    rf"(?:everything|anything|(?:all|any|every|each)(?: (?:the|of the|our))?(?: other)? {_THINGS}|all (?:of it|of them|others?|the (?:others?|rest))"
    r"|(?:all )?the (?:rest|others)|whatever (?:else )?(?:comes|it is|happens|there is))"
)
_WHOLE: Final = re.compile(
    rf"(?:for |with )?(?:{_ALL}|general|default|others?)"
    rf"(?: (?:else|up|in|at all|too|as well|general|route|{_THINGS}|not (?:listed|named)(?: here)?))*[.!]?"
)
_WITHIN: Final = re.compile(rf"\b(?:for|with|also|same|takes|handles|and) (?:for |with )?{_ALL}\b")

_ANYWHERE: Final = re.compile(rf"\b{_ALL}\b")


def is_for_everything(text: str) -> bool:
    """Whether a text says "everything", or "all other questions", and nothing beside that."""
    return _WHOLE.fullmatch(plain(text)) is not None


def adds_everything(text: str) -> bool:
    """Whether a remark says that what it stands at is for everything else, too: "the same for all others"."""
    return is_for_everything(text) or _WITHIN.search(plain(text)) is not None


def names_everything(text: str) -> bool:
    """Whether "everything" or "all questions" stands anywhere in a text."""
    return _ANYWHERE.search(plain(text)) is not None
