"""Who is said to take everything answers the question for each special matter; what else is asked of it is asked once."""

from __future__ import annotations

from typing import get_args

import pytest

from handover.model.escalation_contacts import EscalationKind
from handover.model.everything import adds_everything, is_for_everything
from handover.testing.overlay import example

SPECIAL = [kind for kind in get_args(EscalationKind) if kind != "other"]
#: Who takes a matter is what these ask.
WHO = ("COM001", "COM013", "COM018", "COM023", "FIN011", "SCO008")
GENERAL = (
    'route: [dana, ines], channel: office-line, notes: ["Who called", "What they ask for"], answer_within: same day, '
    'decides: dana, send_to: "the payer\'s portal", send_by: "two working days before the date"'
)
#: Forms in which somebody is named for all that has no route of its own.
FORMS = {
    "everything else": f'escalations: [{{kind: {{other: "everything else"}}, {GENERAL}}}]',
    "all other questions": f'escalations: [{{kind: {{other: "All other questions"}}, {GENERAL}}}]',
    "any question": f'escalations: [{{kind: {{other: "any question"}}, {GENERAL}}}]',
    "the rest": f'escalations: [{{kind: {{other: "the rest"}}, {GENERAL}}}]',
    "other": f"escalations: [{{kind: other, {GENERAL}}}]",
    "the same for all others": f'escalations: [{{kind: complaint, note: "The same for all others.", {GENERAL}}}]',
}
FIRST_CONTACT = (
    '"Dana, for everything"',
    '"any question to Dana"',
    '"Dana (all questions)"',
    '"everything goes to Dana"',
    '{is: dana, note: "For everything."}',
)


def who_is_asked(overlay: str) -> list[str]:
    """Return what is asked about who takes a matter."""
    return [f"{one.code} {one.address}: {one.message}" for one in example(overlay).findings() if one.code in WHO]


@pytest.mark.parametrize("form", FORMS)
def test_one_way_for_everything_is_enough(form: str) -> None:
    findings = example(f"escalation-contacts:\n  {FORMS[form]}").findings()
    assert [(one.code, one.address) for one in findings] == []


@pytest.mark.parametrize("kind", SPECIAL)
def test_a_general_way_answers_for_each_special_matter(kind: str) -> None:
    general = f'"escalations+": {{kind: {{other: "everything else"}}, {GENERAL}}}'
    taken = f'"escalations[{kind}]-":'
    others = (
        '"escalations[repeated_dispute].then": complaint' if kind == "dispute" else '"answer_within": 1 working day'
    )
    assert who_is_asked(f"escalation-contacts:\n  {taken}\n  {general}\n  {others}") == []


@pytest.mark.parametrize("kind", SPECIAL)
def test_without_one_each_special_matter_is_asked_about(kind: str) -> None:
    assert who_is_asked(f'escalation-contacts: {{"escalations[{kind}]-": }}') != []


@pytest.mark.parametrize("primary", FIRST_CONTACT)
def test_a_first_contact_for_everything_is_enough_but_for_where_records_go(primary: str) -> None:
    asked = who_is_asked(f"escalation-contacts: {{primary: {primary}, escalations: , contacts: }}")
    assert asked == [
        "COM013 escalation-contacts:escalations: it is not said yet where records go that a payer requests, and by when"
    ]


@pytest.mark.parametrize("contacts", ["dana", '"everything to Dana"', '"Dana, for all questions"'])
def test_one_contact_for_all_areas_is_the_contact_for_each(contacts: str) -> None:
    assert who_is_asked(f"escalation-contacts: {{contacts: {contacts}}}") == []


def test_who_is_no_clinician_answers_no_clinical_question() -> None:
    asked = who_is_asked(f"escalation-contacts:\n  {FORMS['everything else'].replace('[dana, ines]', '[dana, sam]')}")
    assert [one.split(":")[0] for one in asked] == ["SCO008 escalation-contacts"]


def test_what_a_general_way_leaves_open_is_asked_at_it() -> None:
    bare = 'escalations: [{kind: {other: "everything else"}, route: [dana, ines], channel: office-line}]'
    found = example(f"escalation-contacts: {{{bare}}}").findings()
    assert sorted(f"{one.code} {one.address}" for one in found) == [
        "COM013 escalation-contacts:escalations[1].send_by",
        "COM013 escalation-contacts:escalations[1].send_to",
        "COM017 escalation-contacts:escalations[1].answer_within",
        "FIN023 escalation-contacts:escalations[1].notes",
    ]


@pytest.mark.parametrize("words", ["lost post", "questions about recare", "all recare calls", "everything urgent"])
def test_a_matter_of_its_own_is_not_everything(words: str) -> None:
    assert not is_for_everything(words)
    found = who_is_asked(f'escalation-contacts:\n  escalations: [{{kind: {{other: "{words}"}}, {GENERAL}}}]')
    assert found != []


@pytest.mark.parametrize(
    ("remark", "adds"),
    [
        ("For everything.", True),
        ("The same for all others.", True),
        ("takes any question", True),
        ("also for the rest", True),
        ("Call before noon.", False),
        ("knows everything about Delta", False),
        ("checks everything twice", False),
    ],
)
def test_a_remark_says_that_it_is_for_everything(remark: str, *, adds: bool) -> None:
    assert adds_everything(remark) is adds
