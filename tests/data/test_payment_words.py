"""Scripts that take a payment, and those that only speak of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.data.phrases import table

takes_payment = table("takes_payment").hits

HITS = (
    "I can take your card number now and settle it for you.",
    "May I take a payment over the phone today?",
    "I can take a card now.",
    "Let me process your payment.",
    "Shall I run the card we have on file?",
    "I'll charge your card for the balance.",
    "Could you read me your card number, please?",
    "Please give me the card details.",
    "I need your card number and the expiry date, please.",
    "May I have the three digits on the back?",
    "I will need the security code as well.",
    "You can pay by card over the phone.",
    "Would you like to pay with a credit card now?",
    "You can pay right now over this call with me; may I take your debit card?",
    "We can settle this now with your card.",
    "Can you read out the long card number?",
    "Tell me the number on your card; may I have your card number?",
    "I can put through a payment for you.",
    "Let’s take that payment now.",
    "I don't have it on file. Can I take your card?",
)

NEAR_MISSES = (
    "We cannot take a card by phone.",
    "We can't take your card number on this call.",
    "Please do not give me your card number.",
    "I am not able to take a payment; I will send you the link.",
    "We never ask for your card details.",
    "Please don't read out your card number.",
    "Reception can take your card when you come in.",
    "I will put you through to the front desk, who can take a payment.",
    "You can pay by card on our website.",
    "I can send you a link to pay by card.",
    "Your card was declined at the practice.",
    "Have you sent the payment?",
    "Your plan's payment has arrived.",
    "How would you like to pay?",
    "This is the part your plan leaves to you.",
    "A payment plan is possible; Dana will call you.",
    "Please bring your insurance card.",
    "May I have your member number?",
    "We sent you a recall card.",
    "Cards are taken at the desk only.",
    "Nobody here will ask for your security code.",
    "The payment was due on Friday.",
    "Thank you for your payment.",
    "What is the expiration date of your plan?",
)


@pytest.mark.parametrize("text", HITS)
def test_it_takes_a_payment(text: str) -> None:
    assert takes_payment(text)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_it_does_not(text: str) -> None:
    assert not takes_payment(text)


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    takes_payment(text)


def test_there_are_enough_of_both() -> None:
    assert min(len(HITS), len(NEAR_MISSES)) >= 20
