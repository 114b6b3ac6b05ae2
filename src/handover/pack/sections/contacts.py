"""Who to contact: by type of question, by day and hour, and when somebody is away; escalations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handover.analysis.people.directory import People
from handover.analysis.scope.areas import AREA_NAMES, Areas
from handover.model.escalation_contacts import EscalationContacts
from handover.model.practice_document import PracticeDocument
from handover.pack.blocks import Cell, Facts, Items, Section, Table, Text
from handover.pack.glossary import define

if TYPE_CHECKING:
    from handover.model.escalation_contacts import Escalation
    from handover.model.practice_people import Person, Role
    from handover.pack.context import PackContext

_KINDS = {
    "missing_information": "A claim is stuck because something is missing",
    "complaint": "A patient complains",
    "dispute": "A patient disputes a bill",
    "repeated_dispute": "A patient disputes the same bill again",
    "records_request": "A payer asks for records",
    "clinical_question": "Anything clinical",
    "clinical_dissatisfaction": "A patient is unhappy with a treatment",
    "hardship": "A patient cannot pay",
    "threat_to_leave": "A patient says that they will leave",
    "other": "Something else",
}


def contacts(context: PackContext) -> Section:
    """Return the first page: whom to ask what, and how to reach them."""
    document = context.get(EscalationContacts)
    show = context.show
    rows = [
        ("Everything, first", show.cell(document.primary)),
        ("When they are away", show.cell(document.backup)),
    ]
    areas: Areas = context.get(Areas)
    for area, words in AREA_NAMES.items():
        if areas.any_outsourced((area,)):
            rows.append((f"Questions about {words}", context.holder(getattr(document.contacts, area))))
    return Section(
        "contacts",
        "Who to contact",
        (
            Table(("Question", "Ask"), tuple((Cell(words), cell) for words, cell in rows)),
            _people(context),
            _roles(context),
            _channels(context, document),
            Facts(
                (
                    ("The practice answers within", show.cell(document.answer_within)),
                    ("The billing team answers within", show.cell(document.vendor_answers_within)),
                    ("Contact on the billing team's side", context.holder(document.vendor_contact)),
                    ("Check-in", _check_in(context, document)),
                    ("What to expect in the first weeks", show.cell(document.first_weeks)),
                ),
                "How the two sides work together",
            ),
        ),
    )


def _check_in(context: PackContext, document: EscalationContacts) -> Cell:
    check_in, show = document.check_in, context.show
    told = (
        *(show.inline(answer) for answer in (check_in.cadence, check_in.slot)),
        show.in_line(context.holder(check_in.attendees)),
    )
    words = [one for one in told if one]
    more = show.told(("agenda:", check_in.agenda), ("changed or ended on", check_in.review_on))
    return show.noted(Cell(", ".join(words)) if words else show.cell(check_in.cadence), more)


def _people(context: PackContext) -> Table:
    """Return people with their hours, days away and ways to reach them."""
    show = context.show
    rows = tuple(
        (
            _person(context, person),
            show.cell(person.hours),
            Cell("; ".join(_away(context, person)) or "none recorded"),
            Cell(_reach(context, person) or "", open=not _reach(context, person)),
        )
        for person in context.get(PracticeDocument).people.found
    )
    return Table(("Person", "Hours", "Away", "Reach them"), rows, "People")


def _roles(context: PackContext) -> Table:
    show = context.show
    rows = tuple(
        (
            show.entry(role, Cell(show.inline(role.name) or show.words(role.id), notes=_side(context, role))),
            show.cell(role.people),
        )
        for role in context.get(PracticeDocument).roles.found
    )
    return Table(("Role", "Who"), rows, "Roles")


def _side(context: PackContext, role: Role) -> tuple[str, ...]:
    context.show.went_by(role.side)
    side = role.side.known
    return {"vendor": ("of the billing team",), "practice": ("of the practice",)}.get(side or "", ())


def _person(context: PackContext, person: Person) -> Cell:
    show, people = context.show, context.get(People)
    side = {"vendor": ("of the billing team",), "outside": ("outside",)}.get(people.side(person) or "", ())
    show.went_by(person.side)
    notes = (*show.told(("", person.does), ("clinician:", person.clinician), ("NPI", person.npi)), *side)
    return show.entry(person, replace(show.noted(show.cell(person.name), notes), text=show.person(person)))


def _away(context: PackContext, person: Person) -> list[str]:
    if not person.away.readable:
        return []
    found = []
    for absence in person.away.items:
        days = " to ".join(day for day in map(context.show.inline, (absence.from_, absence.until)) if day)
        stand_in = absence.marks.stand_in
        instead = f" ({context.show.inline(stand_in)} stands in)" if stand_in is not None and stand_in.given else ""
        found.append(f"{days}{instead}")
    return found


def _reach(context: PackContext, person: Person) -> str:
    ways = (context.show.inline(answer) for answer in (person.phone, person.email))
    return ", ".join(way for way in ways if way)


def _channels(context: PackContext, document: EscalationContacts) -> Table:
    show = context.show
    rows = tuple(
        (
            show.entry(
                channel,
                Cell(
                    show.inline(channel.name) or show.words(channel.id),
                    notes=show.told(("patient detail:", channel.patient_detail)),
                ),
            ),
            show.cell(channel.purpose),
            show.cell(channel.address),
            show.cell(channel.watched_by),
            show.cell(channel.hours),
        )
        for channel in document.channels.found
    )
    return Table(("Channel", "For", "Address", "Watched by", "When"), rows, "Channels")


def escalation(context: PackContext) -> Section:
    """Return the escalation page: what must not wait, and the way that it takes."""
    document = context.get(EscalationContacts)
    show = context.show
    entries = document.escalations.found
    rows = tuple(_row(context, entry) for entry in entries)
    return Section(
        "escalation",
        "Escalation",
        (
            Text(define("escalation"), strong=True),
            Items(show.items(document.urgent), "This cannot wait"),
            Facts(
                (
                    ("An escalation must have", show.cell(document.requires)),
                    ("Its message says", show.cell(document.message)),
                ),
            ),
            Table(("What happens", "Who gets it, in this order", "Channel"), rows),
            Text(
                "The billing team may raise each of these, at any of its hours. "
                "The practice may look at the clinical side before it answers."
            ),
            Text(
                "Each message asks one question, says who should answer it, and by when. "
                "What sounds clinical, is a complaint or a dispute always goes back to the practice."
            ),
            Items(show.items(document.routine), "This is routine and can wait"),
        ),
    )


def _row(context: PackContext, entry: Escalation) -> tuple[Cell, ...]:
    show = context.show
    kind = entry.kind.known
    title = show.words(entry.kind) if entry.kind.other is not None else _KINDS.get(kind or "", "Something else")
    details = show.told(
        ("answered within", entry.answer_within),
        ("records go to", entry.send_to),
        ("sent by", entry.send_by),
        ("hours covered:", entry.must_cover),
        ("it must have", entry.requires),
        ("the message says", entry.message),
        ("for example:", entry.example),
    )
    decides = context.holder(entry.decides)
    if decides.text or decides.flags:
        details = (*details, f"decided by {show.in_line(replace(decides, text=decides.text or 'somebody'))}")
    return (
        show.entry(entry, show.with_doubt(Cell(title, notes=details), entry.kind)),
        route(context, entry),
        show.cell(entry.channel),
    )


def route(context: PackContext, entry: Escalation) -> Cell:
    """Return who gets a message, in order, and after how long the next one does."""
    show, way = context.show, entry.route
    if not way.given:
        cell = show.cell(way)
        then = show.inline(entry.then)
        return Cell(f"as for {then}") if then and way.missing else cell
    hops = []
    for hop in way.items:
        after = show.inline(hop.after)
        hops.append(f"{show.inline(hop.person)}{f' (after {after} without an answer, the next)' if after else ''}")
    if not entry.then.missing:
        hops.append(f"as for {show.inline(entry.then)}")
    whole = show.cell(way)
    return Cell(", then ".join(hops), whole.flags, whole.notes)
