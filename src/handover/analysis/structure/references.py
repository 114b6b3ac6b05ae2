"""References and ids: those that lead nowhere, and those that are used twice.

People are not among them: who is who is for `people.directory` and its own rule. Next actions
are not either: a word that is no action is for the rule about them.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from handover.analysis.structure.walk import AllAnswers
from handover.model.answer import Answer, Entries
from handover.model.documents import Documents
from handover.model.escalation_contacts import EscalationContacts, EscalationKind
from handover.model.goals import Goals
from handover.model.kinds.references import (
    ChannelRef,
    DocumentRef,
    LocationRef,
    MeasureRef,
    PayerRef,
    ProviderRef,
    Ref,
    RouteRef,
    StateRef,
    StepRef,
    SystemRef,
    TaskRef,
    loosely,
)
from handover.model.kinds.words import Id
from handover.model.payers import Payers
from handover.model.posting import Posting
from handover.model.practice import Practice
from handover.model.practice_document import PracticeDocument
from handover.model.scope import Scope
from handover.model.tasks import ENTRIES, TASKS, TASKS_ELSEWHERE
from handover.model.workflow_map import WorkflowMap

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from handover.model.part import Part


#: What a reference may say instead of naming one thing.
_WHOLE: Final = frozenset({"all", "everywhere", "every", "any"})

#: The keys that name a thing, in each kind of entry.
_NAMES: Final = ("id", "name", "kind")

Unknown = tuple[Answer[Any], Ref, str]
Unlisted = tuple[Entries[Any], tuple[Ref, ...]]


class References:
    """The references that lead nowhere.

    Args:
        unknown: the answer, the reference and the nearest name, empty where none is near.
        unlisted: each list without entries, and the references to what it should hold.
        unread: what cannot be read of the lists, so that nothing can be said of references to them.
    """

    def __init__(
        self, unknown: tuple[Unknown, ...], unlisted: tuple[Unlisted, ...], unread: tuple[Answer[Any], ...] = ()
    ) -> None:
        self.unknown, self.unlisted, self.unread = unknown, unlisted, unread

    @classmethod
    def of(cls, all_answers: AllAnswers, practice: Practice) -> References:
        """Compare every reference with the entries it may mean.

        Where the list of entries itself is missing or cannot be read, or its document is not
        there, nothing can be said of references to it: the rule for the missing one speaks.
        Lists that no rule asks for are reported once each, with all that refer to them.
        """
        targets = {kind: _entries(lists) for kind, lists in lists_of(practice).items()}
        loose = {kind: {*map(loosely, names or ()), *_WHOLE} for kind, names in targets.items()}
        hidden = _unreadable_lists(practice)
        empty = _lists_nobody_asks_for(practice)
        unknown: list[Unknown] = []
        unread: dict[type[Ref], Answer[Any]] = {}
        unlisted: dict[type[Ref], list[Ref]] = {}
        for answer, ref in all_answers.references(Ref):
            kind, names = type(ref), targets.get(type(ref))
            if _is_known(ref, names, loose):
                continue
            if kind in hidden:
                unread[kind] = hidden[kind]
            elif kind in empty:
                unlisted.setdefault(kind, []).append(ref)
            elif names is not None:
                unknown.append((answer, ref, _nearest(ref, names)))
        lists = tuple((empty[kind], tuple(refs)) for kind, refs in unlisted.items())
        return cls(tuple(unknown), lists, tuple(unread.values()))


def _is_known(ref: Ref, names: Collection[str] | None, loose: Mapping[type[Ref], set[str]]) -> bool:
    return names is not None and (ref.key in names or loosely(ref.key) in loose[type(ref)])


def _nearest(ref: Ref, names: Iterable[str]) -> str:
    near = get_close_matches(ref.key, sorted(names), n=1, cutoff=0.6)
    return near[0] if near else ""


def lists_of(practice: Practice) -> dict[type[Ref], tuple[Entries[Any] | tuple[str, ...], ...]]:
    """Return, for each kind of reference, the lists whose entries it may mean and the words it may be."""
    document = practice.document(PracticeDocument)
    return {
        LocationRef: (document.locations,),
        SystemRef: (document.systems,),
        ProviderRef: (document.people,),
        ChannelRef: (practice.document(EscalationContacts).channels,),
        RouteRef: (practice.document(EscalationContacts).escalations, _words(EscalationKind)),
        PayerRef: (practice.document(Payers).payers,),
        MeasureRef: (practice.document(Goals).measures,),
        StepRef: (practice.document(WorkflowMap).steps,),
        StateRef: (practice.document(Posting).states,),
        DocumentRef: (practice.document(Documents).items,),
        TaskRef: (practice.document(Scope).tasks, (*TASKS, *TASKS_ELSEWHERE, *ENTRIES)),
    }


def _lists_nobody_asks_for(practice: Practice) -> dict[type[Ref], Entries[Any]]:
    """Return the lists that may be left out until something refers to them, where they have no entries."""
    document = practice.document(PracticeDocument)
    lists: dict[type[Ref], Entries[Any]] = {
        SystemRef: document.systems,
    }
    return {kind: one for kind, one in lists.items() if one.readable and not one.given and _written(one)}


def _written(one: Entries[Any]) -> bool:
    """Whether the document is there that the list would stand in."""
    return one.place.parent is not None and one.place.parent.node is not None


def _words(kind: Any) -> tuple[str, ...]:
    found: tuple[str, ...] = kind.__args__
    return tuple(word for word in found if word != "other")


def _entries(lists: tuple[Entries[Any] | tuple[str, ...], ...]) -> frozenset[str] | None:
    """Return all names of the entries; None where a list is missing or cannot be read."""
    names: set[str] = set()
    for one in lists:
        if isinstance(one, tuple):
            names.update(one)
        elif not one.readable or not _written(one):
            return None
        elif not one.given:
            if len(lists) == 1:
                return None
        else:
            names.update(name for part in one.items for name in _named(part))
    return frozenset(names)


def _named(part: Any) -> Iterator[str]:
    return (str(answer.known) for answer in _names(part) if isinstance(answer.known, str))


def _names(part: Any) -> Iterator[Answer[Any]]:
    answers = (getattr(part, key, None) for key in _NAMES)
    return (answer for answer in answers if isinstance(answer, Answer))


def _unreadable_lists(practice: Practice) -> dict[type[Ref], Answer[Any]]:
    """Return what cannot be read of the lists, by the kind of reference to what they hold."""
    found = ((kind, _unread(lists)) for kind, lists in lists_of(practice).items())
    return {kind: one for kind, one in found if one is not None}


def _unread(lists: tuple[Entries[Any] | tuple[str, ...], ...]) -> Answer[Any] | None:
    """Return a list, or the name of an entry, that cannot be read; None where all can."""
    entries = [one for one in lists if not isinstance(one, tuple)]
    names = (answer for one in entries for part in one.found for answer in _names(part))
    return next((answer for answer in (*entries, *names) if not answer.readable), None)


class Identities:
    """The ids that repeat an earlier one of the same list.

    Args:
        repeated: the answers that hold the second and later uses.
    """

    def __init__(self, repeated: tuple[Answer[Any], ...]) -> None:
        self.repeated = repeated

    @classmethod
    def of(cls, all_answers: AllAnswers) -> Identities:
        """Compare the ids within each list of entries (entries for different locations may share one)."""
        lists = (one for one in all_answers.answers if isinstance(one, Entries) and one.readable)
        return cls(tuple(answer for entries in lists for answer in _repeated(entries.items)))


def _repeated(parts: tuple[Part, ...]) -> Iterator[Answer[Any]]:
    seen: dict[tuple[str, str], None] = {}
    for part in parts:
        answer: Answer[Id] | None = getattr(part, "id", None)
        if not isinstance(answer, Answer) or not answer.readable or not isinstance(answer.value, Id):
            continue
        split = part.marks.split_locations
        where = "" if split is None or not split.readable else ",".join(sorted(ref.key for ref in split.values))
        key = answer.value.casefold(), where
        if key in seen:
            yield answer
        seen[key] = None
