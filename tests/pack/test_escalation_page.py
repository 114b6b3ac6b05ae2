"""The page that is pinned to the wall: who gets what, in which order, by when, and when nobody is there."""

from __future__ import annotations

from functools import cache

import pytest

from handover.check.judge import judge_loaded
from handover.load import load
from handover.pack.blocks import ContactCards, EscalationCard, EscalationCards
from handover.pack.view import view
from handover.pack.week import days_in_words
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

RECORDS = "A payer asks for records"


@cache
def cards(overlay: str = "") -> dict[str, EscalationCard]:
    """Return the cards of the escalations by what happens."""
    made = example(overlay)
    pack = view(judge_loaded(load(MemoryFolder(made.files), made.today), "example", made.today, made.stage), "all")
    (section,) = (one for one in pack.sections if one.key == "escalation")
    (found,) = (block for block in section.blocks if isinstance(block, EscalationCards))
    return {card.title.text: card for card in found.cards}


def fact(card: EscalationCard, label: str) -> str:
    return next((cell.text for one, cell in card.facts if one == label), "")


def test_the_order_has_numbers_days_and_waits() -> None:
    steps = cards()["A claim is stuck because something is missing"].steps
    assert [(step.who.text, step.who.ways[0].text, step.wait) for step in steps] == [
        ("Sam Ode", "555-0142 ext 3", "after 4 hours without an answer, the next"),
        ("Dana Ruiz", "555-0142 ext 2", "after 1 working day without an answer, the next"),
        ("Dr Ines Vale", "555-0142 ext 1", ""),
    ]
    assert cards()[RECORDS].steps[0].wait == "Mon–Thu"


def test_a_due_day_is_counted_back_over_days_of_work() -> None:
    assert fact(cards()[RECORDS], "Counted back") == (
        "due Friday, 4 December 2026: by Wednesday, 2 December 2026, 08:00"
    )


@pytest.mark.parametrize(
    ("send_by", "counted"),
    [
        ("3 days before it is due", "by Tuesday, 1 December 2026"),
        ("at least five working days before the date", "by Wednesday, 25 November 2026"),
        ("as soon as we can", ""),
        ("before the payer's date", ""),
        ("two hours before the deadline", ""),
        ("500 working days before the date", ""),
    ],
)
def test_only_days_that_are_told_are_counted(send_by: str, counted: str) -> None:
    shown = fact(
        cards(f'escalation-contacts: {{"escalations[records_request].send_by": {send_by}}}')[RECORDS],
        "Counted back",
    )
    # 26 and 27 November are closed days of the practice
    assert shown.partition(": ")[2].rpartition(", ")[0] == counted


def test_an_hour_at_which_nobody_of_the_order_is_there_is_named() -> None:
    assert fact(cards()["A patient complains"], "Nobody is there") == "Mon–Fri 17:00–18:00"
    alone = cards('escalation-contacts: {"escalations[clinical_question].route": [tess]}')
    assert fact(alone["Anything clinical"], "Nobody is there") == "Mon–Thu 17:00–18:00, Fri 08:00–18:00"


def test_what_goes_on_to_another_order_says_so() -> None:
    card = cards()["A patient disputes the same bill again"]
    assert (card.steps, card.onward.text) == ((), "as for disputes")


def test_the_three_ways_hold_what_belongs_there() -> None:
    made = example()
    pack = view(judge_loaded(load(MemoryFolder(made.files), made.today), "example", made.today, made.stage), "all")
    (section,) = (one for one in pack.sections if one.key == "escalation")
    (block,) = (one for one in section.blocks if isinstance(one, ContactCards))
    now, dated, later = block.cards
    assert (now.first, now.who.text, now.who.ways[0].link) == (True, "Office line", "tel:5550142;ext=2")
    assert now.lines[1].text == "A payer's deadline falls today or tomorrow."
    assert dated.lines[0].text == "a deadline, an effect on a patient or work that stands still"
    assert (later.who.text, len(later.lines)) == ("Billing inbox", 4)


@pytest.mark.parametrize(
    ("days", "words"),
    [([0, 1, 2, 3, 4], "Mon–Fri"), ([0, 1], "Mon, Tue"), ([5, 0, 1, 2], "Mon–Wed, Sat"), ([], ""), ([6], "Sun")],
)
def test_weekdays_in_short(days: list[int], words: str) -> None:
    assert days_in_words(days) == words
