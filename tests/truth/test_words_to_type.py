"""What a message, a question, a fix or a page calls a listed answer is taken where somebody types it back."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, Final, Literal, get_args, get_origin

import pytest

import handover
from handover.data import facts
from handover.data.printed_words import LISTED_IN, LISTED_WORDS
from handover.model.claim_words import NEXT_ACTIONS, next_action
from handover.model.kinds.choices import read_choice
from handover.model.printed import printed_fields
from handover.testing.overlay import example

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNTRIES: Final = ("US", "GB")
#: Field → its listed words.
LISTS: Final = {
    address: get_args(kind)
    for address, field in printed_fields().items()
    for kind in field.info.kinds
    if get_origin(kind) is Literal
}
#: Tables by listed words that say something about each word, and do not call it anything.
SAY_MORE: Final = {
    "_BY_COUNTRY": "the currency of a country",
    "_VERBS": "how amounts are found in sentences",
    "_NOUNS": "how amounts are found in sentences",
    "_NAMES": "how deadlines are read",
    "BUCKETS": "the bucket of a denial",
    "_BESIDE": "a question about a remark",
    "_SHOWS": "what a measure shows",
    "_GROUP": "which word covers another",
    "LISTED_WORDS": "tested by field",
}


def in_country(text: str, country: str) -> str:
    for ours, theirs in facts("vocabulary.toml")[country].items():
        text = text.replace(ours, theirs)
    return text


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("address", LISTS)
def test_what_the_pack_prints_for_a_listed_word_may_be_typed(address: str, country: str) -> None:
    printed = {
        word: LISTED_IN.get(address, {}).get(word) or LISTED_WORDS.get(word, word.replace("_", " "))
        for word in LISTS[address]
        if word != "other"
    }
    read = {word: read_choice(in_country(text, country), LISTS[address]) for word, text in printed.items()}
    assert read == {word: word for word in printed}


@pytest.mark.parametrize("word", NEXT_ACTIONS)
def test_what_the_pack_prints_for_a_next_action_may_be_typed(word: str) -> None:
    assert next_action(LISTED_WORDS.get(word, word.replace("_", " "))) == word


def tables() -> Iterator[tuple[str, dict[str, str], tuple[str, ...]]]:
    """Yield each table of names for listed words in the program, with the list."""
    for module in pkgutil.walk_packages(handover.__path__, "handover."):
        if module.name.endswith("__main__"):
            continue
        for name, table in vars(importlib.import_module(module.name)).items():
            if not isinstance(table, dict) or not table or name in SAY_MORE:
                continue
            if not all(isinstance(key, str) and isinstance(text, str) for key, text in table.items()):
                continue
            words = next((words for words in LISTS.values() if set(table) <= set(words)), None)
            if words is not None:
                yield f"{module.name}.{name}", table, words


TABLES: Final = {
    (name.rpartition(".")[2], tuple(table.items())): (name, table, words) for name, table, words in tables()
}


def test_the_tables_of_names_are_found() -> None:
    names = {name for name, _ in TABLES}
    assert names >= {"KINDS", "MONEY_ACTIONS", "_SCENARIOS", "_CORRECTIONS", "_CHAIN", "WAYS"}


@pytest.mark.parametrize(
    ("table", "words"), [found[1:] for found in TABLES.values()], ids=[n for n, *_ in TABLES.values()]
)
def test_what_a_message_calls_a_listed_word_may_be_typed(table: dict[str, str], words: tuple[str, ...]) -> None:
    assert {word: read_choice(in_country(text, "US"), words) for word, text in table.items()} == {
        word: word for word in table
    }


@pytest.mark.parametrize(
    "words",
    [
        "corrected and sent again",
        "a claim that was corrected and sent again",
        "corrected_and_sent_again",
        "denied for missing information",
        "downgraded or reduced",
        "reduced",
    ],
)
def test_an_outcome_in_the_words_of_the_report_counts(words: str) -> None:
    shown = f'documents:\n  "items[eob-downgraded].scenario": {words}\n  "items[eob-downgraded].count": 1\n'
    wanted = read_choice(words, LISTS["documents.items.scenario"])
    overlay = f'documents:\n  "items[eob-downgraded].scenario": {wanted}\n  "items[eob-downgraded].count": 1\n'
    outcomes = [[(one.code, one.message) for one in example(text).outcome().view.findings] for text in (shown, overlay)]
    assert outcomes[0] == outcomes[1]
