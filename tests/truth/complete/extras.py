"""Rarer legal forms, laid over the documents of a generated practice before they are written."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.truth.complete.hours import spelled
from tests.truth.complete.world import TODAY

if TYPE_CHECKING:
    from tests.truth.complete.world import World

Values = dict[str, Any]


def lay_extras(world: World, values: dict[str, Values | None]) -> None:
    """Change some documents to rarer forms of the same answers."""
    contacts, scope, practice = values["escalation-contacts"], values["scope"], values["practice"]
    assert contacts is not None
    assert scope is not None
    assert practice is not None
    _primary(world, contacts)
    _routes(world, contacts)
    _notes(world, [one for one in values.values() if one is not None])
    _people(world, practice, contacts)
    _split_by_payer(world, scope)
    _in_scotland(world, practice, values["payers"])
    posting = values["posting"]
    if posting is not None:
        _posting(world, posting)
    if world.stage == "draft" and world.dice.maybe("answers not confirmed yet", 0.3):
        world.deserves.add("FIL010")
        ask = {"ask": world.cast.heads[0].id, "by": TODAY + timedelta(days=40)}
        contacts["answer_within"] = {"is": "1 working day", "unconfirmed": ask}
        practice["region"] = {"is": practice["region"], "unconfirmed": world.cast.heads[1].id}


def _primary(world: World, contacts: Values) -> None:
    """Let a role that has one holder at each place be the first contact, or another one for an area."""
    dice, heads = world.dice, world.cast.heads
    plain = not isinstance(contacts["primary"], dict) or "differs" not in contacts["primary"]
    here_all_days = not any(head.away for head in heads)
    if world.split and len(heads) > 2 and plain and here_all_days and dice.maybe("role for each place"):
        here, left = [world.places[0].id], [place.id for place in world.places[1:]]
        form = dice.pick("role split", "entries", "differs")
        role = {"id": "manager", "name": "Office manager", "side": "practice"}
        if form == "entries":
            world.cast.roles += [
                {**role, "people": heads[0].id, "locations": here},
                {**role, "people": heads[1].id, "locations": left},
            ]
        else:
            people = {"is": heads[1].id, "differs": [{"for": {"locations": here}, "is": heads[0].id}]}
            world.cast.roles.append({**role, "people": people})
        contacts["primary"], contacts["backup"] = dice.pick("role named by", "manager", "Office manager"), heads[2].id
    elif plain and len(heads) > 2 and dice.maybe("first contact differs for an area", 0.2):
        taken = (world.names["primary"], world.names["backup"])
        other = next(head for head in heads if head.id not in taken)
        wide = contacts["primary"] if isinstance(contacts["primary"], dict) else {"is": contacts["primary"]}
        contacts["primary"] = {
            **wide,
            "differs": [{"for": {"areas": "recare"}, "is": other.id}],
        }


def _in_scotland(world: World, practice: Values, payers: Values | None) -> None:
    """Let claims to the NHS have the month more that they have in Scotland."""
    if practice["region"] != "Scotland" or payers is None:
        return
    for payer in payers["payers"]:
        if payer["id"] == "nhs" and world.dice.apart("NHS limit of Scotland", "used", "not used") == "used":
            values = [*payer["limits"], *(payers["limits"] or ())]
            next(limit for limit in values if limit["kind"] == "filing")["limit"] = "3 months"


def _routes(world: World, contacts: Values) -> None:
    dice = world.dice
    for one in contacts["escalations"]:
        if one["kind"] == "dispute" and dice.maybe("disputes have no route of their own", 0.15):
            one["route"], one["then"] = None, "complaint"
        if one["kind"] == "missing_information" and dice.maybe("channel named", 0.5):
            lines = [channel["id"] for channel in contacts["channels"] if "urgent" in channel["purpose"]]
            one["channel"] = lines[0]
    if dice.maybe("an escalation of one's own", 0.3):
        own = {
            "kind": {"other": "a machine is down"},
            "id": "machine",
            "route": [world.cast.heads[1].id],
        }
        contacts["escalations"].append(own)
    if world.split and dice.maybe("urgent differs", 0.2):
        contacts["urgent"] = {
            "is": contacts["urgent"],
            "differs": [{"for": {"locations": world.places[0].id}, "is": ["A date falls today."]}],
        }
    for channel in contacts["channels"]:
        if dice.maybe("channel hours", 0.2):
            channel["hours"] = spelled(world.needed_hours, dice)


def _notes(world: World, documents: list[Values]) -> None:
    """Add notes and things that have no field of their own."""
    dice = world.dice
    for one in documents:
        if dice.maybe("something besides", 0.3):
            text = "Card numbers are never written down; passwords are reset by phone."
            form = dice.pick("besides: form", "one", "list", "with who said it")
            entry: dict[str, Any] = {"about": "house rules", "text": text}
            if form == "with who said it":
                entry |= {
                    "internal": True,
                    "says": dice.pick("besides: said by", "staff meeting", world.cast.heads[0].id),
                }
            one["also"] = [*one.get("also", ()), entry] if form == "list" or "also" in one else entry
        if dice.maybe("note on a document", 0.1):
            one["note"] = "Read through in October."


def _people(world: World, practice: Values, contacts: Values) -> None:
    """Add people who come and go, and people of neither side."""
    dice = world.dice
    staff = {one.id for one in world.cast.staff}
    for entry in practice["people"]:
        if entry["id"] in staff and dice.maybe("staff with an end", 0.1):
            entry["until"] = max(TODAY, world.go_live) + timedelta(days=300)
        elif entry["id"] in staff and dice.maybe("staff since", 0.1):
            entry["from"] = dice.pick("since: form", "2019", "since 2021-03", "2020-06-01")
    if dice.maybe("somebody of neither side", 0.3):
        reach = {"email": "adviser@outside.example", "does": "Adviser"}
        practice["people"].append({"id": "adviser", "name": "Ruth Outwood", "side": "outside", **reach})
        contacts["check_in"]["attendees"] = [
            *(contacts["check_in"]["attendees"] or [world.cast.heads[0].id]),
            "adviser",
        ]


def _split_by_payer(world: World, scope: Values) -> None:
    """Give one payer's share of a task to the practice."""
    if (
        not world.has_payers
        or world.areas["insurance"] != world.places
        or not world.dice.maybe("a task split by payer", 0.2)
    ):
        return
    tasks = scope["tasks"]
    one = next(task for task in tasks if task["kind"] == "track_claims")
    payer = world.payers[0][0]
    form = world.dice.pick("split by payer: form", "rest", "payer alone")
    tasks.append(
        {"kind": "track_claims", "owner": "practice", "for": {"payers": payer}, "because": "they ring us anyway"}
    )
    if form == "rest":
        one["for"] = "rest"


def _posting(world: World, posting: Values) -> None:
    """Say who enters most of it once, and list what differs."""
    dice = world.dice
    kinds = posting.get("kinds")
    if kinds and dice.maybe("one side enters the rest", 0.3):
        practice = [one for one in kinds if one["owner"] == "practice" and "locations" not in one and "for" not in one]
        if practice:
            rest = [one for one in kinds if one not in practice]
            posting["kinds"] = [{"kind": "everything", "owner": "practice"}, *rest]
    if world.split and dice.maybe("what is done instead differs", 0.2):
        here = {"for": {"locations": world.places[0].id}}
        posting["instead"] = {
            "is": posting["instead"],
            "differs": [{**here, "is": ["Ring the desk."], "because": "no shared drive"}],
        }
