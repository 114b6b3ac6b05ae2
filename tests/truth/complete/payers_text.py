"""`payers.yaml` of a generated practice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.truth.complete.names import PAYERS
from tests.truth.complete.world import TODAY
from tests.truth.complete.yaml_text import Quoted

if TYPE_CHECKING:
    from tests.truth.complete.world import World


def chosen_payers(world: World) -> list[tuple[str, str, str, bool]]:
    """Return the payers of a practice, at least one; in Great Britain the NHS among them."""
    known = list(PAYERS[world.country])
    found = world.dice.some(known, 1, 5)
    return found if not world.gb or known[0] in found else [known[0], *found]


def payers_text(world: World) -> dict[str, Any] | None:
    """Return the document's values; None where nothing outsourced needs it and it is not written."""
    dice = world.dice
    if not world.outsourced("insurance", "verification") and dice.maybe("unneeded payers left out"):
        return None
    appeals_together = dice.maybe("limits for all payers", 0.2)
    return {
        "source_of_truth": "this document",
        "payers": [_payer(world, *one, appeals_together=appeals_together) for one in world.payers],
        "limits": [_appeal(world, TODAY - timedelta(days=30))] if appeals_together else None,
        "narratives": {
            "by": world.cast.ref(world.cast.heads[0]),
            "include": ["Which tooth", "Date of the first placement"] if dice.maybe("narratives") else None,
        },
        "cob": _two_plans(world),
        "eob_store": _store(world),
    }


def _store(world: World) -> Any:
    """Return where EOBs are kept; those of one payer may be kept elsewhere."""
    dice = world.dice
    store = {"is": "store", "folder": "EOBs by month"} if dice.maybe("store: folder") else {"is": "store"}
    if world.outsourced("insurance") and dice.maybe("remittances kept apart", 0.2):
        return {**store, "differs": [{"for": {"payers": world.payers[0][0]}, "is": "clearing"}]}
    return store if "folder" in store else "store"


def _payer(world: World, id_: str, name: str, kind: str, portal: bool, *, appeals_together: bool) -> dict[str, Any]:
    dice = world.dice
    checked = TODAY - timedelta(days=dice.number(20, 120))
    return {
        "id": id_,
        "name": name,
        "kind": kind,
        "payer_id": Quoted("02027") if not world.gb and dice.maybe("payer id") else None,
        "portal": f"{id_}-portal" if portal else {"none": "phone and post only"},
        "extra_documentation": _extra(world),
        "denials": _denials(world),
        "rules": _rules(world, checked),
        "limits": [
            _limit(world, _longest(world, id_), checked),
            *([] if appeals_together else [_appeal(world, checked)]),
        ],
        "patient_limits": _patients(world) if kind == "public" and not world.gb else None,
        "confirmed": world.day(checked, "payer checked"),
    }


def _extra(world: World) -> Any:
    form = world.dice.pick("extra documentation", "none", "one", "list")
    if form == "none":
        return {"none": "nothing beyond the claim"}
    one = {"send": ["Image before treatment"], "when": world.dice.pick("sent", "with_claim", "on_request", "on_denial")}
    return (
        [one]
        if form == "one"
        else [{"procedures": ["D2740", "D2750"], **one}, {"send": "Chart, dated within six months"}]
    )


def _denials(world: World) -> Any:
    form = world.dice.pick("recurring denials", "none", "with fix", "fix unknown")
    if form == "none":
        return {"none": "none comes again and again"}
    fix = "Send again with the chart." if form == "with fix" else {"none": "nothing has worked so far"}
    return [{"reason": "Chart missing.", "fix": fix}]


def _rules(world: World, checked: Any) -> Any:
    form = world.dice.pick("payer rules", "none", "confirmed", *(["unconfirmed"] if world.stage == "draft" else []))
    rule: dict[str, Any] = {"topic": "attachments", "decision": "Attach the chart to every repeat claim."}
    ask = world.dice.one(world.cast.heads).id
    if form == "unconfirmed":
        world.deserves |= {"FIL010", "PAY002"}
        return [{**rule, "unconfirmed": {"ask": ask, "by": TODAY + timedelta(days=30)}}]
    if form == "none":
        return None
    return [{**rule, "confirmed": checked, "with": world.dice.pick("confirmed with", "provider line", ask)}]


def _patients(world: World) -> Any:
    form = world.dice.apart("limits for patients", "a sentence", "none")
    return ["No balance calls before the cover is checked."] if form == "a sentence" else {"none": "few such patients"}


def _longest(world: World, id_: str) -> str:
    if id_ != "nhs":
        return world.dice.apart(
            "filing limit", "12 months", "12 months after service", "365 calendar days from DOS",
            "within one year of the date of service", "by 31 December of the following year", "two (2) years from DOS",
        )  # fmt: skip
    return world.dice.apart("NHS limit", "2 months", "6 weeks", "62 days")


def _limit(world: World, length: str, checked: Any) -> Any:
    at = world.day(checked, "limit confirmed")
    return {
        "kind": "filing",
        "limit": length,
        "counted_from": "date_of_service",
        "confirmed": at,
        "with": "provider manual",
    }


def _appeal(world: World, checked: Any) -> Any:
    """Return the limit for appeals; at draft somebody may still have to find out."""
    form = world.dice.pick("appeal limit", "known", "promised") if world.stage == "draft" else "known"
    if form == "promised":
        return {
            "kind": "appeal",
            "limit": {"unconfirmed": {"ask": world.cast.heads[0].id, "by": TODAY + timedelta(days=20)}},
        }
    length = world.dice.pick("appeals are heard", "180 days", "never")
    if length != "never":
        length = world.dice.apart(
            "limit for appeals", "180 days", "180 days from the denial letter", "six months", "half a year"
        )
    return {
        "kind": "appeal",
        "limit": {"none": "no appeals are heard"} if length == "never" else length,
        "counted_from": "denial",
        "confirmed": checked,
        "with": "provider manual",
    }


def _two_plans(world: World) -> dict[str, Any]:
    if world.dice.maybe("no second plans", 0.4):
        world.second_plans = False
        return {"none": "one plan at most"}
    cast = world.cast
    who = cast.dice.one(cast.heads)
    return {
        "first_is": "The plan in the patient's own name." if world.dice.maybe("first plan told") else None,
        "on_file": ["EOB of the first plan", "Member numbers of both plans"],
        "primary_first": "Wait for the first plan; look again after 14 days.",
        "confirms": cast.holder("plan order", who),
    }
