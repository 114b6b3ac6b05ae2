"""Whether words that somebody said decide anything, and if not, what they say in place of an answer.

Asked before any kind of field reads a value, and by every rule that judges own words, so that the
same sentence is the same thing in every field. Two things are weighed together: the build of the
sentence (`build`), with weights that a script learned from labelled answers by several hands
(`bench/train_words.py`), and texts that are nothing but words of one class (`whole`).
"""

from __future__ import annotations

import math
from enum import Enum
from functools import cache, lru_cache
from typing import Final, NamedTuple

from handover.speech.asked import Asked
from handover.speech.build import features, tokens
from handover.speech.classes import Spoken
from handover.speech.weights import Weights, shipped_weights
from handover.speech.whole import whole_class

#: From this likelihood on, words are taken as said: they decide nothing.
_SURELY: Final = 0.9
#: From this likelihood on, it is asked whether somebody new could act on the words. Half of the labelled answers are
#: open, and few of those that a practice has written down: so it takes more than an even chance to ask.
_MAYBE: Final = 0.7
#: What is more likely than not.
_EVEN: Final = 0.5


class Verdict(Enum):
    """What the words are."""

    OPEN = "open"
    DOUBT = "doubt"
    DECIDED = "decided"


class Reading(NamedTuple):
    """What was read in an answer's words.

    Args:
        verdict: whether they decide anything.
        spoken: what they say in place of an answer; None where they decide.
        sure: whether they are nothing but words of one class.
        likelihood: how likely it is that they decide nothing, from 0 to 1.
    """

    verdict: Verdict
    spoken: Spoken | None
    sure: bool
    likelihood: float

    @property
    def says_nothing(self) -> bool:
        """Whether they rather decide nothing, where no kind of value could be read in them either."""
        return self.verdict is not Verdict.DECIDED

    @property
    def more_likely_open(self) -> bool:
        """Whether it is more likely that they decide nothing, among answers of which half are open."""
        return self.likelihood >= _EVEN

    def in_doubt(self) -> Reading:
        """Return the same, with an open verdict weakened to doubt."""
        return self._replace(verdict=Verdict.DOUBT) if self.verdict is Verdict.OPEN else self


#: A value, or nothing that anybody said.
NO_WORDS: Final = Reading(Verdict.DECIDED, None, sure=False, likelihood=0.0)


@lru_cache(maxsize=4096)  # the same few words stand in many fields
def read(text: str, asked: Asked) -> Reading:
    """Return what the words of an answer say.

    Args:
        text: as typed.
        asked: what is asked for.
    """
    of_no_one = _of_no_one(text, asked)
    sure = whole_class(text) or (of_no_one if asked is not Asked.RULE else None)
    if sure is not None:
        return Reading(Verdict.OPEN, sure, sure=True, likelihood=1.0)
    found = frozenset(features(text, asked))
    of_classes = _weights().totals(found)
    total = next(of_classes)
    likelihood = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
    if of_no_one is not None and len(text.split()) <= _NOBODY_DOES:
        # in a rule "somebody at the desk" may be a part of what is decided
        likelihood = max(likelihood, _MAYBE)
    if likelihood < _MAYBE:
        return Reading(Verdict.DECIDED, None, sure=False, likelihood=likelihood)
    verdict = Verdict.OPEN if likelihood >= _SURELY else Verdict.DOUBT
    return Reading(verdict, _class_of(list(of_classes)), sure=False, likelihood=likelihood)


def _of_no_one(text: str, asked: Asked) -> Spoken | None:
    """Return the class of words whose subject is no one in particular: "somebody at the desk".

    A name, a figure, an exception or a condition may settle it, and so may a rule for whoever does something.
    """
    if asked in (Asked.WORDING, Asked.REACH, Asked.NAME):
        return None
    first, *rest = tokens(text) or (None,)
    if first is None or first.low not in _SUBJECTS:
        return None
    settled = any(one.capital or one.low[0].isdigit() or one.low in _SETTLING for one in rest)
    return None if settled else _SUBJECTS[first.low]


_SUBJECTS: Final = {
    "somebody": Spoken.SOMEBODY, "someone": Spoken.SOMEBODY, "anybody": Spoken.ANYBODY, "anyone": Spoken.ANYBODY,
}  # fmt: skip
#: In so few words is no one said to do something that somebody could act on.
_NOBODY_DOES: Final = 4
_SETTLING: Final = frozenset({"but", "except", "unless", "if", "not", "never", "until", ",", ";", ":"})


def _class_of(totals: list[float]) -> Spoken:
    """Return the class of words that decide nothing; the general one where no class stands out."""
    likely = [math.exp(min(30.0, total)) for total in totals]
    best = max(range(len(_CLASSES)), key=likely.__getitem__)
    return _CLASSES[best] if likely[best] >= _STANDS_OUT * sum(likely) else Spoken.UNCLEAR


#: The classes that are told apart, in the order of their columns behind that of the verdict.
_CLASSES: Final = tuple(spoken for spoken in Spoken if spoken is not Spoken.UNCLEAR)
#: A class stands out from this share of all likelihoods on.
_STANDS_OUT: Final = 0.4


@cache
def _weights() -> Weights:
    """Return the learned weights, read once."""
    return shipped_weights("words.weights")
