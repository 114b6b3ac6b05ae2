"""Each answer and each remark is printed once, and what is internal is not in the billing team's pack.

All answers of a document of the complete practice are rewritten at once, each with a word of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from handover.check.judge import judge_loaded
from handover.load import load
from handover.model.answer import Entries
from handover.model.kinds.days import in_words
from handover.model.marks import MARK_FORMS
from handover.model.part import Part
from handover.model.printed import printed_fields
from handover.node import Mapping, Sequence
from handover.pack import markdown
from handover.pack.view import PAGES, view
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from handover.source.reader import read
from handover.testing.overlay import example
from tests.truth.test_equal_forms import DOCUMENTS, values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.model.manual import Audience
    from handover.model.printed import PrintedField
    from handover.node import Node

FIELDS: Final = printed_fields()
#: Addresses that a page prints a second time for some entries, and says why.
REPEATED: Final = frozenset(address for page in PAGES for address in page.repeats)

#: Kinds that are free text, where nothing is looked up by it.
FREE: Final = ("Words", "Said")


def text_of(name: str, document: str, audience: Audience = "all") -> str:
    """Return the pack of the complete practice with another document, without its questions."""
    files, day = {**sample_files(), name: document.encode()}, example().today
    made = view(judge_loaded(load(MemoryFolder(files), day), "x", day, "live"), audience)
    sections = tuple(one for one in made.sections if one.key != "questions")
    return markdown.render(replace(made, title="", summary=(), sections=sections)).decode().replace("\\", "")


def rewritten(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Return a text with stretches of it replaced."""
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def other_answer(kind: str, number: int) -> tuple[str, str] | None:
    """Return an answer of a kind that stands nowhere in the complete practice, and its print; None for listed words."""
    day, word, amount = date(2031, 1, 1) + timedelta(number), f"zebra{number}q", str(70_000 + number)
    found = {
        "Day": (str(day), in_words(day)),
        "DaySpan": (str(day), in_words(day)),
        "YesOrDay": (str(day), in_words(day)),
        "Duration": (f"{amount} weeks", amount),
        "Limit": (amount, amount),
        "LimitBand": (f"up to {amount}", amount),
        "int": (amount, amount),
        "WeekHours": ('"sun 03:10-03:20"', "03:10"),
        "Phone": (f'"555-{amount}"', amount),
        "Email": (f"{word}@zebra.example", word),
        "FilePath": (f"documents/{word}.txt", word),
    }
    if kind in (*FREE, "Name", "Reading") or kind.endswith("Ref"):
        return word, word
    return found.get(kind)


def takes_marks(field: PrintedField) -> bool:
    """Whether remarks beside a field are read; what only names or sorts a thing is a value alone."""
    return not field.unprinted and not field.info.manual.plain


def answers(name: str) -> Iterator[tuple[str, Node, str, str]]:
    """Yield the answers of a document: the address, what is written, another answer of the kind, and its print."""
    for number, (address, node) in enumerate(values(sample_files()[name].decode(), name)):
        field = FIELDS.get(address)
        if field is not None and field.info.kinds and takes_marks(field):
            other = other_answer(getattr(field.info.kinds[0], "__name__", ""), number)
            if other is not None:
                yield address, node, *other


def mappings(name: str) -> Iterator[tuple[str, Mapping]]:
    """Yield each document, block and entry of a list."""

    def walk(node: Node, address: str) -> Iterator[tuple[str, Mapping]]:
        if isinstance(node, Mapping):
            field = FIELDS.get(address)
            form = field.info.form if field is not None else Part
            if issubclass(form, Part | Entries) and not (field is not None and field.unprinted):
                yield address, node
            for key, value in node.pairs:
                if key.text not in {*MARK_FORMS, "is", "differs", "conflict"}:
                    yield from walk(value, f"{address}.{key.text}")
        elif isinstance(node, Sequence):
            for item in node.items:
                yield from walk(item, address)

    root = read(name, sample_files()[name]).root
    assert root is not None
    yield from walk(root, name.removesuffix(".yaml"))


def within(text: str, node: Mapping, mark: str) -> tuple[int, int, str]:
    """Return the edit that writes a reserved word into a mapping."""
    if node.flow:
        return node.start + 1, node.start + 1, f"{mark}, "
    first = node.pairs[0][0].start
    column = first - (text.rfind("\n", 0, first) + 1)
    return first, first, f"{mark}\n{' ' * column}"


def not_once(text: str, words: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return the addresses whose word is not printed once; more often is right for what a page repeats."""
    counts = ((address, len(re.findall(rf"{word}\b", text))) for address, word in words)
    return {address: count for address, count in counts if count != 1 and not (count and address in REPEATED)}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_free_text_is_printed_once(name: str) -> None:
    text = sample_files()[name].decode()
    free = [one for one in answers(name) if getattr(FIELDS[one[0]].info.kinds[0], "__name__", "") in FREE]
    document = rewritten(text, [(node.start, node.end, other) for _, node, other, _ in free])
    assert not_once(text_of(name, document), [(address, shown) for address, _, _, shown in free]) == {}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_remark_beside_an_answer_is_printed_once(name: str) -> None:
    text = sample_files()[name].decode()
    found = [one for one in values(text, name) if one[0] in FIELDS and takes_marks(FIELDS[one[0]])]
    words = [(address, f"zebra{number}q") for number, (address, _) in enumerate(found)]
    edits = [
        (node.start, node.end, f"{{is: {text[node.start : node.end]}, note: {word}}}")
        for (_, node), (_, word) in zip(found, words, strict=True)
    ]
    assert not_once(text_of(name, rewritten(text, edits)), words) == {}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_remark_on_a_document_block_or_entry_is_printed_once(name: str) -> None:
    text, found = sample_files()[name].decode(), list(mappings(name))
    free = [(address, node) for address, node in found if all(key.text != "note" for key, _ in node.pairs)]
    words = [(address, f"zebra{number}q") for number, (address, _) in enumerate(free)]
    edits = [within(text, node, f"note: {word}") for (_, node), (_, word) in zip(free, words, strict=True)]
    assert not_once(text_of(name, rewritten(text, edits)), words) == {}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_an_internal_answer_is_not_in_the_billing_teams_pack(name: str) -> None:
    text, found = sample_files()[name].decode(), list(answers(name))
    edits = [(node.start, node.end, f"{{is: {other}, internal: yes}}") for _, node, other, _ in found]
    document = rewritten(text, edits)
    outside, inside = (text_of(name, document, audience).casefold() for audience in ("vendor", "all"))
    assert [address for address, _, _, shown in found if re.search(rf"{shown}\b".casefold(), outside)] == []
    assert any(shown.casefold() in inside for _, _, _, shown in found)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_an_internal_entry_is_not_in_the_billing_teams_pack(name: str) -> None:
    text = sample_files()[name].decode()
    entries = [one for one in mappings(name) if one[0] in FIELDS and issubclass(FIELDS[one[0]].info.form, Entries)]
    entries = [one for one in entries if not {"note", "said"} & {key.text for key, _ in one[1].pairs}]
    words = [(address, f"zebra{number}q") for number, (address, _) in enumerate(entries)]
    edits = [
        edit
        for (_, node), (_, word) in zip(entries, words, strict=True)
        for edit in (within(text, node, "internal: yes"), within(text, node, f"because: {word}"))
    ]
    document = rewritten(text, edits)
    outside = text_of(name, document, "vendor")
    assert [address for address, word in words if word in outside] == []
