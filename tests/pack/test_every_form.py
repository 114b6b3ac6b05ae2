"""Each form of an answer, at each field, entry, block and document: the pack or a finding shows it.

Nothing that is written is passed over in silence: a mark works where it is accepted, or is refused by name.
"""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING, Final

import pytest

from handover.model.mark_manuals import MARK_MANUALS
from tests.pack.every_form import FORMS, Walk, cases, richer

if TYPE_CHECKING:
    from tests.pack.every_form import Case

#: How many cases of each form the quick suite looks at.
SOME: Final = 12


@cache
def walk() -> Walk:
    return Walk(richer())


def of_form(form: str) -> list[Case]:
    return [case for case in cases() if case.form == form]


@pytest.mark.parametrize("form", FORMS)
def test_some_cases_are_read_or_refused(form: str) -> None:
    some = Random(form).sample(of_form(form), SOME)
    assert [str(case) for case in walk().silent(some)] == []


@pytest.mark.sweep
@pytest.mark.parametrize("form", FORMS)
def test_every_other_case_is_read_or_refused(form: str) -> None:
    assert [str(case) for case in walk().silent(of_form(form)[::2])] == []


def test_every_word_of_the_grammar_is_tried() -> None:
    written = " ".join(f"{form.added} {form.whole}" for form in FORMS.values())
    assert [word for word in MARK_MANUALS if f"{word}:" not in written] == []
