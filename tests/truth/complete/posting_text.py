"""`posting.yaml` of a generated practice: who enters what, and the way of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from complete.world import World

_KINDS = (
    "insurance_payment",
    "contractual_adjustment",
    "patient_payment",
    "other_adjustment",
    "refund",
    "credit_transfer",
)
_BY_VENDOR = {"nothing": 0, "plans": 2, "plans and patients": 3}


def posting_text(world: World) -> dict[str, Any] | None:
    """Return the document's values; None where nothing outsourced needs it and it is not written."""
    if not world.outsourced("insurance", "balances") and world.dice.maybe("unneeded posting left out"):
        return None
    values = _entries(world)
    if world.answers("insurance"):
        values |= _denials(world) | _path(world)
    values["close_loop"] = {
        "claims": world.dice.pick("closes claims", "vendor", "practice") if world.answers("insurance") else None,
        "balances": world.dice.pick("closes balances", "vendor", "practice") if world.answers("balances") else None,
        "steps": ["confirm_posted", "mark_completed", "final_note"],
    }
    if world.answers("balances"):
        examples: Any = ["Reached the patient, explained the deductible. Pays half on Friday; call again Monday."]
        form = world.dice.pick("example notes", "none", "one", "left out")
        values["balance_notes"] = {
            "capture": ["who", "what", "agreed", "next_date", "payment", "constraints"],
            "examples": {"none": "the list says it"} if form == "none" else examples if form == "one" else None,
        }
        values["balance_ends"] = ["resolved", "agreed_next_step"]
    return values


def _entries(world: World) -> dict[str, Any]:
    dice, cast = world.dice, world.cast
    number = _BY_VENDOR[world.vendor_posts]
    values: dict[str, Any] = {}
    if number == 0 and dice.maybe("one side enters all"):
        values["posts_all"] = (
            cast.side("practice", routine=False) if dice.maybe("all entered by a person") else "practice"
        )
    else:
        values["kinds"] = [
            entry for place, kind in enumerate(_KINDS) for entry in _kind(world, kind, vendor=place < number)
        ]
    notice = _notice(world)
    values["notices"] = {
        "to_vendor": notice,
        "to_practice": _notice(world) if number or dice.maybe("both are told") else None,
    }
    values["instead"] = ["Flag what has to be entered, with date and amount."]
    if number:
        values["vendor_posting"] = {
            "boundary": "What the EOB says; a credit comes to the practice first.",
            "checks": ["The deposit is compared with the day's entries each morning."],
            "checked_by": cast.ref(cast.heads[0]) if dice.maybe("posting: checked by") else None,
        }
    return values


def _kind(world: World, kind: str, *, vendor: bool) -> list[dict[str, Any]]:
    dice = world.dice
    within = "1 working day" if dice.maybe("entered within") else None
    if not vendor:
        return [{"kind": kind, "owner": world.cast.side("practice", routine=False), "within": within}]
    entry = {"kind": kind, "owner": world.cast.side("vendor"), "within": within}
    form = dice.pick(
        "who posts is split", "no", *(["by place", "by payer"] if world.split and kind == "insurance_payment" else [])
    )
    if form == "by place":
        left = [place.id for place in world.places[1:]]
        return [
            {**entry, "locations": world.places[0].id},
            {"kind": kind, "owner": "practice", "for": {"locations": left}},
        ]
    if form == "by payer" and world.has_payers:
        return [{**entry, "for": {"payers": world.payers[0][0]}}, {"kind": kind, "owner": "practice", "for": "rest"}]
    return [entry]


def _notice(world: World) -> Any:
    form = world.dice.pick("notice", "message", "queue", "report", "two")
    one = {
        "method": "daily_message",
        "contents": ["posted", "follow_up"],
        "channel": "inbox",
        "when": "by closing time",
    }
    if form == "queue":
        return {"method": "shared_queue", "contents": ["posted", "follow_up"], "system": "store"}
    if form == "report":
        return {**one, "method": "report"}
    return (
        [one, {"method": "system_view", "contents": ["posted", "follow_up"], "system": "pms"}] if form == "two" else one
    )


def _denials(world: World) -> dict[str, Any]:
    dice, cast = world.dice, world.cast
    kinds: list[dict[str, Any]] | None = None
    if dice.maybe("kinds of denial listed"):
        own = {
            "kind": {"other": "missing lab slip"},
            "bucket": "clinical_documentation",
            "goes_to": cast.ref(cast.heads[0]),
        }
        kinds = [{"kind": "late_filing", "bucket": "billing_correction", "goes_to": "vendor"}, own]
    practice = cast.ref(cast.heads[0]) if dice.maybe("clinical denials go to a person") else "practice"
    return {
        "denials": {
            "clinical_documentation": practice,
            "billing_correction": cast.side("vendor") if dice.maybe("vendor corrects", 0.8) else "practice",
            "kinds": kinds,
            "vendor_asks": True if dice.maybe("vendor asks said") else None,
        },
        "writes_narratives": cast.ref(cast.heads[0]),
        "gather": _gather(world),
    }


def _gather(world: World) -> dict[str, Any]:
    cast = world.cast
    back = {"way_back": "Into the claim's folder, with a line in the inbox.", "within": "2 working days"}
    if world.dice.pick("gathering", "one person", "one each") == "one person":
        return {"everything": cast.anybody("gathering"), **back}
    items = ("clinical_narratives", "perio_charting", "xrays", "referral_details", "signed_forms")
    each = {item: cast.anybody("gathering") for item in items}
    each["xrays"] = world.differing("gathering", each["xrays"], {"is": cast.heads[1].id})
    return {**each, **back}


def _path(world: World) -> dict[str, Any]:
    dice = world.dice
    leads = dice.maybe("steps say where they lead")
    last = world.cast.side("practice" if world.vendor_posts == "nothing" else "vendor", routine=False)
    steps = [
        ("wait", "vendor", ["no-answer", "paid", "denied"]), ("call_payer", "vendor", ["paid", "denied", "sent"]),
        ("request_from_practice", "vendor", "sent"), ("request_from_patient", "practice", "sent"),
        ("correct_and_resubmit", "vendor", "sent"), ("appeal", "vendor", "sent"), ("post_and_close", last, "closed"),
    ]  # fmt: skip
    actions = [{"kind": kind, "owner": owner, "leads_to": to if leads else None} for kind, owner, to in steps]
    if dice.maybe("a step of one's own", 0.3):
        actions.append(
            {
                "kind": "ask the lab",
                "owner": "practice",
                "means": "Ring the lab for the slip.",
                "leads_to": "sent" if leads else None,
            }
        )
    values: dict[str, Any] = {"next_actions": actions}
    if leads or dice.maybe("states listed"):
        values["states"] = [
            {
                "id": "sent",
                "means": "Accepted by the payer's gateway.",
                "next": dice.pick("sent: next", "wait", "Wait"),
            },
            {"id": "no-answer", "next": dice.pick("no answer: next", "call_payer", "call the payer", "Call payer")},
            {"id": "denied", "next": dice.pick("denied: next", "correct_and_resubmit", "resubmit"), "owner": "vendor"},
            {"id": "refused", "next": ["request_from_practice", "appeal"]},
            {"id": "paid", "next": "post_and_close"},
            {"id": "closed", "final": True},
        ]
    values["wait"] = {
        "requires": ["reason", "recheck_date"],
        "longest": dice.pick("longest wait", "14 days", "2 weeks", "a month"),
        "times": dice.pick("waits at most", 2, 3),
        "escalate_to": world.cast.ref(world.cast.heads[0]),
        "route": "missing_information" if dice.maybe("wait: route") else None,
    }
    return values
