"""Gaps in the one person at the practice who owns the outsourced work."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.directory import People, outsiders
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.inputs import Today
from handover.model.scope import Scope
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "SCO009",
    "W/B/B",
    guide=("S-0.01", "S-0.02", "S-1.25"),
    fix="Name one person of the practice under `owner`.",
    question="Which one person at the practice owns the outsourced work?",
    yields_to=("PPL001", "PPL003"),
    answers=("scope.owner",),
)
def no_single_owner(document: Scope, people: People, site: Site, today: Today) -> Iterator[Gap]:
    """The outsourced work has no single owner at the practice.

    Why:
        Several people giving direction means several directions. One owner keeps the scope
        steady.
    Bad:
        scope:
          owner: ~
    Bad:
        scope:
          owner: [ines, dana]
    Bad:
        scope:
          owner: priya
    Bad:
        scope:
          owner: {is: dana, interim: {is: priya, from: 2026-12-14}}
    Good:
        scope:
          owner: dana
    """
    owner = site.pick(document.owner)
    if owner.missing:
        yield Gap(owner, "it is not said yet who owns the outsourced work at the practice")
        return
    if len(owner.items) > 1:
        names = listed(people.label(p) for ref in owner.values if (p := people.find(ref)) is not None)
        yield Gap(owner, f"{names or 'several people'} own the outsourced work together, and nobody alone")
        return
    named = people.keys_of(owner, site)
    for one in outsiders(owner, people, today.day):
        text = f"{one.name} owns the outsourced work and is not of the practice"
        if one.at in owner.items:
            yield Gap(owner, text)
        elif one.key not in named:  # somebody named twice is one cause
            yield Gap(one.at, text, about=(one.key,), causes=(one.at, owner))


RULES: Final = (no_single_owner,)
