"""Definitions, references, renaming and the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from handover.editor.naming import definition, entries, references, rename, renaming
from handover.editor.positions import Places, Position
from handover.errors import UsageError
from handover.node import Source
from handover.shipped import sample_files
from tests.output.faults import seen

if TYPE_CHECKING:
    from pathlib import Path

    from handover.editor.session import Here, Session

#: What has an id of its own, with where that is written, and another id.
OWN: Final = [
    ("practice.yaml", "id: dana", "donna"),
    ("practice.yaml", "id: ines", "ines-vale"),
    ("practice.yaml", "id: main-street", "high-street"),
    ("practice.yaml", "id: pms", "ledger"),
    ("practice.yaml", "id: lakeshore-portal", "lake"),
    ("payers.yaml", "id: tri-county", "county"),
    ("escalation-contacts.yaml", "id: office-line", "front-line"),
    ("documents.yaml", "id: ", "zz-two"),
    ("workflow-map.yaml", "id: ", "zz-three"),
]


def opened(session: Session, practice: Path, name: str, text: str = "") -> str:
    text = text or (practice / name).read_text()
    session.put(practice / name, text)
    return text


def place(session: Session, text: str, offset: int) -> Position:
    return Places(Source("x", text), session.encoding).position(offset)


def after(session: Session, practice: Path, name: str, words: str, more: int = 1) -> Position:
    """Return the place right within what follows on some words of an open document."""
    text = session.documents.text(practice / name)
    assert text is not None
    return place(session, text, text.index(words) + len(words) + more)


def words_at(session: Session, here: Here) -> str:
    text = session.documents.text(here.path) or here.path.read_text()
    places = Places(Source("x", text), session.encoding)
    return text[places.offset(here.stretch.start) : places.offset(here.stretch.end)]


def written(session: Session, found: list[tuple[Here, str]]) -> dict[Path, str]:
    """Return the texts of the documents with what is to be written."""
    texts: dict[Path, str] = {}
    for here, new in sorted(found, key=lambda one: one[0], reverse=True):
        text = texts.get(here.path) or session.documents.text(here.path) or here.path.read_text()
        places = Places(Source("x", text), session.encoding)
        start, end = places.offset(here.stretch.start), places.offset(here.stretch.end)
        texts[here.path] = text[:start] + new + text[end:]
    return texts


def test_a_name_leads_to_where_it_is_defined(session: Session, maple: Path) -> None:
    opened(session, maple, "escalation-contacts.yaml")
    found = definition(
        session, maple / "escalation-contacts.yaml", after(session, maple, "escalation-contacts.yaml", "primary: ")
    )
    assert found is not None
    assert found.path == maple / "practice.yaml"
    assert words_at(session, found) == "dana"


@pytest.mark.sweep
@pytest.mark.parametrize(("name", "words", "new"), OWN[2:])
def test_whatever_is_renamed_is_renamed_everywhere(
    session: Session, maple: Path, name: str, words: str, new: str
) -> None:
    test_what_is_renamed_is_renamed_everywhere_and_nothing_else_is_found(session, maple, name, words, new)


@pytest.mark.parametrize(("name", "words", "new"), OWN[:2])
def test_what_is_renamed_is_renamed_everywhere_and_nothing_else_is_found(
    session: Session, maple: Path, name: str, words: str, new: str
) -> None:
    before = seen(maple)
    opened(session, maple, name)
    position = after(session, maple, name, words, len("id: ") - len(words) + 1)
    here = renaming(session, maple / name, position)
    assert here is not None
    old = words_at(session, here)
    places = references(session, maple / name, position, itself=True)
    assert all(words_at(session, one) for one in places)
    found = rename(session, maple / name, position, new)
    assert {words_at(session, one) for one, _ in found} == {old}
    assert len({one for one, _ in found}) == len(found) >= 1
    for path, text in written(session, found).items():
        session.put(path, text)
    assert {code for some in session.findings(maple).values() for one in some for code in [one.code]} == set()
    again = references(session, maple / name, position, itself=True)
    assert len(again) == len(places)
    back = rename(session, maple / name, position, old)
    assert {path: text for path, text in written(session, back).items() if text != path.read_text()} == {}
    assert seen(maple) == before


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ("ines", "names something else"),
        ("Dr Ines Vale", "an id is one short word"),
        ("dr-ines_vale", "names something else"),
        ("practice", "names something else"),
        ("two words", "an id is one short word"),
        ("", "an id is one short word"),
        ("a: b", "an id is one short word"),
        ("x" * 60, "an id is one short word"),
    ],
)
def test_an_id_that_cannot_be_is_refused(session: Session, maple: Path, new: str, reason: str) -> None:
    opened(session, maple, "practice.yaml")
    with pytest.raises(UsageError, match=reason):
        rename(session, maple / "practice.yaml", after(session, maple, "practice.yaml", "id: dana", -1), new)


def test_nothing_is_renamed_while_a_document_is_broken(session: Session, maple: Path) -> None:
    opened(session, maple, "practice.yaml")
    opened(session, maple, "scope.yaml", "owner: [\n")
    with pytest.raises(UsageError, match="cannot be read just now"):
        rename(session, maple / "practice.yaml", after(session, maple, "practice.yaml", "id: dana", -1), "donna")


@pytest.mark.parametrize(
    "typed",
    [
        '"dana"',
        "'dana'",
        "{is: dana, stand_in: ines}",
        "[dana]",
        "{is: \U0001f9b7, differs: [{for: {locations: main-street}, is: dana}]}",
    ],
)
def test_each_way_to_write_a_name_is_renamed(session: Session, maple: Path, typed: str) -> None:
    opened(session, maple, "practice.yaml")
    text = (maple / "escalation-contacts.yaml").read_text()
    opened(session, maple, "escalation-contacts.yaml", text.replace("primary: dana", f"primary: {typed}"))
    found = rename(session, maple / "practice.yaml", after(session, maple, "practice.yaml", "id: dana", -1), "donna")
    new = written(session, found)[maple / "escalation-contacts.yaml"]
    assert f"primary: {typed.replace('dana', 'donna')}" in new


def test_what_an_ignore_says_is_renamed_too(session: Session, maple: Path) -> None:
    text = sample_files()["practice.yaml"].decode()
    ignore = "\n  - {code: PAY007, where: payers.tri-county.portal, reason: agreed, says: dana, until: 2027-03-31}"
    text = (
        text + f"\nignores:{ignore}\n"
        if "\nignores:" not in text
        else text.replace("\nignores:", f"\nignores:{ignore}")
    )
    opened(session, maple, "practice.yaml", text)
    opened(session, maple, "payers.yaml")
    found = rename(session, maple / "payers.yaml", after(session, maple, "payers.yaml", "id: tri-county", -1), "county")
    assert "where: payers.county.portal" in written(session, found)[maple / "practice.yaml"]


@pytest.mark.parametrize("words", ["name: ", "handover: ", "stage: "])
def test_what_is_no_id_is_not_renamed(session: Session, maple: Path, words: str) -> None:
    opened(session, maple, "practice.yaml")
    position = after(session, maple, "practice.yaml", words)
    assert renaming(session, maple / "practice.yaml", position) is None
    with pytest.raises(UsageError):
        rename(session, maple / "practice.yaml", position, "other")


def test_in_no_practice_nothing_is_named(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "scope.yaml"
    session.put(path, "owner: dana\n")
    assert definition(session, path, Position(0, 8)) is None
    assert references(session, path, Position(0, 8), itself=True) == []
    assert renaming(session, path, Position(0, 8)) is None
    assert entries(session, path) is None


def test_the_outline_has_the_keys_and_what_has_a_name(session: Session, maple: Path) -> None:
    opened(session, maple, "practice.yaml")
    found = entries(session, maple / "practice.yaml")
    assert found is not None
    people = next(one for one in found[0] if one.name == "people")
    assert [one.name for one in people.below][:2] == ["ines", "dana"]
    for one in (*found[0], *people.below):
        assert one.start <= one.head[0] <= one.head[1] <= one.end
