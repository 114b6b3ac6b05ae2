"""Stand-ins who are the holder again."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.people.directory import People
from handover.analysis.structure.walk import AllAnswers
from handover.inputs import Today
from handover.model.answer import Answer, Many
from handover.model.escalation_contacts import Hop
from handover.model.kinds.references import OwnerRef, PersonRef
from handover.model.marks import Marks
from handover.model.posting_claims import Gathering
from handover.model.practice_people import Person
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: Where the rule about approvers speaks already.
_TOLD: Final = ("approvals", "actions", "approver")


@rule(
    "PPL015",
    "–/W/B",
    guide=("S-8.03", "S-8.04"),
    kind=Kind.CONTRADICTION,
    fix="Name somebody else, or leave the stand-in out until there is one.",
    question="Who else stands in at {the answer}?",
)
def stand_in_is_the_holder(all_answers: AllAnswers, people: People, today: Today) -> Iterator[Gap]:
    """Somebody stands in for themselves, or takes a duty for some days that is theirs already.

    Why:
        It looks as if somebody were there, and on the day nobody is.
    Bad:
        scope:
          owner: {is: ines, stand_in: ines}
    Bad:
        practice:
          "roles+": {id: head, name: Head, side: practice, people: ines}
        scope:
          owner: {is: ines, stand_in: head}
    Bad:
        scope:
          owner: {is: ines, stand_in: dana, interim: {is: ines, from: 2026-12-07, until: 2026-12-11}}
    Bad:
        escalation-contacts:
          "escalations[complaint].route": [{person: dana, stand_in: dana}, ines]
    Bad:
        practice:
          "people[dana].away": [{from: 2026-12-21, until: 2026-12-23, stand_in: dana}]
    Good:
        practice:
          "roles+": {id: head, name: Head, side: practice, people: dana}
        scope:
          owner: {is: ines, stand_in: head}
    """
    for answer, marks in _held(all_answers):
        replacements = tuple(_replacements(marks, answer, today))
        holders = _people(answer, people) if replacements else ()
        for replacement, words in replacements:
            if len(holders) == 1 and _people(replacement, people) == holders:
                name = people.label(holders[0])
                yield Gap(replacement, f"{name} {words}", about=(people.key(holders[0]),))
    for person, stand_in, _ in people.absence_stand_ins(today.day):
        if _people(stand_in, people) == (person,):
            text = f"{people.label(person)} is named to stand in while {people.label(person)} is away"
            yield Gap(stand_in, text, about=(people.key(person),))


def _held(all_answers: AllAnswers) -> Iterator[tuple[Answer[Any], Marks]]:
    """Yield who holds something, with the reserved words about the holder."""
    for answer in all_answers.answers:
        yield answer, answer.marks
    for hop in all_answers.parts_of(Hop):
        yield hop.person, hop.marks
    for gathering in all_answers.parts_of(Gathering):
        yield gathering.by, gathering.marks


def _replacements(marks: Marks, answer: Answer[Any], today: Today) -> Iterator[tuple[Answer[Any], str]]:
    """Yield who stands in for a holder, or takes over for days that are not past, with what a message says of it."""
    if marks.stand_in is not None and answer.place.field != _TOLD:
        yield marks.stand_in, "is named as the stand-in at {the answer} and holds it already"
    for interim in marks.interim.found if marks.interim is not None else ():
        last = interim.until.known
        if last is None or not last.surely_before(today.day):
            yield interim.is_, "is named for some days at {the answer} and holds it already"


def _people(answer: Answer[Any], people: People) -> tuple[Person, ...]:
    """Return the people whom an answer names, by themselves or through roles."""
    refs = [item.known for item in answer.found] if isinstance(answer, Many) else [answer.known]
    named = (ref for ref in refs if isinstance(ref, PersonRef | OwnerRef))
    return tuple(dict.fromkeys(person for ref in named for person in people.holders(ref)))


RULES: Final = (stand_in_is_the_holder,)
