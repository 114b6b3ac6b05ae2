"""Escalation: what must not wait, the way that it takes, and the calls that are handed back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from handover.model.escalation_contacts import EscalationContacts
from handover.pack.blocks import Cell, ContactCard, ContactCards, EscalationCard, EscalationCards, Step, Text
from handover.pack.contact_cards import channel_card, channels_seen
from handover.pack.due_day import due_example
from handover.pack.glossary import define
from handover.pack.page import Listing, Page, Special
from handover.pack.reach import ways_of
from handover.pack.week import days_there, nobody_there

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.answer import Many
    from handover.model.escalation_contacts import Escalation
    from handover.pack.layout import Layout

_HOME: Final = "escalation-contacts"
#: What a card says below the order, in this order.
_FACTS: Final = (
    "channel", "answer_within", "decides", "pause_when", "notes", "send_to", "send_by", "must_cover",
)  # fmt: skip
_HOW: Final = "this page is pinned to the wall, so that it has its numbers"
_CHANNELS: Final = tuple(f"{_HOME}.channels.{key}" for key in ("name", "kind", "address"))
_NUMBERS: Final = ("practice.people.phone", "practice.people.email")
_KINDS: Final = {
    "missing_information": "A claim is stuck because something is missing",
    "complaint": "A patient complains",
    "dispute": "A patient disputes a bill",
    "repeated_dispute": "A patient disputes the same bill again",
    "records_request": "A payer asks for records",
    "clinical_question": "Anything clinical",
    "clinical_dissatisfaction": "A patient is unhappy with a treatment",
    "hardship": "A patient cannot pay",
    "threat_to_leave": "A patient says that they will leave",
}


def _title(layout: Layout, entry: Escalation) -> Cell:
    """Return the kind of an escalation as it is met; as one's own words have it where they do."""
    show, words = layout.show, _KINDS.get(entry.kind.known or "")
    return show.cell(entry.kind) if words is None else show.with_doubt(Cell(words), entry.kind)


def _cards(layout: Layout) -> Iterator[ContactCards]:
    """Yield what is told on which way: by telephone now, with a date, or into the inbox."""
    contacts = layout.context.get(EscalationContacts)
    urgent, routine = (_of_purpose(layout, purpose) for purpose in ("urgent", "routine"))
    requires = f"{_HOME}.requires"
    needs = layout.context.cell(contacts.requires)
    yield ContactCards(
        (
            ContactCard(layout.label(f"{_HOME}.urgent"), urgent, _items(layout, contacts.urgent), first=True),
            ContactCard(layout.label(requires), urgent, () if needs.blank else (needs,)),
            ContactCard(layout.label(f"{_HOME}.routine"), routine, _items(layout, contacts.routine)),
        )
    )


def _of_purpose(layout: Layout, purpose: str) -> Cell:
    """Return the channels for a purpose with their addresses; those of all locations."""
    card = channel_card(layout, channels_seen(layout), purpose, "")
    return card.who if card is not None else Cell("no channel is named")


def _items(layout: Layout, answer: Many[Any]) -> tuple[Cell, ...]:
    """Return the items of a list, and what is to be known of the list as a whole."""
    whole = layout.show.whole(answer)
    return (*(() if whole.blank else (whole,)), *layout.show.items(answer))


def _escalations(layout: Layout) -> Iterator[EscalationCards]:
    """Yield the kinds of escalations, a card each, in the order written."""
    address = f"{_HOME}.escalations"
    answer = layout.at(address)
    if not layout.keeps(address, answer):
        cards = tuple(_card(layout, one) for one in (answer.found if answer.given else ()))
        shown = tuple(card for card in cards if card is not None)
        yield EscalationCards(
            shown, layout.label(address), layout.show.whole(answer), layout.label(f"{address}.example")
        )


def _card(layout: Layout, entry: Escalation) -> EscalationCard | None:
    if layout.show.hides(entry.marks):
        return None
    cells = {key: layout.context.cell(getattr(entry, key)) for key in _FACTS} | {
        "answer_within": _within(layout, entry)
    }
    facts = [(layout.label(f"{_HOME}.escalations.{key}"), cell) for key, cell in cells.items() if not cell.blank]
    reckoned = (("Counted back", due_example(layout, entry.send_by)), ("Nobody is there", nobody_there(layout, entry)))
    facts += [(label, Cell(words)) for label, words in reckoned if words]
    steps, onward = _route(layout, entry)
    title = layout.first(entry, _title(layout, entry), {*_FACTS, "kind", "route", "then", "example"})
    return EscalationCard(title, steps, onward, tuple(facts), layout.context.cell(entry.example))


def _route(layout: Layout, entry: Escalation) -> tuple[tuple[Step, ...], Cell]:
    """Return who gets a message, in order, and after how long the next one does; then where it goes on to."""
    show, way = layout.show, entry.route
    then = show.inline(entry.then)
    onward = Cell(f"as for {then}" if then else "")
    if not way.given:
        cell = show.cell(way)
        return (), show.with_doubt(onward, way) if onward.text and way.missing else cell
    steps = []
    for hop in way.items:
        after = show.inline(hop.after)
        who = replace(show.entry(hop, show.cell(hop.person)), ways=ways_of(layout, hop.person))
        waits = f"after {after} without an answer, the next" if after else ""
        steps.append(Step(who, ", ".join(words for words in (days_there(layout, hop.person), waits) if words)))
    return tuple(steps), show.with_doubt(onward, way)


def _within(layout: Layout, entry: Escalation) -> Cell:
    """Return by when it is answered; that no time is agreed where others have one."""
    contacts = layout.context.get(EscalationContacts)
    others = any(one.answer_within.given for one in contacts.escalations.found)
    then = layout.show.words(entry.then)
    absent = f"as for {then}" if then else "no time agreed"
    return layout.show.or_else(entry.answer_within, absent if others else "")


PAGE: Final = Page(
    "escalation",
    (
        Text(define("escalation"), strong=True),
        Special(_cards, (f"{_HOME}.urgent", f"{_HOME}.requires", f"{_HOME}.routine"), dict.fromkeys(_CHANNELS, _HOW)),
        Listing((f"{_HOME}.message",)),
        Special(_escalations, (f"{_HOME}.escalations",), dict.fromkeys(_NUMBERS, _HOW)),
        Text(
            "The billing team may raise each of these, at any of its hours. "
            "The practice may look at the clinical side before it answers."
        ),
        Text(
            "Each message asks one question, says who should answer it, and by when. "
            "What sounds clinical, is a complaint or a dispute always goes back to the practice."
        ),
    ),
)
