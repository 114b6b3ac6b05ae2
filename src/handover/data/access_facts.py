"""What tasks need, what the rights of practice systems give, and which agreements come first.

All of it is kept as TOML under `data/access`; each file says where its facts are from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from handover import data

if TYPE_CHECKING:
    from datetime import date


def folded(name: str) -> str:
    """Return a name or text without case, spaces and punctuation, so that two spellings of it are equal."""
    return "".join(char for char in name.casefold() if char.isalnum())


@dataclass(frozen=True, slots=True)
class TaskNeeds:
    """What a task needs.

    Args:
        needs: each a set of capabilities of which one will do; without any the work stands still.
        explains: capabilities that whoever does it may well be given.
    """

    needs: tuple[frozenset[str], ...] = ()
    explains: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Right:
    """A permission or a profile of a practice system.

    Args:
        name: its own name, as shown.
        gives: capabilities it gives.
        only_way_to: those of them that cannot be had in the system without it, so that what
            comes along is unavoidable.
        denies: capabilities that it takes away, at least in part.
        shows: what one gets to see besides, in plain words.
        admin: whether it is power over users, rights or the database.
        partial: whether it gives more than is known here.
    """

    name: str
    gives: frozenset[str] = frozenset()
    only_way_to: frozenset[str] = frozenset()
    denies: frozenset[str] = frozenset()
    shows: tuple[str, ...] = ()
    admin: bool = False
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The rights of one practice system.

    Args:
        name: what the system is called.
        version: the version they were read for; empty where the source names none.
        source: where they were read.
        recorded_on: when they were written down here.
        partial: whether the system has rights that are not listed.
        permissions: by folded name, every spelling.
        profiles: by folded name, every spelling.
    """

    name: str
    version: str
    source: str
    recorded_on: date
    partial: bool
    permissions: dict[str, Right] = field(default_factory=dict)
    profiles: dict[str, Right] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RequiredAgreement:
    """The agreement that must hold before access is opened.

    Args:
        kind: our word for it.
        name: what people call it.
        words: words by which it is known where somebody described it.
        source: the law that asks for it.
    """

    kind: str
    name: str
    words: tuple[str, ...]
    source: str


@cache
def capability_words() -> dict[str, str]:
    """Return every capability and how people say it."""
    found: dict[str, str] = data.facts("access", "capabilities.toml")["words"]
    return found


@cache
def harmless() -> frozenset[str]:
    """Return the capabilities that come along with nearly any login."""
    return frozenset(data.facts("access", "capabilities.toml")["harmless"]["capabilities"])


@cache
def task_needs() -> dict[str, TaskNeeds]:
    """Return what each canonical task needs."""
    return _needs("tasks")


@cache
def entry_needs() -> dict[str, TaskNeeds]:
    """Return what making each kind of money entry needs."""
    return _needs("entries")


def _needs(table: str) -> dict[str, TaskNeeds]:
    return {
        task: TaskNeeds(
            tuple(frozenset(need.split("|")) for need in facts["needs"]), frozenset(facts.get("explains", ()))
        )
        for task, facts in data.facts("access", "task_needs.toml")[table].items()
    }


@cache
def area_explains() -> dict[str, frozenset[str]]:
    """Return the capabilities that work in each service area explains."""
    areas = data.facts("access", "task_needs.toml")["areas"]
    return {area: frozenset(facts["explains"]) for area, facts in areas.items()}


@cache
def action_explains() -> dict[str, frozenset[str]]:
    """Return the capabilities that a free hand in an action explains."""
    actions = data.facts("access", "task_needs.toml")["actions"]
    return {action: frozenset(explains) for action, explains in actions.items()}


@cache
def required_agreements() -> dict[str, RequiredAgreement]:
    """Return the agreement that each jurisdiction asks for before access is opened."""
    found = data.facts("access", "agreements.toml")
    return {
        place: RequiredAgreement(facts["kind"], facts["name"], tuple(facts["words"]), facts["source"])
        for place, facts in found.items()
    }


@cache
def catalogues() -> dict[str, Catalogue]:
    """Return the catalogue of each practice system, by every folded name of the system."""
    found: dict[str, Catalogue] = {}
    systems = files("handover.data") / "access" / "systems"
    for name in sorted(file.name for file in systems.iterdir() if file.name.endswith(".toml")):
        facts = data.facts("access", "systems", name)
        catalogue = Catalogue(
            facts["names"][0],
            facts["version"],
            facts["source"],
            facts["recorded_on"],
            facts["partial"],
            _rights(facts["permissions"]),
            _rights(facts["profiles"]),
        )
        found |= {folded(called): catalogue for called in facts["names"]}
    return found


def _rights(table: dict[str, dict[str, Any]]) -> dict[str, Right]:
    rights: dict[str, Right] = {}
    for name, facts in table.items():
        right = Right(
            facts.get("window", name),
            frozenset(facts["gives"]),
            frozenset(facts.get("only_way_to", ())),
            frozenset(facts.get("denies", ())),
            tuple(facts.get("shows", ())),
            facts.get("admin", False),
            facts.get("partial", False),
        )
        for spelling in (name, right.name, *facts.get("also", ())):
            rights[folded(spelling)] = right
    return rights


@cache
def plain_words() -> dict[str, Any]:
    """Return how people say what a login lets somebody do, as written in the data file."""
    return data.facts("access", "plain_words.toml")
