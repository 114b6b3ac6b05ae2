"""What a finding shows as the form of an answer holds all that it asks for, and is read."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from handover.check import findings
from handover.model.answer import Answer
from handover.node import Mapping, Sequence
from handover.rules.catalogue import ALL
from handover.rules.manual import manual_of
from handover.source.reader import read
from handover.testing.overlay import example

if TYPE_CHECKING:
    from handover.check.severity import GradedGap
    from handover.rules.rule import Rule

#: Rules that ask for several answers in one question, or show a form of their own.
ASKS_SEVERAL = [
    rule
    for rule in ALL.values()
    if "unsaid(" in inspect.getsource(rule.judge) or "like=" in Path(inspect.getfile(rule.judge)).read_text()
]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[GradedGap, str]]:
    found: list[tuple[GradedGap, str]] = []
    original = findings._example

    def kept(graded: GradedGap) -> str:
        found.append((graded, original(graded)))
        return found[-1][1]

    monkeypatch.setattr(findings, "_example", kept)
    return found


def keys(node: Any) -> set[str]:
    if isinstance(node, Mapping):
        return {key.text for key, _ in node.pairs}.union(*(keys(value) for _, value in node.pairs))
    return set().union(*map(keys, node.items)) if isinstance(node, Sequence) else set()


def test_there_are_rules_that_ask_for_several_answers() -> None:
    assert {"WFL010", "PST009"} <= {rule.code for rule in ASKS_SEVERAL}


@pytest.mark.parametrize("rule", ASKS_SEVERAL, ids=lambda rule: rule.code)
def test_the_form_that_is_shown_holds_each_answer_that_is_asked_for(
    rule: Rule, shown: list[tuple[GradedGap, str]]
) -> None:
    for text in manual_of(rule).bad:
        example(text).outcome()
    for graded, form in shown:
        wanted = {part.place.step for part in graded.raised.gap.parts if isinstance(part, Answer)}
        if graded.rule is rule and len(wanted) > 1:
            assert keys(read("shown.yaml", form.encode()).root) >= wanted
        elif graded.rule is rule and graded.raised.gap.like:
            assert keys(read("shown.yaml", form.encode()).root)


@pytest.mark.parametrize("kind", ["create_claims", "creating claims", "post_insurance_payments", "review claims"])
def test_a_task_that_belongs_elsewhere_is_not_shown_another_task(kind: str) -> None:
    found = example(f'scope:\n  "tasks+": {{kind: {kind}, owner: vendor}}\n').outcome().view.findings
    (told,) = (one for one in found if one.code == "FIL002")
    assert "written elsewhere" in told.message
    assert "delete this line" in told.fix
    assert told.example == ""


@pytest.mark.parametrize("field", ['access-plan:\n  leavers: "right away, the day they go"', "access-plan:\n  leavers: the day they leave",
                                   "escalation-contacts:\n  answer_within: by the next morning"])  # fmt: skip
def test_a_time_span_that_people_say_is_read(field: str) -> None:
    assert [
        one.code for one in example(field).outcome().view.findings if one.code.startswith(("FIL0", "GOA", "ACC"))
    ] == []


def test_who_cannot_be_reached_is_not_asked_for_the_address() -> None:
    found = example("practice:\n  sample: ~\n").outcome().view.findings
    told = [one for one in found if one.code == "PPL008" and "reached" in one.message]
    assert len(told) > 5
    themselves = [one.ask_name for one in told if one.ask_name in one.message]
    assert themselves == ["Dr Ines Vale"]  # the internal owner, whom nobody else stands above
    assert {one.ask_side for one in told if "Priya" in one.message or "Marco" in one.message} == {"vendor"}
