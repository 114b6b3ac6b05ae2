"""`posting.yaml` of a generated practice: who enters what, and the way of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.truth.complete.world import World

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
        hand = cast.side("practice", routine=False) if dice.maybe("all entered by a person") else "practice"
        values["kinds"] = [{"kind": "everything", "owner": hand}]
    else:
        values["kinds"] = [
            entry for place, kind in enumerate(_KINDS) for entry in _kind(world, kind, vendor=place < number)
        ]
    values["notices"] = _notices(world, "vendor")
    if number or dice.maybe("both are told"):
        values["notices"] += _notices(world, "practice")
    values["instead"] = ["Flag what has to be entered, with date and amount."]
    if number:
        values["vendor_posting"] = {
            "checks": ["The deposit is compared with the day's entries each morning."],
            "checked_by": cast.ref(cast.heads[0]) if dice.maybe("posting: checked by") else None,
        }
    return values


def _kind(world: World, kind: str, *, vendor: bool) -> list[dict[str, Any]]:
    dice = world.dice
    within = "1 working day" if dice.maybe("entered within") else None
    if not vendor:
        return [{"kind": kind, "owner": world.cast.side("practice", routine=False), "within": within}]
    boundary = "What the EOB says; a credit comes to the practice first."
    entry = {"kind": kind, "owner": world.cast.side("vendor"), "within": within, "boundary": boundary}
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


def _notices(world: World, to: str) -> list[dict[str, Any]]:
    form = world.dice.pick("notice", "message", "queue", "report", "two")
    one = {
        "to": to,
        "method": "daily_message",
        "contents": ["posted", "follow_up"],
        "channel": "inbox",
        "when": "by closing time",
    }
    if form == "queue":
        return [{"to": to, "method": "shared_queue", "contents": ["posted", "follow_up"]}]
    if form == "report":
        return [{**one, "method": "report"}]
    second = {"to": to, "method": "system_view", "contents": ["posted", "follow_up"]}
    return [one, second] if form == "two" else [one]


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
    return {
        "denials": kinds,
        "gather": _gather(world),
        "way_back": "Into the claim's folder, with a line in the inbox.",
    }


def _gather(world: World) -> Any:
    dice, cast = world.dice, world.cast
    form = dice.pick("gathering", "a name", "everything", "one each", "in groups", "one differs")
    if form == "a name":
        return cast.anybody("gathering")
    if form == "everything":
        return [{"items": "everything", "by": cast.anybody("gathering")}]
    if form == "one differs":
        return [{"by": cast.anybody("gathering")}, {"items": "xrays", "by": cast.anybody("gathering x-rays")}]
    if form == "in groups":
        own: Any = ["referral_details", "signed_forms", {"other": "lab slip"}]
        return [
            {"items": ["clinical_narratives", "perio_charting", "xrays"], "by": cast.anybody("gathering")},
            {"items": own, "by": cast.anybody("gathering forms")},
        ]
    items = ("clinical_narratives", "perio_charting", "xrays", "referral_details", "signed_forms")
    each: dict[str, Any] = {item: cast.anybody("gathering") for item in items}
    each["xrays"] = world.differing("gathering", each["xrays"], {"is": cast.heads[1].id})
    return [{"items": item, "by": by} for item, by in each.items()]


def _path(world: World) -> dict[str, Any]:
    dice = world.dice
    leads = dice.maybe("steps say where they lead")
    steps: list[tuple[str, Any]] = [
        ("wait", ["no-answer", "paid", "denied"]), ("call_payer", ["paid", "denied", "sent"]),
        ("request_from_practice", "sent"), ("request_from_patient", "sent"),
        ("correct_and_resubmit", "sent"), ("appeal", "sent"), ("post_and_close", "closed"),
    ]  # fmt: skip
    actions = [{"kind": kind, "leads_to": to if leads else None} for kind, to in steps]
    if dice.maybe("a step of one's own", 0.3):
        actions.append(
            {
                "kind": "ask the lab",
                "means": "Ring the lab for the slip.",
                "leads_to": "sent" if leads else None,
            }
        )
    values: dict[str, Any] = {"next_actions": actions}
    if leads or dice.maybe("states listed"):
        values["states"] = [
            {
                "name": "sent",
                "means": "Accepted by the payer's gateway.",
                "next": dice.pick("sent: next", "wait", "Wait"),
            },
            {"name": "no-answer", "next": dice.pick("no answer: next", "call_payer", "call the payer", "Call payer")},
            {"name": "denied", "next": dice.pick("denied: next", "correct_and_resubmit", "resubmit")},
            {"name": "refused", "next": ["request_from_practice", "appeal"]},
            {"name": "paid", "next": "post_and_close"},
            {"name": "closed", "final": True},
        ]
    values["wait"] = {
        "requires": ["reason", "recheck_date"],
        "longest": dice.pick("longest wait", "14 days", "2 weeks", "a month"),
        "times": dice.pick("waits at most", 2, 3),
        "then": "missing_information" if dice.maybe("wait: route") else world.cast.ref(world.cast.heads[0]),
    }
    return values
