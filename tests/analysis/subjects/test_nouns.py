"""Every kind of entry can be named in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handover.analysis.subjects.nouns import NOUNS
from handover.model.answer import Entries
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator


def entries_below(cls: type[Part], seen: set[type[Part]]) -> Iterator[type[Part]]:
    """Yield the classes of the entries of all lists in a part."""
    for info in fields_of(cls).values():
        for kind in (*info.kinds, info.form):
            if not isinstance(kind, type) or not issubclass(kind, Part) or kind in seen:
                continue
            seen.add(kind)
            if isinstance(info.form, type) and issubclass(info.form, Entries):
                yield kind
            yield from entries_below(kind, seen)


LISTED = sorted({kind for cls in DOCUMENTS for kind in entries_below(cls, set())}, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", LISTED, ids=lambda kind: kind.__name__)
def test_an_entry_of_each_list_has_a_noun(kind: type[Part]) -> None:
    assert kind in NOUNS


@pytest.mark.parametrize("kind", NOUNS, ids=lambda kind: kind.__name__)
def test_the_keys_that_name_an_entry_are_its_fields(kind: type[Part]) -> None:
    assert set(NOUNS[kind].keys) <= set(fields_of(kind))
