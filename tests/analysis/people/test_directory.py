from __future__ import annotations

from datetime import date

import pytest

from handover.analysis.people.directory import People
from handover.analysis.structure.site import Sites
from handover.model.answer import Unread
from handover.model.grammar import Reader
from handover.model.kinds.references import OwnerRef, PersonRef
from handover.model.place import Place
from handover.model.practice_document import PracticeDocument
from handover.source.reader import read

STAFF = """\
locations: [{id: north}, {id: south}]
people:
  - {id: dana, name: Dana Ruiz, phone: "555-0142"}
  - {id: ines, name: Dr Ines Vale, clinician: yes, email: ines@maplegrove.example}
  - {id: sam, name: Sam Ode, phone: "(555) 0142"}
  - {id: desk, side: practice, kind: team}
  - {id: priya, name: Priya Nair, side: vendor}
  - {id: marco, name: Marco Lind, side: vendor}
  - {id: counsel, name: Lee Marsh, side: outside}
"""
ROLES = """\
roles:
  - {id: billers, name: Billing team, side: vendor, people: [priya, marco]}
  - {id: manager, people: dana}
  - {id: lead, people: sam, locations: north}
  - {id: lead, people: ines, locations: south}
  - {id: opener, people: {is: sam, differs: [{for: {locations: south}, is: dana}]}}
  - {id: seats, side: vendor, people: marco, unnamed: 2}
  - {id: mixed, people: [dana, priya]}
  - {id: nobody-yet}
"""


def document(text: str) -> PracticeDocument:
    found = read("practice.yaml", text.encode())
    assert not found.problems
    return PracticeDocument.model_validate(Place(found.root, None, "practice"), context=Reader())


def people(text: str = STAFF + ROLES) -> People:
    practice = document(text)
    return People(practice.people.found, practice.roles.found)


def found(who: People, word: str) -> str | None:
    person = who.find(PersonRef(word))
    return None if person is None else who.key(person)


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("dana", "dana"),
        (" dana ", "dana"),
        ("Dana Ruiz", "dana"),
        ("DANA", "dana"),
        ("d-a_n a", "dana"),
        ("dana ruiz", None),
        ("Dana", "dana"),
        ("inse", None),
        ("", None),
        ("manager", "dana"),
        ("billers", None),
        ("Billing team", None),
        ("seats", None),
        ("nobody-yet", None),
        ("practice", None),
    ],
)
def test_a_person_is_found_by_id_exact_name_or_loosely_by_id(word: str, key: str | None) -> None:
    assert found(people(), word) == key


def test_nobody_is_found_for_nothing() -> None:
    assert people().find(None) is None


def test_an_exact_id_comes_before_a_name_and_a_loose_id() -> None:
    who = people("people: [{id: Sam, name: First}, {id: sam, name: Second}, {id: third, name: sam}, {id: first}]\n")
    assert [found(who, word) for word in ("Sam", "sam", "SAM", "First")] == ["Sam", "sam", None, "Sam"]


def test_a_name_that_two_share_means_nobody() -> None:
    who = people("people: [{id: a, name: Sam Ode}, {id: b, name: Sam Ode}, {name: Omar Reed}]\n")
    assert [found(who, word) for word in ("Sam Ode", "Omar Reed")] == [None, "Omar Reed"]


def test_an_id_used_twice_means_the_first() -> None:
    who = people("people: [{id: sam, name: Sam Ode}, {id: sam, name: Sam Hill}]\n")
    first, _ = who.all
    assert who.find(PersonRef("sam")) is first


def test_people_keep_their_order() -> None:
    who = people()
    assert [who.key(person) for person in who.all] == ["dana", "ines", "sam", "desk", "priya", "marco", "counsel"]


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("inse", "ines"),
        ("Dana Ruis", "dana"),
        ("Priya Nayr", "priya"),
        ("Marsh, Lee", None),
        ("lee", "counsel"),
        ("zoe", None),
    ],
)
def test_the_nearest_person_is_suggested(word: str, key: str | None) -> None:
    who = people()
    near = who.nearest(PersonRef(word))
    assert (None if near is None else who.key(near)) == key


@pytest.mark.parametrize(
    ("word", "side"),
    [
        ("practice", "practice"),
        ("Vendor", "vendor"),
        ("dana", "practice"),
        ("desk", "practice"),
        ("priya", "vendor"),
        ("counsel", "outside"),
        ("billers", "vendor"),
        ("Billing team", "vendor"),
        ("manager", "practice"),
        ("lead", "practice"),
        ("seats", "vendor"),
        ("mixed", None),
        ("nobody-yet", None),
        ("both", None),
        ("inse", None),
    ],
)
def test_the_side_of_an_owner(word: str, side: str | None) -> None:
    assert people().side_of(OwnerRef(word)) == side


@pytest.mark.parametrize(
    ("word", "anywhere", "north", "south"),
    [
        ("dana", ["dana"], ["dana"], ["dana"]),
        ("billers", ["priya", "marco"], ["priya", "marco"], ["priya", "marco"]),
        ("lead", ["sam", "ines"], ["sam"], ["ines"]),
        ("opener", ["sam", "dana"], ["sam"], ["dana"]),
        ("nobody-yet", [], [], []),
        ("inse", [], [], []),
    ],
)
def test_the_holders_of_a_role_at_a_location(
    word: str, anywhere: list[str], north: list[str], south: list[str]
) -> None:
    practice = document(STAFF + ROLES)
    who = People(practice.people.found, practice.roles.found)
    held = [[who.key(one) for one in who.holders(OwnerRef(word), site)] for site in (None, *Sites.of(practice).all)]
    assert held == [anywhere, north, south]


def test_a_role_split_by_location_is_a_person_where_each_part_has_one_holder() -> None:
    who = people()
    assert [found(who, word) for word in ("lead", "opener")] == ["sam", "sam"]
    crowded = people(STAFF + "roles: [{id: lead, people: sam, locations: north}, {id: lead, people: [ines, dana]}]\n")
    assert found(crowded, "lead") is None


def test_a_holder_that_cannot_be_read_is_not_absent_and_stops_nobody() -> None:
    practice = document(
        STAFF + "roles: [{id: pair, people: [[sam], ines]}, {id: one, people: [[sam]]}, {id: map, people: {sam: 1}}]\n"
    )
    who = People(practice.people.found, practice.roles.found)
    assert [found(who, word) for word in ("pair", "one", "map")] == [None, None, None]
    assert [[who.key(one) for one in who.holders(PersonRef(word))] for word in ("pair", "one", "map")] == [
        ["ines"],
        [],
        [],
    ]
    assert who.side_of(OwnerRef("pair")) == "practice"


def test_a_location_that_cannot_be_read_is_told_when_a_site_is_asked_about() -> None:
    practice = document(STAFF + "roles: [{id: lead, people: sam, locations: [[north]]}]\n")
    who = People(practice.people.found, practice.roles.found)
    assert found(who, "lead") == "sam"
    with pytest.raises(Unread):
        who.holders(OwnerRef("lead"), Sites.of(practice).all[0])


@pytest.mark.parametrize(
    ("span", "here"),
    [
        ("", True),
        ("from: 2026-11-23", True),
        ("from: 2026-11-24", False),
        ("from: 2026-12", False),
        ("from: 2026-11", True),
        ("from: expected 2026-12", True),
        ("until: 2026-11-23", True),
        ("until: 2026-11-22", False),
        ("until: 2026-11", True),
        ("until: 2025", False),
        ("until: expected 2026-10", True),
        ("from: soon, until: 2026-11-22", False),
        ("from: soon", True),
    ],
)
def test_somebody_is_there_unless_it_is_certain_that_they_are_not(span: str, here: bool) -> None:
    who = people(f"people: [{{id: sam, {span}}}]\n" if span else "people: [{id: sam}]\n")
    assert who.is_here(who.all[0], date(2026, 11, 23)) is here


@pytest.mark.parametrize(
    ("day", "place"),
    [
        (date(2026, 12, 20), None),
        (date(2026, 12, 21), 0),
        (date(2027, 1, 2), 0),
        (date(2027, 1, 3), None),
        (date(2027, 2, 1), 1),
        (date(2027, 2, 28), 1),
        (date(2027, 3, 1), None),
        (date(2030, 1, 1), 2),
    ],
)
def test_absences_count_both_ends(day: date, place: int | None) -> None:
    away = "{from: 2026-12-21, until: 2027-01-02, stand_in: sam}, {from: 2027-02, until: 2027-02}, {from: 2029-06-01}"
    who = people(f"people: [{{id: dana, away: [{away}]}}]\n")
    (dana,) = who.all
    assert who.away(dana, day) is (None if place is None else dana.away.items[place])


def test_absences_that_cannot_be_read_are_none() -> None:
    who = people("people: [{id: dana, away: next week}]\n")
    assert who.away(who.all[0], date(2026, 12, 21)) is None


def test_labels_are_short_and_never_empty() -> None:
    who = people(
        f"people: [{{id: dana, name: Dana Ruiz}}, {{id: sam}}, {{name: {'Long ' * 30}}}, {{phone: '555-0140'}}]\n"
    )
    dana, sam, long, nameless = (who.label(person) for person in who.all)
    assert (dana, sam) == ("Dana Ruiz", "sam")
    assert len(long) <= 60
    assert nameless


def test_the_same_telephone_number_is_the_same_way() -> None:
    who = people()
    dana, ines, sam, desk = who.all[:4]
    assert who.reached_only_like(dana, sam)
    assert not who.reached_only_like(dana, ines)
    assert not who.reached_only_like(dana, desk)


def test_lists_that_cannot_be_read_hold_nobody() -> None:
    who = people("people: everybody\nroles: 7\n")
    assert (who.all, who.roles) == ((), ())
    assert not who.known(PersonRef("everybody"))
    assert who.nearest(PersonRef("dana")) is None
