"""The one grammar of answers: every form, what it gives, and where it stands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import pytest

from handover.model.answer import Answer, Detailed, Entries, Many, State, Unread
from handover.model.channels import CheckIn
from handover.model.escalation_contacts import EscalationContacts
from handover.model.grammar import Reader
from handover.model.kinds.references import OwnerRef, PersonRef
from handover.model.kinds.words import Id, Name, Words
from handover.model.manual import field
from handover.model.part import ALL_SPLITS, Part
from handover.model.place import Place
from handover.source.reader import read
from handover.testing.overlay import example

if TYPE_CHECKING:
    from handover.problem import Problem


class Details(Part):
    """What may stand beside the choice."""

    up_to: Answer[int] = field("Up to how much?", "Label")
    note: Answer[Words] = field("A field named like a word of the grammar?", "Label")


class Item(Part):
    """An entry of a list that one word can stand for."""

    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    kind: Answer[Id] = field("Which?", "Label")
    owner: Many[OwnerRef] = field("Whose?", "Label")


class Box(Part):
    """A plain mapping."""

    inside: Answer[Words] = field("What is inside?", "Label")


class Sheet(Part):
    """One field of each form."""

    name: Answer[Name] = field("Which name?", "Label")
    text: Answer[Words] = field("Which text?", "Label", example='"like this"', splits=ALL_SPLITS)
    optional: Answer[Words] = field("Which text, if any?", "Label", none=True)
    choice: Answer[Literal["write_off", "send", "other"]] = field("Which of these?", "Label")
    closed: Answer[Literal["in", "out"]] = field("In or out?", "Label")
    yes: Answer[bool] = field("Yes or no?", "Label")
    count: Answer[int] = field("How many?", "Label")
    person: Many[PersonRef] = field("Who?", "Label")
    rich: Detailed[Literal["write_off", "send", "other"], Details] = field("Which, and how?", "Label")
    items: Entries[Item] = field("Which items?", "Label")
    box: Box = field("The box?", "Label")


def sheet(text: str) -> tuple[Sheet, list[Problem[Place]]]:
    found = read("sheet.yaml", text.encode())
    assert not found.problems
    reader = Reader()
    return Sheet.model_validate(Place(found.root, None, "sheet"), context=reader), reader.problems


def quiet(text: str) -> Sheet:
    found, troubles = sheet(text)
    assert [(one.code, one.message) for one in troubles] == []
    return found


def one_trouble(text: str) -> Problem[Place]:
    (trouble,) = sheet(text)[1]
    return trouble


def shown(answer: Answer[Any]) -> object:
    value = answer.value
    return value.words if isinstance(value, Words) else value


def place(answer: Answer[Any] | Part) -> tuple[int, int]:
    """Return line and column of where a finding about it would stand."""
    span = answer.place.span()
    assert span is not None
    return span[0].position(span[1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text: plain", "plain"),
        ('text: "quoted: with, signs"', "quoted: with, signs"),
        ("text: 02027", "02027"),
        ("text: NO", "NO"),
        ("text: {is: plain}", "plain"),
        ("text: {is: 0}", "0"),
        ("text:\n  is: below\n  note: beside", "below"),
    ],
)
def test_a_value_is_an_answer_plain_or_under_is(text: str, expected: str) -> None:
    answer = quiet(text).text
    assert (answer.state, shown(answer), answer.given, answer.missing) == (State.GIVEN, expected, True, False)


@pytest.mark.parametrize("typed", ["", " ~", " null", ' ""', " ''", ' "  "', " []", " {}", " {is: }", " {is: ~}"])
@pytest.mark.parametrize("key", ["text", "choice", "yes", "person", "rich", "items"])
def test_every_way_to_write_nothing_is_no_answer(key: str, typed: str) -> None:
    answer = getattr(quiet(f"name: Sheet\n{key}:{typed}\n"), key)
    assert (answer.state, answer.value, answer.missing) == (State.MISSING, None, True)


def test_a_list_of_nothing_is_no_answer() -> None:
    found = quiet("person: [~, '']\nitems: [~, {}]\n")
    assert found.person.missing
    assert found.items.missing
    assert found.person.items == found.items.items == ()


def test_an_absent_key_stands_at_the_first_key_of_the_document() -> None:
    found = quiet("# a remark\n\nname: Sheet\ntext: x\n")
    assert found.count.missing
    assert place(found.count) == (3, 1)


def test_an_emptied_key_stands_at_the_key() -> None:
    found = quiet("name: Sheet\ntext:\nperson: []\nbox: {inside: }\n")
    assert place(found.text) == (2, 1)
    assert place(found.person) == (3, 1)
    assert place(found.box.inside) == (4, 7)


def test_an_absent_key_deeper_down_stands_at_its_parents_key() -> None:
    found = quiet("name: Sheet\nrich: {is: send}\nitems:\n  - owner: dana\n")
    assert place(found.rich.details.up_to) == (2, 1)
    assert place(found.items.items[0].kind) == (4, 5)
    assert place(quiet("name: Sheet\n").box.inside) == (1, 1)


def test_a_given_or_wrong_value_stands_at_the_value() -> None:
    found, troubles = sheet("name: Sheet\ncount:   3xyz\nrich: {is: sendd}\nperson: {is: dana}\n")
    assert place(found.name) == (1, 7)
    assert place(found.count) == (2, 10)
    assert place(found.person.items[0]) == (4, 14)
    spans = [one.at.span() for one in troubles]
    assert [span[0].position(span[1]) for span in spans if span] == [(2, 10), (3, 12)]


def test_an_empty_document_has_every_answer_missing_and_no_place() -> None:
    found = quiet("")
    assert found.missing
    assert all(getattr(found, name).missing for name in Sheet.model_fields)
    assert found.text.place.span() is None
    assert found.text.place.address == "sheet:text"


def test_addresses_leave_the_word_is_out() -> None:
    found = quiet("person: {is: [dana]}\nrich: {is: send, up_to: 3}\nitems: [{kind: a, owner: {is: vendor}}]\n")
    assert found.person.items[0].place.address == "sheet:person[dana]"
    assert found.rich.details.up_to.place.address == "sheet:rich.up_to"
    assert found.items.items[0].owner.items[0].place.address == "sheet:items[a].owner[vendor]"


def test_none_on_purpose_where_the_field_allows_it() -> None:
    answer = quiet('optional: {none: "we price from our own list"}').optional
    assert (answer.state, answer.is_none, answer.missing, answer.value) == (State.NONE, True, False, None)
    assert answer.marks.none is not None
    assert shown(answer.marks.none) == "we price from our own list"


@pytest.mark.parametrize("word", ["none", "None", "n/a", "N/A", "nothing", '"none"'])
def test_a_plain_none_is_none_without_its_reason(word: str) -> None:
    answer = quiet(f"optional: {word}").optional
    assert (answer.state, answer.marks.none) == (State.NONE, None)


@pytest.mark.parametrize("typed", ["none", "n/a", '{none: "we have no such thing"}'])
def test_none_elsewhere_stays_the_gap(typed: str) -> None:
    assert quiet(f"text: {typed}").text.missing


def test_a_name_may_be_none_of_ours() -> None:
    assert quiet("name: Nothing").name.value == "Nothing"


def test_unconfirmed_with_a_value() -> None:
    answer = quiet("text: {is: shared drive, unconfirmed: {ask: dana, by: 2026-12-04}}").text
    assert (answer.state, shown(answer), answer.given) == (State.UNCONFIRMED, "shared drive", True)
    mark = answer.marks.unconfirmed
    assert mark is not None
    assert shown(mark.ask) == "dana"
    assert mark.by.value is not None
    assert mark.by.value.day == date(2026, 12, 4)


def test_unconfirmed_without_a_value_answers_nothing() -> None:
    answer = quiet("text: {unconfirmed: {ask: dana, by: 2026-12-04}}").text
    assert (answer.state, answer.value, answer.missing) == (State.MISSING, None, True)
    assert answer.marks.unconfirmed is not None


@pytest.mark.parametrize(("typed", "ask"), [("dana", "dana"), ("yes", None), ("True", None), ("", None), ("~", None)])
def test_unconfirmed_is_also_a_person_a_yes_or_left_empty(typed: str, ask: str | None) -> None:
    answer = quiet(f"text: {{is: x, unconfirmed: {typed}}}").text
    assert answer.state is State.UNCONFIRMED
    assert answer.marks.unconfirmed is not None
    assert shown(answer.marks.unconfirmed.ask) == ask
    assert answer.marks.unconfirmed.by.missing


def test_unconfirmed_no_is_an_answer_like_any_other() -> None:
    assert quiet("text: {is: x, unconfirmed: no}").text.state is State.GIVEN


def test_confirmed_with_whom_and_when() -> None:
    answer = quiet('text: {is: x, confirmed: 2026-11-02, with: "payer line, ref 8841"}').text
    assert answer.state is State.GIVEN
    assert answer.marks.confirmed is not None
    assert answer.marks.confirmed.value is not None
    assert answer.marks.confirmed.value.happened
    assert str(answer.marks.confirmed.value) == "2 November 2026"
    assert answer.marks.with_ is not None
    assert shown(answer.marks.with_) == "payer line, ref 8841"


def test_a_conflict_is_two_answers_and_no_value() -> None:
    answer = quiet("person: {conflict: [{is: dana, says: ines}, {is: omar, says: dana}]}").person
    assert (answer.state, answer.value, answer.missing, answer.given) == (State.CONFLICT, None, False, False)
    assert [claim.one and shown(claim.one) for claim in answer.claims] == ["dana", "omar"]
    assert [claim.marks.says and shown(claim.marks.says) for claim in answer.claims] == ["ines", "dana"]
    assert [claim.place.address for claim in answer.claims] == [
        "sheet:person.conflict[ines]",
        "sheet:person.conflict[dana]",
    ]


def test_an_entry_of_differs_is_a_whole_answer_with_its_own_details() -> None:
    found = quiet("""\
rich:
  is: write_off
  up_to: 10
  differs:
    - {for: {locations: hillside}, is: send, because: "no history yet"}
    - {for: rest, is: write_off, up_to: 5}
""")
    assert (found.rich.value, found.rich.details.up_to.value) == ("write_off", 10)
    local, rest = found.rich.variants
    assert (local.value, local.details.up_to.missing, rest.details.up_to.value) == ("send", True, 5)
    assert local.marks.split_locations is not None
    assert [ref.key for ref in local.marks.split_locations.values] == ["hillside"]
    assert rest.marks.for_ is not None
    assert rest.marks.for_.rest.given
    assert local.place.address == "sheet:rich.differs[hillside]"


def test_differs_may_stand_in_place_of_an_answer() -> None:
    answer = quiet("text: {differs: [{locations: hillside, is: there}]}").text
    assert not answer.missing
    assert answer.alone().missing
    assert [shown(one) for one in answer.variants] == ["there"]
    assert answer.variants[0].marks.split_locations is not None


def test_one_version_alone_is_a_list_of_one() -> None:
    assert [shown(one) for one in quiet("text: {is: a, differs: {locations: x, is: b}}").text.variants] == ["b"]


@pytest.mark.parametrize("word", ["locations", "areas", "payers", "providers", "visits", "amount", "age", "channel"])
def test_every_split_takes_one_value_or_a_list_where_it_can_have_several(word: str) -> None:
    value = {"areas": "insurance", "visits": "emergency"}.get(word, "x")
    answer = quiet(f"text: {{is: a, for: {{{word}: {value}}}}}").text
    assert answer.marks.for_ is not None
    assert not getattr(answer.marks.for_, word).missing
    if word not in ("amount", "age"):
        listed = quiet(f"text: {{is: a, for: {{{word}: [{value}, {value}]}}}}").text
        assert listed.marks.for_ is not None
        assert len(getattr(listed.marks.for_, word).items) == 2


def test_stand_in_and_interim_stand_on_an_answer_and_on_an_entry() -> None:
    found = quiet("""\
person: {is: ines, stand_in: dana, interim: {is: omar, from: 2026-12-14, until: 2027-01-08}}
items:
  - {kind: a, owner: {is: vendor, stand_in: sam}, from: 2026-12-01, internal: yes, says: letter}
""")
    marks = found.person.marks
    assert marks.stand_in is not None
    assert shown(marks.stand_in) == "dana"
    assert marks.interim is not None
    (interim,) = marks.interim.items
    assert shown(interim.is_) == "omar"
    assert [day.value and day.value.day for day in (interim.from_, interim.until)] == [
        date(2026, 12, 14),
        date(2027, 1, 8),
    ]
    item = found.items.items[0]
    assert item.owner.marks.stand_in is not None
    assert shown(item.owner.marks.stand_in) == "sam"
    assert item.marks.from_ is not None
    assert item.marks.internal is not None
    assert item.marks.internal.value is True
    assert item.marks.says is not None
    assert sorted(type(one).__name__ for one in item.marks.written()) == ["Answer"] * 3


def test_a_note_stands_anywhere() -> None:
    found = quiet("note: here\ntext: {is: x, note: there}\nbox: {note: inside}\nitems: [{kind: a, note: too}]\n")
    marks = [found.marks, found.text.marks, found.box.marks, found.items.items[0].marks]
    assert [one.note and shown(one.note) for one in marks] == ["here", "there", "inside", "too"]


def test_a_fields_own_name_goes_before_the_word_of_the_grammar() -> None:
    answer = quiet("rich: {is: send, note: mine}").rich
    assert answer.marks.note is None
    assert shown(answer.details.note) == "mine"


@pytest.mark.parametrize("typed", ["yes", "YES", "Yes", "true", "True"])
def test_yes(typed: str) -> None:
    assert quiet(f"yes: {typed}").yes.value is True


@pytest.mark.parametrize("typed", ["no", "NO", "false", "{is: no}"])
def test_no_is_an_answer(typed: str) -> None:
    answer = quiet(f"yes: {typed}").yes
    assert (answer.value, answer.missing, answer.given) == (False, False, True)


@pytest.mark.parametrize("typed", ["on", "off", "y", "N", "1"])
def test_a_yes_whose_meaning_is_open_is_not_read(typed: str) -> None:
    assert one_trouble(f"yes: {typed}").code == "FIL003"


@pytest.mark.parametrize("typed", ["write_off", "Write off", "WRITE-OFF", "writeoff", "{is: write off}"])
def test_listed_words_are_read_without_regard_to_case_and_spaces(typed: str) -> None:
    assert quiet(f"choice: {typed}").choice.value == "write_off"
    assert quiet(f"rich: {typed}").rich.value == "write_off"


def test_a_word_of_ones_own() -> None:
    answer = quiet('choice: {other: "by hand, on Fridays"}').choice
    assert (answer.state, answer.value) == (State.GIVEN, "other")
    assert answer.other is not None
    assert answer.other.words == "by hand, on Fridays"
    assert quiet("choice: {other: }").choice.missing


def test_a_word_of_ones_own_where_there_is_none() -> None:
    trouble = one_trouble('closed: {other: "half"}')
    assert (trouble.code, trouble.at.address) == ("FIL002", "sheet:closed")


def test_any_other_word_names_the_nearest() -> None:
    trouble = one_trouble("choice: write_of")
    assert trouble.code == "FIL002"
    assert "did you mean `write_off`?" in trouble.message


def test_what_cannot_be_read_is_neither_missing_nor_there() -> None:
    answer = sheet("count: 3xyz")[0].count
    assert (answer.state, answer.missing, answer.given, answer.readable) == (State.UNREADABLE, False, False, False)
    with pytest.raises(Unread, match="sheet:count"):
        answer.value  # noqa: B018 - asking is what raises


def test_one_wrong_item_leaves_the_others_readable() -> None:
    found, troubles = sheet("items:\n  - {kind: a}\n  - {kind: two words}\n  - c\n")
    assert [entry.kind.readable for entry in found.items.items] == [True, False, True]
    assert [one.code for one in troubles] == ["FIL001"]


def test_a_trouble_never_repeats_what_was_typed() -> None:
    for text in ("count: Kowalski", "choice: Kowalski", "yes: Kowalski", "Kowalski: 1", "items: [{kind: K owalski}]"):
        trouble = one_trouble(text)
        assert "owalski" not in trouble.message + trouble.fix


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("text: [a, b]", "sheet:text"),
        ("text: {a: b}", "sheet:text"),
        ("box: alone", "sheet:box"),
        ("box: [a]", "sheet:box"),
    ],
)
def test_a_value_of_the_wrong_shape(text: str, address: str) -> None:
    troubles = sheet(text)[1]
    assert [one.at.address for one in troubles if one.code == "FIL001"] == [address]


def test_what_stands_below_an_unreadable_value_is_unreadable_too() -> None:
    found = sheet("box: alone")[0]
    assert not found.box.readable
    assert not found.box.missing
    assert found.box.inside.state is State.UNREADABLE


def test_a_misspelt_key_is_told_with_the_nearest_and_its_answer_is_not_absent() -> None:
    found, troubles = sheet("nmae: x\ntext: {is: y, notte: z}\n")
    assert (found.name.missing, found.name.readable) == (False, False)
    assert shown(found.text) == "y"
    assert [(one.code, one.at.node, one.at.key is None) for one in troubles] == [("FIL002", None, False)] * 2
    assert [one.message.partition("; ")[2] for one in troubles] == ["did you mean `name`?", "did you mean `note`?"]


def test_one_value_is_a_list_of_one() -> None:
    assert [ref.key for ref in quiet("person: dana").person.values] == ["dana"]
    assert [ref.key for ref in quiet("person: {is: dana}").person.values] == ["dana"]
    assert [entry.kind.value for entry in quiet("items: a").items] == ["a"]
    assert [entry.kind.value for entry in quiet("items: {kind: a, owner: vendor}").items] == ["a"]


def test_entries_carry_the_words_inline() -> None:
    found = quiet("items:\n  - {is: a, owner: vendor, unconfirmed: dana}\n  - b\n")
    first, second = found.items.items
    assert (first.kind.value, second.kind.value) == ("a", "b")
    assert first.marks.unconfirmed is not None
    assert second.owner.missing


def test_a_comma_in_braces_cuts_a_value() -> None:
    found, troubles = sheet("rich: {is: send, note: agreed, on Monday}")
    assert [one.code for one in troubles] == ["FIL003"]
    assert not found.rich.details.note.readable


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("backup: {a: b}", ["FIL001"]),
        ("backup: {a: b, c: d}", ["FIL001"]),
        ("backup: {iss: dana}", ["FIL002"]),
        ("backup: {is: dana, nonesuch: d}", ["FIL002"]),
    ],
)
def test_a_mapping_out_of_place_is_one_trouble(text: str, codes: list[str]) -> None:
    document = read("x.yaml", text.encode())
    reader = Reader()
    EscalationContacts.model_validate(Place(document.root, None, "x"), context=reader)
    assert [trouble.code for trouble in reader.problems] == codes


def test_words_of_ones_own_alone_are_a_list_of_one() -> None:
    document = read("x.yaml", b'agenda: {other: "by fax, on Mondays"}\n')
    meeting = CheckIn.model_validate(Place(document.root, None, "x"), context=Reader())
    (item,) = meeting.agenda.items
    assert item.other is not None
    assert item.other.words == "by fax, on Mondays"


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ('urgent: "case by case"', True),
        ('urgent: ["tbd", "to be agreed"]', True),
        ('urgent: ["tbd", "A patient is upset."]', False),
        ('urgent: "If the payer\'s date is today"', False),
        ('first_weeks: "we\'ll see"', True),  # also where it may be left out altogether
    ],
)
def test_words_that_decide_nothing_are_no_answer(text: str, missing: bool) -> None:
    document = read("x.yaml", text.encode())
    contacts = EscalationContacts.model_validate(Place(document.root, None, "x"), context=Reader())
    answer = contacts.urgent if text.startswith("urgent") else contacts.first_weeks
    assert answer.missing is missing


def test_words_of_ones_own_are_no_entry() -> None:
    found, (trouble,) = sheet('items: {other: "as always"}')
    assert not found.items.readable
    assert trouble.code == "FIL002"


@pytest.mark.parametrize("field", ["financial-policy.time_of_service", "workflow-map.verification.which"])
def test_ones_own_words_may_be_unconfirmed_and_must_decide_something(field: str) -> None:
    document, _, key = field.partition(".")

    def codes(written: str) -> list[str]:
        return [one.code for one in example(f'{document}:\n  "{key}": {written}').findings()]

    assert codes('{other: "half of it on the day"}') == []
    assert codes('{other: "half of it on the day", unconfirmed: {ask: dana, by: 2026-12-04}}') == ["FIL010"]
    assert codes('{other: "decided case by case"}') in (["FIN001"], ["WFL014"])


class Moved(Part):
    """A mapping that has lost two keys to other homes."""

    moved: ClassVar[dict[str, str]] = {"who": "`owner` of the entry in items", "limit": "up_to in rich"}
    rich: Detailed[Literal["write_off", "send"], Details] = field("Which, and how?", "Label")


@pytest.mark.parametrize(("key", "home"), [("who", "`owner` of the entry in items"), ("limit", "up_to in rich")])
def test_a_key_that_has_moved_names_its_new_home(key: str, home: str) -> None:
    found = read("sheet.yaml", f"{key}: dana\n".encode())
    reader = Reader()
    Moved.model_validate(Place(found.root, None, "sheet"), context=reader)
    (trouble,) = reader.problems
    assert (trouble.code, trouble.message) == ("FIL002", f"this is written elsewhere now: {home}")
    assert trouble.fix == f"write it as {home}"


@pytest.mark.parametrize("written", ["{is: sam, stand_in: tess}", "{by: sam, stand_in: tess}"])
def test_one_entry_written_alone_may_say_who_stands_in(written: str) -> None:
    assert example(f"posting: {{gather: {written}}}").findings() == []
    (found,) = example(f"posting: {{gather: {written.replace('tess', 'priya')}}}").findings()
    assert found.code == "PST007"


def test_words_of_ones_own_in_place_of_something_listed_say_how_to_list_it() -> None:
    (found,) = example('payers: {eob_store: {other: "on paper, in the blue folder"}}').findings()
    assert (found.code, found.message) == (
        "FIL002",
        '"EOBs and remittance details are kept in": words of your own are not an answer here',
    )
    assert "list the system first where it is not listed yet" in found.fix
