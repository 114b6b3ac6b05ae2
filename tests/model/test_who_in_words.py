"""A holder and who covers, said in one sentence, are read as both; what is not clear shows how it is written."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.model.who_in_words import who_is_said
from handover.testing.overlay import example

PEOPLE: Final = {
    "paul": "paul",
    "drpaullindqvist": "paul",
    "marion": "marion",
    "marionkeller": "marion",
    "frontdesk": "frontdesk",
}
HOLDER_AND_COVER: Final = (
    "paul; marion if not there",
    "Paul, or Marion when he is away",
    "Paul, Marion when Paul's out",
    "Paul or Marion if he isn't there",
    "Paul; if he is away, Marion",
    "Paul, when away: Marion",
    "Paul (Marion if he is away)",
    "Paul (stand-in Marion)",
    "Paul, backup: Marion",
    "Paul, with Marion as backup",
    "Paul, Marion covers",
    "Paul - Marion covers for him when he's off sick",
    "Paul, Marion in his absence",
    "Paul, Marion in Paul's absence",
    "Paul, otherwise Marion",
    "Paul, failing him Marion",
    "Paul / Marion while he is on vacation",
    "Paul, or Marion while he is on holiday.",
    "Dr Paul Lindqvist, or Marion Keller whenever he’s out of the office",
    "Paul; Marion if he can't be reached",
)
COVER: Final = (
    "Marion, when I am out",
    "Marion when Paul is out",
    "Marion if he is not in",
    "Marion Keller, whenever Dr Paul Lindqvist's off",
    "Marion when the first contact is busy",
    "Marion in his absence",
)
NOT_CLEAR: Final = (
    "Paul or Marion",
    "Paul and Marion",
    "Paul, then Marion",
    "Paul; Marion if the amount is over 100",
    "Paul; Marion on Fridays",
    "Paul; somebody if he is away",
    "Paul; Ted if he is away",
    "Paul; Marion if Ted is away",
    "Paul; Marion when I am out",
    "Marion when Paul is out",
    "Paul, or Marion when he is away and Tess agrees",
    "if he is away",
    "Paul Marion",
    "paul",
)


@pytest.mark.parametrize("text", HOLDER_AND_COVER)
def test_a_holder_and_who_covers(text: str) -> None:
    said = who_is_said(text, PEOPLE)
    assert said is not None
    assert said.holder is not None
    holder, cover = (text[slice(*span)].casefold() for span in (said.holder, said.stand_in))
    assert (holder[:7], cover[:6]) in (("paul", "marion"), ("dr paul", "marion"))


@pytest.mark.parametrize("text", COVER)
def test_who_covers_for_the_holder_of_another_answer(text: str) -> None:
    said = who_is_said(text, PEOPLE, covers_for="paul")
    assert said is not None
    assert said.holder is None
    assert text[slice(*said.stand_in)].startswith("Marion")
    assert who_is_said(text, PEOPLE) is None


def test_who_covers_for_somebody_else_is_not_read_as_covering_for_this_one() -> None:
    assert who_is_said("Marion when Paul is out", PEOPLE, covers_for="frontdesk") is None


@pytest.mark.parametrize("text", NOT_CLEAR)
def test_what_is_not_clear_is_left_as_typed(text: str) -> None:
    assert who_is_said(text, PEOPLE) is None


@given(
    st.sampled_from((*HOLDER_AND_COVER, *COVER)),
    st.integers(0, 12),
    st.sampled_from(("maybe", "Ted", "usually", "not")),
)
def test_one_word_more_that_is_not_understood_is_never_passed_over(text: str, at: int, word: str) -> None:
    words = text.split()
    place = at % (len(words) + 1)
    more = " ".join((*words[:place], word, *words[place:]))
    covers = "paul" if text in COVER else None
    assert who_is_said(more, PEOPLE, covers_for=covers) is None


#: Places where somebody is named, with an empty practice's holder and stand-in beside it.
PLACES: Final = (
    "approvals:actions[patient_dispute].approver",
    "approvals:corrections[dates].approver",
    "scope:owner",
    "scope:tasks[record_change].owner",
    "access-plan:access_admin",
    "access-plan:leavers.by",
    "escalation-contacts:escalations[complaint].decides",
    "payers:cob.confirms",
    "posting:close_loop.claims",
    "workflow-map:steps[send-claim].owner",
)


def told(place: str, text: str) -> frozenset[tuple[str, str]]:
    document, path = place.split(":")
    outcome = example(f'{document}: {{"{path}": {text}}}').outcome()
    assert not outcome.crashes
    return frozenset((one.code, one.message) for one in outcome.view.findings)


@pytest.mark.parametrize("place", PLACES)
def test_a_sentence_is_the_same_as_its_written_form_in_every_field(place: str) -> None:
    written = told(place, "{is: dana, stand_in: sam}")
    for text in ("Dana; Sam if not there", "Dana, or Sam Ode when she is away"):
        assert told(place, f'"{text}"') == written


@pytest.mark.parametrize("place", PLACES)
def test_a_choice_of_two_shows_how_it_is_written(place: str) -> None:
    document, path = place.split(":")
    made = example(f'{document}: {{"{path}": "dana or sam"}}').outcome().view.findings
    assert [one for one in made if "{is: dana, stand_in: sam}" in one.fix]


@pytest.mark.parametrize("text", ["Ines, when I am out", "Dr Ines Vale when Dana is out", "ines, if she is not in"])
def test_a_backup_said_with_its_condition_is_the_backup(text: str) -> None:
    assert told("escalation-contacts:backup", f'"{text}"') == told("escalation-contacts:backup", "ines")


def test_a_stand_in_said_for_the_first_contact_is_written_as_backup() -> None:
    (found,) = example('escalation-contacts: {primary: "Dana; Ines when she is off"}').findings("FIL002")
    assert found.fix == "Who covers is written once, under `backup`."


@pytest.mark.parametrize("text", ["own", "code on the phone", "an app"])
def test_what_names_no_person_says_that_one_is_asked_for(text: str) -> None:
    (found,) = example(f'access-plan: {{"logins[pms/priya].second_factor": "{text}"}}').findings("FIL022")
    assert found.message.endswith("is not decided; what is written names no person")
    assert found.fix.endswith("as in `second_factor: priya`.")
