"""An answer written in another legal form is the same answer: the complete practice stays silent.

Every value of the example is rewritten, one at a time: with `is`, with a note, as confirmed, and
as an answer that is given for each location.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import pytest

from handover.check.judge import judge
from handover.explain import find_field
from handover.model.marks import MARK_FORMS
from handover.node import Mapping, Sequence
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from handover.source.reader import read
from handover.testing.overlay import example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.node import Node

DOCUMENTS = sorted(name for name in sample_files() if name.endswith(".yaml"))
FORMS: Final = {
    "is": "{{is: {0}}}",
    "note": "{{is: {0}, note: seen}}",
    "confirmed": "{{is: {0}, confirmed: 2026-10-05, with: Dana}}",
    "per location": "{{differs: [{{for: {{locations: main-street}}, is: {0}, because: as ever}}]}}",
    "same at a location": "{{is: {0}, differs: [{{for: {{locations: main-street}}, is: {0}, because: as before}}]}}",
}
#: What names a thing or says how all the rest is to be read is one word, not an answer; nobody changes sides on the way
#: from one location to the next.
PLAIN: Final = {"id", "side", "kind", "term", "code", "handover", "stage", "sample", "jurisdiction"}
#: Names by which other answers refer to an entry, and the stops of a route, which are a list of entries.
WHOLE: Final = {"goals.measures.name", "posting.states.name", "escalation-contacts.escalations.route"}
GRAMMAR: Final = {*MARK_FORMS, "is", "differs", "conflict", "for"}


def values(text: str, name: str) -> Iterator[tuple[str, Node]]:
    """Yield every answer that is one value or a list of values, with its address without items."""

    def walk(node: Node, address: str) -> Iterator[tuple[str, Node]]:
        if isinstance(node, Mapping):
            for key, value in node.pairs:
                below = f"{address}.{key.text}"
                if key.text not in PLAIN | GRAMMAR and not any(word in GRAMMAR for word in below.split(".")[2:]):
                    if _one_answer(value):
                        yield below, value
                    yield from walk(value, below)
        elif isinstance(node, Sequence):
            for item in node.items:
                yield from walk(item, address)

    root = read(name, text.encode()).root
    assert root is not None
    yield from walk(root, name.removesuffix(".yaml"))


def _one_answer(value: Node) -> bool:
    if isinstance(value, Mapping) or "\n" in value.source.text[value.start : value.end]:
        return False
    return not isinstance(value, Sequence) or (
        value.flow and not any(isinstance(item, Mapping) for item in value.items)
    )


def rewrite_all(name: str, form: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rewrite the values of a document, up to `most` of each address, and see that nothing is said."""
    monkeypatch.setattr("handover.load.read", cache(read))
    files = sample_files()
    text = files[name].decode()
    told: dict[str, list[str]] = {}
    tried: dict[str, int] = {}
    for address, node in values(text, name):
        tried[address] = tried.get(address, 0) + 1
        field = find_field(address)
        if tried[address] > most or field is None or ("location" in form and address in WHOLE):
            continue
        if field[1].manual.plain and form != "is":  # a value alone stands there
            continue
        written = FORMS[form].format(text[node.start : node.end])
        changed = f"{text[: node.start]}{written}{text[node.end :]}"
        outcome = judge(MemoryFolder({**files, name: changed.encode()}), "x", example().today, "live")
        assert not outcome.crashes, address
        said = [f"{one.code}: {one.message}" for one in outcome.view.findings]
        said += [f"{one.code} is not checked: {one.reason}" for one in outcome.not_checked]
        if said:
            told[address] = said
    assert told == {}


@pytest.mark.sweep
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_value_in_another_form_is_the_same_answer(name: str, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rewrite_all(name, form, 1, monkeypatch)
