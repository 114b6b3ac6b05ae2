"""`escalation-contacts.yaml` of a generated practice: who is asked, and routes of one to many stops."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.truth.complete.world import TODAY

if TYPE_CHECKING:
    from tests.truth.complete.cast import Who
    from tests.truth.complete.world import World

_NOTES = ["Who called", "What happened, in their words", "What they ask for"]
_MESSAGE = ["what_is_needed", "who_provides", "when_due", "one_question"]


def contacts_text(world: World) -> dict[str, Any]:
    """Return the document's values."""
    dice, cast = world.dice, world.cast
    primary = dice.one(cast.heads)
    backup = _backup(world, primary)
    world.names |= {"primary": primary.id, "backup": backup.id, "clinician": cast.heads[0].id}
    # who stands in for somebody's days away is the backup of these days
    differs = world.split and not any(head.away for head in cast.heads) and dice.maybe("contacts change places", 0.3)
    values: dict[str, Any] = {
        "primary": _primary(world, primary),
        "backup": cast.ref(backup),
        "contacts": {area: _contact(world, area) for area in world.areas if world.answers(area)}
        if dice.maybe("contacts by question", 0.7)
        else None,
        "channels": _channels(world),
        "routine": ["Has the address changed?", "Who is the subscriber?", "Is this date right?"],
        "urgent": dice.pick("urgent", "one", "two"),
        "escalations": _escalations(world),
        "requires": ["deadline", "patient_impact", "blocked"] if dice.maybe("all may be at stake") else "deadline",
        "message": _MESSAGE,
        "answer_within": dice.pick("answer within", "1 working day", "4 hours", "same day", "within 2 business days"),
        "vendor_answers_within": "1 working day" if dice.maybe("vendor answers within") else None,
        "vendor_contact": _vendor_contact(world),
        "check_in": _check_in(world),
        "first_weeks": "Slow answers in the first week." if dice.maybe("first weeks") else None,
    }
    values["urgent"] = ["A patient is at the desk about a bill.", "A date of a payer falls today."][
        : 1 if values["urgent"] == "one" else 2
    ]
    if differs:
        here = {"for": {"locations": world.places[0].id}}
        values["primary"] = {**_wide(values["primary"]), "differs": [{**here, "is": cast.ref(backup)}]}
        values["backup"] = {"is": values["backup"], "differs": [{**here, "is": cast.ref(primary)}]}
    return values


def _backup(world: World, primary: Who) -> Who:
    """Return somebody beside the first contact: who stands in while the first contact is away, where that is written."""
    cast = world.cast
    named = {absence.get("stand_in") for absence in primary.away}
    return next((head for head in cast.heads if head.id in named), None) or cast.other(primary)


def _primary(world: World, primary: Who) -> Any:
    """Return the first contact, for whom the backup covers, and who may have the duty for some days."""
    written: dict[str, Any] = {"is": world.cast.ref(primary)}
    if len(world.cast.heads) > 2 and world.dice.maybe("duty with an interim", 0.2):
        days = {"from": TODAY + timedelta(days=20), "until": TODAY + timedelta(days=30)}
        written["interim"] = {"is": world.cast.ref(world.cast.other(primary)), **days}
    return written if "interim" in written else written["is"]


def _wide(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {"is": value}


def _contact(world: World, area: str) -> Any:
    who = world.cast.anybody(f"questions about {area}")
    return world.differing("contact", who, {"is": world.cast.ref(world.cast.heads[0])})


def _channels(world: World) -> list[dict[str, Any]]:
    dice, cast = world.dice, world.cast
    watchers: Any = (
        [head.id for head in cast.heads[:2]] if dice.maybe("two watch a channel") else cast.ref(cast.heads[0])
    )
    watchers = "desk-team" if cast.teams else watchers
    kind = dice.pick("routine channel", "shared_inbox", "email", "ticket", "portal")
    routine = {
        "id": "inbox", "name": "Billing inbox", "kind": kind, "purpose": "routine", "address": "billing@generated.example",
        "watched_by": watchers, "patient_detail": True,
    }  # fmt: skip
    phone = "01632 960141" if world.gb else "555-0142"
    urgent = {
        "id": "line",
        "kind": "phone",
        "purpose": "urgent",
        "address": phone,
        "watched_by": [head.id for head in cast.heads],
    }
    found = [routine, urgent]
    if world.split and dice.maybe("urgent channel per place", 0.3):
        found = [routine]
        for number, place in enumerate(world.places):
            own = {"id": f"line-{place.id}", "address": f"{phone} ext {number}", "locations": place.id}
            found.append({**urgent, **own})
    elif dice.maybe("second urgent channel", 0.3):
        found.append(
            {
                "id": "pager",
                "name": "Duty phone",
                "kind": "phone",
                "purpose": ["urgent"],
                "address": "555-0155" if not world.gb else "01632 960155",
                "watched_by": cast.heads[1].id,
            }
        )
    return dice.shuffled(found)


def _route(world: World, first: Who | None = None, *, clinical: bool = False) -> list[Any]:
    """Return a route over some people, ending with a head."""
    cast, dice = world.cast, world.dice
    hops = dice.pick("stops of a route", 1, 2, 3, 5)
    people = dice.shuffled([one for one in [*cast.staff, *cast.heads[1:]] if one is not first])[: hops - 1]
    people = [*([first] if first else []), *people]
    last = [head for head in cast.heads if head not in people]
    if last and (not people or people[-1] not in cast.heads):
        people.append(last[0])
    form = dice.pick("stops written", "plain", "with waits", "with stand-in")
    route: list[Any] = [cast.ref(who) for who in people]
    if form == "with waits":
        waits = ["4 hours", "1 working day", "30 minutes", "2 hours"]
        route = [
            {"person": one, "after": waits[place % 4]} if place < len(route) - 1 else one
            for place, one in enumerate(route)
        ]
    elif form == "with stand-in" and people[0] in cast.heads:
        other = next(head for head in cast.heads if head is not people[0])
        if clinical and not other.clinician:
            return route  # whoever stands in takes these questions too
        route[0] = {"person": route[0], "stand_in": cast.ref(other)}
    return route


def _escalations(world: World) -> list[dict[str, Any]]:
    dice, cast = world.dice, world.cast
    clinician = cast.heads[0]
    found: list[dict[str, Any]] = []
    for kind in ("missing_information", "complaint", "dispute", "records_request", "clinical_question"):
        entry: dict[str, Any] = {
            "kind": kind,
            "route": _route(world, clinician, clinical=True) if kind == "clinical_question" else _route(world),
            "channel": None,
        }
        if kind in ("complaint", "dispute"):
            entry["answer_within"] = dice.pick("complaints within", "same day", "1 working day", "4 hours")
            decides = cast.ref(dice.one(cast.heads))
            # who says yes to a dispute is written in approvals.yaml
            entry["decides"] = decides if kind == "complaint" else None
        if kind == "records_request":
            entry |= {
                "send_to": "the payer's portal, under the claim",
                "send_by": "two working days before the payer's date",
            }
        if kind == "missing_information" and dice.maybe("example message"):
            entry["example"] = "The payer needs the date of the bridge by noon. Can you send it?"
        if kind == "dispute" and dice.maybe("disputes go on to complaints", 0.2):
            entry["then"] = "complaint"
        entry["must_cover"] = (
            "tue 09:00-10:00"
            if kind == "complaint" and _open_tuesday(world) and dice.maybe("must cover", 0.2)
            else None
        )
        if kind in ("complaint", "dispute"):
            entry["notes"] = _NOTES
        found += _per_place(world, entry)
    return [*found, *_handed_back(world)]


def _handed_back(world: World) -> list[dict[str, Any]]:
    """Return the calls of patients that are handed back: by a route of their own, or by another one's."""
    if not world.answers("balances") and not world.answers("recare"):
        return []
    found: list[dict[str, Any]] = []
    others = {"hardship": "complaint", "threat_to_leave": "complaint", "repeated_dispute": "dispute", "clinical_dissatisfaction": "clinical_question"}  # fmt: skip
    for kind, other in others.items():
        form = world.dice.pick("calls handed back", "route", "another's", "both")
        first = world.cast.heads[0]
        entry: dict[str, Any] = {"kind": kind, "route": None, "then": None if form == "route" else other}
        if form != "another's":
            entry["route"] = _route(world, first, clinical=kind == "clinical_dissatisfaction")
        if form == "route" or kind == "clinical_dissatisfaction" or world.dice.maybe("notes of their own"):
            entry["notes"] = _NOTES
        if world.dice.maybe("pause when"):
            entry["pause_when"] = "The patient says so, or asks for a manager."
        found.append(entry)
    return found


def _open_tuesday(world: World) -> bool:
    return any(start <= 540 and end >= 600 for start, end in world.needed_hours[1])


def _per_place(world: World, entry: dict[str, Any]) -> list[dict[str, Any]]:
    """Return an escalation once, or once for each place under ids of their own."""
    if not world.split or entry["kind"] != "complaint" or not world.dice.maybe("complaints per place", 0.3):
        return [entry]
    found = []
    for place in world.places:
        where = {"locations": place.id} if world.dice.maybe("complaints: bare") else {"for": {"locations": [place.id]}}
        found.append({**entry, "id": f"complaint-{place.id}", **where, "route": _route(world)})
    return found


def _vendor_contact(world: World) -> str | None:
    """Return the contact of the billing team, who is also taken where only one is listed."""
    team = world.vendor_people
    alone = len(team) == 1 and world.former is None
    if not team or (alone and world.dice.maybe("the only one of the team is the contact")):
        return None
    return str(team[0][0])


def _check_in(world: World) -> dict[str, Any]:
    dice, cast = world.dice, world.cast
    day, start = next(
        (day, hours[0][0])
        for day, hours in ((number, world.needed_hours[number]) for number in (1, 2, 3, 0, 4))
        if hours
    )
    # an hour after the doors open everybody who is there all day is there
    begin, end = start + 30, start + 60
    name = ("mon", "tue", "wed", "thu", "fri")[day]
    people = [cast.ref(head) for head in cast.heads]
    return {
        "cadence": dice.pick("check-in", "weekly", "daily", "fortnightly"),
        "slot": f"{name} {begin // 60:02}:{begin % 60:02}-{end // 60:02}:{end % 60:02}",
        # the billing team is there from nine to five
        "attendees": None if 9 * 60 <= begin <= 16 * 60 and dice.maybe("who takes part follows", 0.4) else people,
        "agenda": ["stuck", "decisions", "rules_working"] if dice.maybe("agenda") else None,
        "review_on": world.go_live + timedelta(days=60) if world.go_live > TODAY - timedelta(days=30) else None,
    }
