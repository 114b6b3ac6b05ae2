"""Listed choices, yes or no, and whole numbers."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from handover.model.kinds.references import loosely
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

_YES: Final = frozenset({"yes", "true"})
_NO: Final = frozenset({"no", "false"})
_OPEN: Final = frozenset({"on", "off", "y", "n", "1", "0"})
_COUNT: Final = re.compile(r"\d{1,9}")

#: Words that a list had once, each with the word that the same list has for it now.
RENAMED: Final = {
    "check_claim_status": "track_claims",
    "answer_payer_requests": "answer_requests",
    "balance_call": "follow_up_balances",
    "recare_call": "call_recare",
    "send_statement": "send_statements",
    "adjustment": "other_adjustment",
}
_RENAMED: Final = {loosely(old): loosely(new) for old, new in RENAMED.items()}


def read_choice(text: str, words: Sequence[str]) -> str:
    """Return which of `words` was meant, without regard to case, spaces, hyphens, underscores.

    Where yes and no are among the words, true and false mean them, as they do elsewhere.

    Raises:
        Refused: as FIL002, naming the nearest word or listing them all; as FIL003 for ``on``,
            ``y`` and the like in place of yes or no.
    """
    wanted = loosely(text)
    by_form = {loosely(word): word for word in words}
    if wanted in by_form:
        return by_form[wanted]
    if {"yes", "no"} <= by_form.keys():
        if wanted in _YES | _NO:
            return by_form["yes" if wanted in _YES else "no"]
        if wanted in _OPEN:
            raise Refused("this may mean yes, no or something else", "write yes or no", "FIL003")
    renamed = by_form.get(_RENAMED.get(wanted, ""))
    if renamed is not None:
        raise Refused(f"this word has changed; it is `{renamed}` now", f"write {renamed}", "FIL002")
    near = get_close_matches(wanted, list(by_form), n=1, cutoff=0.6)
    offered = [word for word in words if word != "other"]
    listed = ", ".join(offered)
    own = ' or {other: "your own words"}' if "other" in words else ""
    if near:
        raise Refused(
            f"this is not one of the listed answers; did you mean `{by_form[near[0]]}`?",
            f"write one of: {listed}{own}",
            "FIL002",
        )
    raise Refused("this is not one of the listed answers", f"write one of: {listed}{own}", "FIL002")


def read_yes_no(text: str) -> bool:
    """Return whether yes was answered.

    Raises:
        Refused: for ``on``, ``off``, ``y``, ``1`` and the like, whose meaning is open, and
            for anything else.
    """
    word = text.strip().casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    code = "FIL003" if word in _OPEN else "FIL001"
    raise Refused("this question is answered with yes or no", "write yes or no", code)


def read_count(text: str) -> int:
    """Return a whole number such as ``30``.

    Raises:
        Refused: for anything but up to nine digits.
    """
    word = text.strip()
    if _COUNT.fullmatch(word):
        return int(word)
    if "_" in word and word.replace("_", "").isdigit():
        raise Refused("a number with _ in it means different things to different programs",
                      "write the digits alone, for example 1000", "FIL003")  # fmt: skip
    raise Refused("a whole number is expected here", "write digits alone, for example 30")
