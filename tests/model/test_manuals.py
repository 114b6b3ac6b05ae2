"""The manuals of all documents: rows of the guide, questions, examples, starters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from handover.model.access_plan import AccessPlan
from handover.model.approvals import Approvals
from handover.model.documents import Documents
from handover.model.escalation_contacts import EscalationContacts
from handover.model.financial_policy import FinancialPolicy
from handover.model.goals import Goals
from handover.model.grammar import Reader
from handover.model.part import Part, fields_of
from handover.model.payers import Payers
from handover.model.place import Place
from handover.model.posting import Posting
from handover.model.practice import DOCUMENTS
from handover.model.practice_document import PracticeDocument
from handover.model.printed import part_of
from handover.model.scope import Scope
from handover.model.workflow_map import WorkflowMap
from handover.source.reader import read
from handover.starter import starter
from tests.model.manuals import fields, rows_of

if TYPE_CHECKING:
    from handover.model.document import Document
    from handover.model.part import FieldInfo

#: The rows of the guide that ask for something which these documents record: exactly these.
ROWS: dict[type[Document], set[str]] = {
    PracticeDocument: {
        "S-0.01", "S-0.04", "S-0.10", "S-1.04", "S-1.19", "S-3.10", "S-4.01", "S-4.05", "S-4.23", "S-4.24", "S-8.01", "S-8.02",
        "S-8.03", "S-8.28",
    },
    Scope: {"S-0.01", "S-0.08", *(f"S-1.{n:02}" for n in (1, 5, 7, 8, 9, 10, 12, 14, 16, 24, 25, 27)), "S-4.12", "S-4.16"},
    Goals: {f"S-2.{n:02}" for n in (1, 2, 4, *range(6, 10), *range(11, 16), 17, 18, 19, 24)},
    WorkflowMap: {
        "S-0.03",
        *(f"S-3.{n:02}" for n in (1, 2, 6, 7, 8, 9, *range(12, 18), 19, 20, *range(23, 33))),
        "S-5.07", "S-5.11", "S-5.13", "S-9.17", "S-10.11", "S-10.13",
    },
    AccessPlan: {f"S-4.{n:02}" for n in (1, *range(5, 12), 14, 15, 18, 19, 23, 24, 26, 27, 28, 30)},
    Documents: {f"S-9.{n:02}" for n in (1, 2, 3, 5, 6, *range(8, 12), *range(13, 17), 18, 19, 23)},
}  # fmt: skip

#: The rows that payers, financial-policy, escalation-contacts, posting and approvals record between them.
BETWEEN = (Payers, FinancialPolicy, EscalationContacts, Posting, Approvals)
TOGETHER = {
    *(f"S-5.{n:02}" for n in (1, 3, 4, 5, 6, 8, 9, 10, 15, 16, 17, 19, 20, 21, 22, 25)),
    *(f"S-6.{n:02}" for n in (1, *range(3, 13), 15, 16, *range(18, 30))),
    *(f"S-7.{n:02}" for n in (1, 2, 3, 4, 6, 9, 10, 12, 15, 17, 18, 19, 20, 21, 24, 28, 29, 31, 32)),
    *(f"S-10.{n:02}" for n in (2, 3, 4, 6, 7, 8, 9, 12, 13, 14, 16, 17, 19)),
    "S-1.13",
    "S-3.21",
    "S-3.22",
    "S-9.17",
}

ALL = [(part, info) for cls in DOCUMENTS for part, info in fields(cls)]
NAMES = [f"{part.__name__}.{info.key}" for part, info in ALL]


@pytest.mark.parametrize("cls", ROWS)
def test_every_row_of_the_guide_has_its_field(cls: type[Document]) -> None:
    assert rows_of(cls) == ROWS[cls]


def test_every_row_about_money_has_its_field() -> None:
    assert {row for cls in BETWEEN for row in rows_of(cls)} >= TOGETHER


@pytest.mark.parametrize("info", [info for _, info in ALL], ids=NAMES)
def test_every_field_has_a_question_and_a_reason_to_be(info: FieldInfo) -> None:
    manual = info.manual
    assert manual.question.endswith("?")
    assert manual.guide or manual.absent
    # a part whose fields are asked for one by one has their examples
    nested = isinstance(info.form, type) and issubclass(info.form, Part)
    assert manual.example or nested or info.name == "id"
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
    found = part.model_validate(Place(document.root, None, "x"), context=reader)
    answer = getattr(found, info.name)
    assert not answer.missing
    for entry in answer.items if part_of(info) is not None and hasattr(answer, "items") else ():
        assert not entry.missing
    assert reader.problems == []


@pytest.mark.parametrize("cls", DOCUMENTS)
def test_an_untouched_starter_answers_nothing_and_troubles_nobody(cls: type[Document]) -> None:
    document = read(cls.file_name, starter(cls).encode())
    assert not document.problems
    reader = Reader()
    cls.model_validate(Place(document.root, None, "x"), context=reader)
    assert reader.problems == []


@pytest.mark.parametrize("cls", DOCUMENTS)
def test_a_starter_asks_fifteen_things_at_most(cls: type[Document]) -> None:
    asked = [info for info in fields_of(cls).values() if info.manual.starter]
    least = 2 if cls is Goals else 3 if cls in (Documents, PracticeDocument) else 4
    assert least <= len(asked) <= 16
