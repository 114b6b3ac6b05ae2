"""What belongs at a place is what the model says, wherever its fields stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handover.editor.expected import expected_at
from handover.model.answer import Entries, Many
from handover.model.marks import MARK_FORMS
from handover.model.practice import DOCUMENTS
from handover.model.printed import printed_fields

if TYPE_CHECKING:
    from handover.editor.expected import Step


def path_to(address: str, *, listed: bool) -> tuple[str, tuple[Step, ...]]:
    """Return the way down to a field, through the items of lists or through entries written alone."""
    name, _, keys = address.partition(".")
    path: list[Step] = []
    so_far = name
    for key in keys.split("."):
        above = printed_fields().get(so_far)
        if listed and above is not None and issubclass(above.info.form, Entries):
            path.append(None)
        path.append(key)
        so_far = f"{so_far}.{key}"
    return f"{name}.yaml", tuple(path)


@pytest.mark.parametrize("listed", [True, False])
def test_each_field_is_found_by_its_keys(listed: bool) -> None:
    for address, field in printed_fields().items():
        found = expected_at(*path_to(address, listed=listed))
        assert found is not None, address
        assert (found.address, found.field) == (address, field.info)


def test_the_words_beside_each_answer_lead_to_answers() -> None:
    for address, field in printed_fields().items():
        name, path = path_to(address, listed=True)
        found = expected_at(name, path)
        assert found is not None
        for word in found.words:
            below = expected_at(name, (*path, word))
            assert below is not None, (address, word)
            if word in ("is", "differs"):
                assert below.address == address
        version = expected_at(name, (*path, "differs", None))
        if field.info.form in (Many, Entries):
            assert version is not None
            assert version.form is field.info.form


@pytest.mark.parametrize("word", MARK_FORMS)
def test_a_reserved_word_is_known_at_an_answer(word: str) -> None:
    found = expected_at("scope.yaml", ("owner", word))
    assert found is not None
    assert found.mark == word


def test_hours_of_some_days_are_hours() -> None:
    found = expected_at("practice.yaml", ("locations", None, "hours", "interim", None, "is"))
    assert found is not None
    assert found.kind.__name__ == "WeekHours"


@pytest.mark.parametrize(
    "path", [("zz",), ("owner", "zz"), ("owner", "is", "is", "zz"), (None,), ("stage", "zz", None)]
)
@pytest.mark.parametrize("name", [cls.file_name for cls in DOCUMENTS])
def test_nothing_is_known_of_what_does_not_belong(name: str, path: tuple[Step, ...]) -> None:
    assert expected_at(name, path) is None


def test_no_document_of_ours_has_no_keys() -> None:
    assert expected_at("notes.yaml", ()) is None
