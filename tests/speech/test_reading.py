"""Words that somebody said are read by their build: what decides is left alone, what decides nothing is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.analysis.structure.walk import AllAnswers
from handover.load import load
from handover.model.kinds.words import Words
from handover.source.memory_folder import MemoryFolder
from handover.speech.asked import Asked
from handover.speech.build import LONGEST, features
from handover.speech.classes import Spoken
from handover.speech.reading import Verdict, read
from handover.testing.overlay import example
from tests.truth.complete import TODAY, practice

ROWS = Path(__file__).parents[2] / "bench" / "words"

#: What people say in place of an answer: what is asked, the words, what they are.
OPEN = [
    (Asked.WHO, "whoever picks up first", Spoken.ANYBODY),
    (Asked.WHO, "one of the girls at the front", Spoken.SOMEBODY),
    (Asked.WHO, "all of us together, as a team", Spoken.EVERYBODY),
    (Asked.WHO, "nobody has that job any more", Spoken.NOBODY),
    (Asked.WHEN, "once the new server is in", Spoken.POSTPONED),
    (Asked.HOW_LONG, "use your judgement, within reason", Spoken.JUDGEMENT),
    (Asked.RULE, "it depends who you ask", Spoken.DEPENDS),
    (Asked.RULE, "that's in the binder on the shelf", Spoken.POINTER),
    (Asked.RULE, "I'd rather not say", Spoken.REFUSAL),
    (Asked.RULE, "what do other practices do?", Spoken.QUESTION),
    (Asked.RULE, "hardly worth talking about", Spoken.MINIMISED),
    (Asked.RULE, "everything is urgent, all of it", Spoken.EVERYTHING),
    (Asked.RULE, "[insert text here]", Spoken.PLACEHOLDER),
]
#: What sounds like it, and decides.
DECIDED = [
    (Asked.WHO, "nobody but Ines, not even me"),
    (Asked.WHO, "Dana, and if she is out Sam"),
    (Asked.WHEN, "probably late, but by 15 December at the latest"),
    (Asked.HOW_LONG, "usually the same day, never more than two days"),
    (Asked.RULE, "if the balance is over 50 dollars, call first; otherwise send a letter"),
    (Asked.RULE, "no exceptions are made, ever"),
    (Asked.RULE, "claim number, date of service and amount"),
    (Asked.RULE, "we don't take cheques"),
]


@pytest.mark.parametrize(("asked", "text", "spoken"), OPEN, ids=lambda value: value if isinstance(value, str) else "")
def test_what_decides_nothing_is_told_and_called_by_its_class(asked: Asked, text: str, spoken: Spoken) -> None:
    found = read(text, asked)
    assert found.more_likely_open
    assert found.spoken is spoken or found.verdict is Verdict.DECIDED


@pytest.mark.parametrize(("asked", "text"), DECIDED, ids=lambda value: value if isinstance(value, str) else "")
def test_what_decides_is_left_alone(asked: Asked, text: str) -> None:
    assert read(text, asked).verdict is Verdict.DECIDED


@pytest.mark.parametrize(
    "name", ["Will Anyman", "Whoever", "Nobody Owens", "May B. Later", "The Usual Suspects", "Noone"]
)
@pytest.mark.parametrize("where", ["escalation-contacts: {backup: %s}", 'workflow-map: {"balances.owner": %s}'])
def test_a_name_of_the_practice_goes_before(name: str, where: str) -> None:
    people = (
        f'practice:\n  "people+": {{id: new-one, name: "{name}", side: practice, phone: "555-0177", hours: mon-fri}}\n'
    )
    codes = {one.code for one in example(people + where % f'"{name}"' + "\n").findings()}
    assert not codes & {"COM002", "PPL001", "FIL022", "FIL023"}


@pytest.mark.parametrize(
    "text",
    [
        "a" * 20_000,
        "it depends " * 2_000,
        "😀" * 20_000,
        "<b>whoever</b> " * 1_500,
        "тогда как-нибудь",
        "\u202e\u0000\ufeff",
        "?!" * 9_000,
    ],
    ids=["letters", "words", "emoji", "markup", "another script", "unseen", "signs"],
)
@pytest.mark.parametrize("asked", Asked)
def test_any_text_has_a_reading_and_no_more_is_looked_at_than_the_beginning(text: str, asked: Asked) -> None:
    read(text, asked)
    assert sum(1 for _ in features(text, asked)) < 20 * LONGEST


@given(text=st.text(max_size=200), asked=st.sampled_from(Asked))
def test_a_reading_is_the_same_each_time_and_has_a_class_where_it_is_not_decided(text: str, asked: Asked) -> None:
    found = read(text, asked)
    assert found == read.__wrapped__(text, asked)
    assert (found.spoken is None) is (found.verdict is Verdict.DECIDED)
    assert not found.says_nothing or found.spoken is not None
    assert 0 <= found.likelihood <= 1


@pytest.mark.parametrize("seeds", [range(20), pytest.param(range(20, 500), marks=pytest.mark.sweep)], ids=["20", "500"])
def test_complete_practices_are_hardly_ever_doubted(seeds: range) -> None:
    texts = hits = 0
    for seed in seeds:
        files = {name: text.encode() for name, text in practice(seed).files.items()}
        for answer in AllAnswers.of(load(MemoryFolder(files), TODAY).practice).answers:
            if answer.place.manual is not None and not answer.place.empty:
                said = isinstance(answer.unanswered, Spoken)
                texts += said or isinstance(answer.other or answer.known, Words)
                hits += said or answer.doubt is not None
    assert hits * 2_000 <= texts
