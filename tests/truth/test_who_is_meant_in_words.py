"""In every field that asks who, a side by its name and a holder with who covers mean what their written form means."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import pytest

from handover.explain import find_field
from handover.model.kinds.references import OwnerRef
from handover.node import Scalar
from tests.truth.test_who_is_not_said import every, fields, judged

if TYPE_CHECKING:
    from handover.model.part import FieldInfo

#: How the billing company and the practice of the example are called.
CALLED: Final = {"vendor": ("BrightLedger Billing", "the billing company"), "practice": ("Maple Grove", "the practice")}
WHOSE: Final = '"us" or "them" does not say which side'


@cache
def told(field: str, written: str) -> frozenset[tuple[str, str, str]]:
    """Return what is found with something written in a field."""
    found = every(judged(fields()[field], written))
    return frozenset((one.code, one.message, one.severity.name) for one in found)


def info_of(field: str) -> FieldInfo:
    found = find_field(field)
    assert found is not None
    return found[1]


def sided() -> list[str]:
    """Return the fields in which a side may stand."""
    return [field for field in sorted(fields()) if issubclass(info_of(field).kinds[0], OwnerRef)]


def held() -> list[str]:
    """Return the fields whose holder may have somebody who covers, and one of which names no entry."""
    return [
        field for field in sorted(fields()) if info_of(field).manual.holds and isinstance(fields()[field].node, Scalar)
    ]


def test_there_are_fields_of_both_sorts() -> None:
    assert len(sided()) > 20
    assert len(held()) > 20


@pytest.mark.parametrize("field", sided())
def test_a_side_by_its_name_is_the_side(field: str) -> None:
    for side, names in CALLED.items():
        for name in names[len(field) % 2 :][:1]:
            assert told(field, name) == told(field, side)


@pytest.mark.parametrize("field", sided())
def test_us_is_told_to_say_no_side(field: str) -> None:
    assert [message for _, message, _ in told(field, "us") if WHOSE in message]


@pytest.mark.parametrize("field", held())
def test_a_sentence_with_who_covers_is_its_written_form(field: str) -> None:
    sentence = ("Dana, or Sam Ode when she is away", "dana; sam if not there")[len(field) % 2]
    assert told(field, f'"{sentence}"') == told(field, "{is: dana, stand_in: sam}")
