"""Escalation: what must not wait, and the way that it takes; the calls that are handed back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.analysis.people.escalation_routes import FROM_PATIENTS
from handover.model.escalation_contacts import EscalationContacts
from handover.pack.blocks import Cell, Text
from handover.pack.glossary import define
from handover.pack.page import Bullets, Listing, Page, Rows

if TYPE_CHECKING:
    from handover.model.escalation_contacts import Escalation
    from handover.pack.layout import Layout

_HOME: Final = "escalation-contacts"
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


def _route(layout: Layout, entry: Escalation) -> Cell:
    """Return who gets a message, in order, and after how long the next one does."""
    show, way = layout.show, entry.route
    then = show.inline(entry.then)
    onward = f"as for {then}" if then else ""
    if not way.given:
        cell = show.cell(way)
        return show.with_doubt(Cell(onward), way) if onward and way.missing else cell
    hops = []
    for hop in way.items:
        after = show.inline(hop.after)
        who = show.in_line(show.entry(hop, show.cell(hop.person)))
        hops.append(f"{who} (after {after} without an answer, the next)" if after else who)
    return show.with_doubt(Cell(", then ".join((*hops, *((onward,) if onward else ())))), way)


def _within(layout: Layout, entry: Escalation) -> Cell:
    """Return by when it is answered; that no time is agreed where others have one."""
    contacts = layout.context.get(EscalationContacts)
    others = any(one.answer_within.given for one in contacts.escalations.found)
    then = layout.show.words(entry.then)
    absent = f"as for {then}" if then else "no time agreed"
    return layout.show.or_else(entry.answer_within, absent if others else "")


def _handed_back(entry: Escalation) -> bool:
    """Whether patients call about it, or something is said about pausing such a call."""
    return entry.kind.known in FROM_PATIENTS or pauses(entry)


def pauses(entry: Escalation) -> bool:
    """Whether something is said about pausing a call for it, or noting it down."""
    return not (entry.pause_when.missing and entry.notes.missing)


_CALLER: Final = "whoever hands a call back sees on the page with the words for it what it is and whom to hand it to"
#: On the page about money: when a call is paused and what is noted down; whom it goes to, again.
HANDED_BACK: Final = Rows(
    f"{_HOME}.escalations",
    ("kind", "pause_when", "route", "notes"),
    cells={"kind": _title, "route": _route},
    within=("then",),
    where=_handed_back,
    caption="Calls to hand back",
    repeats={f"{_HOME}.escalations.{key}": _CALLER for key in ("kind", "route", "then")},
)

PAGE: Final = Page(
    "escalation",
    (
        Text(define("escalation"), strong=True),
        Bullets(f"{_HOME}.urgent"),
        Listing((f"{_HOME}.requires", f"{_HOME}.message")),
        Rows(
            f"{_HOME}.escalations",
            ("kind", "route", "channel", "answer_within", "decides"),
            cells={"kind": _title, "route": _route, "answer_within": _within},
            within=("then",),
        ),
        Text(
            "The billing team may raise each of these, at any of its hours. "
            "The practice may look at the clinical side before it answers."
        ),
        Text(
            "Each message asks one question, says who should answer it, and by when. "
            "What sounds clinical, is a complaint or a dispute always goes back to the practice."
        ),
        Bullets(f"{_HOME}.routine"),
    ),
)
