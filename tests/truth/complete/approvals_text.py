"""`approvals.yaml` of a generated practice: bands of amounts and situations in many legal shapes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.truth.complete.world import TODAY
from tests.truth.complete.yaml_text import Quoted

if TYPE_CHECKING:
    from tests.truth.complete.world import World

_FREE = ("track_claims", "answer_requests", "resubmit", "check_eligibility", "follow_up_balances", "call_recare",
         "send_statements")  # fmt: skip
_MONEY = ("other_adjustment", "write_off", "refund", "credit_transfer")


def approvals_text(world: World) -> dict[str, Any]:
    """Return the document's values."""
    dice, cast = world.dice, world.cast
    actions: list[dict[str, Any]] = [
        {
            "kind": kind,
            "free": True,
            "situation": "as the rules say" if dice.maybe("free with a situation", 0.2) else None,
        }
        for kind in _FREE
        if kind in world.vendor_tasks  # what the practice does itself gets no free hand
    ]
    actions.append(
        {"kind": "appeal", "free": True}
        if "appeal" in world.vendor_tasks and dice.maybe("appeals are free")
        else {"kind": "appeal", "approver": _approver(world), "situation": "every appeal"}
    )
    for kind in _MONEY:
        actions += _ladder(world, kind)
    actions.append({"kind": "patient_dispute", "approver": _approver(world), "situation": "every dispute"})
    if dice.maybe("more actions"):
        actions.append(
            {
                "kind": "payment_plan",
                "approver": _approver(world),
                "situation": "every plan",
            }
        )
        actions.append(
            {"kind": {"other": "Waiving a missed-visit fee"}, "approver": _approver(world), "amount": "any amount"}
        )
    return {
        "actions": actions,
        "not_listed": cast.ref(cast.heads[0]) if dice.maybe("not listed") else None,
        "corrections": _corrections(world),
        "inconsistencies": [
            "member_id_mismatch",
            "coverage_mismatch",
            "balance_not_tied_to_eob",
            *([{"other": "two spellings of a name"}] if dice.maybe("own inconsistency") else []),
        ],
        "when_unclear": ["flag", "explain", "ask_one_question", "practice_answers", "practice_changes_record"],
        "split": _split(world),
    }


def _approver(world: World) -> Any:
    """Return an approver with a stand-in, at some places another one."""
    cast = world.cast
    first = cast.dice.one(cast.heads)
    general = cast.holder("approving", first, always=True)
    return world.differing("approver", general, cast.holder("approving", cast.other(first), always=True))


def _ladder(world: World, kind: str) -> list[dict[str, Any]]:
    """Return the entries for one action, without a hole and without an overlap."""
    dice = world.dice
    shape = dice.pick(
        "ladder", "situation", "two steps", "three steps", "free below", "phrases", "from", "any amount", "open"
    )
    low, high = dice.pick("limits", ("25", "300"), ("10", "50"), ("99.50", "1200"))
    if kind == "write_off" and world.small_written_off:
        low, high = "10", "300"  # write-offs change hands where a balance stops being small
    one, two = _money(world, low), _money(world, high)
    who, other = _approver(world), _approver(world)
    if shape == "free below" and kind in ("other_adjustment", "write_off"):
        return [
            {"kind": kind, "free": True, "amount": Quoted(f"up to {one}")},
            {"kind": kind, "amount": Quoted(f"over {one}"), "approver": who},
        ]
    bands: dict[str, list[dict[str, Any]]] = {
        "situation": [{"situation": "every one of them"}],
        "open": [{"situation": "inside the rule"}, {"situation": "outside the rule"}],
        "two steps": _bands(*_two_steps(world, kind, one)),
        "three steps": _bands(f"up to {one}", f"over {one} and up to {two}", f"over {two}"),
        "phrases": _bands(f"up to {low}", f"{low} to {high}", f"over {high}"),
        "from": _bands(f"up to {one}", f"from {one}"),
    }
    steps = bands.get(shape, [{"amount": "any amount"}])
    return [{"kind": kind, **band, "approver": other if place else who} for place, band in enumerate(steps)]


def _two_steps(world: World, kind: str, one: str) -> tuple[str, str]:
    """Return two bands that join, as somebody may put them."""
    found = world.dice.apart("two steps in words", "up to", "or less", "signs", "under", "not over")
    if found == "under" and kind == "write_off" and world.small_written_off:
        found = "up to"  # a balance of the very amount is written off as a small one
    return {
        "up to": (f"up to {one}", f"over {one}"),
        "or less": (f"{one} or less", f"greater than {one}"),
        "signs": (f"<= {one}", f"> {one}"),
        "under": (f"under {one}", f"at least {one}"),
        "not over": (f"not over {one}", f"anything above {one}"),
    }[found]


def _bands(*phrases: str) -> list[dict[str, Any]]:
    return [{"amount": Quoted(words)} for words in phrases]


def _money(world: World, amount: str) -> Any:
    sign, code = ("£", "GBP") if world.gb else ("$", "USD")
    form = world.dice.pick("amounts written", "plain", "sign", "code before", "code after")
    return {
        "plain": amount,
        "sign": f"{sign}{amount}",
        "code before": f"{code} {amount}",
        "code after": f"{amount} {code}",
    }[form]


def _corrections(world: World) -> list[dict[str, Any]]:
    dice, cast = world.dice, world.cast
    found: list[dict[str, Any]] = []
    for kind in ("member_details", "dates", "claim_format", "cob_errors", "missing_modifiers"):
        rule = dice.pick("correction", "free", "approval", "practice")
        approver = cast.anybody("corrections") if rule == "approval" and dice.maybe("correction: approver") else None
        where = dice.pick("correction: where", "claim", "not said")
        entry = {"kind": kind, "rule": rule, "approver": approver, "where": "claim" if where == "claim" else None}
        if world.split and dice.maybe("corrections split by place", 0.15):
            here, left = [world.places[0].id], [place.id for place in world.places[1:]]
            found += [{**entry, "locations": here}, {**entry, "rule": "free", "approver": None, "locations": left}]
        else:
            found.append(entry)
    return found


def _split(world: World) -> dict[str, Any]:
    values: dict[str, Any] = {}
    signed = world.stage != "draft" or world.dice.maybe("split signed early")
    if world.vendor is not None and signed:
        day = min(world.go_live, TODAY) - timedelta(days=20)
        values["signatures"] = [
            {"side": "practice", "who": world.cast.ref(world.cast.heads[0]), "on": world.day(day, "signed on")},
            {"side": "vendor", "who": world.vendor_people[0][0], "on": day},
        ]
    return values
