"""Dangerous sentences are found however they are put, and fine ones with the same words are left alone."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.speech.danger import Danger, Heard, dangers, is_clinical_work

SAMPLES = Path(__file__).parent
#: Who hears the sentences of a file; what is said both to patients and to the team is judged alike.
HEARD = {
    Danger.PRESSURE: (Heard.PATIENTS,),
    Danger.CLINICAL_ADVICE: (Heard.PATIENTS,),
    Danger.COVER_PROMISE: (Heard.PATIENTS,),
    Danger.PAYER_CERTAINTY: (Heard.TEAM,),
    Danger.TAKES_PAYMENT: (Heard.PATIENTS,),
    Danger.FREE_HAND: (Heard.PATIENTS, Heard.TEAM),
    Danger.CLINICAL_RIGHTS: (Heard.TEAM,),
}
NAMES = frozenset({"dana", "sam", "vale"})
LEAST = 20


def samples(danger: Danger) -> dict[str, list[str]]:
    """Return the sentences that must be found and those that must not."""
    return tomllib.loads((SAMPLES / f"{danger.value}.toml").read_text(encoding="utf-8"))


CASES = [
    (danger, heard, kind, text)
    for danger, hearers in HEARD.items()
    for heard in hearers
    for kind, texts in samples(danger).items()
    for text in texts
]


@pytest.mark.parametrize("danger", Danger)
def test_every_danger_has_its_samples(danger: Danger) -> None:
    assert {kind: len(set(texts)) >= LEAST for kind, texts in samples(danger).items()} == {"hit": True, "miss": True}


@pytest.mark.parametrize(("danger", "heard", "kind", "text"), CASES)
def test_a_danger_is_found_and_nothing_else(danger: Danger, heard: Heard, kind: str, text: str) -> None:
    assert (danger in dangers(text, heard, NAMES)) is (kind == "hit")


@pytest.mark.parametrize(("danger", "heard", "kind", "text"), [case for case in CASES if case[2] == "hit"])
def test_typography_and_case_change_nothing(danger: Danger, heard: Heard, kind: str, text: str) -> None:
    del kind
    dressed = text.replace("'", "’").replace("-", "\u2011").replace(" ", "\u00a0").upper()
    assert danger in dangers(dressed, heard, NAMES)


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("Use your judgement.", "Use your judgment."),
        ("They should be authorised to amend chart notes.", "They should be authorized to amend chart notes."),
        ("Agree whatever instalments seem right.", "Agree whatever installments seem right."),
        ("The team finalises the treatment notes.", "The team finalizes the treatment notes."),
    ],
)
def test_both_spellings_are_one(british: str, american: str) -> None:
    assert dangers(british, Heard.TEAM) == dangers(american, Heard.TEAM) != frozenset()


@pytest.mark.parametrize(
    ("danger", "told"),
    [
        (Danger.PRESSURE, "Warn them that legal action comes next."),
        (Danger.CLINICAL_ADVICE, "Tell patients that they need the crown soon."),
        (Danger.COVER_PROMISE, "Let callers know that their plan will pay for it."),
        (Danger.TAKES_PAYMENT, "Tell them that you can take their card over the phone."),
    ],
)
def test_what_the_team_is_told_to_say_counts(danger: Danger, told: str) -> None:
    assert danger in dangers(told, Heard.TEAM)
    assert danger not in dangers(f"Never {told[0].lower()}{told[1:]}", Heard.TEAM)


def test_facts_for_the_team_are_no_words_to_patients() -> None:
    for text in (
        "The owner may place an account with a collection agency.",
        "Crowns are covered under the alternate benefit.",
        "The payer wants an X-ray that shows the decay.",
    ):
        assert not dangers(text, Heard.TEAM), text


def test_an_estimate_anywhere_takes_a_promise_back() -> None:
    promise = "Your plan will pay half."
    assert Danger.COVER_PROMISE in dangers(promise, Heard.PATIENTS)
    assert not dangers(f"{promise} This is an estimate.", Heard.PATIENTS)


def test_a_known_name_wins() -> None:
    text = "Fallow answers within two days."
    assert dangers(text, Heard.TEAM) == {Danger.PAYER_CERTAINTY}
    assert not dangers(text, Heard.TEAM, frozenset({"fallow"}))


def test_changing_the_record_is_clinical_work() -> None:
    assert is_clinical_work("Corrects the doctor's notes")
    assert is_clinical_work("Chooses the procedure codes")
    assert not is_clinical_work("Asks the hygienist for the chart")


@given(st.text(max_size=300))
def test_any_text_can_be_judged(text: str) -> None:
    for heard in Heard:
        dangers(text, heard)


@pytest.mark.parametrize(
    "bait", ["a ", "the plan will ", "card ", "x", "never say ", "you need ", "if you do not ", "'", '"', "😀"]
)
def test_long_texts_set_no_trap(bait: str) -> None:
    # a pattern that goes back and forth would hang here for minutes
    text = (bait * 20_000)[:20_000]
    start = time.process_time()
    for heard in Heard:
        dangers(text, heard)
    assert time.process_time() - start < 1
