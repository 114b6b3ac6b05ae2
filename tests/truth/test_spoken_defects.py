"""Words that decide nothing, of each class and in each kind of field, weigh as the missing answer does.

All fields are laid over the clean practice at once, once empty and once for each class, so that a class costs one check.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import pytest

from handover.testing.overlay import example

#: One field of each kind, or more; none of them is answered anywhere else in the clean practice.
FIELDS: Final = {
    "who": ("scope:owner", "escalation-contacts:backup", "access-plan:access_admin", "payers:cob.confirms"),
    "day": ("practice:go_live",),
    "span": ("posting:wait.longest",),
    "hours": ("financial-policy:calling_hours",),
    "amount": ("financial-policy:small_balance.up_to",),
    "yes or no": ("financial-policy:methods[cash].accepted",),
    "listed": (
        "financial-policy:time_of_service",
        "workflow-map:verification.which",
        "goals:measures[balance_ageing].cadence",
        "financial-policy:emergency",
    ),
    "way to reach": ("escalation-contacts:channels[office-line].address",),
    "place": ("payers:eob_store", "workflow-map:attachments.store"),
    "words": ("financial-policy:credits", "posting:way_back", "workflow-map:steps[send-claim].when"),
}
#: A field that shares its rule with another of the table is laid over alone.
COUNT: Final = "posting:wait.times"
SPOKEN: Final = {
    "nobody": "nobody does that",
    "anybody": "whoever is around",
    "everybody": "all of us together",
    "depends": "it depends",
    "postponed": "we'll see",
    "judgement": "use your judgment",
    "placeholder": "as usual",
    "minimised": "just a little",
    "refusal": "I'd rather not say",
    "pointer": "see above",
    "question": "what do you suggest?",
    "everything": "all of it",
}
#: In a rule of the practice "somebody at the desk" may be a place in a sentence: there it is asked about as in doubt.
SOMEBODY: Final = "somebody at the desk"
IN_DOUBT: Final = ("way to reach", "words")
#: What is decided, in the words of people, with a field of each kind.
DECIDED: Final = {
    "escalation-contacts:backup": "Dr Ines Vale",
    "practice:go_live": "November 9, 2026",
    "posting:wait.longest": "two weeks",
    "posting:wait.times": "3",
    "financial-policy:calling_hours": "Monday to Friday, 9am to 5pm",
    "financial-policy:small_balance.up_to": "$10 or less",
    "financial-policy:time_of_service": "after insurance",
    "posting:way_back": "Sam puts it in the claim's folder by noon",
    "financial-policy:credits": "paid back by check on the last Friday of the month",
}
NEVER: Final = frozenset({"FIL001", "FIL002", "FIL003", "FIL009", "PPL001"})


def laid(fields: tuple[str, ...], text: str) -> str:
    """Return an overlay that writes the same text, or nothing, in fields of several documents."""
    by_document: dict[str, list[str]] = {}
    for field in fields:
        document, path = field.split(":")
        by_document.setdefault(document, []).append(f'  "{path}": {text}\n')
    return "".join(f"{document}:\n{''.join(lines)}" for document, lines in by_document.items())


@cache
def told(fields: tuple[str, ...], text: str) -> frozenset[tuple[str, str]]:
    """Return codes and weights of what is found with a text in some fields, at the stage of the clean practice."""
    found = example(laid(fields, text)).outcome().view.findings
    return frozenset((one.code, one.severity.name) for finding in found for one in (finding, *finding.parts))


def fields_of(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Return the fields of some kinds."""
    return tuple(field for kind in kinds for field in FIELDS[kind])


def assert_as_missing(fields: tuple[str, ...], text: str) -> None:
    """Assert that a text weighs as the missing answer does in each field, and is neither unreadable nor a name."""
    found, blank = told(fields, f'"{text}"'), told(fields, "~")
    assert blank, "the empty fields are missed"
    assert blank - found == frozenset()
    assert {code for code, _ in found} & NEVER == set()


@pytest.mark.parametrize("words", SPOKEN.values(), ids=SPOKEN)
def test_words_that_decide_nothing_weigh_as_the_missing_answer(words: str) -> None:
    # "all of it" answers a yes/no question, if not well
    kinds = tuple(kind for kind in FIELDS if kind != "yes or no" or words != SPOKEN["everything"])
    assert_as_missing(fields_of(kinds), words)


def test_somebody_unnamed_weighs_as_the_missing_answer() -> None:
    assert_as_missing(fields_of(tuple(kind for kind in FIELDS if kind not in IN_DOUBT)), SOMEBODY)


def test_somebody_in_a_rule_is_asked_about() -> None:
    found = told(fields_of(IN_DOUBT), f'"{SOMEBODY}"')
    assert ("FIL023", "WARNING") in found
    assert {code for code, _ in found} & NEVER == set()


@pytest.mark.parametrize("words", [*SPOKEN.values(), SOMEBODY], ids=[*SPOKEN, "somebody"])
def test_a_count_in_such_words_is_missed(words: str) -> None:
    assert_as_missing((COUNT,), words)


@pytest.mark.parametrize("field", DECIDED)
def test_what_is_decided_stays_quiet(field: str) -> None:
    assert told((field,), f'"{DECIDED[field]}"') - {("FIL024", "WARNING")} == frozenset()
