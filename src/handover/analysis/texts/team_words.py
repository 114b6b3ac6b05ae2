"""What the team reads: every text of the practice's own words that is not said to patients."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from handover.analysis.structure.walk import AllAnswers
from handover.analysis.texts.patient_texts import spoken_names
from handover.data.fold import SENTENCE_END
from handover.model.kinds.words import Words
from handover.speech.danger import Danger, Heard, dangers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from handover.model.answer import Answer

#: Fields whose words are told to nobody, by their beginning, and why.
NOT_TOLD: Final = {
    ("practice", "ignores"): "says why a finding is ignored",
    ("practice", "glossary"): "says what a word means",
    ("scope", "boundaries"): "says what is never done",
    ("access-plan", "incidents"): "tells what happened once",
    ("payers", "payers", "denials", "reason"): "gives the payer's words",
    ("financial-policy", "forbidden"): "lists what is not to be said",
    ("access-plan", "logins", "allows"): "names rights, which rules of their own judge",
}
#: Reserved words whose text tells nobody to do anything: the reason of a "none", a reason, a quote.
_ASIDE: Final = frozenset({"none", "because", "said"})


#: The practice speaks of itself.
_WE: Final = re.compile(r"\bwe (?:take|key|enter|collect|charge|put|send|post|swipe|run)\b", re.IGNORECASE)
#: That, and whom the practice calls by what they are or where they sit.
_OF_THE_PRACTICE: Final = re.compile(
    r"\b(?:reception(?:ists?)?|front[ -]desk|the (?:practice|office|desk|girls|dentists?)|at (?:the )?check-?out)\b|"
    + _WE.pattern,
    re.IGNORECASE,
)
#: What the practice pays is no payment that is taken.
_PAID_BACK: Final = re.compile(
    r"\b(?:refund(?:s|ed|ing)?|(?:pays?|paid|paying|goes|go|sends?|sent) (?:it |them )?back)\b", re.IGNORECASE
)
#: Words that speak to the billing team, or of it.
_OF_THE_TEAM: Final = re.compile(
    r"\b(?:you|your|billing (?:team|company)|vendor|billers?|they|callers?)\b|^\W*(?:take|ask|get|charge|collect|run|key|put)\b",
    re.IGNORECASE,
)
#: An account that is given to somebody who collects, or to a court.
_HANDED_ON: Final = re.compile(
    r"\b(?:agenc(?:y|ies)|collections?|collectors?|recovery|bailiffs?|lawyers?|attorneys?|solicitors?|(?:small claims )?court)\b",
    re.IGNORECASE,
)
#: Words that somebody says to a patient, or instructions to press one.
_SAID_TO_PATIENTS: Final = re.compile(
    r"\b(?:tell\w*|told|says?|saying|warn\w*|threat\w*|mention\w*|remind\w*|inform\w*|explain\w*|let (?:them|him|her|people|patients?)|"
    r"letters?|scripts?|calls?|calling|phone|ring|write to|until|unless|or else|press\w*|push\w*|chase\w*|scare\w*|frighten\w*|"
    r"insist\w*|demand\w*|immediate(?:ly)?|at once|make sure|you|your)\b|[\"“”?!]",
    re.IGNORECASE,
)


class TeamWords:
    """The texts for the team.

    Args:
        texts: each answer with its text, in the order of the documents.
        names: what people at the practice are called.
        undecided: the identities of answers whose words decide nothing; the rule for the missing answer asks what is
            meant, so a free hand in them is not told again.
    """

    def __init__(
        self, texts: tuple[tuple[Answer[Any], str], ...], names: frozenset[str], undecided: frozenset[int]
    ) -> None:
        self.texts, self._names, self._undecided = texts, names, undecided

    @classmethod
    def of(cls, all_answers: AllAnswers) -> TeamWords:
        """Collect instructions, remarks, exceptions, notes, habits and rules."""
        open_words = ((one.marks.other, one.marks.said) for one in all_answers.answers if one.unanswered is not None)
        undecided = frozenset(id(words) for pair in open_words for words in pair if words is not None)
        return cls(tuple(_told(all_answers)), spoken_names(all_answers), undecided)

    def without_practice(self, text: str) -> str:
        """Return a text without the sentences that say what the practice itself does, or what is paid back."""
        return _without_practice(text, self._names)

    @staticmethod
    def without_handing_on(text: str) -> str:
        """Return a text without the sentences that only say which accounts go to somebody who collects, after what, and who decides."""
        if not _HANDED_ON.search(text):
            return text
        kept = (one for one in SENTENCE_END.split(text) if _SAID_TO_PATIENTS.search(one) or not _HANDED_ON.search(one))
        return " ".join(kept)

    def holding(
        self, danger: Danger, *besides: tuple[str, ...], seen: Callable[[str], str] = str
    ) -> Iterator[Answer[Any]]:
        """Yield the answers whose text is dangerous in a way.

        Args:
            danger: in which way.
            besides: fields that are not looked at, by the beginning of their path.
            seen: what is looked at of a text, where a part of it is nothing that the team does.
        """
        for answer, text in self.texts:
            if danger is Danger.FREE_HAND and id(answer) in self._undecided:
                continue
            if danger in dangers(seen(text), Heard.TEAM, self._names) and not _below(answer.place.field, besides):
                yield answer


@lru_cache(maxsize=1024)  # most texts are judged again when one document of eleven has changed
def _without_practice(text: str, names: frozenset[str]) -> str:
    if not _is_of_the_practice(text, names):
        return text
    return " ".join(
        one for one in SENTENCE_END.split(text) if _is_of_the_team(one) or not _is_of_the_practice(one, names)
    )


def _is_of_the_team(sentence: str) -> bool:
    return bool(_OF_THE_TEAM.search(sentence)) and not _WE.search(sentence)


def _is_of_the_practice(text: str, names: frozenset[str]) -> bool:
    """Whether a text speaks of what the practice does, or of what is paid back."""
    if _OF_THE_PRACTICE.search(text) or _PAID_BACK.search(text):
        return True
    return not names.isdisjoint(re.findall(r"[a-z]+", text.casefold()))


def _told(all_answers: AllAnswers) -> Iterator[tuple[Answer[Any], str]]:
    for answer in all_answers.answers:
        value = answer.value if answer.readable else None
        if type(value) is not Words:
            continue
        place = answer.place
        if place.step not in _ASIDE and not place.standing and not _below(place.field, NOT_TOLD):
            yield answer, value.words


def _below(field: tuple[str, ...], beginnings: Iterable[tuple[str, ...]]) -> bool:
    return any(field[: len(one)] == one for one in beginnings)
