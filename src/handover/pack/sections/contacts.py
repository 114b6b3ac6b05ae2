"""Who to contact: by type of question, by day and hour, and when somebody is away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.analysis.people.directory import People
from handover.analysis.scope.areas import AREA_NAMES, Areas
from handover.model.escalation_contacts import EscalationContacts
from handover.pack.blocks import Cell, Table
from handover.pack.page import Listing, Page, Rows, Special

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.practice_people import Person, Role
    from handover.pack.layout import Layout

_HOME: Final = "escalation-contacts"


def _whom_to_ask(layout: Layout) -> Iterator[Table]:
    """Yield the table of the first page: questions of areas that stay in-house need nobody."""
    document, areas = layout.context.get(EscalationContacts), layout.context.get(Areas)
    asked = {f"{_HOME}.{key}": getattr(document, key) for key in ("primary", "backup")}
    for area in AREA_NAMES:
        answer = getattr(document.contacts, area)
        if areas.any_outsourced((area,)) or not answer.place.empty:
            asked[f"{_HOME}.contacts.{area}"] = answer
    rows = [(Cell(layout.label(address)), layout.context.cell(answer)) for address, answer in asked.items()]
    about = layout.show.entry(document.contacts, Cell(""))
    yield Table(("Question", "Ask"), tuple(rows), about=about)


def _person(layout: Layout, person: Person) -> Cell:
    """Return what somebody is called, and whose side they are on, also where that follows from a role."""
    show, side = layout.show, layout.context.get(People).known_side(person)
    sides = {"vendor": ("of the billing team",), "outside": ("outside",)}.get(side or "", ())
    name = show.with_doubt(Cell(show.person(person), notes=sides), person.name)
    return show.with_doubt(name, person.side)


def _role(layout: Layout, role: Role) -> Cell:
    sides = {"vendor": ("of the billing team",), "practice": ("of the practice",)}.get(role.side.known or "", ())
    name = layout.show.cell(role.name if not role.name.missing else role.id)
    return layout.show.with_doubt(layout.show.noted(name, sides), role.side)


PAGE: Final = Page(
    "contacts",
    (
        Special(_whom_to_ask, (f"{_HOME}.primary", f"{_HOME}.backup", f"{_HOME}.contacts")),
        Rows(
            "practice.people",
            ("name", "hours", "away", "phone", "email"),
            cells={"name": _person},
            within=("side",),
        ),
        Rows("practice.roles", ("name", "people"), cells={"name": _role}, within=("side",)),
        Rows(f"{_HOME}.channels", ("name", "purpose", "address", "watched_by", "hours")),
        Listing(
            tuple(
                f"{_HOME}.{key}" for key in ("answer_within", "vendor_answers_within", "vendor_contact", "first_weeks")
            ),
            "How the two sides work together",
        ),
        Listing((f"{_HOME}.check_in",)),
    ),
)
