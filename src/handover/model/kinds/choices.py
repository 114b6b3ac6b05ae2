"""Listed choices, yes or no, and whole numbers."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from handover.model.kinds.listed_words import called, meant, nearest, told
from handover.model.kinds.numbers import in_words, plain
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


@cache
def _by_form(words: tuple[str, ...]) -> dict[str, str]:
    return {loosely(word): word for word in words}


def read_choice(text: str, words: Sequence[str]) -> str:
    """Return which of `words` was meant, without regard to case, spaces, hyphens, underscores, or in other words.

    Where yes and no are among the words, true and false mean them, as they do elsewhere.

    Raises:
        Refused: as FIL002, naming the nearest word or listing them all; as FIL003 for ``on``,
            ``y`` and the like in place of yes or no.
    """
    wanted = loosely(text)
    by_form = _by_form(tuple(words))
    if wanted in by_form:
        return by_form[wanted]
    if {"yes", "no"} <= by_form.keys():
        if wanted in _YES | _NO:
            return by_form["yes" if wanted in _YES else "no"]
        if wanted in _OPEN:
            raise Refused("this may mean yes, no or something else", "write yes or no", "FIL003")
    offered = tuple(word for word in words if word != "other")
    in_other_words = meant(text, offered)
    renamed = by_form.get(_RENAMED.get(wanted, ""))
    if in_other_words is not None and (renamed is None or " " in text.strip()):
        return in_other_words
    as_we_call_it = called(text, offered) if renamed is None else None
    if as_we_call_it is not None:
        return as_we_call_it
    if renamed is not None:
        raise Refused(f"this word has changed; it is `{renamed}` now", f"write {renamed}", "FIL002", meant=renamed)
    raise _not_listed(text, offered)


def are_own_words(text: str, kind: Any) -> bool:
    """Whether a text is several words of somebody's own where a closed list allows these, and comes near none of its words."""
    words = get_args(kind) if get_origin(kind) is Literal else ()
    if "other" not in words or len(text.split()) < _FEWEST:
        return False
    offered = tuple(word for word in words if word != "other")
    homes = _HOMES if _A_TASK in offered else {}
    return not nearest(text, offered) and not any(meant(text, listed) for listed in homes)


#: With fewer words it may be one of the list, misspelt.
_FEWEST: Final = 3


def _not_listed(text: str, offered: tuple[str, ...]) -> Refused:
    """Return that a text is no word of a list, where else it is written, or which of them come near it."""
    home = _home(text, offered)
    if home is not None:
        return Refused(
            f"this is written elsewhere: {home}",
            f"write it under {home}; where it is there already, delete this line",
            "FIL002",
            says_all=True,
        )
    near = nearest(text, offered)
    shown, left = told(offered, near, _ROOM)
    more = f" or one of {left} more, which `handover explain` lists" if left else ""
    ask = f"; did you mean {' or '.join(f'`{word}`' for word in near)}?" if near else ""
    lead = "write one of: " if len(offered) > 1 else "write "
    meant_word = near[0] if near else ""
    return Refused(
        f"this is not one of the listed answers{ask}", f"{lead}{', '.join(shown)}{more}", "FIL002", meant=meant_word
    )


def _home(text: str, offered: tuple[str, ...]) -> str | None:
    """Return where else a text is written that is no word of a list; None where it is written nowhere."""
    homes = _HOMES if _A_TASK in offered else {}
    return next((where for words, where in homes.items() if meant(text, words) is not None), None)


def may_mean(text: str, words: Sequence[str]) -> frozenset[str]:
    """Return the words of a list that a text may stand for, which is none of them: none where it is written elsewhere.

    Args:
        text: as typed.
        words: the words of the list.
    """
    offered = tuple(word for word in words if word != "other")
    if _home(text, offered) is not None:
        return frozenset()
    return frozenset(nearest(text, offered) or words)


#: The listed words of a message take so many letters at most.
_ROOM: Final = 150
#: The lists of tasks and of actions have this word.
_A_TASK: Final = "send_claims"
#: What is often looked for in a list, and is written in another document.
_HOMES: Final = {
    (
        "insurance_payment",
        "contractual_adjustment",
        "patient_payment",
        "other_adjustment",
        "credit_transfer",
        "posting",
    ): ("`kinds` in posting.yaml, with its owner"),
    ("write_off", "payment_plan", "send_to_collections", "fee_change"): "`actions` in approvals.yaml",
    ("send_attachments",): "`attachments` in workflow-map.yaml",
    ("created",): "`steps` in workflow-map.yaml, as `kind: created`",
    ("reviewed",): "`steps` in workflow-map.yaml, as `kind: reviewed`",
}


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
    """Return a whole number such as ``30``, ``three`` or ``3x``, or how often: ``twice``, ``three times``.

    Raises:
        Refused: for anything but up to nine digits, or a number in words.
    """
    word = text.strip()
    if _COUNT.fullmatch(word):
        return int(word)
    if "_" in word and word.replace("_", "").isdigit():
        raise Refused("a number with _ in it means different things to different programs",
                      "write the digits alone, for example 1000", "FIL003")  # fmt: skip
    spoken = _OFTEN.get(plain(word)) or in_words(_TIMES.sub("", plain(word)).replace("-", " ").split())
    if spoken is not None:
        return spoken
    times = _TIMES.sub("", plain(word))
    if _COUNT.fullmatch(times):
        return int(times)
    raise Refused("a whole number is expected here", "write digits alone, for example 30")


_OFTEN: Final = {"once": 1, "twice": 2, "thrice": 3}
#: Beside a number, what says that it is how often.
_TIMES: Final = re.compile(r" ?(?:x|times?)$|^x ?")
