"""`practice.yaml` of a generated practice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.truth.complete.hours import spelled
from tests.truth.complete.world import TODAY

if TYPE_CHECKING:
    from tests.truth.complete.cast import Who
    from tests.truth.complete.world import World


def practice_text(world: World) -> dict[str, Any]:
    """Return the document's values."""
    dice, gb = world.dice, world.gb
    sample = dice.pick("sample", "plain", "with as_of")
    values: dict[str, Any] = {
        "handover": 1,
        "name": "Generated Dental Practice",
        "stage": world.stage if dice.maybe("stage in lower case", 0.8) else world.stage.upper(),
        "sample": TODAY if sample == "plain" else {"as_of": TODAY},
        "jurisdiction": world.country,
        "region": dice.pick("region", "England", "Scotland", "Wales")
        if gb
        else dice.pick("region", "Ohio", "Texas", "Oregon"),
        "currency": dice.pick("currency of GB", "GBP", "£") if gb else dice.pick("currency of US", "USD", "$", "usd"),
        "time_zone": world.zone,
        "go_live": _go_live(world),
        "review_by": TODAY + timedelta(days=200) if dice.maybe("review of all documents") else None,
        "locations": [_place(world, number) for number in range(len(world.places))],
        "people": [
            *map(_person, [*world.cast.heads, *world.cast.staff, *world.cast.teams]),
            *_vendor_people(world),
            *_companies(world),
            *([world.former] if world.former else []),
        ],
        "roles": world.cast.roles or None,
        "systems": _systems(world),
        "vendor": _vendor(world),
        "agreements": _agreements(world),
    }
    if dice.maybe("more about the practice"):
        values["glossary"] = [{"term": "clean claim", "means": "Holds all that the payer wants to see."}]
        values["backlog"] = {"cut_off": world.go_live, "owner": "practice", "note": "About forty claims"}
    else:
        values["backlog"] = _older_work(world)
    values["also"] = [
        {"text": "Autumn is busy here.", "says": one.id} for one in [*world.cast.heads, *world.cast.staff]
    ]
    return values


def _older_work(world: World) -> Any:
    """Return who works what is older, or that nothing is."""
    form = world.dice.pick("older claims and balances", "practice", "vendor", "none")
    return {"none": "Nothing from before is open."} if form == "none" else {"owner": form}


def _go_live(world: World) -> Any:
    dice, day = world.dice, world.go_live
    forms = ["day"]
    if world.stage == "draft" and day > TODAY + timedelta(days=31):
        forms += ["month", "expected"]
    form = dice.pick("go-live: form", *forms)
    if form == "month":
        return f"{day:%Y-%m}"
    if form == "expected":
        return f"expected {day:%Y-%m}"
    return world.differing("go-live", day, {"is": day + timedelta(days=28)} if world.stage == "ready" else None)


def _place(world: World, number: int) -> dict[str, Any]:
    place, dice = world.places[number], world.dice
    phone = f"01632 9601{number}0" if world.gb else f"555-01{number}0"
    return {
        "id": place.id,
        "name": place.name,
        "hours": spelled(place.hours, dice),
        "closed_on": place.closed_on or None,
        "phone": phone,
    }


def _person(who: Who) -> dict[str, Any]:
    return {
        "id": who.id,
        "name": who.name,
        "kind": who.kind,
        "clinician": True if who.clinician else None,
        "email": f"{who.id}@generated.example",
        "hours": who.hours,
        "zone": who.zone,
        "away": who.away or None,
        **who.more,
    }


def _vendor_people(world: World) -> list[dict[str, Any]]:
    dice = world.dice
    found: list[dict[str, Any]] = []
    for id_, name in world.vendor_people:
        reach = dice.pick("vendor people are reached by", "email", "phone")
        way = {
            "email": f"{id_}@clearline.example",
            "phone": "01632 960180" if world.gb else "555-0161",
        }
        hours = dice.pick("hours of the vendor's people", "known", "unknown")
        zone = "Asia/Manila" if dice.maybe("vendor in another zone", 0.2) else None
        # by their own clock, the hours at which the company works for the practice
        there = "mon-fri 17:00-06:00" if zone else "mon-fri 09:00-17:00"
        found.append(
            {"id": id_, "name": name, "side": dice.pick("side written", "vendor", "Vendor"), reach: way[reach],
             "hours": there if hours == "known" else None, "zone": zone}
        )  # fmt: skip
    return found


def _companies(world: World) -> list[dict[str, Any]]:
    """Return companies that take part and have no duty of their own."""
    if not world.dice.maybe("other companies"):
        return []
    phone = "01632 960199" if world.gb else "555-0199"
    return [
        {"id": "it-company", "name": "Brookside IT", "side": "outside", "kind": "team",
         "does": "Looks after the computers", "phone": phone}
    ]  # fmt: skip


def _systems(world: World) -> list[dict[str, Any]]:
    product = world.dice.pick("system", "Open Dental", "Dentrix", "Dentally")
    found: list[dict[str, Any]] = [
        {"id": "pms", "name": product, "kind": "practice_management", "product": product},
        {"id": "store", "name": "Shared drive", "kind": "storage"},
    ]
    if world.outsourced("insurance"):
        found.append({"id": "clearing", "name": "Claims gateway", "kind": "clearinghouse"})
    found += [
        {"id": f"{id_}-portal", "name": f"{name} portal", "kind": "portal"}
        for id_, name, _, portal in world.payers
        if portal
    ]
    return found


def _vendor(world: World) -> dict[str, Any] | None:
    if world.vendor is None:
        return None
    hours = None if world.vendor_hours is None else spelled(world.vendor_hours, world.dice)
    return {"name": world.vendor, "hours": hours}


def _agreements(world: World) -> list[dict[str, Any]] | None:
    """Return the agreements, signed before any access; none before the company is chosen."""
    if world.vendor is None:
        return None
    signed = min(world.go_live, TODAY) - timedelta(days=100)
    kind = "processor" if world.gb else "business_associate"
    return [
        {"kind": kind, "signed": world.day(signed, "agreement signed")},
        {"kind": "services", "signed": signed, "ends": world.go_live + timedelta(days=730)},
    ]  # fmt: skip
