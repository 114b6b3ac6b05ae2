"""What is left aside of what patients hear."""

from __future__ import annotations

import pytest

from handover.analysis.texts.patient_texts import without_sending_on


@pytest.mark.parametrize(
    "text",
    [
        "Call our front desk and we'll take your card.",
        "Call our front desk, they take cards by phone.",
        "Please ring the practice to pay by card.",
        "You can stop by at the office and pay there.",
        "To pay by card, speak to our reception.",
    ],
)
def test_whoever_is_sent_to_the_practice_is_asked_for_nothing(text: str) -> None:
    assert without_sending_on(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Call the front desk, or give me your card number now.",
        "I can take your card, and you need not call our office.",
        "We can take a card over the phone.",
        "Read the number to our biller.",
    ],
)
def test_what_else_is_offered_is_looked_at(text: str) -> None:
    assert without_sending_on(text) == text
