"""Every answer of the complete practice is taken away, one at a time.

Each clearing is noticed, or the field's manual says why it may be left out, or the list
below names the catalogue's rule that will notice it.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from handover.check.judge import judge
from handover.explain import find_field
from handover.model.marks import MARK_FORMS
from handover.node import Mapping, Sequence
from handover.rules.catalogue import ALL
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from handover.source.reader import read
from handover.testing.edit import remove_from
from tests.truth.waiting_for_rules import WAITING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.node import Node

TODAY = date(2026, 11, 23)
DOCUMENTS = sorted(name for name in sample_files() if name.endswith(".yaml"))
#: Words of the grammar stand beside answers; without them the answer still stands.
#: So many entries of a list stand for the others: the fields of each are asked for by the same rules.
OF_EACH_FIELD = 2
GRAMMAR = {*MARK_FORMS, "is", "differs", "conflict", "for"}


def clearings(text: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield the address (without list items) and the text with one answer emptied or deleted."""

    def walk(node: Node, address: str) -> Iterator[tuple[str, str]]:
        if isinstance(node, Mapping):
            for number, (key, value) in enumerate(node.pairs):
                below = f"{address}.{key.text}"
                if value.start != value.end:
                    yield below, f"{text[: value.start]}~{text[value.end :]}"
                    yield below, remove_from(text, node, number)
                yield from walk(value, below)
        elif isinstance(node, Sequence):
            for number, item in enumerate(node.items):
                # one item of several leaves an answer; it must only do no harm
                noticed = address if len(node.items) == 1 else ""
                yield noticed, f"{text[: item.start]}~{text[item.end :]}"
                if len(node.items) > 1:
                    yield noticed, remove_from(text, node, number)
                yield from walk(item, address)

    root = read(name, text.encode()).root
    assert root is not None
    yield from walk(root, name.removesuffix(".yaml"))


def excused(address: str) -> bool:
    """Whether the manual of the field, or of one that holds it, says that it may be left out."""
    words = address.split(".")
    if not address or GRAMMAR & set(words[2:]):
        return True
    found = find_field(address)
    return found is not None and bool(found[1].manual.absent)


def clear_all(name: str, most: int, every: int = 1) -> set[str]:
    """Take away the answers of a document, up to `most` of each address, or of every second one and so on.

    Returns:
        The addresses whose clearing waits for a rule.
    """
    files = sample_files()
    unseen: set[str] = set()
    waited: set[str] = set()
    tried: dict[str, int] = {}
    for address, text in clearings(files[name].decode(), name):
        tried[address] = tried.get(address, 0) + 1
        # what waits for a rule waits for it in some entries only, so each is tried
        if (tried[address] > most and address not in WAITING) or len(tried) % every:
            continue
        outcome = judge(MemoryFolder({**files, name: text.encode()}), "x", TODAY, "live")
        assert not outcome.crashes, address
        seen = outcome.view.findings or outcome.views["ready"].findings
        if not seen and not excused(address):
            (waited if address in WAITING else unseen).add(address)
    assert unseen == set()
    return waited


@pytest.mark.sweep
@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_clearing_of_any_leaf_goes_unseen(name: str) -> None:
    waited = clear_all(name, OF_EACH_FIELD)
    # an entry that is no longer needed must go
    assert waited == {address for address in WAITING if address.split(".")[0] == name.removesuffix(".yaml")}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_clearing_of_every_other_field_goes_unseen(name: str) -> None:
    assert clear_all(name, 1, every=2) <= set(WAITING)


@pytest.mark.parametrize("address", WAITING)
def test_what_is_asked_for_in_some_entries_only_names_the_field_and_the_rule(address: str) -> None:
    assert find_field(address) is not None
    (code,) = re.findall(r"\(([A-Z]{3}[0-9]{3})\)$", WAITING[address])
    assert code in ALL
