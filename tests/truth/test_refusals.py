"""What cannot be read is told with a line that can: for every field, block and list, whatever stands there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from handover.load import load
from handover.model.answer import Detailed, Entries
from handover.model.examples import value_of
from handover.model.kinds.words import Said, Words
from handover.model.part import Part
from handover.model.printed import printed_fields
from handover.rules.files.unreadable import as_gaps
from handover.source.memory_folder import MemoryFolder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.printed import PrintedField

SENTENCE = '"Jordan tells Dr Paul and he closes it on the 3rd of each"'
#: What people write in place of what is asked for: a sentence, a list of them, keys of their own.
WRITTEN = {"text": SENTENCE, "list": f"[{SENTENCE}, {SENTENCE}]", "keys": f"{{by the way: {SENTENCE}}}"}
CODES = ("FIL001", "FIL002", "FIL003")
_LINE = re.compile(r"`((?:- \{|[a-z0-9_]+: ).+)`\.?$")


def document_of(field: PrintedField, written: str) -> str:
    """Return the text of a document in which one field is written, in the first entry of each list above it."""
    name, _, path = field.address.partition(".")
    keys, text = path.split("."), written
    for depth in range(len(keys) - 1, 0, -1):
        holder = printed_fields()[f"{name}.{'.'.join(keys[:depth])}"].info
        form = holder.form
        value = re.sub(r"^\{is: (\"[^\"]*\"|[\w-]+), .*", r"\1", value_of(holder))
        beside = f"is: {value}, " if issubclass(form, Detailed) else ""
        text = f"{{{beside}{text}}}"
        text = f"[{text}]" if not issubclass(form, Part) and issubclass(form, Entries) else text
        text = f"{keys[depth - 1]}: {text}"
    return f"{text}\n"


def _refusals(field: PrintedField, text: str) -> Iterator[tuple[str, str]]:
    """Yield the message and the advice of what cannot be read in a document of one field."""
    name = field.address.partition(".")[0]
    practice = load(
        MemoryFolder({f"{name}.yaml": text.encode(), "../../policy/group.yaml": b"name: Lakeside"})
    ).practice
    for code in CODES:
        for gap in as_gaps(practice, code):
            yield gap.message, gap.fix


FIELDS = [field for field in printed_fields().values() if field.address != "practice.handover"]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.address)
def test_a_refusal_shows_a_line_that_is_read(field: PrintedField) -> None:
    key = field.info.key
    for written in WRITTEN.values():
        text = document_of(field, f"{key}: {written}")
        for message, fix in _refusals(field, text):
            shown = _LINE.search(fix)
            assert shown is not None, f"{text}{message}\n{fix}"
            line = shown[1]
            mended = f"{key}: [{line[2:]}]" if line.startswith("- ") else line
            assert mended.startswith(f"{key}: ") or "{by the way" in text, f"{text}{message}\n{fix}"
            if mended.startswith(f"{key}: "):
                assert not list(_refusals(field, document_of(field, mended))), f"{text}{message}\n{fix}"


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.address)
def test_the_line_that_is_shown_for_a_field_is_read(field: PrintedField) -> None:
    text = document_of(field, f"{field.info.key}: {value_of(field.info)}")
    assert not list(_refusals(field, text)), text


TEXTS = [field for field in FIELDS if field.info.kinds and field.info.kinds[0] in (Words, Said)]
#: What YAML makes something else of, in a text as people type it.
TRAPS = {
    "colon": "The patient: ask first",
    "curly": "“ask first, then write”",
    "curly alone": "“ask first”",
}


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize("field", TEXTS, ids=lambda field: field.address)
def test_the_corrected_line_of_a_trap_is_right(field: PrintedField, trap: str) -> None:
    name, key = field.address.partition(".")[0], field.info.key
    text = document_of(field, f"{key}: {TRAPS[trap]}")
    practice = load(MemoryFolder({f"{name}.yaml": text.encode()})).practice
    problems = [one for one in practice.problems if one.code in CODES]
    assert problems, text
    lines = {one.line.removeprefix("The line is then: ") for one in problems if one.line}
    assert len(lines) == 1, (text, problems)
    (line,) = lines
    assert not list(_refusals(field, f"{line}\n")), line
    assert "ask first" in line
