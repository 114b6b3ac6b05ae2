"""What one login gives: its rights, profile and plain words, each as far as it is understood."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from handover.analysis.access.capabilities import Given
from handover.analysis.access.plain_words import understand
from handover.data.access_facts import Catalogue, Right, catalogues, folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.access_plan import Login
    from handover.model.answer import Answer
    from handover.model.practice_places import System

#: Why something is not understood: a name that a complete catalogue does not hold, one that a
#: partial one may not hold, a profile without content, plain words, or nothing that was said.
Problem: TypeAlias = Literal["", "misspelt", "unlisted", "profile", "words", "empty", "unread"]

#: Profiles that are power over everything, in any system.
_ADMIN: Final = re.compile(
    r"\b(?:admin(?:s|istrators?|istration)?(?! (?:staff|assistants?|support|team|clerk))|"
    r"super\s?users?|sys\s?admin|full (?:access|control|rights)|all (?:access|rights)|"
    r"unrestricted|owners?|root)\b",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"\(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class Item:
    """One right, profile or phrase of a login.

    Args:
        place: where it is written.
        given: what it gives.
        label: what a message may call it; empty for free text.
        problem: why it is not understood; empty where it is.
        nearest: the name that was probably meant.
        admin: whether it is power over users and rights.
        shows: what one gets to see besides.
    """

    place: Answer[Any]
    given: Given
    label: str = ""
    problem: Problem = ""
    nearest: str = ""
    admin: bool = False
    shows: tuple[str, ...] = ()


def catalogue_of(system: System | None) -> Catalogue | None:
    """Return the catalogue of a practice system: by its product, else by its name."""
    if system is None:
        return None
    for answer in (system.product, system.name):
        name = answer.known
        found = catalogues().get(folded(name)) if name is not None else None
        if found is not None or (name is not None and answer is system.product):
            return found
    return None


def items_of(login: Login, system: System | None, system_key: str) -> tuple[Item, ...]:
    """Return what a login gives, in the order of its fields.

    A profile whose rights stand beside it is understood by these.
    """
    catalogue = catalogue_of(system)
    kind = system.kind.known if system is not None else None
    # a clearinghouse or portal that sends claims does not let anybody make them in the practice's books
    generous = kind in (None, "practice_management")
    found = [*_permissions(login, catalogue, system_key), *_words(login, system_key, generous=generous)]
    profile = _profile(login, catalogue, system_key, described=bool(found))
    if profile is not None:
        found.insert(0, profile)
    if not found:
        found.append(Item(login.allows, Given(system_key, unclear=True), problem="empty"))
    return tuple(found)


def _permissions(login: Login, catalogue: Catalogue | None, system: str) -> Iterator[Item]:
    if not login.permissions.readable:
        yield Item(login.permissions, Given(system, unclear=True), problem="unread")
        return
    for item in login.permissions.items:
        name = item.known
        if name is None:
            yield Item(item, Given(system, unclear=True), problem="unread")
            continue
        right = _find(catalogue.permissions, name) if catalogue is not None else None
        if right is not None:
            yield _item(item, right, system, right.name)
        elif _ADMIN.search(_spaced(name)) and (catalogue is None or catalogue.partial):
            yield Item(item, Given(system, frozenset({"admin"}), unclear=True), name.shown, admin=True)
        elif catalogue is not None and not catalogue.partial:
            near = get_close_matches(folded(name), list(catalogue.permissions), n=1, cutoff=0.6)
            nearest = catalogue.permissions[near[0]].name if near else ""
            yield Item(item, Given(system, unclear=True), name.shown, "misspelt", nearest)
        else:
            yield Item(item, Given(system, unclear=True), name.shown, "unlisted")


def _words(login: Login, system: str, *, generous: bool) -> Iterator[Item]:
    if not login.allows.readable:
        yield Item(login.allows, Given(system, unclear=True), problem="unread")
        return
    for item in login.allows.items:
        words = item.known
        if words is None:
            yield Item(item, Given(system, unclear=True), problem="unread")
            continue
        found = understand(words.words)
        maybe = found.maybe if generous else frozenset[str]()
        given = Given(system, found.gives, maybe, unclear=found.unclear)
        problem: Problem = "words" if found.unclear else ""
        yield Item(item, given, problem=problem, admin="admin" in found.gives)


def _profile(login: Login, catalogue: Catalogue | None, system: str, *, described: bool) -> Item | None:
    name = login.profile.known
    if name is None:
        unread = not login.profile.readable
        return Item(login.profile, Given(system, unclear=True), problem="unread") if unread else None
    right = _find(catalogue.profiles, name) if catalogue is not None else None
    if right is not None and not (right.partial and not described):
        return _item(login.profile, right, system, name.shown)
    if _ADMIN.search(_spaced(name)):
        return Item(login.profile, Given(system, frozenset({"admin"}), unclear=True), name.shown, admin=True)
    gives = right.gives if right is not None else frozenset()
    problem: Problem = "" if described else "profile"
    return Item(login.profile, Given(system, gives, unclear=not described), name.shown, problem)


def _item(place: Answer[Any], right: Right, system: str, label: str) -> Item:
    given = Given(system, right.gives, frozenset(), right.only_way_to, right.denies, unclear=False)
    return Item(place, given, label, admin=right.admin, shows=right.shows)


def _find(rights: dict[str, Right], name: str) -> Right | None:
    """Return a right by its name, with or without what stands in brackets behind it."""
    inside = _ASIDE.findall(name)
    for spelling in (name, _ASIDE.sub("", name), *inside):
        found = rights.get(folded(spelling))
        if found is not None:
            return found
    return None


def _spaced(name: str) -> str:
    """Return a name with its parts as words: ``BillingAdmin`` → ``Billing Admin``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[_\-]+", " ", name)
