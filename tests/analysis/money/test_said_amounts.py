"""Amounts with an action are found in sentences as people say them, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.analysis.money.said_amounts import _ANY_AMOUNT, _FORMS, amounts_said

SAID = {
    "Write off up to $50.": "write_off up to USD 50",
    "write off anything under fifty dollars": "write_off under USD 50",
    "Balances under £5 are written off.": "write_off under GBP 5",
    "under five bucks write it off": "write_off under USD 5",
    "Anything under a fiver gets written off": "write_off under GBP 5",
    "$8 or under, write it off the same day": "write_off up to USD 8",
    "Not worth the stamp below $4, so write it off": "write_off under USD 4",
    "Stop at write-offs over $40.": "write_off over USD 40",
    "write-offs over fifty: stop, hands off": "write_off over 50",
    "Never write off more than $50.": "write_off over USD 50",
    "You can waive anything up to $25": "write_off up to USD 25",
    "refund anything under 100": "refund under 100",
    "You may refund up to £25 without asking": "refund up to GBP 25, free",
    "Pay back overpayments up to $20, no need to ask": "refund up to USD 20, free",
    "Refunds over 500 need Ines's yes": "refund over 500",
    "refunds of 100 or more go to Ines": "refund from 100",
    "Dana approves refunds up to 150": "refund up to 150",
    "no adjustments over $20": "other_adjustment over USD 20",
    "adjust off up to $15": "other_adjustment up to USD 15",
    "Payment plans over $500 need Dana": "payment_plan over USD 500",
    "Never refund over 200 without asking Ines.": "refund over 200",
    "Thank the patient. Then refund up to $30; anything else waits.": "refund up to USD 30",
}
SAID_NOTHING = (
    "Refund within 14 days.",
    "write off claims under 90 days old",
    "write off up to 5%",
    "Refund up to $50 by card, above by check.",
    "Write off up to $20 per month in all.",
    "20 and up we refund, under 20 stays on the account",
    "We refund credits over $5.",
    "everything feels urgent; only refunds over 500 truly are",
    "Deposits over $50 need Dana's yes.",
    "Ask for a deposit of $50, and write the balance on the statement.",
    "The contractual adjustment over $20 needs a look.",
    "Call patients with balances under 100 after two statements.",
    "write off nothing under 18s",
)


def shown(text: str) -> list[str]:
    """Return what a text says, each as action and amounts."""
    return [f"{action} {band}{', free' * free}" for action, band, free, _, _ in amounts_said(text)]


@pytest.mark.parametrize("text", SAID)
def test_an_amount_with_its_action_is_found(text: str) -> None:
    assert shown(text) == [SAID[text]]


@pytest.mark.parametrize("text", SAID_NOTHING)
def test_what_says_nothing_about_who_may_is_no_amount_of_an_action(text: str) -> None:
    assert shown(text) == []


def test_two_actions_in_one_sentence_have_an_amount_each() -> None:
    found = shown("Write off anything up to $50, and refund anything under 100.")
    assert sorted(found) == ["refund under 100", "write_off up to USD 50"]


def test_a_long_text_costs_no_time() -> None:
    assert shown("write off it them that all " * 10_000) == []


@given(st.one_of([st.from_regex(form.written) for form in _FORMS]))
def test_no_sentence_that_names_an_action_with_an_amount_is_passed_over(sentence: str) -> None:
    assert any(any(form.found_in(sentence)) for form in _FORMS)
    assert _ANY_AMOUNT.search(sentence)
