"""What a message calls the answer it is about, and the entry around it; never by what somebody typed freely."""

from __future__ import annotations

import textwrap
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from handover.analysis.structure.walk import AllAnswers
from handover.analysis.subjects.subjects import Subjects
from handover.check.context import Context
from handover.inputs import Today
from handover.load import load
from handover.node import FilePlace, TextSpan
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from handover.model.answer import Answer
    from handover.model.part import Part

TODAY = date(2026, 11, 23)


def context(overlay: str = "") -> Context:
    loaded = load(MemoryFolder(example(textwrap.dedent(overlay)).files), TODAY)
    return Context(loaded.practice, Today(TODAY))


def names(overlay: str, address: str) -> tuple[str, str]:
    """Return what the answer and the entry at an address are called."""
    made = context(overlay)
    subjects: Subjects = made.get(Subjects)
    everything: AllAnswers = made.get(AllAnswers)
    things: list[Answer[Any] | Part] = [*everything.answers, *everything.parts]
    (place, *_) = [thing.place for thing in things if thing.place.address == address]
    return subjects.answer(place), subjects.entry(place)


@pytest.mark.parametrize(
    ("address", "answer", "entry"),
    [
        ("practice:go_live", '"The billing team starts on"', ""),
        ("practice:locations[main-street].hours", '"Opening hours" of Main Street', "Main Street"),
        ("practice:people[dana].phone", '"Phone" of Dana Ruiz', "Dana Ruiz"),
        ("practice:people[dana]", "Dana Ruiz", "Dana Ruiz"),
        ("scope:tasks[appeal].owner", '"Done by" of appeals', "appeals"),
        (
            "access-plan:logins[pms/priya].granted",
            '"Granted" of the login of Priya Nair in Open Dental',
            "the login of Priya Nair in Open Dental",
        ),
        (
            "payers:payers[lakeshore].limits[appeal].limit",
            '"Time allowed" of the limit for appeals of Lakeshore Mutual Dental',
            "the limit for appeals of Lakeshore Mutual Dental",
        ),
        (
            "payers:payers[lakeshore].rules[replacement].decision",
            "the rule on replacement for Lakeshore Mutual Dental",
            "the rule on replacement for Lakeshore Mutual Dental",
        ),
        ("posting:kinds[refund].owner", '"Entered by" of refunds', "refunds"),
        ("workflow-map:attachments.labelled", '"File names" under "Attachments"', ""),
        ("financial-policy:scripts[balance-start].text", "the script balance-start", "the script balance-start"),
        ("approvals:split.signatures[vendor].on", '"On" of the signature for the billing team', "the signature for the billing team"),
    ],
)  # fmt: skip
def test_what_answers_and_entries_are_called(address: str, answer: str, entry: str) -> None:
    assert names("", address) == (answer, entry)


@pytest.mark.parametrize(
    ("topic", "name"),
    [
        ("root canals", "the rule on root canals for all payers"),
        ("Jane Doe", "the rule listed for all payers"),
        ('"the crown that we talked about at length"', "the rule listed for all payers"),
        ("member 4471903", "the rule listed for all payers"),
    ],
)
def test_of_a_topic_only_a_few_plain_words_are_shown(topic: str, name: str) -> None:
    overlay = f'payers: {{rules: [{{topic: {topic}, decision: "Ask first."}}]}}'
    made = context(overlay)
    subjects: Subjects = made.get(Subjects)
    everything: AllAnswers = made.get(AllAnswers)
    (place,) = [part.place for part in everything.parts if part.place.steps[:2] == ("payers", "rules")]
    assert subjects.entry(place) == name


def test_a_rule_for_some_payers_names_them() -> None:
    overlay = 'payers: {rules: [{topic: crowns, decision: "Ask first.", for: {payers: [lakeshore, tri-county]}}]}'
    assert names(overlay, "payers:rules[crowns]")[0] == (
        "the rule on crowns for Lakeshore Mutual Dental and Tri-County Dental Plan"
    )


@pytest.mark.parametrize(
    ("number", "name"),
    [(1, "the first way to pay listed"), (2, "the second way to pay listed"), (3, "the last way to pay listed")],
)
def test_an_entry_without_a_name_is_known_by_where_it_stands_in_its_list(number: int, name: str) -> None:
    overlay = 'financial-policy: {methods: [{say: "a"}, {say: "b"}, {say: "c"}]}'
    assert names(overlay, f"financial-policy:methods[{number}]")[1] == name


def test_the_country_says_our_words_its_own_way() -> None:
    overlay = 'financial-policy: {methods: [{kind: cheque, accepted: yes, say: "By post."}]}'
    assert names(overlay, "financial-policy:methods[cheque]")[1] == "paying by check"
    assert (
        names(f"practice: {{jurisdiction: GB}}\n{overlay}", "financial-policy:methods[cheque]")[1] == "paying by cheque"
    )


def test_braces_hold_the_words_where_nothing_has_a_name() -> None:
    made = context()
    subjects: Subjects = made.get(Subjects)
    everything: AllAnswers = made.get(AllAnswers)
    (start,) = [one for one in everything.answers if one.place.address == "practice:go_live"]
    assert subjects.worded("{the login} and {the answer}", start) == 'the login and "The billing team starts on"'
    assert subjects.worded("a comma inside { } stays, and {none: …} too", start) == (
        "a comma inside { } stays, and {none: …} too"
    )


def test_a_stretch_of_text_is_named_by_the_answer_around_it_or_by_its_line() -> None:
    made = context()
    subjects: Subjects = made.get(Subjects)
    everything: AllAnswers = made.get(AllAnswers)
    (text,) = [one for one in everything.answers if one.place.address == "escalation-contacts:first_weeks"]
    node = text.place.node
    assert node is not None
    inside = TextSpan(node.source, node.start + 2, node.start + 4)
    assert subjects.answer(inside) == '"What to expect in the first weeks"'
    assert subjects.answer(TextSpan(node.source, 0, 1)).startswith("escalation-contacts.yaml")
    assert subjects.answer(FilePlace("scope.yaml")) == "scope.yaml"
