"""Placeholders that a program fills in, in every program's brackets, and blanks that somebody left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.analysis.texts.merge_fields import MergeFields, placeholders
from handover.testing.overlay import outcome_of

BRACKETS = ("[%s]", "[[%s]]", "{%s}", "{{%s}}", "{{ %s }}", "<%s>", "<<%s>>", "«%s»", "%%%s%%", "^^%s^^")
#: Fields as letter and message programs name them.
USUAL = ("Name", "first_name", "FIRSTNAME", "NameF", "Date", "DueDate", "patient_name", "Amount", "apt_date", "doctor")
SCRIPT = 'financial-policy: {%s"scripts[balance-explained].text": "%s"}'


def codes(text: str, listed: str = "") -> set[str]:
    """Return what is found in a script about its placeholders."""
    merge = f"merge_fields: [{listed}], " if listed else "merge_fields: ~, "
    found = outcome_of(SCRIPT % (merge, text)).view.findings
    return {one.code for one in found} & {"FIL005", "FIN020"}


@pytest.mark.parametrize("brackets", BRACKETS)
@pytest.mark.parametrize("name", USUAL)
def test_a_usual_field_is_known_in_all_brackets(name: str, brackets: str) -> None:
    text = f"Hi {brackets % name}, your plan has answered."
    fields = MergeFields(())
    assert list(fields.unknown(text)) == []
    assert fields.without(text) == "Hi , your plan has answered."


@pytest.mark.parametrize("brackets", BRACKETS)
def test_what_the_practice_lists_is_known_in_all_brackets(brackets: str) -> None:
    assert codes(f"Hi {brackets % 'Nick_name'}, your plan has answered.", listed="nick name") == set()


@pytest.mark.parametrize("brackets", [one for one in BRACKETS if one not in ("[%s]", "<%s>")])
def test_what_no_program_has_is_told(brackets: str) -> None:
    assert codes(f"Hi {brackets % 'fist_name'}, your plan has answered.") == {"FIN020"}


@pytest.mark.parametrize("listed", ["Name", "'[Name]'", "'<<Name>>'", "name"])
def test_brackets_in_the_list_change_nothing(listed: str) -> None:
    assert codes("Hi [Name], your visit is due. Dear [[Name]], it is {Name}.", listed=listed) == set()


@pytest.mark.parametrize(
    "text",
    ["Our hours are _____.", "Hi, (Name of Patient).", "It costs $XX.", "Call XXX-XXX-XXXX.", "On [insert date]."],
)
def test_a_blank_is_told_whatever_is_listed(text: str) -> None:
    assert codes(text) == codes(text, listed="Name") == {"FIL005"}


def test_a_list_of_fields_that_cannot_be_read_makes_none_of_them_unknown() -> None:
    found = outcome_of(SCRIPT % ("merge_fields: {iz: Name}, ", "Hi {{nick_name}}.")).view.findings
    assert "FIN020" not in {one.code for one in found}


def test_percentages_and_plain_brackets_are_no_fields() -> None:
    text = "We take 50% now and 50% later [in this order] if 3 < 4 and 5 > 4."
    assert [one for one in placeholders(text) if one.strict] == []


@given(st.text("[]{}<>%^« »Na_", max_size=80))
def test_any_text_is_taken_apart(text: str) -> None:
    fields = MergeFields(["Name"])
    assert len(fields.without(text)) <= len(text)
    list(fields.unknown(text))
