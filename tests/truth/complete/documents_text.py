"""`documents.yaml` of a generated practice, and the example files that it names."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from complete.world import TODAY

if TYPE_CHECKING:
    from datetime import date

    from complete.world import World

#: Kind and scenario of the example documents; the last three are templates.
_ITEMS = (
    ("eob", "paid"), ("eob", "paid"), ("eob", "downgraded"), ("denial", "denied_missing_information"),
    ("denial", "denied_missing_information"), ("claim", "corrected"), ("denial", "corrected"), ("remittance", None),
    ("eob", "paid"), ("statement", None), ("letter", None), ("recare_notes", None),
)  # fmt: skip


def documents_text(world: World) -> dict[str, Any]:
    """Return the document's values; the files go into `world.files`."""
    dice = world.dice
    form = dice.pick("documents", "one by one", "batches", "both")
    items = _batches(world) if form == "batches" else _single(world, 12) if form == "one by one" else _mixed(world)
    return {
        "items": items,
        "fee_references": {"none": "we price from our own list"}
        if dice.maybe("no fee lists")
        else [{"name": "Own list 2026", "kind": "internal"}],
        "fee_reference": "The payer's own schedule, else our list.",
        "templates": {
            "statement": _template(world, "statement"),
            "balance_letter": _template(world, "balance letter"),
            "recare_notes": _template(world, "recare notes"),
        },
        "procedure_types": ["Check-ups", "Fillings", "Crowns"],
        "patterns": ["Crowns take two visits."] if dice.maybe("patterns") else None,
    }


def _payer(world: World, number: int) -> str | None:
    return world.payers[number % len(world.payers)][0] if world.has_payers else None


def _removed(world: World) -> Any:
    dice = world.dice
    form = dice.pick("names removed", "plain", "with who and when", "not needed")
    if form == "not needed":
        return {"is": "not_needed", "because": "it was made up for this"}
    if form == "plain":
        return "yes"
    method = None if world.gb else "safe_harbor"
    return {"is": True, "by": dice.one(world.cast.heads).id, "on": TODAY - timedelta(days=30), "method": method}


def _day(world: World) -> date:
    return TODAY - timedelta(days=world.dice.number(30, 200))


def _single(world: World, number: int) -> list[dict[str, Any]]:
    found = []
    for place, (kind, scenario) in enumerate(_ITEMS[:number]):
        file = f"documents/example-{place + 1}.txt"
        world.files[file] = f"Example {place + 1}, of a {kind.replace('_', ' ')}.\n"
        payer = _payer(world, place) if kind in ("eob", "denial", "claim", "remittance") else None
        state = world.dice.pick("document state", "ready", "sent", "not said")
        found.append(
            {"id": f"example-{place + 1}", "file": file, "kind": kind, "scenario": scenario, "payer": payer,
             "date": world.day(_day(world), "document date"), "deidentified": _removed(world),
             "state": None if state == "not said" else state}
        )  # fmt: skip
    return found


def _batches(world: World) -> list[dict[str, Any]]:
    found = []
    payers = max(len(world.payers), 4)
    for place in range(payers):
        kind, scenario = (
            ("eob", "paid"),
            ("denial", "denied_missing_information"),
            ("eob", "downgraded"),
            ("claim", "corrected"),
        )[place % 4]
        found.append(
            {"id": f"batch-{place + 1}", "kind": kind, "scenario": scenario, "payer": _payer(world, place), "count": 12 // payers,
             "date": _day(world), "deidentified": _removed(world)}
        )  # fmt: skip
    return found


def _mixed(world: World) -> list[dict[str, Any]]:
    single = _single(world, 8)
    more = {
        "id": "more",
        "kind": "eob",
        "scenario": "paid",
        "payer": _payer(world, 0),
        "count": world.dice.number(2, 7),
    }
    return [*single, {**more, "date": _day(world), "deidentified": _removed(world)}]


def _template(world: World, name: str) -> Any:
    form = world.dice.pick(f"template: {name}", "file", "none")
    if form == "none":
        return {"none": "the system prints it"}
    path = f"documents/template-{name.replace(' ', '-')}.txt"
    world.files[path] = "Dear patient, please call us about your statement.\n"
    return path
