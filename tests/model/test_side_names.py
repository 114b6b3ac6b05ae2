"""A side is read where the practice or the billing company is called by its name; "us" and "them" never are one."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.model.side_names import SideNames, means_some_side, stands_for_somebody
from handover.testing.overlay import example

NAMES: Final = SideNames.of(
    "Birchwood Family Dentistry", "Clearclaim Dental Billing LLC", ["Marion Keller", "Open Dental"]
)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Clearclaim", "vendor"),
        ("clearclaim dental", "vendor"),
        ("Clearclaim Dental Billing LLC", "vendor"),
        ("Clearclaim Dental Billing", "vendor"),
        ("the billing company", "vendor"),
        ("Billing team", "vendor"),
        ("Clearclaim's team", "vendor"),
        ("the Clearclaim people", "vendor"),
        ("vendor’s staff", "vendor"),
        ("practice staff", "practice"),
        ("the practice side", "practice"),
        ("Birchwood office", "practice"),
        ("Birchwood", "practice"),
        ("BIRCHWOOD FAMILY DENTISTRY", "practice"),
        ("the practice", "practice"),
        ("the office", "practice"),
        ("Clear", None),
        ("Dental Billing", None),
        ("Birchwood Smiles", None),
        ("Family Dentistry", None),
        ("our billing team", None),
        ("the team", None),
        ("staff", None),
        ("front office", None),
        ("us", None),
        ("Marion", None),
        ("", None),
    ],
)
def test_a_name_means_its_side(text: str, side: str | None) -> None:
    assert NAMES.side(text) == side


@pytest.mark.parametrize(
    ("practice", "vendor", "taken", "text"),
    [
        ("Smith Family Dentistry", "", ["John Smith"], "Smith"),
        ("Emma Dental", "", [], "Emma"),
        ("Emily Chen DDS", "", [], "Emily Chen"),
        ("Dr Mills Dentistry", "", [], "Dr Mills"),
        ("", "Denticon Billing", ["Denticon"], "Denticon"),
        ("Summit Dental", "Summit Billing", [], "Summit"),
        ("Dental Care Partners", "", [], "Dental"),
        ("AB Dental", "", [], "AB"),
    ],
)
def test_the_beginning_of_a_name_that_may_mean_another_is_no_side(
    practice: str, vendor: str, taken: list[str], text: str
) -> None:
    assert SideNames.of(practice, vendor, taken).side(text) is None


def test_the_whole_name_means_its_side_whatever_it_begins_with() -> None:
    names = SideNames.of("The Smith Practice", "Grace Billing", ["John Smith"])
    assert [names.side(text) for text in ("The Smith Practice", "Smith Practice", "Grace Billing")] == [
        "practice", "practice", "vendor",
    ]  # fmt: skip


@given(st.text("abcdentlbig .&'-", max_size=30), st.text("abcdentlbig .&'-", max_size=30))
def test_any_two_names_are_kept_apart(practice: str, vendor: str) -> None:
    names = SideNames.of(practice, vendor, [])
    assert {names.side(practice), names.side(vendor)} <= {"practice", "vendor", None}
    assert practice != vendor or not practice.strip(" -") or names.side(practice) is None


@pytest.mark.parametrize("text", ["us", "We", "our office", "their side", "them", "You", "your team", "Ours."])
def test_us_and_them_depend_on_who_writes(text: str) -> None:
    assert means_some_side(text)
    assert stands_for_somebody(text)


@pytest.mark.parametrize("text", ["own", "the user", "me", "himself", "same"])
def test_words_for_a_person_who_is_not_named(text: str) -> None:
    assert stands_for_somebody(text)
    assert not means_some_side(text)


#: Places where a side may stand, with the side that stands there in the complete practice.
SIDED: Final = {
    "scope:tasks[appeal].owner": "vendor",
    "scope:tasks[send_claims].owner": "vendor",
    "posting:kinds[insurance_payment].owner": "vendor",
    "posting:kinds[patient_payment].owner": "practice",
    "workflow-map:steps[send-claim].owner": "vendor",
    "workflow-map:attachments.sent_with_claim_by": "vendor",
    "workflow-map:attachments.sent_on_request_by": "vendor",
    "approvals:split.signatures[vendor].side": "vendor",
    "approvals:split.signatures[practice].side": "practice",
}
CALLED: Final = {
    "vendor": ("BrightLedger Billing", "brightledger", "the billing company"),
    "practice": ("Maple Grove", "the practice"),
}


def told(place: str, text: str) -> frozenset[tuple[str, str, str]]:
    document, path = place.split(":")
    outcome = example(f'{document}: {{"{path}": {text}}}').outcome()
    assert not outcome.crashes
    return frozenset((one.code, one.message, one.fix) for one in outcome.view.findings)


@pytest.mark.parametrize("place", SIDED)
def test_a_name_in_place_of_a_side_is_read_as_the_side_in_every_field(place: str) -> None:
    for text in CALLED[SIDED[place]]:
        assert told(place, text) == told(place, SIDED[place])


@pytest.mark.parametrize("place", [place for place in SIDED if not place.endswith(".side")])
@pytest.mark.parametrize("text", ["us", "our office", "them", "you"])
def test_us_and_them_bring_the_question_and_the_two_words_to_write(place: str, text: str) -> None:
    found = told(place, text) - told(place, SIDED[place])
    assert [one for one in found if '"us" or "them" does not say which side' in one[1]]
    assert [one for one in found if one[2].startswith("Write `practice` or `vendor`")]
    assert not {code for code, _, _ in found} & {"PPL001", "FIL002"}


@pytest.mark.parametrize(
    "place", ["practice:people[priya].side", "practice:roles[billers].side", "approvals:split.signatures[vendor].side"]
)
def test_us_in_place_of_the_side_of_somebody_shows_the_two_words(place: str) -> None:
    found = told(place, "us") - told(place, "vendor")
    assert [one for one in found if one[2] == "Write `practice` or `vendor`."]


def test_a_person_or_a_role_of_that_name_goes_before_the_side() -> None:
    overlay = 'practice: {{"people+": {{id: brightledger, name: Bea Ledger, phone: "555-0171", hours: "mon-fri 08:00-17:00"}}}}\nscope: {{"tasks[appeal].owner": {}}}'
    with_person = example(overlay.format("brightledger")).findings()
    by_name = example(overlay.format("Bea Ledger")).findings()
    assert [one.message for one in with_person] == [one.message for one in by_name]


def test_a_side_in_place_of_one_person_is_told_as_that() -> None:
    (found,) = example("escalation-contacts: {backup: BrightLedger}").findings("PPL001")
    assert found.message.endswith("names a whole side, where one person is asked for")
