"""Practices that nobody has, in well-formed documents: each is the clean practice with one thing out of all measure."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from handover.shipped import sample_files
from handover.testing.edit import set_value

if TYPE_CHECKING:
    from collections.abc import Callable

Files = dict[str, bytes]


def _with(document: str, **values: Any) -> Files:
    """Return the clean practice with answers at the top of a document replaced."""
    files = dict(sample_files())
    text = files[f"{document}.yaml"].decode()
    for key, value in values.items():
        text = set_value(text, key, json.dumps(value, ensure_ascii=False))
    return {**files, f"{document}.yaml": text.encode()}


def _over(files: Files, document: str, **values: Any) -> Files:
    text = files[f"{document}.yaml"].decode()
    for key, value in values.items():
        text = set_value(text, key, json.dumps(value, ensure_ascii=False))
    return {**files, f"{document}.yaml": text.encode()}


def _everybody(**more: Any) -> list[dict[str, Any]]:
    """Return the people of the clean practice with some answers changed for all of them."""
    known = (("ines", "Ines Vale"), ("dana", "Dana Ruiz"), ("sam", "Sam Ode"), ("tess", "Tess Hart"))
    people = [
        {"id": id_, "name": name, "clinician": "yes", "hours": "mon-fri 08:00-17:00", "email": f"{id_}@x.example"}
        for id_, name in known
    ]
    vendor = [
        {"id": id_, "name": id_.title(), "side": "vendor", "email": f"{id_}@y.example"} for id_ in ("priya", "marco")
    ]
    return [{**one, **more} for one in people] + vendor


def _many_people(number: int, name: Callable[[int], str]) -> list[dict[str, Any]]:
    return [
        {"id": f"p{one}", "name": name(one), "hours": "mon-fri 08:00-17:00", "phone": f"555-{one:04}"}
        for one in range(number)
    ]


def _escalations(route: list[Any]) -> list[dict[str, Any]]:
    kinds = ("missing_information", "complaint", "dispute", "records_request", "clinical_question")
    more = {
        "requires": "deadline",
        "message": ["what_is_needed", "who_provides", "when_due", "one_question"],
        "send_to": "x",
        "send_by": "y",
    }
    return [{"kind": kind, "route": route, **more} for kind in kinds]


def _long_route() -> Files:
    people = _everybody() + _many_people(200, lambda number: f"Person {number}")
    route = [{"person": f"p{number}", "after": "5 minutes"} for number in range(200)]
    return _over(_with("practice", people=people), "escalation-contacts", escalations=_escalations(route))


def _chain_of_routes() -> Files:
    chain = [
        {"kind": "other", "id": f"r{number}", "route": ["dana"], "then": f"r{number + 1}"} for number in range(200)
    ]
    return _with(
        "escalation-contacts",
        escalations=[*_escalations(["dana"]), *chain, {"kind": "other", "id": "r200", "then": "r0"}],
    )


def _places(number: int) -> list[dict[str, Any]]:
    return [{"id": f"l{one}", "name": f"Place {one}", "hours": f"mon-fri 08:{one:02}-17:00"} for one in range(number)]


def _places_with_answers() -> Files:
    differs = [{"for": {"locations": f"l{one}"}, "is": "sam"} for one in range(60)]
    files = _with("practice", locations=_places(60))
    return _over(files, "escalation-contacts", backup={"is": "ines", "differs": differs})


def _cents() -> Files:
    bands = [
        {
            "kind": "other_adjustment",
            "amount": f"over {one / 100:.2f} and up to {(one + 1) / 100:.2f}",
            "approver": "dana",
        }
        for one in range(300)
    ]
    return _with("approvals", actions=bands)


def _states(circle: bool) -> Files:
    states: list[dict[str, Any]] = [{"name": f"s{one}", "next": f"step {one}"} for one in range(300)]
    steps = [{"kind": f"step {one}", "means": "On it goes.", "leads_to": f"s{(one + 1) % 300}"} for one in range(300)]
    if not circle:
        states.append({"name": "closed", "final": True})
        steps[-1]["leads_to"] = "closed"
    return _with("posting", states=states, next_actions=steps)


def _tasks() -> Files:
    tasks = [
        {
            "kind": "other",
            "id": f"t{one}",
            "text": f"Work of sort {one}",
            "area": "insurance",
            "owner": "both" if one % 2 else "vendor",
        }
        for one in range(400)
    ]
    same = [{"kind": "appeal", "owner": "vendor"} for _ in range(40)]
    return _with("scope", tasks=tasks + same)


def _absences(number: int) -> Files:
    away = [
        {"from": f"{2016 + one % 20}-01-01", "until": f"{2026 + one % 20}-12-31", "stand_in": "sam"}
        for one in range(number)
    ]
    return _with("practice", people=_everybody(away=away))


def _roles() -> Files:
    roles = [
        {"id": f"role{one}", "name": f"Role {one}", "people": ["dana"], "locations": "main-street"}
        for one in range(200)
    ]
    names = [f"role{one}" for one in range(200)]
    return _over(_with("practice", roles=roles), "escalation-contacts", backup=names, primary=names)


def _emoji() -> Files:
    people = [{**one, "name": f"🦷{one['id']}👩🏽‍⚕️"} for one in _everybody()]
    places = [{"id": "📍", "name": "🏥" * 40, "hours": "mon-fri 08:00-17:00"}]
    return _over(
        _with("practice", people=people, locations=places), "escalation-contacts", backup="🦷", urgent=["‼️" * 500]
    )


def _differs_in_differs() -> Files:
    answer: Any = {"is": "ines"}
    for _ in range(5):
        answer = {"is": "ines", "differs": [{"for": {"locations": "main-street"}, **answer}]}
    return _with("escalation-contacts", backup=answer)


def _conflicts() -> Files:
    claims = [{"is": "dana", "says": "ines"} for _ in range(300)]
    return _with("escalation-contacts", backup={"conflict": claims}, urgent={"conflict": claims})


def _hours(text: Any) -> Callable[[], Files]:
    return lambda: _over(
        _with("practice", people=_everybody(hours=text), locations=[{"id": "main-street", "hours": text}]),
        "escalation-contacts",
        channels=[],
    )


ABSURD: Final[dict[str, Callable[[], Files]]] = {
    "go-live in 1999": lambda: _with("practice", go_live="1999-01-01"),
    "go-live in 2199": lambda: _with("practice", go_live="2199-12-31"),
    "go-live some time in 2199": lambda: _with("practice", go_live="expected 2199"),
    "everything in 2199": lambda: _with("practice", go_live="2199-12-31", people=_everybody(**{"from": "2199-12-31", "until": "2199-12-31"})),
    "as of the last day": lambda: _with("practice", sample="2199-12-31"),
    "as of the first day": lambda: _with("practice", sample="1900-01-01"),
    "thirty people of one name": lambda: _with("practice", people=_many_people(30, lambda _: "Dana Ruiz")),
    "a thousand people": lambda: _with("practice", people=_everybody() + _many_people(1000, lambda number: f"Person {number}")),
    "a route of 200 stops": _long_route,
    "a chain of 200 routes": _chain_of_routes,
    "open day and night": _hours("every day 00:00-24:00"),
    "open for a minute": _hours("mon 08:00-08:01"),
    "never open": _hours("closed"),
    "every night": _hours("every day 20:00-08:00"),
    "bands of a cent": _cents,
    "absences of ten years": lambda: _absences(1),
    "300 absences": lambda: _absences(300),
    "absence that ends before it begins": lambda: _with("practice", people=_everybody(away=[{"from": "2027-01-01", "until": "2020-01-01"}])),
    "400 tasks": _tasks,
    "emoji names": _emoji,
    "60 locations": lambda: _with("practice", locations=_places(60)),
    "60 locations with answers of their own": _places_with_answers,
    "60 locations of one id": lambda: _with("practice", locations=[{"id": "main-street", "hours": "mon-fri"}] * 60),
    "300 states in a row": lambda: _states(circle=False),
    "300 states in a circle": lambda: _states(circle=True),
    "200 roles": _roles,
    "answers that differ five deep": _differs_in_differs,
    "300 conflicting answers": _conflicts,
    "2000 payers": lambda: _with("payers", payers=[{"id": f"p{one}", "name": f"Payer {one}"} for one in range(2000)]),
    "a text of 100,000 letters": lambda: _with("escalation-contacts", first_weeks="slow " * 20_000),
}  # fmt: skip
