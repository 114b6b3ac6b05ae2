"""`scope.yaml` of a generated practice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.truth.complete.world import AREAS

if TYPE_CHECKING:
    from tests.truth.complete.world import Place, World

TASKS = {
    "insurance": ("send_claims", "track_claims", "work_denials", "answer_requests", "resubmit", "appeal",
                  "secondary_claims", "predetermination"),
    "balances": ("send_statements", "follow_up_balances", "explain_balance", "take_payment"),
    "verification": ("check_eligibility", "check_benefits", "update_insurance_details"),
    "recare": ("call_recare", "book_recare"),
}  # fmt: skip
STAYS = ("collect_at_checkout", "clinical_coding", "clinical_question", "release_records", "record_change",
         "decide_after_verification")  # fmt: skip
_BECAUSE = "that is how we want it"


def scope_text(world: World) -> dict[str, Any]:
    """Return the document's values."""
    dice, cast = world.dice, world.cast
    tasks = [task for area in AREAS for task in _tasks(world, area)]
    tasks += [
        {
            "kind": kind,
            "owner": cast.side("practice", routine=False) if kind == "release_records" else "practice",
            "because": _BECAUSE,
        }
        for kind in STAYS
    ]
    if dice.maybe("a task of one's own"):
        area = next(area for area in AREAS if world.outsourced(area))
        tasks.append(
            {"kind": "other", "id": "own-task", "text": "Filing the day's letters", "area": area, "owner": "practice"}
        )
    owner = cast.heads[0] if dice.maybe("clinician owns the work") else cast.heads[1]
    return {
        "areas": {area: _decision(world, area) for area in AREAS},
        "owner": cast.holder("owner", owner),
        "tasks": dice.shuffled(tasks) if dice.maybe("tasks in any order") else tasks,
        "boundaries": ["Never says that a plan will pay."] if dice.maybe("boundaries") else None,
    }


def _decision(world: World, area: str) -> Any:
    places = world.areas[area]
    word = world.dice.pick("in or out", "lower", "upper")
    say = {"in": "in" if word == "lower" else "IN", "out": "out" if word == "lower" else "Out"}
    if not places:
        return say["out"]
    if len(places) == len(world.places):
        return say["in"]
    left = [place.id for place in world.places if place not in places]
    return {"is": say["in"], "differs": [{"for": {"locations": left}, "is": say["out"], "because": "it stays there"}]}


def _tasks(world: World, area: str) -> list[dict[str, Any]]:
    places = world.areas[area]
    if not places:
        listed = world.dice.pick("tasks of an area that is out", "listed", "left out")
        return (
            [
                {"kind": kind, "owner": "practice", "because": _BECAUSE}
                for kind in TASKS[area]
                if kind != "secondary_claims" or world.second_plans
            ]
            if listed == "listed"
            else []
        )
    return [entry for kind in TASKS[area] for entry in _task(world, kind, places)]


def _task(world: World, kind: str, places: list[Place]) -> list[dict[str, Any]]:
    side = side_of(world, kind)
    if kind == "secondary_claims" and not world.second_plans:
        return [{"kind": kind, "owner": {"none": "no patient of ours has two plans"}}]
    vendor = {"kind": kind, "owner": world.cast.side(side) if side == "vendor" else "practice"}
    if side == "practice":
        return [{**vendor, "because": _BECAUSE}]
    world.vendor_tasks.add(kind)
    if len(places) == len(world.places):
        return [vendor]
    here = [place.id for place in places]
    left = [place.id for place in world.places if place not in places]
    form = world.dice.pick("tasks split by", "locations", "for")
    if form == "locations":
        return [{**vendor, "locations": here}, {"kind": kind, "owner": "practice", "locations": left}]
    return [{**vendor, "for": {"locations": here}}, {"kind": kind, "owner": "practice", "for": {"locations": left}}]


def side_of(world: World, kind: str) -> str:
    """Return who does a task of an area that is outsourced."""
    kept = {
        "take_payment": not world.takes_payments,
        "update_insurance_details": not world.updates_insurance,
        "book_recare": not world.books_visits,
    }
    if kind in ("predetermination", "appeal", "secondary_claims"):
        chosen = {one: world.dice.pick(f"{one} is done by", "vendor", "practice") for one in [kind]}
        return chosen[kind]
    return "practice" if kept.get(kind, False) else "vendor"
