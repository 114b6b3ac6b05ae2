"""Words that name nobody, in every field that asks who: something speaks there, and gives the reason of those words.

It speaks as well where another answer would supply somebody, and nobody is told to be "said to be nobody" unless the
words say so.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import pytest

from handover.check.judge import judge_loaded
from handover.load import load
from handover.model.spoken import Unanswered
from handover.pack import markdown
from handover.pack.view import view
from handover.source.folder import MemoryFolder
from handover.speech.classes import Spoken
from handover.testing.overlay import example
from tests.pack.every_form import Spot, richer, spots

if TYPE_CHECKING:
    from handover.check.judge import Judged
    from handover.outcome import Finding

#: Words of each class, and why they are no answer to who does something.
WORDS: Final = {
    "nobody does that": Spoken.NOBODY,
    "whoever is free": Spoken.ANYBODY,
    "somebody at the desk": Spoken.SOMEBODY,
    "the boss": Spoken.SOMEBODY,
    "all of us together": Spoken.EVERYBODY,
    "it depends": Spoken.DEPENDS,
    "we'll see": Spoken.POSTPONED,
    "use your judgment": Spoken.JUDGEMENT,
    "as usual": Spoken.PLACEHOLDER,
    "I'd rather not say": Spoken.REFUSAL,
    "see above": Spoken.POINTER,
    "what do you suggest?": Spoken.QUESTION,
    "paul; marion if not there": Spoken.UNCLEAR,
    "dana or ines": Spoken.UNCLEAR,
    "code on the phone": Unanswered.NO_PERSON,
    "own": Unanswered.NO_PERSON,
}
#: Decides elsewhere on what an approval is asked for.
SUPPLIED: Final = 'escalation-contacts: {"escalations[dispute].decides": {is: dana, stand_in: ines}}'


@cache
def files() -> dict[str, bytes]:
    return example(SUPPLIED, richer()).files


@cache
def fields() -> dict[str, Spot]:
    """Return the first place of each field that asks who, by its field."""
    found: dict[str, Spot] = {}
    for one in spots(files()):
        if one.asks and one.at is not None:
            found.setdefault(one.field, one)
    return found


def judged(spot: Spot, text: str) -> Judged:
    """Judge the practice with words in place of somebody."""
    start, end = spot.span
    old = files()[spot.document].decode()
    changed = f'{old[:start]}"{text}"{old[end:]}'.encode()
    made = judge_loaded(
        load(MemoryFolder({**files(), spot.document: changed}), example().today), "x", example().today, "live"
    )
    assert not made.outcome.crashes
    return made


def every(made: Judged) -> list[Finding]:
    return [one for finding in made.outcome.view.findings for one in (finding, *finding.parts)]


def pairs() -> list[tuple[str, str]]:
    """Return each field with two of the sentences, so that each sentence meets many fields."""
    words = list(WORDS)
    return [
        (field, words[(number * 2 + more) % len(words)])
        for number, field in enumerate(sorted(fields()))
        for more in (0, 1)
    ]


def tell(field: str, text: str) -> None:
    made = judged(fields()[field], text)
    reason = WORDS[text].value.replace("judgement", "judgment")  # as the practice's country says it
    assert [one for one in every(made) if reason in one.message], f"nothing says why: {field}, {text}"
    if WORDS[text] is not Spoken.NOBODY:
        told = [one.message for one in every(made)]
        pack = markdown.render(view(made, "all")).decode()
        assert not [one for one in (*told, pack) if "said to be nobody" in one]


@pytest.mark.parametrize(("field", "text"), pairs())
def test_words_that_name_nobody_are_told_with_their_reason(field: str, text: str) -> None:
    tell(field, text)


@pytest.mark.sweep
@pytest.mark.parametrize("field", sorted(fields()))
@pytest.mark.parametrize("text", WORDS)
def test_all_words_in_all_fields(field: str, text: str) -> None:
    tell(field, text)
