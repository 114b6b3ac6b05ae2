"""Words that name nobody, in every field that asks who: something speaks there, and gives the reason of those words.

It speaks as well where another answer would supply somebody, and nobody is told to be "said to be nobody" unless the
words say so.
"""

from __future__ import annotations

import itertools
from functools import cache
from typing import TYPE_CHECKING, Final

import pytest

from handover.check.judge import judge_loaded
from handover.explain import find_field
from handover.load import load
from handover.model.kinds.references import PersonRef
from handover.model.spoken import Unanswered, read_spoken, reason
from handover.node import Scalar
from handover.pack import markdown
from handover.pack.view import view
from handover.source.folder import MemoryFolder
from handover.speech.classes import Spoken
from handover.testing.overlay import example
from tests.pack.every_form import Spot, flow, richer, spots

if TYPE_CHECKING:
    from handover.check.judge import Judged
    from handover.outcome import Finding

#: Words of each class, and why they are no answer to who does something; None where the reading has learned it.
WORDS: Final = {
    "nobody does that": Spoken.NOBODY,
    "whoever is free": Spoken.ANYBODY,
    "somebody at the desk": Spoken.SOMEBODY,
    "the boss": None,
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
    "code on the phone": None,
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


def judged(spot: Spot, written: str) -> Judged:
    """Judge the practice with something else in place of somebody."""
    start, end = spot.span
    old = files()[spot.document].decode()
    changed = f"{old[:start]}{written}{old[end:]}".encode()
    made = judge_loaded(
        load(MemoryFolder({**files(), spot.document: changed}), example().today), "x", example().today, "live"
    )
    assert not made.outcome.crashes
    return made


def every(made: Judged) -> list[Finding]:
    return [one for finding in made.outcome.view.findings for one in (finding, *finding.parts)]


def reason_of(text: str) -> str:
    """Return why words are no answer, as the practice's country says it."""
    why = WORDS[text] or reason(PersonRef, text, read_spoken(PersonRef, text).spoken, frozenset())
    assert why is not Spoken.NOBODY or "nobody" in text
    return str(why.value).replace("judgement", "judgment")


def pairs() -> list[tuple[str, str]]:
    """Return each field with two of the sentences, so that each sentence meets many fields."""
    words = list(WORDS)
    return [
        (field, words[(number * 2 + more) % len(words)])
        for number, field in enumerate(sorted(fields()))
        for more in (0, 1)
    ]


def tell(field: str, text: str) -> None:
    made = judged(fields()[field], f'"{text}"')
    assert [one for one in every(made) if reason_of(text) in one.message], f"nothing says why: {field}, {text}"
    if WORDS[text] is not Spoken.NOBODY:
        told = [one.message for one in every(made)]
        pack = markdown.render(view(made, "all")).decode()
        assert not [one for one in (*told, pack) if "said to be nobody" in one]


@pytest.mark.parametrize(("field", "text"), pairs())
def test_words_that_name_nobody_are_told_with_their_reason(field: str, text: str) -> None:
    tell(field, text)


def replaceable() -> list[str]:
    """Return the fields whose holder may have somebody beside who stands in."""
    found = ((field, find_field(field)) for field in sorted(fields()))
    holding = [
        field for field, one in found if one is not None and one[1].manual.holds and not one[1].manual.covered_by
    ]
    return [field for field in holding if isinstance(fields()[field].node, Scalar)]


@pytest.mark.parametrize("number", range(len(replaceable())))
def test_words_that_name_nobody_are_told_where_they_stand_in(number: int) -> None:
    spot = fields()[replaceable()[number]]
    words = list(WORDS)[number % len(WORDS)]
    beside = (f'stand_in: "{words}"', f'interim: {{is: "{words}", from: 2026-12-14}}')[number % 2]
    made = judged(spot, f"{{is: {flow(spot.node)}, {beside}}}")
    told = [one.message for one in every(made) if "who stands in" in one.message or "who takes over" in one.message]
    assert [one for one in told if reason_of(words) in one], (spot.field, beside)


@pytest.mark.parametrize(
    "beside", ['stand_in: "whoever is free"', 'interim: {is: "whoever is free", from: 2026-12-14}']
)
def test_the_pack_quotes_words_that_name_nobody_where_they_stand_in(beside: str) -> None:
    made = judged(fields()["scope.owner"], f"{{is: ines, {beside}}}")
    lines = markdown.render(view(made, "all")).decode().replace("\\", "").splitlines()
    (line,) = (line for line in lines if line.startswith("| **Owner of the outsourced work"))
    assert "said, not decided: “whoever is free”" in line


#: Each field with some of the words, each of the words in many fields.
PAIRS = list(itertools.product(sorted(fields()), WORDS))[::5]


@pytest.mark.sweep
@pytest.mark.parametrize(("field", "text"), PAIRS)
def test_all_words_in_all_fields(field: str, text: str) -> None:
    tell(field, text)


@pytest.mark.parametrize("text", ["when Sam gets to it", "once Dana is back", "if Tess is in", "whenever Sam can", "eventually Tess",
                                  "maybe Sam", "usually Dana"])  # fmt: skip
@pytest.mark.parametrize("overlay", ['workflow-map: {"attachments.sent_with_claim_by": "%s"}', 'posting: {"gather[1].by": "%s"}',
                                     'escalation-contacts: {backup: "%s"}'])  # fmt: skip
def test_when_or_perhaps_names_nobody_and_is_no_misspelt_name(text: str, overlay: str) -> None:
    found = example(overlay % text).outcome().view.findings
    assert [one for one in found if one.code == "PPL001"] == []
    assert [one for one in found if "it is not decided who" in one.message]
