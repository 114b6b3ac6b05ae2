"""The context that rules read from: documents, parts, sites, indices, the day.

A parameter's type is all there is to know. An index is built when the first rule asks for
it and kept for the practice.
"""

from __future__ import annotations

import inspect
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any, get_type_hints

from handover.analysis.structure.site import Site, Sites
from handover.analysis.structure.walk import AllAnswers
from handover.inputs import Today
from handover.model.document import Document
from handover.model.part import Part
from handover.model.practice import Practice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.rules.rule import Rule


class Context:
    """All that the rules of one practice may ask for, by type.

    Args:
        practice: the practice.
        today: the day it is judged as of.
    """

    def __init__(self, practice: Practice, today: Today) -> None:
        self._practice = practice
        self._built: dict[Any, Any] = {Practice: practice, Today: today}

    def get(self, kind: Any) -> Any:
        """Return the document or index of a type.

        Raises:
            TypeError: if no rule may ask for such a type.
        """
        if kind not in self._built:
            self._built[kind] = self._build(kind)
        return self._built[kind]

    def put(self, thing: object) -> None:
        """Make something available by its type."""
        self._built[type(thing)] = thing

    def _build(self, kind: Any) -> Any:
        if isinstance(kind, type) and issubclass(kind, Document):
            return self._practice.document(kind)
        maker = getattr(kind, "of", None)
        if maker is None:
            raise TypeError(f"a rule asks for {kind}, which is no document, part, site or index")
        return maker(*(self.get(one) for one in _wanted_by(maker)))

    def units(self, rule: Rule) -> Iterator[tuple[Site | None, list[Any]]]:
        """Yield the arguments of each call of a rule: once per part and per site it asks for.

        A part whose answers differ between locations is given once per location, with the answers that hold there.
        """
        kinds = rule.reads.values()
        if not any(map(_is_one_of_many, kinds)):
            yield None, [self.get(kind) for kind in kinds]
            return
        choices = [self._choices(kind) for kind in kinds]
        for arguments in product(*choices):
            sites = [one for one in arguments if isinstance(one, Site)] or self._seen_from(arguments)
            for site in sites:
                yield site, [_here(one, site) for one in arguments]

    def _seen_from(self, arguments: tuple[Any, ...]) -> list[Site | None]:
        """Return the sites that a part must be looked at from; once where nothing differs."""
        if not any(_is_entry(one) for one in arguments):
            return [None]
        sites: Sites = self.get(Sites)
        apart = [site for site in sites.all if any(_here(one, site) is not one for one in arguments)]
        return [*apart] or [None]

    def _choices(self, kind: Any) -> tuple[Any, ...]:
        if kind is Site:
            sites: Sites = self.get(Sites)
            return sites.all
        if _is_one_of_many(kind):
            all_answers: AllAnswers = self.get(AllAnswers)
            return all_answers.parts_of(kind)
        return (self.get(kind),)


@cache
def _wanted_by(maker: Any) -> tuple[Any, ...]:
    """Return the types of what an index is made from; looking them up takes longer than making most of them."""
    hints = get_type_hints(maker)
    return tuple(hints[name] for name in inspect.signature(maker).parameters)


@cache
def _is_one_of_many(kind: Any) -> bool:
    """Whether a practice may have several of a type: sites, and parts that are no documents."""
    return kind is Site or (isinstance(kind, type) and issubclass(kind, Part) and not issubclass(kind, Document))


def _is_entry(thing: Any) -> bool:
    return isinstance(thing, Part) and not isinstance(thing, Document)


def _here(thing: Any, site: Site | None) -> Any:
    return site.here(thing) if site is not None and _is_entry(thing) else thing
