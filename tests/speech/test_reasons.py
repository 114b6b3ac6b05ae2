"""The reason of a `none` says that there is none, or that nobody knows; it is read alike in every field that may be none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.analysis.structure.walk import AllAnswers
from handover.load import load
from handover.model.answer import Answer, State
from handover.model.spoken import Unanswered
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from handover.speech.reasons import Reason, in_place_of_a_reason
from handover.testing.edit import set_value
from handover.testing.overlay import example
from tests.truth.complete import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.part import Part

UNKNOWN = (
    "no idea", "I have no idea, we never had to", "not sure", "not really sure", "I don't know", "we don't really know", "dunno",
    "no clue, sorry", "can't say", "couldn't tell you", "hard to say", "I wouldn't know", "unclear", "who knows", "nobody here knows",
    "nobody told us", "we were never told", "beats me", "?", "is there one?", "tbd", "xxx", "I can't remember", "your guess is as good",
    "I couldn't say for certain",
)  # fmt: skip
ELSEWHERE = (
    "Kim would know", "Marta knows that", "that's one for Dr Reyes", "you'd have to ask Kim", "ask the insurance", "Delta would know",
    "it's in the contract somewhere", "must be in the manual", "please ask the office", "see the contract",
)  # fmt: skip
NOT_LOOKED = (
    "we never looked", "haven't checked", "we'd have to look it up", "will find out", "I'd have to check", "we never asked them",
    "let me get back to you", "to be decided", "we have not decided", "not looked into", "we haven't found out yet",
    "I'll have to see", "still checking",
)  # fmt: skip
HEDGED = (
    "not that I know of", "none we know of", "nothing that I know of", "as far as I know", "probably none", "I guess not",
    "I don't think there is one", "to my knowledge there is none", "none that we're aware of", "maybe there is one",
    "never heard of one", "I think not",
)  # fmt: skip
FAIR = (
    "nobody has counted", "nobody has counted them so far", "we never had one", "nothing so far", "the claim is enough for them",
    "the notebook does not say", "asks for nothing beyond the claim", "the fund answers by phone and post only", "they never give way",
    "patients here have one plan at most", "we price from our own list", "there is no appeal after the two months",
    "no such thing here", "we do not use any", "they don't ask for it", "it has never come up", "not needed", "never asked for one",
    "Delta takes claims at any time", "we have only one office", "not offered", "they do not have a portal", "we checked, there is none",
    "the plan does not tell us anything more", "nobody asks for one", "we see no need", "the state sets none", "called them, there is none",
    "Kim asked them on 3 March: none", "never counted; the old system could not say", "we don't charge for it", "no deposit is taken",
    "we have never kept one", "nobody", "she left and took it with her", "the payer sets no limit", "patients don't know about it",
)  # fmt: skip
SAID = {Reason.UNKNOWN: UNKNOWN, Reason.ELSEWHERE: ELSEWHERE, Reason.NOT_LOOKED: NOT_LOOKED, Reason.HEDGED: HEDGED}


@pytest.mark.parametrize(("reason", "text"), [(one, text) for one, texts in SAID.items() for text in texts])
def test_who_does_not_know_gives_no_reason(reason: Reason, text: str) -> None:
    found = in_place_of_a_reason(text)
    assert found is not None
    # one sentence may say two of them, as "you'd have to ask Kim": only a hedge is told apart
    assert (found is Reason.HEDGED) is (reason is Reason.HEDGED)
    for other in (text.capitalize(), f"{text}.", f"  {text} ", text.replace("'", "\u2019")):
        assert in_place_of_a_reason(other) is found


@pytest.mark.parametrize("text", FAIR)
def test_what_says_that_there_is_none_is_a_reason(text: str) -> None:
    assert in_place_of_a_reason(text) is None


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    in_place_of_a_reason(text)


def may_be_none() -> Iterator[str]:
    """Yield the first address of each field that may be none, in the complete practice."""
    loaded = load(MemoryFolder(sample_files()), TODAY)
    seen = set()
    for thing in AllAnswers.of(loaded.practice).things:
        manual = thing.place.manual
        if manual is not None and manual.none and not thing.place.empty and thing.place.field not in seen:
            seen.add(thing.place.field)
            yield thing.place.address


def read(address: str, reason: str) -> Answer[object] | Part:
    """Return what is read where an answer of the complete practice is none, with a reason."""
    document, _, path = address.partition(":")
    files = dict(sample_files())
    name = f"{document}.yaml"
    files[name] = set_value(files[name].decode(), path, f'{{none: "{reason}"}}').encode()
    found = AllAnswers.of(load(MemoryFolder(files), TODAY).practice).things
    return next(one for one in found if one.place.address == address)


@pytest.mark.parametrize("address", tuple(may_be_none()))
def test_each_field_that_may_be_none_reads_the_reason(address: str) -> None:
    fair, open_ = read(address, "the claim is enough for them"), read(address, "Kim would know")
    assert fair.is_none
    assert not open_.is_none
    if isinstance(open_, Answer):
        assert (open_.state, open_.unanswered) == (State.MISSING, Unanswered.ELSEWHERE)
    else:
        assert open_.why_not_none is Unanswered.ELSEWHERE


def test_the_rule_that_asks_says_why_it_is_no_answer() -> None:
    (found,) = example('payers: {"payers[lakeshore].extra_documentation": {none: "Kim would know"}}').findings("PAY013")
    assert found.message.endswith("; what is written says who may know")
    assert found.excerpt is not None


def test_who_only_knows_of_none_is_asked_one_question_that_can_be_answered() -> None:
    (found,) = example('payers: {"payers[lakeshore].extra_documentation": {none: "nothing that I know of"}}').findings()
    assert found.code == "FIL015"
    assert found.question.endswith(": is there none, or is it only that you know of none?")
