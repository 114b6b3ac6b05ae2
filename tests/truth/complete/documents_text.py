"""`documents.yaml` of a generated practice, and the example files that it names."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.truth.complete.world import TODAY

if TYPE_CHECKING:
    from datetime import date

    from tests.truth.complete.world import World

#: Kind and scenario of the example documents; the last three are templates too.
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
        "fee_references": _fees(world),
        "templates": _templates(world, items),
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
    return {"is": True, "confirmed": TODAY - timedelta(days=30), "with": dice.one(world.cast.heads).id}


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


def _fees(world: World) -> Any:
    form = world.dice.pick("fee lists", "none", "one", "by payer")
    if form == "none":
        return {"none": "we price from our own list"}
    if form == "one" or not world.has_payers:
        return ["The payer's own schedule, else our list."]
    return [{"name": "Schedule 2026", "for": {"payers": world.payers[0][0]}}, {"name": "Own list 2026", "for": "rest"}]


def _templates(world: World, items: list[dict[str, Any]]) -> Any:
    """Return none where no letter is among the documents, else what is, by name or left to the documents to show."""
    shown = [kind for kind in ("statement", "letter", "recare_notes") if any(item["kind"] == kind for item in items)]
    if not shown:
        return {"none": "the system prints it"}
    return shown if world.dice.maybe("templates named") else None
