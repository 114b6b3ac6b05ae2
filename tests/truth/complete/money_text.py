"""`financial-policy.yaml` of a generated practice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.truth.complete.yaml_text import Quoted

if TYPE_CHECKING:
    from tests.truth.complete.world import World

_SAY = {
    "card_by_phone": "You can give your card details to our front desk by phone.",
    "card_online": "You can pay on our payment page; the address is on your statement.",
    "bank_transfer": "You can pay by bank transfer; please give the number at the top of your statement.",
    "cheque": "You can send a cheque to the practice.",
    "cash": "You can pay in cash at the desk.",
    "at_practice": "You can pay at the desk when you come in next.",
}
_ORDER = ["confirm_identity", "reference_statement", "explain_balance", "offer_payment", "agree_next_step"]


def money_text(world: World) -> dict[str, Any] | None:
    """Return the document's values; None where nothing outsourced needs it and it is not written."""
    dice = world.dice
    if not world.outsourced("balances", "recare") and dice.maybe("unneeded money rules left out"):
        return None
    values: dict[str, Any] = _voice(world)
    if world.answers("balances"):
        values |= _rules(world)
    elif world.answers("insurance"):
        values["credits"] = _credits(world)
    if world.answers("recare"):
        values |= _recare(world)
    if not world.gb:
        who = dice.pick("estimates by", "practice", "nobody needs one")
        values["good_faith_estimate"] = who if who == "practice" else {"none": "all our patients have a plan"}
    return values


def _rules(world: World) -> dict[str, Any]:
    dice = world.dice
    trigger = world.trigger
    small = dice.pick("small balances", "write_off", "bill", "roll_over")
    world.small_written_off = small == "write_off"
    limit = dice.pick("small up to", "plain", "sign")
    sign = "£" if world.gb else "$"
    return {
        "time_of_service": _time_of_service(world),
        "billing_start": {"is": trigger, "after": dice.pick("billed after", "5 working days", "7 days", "1 week")},
        "emergency": _emergency(world),
        "disputes": {"counts": "The patient says that an amount, a date or a treatment is wrong."},
        "credits": _credits(world),
        "small_balance": world.differing(
            "small balance", {"is": small, "up_to": Quoted(_ten(world, limit, sign))}, {"is": "bill", "up_to": "5"}),
        "methods": _methods(world),
        "call_order": _ORDER,
    }  # fmt: skip


def _ten(world: World, limit: str, sign: str) -> str:
    """Return the limit of small balances, as somebody may put it."""
    ten = "10" if limit == "plain" else f"{sign}10"
    words = "ten pounds" if world.gb else "ten dollars"
    return world.dice.apart("small up to, in words", ten, f"{ten} or less", f"up to {ten}", words)


def _credits(world: World) -> Any:
    ask = {"is": "Ask the patient: paid back, or kept.", "looked_at_by": world.cast.ref(world.cast.heads[0])}
    return ask if world.dice.maybe("credits: who") else "Paid back within a month."


def _time_of_service(world: World) -> Any:
    dice = world.dice
    form = dice.pick("time of service", "full", "deposit", "share", "after_insurance", "by visit")
    if form == "deposit":
        return {"is": "deposit", "amount": "50"}
    if form == "share":
        return {
            "is": "deposit",
            "amount": dice.apart("share", "half of the estimate", "a third", "33%", "1/2 of the patient's part"),
        }
    if form == "by visit":
        return {
            "is": "full",
            "differs": [
                {"for": {"visits": "new_patient"}, "is": "deposit", "amount": "50", "because": "cover is not known yet"}
            ],
        }
    return world.differing("time of service", form, {"is": "deposit", "amount": "40"})


def _emergency(world: World) -> Any:
    form = world.dice.pick("emergency", "same", "in own words", "same, with a note")
    if form == "in own words":
        return {"other": "A deposit of 50, the rest later."}
    return "same" if form == "same" else {"is": "same", "note": "the same for everybody"}


def _methods(world: World) -> list[dict[str, Any]]:
    dice = world.dice
    accepted = set(dice.some(list(_SAY), 1, 6))
    found: list[dict[str, Any]] = []
    for kind, say in _SAY.items():
        entry: dict[str, Any] = {"kind": kind, "accepted": kind in accepted}
        dice.pick(f"{kind} accepted", kind in accepted)
        if kind in accepted:
            entry["say"] = say
            if kind == "bank_transfer":
                entry["identified_by"] = world.cast.ref(world.cast.heads[0])
        found.append(entry)
    return found


def _voice(world: World) -> dict[str, Any]:
    dice = world.dice
    form = dice.pick("voice", "tone", "forbidden words", "both", "no forbidden words")
    tone = "Polite and plain. We explain, we do not press."
    words = {"none": "the tone is enough"} if form == "no forbidden words" else ["debt", "final notice"]
    return {"tone": None if form == "forbidden words" else tone, "forbidden": None if form == "tone" else words}


def _recare(world: World) -> dict[str, Any]:
    text = "Hello, this is the dental practice. A visit is planned with you. Shall we find a time?"
    world.scripts["recare-call"] = ["recare", text]
    return {
        "calling_hours": world.dice.pick("calling hours", "mon-fri 09:00-18:00", "weekdays 9am-5pm; sat 10:00-12:00")
    }


def scripts(world: World) -> list[dict[str, Any]] | None:
    """Return the scripts that the other answers need, and the usual ones."""
    dice = world.dice
    world.scripts["balance-call"] = [
        "balance",
        "Hello, this is the dental practice. May I check your date of birth first?",
    ]
    if dice.maybe("more scripts"):
        world.scripts["cover"] = ["verification", "This is an estimate from your plan. It is not a promise of payment."]
        world.scripts["letter"] = ["balance", "Dear {{first_name}}, your statement has a question for you."]
    medium = dice.maybe("medium of scripts")
    return [
        {
            "id": id_,
            "purpose": purpose,
            "medium": "phrase" if medium else None,
            "text": text,
            "status": "approved" if medium and id_ == "letter" else None,
        }
        for id_, (purpose, text) in world.scripts.items()
    ]
