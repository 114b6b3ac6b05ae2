"""What people say when they have decided is not asked about; complete practices say it in `test_complete_practices`."""

from __future__ import annotations

import pytest

from handover.testing.overlay import example
from tests.truth.complete import practice
from tests.truth.complete.own_words import NOT_READ_YET, all_sentences, sentences

#: Where a sentence that is still taken for open is laid over the clean practice.
PLACES = {
    "escalation-contacts.first_weeks": "escalation-contacts:first_weeks",
}
WAITING = [(field, text) for field, texts in all_sentences()[NOT_READ_YET].items() for text in texts]


def test_there_are_many_sentences() -> None:
    texts = [text for fields in sentences().values() for texts in fields.values() for text in texts]
    assert len(set(texts)) >= 300


def test_practices_say_each_of_them() -> None:
    written = " ".join(" ".join("".join(practice(seed).files.values()).split()) for seed in range(300))
    written = written.replace("''", "'").replace('\\"', '"')
    left = [
        (name, field, text)
        for name, said in sentences().items()
        for field, texts in said.items()
        for text in texts
        if text not in written
    ]
    assert left == []


@pytest.mark.parametrize(("field", "text"), WAITING)
def test_what_is_not_read_yet_is_still_asked_about(field: str, text: str) -> None:
    document, path = PLACES[field].split(":")
    found = example(f'{document}: {{"{path}": "{text}"}}').outcome().view.findings
    assert [one.code for one in found if one.address.startswith(PLACES[field])]
