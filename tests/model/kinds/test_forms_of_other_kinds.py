"""What a kind does not read is told once: forms of all other kinds, and whatever else people write, in each field.

It is read, and its printed form is read as the same; or one finding says that it is not read; or it is kept as words
that decide nothing, which are asked about. Nothing ends the program, nothing is passed over.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.analysis.structure.walk import walk
from handover.load import load
from handover.model.answer import Answer
from handover.model.kinds.read import read_kind
from handover.model.kinds.words import Words
from handover.model.part import Part
from handover.model.practice import document_name
from handover.model.printed import printed_fields
from handover.model.refusal import Refused
from handover.source.memory_folder import MemoryFolder
from tests.truth.complete import TODAY
from tests.truth.test_refusals import document_of

if TYPE_CHECKING:
    from handover.model.printed import PrintedField

#: One value, as each kind writes it, and as nobody should.
VALUES: Final = (
    "2026-11-02", "2 November 2026", "2026-11", "expected 2026-12", "2026-12-24 to 2027-01-01", "11/2/2026", "8:30",
    "08:00-17:00", "mon-fri 08:00-17:00", "monday", "8am", "America/Chicago", "$50", "fifty dollars", "50", "12.50", "-5",
    "33%", "half", "1/2", "75 to 300", "up to 75", "2 working days", "90 days from date of service", "twice a week", "3",
    "three", "0", "99999999999999999999", "yes", "true", "on", "555-0142", "+1 (614) 555-0142 ext. 3",
    "dana@maplegrove.example", "https://example.org/x", "documents/eob.txt", "'1234567893'", "USD", "US", "north-office",
    "Dana Ruiz", "vendor", "posting", "Jordan tells Dr Paul and he closes it", "🦷", "'?'", "'-'", "TBD", "n/a", "none",
    ".nan", ".inf", "0x1F", "1e3", "1_000", "1,000", "٣", "５０", '"\\u200b"', '"\\u0007"', "!!bool yes", "“50”",
    "*msg", "&msg text", "|\n  a\n  b", "''", "' '", "~", "null",
)  # fmt: skip
#: What has a shape of its own.
SHAPES: Final = (
    "[]", "{}", "[~]", "['']", "[[x]]", "[[[1]]]", "[2026-11-02]", "{mon: [08:00-17:00]}", "{colour: blue}",
    "{a: {b: [c]}}", "[{colour: blue}]", "{from: 2026-12-24, until: 2027-01-01}", "{from: 2026-01-01}",
    "{none: x, until: soon}", "{is: {is: dana}}", "{is: [[x]]}", "{is: ''}", "{is: ~}", "{other: own words}",
    "{other: [x]}", "{other: {a: b}}", "{other: ''}", "{none: ~}", "{none: [x]}", "{said: they told us}", "{said: [x]}",
    "{conflict: [a]}", "{differs: []}", "{unconfirmed: maybe}", "{unconfirmed: [x, y]}", "{note: a note}", "{note: [x]}", "{because: why}", "{si: x}", "{utnil: 2026-12-01}",
)  # fmt: skip
#: Nothing at all, however it is written.
NOTHING: Final = frozenset({"''", "' '", "~", "null", "[]", "{}", "[~]", "['']", "{is: ''}", "{is: ~}", "{other: ''}",
                            "{none: ~}", "{differs: []}"})  # fmt: skip
#: Words beside an answer that is still to come: it is asked for, and they are printed.
BESIDE: Final = frozenset({"{unconfirmed: maybe}", "{note: a note}", "{because: why}"})


def _kind_of(field: PrintedField) -> str:
    kind = field.info.kinds[0] if field.info.kinds else field.info.form
    return f"{getattr(field.info.form, '__name__', '')} of {kind}"


#: A field for each kind, alone and in a list, and for each block.
FIELDS: Final = {_kind_of(field): field for field in printed_fields().values()}
CASES: Final = [(field, form) for field in FIELDS.values() for form in (*VALUES, *SHAPES)]


def assert_told_or_read(field: PrintedField, form: str) -> None:
    name = field.address.partition(".")[0]
    text = document_of(field, f"{field.info.key}: {form}")
    practice = load(MemoryFolder({f"{name}.yaml": text.encode()}), TODAY).practice
    problems = [(one.code, str(one)) for one in practice.problems]
    assert len(problems) <= 1, f"{text}{problems}"
    if problems or form in NOTHING | BESIDE:
        return
    document = next(one for one in practice.documents if document_name(type(one)) == name)
    found = next(one for one in walk(document) if ".".join(one.place.field) == field.address)
    if isinstance(found, Answer):
        passed_over = found.missing and found.unanswered is None and not found.marks.on_file
    else:
        passed_over = found.missing and not found.marks.on_file
    assert not passed_over, text


@pytest.mark.parametrize("start", range(12))
def test_some_forms_of_other_kinds_are_read_or_told_once(start: int) -> None:
    for field, form in CASES[start * 13 :: 12 * 13]:
        assert_told_or_read(field, form)


@pytest.mark.sweep
@pytest.mark.parametrize("kind", FIELDS)
def test_each_form_of_other_kinds_is_read_or_told_once(kind: str) -> None:
    for form in (*VALUES, *SHAPES):
        assert_told_or_read(FIELDS[kind], form)


def _kinds() -> dict[str, Any]:
    found = (field.info.kinds[0] for field in printed_fields().values() if field.info.kinds)
    return {str(kind): kind for kind in found if not (isinstance(kind, type) and issubclass(kind, Part))}


KINDS: Final = _kinds()


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_printed_is_read_as_the_same(kind: str) -> None:
    for text in VALUES:
        try:
            value = read_kind(KINDS[kind], text)
        except Refused:
            continue
        if isinstance(value, Words):
            assert value.words.strip() == text.strip()
        elif not isinstance(value, bool):
            assert str(read_kind(KINDS[kind], str(value))) == str(value), text


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=8, deadline=None)
@given(text=st.text(max_size=40) | st.from_regex(r"[0-9 :,./$%-]{1,12}", fullmatch=True))
def test_any_text_is_read_or_refused(kind: str, text: str) -> None:
    with contextlib.suppress(Refused):
        read_kind(KINDS[kind], text)


_ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=12)
    | st.sampled_from(["dana", "2026-11-02", "yes", "$50"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["is", "none", "other", "said", "differs", "conflict", "for", "until", "note", "unconfirmed", "x"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


@settings(max_examples=120, deadline=None)
@given(field=st.sampled_from(list(FIELDS.values())), value=_ANYTHING)
def test_nothing_that_is_written_ends_the_reading(field: PrintedField, value: object) -> None:
    name = field.address.partition(".")[0]
    text = document_of(field, f"{field.info.key}: {json.dumps(value)}")
    practice = load(MemoryFolder({f"{name}.yaml": text.encode()}), TODAY).practice
    assert all(one.code.startswith("FIL") for one in practice.problems)
