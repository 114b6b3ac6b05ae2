"""The manuals of payers, financial-policy, posting and approvals: rows, questions, examples."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from handover.model.answer import Detailed, Entries
from handover.model.approvals import Approvals
from handover.model.financial_policy import FinancialPolicy
from handover.model.grammar import Reader
from handover.model.part import Part, fields_of
from handover.model.payers import Payers
from handover.model.posting import Posting
from handover.model.seat import Seat
from handover.source.reader import read
from handover.starter import starter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.document import Document
    from handover.model.part import FieldInfo

DOCUMENTS = (Payers, FinancialPolicy, Posting, Approvals)

#: The rows of the guide that ask for something these four documents record.
ROWS = {
    *(f"S-5.{n:02}" for n in (1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 16, 17, 19, 20, 21, 22, 25)),
    *(f"S-6.{n:02}" for n in (1, *range(3, 13), 15, 16, *range(18, 30))),
    *(f"S-7.{n:02}" for n in (1, 2, 3, 4, 6, 9, 10, 12, 15, 17, 18, 19, 20, 21, 24, 28, 29, 31, 32)),
    *(f"S-10.{n:02}" for n in (2, 3, 4, 6, 7, 8, 9, 12, 13, 14, 16, 17, 19)),
    "S-1.13",
    "S-9.17",
}


def part_of(info: FieldInfo) -> type[Part] | None:
    """Return the part that stands below a field."""
    if issubclass(info.form, Part):
        return info.form  # type: ignore[no-any-return]
    if issubclass(info.form, Entries):
        return info.kinds[0]  # type: ignore[no-any-return]
    return info.kinds[1] if issubclass(info.form, Detailed) else None


def fields(cls: type[Part]) -> Iterator[tuple[type[Part], FieldInfo]]:
    for info in fields_of(cls).values():
        if info.key == "also":
            continue
        yield cls, info
        below = part_of(info)
        if below is not None:
            yield from fields(below)


ALL = [(part, info) for cls in DOCUMENTS for part, info in fields(cls)]
NAMES = [f"{part.__name__}.{info.key}" for part, info in ALL]


def test_every_row_of_the_guide_has_its_field() -> None:
    tagged = {row for _, info in ALL for row in info.manual.guide}
    assert tagged >= ROWS


@pytest.mark.parametrize("info", [info for _, info in ALL], ids=NAMES)
def test_every_field_has_a_question_and_a_reason_to_be(info: FieldInfo) -> None:
    manual = info.manual
    assert manual.question.endswith("?")
    assert manual.guide or manual.absent
    nested = isinstance(info.form, type) and issubclass(info.form, Part)
    assert manual.example or (nested and not info.form.main) or info.key in ("cob", "recare")
    assert not re.search(r"[“”‘’–—]", manual.question + manual.help + manual.example)


@pytest.mark.parametrize(("part", "info"), ALL, ids=NAMES)
def test_every_example_is_an_answer(part: type[Part], info: FieldInfo) -> None:
    example = info.manual.example
    if not example:
        return
    inner = example.replace("\n", "\n  ")
    text = f"{info.key}:\n  {inner}\n" if "\n" in example else f"{info.key}: {example}\n"
    document = read("x.yaml", text.encode())
    assert not document.problems
    reader = Reader()
    found = part.model_validate(Seat(document.root, None, "x"), context=reader)
    assert reader.troubles == []
    answer = getattr(found, info.name)
    assert not answer.missing


@pytest.mark.parametrize("cls", DOCUMENTS)
def test_an_untouched_starter_answers_nothing_and_troubles_nobody(cls: type[Document]) -> None:
    document = read(cls.file_name, starter(cls).encode())
    assert not document.problems
    reader = Reader()
    cls.model_validate(Seat(document.root, None, "x"), context=reader)
    assert reader.troubles == []


@pytest.mark.parametrize("cls", DOCUMENTS)
def test_a_starter_asks_fifteen_things_at_most(cls: type[Document]) -> None:
    asked = [info for info in fields_of(cls).values() if info.manual.starter]
    assert 5 <= len(asked) <= 15
