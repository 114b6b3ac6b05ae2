"""The entries of each action as a ladder of bands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, get_args

from handover.data.phrases import table
from handover.model.actions import ActionKind, action_name
from handover.model.answer import Unread
from handover.model.approvals import Approvals
from handover.model.kinds.bands import Band
from handover.model.kinds.choices import may_mean
from handover.node import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from handover.analysis.structure.site import Site
    from handover.model.answer import Answer
    from handover.model.approvals import Action
    from handover.model.kinds.words import Words


@dataclass(frozen=True, slots=True)
class Rung:
    """One entry of an action, and the amounts that it is for.

    Args:
        action: the entry.
        band: its amounts; any amount where it names none.
        stated: whether it names an amount.
        vague: the answers that name an amount in words only ("small").
        at: the answer to point at for its band.
        whole: whether its situation says that it is for all of them ("every adjustment").
    """

    action: Action
    band: Band
    stated: bool
    vague: tuple[Answer[Any], ...]
    at: Answer[Any]
    whole: bool = False

    @property
    def free(self) -> bool:
        """Whether the billing team may just do it."""
        return bool(self.action.free.value)

    @property
    def conditional(self) -> bool:
        """Whether it holds in a situation, or for a part of the work, only."""
        own = self.action.situation.given and self.action.situation not in self.vague and not self.whole
        return own or self.action.marks.for_ is not None


def rung(action: Action) -> Rung:
    """Return an entry with its band of amounts."""
    vague: list[Answer[Any]] = []
    phrase = action.amount.value
    stated = phrase.band if phrase is not None else None
    if phrase is not None and stated is None:
        vague.append(action.amount)
    situation = action.situation.value
    whole = situation is not None and _says_all(situation.words, action.kind.value)
    if stated is None and (action.situation.unanswered is not None or _is_vague(situation)):
        vague.append(action.situation)
    at: Answer[Any] = action.amount if action.amount.given else action.situation if whole else action.kind
    named = stated is not None or (whole and phrase is None)
    return Rung(action, stated or Band(None, None), named, tuple(vague), at, whole)


#: "Every adjustment", "all of them", "in all cases": what is left are words for the action itself.
_ALL: Final = re.compile(
    r"(?:for |on |in )?(?:every|each|all|any)(?: and (?:every|all|any))?(?: single| one)?"
    r"(?: of)?(?: the| these| those| them| our)?(?P<of> [a-z -]+?)?"
    r"(?: of any (?:size|amount)| at all| always|,? (?:no matter|regardless of|whatever) (?:how (?:small|large|big)|(?:the |what )?(?:size|amount)))*"
)
_ALWAYS: Final = frozenset(
    ("always", "everything", "no matter how small", "no matter what", "regardless of amount", "regardless of the amount",
     "whatever the amount", "without exception", "in every case", "every time", "each time", "all the time")
)  # fmt: skip
_ANYTHING: Final = frozenset(("case", "situation", "amount", "time", "one", "item", "entry", "circumstance", "sum"))


def _says_all(situation: str, kind: str | None) -> bool:
    """Whether a situation leaves none of an action out ("every adjustment", "in all cases")."""
    word = " ".join(situation.casefold().replace("-", " ").strip(" .!").split())
    found = _ALL.fullmatch(word)
    if word in _ALWAYS or found is None:
        return word in _ALWAYS
    named = {
        _singular(one)
        for one in f"{kind or ''} {action_name(kind) if kind else ''}".replace("_", " ").replace("-", " ").split()
    }
    return all(_singular(one) in named | _ANYTHING for one in (found["of"] or "").split())


def _singular(word: str) -> str:
    return word.removesuffix("s")


def _is_vague(situation: Words | None) -> bool:
    """Whether a situation is an amount in words ("large ones")."""
    return situation is not None and table("vague_amount").hits(situation.words)


class SiteLadders:
    """The entries of each action at one site, in the order written.

    An entry that cannot be read may be one of some actions: those cannot be judged, and the others can.
    """

    def __init__(self, rungs: Mapping[str, Sequence[Rung]], unread: Sequence[tuple[frozenset[str], Unread]]) -> None:
        self._rungs, self._unread = rungs, unread

    def items(self) -> Iterator[tuple[str, Sequence[Rung]]]:
        """Yield each action with its entries, and then stop at one that cannot be judged.

        Raises:
            Unread: if an entry cannot be read, once all the others are yielded.
        """
        unclear = frozenset[str]().union(*(kinds for kinds, _ in self._unread))
        for kind, rungs in self._rungs.items():
            if kind not in unclear:
                yield kind, rungs
        for _, unread in self._unread:
            raise unread

    def of(self, kind: str) -> Sequence[Rung]:
        """Return the entries of an action.

        Raises:
            Unread: if one that cannot be read may be of it.
        """
        for kinds, unread in self._unread:
            if kind in kinds:
                raise unread
        return self._rungs.get(kind, ())


class Ladders:
    """The entries of each listed action at each site, worked out once for all rules about approvals."""

    def __init__(self, document: Approvals) -> None:
        self._document = document
        self._known: dict[str | None, SiteLadders] = {}

    @classmethod
    def of(cls, document: Approvals) -> Ladders:
        """Take the approvals."""
        return cls(document)

    def at(self, site: Site) -> SiteLadders:
        """Return the entries of each action at a site.

        Raises:
            Unread: if the list cannot be read.
        """
        if site.id not in self._known:
            found: dict[str, list[Rung]] = {}
            unread: list[tuple[frozenset[str], Unread]] = []
            for action in site.entries(self._document.actions):
                try:
                    kind = action.kind.value
                    if kind is not None and kind != "other":
                        found.setdefault(kind, []).append(rung(action))
                except Unread as one:
                    unread.append((_may_be(action), one))
            self._known[site.id] = SiteLadders(found, unread)
        return self._known[site.id]


def _may_be(action: Action) -> frozenset[str]:
    """Return the actions that an entry may be one of, in which something cannot be read."""
    node = action.kind.place.node
    if action.kind.readable and action.kind.known is not None:
        return frozenset({action.kind.known})
    return may_mean(node.text, _KINDS) if isinstance(node, Scalar) else frozenset(_KINDS)


_KINDS: Final[tuple[str, ...]] = get_args(ActionKind)
