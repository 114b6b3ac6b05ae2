"""Complete practices of many legal kinds, made from whole numbers, on which every rule must be silent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.truth.complete.access_text import access_text
from tests.truth.complete.approvals_text import approvals_text
from tests.truth.complete.cast import hire
from tests.truth.complete.contacts_text import contacts_text
from tests.truth.complete.dice import Dice
from tests.truth.complete.documents_text import documents_text
from tests.truth.complete.extras import lay_extras
from tests.truth.complete.money_text import money_text, scripts
from tests.truth.complete.own_words import say
from tests.truth.complete.payers_text import chosen_payers, payers_text
from tests.truth.complete.posting_text import posting_text
from tests.truth.complete.practice_text import practice_text
from tests.truth.complete.scope_text import scope_text
from tests.truth.complete.work_text import goals_text, workflow_text
from tests.truth.complete.world import TODAY, World, decide
from tests.truth.complete.yaml_text import Writer

if TYPE_CHECKING:
    from handover.outcome import StageName

__all__ = ["TODAY", "Made", "practice"]

#: What a practice that is ready, but has not chosen its company, cannot answer yet.
_WAITS_FOR_THE_COMPANY = (
    "ACC001",
    "ACC010",
    "ACC011",
    "ACC019",
    "ACC021",
    "APR015",
    "COM019",
    "PAY011",
    "WFL011",
)


@dataclass(frozen=True)
class Made:
    """A generated practice.

    Args:
        files: the text of its documents and example files by path.
        stage: the stage at which it is complete.
        deserves: codes of rules that may speak all the same.
        offered: every value that a knob might have had.
        chosen: the values that they had.
        names: people and places by what they are there, to lay defects over the practice.
    """

    files: dict[str, str]
    stage: StageName
    deserves: frozenset[str]
    offered: frozenset[tuple[str, str]]
    chosen: frozenset[tuple[str, str]]
    names: dict[str, str]


def practice(seed: int) -> Made:
    """Return the complete practice of a seed."""
    dice = Dice(seed)
    world = decide(dice)
    world.payers = chosen_payers(world)
    world.cast = hire(world)
    if world.vendor is None and world.stage == "ready":
        world.deserves.update(_WAITS_FOR_THE_COMPANY)
    files = _documents(world, seed)
    world.names |= {"place": world.places[0].id, "routine": "inbox"}
    world.names["vendor"] = world.vendor_people[0][0] if world.vendor_people else ""
    return Made(
        files, world.stage, frozenset(world.deserves), frozenset(dice.offered), frozenset(dice.chosen), world.names
    )


def _documents(world: World, seed: int) -> dict[str, str]:
    payers = payers_text(world)
    world.has_payers = payers is not None
    money = money_text(world)
    if money is not None:
        money["scripts"] = scripts(world)
        money["merge_fields"] = ["first_name"] if "letter" in world.scripts else None
    values: dict[str, dict[str, Any] | None] = {
        "payers": payers,
        "financial-policy": money,
        "scope": scope_text(world),
        "access-plan": access_text(world),
        "approvals": approvals_text(world),
        "escalation-contacts": contacts_text(world),
        "posting": posting_text(world),
        "workflow-map": workflow_text(world),
        "goals": goals_text(world),
        "documents": documents_text(world),
    }
    # last, because the others may bring people and roles
    values["practice"] = first = practice_text(world)
    lay_extras(world, values)
    say(seed, values)
    first["roles"] = world.cast.roles or None
    writer = Writer(world.dice)
    for name, one in values.items():
        if one is not None:
            world.files[f"{name}.yaml"] = writer.document(name, one)
    return world.files
