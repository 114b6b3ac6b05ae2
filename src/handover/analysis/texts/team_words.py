"""What the team reads: every text of the practice's own words that is not said to patients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from handover.analysis.structure.walk import AllAnswers
from handover.analysis.texts.patient_texts import spoken_names
from handover.model.kinds.words import Words
from handover.speech.danger import Danger, Heard, dangers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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

    def holding(self, danger: Danger, *besides: tuple[str, ...]) -> Iterator[Answer[Any]]:
        """Yield the answers whose text is dangerous in a way.

        Args:
            danger: in which way.
            besides: fields that are not looked at, by the beginning of their path.
        """
        for answer, text in self.texts:
            if danger is Danger.FREE_HAND and id(answer) in self._undecided:
                continue
            if danger in dangers(text, Heard.TEAM, self._names) and not _below(answer.place.field, besides):
                yield answer


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
