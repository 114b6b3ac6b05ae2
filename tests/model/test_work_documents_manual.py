"""The manuals of scope, workflow-map and access-plan: rows, questions, examples."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from manuals import fields, part_of, rows_of

from handover.model.access_plan import AccessPlan
from handover.model.grammar import Reader
from handover.model.part import Part, fields_of
from handover.model.scope import Scope
from handover.model.seat import Seat
from handover.model.workflow_map import WorkflowMap
from handover.source.reader import read
from handover.starter import starter

if TYPE_CHECKING:
    from handover.model.document import Document
    from handover.model.part import FieldInfo

#: The rows of the guide that ask for something a document records.
ROWS: dict[type[Document], set[str]] = {
    Scope: {"S-0.01", *(f"S-1.{n:02}" for n in (1, 5, 7, 8, 9, 10, 12, 14, 16, 24, 25, 27)), "S-4.12", "S-4.16"},
    WorkflowMap: {
        "S-0.03",
        *(f"S-3.{n:02}" for n in (1, 2, 6, 7, 8, 9, *range(12, 18), *range(19, 33))),
        "S-5.11",
    },
    AccessPlan: {
        "S-0.08",
        *(f"S-4.{n:02}" for n in (1, *range(5, 12), 14, 15, 18, 19, 23, 24, 26, 27, 28, 30)),
    },
}

ALL = [(part, info) for cls in ROWS for part, info in fields(cls)]
NAMES = [f"{part.__name__}.{info.key}" for part, info in ALL]


@pytest.mark.parametrize("cls", ROWS)
def test_every_row_of_the_guide_has_its_field(cls: type[Document]) -> None:
    assert rows_of(cls) == ROWS[cls]


@pytest.mark.parametrize(("part", "info"), ALL, ids=NAMES)
def test_every_field_has_a_question_and_a_reason_to_be(part: type[Part], info: FieldInfo) -> None:
    manual = info.manual
    assert manual.question.endswith("?"), part
    assert manual.guide or manual.absent
    assert manual.example or issubclass(info.form, Part)
    assert not re.search(r"[“”‘’–—]", manual.question + manual.help + manual.example)


@pytest.mark.parametrize(("part", "info"), ALL, ids=NAMES)
def test_every_example_is_an_answer(part: type[Part], info: FieldInfo) -> None:
    example = info.manual.example
    if not example:
        return
    inner = example.strip("\n").replace("\n", "\n  ")
    text = f"{info.key}:\n  {inner}\n" if "\n" in inner else f"{info.key}: {inner}\n"
    document = read("x.yaml", text.encode())
    assert not document.problems
    reader = Reader()
    found = part.model_validate(Seat(document.root, None, "x"), context=reader)
    below = part_of(info)
    answer = getattr(found, info.name)
    assert not answer.missing
    for entry in answer.items if below is not None else ():
        assert not entry.missing
    assert reader.troubles == []


@pytest.mark.parametrize("cls", ROWS)
def test_an_untouched_starter_answers_nothing_and_troubles_nobody(cls: type[Document]) -> None:
    document = read(cls.file_name, starter(cls).encode())
    assert not document.problems
    reader = Reader()
    cls.model_validate(Seat(document.root, None, "x"), context=reader)
    assert reader.troubles == []


@pytest.mark.parametrize("cls", ROWS)
def test_a_starter_asks_fifteen_things_at_most(cls: type[Document]) -> None:
    asked = [info for info in fields_of(cls).values() if info.manual.starter]
    assert 5 <= len(asked) <= 15
