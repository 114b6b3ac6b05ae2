"""`workflow-map.yaml` and `goals.yaml` of a generated practice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.truth.complete.world import TODAY
from tests.truth.complete.yaml_text import Quoted

if TYPE_CHECKING:
    from tests.truth.complete.world import World


def workflow_text(world: World) -> dict[str, Any]:
    """Return the values of the workflow map."""
    dice, cast = world.dice, world.cast
    seen = TODAY - timedelta(days=40)
    values: dict[str, Any] = {
        "observed_on": world.day(seen, "seen on") if dice.maybe("seen on said") else None,
        "observed_by": cast.ref(cast.heads[1]),
        "steps": [step for area in world.areas if world.answers(area) for step in _steps(world, area)] or None,
    }
    if world.answers("insurance"):
        values["attachments"] = _attachments(world)
    if world.answers("balances"):
        values["balances"] = _balances(world)
    asks = dice.pick("asks the patient", "practice", "vendor")
    if world.answers("insurance"):
        values["verification"] = {"asks_patient": asks}
    if world.answers("verification"):
        which = dice.pick("checked", "everyone", "some")
        values["verification"] = {
            "which": "everyone" if which == "everyone" else ["new_patients", "major_work"],
            "days_ahead": dice.pick("checked ahead", "3 working days", "2 days", "1 week"),
            "asks_patient": asks,
            "checklist": ["Plan active on the day", "Yearly limit left", "Waiting periods"]
            if dice.apart("checklist", "list", "one line") == "list"
            else "Plan active, limits, waiting periods",
        }
    if world.answers("recare"):
        groups = dice.some(
            ["time_since_visit", "incomplete_treatment", "missed_appointments", "flagged_by_clinicians"], 1, 4
        )
        values["recare"] = {
            "selection": groups,
            "priority": dice.shuffled(groups),
            "timing": "Two weeks after a missed visit; three tries.",
        }
    values["exceptions"] = _exceptions(world, asks)
    return values


def _steps(world: World, area: str) -> list[dict[str, Any]]:
    dice = world.dice
    vendor = "vendor" if world.outsourced(area) else "practice"
    if area == "insurance":
        automatic = dice.pick("claims are made", "by hand", "by themselves")
        made = {"automatic": automatic == "by themselves", "when": "the next working day, by 10:00"}
        steps: list[dict[str, Any]] = [
            {"id": "post", "kind": "posted", "what": "Procedures are posted.", "owner": "practice", "when": "the same day"},
            {"id": "create", "kind": "created", "what": "The claim is made.", "owner": vendor, **made},
            {"id": "review", "kind": "reviewed", "owner": vendor, "when": "right after", "checks": ["patient_details", "policy_details", "dates", "missing_information"]},
            {"id": "send", "kind": "sent", "what": "The claim is sent.", "owner": vendor, "when": "by 16:00"},
            {"id": "track", "what": "Status is looked up.", "owner": vendor, "when": "after 14 days", "ends": "paid, or refused for good"},
        ]  # fmt: skip
        if dice.maybe("steps name the next"):
            steps[1]["then"] = "review"
            steps[2]["then"] = ["send"]
    else:
        steps = [
            {"id": f"{area}-first", "what": "The list is drawn.", "owner": vendor, "when": "Mondays"},
            {
                "id": f"{area}-last",
                "what": "It is worked through.",
                "owner": vendor,
                "when": "Tuesdays",
                "ends": "done, or a next step is agreed",
            },
        ]
    return [{"id": step.pop("id"), "area": area, **step} for step in steps]


def _attachments(world: World) -> dict[str, Any]:
    dice = world.dice
    kinds = dice.pick("attachments", "usual", "own words", "none used")
    if kinds == "none used":
        return {"kinds": {"none": "claims go without"}}
    timing = dice.pick("attachments are gathered", "day_of_treatment", "on_request", "on_failure", "only when asked")
    sender = dice.pick("attachments are sent by", "vendor", "practice")
    return {
        "kinds": ["narratives", "eobs", "images"] if kinds == "usual" else ["images", {"other": "receipts"}],
        "requested_by": dice.pick("attachments are asked for by", "vendor", "practice"),
        "store": _attachment_store(world),
        "labelled": "claim number, date, kind",
        "sent_with_claim_by": None if timing == "only when asked" else sender,
        "sent_on_request_by": dice.pick("attachments go on request by", "vendor", "practice"),
        "timing": ["day_of_treatment", "only_on_request"] if timing == "only when asked" else timing,
        "preferences": {"none": "as they come"} if dice.maybe("no preferences") else None,
    }


def _attachment_store(world: World) -> Any:
    """Return where attachments are kept; those of one payer may be kept elsewhere, with the reason."""
    store = (
        {"is": "store", "folder": "Attachments by month"}
        if world.dice.maybe("attachments: folder")
        else {"is": "store"}
    )
    plain = store if "folder" in store else "store"
    if not world.has_payers or not world.outsourced("insurance"):
        return plain
    if not world.dice.maybe("attachments of one payer kept apart", 0.2):
        return plain
    apart = {"for": {"payers": world.payers[0][0]}, "is": "clearing", "because": "they take uploads only"}
    return {**store, "differs": [apart]}


def _balances(world: World) -> dict[str, Any]:
    dice = world.dice
    touches: list[Any] = ["statement", {"kind": "text", "after": "14 days"}, {"kind": "call", "after": "2 weeks"}]
    return {
        "created_by": [
            "underpayment",
            "deductible",
            "denial",
            *([{"other": "charge not paid at the desk"}] if dice.maybe("own cause") else []),
        ],
        "touches": touches
        if dice.maybe("three touches")
        else [{"kind": "letter", "after": "7 days"}, {"kind": "call", "after": "14 days"}],
    }


def _exceptions(world: World, asks: str) -> list[dict[str, Any]]:
    known = (
        {"kind": "missing_policy_details", "text": "A plan changed and nobody told us."},
        {"kind": "missing_attachments", "text": "The image is not in the folder."},
        # whose denials are may differ by place; then it is an exception of their own
        {"kind": "unclear_denial"}
        if len(world.areas["insurance"]) in (0, len(world.places))
        else {"text": "Nobody knows whose denial it is."},
        {"text": "The post is late."},
    )
    chosen = world.dice.some(known, 1, 4)
    return [{**one, "owner": _owner(world, one, asks), "route": "missing_information"} for one in chosen]


def _owner(world: World, one: dict[str, str], asks: str) -> str:
    """Return who sorts it out: whoever has the task, where there is one."""
    drawn = world.dice.pick("exception owner", "practice", "vendor")
    denials = "vendor" if "work_denials" in world.vendor_tasks else "practice"
    return {"missing_policy_details": asks, "unclear_denial": denials}.get(one.get("kind", ""), drawn)


def goals_text(world: World) -> dict[str, Any]:
    """Return the values of the goals: measures that the team controls, and for balances their age."""
    dice = world.dice
    measures = [_measure(world, "open-requests", "unresolved_requests", "process")]
    goals = [
        {
            "kind": dice.pick("goal", "consistent_follow_up", "cleaner_handoffs"),
            "text": "Every open request has a next action with a date.",
            "measures": ["Open requests"],
        }
    ]
    if world.outsourced("insurance"):
        measures.append(_measure(world, "days-to-submit", "treatment_to_submission", "process"))
        goals.append(
            {
                "kind": "claim_delays",
                "text": "A claim leaves within two working days of the visit.",
                "measures": "days to submit",
                "friction": "Claims wait.",
            }
        )
    if world.outsourced("balances"):
        buckets = dice.pick("ageing", "four", "three")
        ageing = ["0-30", "31-60", "61-90", "91+"] if buckets == "four" else ["0-60", "61-120", "121+"]
        measures.append(
            {**_measure(world, "ageing", "balance_ageing", "money"), "buckets": [Quoted(one) for one in ageing]}
        )
        goals.append(
            {
                "kind": "patient_communication",
                "text": "Patients hear of a balance within a week.",
                "measures": ["Ageing"],
            }
        )
    return {"goals": goals, "measures": measures}


def _measure(world: World, id_: str, kind: str, what: str) -> dict[str, Any]:
    dice = world.dice
    tracked = dice.maybe("tracked today")
    people = [*world.cast.heads, *world.cast.staff]
    vendor = bool(world.vendor_people) and dice.maybe("vendor measures")
    baseline = dice.pick("baseline", "known", "none", "not said")
    return {
        "name": id_.replace("-", " ").capitalize(),
        "kind": kind,
        "measures": what,
        "owner": world.vendor_people[0][0] if vendor else world.cast.ref(dice.one(people)),
        "cadence": dice.pick("cadence", "weekly", "fortnightly", "monthly"),
        "tracked": "today" if tracked else "could",
        "baseline": {"known": "6, October 2026", "none": {"none": "nobody counted"}, "not said": None}[baseline],
    }
