"""Who does something, in own words: a name, a job or a side says it, and "I", "we" and "it is checked" do not."""

from __future__ import annotations

from functools import cache
from typing import Final

import pytest

from handover.analysis.people.directory import People
from handover.analysis.people.who_acts import who_is_unnamed
from handover.load import load
from handover.model.practice_document import PracticeDocument
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from tests.truth.complete import TODAY

UNNAMED: Final = {
    "I go over the day sheet against the deposit slip every Friday.": "I",
    "I'm the one who checks it": "I",
    "Every Friday, I compare the EOBs": "I",
    "Usually I do it on Fridays": "I",
    "Somebody up front checks the deposit slip each Friday.": "somebody",
    "Each Friday somebody at the front desk compares both.": "somebody",
    "One of the girls checks it": "one of several",
    "One of us checks the deposit slip.": "one of several",
    "We check the deposit slip each Friday.": "we",
    "Each morning we go through the batch": "we",
    "He checks the deposit slip each Friday.": "he",
    "On Fridays she compares it": "she",
    "They compare it daily": "they",
    "You check it every day.": "you",
    "Every EOB is compared with the ERA each evening.": "",
    "The deposit slip is checked each Friday.": "",
    "Checked weekly against the bank": "",
    "Cheques are totted up against the paying-in slip on Mondays.": "",
    "Day sheet against deposit slip, weekly": "",
    "It's checked by whoever is in": "",
    "EOBs get matched in May and December": "",
}
NAMED: Final = (
    "Dana compares the deposit.", "dana checks it on Fridays", "Deposit slip against the day sheet, every morning, Dana.",
    "The office manager compares it each Friday", "Kim checks it weekly", "Checked by the front desk each evening",
    "I, the office manager, check it", "The accountant reviews it monthly", "We compare, and Priya signs",
    "Dr Reyes looks at each write-off", "The billing team's lead checks ten a week", "Our bookkeeper reconciles it",
    "Every evening Marguerite compares the day sheet with the bank.", "Practice compares the bank weekly.",
    "Each batch is signed by the bookkeeper.", "The deposit is checked each Friday, by Osei.", "each morning dana compares it",
    "Each Friday Hazel goes over it", "compared by Kim each Friday", "the owner does", "The practice manager, on Mondays",
)  # fmt: skip


@cache
def people() -> People:
    practice = load(MemoryFolder(sample_files()), TODAY).practice.document(PracticeDocument)
    return People(practice.people.found, practice.roles.found)


@pytest.mark.parametrize(("text", "word"), UNNAMED.items())
def test_who_does_it_is_not_named(text: str, word: str) -> None:
    assert who_is_unnamed(text, people()) == word


@pytest.mark.parametrize("text", NAMED)
def test_who_does_it_is_named(text: str) -> None:
    assert who_is_unnamed(text, people()) is None
