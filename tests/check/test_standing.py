"""`standing: yes`: the guide's own closed lists hold wherever nothing else is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from handover.load import load
from handover.model.answer import Entries
from handover.model.part import Part, fields_of
from handover.model.posting import Posting
from handover.model.practice import DOCUMENTS, document_name
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from handover.outcome import Finding

CLEARED: Final = """
posting: {next_actions: ~, "balance_notes.capture": ~, "close_loop.steps": ~, balance_ends: ~, "wait.requires": ~}
approvals: {inconsistencies: ~, when_unclear: ~}
financial-policy: {call_order: ~}
"""


def found(standing: str, stage: str = "live") -> list[Finding]:
    overlay = f'stage: {stage}\npractice: {{"standing": {standing}}}\n{CLEARED}'
    return list(example(overlay).outcome().view.findings)


def lists_of(cls: type[Part], way: str) -> list[str]:
    names = []
    for info in fields_of(cls).values():
        if info.manual.standing:
            names.append(f"{way}.{info.key}")
        if isinstance(info.form, type) and issubclass(info.form, Part):
            names += lists_of(info.form, f"{way}.{info.key}")
        elif issubclass(info.form, Entries):
            names += lists_of(info.kinds[0], f"{way}.{info.key}")
    return names


LISTS: Final = [name for cls in DOCUMENTS for name in lists_of(cls, document_name(cls))]


def test_the_guide_has_a_dozen_lists_of_its_own() -> None:
    assert len(LISTS) in (12, 13)  # what a notice lists is asked for each side


@pytest.mark.parametrize("stage", ["draft", "ready", "live"])
def test_they_hold_where_nothing_is_written(stage: str) -> None:
    assert [(one.code, one.message) for one in found("yes", stage)] == []


def test_what_is_written_goes_before_them() -> None:
    posting = load(MemoryFolder(example('practice: {"standing": yes}').files)).practice.document(Posting)
    assert not posting.wait.requires.standing
    overlay = 'practice: {"standing": yes}\nposting: {"wait.requires": ~, "close_loop.steps": [final_note]}'
    posting = load(MemoryFolder(example(overlay).files)).practice.document(Posting)
    assert posting.wait.requires.standing
    assert posting.wait.requires.values == ("reason", "recheck_date")
    assert posting.close_loop.steps.values == ("final_note",)
    assert [one.code for one in example(overlay).findings("PST016")] == ["PST016"]


def test_they_are_asked_for_once() -> None:
    findings = found("~")
    (one,) = findings
    assert (one.code, one.address) == ("FIL020", "practice:standing")
    assert {other.code for other in one.related} >= {
        "FIN010",
        "PST012",
        "PST016",
        "PST017",
        "PST019",
        "APR014",
    }


def test_where_they_do_not_hold_each_is_asked_by_its_own_rule() -> None:
    assert {one.code for one in found("no")} >= {"FIN010", "PST012", "PST016", "PST017", "PST019", "APR014"}


@pytest.mark.parametrize("word", ["maybe", "[yes, no]", "sometimes"])
def test_a_word_that_is_neither_yes_nor_no_is_one_finding(word: str) -> None:
    (one,) = found(word)
    assert one.code in ("FIL001", "FIL002")
    assert one.address == "practice:standing"


def test_a_document_of_which_only_these_lists_hold_is_still_not_answered() -> None:
    findings = example(
        'practice: {"standing": yes}\nfile: {goals.yaml: "goals:\\n", posting.yaml: "kinds:\\n"}'
    ).findings()
    assert {"goals:", "posting:"} <= {one.address for one in findings if one.code == "FIL020"}


def test_a_document_that_is_not_there_is_still_missing() -> None:
    codes = [one.code for one in example('practice: {"standing": yes}\nposting: ~').outcome().view.findings]
    assert "FIL008" in codes


def test_what_the_guide_says_is_not_counted_as_answered() -> None:
    def answered(standing: str) -> int:
        overlay = f'practice: {{"standing": {standing}}}\nposting: {{next_actions: ~, "close_loop.steps": ~}}'
        (count,) = [one for one in example(overlay).outcome().documents if one.file == "posting.yaml"]
        return count.answered

    assert answered("yes") == answered("no")


def test_a_finding_about_what_the_guide_says_stands_where_the_list_would() -> None:
    files = example('practice: {"standing": yes}\nposting: {next_actions: ~}').files
    posting = load(MemoryFolder(files)).practice.document(Posting)
    spans = [place.span() for place in (posting.next_actions.place, posting.next_actions.items[0].place)]
    assert spans[0] == spans[1]
    assert spans[0] is not None
    assert spans[0][0].text.encode() == files["posting.yaml"]
