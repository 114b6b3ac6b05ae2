"""The people of both sides, their hours and absences, the channels, and how both sides work together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.analysis.people.directory import People
from handover.pack.blocks import Cell
from handover.pack.page import Listing, Page, Rows

if TYPE_CHECKING:
    from handover.model.practice_people import Person, Role
    from handover.pack.layout import Layout

_HOME: Final = "escalation-contacts"


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
