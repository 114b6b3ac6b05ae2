"""Answers that are unconfirmed: who is to confirm them, by when, and whether that still holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handover.analysis.people.directory import People
from handover.analysis.structure.unsaid import told
from handover.analysis.structure.walk import AllAnswers, walk, walk_answer
from handover.model.answer import Answer, State
from handover.model.kinds.days import in_words
from handover.model.part import Part
from handover.model.payer_entry import Limit, Payer, PayerRule
from handover.model.payers import Payers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from handover.model.marks import Unconfirmed
    from handover.model.practice_people import Person


@dataclass(frozen=True, slots=True)
class UnconfirmedAnswer:
    """One thing that is marked as unconfirmed.

    Args:
        thing: the answer or part.
        mark: the words about it.
        valued: whether there is a value all the same.
        person: who is to confirm it; None where nobody known is named.
        who: that person's id, for whom to ask.
        label: that person's name.
    """

    thing: Answer[Any] | Part
    mark: Unconfirmed
    valued: bool
    person: Person | None
    who: tuple[str, ...]
    label: str

    @property
    def copied(self) -> bool:
        """Whether it is a value of another practice that nobody was named to confirm; those are asked together."""
        return self.valued and self.mark.copied_from.known is not None and self.mark.ask.missing

    def standing(self, noun: str) -> str:
        """Say until when it is unconfirmed.

        Args:
            noun: what it is, such as ``answer``.
        """
        by = self.mark.by.value
        until = f" until {self.label} confirms it" if self.person is not None else ""
        when = f" by {by}" if by is not None and self.person is not None else ""
        origin = self.mark.copied_from.known
        copied = f"copied from {origin.shown} and " if origin is not None else ""
        return f"{{the {noun}}} is {copied}unconfirmed{until}{when}"

    def lacking(self, noun: str, today: date) -> tuple[str, str] | None:
        """Return a sentence on why it is not confirmed yet, and a key for the fingerprint; None if nothing is lacking.

        Args:
            noun: what it is, such as ``answer``.
            today: the day of judgement.
        """
        ask, by = self.mark.ask, self.mark.by
        day = by.known
        if day is not None and day.surely_before(today):
            return f"{{the {noun}}} was to be confirmed by {in_words(day.latest)}, which has passed", "passed"
        if not self.valued:
            return None
        if ask.missing:
            who = told("it is not said yet who confirms it", ask)
            return f"{{the {noun}}} is unconfirmed, and {who}", "nobody"
        return (f"{{the {noun}}} is unconfirmed, and it is not said yet by when", "no day") if by.missing else None


class UnconfirmedAnswers:
    """What is unconfirmed.

    Args:
        payer_rules: house rules about payers, which rules of their own judge.
        others: everything else.
    """

    def __init__(self, payer_rules: tuple[UnconfirmedAnswer, ...], others: tuple[UnconfirmedAnswer, ...]) -> None:
        self.payer_rules, self.others = payer_rules, others

    @classmethod
    def of(cls, all_answers: AllAnswers, people: People) -> UnconfirmedAnswers:
        """Collect what is marked as unconfirmed."""
        things: list[Answer[Any] | Part] = [*all_answers.answers, *all_answers.parts]
        found = [
            _promise(thing, thing.marks.unconfirmed, people) for thing in things if thing.marks.unconfirmed is not None
        ]
        ruled = {id(thing) for thing in _payer_rules(all_answers)} if found else set[int]()
        return cls(
            tuple(one for one in found if id(one.thing) in ruled),
            tuple(one for one in found if id(one.thing) not in ruled),
        )


def _promise(thing: Answer[Any] | Part, mark: Unconfirmed, people: People) -> UnconfirmedAnswer:
    ref = mark.ask.known
    person = people.find(ref) if ref is not None else None
    who = () if person is None else (people.key(person),)
    return UnconfirmedAnswer(thing, mark, _valued(thing), person, who, "" if person is None else people.label(person))


def _valued(thing: Answer[Any] | Part) -> bool:
    if isinstance(thing, PayerRule):
        return not thing.decision.missing
    if isinstance(thing, Limit):
        return not thing.limit.missing
    return isinstance(thing, Part) or thing.state is State.UNCONFIRMED


def _payer_rules(all_answers: AllAnswers) -> Iterator[Answer[Any] | Part]:
    """Yield all that stands at or below the lists of house rules."""
    owners: list[Payer | Payers] = [*all_answers.parts_of(Payer), *all_answers.parts_of(Payers)]
    for owner in owners:
        yield from walk_answer(owner.rules)
    for rule in all_answers.parts_of(PayerRule):
        yield from walk(rule)
