"""The manuals of practice, goals and documents: rows, questions, examples."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from manuals import fields, part_of, rows_of

from handover.model.documents import Documents
from handover.model.goals import Goals
from handover.model.grammar import Reader
from handover.model.part import Part, fields_of
from handover.model.practice_document import PracticeDocument
from handover.model.seat import Seat
from handover.source.reader import read
from handover.starter import starter

if TYPE_CHECKING:
    from handover.model.document import Document
    from handover.model.part import FieldInfo

#: The rows of the guide that ask for something a document records.
ROWS: dict[type[Document], set[str]] = {
    PracticeDocument: {"S-0.10", "S-4.23", "S-4.24"},
    Goals: {f"S-2.{n:02}" for n in (1, 2, 4, *range(6, 10), *range(11, 16), 17, 18, 19, 24)},
    Documents: {f"S-9.{n:02}" for n in (1, 2, 5, 6, *range(8, 12), *range(13, 17), 18, 19, 23)},
}

#: Rows of other documents, and gaps, that these lists of people and things help to answer.
ALSO: dict[type[Document], set[str]] = {
    PracticeDocument: {
        "S-0.01", "S-0.04", "S-1.19", "S-3.10", "S-4.01", "S-4.05", "S-8.01", "S-8.02", "S-8.03", "S-8.28",
    },
    Goals: set(),
    Documents: {"S-9.03"},
}  # fmt: skip

ALL = [(part, info) for cls in ROWS for part, info in fields(cls)]
NAMES = [f"{part.__name__}.{info.key}" for part, info in ALL]


@pytest.mark.parametrize("cls", ROWS)
def test_every_row_of_the_guide_has_its_field(cls: type[Document]) -> None:
    assert rows_of(cls) == ROWS[cls] | ALSO[cls]


@pytest.mark.parametrize("info", [info for _, info in ALL], ids=NAMES)
def test_every_field_has_a_question_and_a_reason_to_be(info: FieldInfo) -> None:
    manual = info.manual
    assert manual.question.endswith("?")
    assert manual.guide or manual.absent
    assert manual.example or issubclass(info.form, Part)
    assert not re.search(r"[“”‘’–—]", manual.question + manual.help + manual.example)


@pytest.mark.parametrize(("part", "info"), ALL, ids=NAMES)
def test_every_example_is_an_answer(part: type[Part], info: FieldInfo) -> None:
    example = info.manual.example
    if not example:
        return
    document = read("x.yaml", f"{info.key}: {example}\n".encode())
    assert not document.problems
    reader = Reader()
    found = part.model_validate(Seat(document.root, None, "x"), context=reader)
    answer = getattr(found, info.name)
    assert not answer.missing
    for entry in answer.items if part_of(info) is not None and not answer.is_none and hasattr(answer, "items") else ():
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
    assert 3 <= len(asked) <= 15
