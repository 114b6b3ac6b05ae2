"""What is written and does not answer: the rule for the missing answer speaks at its weight, and says what is there."""

from __future__ import annotations

import json

import pytest

from handover.load import load
from handover.model.kinds.words import Words
from handover.model.scope import Scope
from handover.outcome import Outcome
from handover.report.json_report import render
from handover.rules.catalogue import RULE_SET
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example
from tests.truth.complete import TODAY


def told(overlay: str) -> list[tuple[str, str]]:
    """Return the codes and messages of what is found."""
    return [(one.code, one.message) for one in example(overlay).findings()]


def test_what_was_said_answers_nothing_and_is_on_file() -> None:
    missing = told("escalation-contacts: {backup: ~}")
    said = told('escalation-contacts: {backup: {said: "whoever is in", says: dana, on: 2026-11-02}}')
    assert [code for code, _ in said] == [code for code, _ in missing]
    assert [message for code, message in said if code == "COM002"] == [
        f"{message.replace('not said yet', 'not decided')}; words on this are on file, and decide nothing"
        for code, message in missing
        if code == "COM002"
    ]
    assert not any("whoever" in message for _, message in said)


def test_what_was_said_is_counted_by_itself() -> None:
    outcome = example('escalation-contacts: {backup: {said: "whoever is in"}}').outcome()
    (count,) = (one for one in outcome.documents if one.file == "escalation-contacts.yaml")
    assert (count.said, count.open) == (1, 1)
    written = json.loads(render(Outcome(outcome.today, (outcome,)), RULE_SET))["practices"][0]["documents"]
    assert {one["file"]: one["said"] for one in written}["escalation-contacts.yaml"] == 1


@pytest.mark.parametrize("word", ["nobody", "No one yet.", "[nobody]", "{is: nobody in particular}"])
def test_nobody_is_an_absence_at_the_weight_of_missing(word: str) -> None:
    for place, code in (("escalation-contacts: {backup", "COM002"), ('scope: {"tasks[appeal].owner"', "SCO004")):
        (missing,) = (one for one in example(f"{place}: ~}}").findings() if one.code == code)
        (nobody,) = (one for one in example(f"{place}: {word}}}").findings() if one.code == code)
        assert nobody.severity == missing.severity
        assert "it is not said yet who " in missing.message
        assert nobody.message == missing.message.replace("it is not said yet", "it is said to be nobody")


def test_somebody_who_is_called_so_goes_before() -> None:
    overlay = (
        'practice:\n  "people+": {id: nobody, name: Nobody Owens, side: practice, phone: "555-0177", hours: mon-fri}\n'
        "escalation-contacts:\n  backup: nobody\n"
    )
    assert not any(code in ("COM002", "PPL001") for code, _ in told(overlay))


def test_nobody_beside_a_name_is_told_once() -> None:
    (found,) = (one for one in example("escalation-contacts: {backup: [ines, nobody]}").findings("FIL004"))
    assert found.message == '"When the first contact is away": somebody is named here, and nobody as well'


@pytest.mark.parametrize(
    "written",
    [
        '{is: ines, none: "never"}',
        '{is: ines, said: "maybe"}',
        '{none: "never", said: "maybe"}',
        '{is: ines, none: "never", said: "maybe", conflict: [{is: sam}, {is: dana}]}',
    ],
)
def test_two_answers_in_one_are_one_finding(written: str) -> None:
    found = [one for one in example(f"escalation-contacts: {{backup: {written}}}").findings() if one.code != "PPL009"]
    assert [one.code for one in found] == ["FIL004"]
    assert "keep one" in found[0].fix.casefold()


def test_a_conflict_needs_two_answers() -> None:
    codes = [one.code for one in example("escalation-contacts: {backup: {conflict: [{is: ines}]}}").findings()]
    assert codes == ["FIL001"]


@pytest.mark.parametrize(
    ("overlay", "word"),
    [
        ("practice: {time_zone: {is: America/New_York, stand_in: sam}}", "stand_in"),
        ('posting: {"close_loop.locations": hillside}', "locations"),
        ('posting: {"close_loop.differs": [{is: dana}]}', "differs"),
        ("escalation-contacts: {answer_within: {is: 4 hours, for: {visits: emergency}}}", "for"),
        ("escalation-contacts: {answer_within: {is: 4 hours, on: 2026-11-02}}", "on"),
    ],
)
def test_a_mark_where_it_cannot_work_is_refused_by_name(overlay: str, word: str) -> None:
    found = [one for one in example(overlay).findings("FIL002") if f"`{word}`" in one.message]
    assert len(found) == 1
    assert found[0].fix


def test_an_answer_that_is_over_is_missing_and_one_that_begins_with_the_start_is_not() -> None:
    over = told("escalation-contacts: {backup: {is: ines, until: 2026-10-31}}")
    assert any(code == "COM002" and message.endswith("; what is written is over") for code, message in over)
    assert told("escalation-contacts: {backup: {is: ines, from: 2026-11-20, until: 2027-03-31}}") == []


@pytest.mark.parametrize("mark", ["interim: {is: priya}", "stand_in: priya", "interim: {is: priya, from: 2026-12-14}"])
def test_who_takes_a_duty_for_some_days_is_judged_like_its_holder(mark: str) -> None:
    places = {
        'approvals: {"actions[refund].approver"': "APR003",
        "scope: {owner": "SCO009",
        "access-plan: {access_admin": "ACC007",
        'payers: {"cob.confirms"': "PAY010",
    }
    for place, code in places.items():
        assert code in [one.code for one in example(f"{place}: {{is: dana, {mark}}}}}").findings()], place


def test_two_people_where_one_is_asked_for_are_told() -> None:
    for place in (
        'approvals: {"actions[refund].approver": [dana, ines]}',
        'payers: {"cob.confirms": [dana, ines]}',
        "posting: {gather: [{items: [xrays], by: [dana, ines]}]}",
    ):
        found = example(place).findings("PPL003")
        assert found, place
        assert "2 people share one duty" in found[0].message


def test_yes_stands_for_a_day_that_is_not_known_and_an_expected_day_for_none() -> None:
    assert told('practice: {"agreements[business_associate].signed": yes}') == []
    found = told('approvals: {"split.signatures[vendor].on": expected 2027-03}')
    assert (
        "FIL006",
        '"On" of the signature for the billing team is said to have happened, on a day that is only expected',
    ) in found


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("posting: {wait.times", "PST013"),
        ("posting: {wait.longest", "PST013"),
        ("escalation-contacts: {'escalations[complaint].answer_within'", "COM017"),
    ],
)
def test_a_sentence_where_a_number_is_asked_for_is_an_open_answer(place: str, code: str) -> None:
    """Nobody mistyped a number who wrote a sentence without one: the number is asked for, as if nothing stood there."""
    found = told(f'{place}: "we keep at it until the thing is sorted"}}')
    assert code in [one for one, _ in found]
    assert not {"FIL001", "FIL002", "FIL003", "FIL022"} & {one for one, _ in found}


@pytest.mark.parametrize(
    ("place", "code"), [("payers: {eob_store", "PAY011"), ("workflow-map: {'attachments.store'", "WFL010")]
)
def test_a_sentence_where_a_system_is_asked_for_is_an_open_answer(place: str, code: str) -> None:
    found = told(f'{place}: "they come in the post and somebody scans them into the folder"}}')
    assert code in [one for one, _ in found]
    assert "FIL009" not in [one for one, _ in found]


@pytest.mark.parametrize("written", ["3 tims", "thre"])
def test_a_mistyped_number_is_told_as_one(written: str) -> None:
    assert "FIL001" in [code for code, _ in told(f'posting: {{wait.times: "{written}"}}')]


@pytest.mark.parametrize("beside", ["note", "because"])
@pytest.mark.parametrize(
    "written", ['{{is: "{words}", {beside}: "Ask Ines."}}', '[{{is: "{words}", {beside}: "Ask Ines."}}]']
)
def test_the_only_item_of_a_list_keeps_its_words_beside_a_remark(written: str, beside: str) -> None:
    words = "it varies from case to case"
    made = example(f"scope: {{boundaries: {written.format(words=words, beside=beside)}}}")
    boundaries = load(MemoryFolder(made.files), TODAY).practice.document(Scope).boundaries
    assert boundaries.missing
    assert boundaries.marks.on_file
    remark = {"note": boundaries.marks.note, "because": boundaries.marks.because}[beside]
    kept = [one.known for one in (boundaries.marks.said, remark) if one is not None]
    assert kept == [Words(words), Words("Ask Ines.")]
