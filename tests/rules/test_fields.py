"""Every field of every document: it asks, it is judged or may be left out, and its kind is one of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_origin

import pytest

from handover.explain import kind_in_words
from handover.model.answer import Answer
from handover.model.kinds.words import Words
from handover.model.manual import RESERVED
from handover.model.marks import MARK_FORMS
from handover.model.naming import SHAPES
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS, document_name
from handover.model.printed import part_of
from handover.rules.catalogue import ALL
from tests.truth.waiting_for_rules import WAITING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.part import FieldInfo

#: Fields named like a word of the grammar, because they mean just that in their part.
OWN_MEANING = {
    *((cls, "on") for cls in ("Incident", "ScopeChange", "Signature")),
    ("Absence", "from"),
    ("Absence", "until"),
    ("Ignore", "says"),
    ("Ignore", "until"),
    ("Person", "from"),
    ("Person", "until"),
    ("PracticeDocument", "locations"),
    ("ReadBack", "on"),
    ("ReadBack", "with"),
}


def below(cls: type[Part], path: tuple[str, ...]) -> Iterator[tuple[str, type[Part], FieldInfo]]:
    """Yield address, class and field of all that stands in a part."""
    for key, info in fields_of(cls).items():
        yield ".".join((*path, key)), cls, info
        inner = part_of(info)
        if inner is not None:
            yield from below(inner, (*path, key))


FIELDS = [found for cls in DOCUMENTS for found in below(cls, (document_name(cls),))]


def test_there_are_fields() -> None:
    assert len(FIELDS) > 300
    assert len({address for address, _, _ in FIELDS}) == len(FIELDS)


def test_every_field_asks_a_question() -> None:
    assert [address for address, _, info in FIELDS if not info.manual.question.endswith("?")] == []


def test_every_field_is_judged_or_says_why_it_need_not_be() -> None:
    named = {address for rule in ALL.values() for address in rule.answers}
    lost = [
        address
        for address, _, info in FIELDS
        if not (info.manual.guide or info.manual.absent or address in named or address in WAITING)
    ]
    assert lost == []


def test_words_of_the_grammar_name_no_field_but_those_that_mean_it() -> None:
    named = {(cls.__name__, info.key) for _, cls, info in FIELDS if info.key in RESERVED}
    assert named == OWN_MEANING


def test_every_word_that_is_read_beside_an_answer_is_reserved() -> None:
    assert {*MARK_FORMS, *SHAPES} <= set(RESERVED)


def test_no_value_is_a_bare_text() -> None:
    bare = [address for address, _, info in FIELDS if str in info.kinds or info.form is str]
    assert bare == []


@pytest.mark.parametrize("wanted", ["form", "kind"])
def test_every_field_is_of_a_known_form_and_kind(wanted: str) -> None:
    unknown = []
    for address, _, info in FIELDS:
        if wanted == "form":
            known = isinstance(info.form, type) and issubclass(info.form, Answer | Part)
        else:
            known = all(
                get_origin(kind) is Literal
                or kind in (bool, int)
                or issubclass(kind, Part | Words)
                or callable(getattr(kind, "read", None))
                for kind in info.kinds
            )
        if not known:
            unknown.append(address)
    assert unknown == []


def test_every_kind_of_value_can_be_said_in_words() -> None:
    classes = {
        kind for _, _, info in FIELDS for kind in info.kinds if not (isinstance(kind, type) and issubclass(kind, Part))
    }
    assert sorted(words for words in map(kind_in_words, classes) if words[:1].isupper()) == []
