"""`access-plan.yaml` of a generated practice: what the tasks need, granted in one of the legal forms."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.truth.complete.world import TODAY

if TYPE_CHECKING:
    from datetime import date

    from tests.truth.complete.cast import Who
    from tests.truth.complete.world import World

#: For each need: the right of Open Dental by its internal name, by the words on screen, and plain words.
_RIGHTS = {
    "ledger": ("AccountModule", "Account Module", "see the ledger"),
    "patients": ("FamilyModule", "Family Module", "see patients and their insurance"),
    "claims": ("ClaimView", "Claim View", "see and make claims"),
    "correct": ("ClaimSentEdit", "Claim Sent Edit", "correct and resubmit claims"),
    "send": ("ClaimSend", "Claim Send", "send claims"),
    "manage": ("ManageModule", "Manage Module", "see remittances"),
    "reports": ("Reports", "Reports", "run reports"),
    "tracking": ("UpdateCustomTracking", "Update Custom Tracking", "track claims"),
    "notes": ("CommlogCreate", "Commlog Create", "write notes"),
    "images": ("ImagingModule", "Imaging Module", "see attachments"),
    "statements": ("Billing", "Billing", "send statements"),
    "schedule": ("AppointmentsModule", "Appointments Module", "see the schedule"),
    "verify": ("InsuranceVerification", "Insurance Verification", "check eligibility and benefits"),
    "plans": ("InsPlanEdit", "Insurance Plan Edit", "update insurance details"),
    "book": ("AppointmentCreate", "Appointment Create", "book visits"),
    "pay": ("PaymentCreate", "Payment Create", "enter patient payments"),
    "post": ("InsPayCreate", "Insurance Payment Create", "enter insurance payments"),
    "adjust": ("InsWriteOffEdit", "Insurance Write-off Edit", "enter contractual adjustments"),
}


def access_text(world: World) -> dict[str, Any]:
    """Return the document's values."""
    dice, cast = world.dice, world.cast
    admin = cast.other(cast.heads[0])
    logins = dice.pick("logins", "listed", "only planned") if world.stage == "draft" else "listed"
    values: dict[str, Any] = {
        "access_admin": cast.holder("access admin", admin),
        "note_place": {"where": "the patient's log", "system": "pms"}
        if dice.maybe("note place: system")
        else "the patient's log",
        "leavers": {
            "by": cast.ref(admin) if dice.maybe("leavers: by") else None,
            "within": dice.pick("leavers within", "same day", "1 working day", "4 hours"),
        },
        "starts_tight": "Read first; more only when a task is blocked." if dice.maybe("starts tight") else None,
    }
    systems = ["pms"]
    if world.outsourced("insurance"):
        systems += ["store", "clearing"]
    if world.outsourced("insurance", "verification"):
        systems += [f"{id_}-portal" for id_, _, _, portal in world.payers if portal]
    if world.vendor is None:
        values["logins"] = [{"system": system, "users": "vendor", **_gives(world, system)} for system in systems]
        return values
    if logins == "only planned":
        several = any(role["id"] == "billers" for role in cast.roles)
        users = {"users": "billers", "each": "own"} if several else {"users": world.vendor_people[0][0]}
        values["logins"] = [
            {"system": system, **users, **_gives(world, system), "requested": TODAY} for system in systems
        ]
        return values
    values["logins"] = []
    when = _days(world)
    together = dice.maybe("one line for all users of a system")
    for system in systems:
        people = world.vendor_people if system == "pms" else world.vendor_people[:1]
        ids = [id_ for id_, _ in people]
        if together and len(ids) > 1:
            values["logins"].append(_login(world, system, {"users": ids, "each": "own"}, admin, when))
            continue
        for id_ in ids:
            values["logins"].append(_login(world, system, {"users": id_}, admin, when))
    if dice.maybe("somebody of the vendor has left", 0.2):
        _leaver(world, values, admin, when)
    return values


def _login(world: World, system: str, who: dict[str, Any], admin: Who, when: dict[str, Any]) -> dict[str, Any]:
    """Return one line of the list: a login, or one for each of several people."""
    dice, cast = world.dice, world.cast
    users = who["users"]
    login = {**who, "system": system, **_gives(world, system), **when, "approved_by": cast.ref(admin)}
    if isinstance(users, str):
        login["whose"] = "person" if dice.maybe("whose written") else None
        login["second_factor"] = users if dice.maybe("second factor", 0.3) else None
    return {**login, "review_by": TODAY + timedelta(days=200)}


def _leaver(world: World, values: dict[str, Any], admin: Who, when: dict[str, Any]) -> None:
    """Add a login of somebody who left, closed on the last day."""
    last = TODAY - timedelta(days=10)
    world.cast.roles.append({"id": "former", "name": "Former billers", "side": "vendor", "people": "olga"})
    world.former = {
        "id": "olga",
        "name": "Olga Brandvold",
        "side": "vendor",
        "email": "olga@clearline.example",
        "until": last,
    }
    opened = {key: value if value is True else last - timedelta(days=30) for key, value in when.items()}
    ends = {"until": last} if world.dice.maybe("login of a leaver: until") else {"revoked": last}
    login = {"system": "pms", "users": "olga", "allows": ["see the ledger"], **opened, **ends}
    values["logins"].append({**login, "approved_by": world.cast.ref(admin)})


def _days(world: World) -> dict[str, Any]:
    """Return when access was asked for, opened and tried: before go-live, after the agreement."""
    base: date = min(world.go_live, TODAY)
    form = world.dice.pick("granted: form", "days", "yes", "last only")
    if world.stage == "draft" and world.dice.maybe("access only asked for"):
        return {"requested": base - timedelta(days=5)}
    if form == "yes":
        return {"granted": True, "tested": True}
    if form == "last only":
        return {"granted": base - timedelta(days=20), "tested": base - timedelta(days=10)}
    return {
        "requested": base - timedelta(days=30),
        "granted": base - timedelta(days=25),
        "tested": base - timedelta(days=10),
    }


def _gives(world: World, system: str) -> dict[str, Any]:
    if system == "store":
        return {"allows": ["read the attachments and EOB folders"]}
    if system == "clearing":
        return {"allows": ["send claims", "see claim status", "see remittances"]}
    if system != "pms":
        return {"allows": ["check eligibility and benefits", "see claim status"]}
    rights = [_RIGHTS[need] for need in _needs(world)]
    form = world.dice.pick("rights by", "internal names", "window names", "plain words", "profile")
    if form == "internal names":
        return {"permissions": [right[0] for right in rights]}
    if form == "window names":
        return {"permissions": [right[1] for right in rights]}
    plain = [right[2] for right in rights]
    return {"profile": "Outside billing", "allows": plain} if form == "profile" else {"allows": plain}


def _needs(world: World) -> list[str]:
    money = world.outsourced("insurance", "balances") or world.takes_payments or world.vendor_posts != "nothing"
    needs = ["ledger", "patients", "notes"] if money else ["patients", "notes"]
    if world.outsourced("insurance"):
        needs += ["claims", "correct", "send", "manage", "reports", "tracking", "images"]
    if world.outsourced("balances"):
        needs.append("statements")
    if world.outsourced("verification", "recare"):
        needs.append("schedule")
    if world.outsourced("verification"):
        needs.append("verify")
    needs += ["plans"] if world.updates_insurance else []
    needs += ["book"] if world.books_visits else []
    needs += ["pay"] if world.takes_payments else []
    return needs + (["post", "adjust"] if world.vendor_posts != "nothing" else [])
