"""What a key of no place says is not lost: where its fact has a home that is named, else where it can be kept."""

from __future__ import annotations

from typing import Any, Final

import pytest

from handover.data import facts
from handover.load import load
from handover.model.answer import Entries
from handover.model.homes import home_of
from handover.model.kinds.references import loosely
from handover.model.part import fields_of
from handover.model.part_places import keys_by_label
from handover.model.place import Place
from handover.model.practice import DOCUMENTS, document_name
from handover.model.printed import part_of, printed_fields
from handover.model.stray_keys import stray_keys
from handover.node import Mapping
from handover.rules.files.unreadable import as_gaps
from handover.source.memory_folder import MemoryFolder
from handover.source.reader import read
from handover.testing.overlay import example

MEANINGS: Final[list[dict[str, Any]]] = facts("homes.toml")["meaning"]
PARTS: Final = {document_name(cls): cls for cls in DOCUMENTS} | {
    address: part for address, field in printed_fields().items() if (part := part_of(field.info)) is not None
}
AT: Final = [(at, word, one["home"]) for one in MEANINGS for at in one["at"] for word in one["words"]]
#: A message that is read on one line.
LONGEST: Final = 150


def told(files: dict[str, bytes]) -> list[tuple[str, str]]:
    practice = load(MemoryFolder(files)).practice
    return [(gap.message, gap.fix) for gap in as_gaps(practice, "FIL002")]


def laid(address: str, line: str) -> tuple[str, str]:
    """Return the document and its text in which a line stands in the part of an address."""
    document, *holders = address.split(".")
    text, at = f"{{{line}}}", document
    ways = [at := f"{at}.{holder}" for holder in holders]
    for way in reversed(ways):
        entries = issubclass(printed_fields()[way].info.form, Entries)
        text = f"{{{way.rpartition('.')[2]}: {f'[{text}]' if entries else text}}}"
    return document, text


@pytest.mark.parametrize("one", MEANINGS, ids=lambda one: f"{one['home']} {one['words'][0]}")
def test_each_home_is_there_and_its_line_is_read_in_it(one: dict[str, Any]) -> None:
    assert one["home"] in printed_fields()
    assert set(one["at"]) <= PARTS.keys()
    home = home_of(one["words"][0], tuple(one["at"][0].split(".")))
    assert home is not None
    document, text = laid(home.document if "line" in one else home.holder, home.line)
    # a list that begins with one block of answers is written in it, not at the top
    holder = one["home"].split(".")
    entries = [
        ".".join(holder[:end])
        for end in range(2, len(holder))
        if issubclass(printed_fields()[".".join(holder[:end])].info.form, Entries)
    ]
    if "line" not in one:
        document, text = laid(entries[-1] if entries else document, home.line)
    assert told({f"{document}.yaml": text.encode()}) == []


def test_no_word_means_two_things_at_one_place_or_is_read_there() -> None:
    seen: dict[tuple[str, str], str] = {}
    for at, word, home in AT:
        assert seen.setdefault((at, loosely(word)), home) == home, (at, word)
        part = PARTS[at]
        keys = {*map(loosely, fields_of(part)), *map(loosely, part.moved)}
        assert loosely(word) not in keys, (at, word)
        node = read("a.yaml", f"{word}: x".encode()).root
        assert isinstance(node, Mapping)
        assert not keys_by_label(part, node), (at, word)


@pytest.mark.parametrize(("at", "word", "home"), AT, ids=[f"{at}.{word}" for at, word, _ in AT])
def test_a_key_of_no_place_names_the_home_of_its_fact(at: str, word: str, home: str) -> None:
    document, text = laid(at, f"{word}: dana")
    key = home.rpartition(".")[2]
    found = [
        (message, fix)
        for message, fix in told({f"{document}.yaml": text.encode()})
        if "known" in message or "elsewhere" in message
    ]
    assert any(f"`{key}`" in message or f".{key}`" in message for message, _ in found), found
    assert all(len(message) <= LONGEST for message, _ in found)
    assert "delete" not in str(found)


@pytest.mark.parametrize(
    ("overlay", "says"),
    [
        ('access-plan: {"logins[pms/priya].removed_by": someone should}', "`leavers: {by: sam}`"),
        ('posting: {"gather[1].when": when Kim gets to it}', "`attachments: {timing: day_of_treatment}`"),
        ("posting: {old_claims: they take it over}", "`backlog: {owner: practice}`"),
        ("financial-policy: {collections: an agency}", "send_to_collections"),
        ('workflow-map: {"verification.same_day": somebody checks it}', "goes into a `note` beside it"),
        ("posting: {bank_days: tuesdays}", "goes into `also` of the document"),
        ('practice: {"people[sam].last_day": 2026-12-18}', "Write until;"),
        ('practice: {"people[sam].starts": 2027-01-04}', "Write from;"),
        ('access-plan: {"logins[pms/priya].aproved_by": sam}', "keep one of the two"),
    ],
)  # fmt: skip
def test_what_is_to_be_done_keeps_the_fact(overlay: str, says: str) -> None:
    (found,) = example(overlay).findings("FIL002")
    assert says.casefold() in found.fix.casefold()
    assert "delete" not in found.fix


def test_no_key_is_suggested_that_stands_there_already() -> None:
    tried = 0
    for address, part in PARTS.items():
        document, *holders = address.split(".")
        place = Place(None, None, document)
        for holder in holders:
            place = Place(None, place, holder)
        for key in [one for one in fields_of(part) if len(one) > 4]:
            for wrong in {key[:2] + key[3:], key + "s", key[:-1]} - fields_of(part).keys():
                node = read("a.yaml", f"{key}: x\n{wrong}: y".encode()).root
                assert isinstance(node, Mapping)
                for stray in stray_keys(place, node, frozenset(fields_of(part)), part.moved):
                    tried += 1
                    assert f"did you mean `{key}`" not in stray.problem.message, (address, key)
                    assert "delete the line" not in stray.problem.fix or wrong in part.moved
    assert tried > 500
