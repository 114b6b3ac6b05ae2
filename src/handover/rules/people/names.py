"""People who are named for duties: not listed, not there, or no single person."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, get_args

from handover.analysis.people.directory import People, holders_on
from handover.analysis.people.duties import Duties
from handover.analysis.scope.early_weeks import EarlyWeeks
from handover.analysis.structure.phrasing import listed, some
from handover.analysis.structure.walk import AllAnswers
from handover.inputs import Today
from handover.model.background import Background
from handover.model.escalation_contacts import EscalationKind
from handover.model.kinds.references import OwnerRef, PersonRef, Ref, TakerRef, loosely
from handover.model.practice_document import PracticeDocument
from handover.model.practice_people import Person
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: Words for nobody in particular: a group, a desk, whoever comes by.
_NOBODY = re.compile(
    r"\b(?:front\s?desk|reception(?:ist)?s?|whoever|anyone|anybody|someone|somebody|everyone|everybody|all of us|staff|"
    r"team|office|billing department|the doctors?|dentists?|hygienists?|manager|managers|mailbox|inbox|group)\b",
    re.IGNORECASE,
)


def _is_nobody(ref: Ref) -> bool:
    return bool(_NOBODY.search(ref.key.replace("_", " ").replace("-", " ")))


@rule(
    "PPL001",
    "B/B/B",
    guide=("S-1.26", "S-8.02"),
    kind=Kind.CONTRADICTION,
    fix="Correct the spelling, or add the person under `people` in practice.yaml.",
    question="Who is meant at {the answer}?",
    judges_words=True,
)
def unknown_person(document: PracticeDocument, all_answers: AllAnswers, who: People) -> Iterator[Gap]:
    """A person is named who is not among the people of the practice.

    Why:
        A name that leads nowhere has no number, no hours and no stand-in.
    Bad:
        escalation-contacts:
          backup: inse
    Bad:
        scope:
          "tasks[appeal].owner": vendro
    Bad:
        escalation-contacts:
          backup: practice
    Bad:
        escalation-contacts:
          backup: Maple Grove
    Bad:
        practice:
          people: ~
    Good:
        escalation-contacts:
          backup: Sam Ode
    Good:
        scope:
          "tasks[appeal].owner": BrightLedger
    """
    unknown = [
        (answer, ref)
        for answer, ref in (*all_answers.references(PersonRef), *all_answers.references(OwnerRef))
        if not _leads_nowhere_on_purpose(ref) and not who.known(ref)
    ]
    listed_people = document.people.items  # where these cannot be read, nobody knows who is known
    if unknown and not listed_people:
        # one cause, one finding; where the whole document is absent, that is the cause
        if document.place.node is not None:
            yield Gap(
                document.people,
                "no people are listed in practice.yaml, so the names in the other documents lead nowhere",
                question="Who works with the billing, on your side and on theirs?",
                fix="List the people under `people`, each with name, hours and a way to reach them.",
            )
        return
    sides = Background.of(document, None).sides
    for answer, ref in unknown:
        if loosely(ref.key) in _SIDES or sides.side(ref.key) is not None:
            text = "{the answer} names a whole side, where one person is asked for"
            yield Gap(answer, text, fix="Name one person, by id or name.")
            continue
        nearest = who.nearest(ref)
        hint = f"; did you mean {who.label(nearest)}?" if nearest is not None else ""
        text = f"{{the answer}} names somebody who is not among the people of the practice{hint}"
        yield Gap(answer, text, fix=_OR_A_SIDE if isinstance(ref, OwnerRef) else "")


#: What is done about an unknown name where a side may stand as well.
_OR_A_SIDE = "Write `practice` or `vendor` for a whole side; else correct the spelling, or add the person under `people` in practice.yaml."
#: How people write a side.
_SIDES = ("practice", "vendor", "both", "bothsides")


def _leads_nowhere_on_purpose(ref: Ref) -> bool:
    """Whether a reference is a side, an escalation, says nobody, or names nobody in particular, which is another rule's matter."""
    if isinstance(ref, TakerRef) and loosely(ref.key) in map(loosely, get_args(EscalationKind)):
        return True
    if isinstance(ref, OwnerRef):
        return ref.side is not None
    return _is_nobody(ref)


@rule(
    "PPL002",
    "W/B/B",
    guide=("S-4.26", "S-8.03"),
    kind=Kind.CONTRADICTION,
    fix="Name the successor in each place.",
    question="Who takes over from {the person}?",
)
def person_not_there(duties: Duties, who: People, weeks: EarlyWeeks, today: Today) -> Iterator[Gap]:
    """Somebody who has left, or has not started, still holds a duty.

    Why:
        The billing team asks somebody who cannot answer.
    Bad:
        practice:
          "people[sam].until": 2026-10-31
    Bad:
        practice:
          "people[sam].from": 2027-02-01
    Bad:
        practice:
          "people[tess].until": 2026-12-31
        scope:
          owner: {is: ines, interim: {is: tess, from: 2027-02-01, until: 2027-02-28}}
    Bad:
        practice:
          "people[dana].away": [{from: 2027-02-01, until: 2027-02-05, stand_in: lena}]
          "people+": {id: lena, name: Lena Moor, phone: "555-0182", hours: "mon-fri 08:00-17:00", until: 2027-01-15}
    Good:
        practice:
          "people[sam].until": 2027-06-30
    """
    day = weeks.start
    for person in who.all:
        named = list(_held(person, duties, who, day))
        gone_from = [name for name, first in named if who.left(person, first)]
        not_yet = [name for name, first in named if who.starts_after(person, first)]
        if gone_from and person.until.value is not None:
            names = _first(gone_from)
            gone = "left" if who.left(person, today.day) else "leaves"
            text = f"{who.label(person)} {gone} on {person.until.value} and still holds: {names}"
            question = f"Who takes over from {who.label(person)}?"
            about, ask = (who.key(person),), _successor(duties, person)
            yield Gap(person.until, text, about=about, ask=ask, question=question, fix=_places(gone_from))
        elif not_yet and person.from_.value is not None:
            names = _first(not_yet)
            text = f"{who.label(person)} starts on {person.from_.value} and is to hold from the start: {names}"
            question = f"Who holds the duties of {who.label(person)} until {who.label(person)} starts?"
            yield Gap(person.from_, text, about=(who.key(person),), question=question, fix=_places(not_yet))
    duties.require(all_of_them=True)


def _first(names: list[str]) -> str:
    """Return the first of several duties, and how many more there are."""
    return some(dict.fromkeys(names))


def _places(names: list[str]) -> str:
    """Say for which duties somebody has to be named."""
    return f"Name the successor for each: {listed(dict.fromkeys(names))}."


def _held(person: Person, duties: Duties, who: People, day: date) -> Iterator[tuple[str, date]]:
    """Yield what somebody holds, also while others are away, each with the day from which."""
    yield from ((duty.name, first) for duty, first in duties.held_by(person, day))
    for other, stand_in, span in who.absence_stand_ins(day):
        if who.find(stand_in.known) is person:
            yield f"standing in for {who.label(other)}", max(day, span.first or day)


def _successor(duties: Duties, person: object) -> tuple[str, ...]:
    """Ask a stand-in first, where one is named."""
    for duty in duties.all:
        if any(one is person for one in duties.holders(duty)):
            for other in duties.stand_ins(duty):
                if other is not person and other.id.value is not None:
                    return (other.id.value,)
    return ()


@rule(
    "PPL003",
    "W/B/B",
    guide=("S-1.25", "S-1.26"),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Name one person; a shared mailbox stays a channel.",
    question="Which one person is named at {the answer}?",
)
def group_in_place_of_a_person(duties: Duties, who: People, today: Today) -> Iterator[Gap]:
    """A team, a mailbox or "whoever is in" stands where one person is needed.

    Why:
        In a group nobody in particular feels responsible for answering.
    Bad:
        escalation-contacts:
          backup: front desk
    Bad:
        escalation-contacts:
          backup: [ines, sam]
    Good:
        escalation-contacts:
          backup: ines
    """
    for duty in duties.all:
        if duty.kind != "person" or not duty.answer.readable:
            continue
        for item in holders_on(duty.answer, today.day):
            found = _no_single_person(item.known, who)
            if found:
                yield Gap(
                    item, f"{found} named for: {duty.name}", question=f"Which one person is named for: {duty.name}?"
                )
        if duty.one and len(duty.answer.items) > 1:
            text = f"{len(duty.answer.items)} people share one duty: {duty.name}"
            yield Gap(duty.answer, text, question=f"Which one person is named for: {duty.name}?")
    yield from _standing_in(who, today)


def _standing_in(who: People, today: Today) -> Iterator[Gap]:
    """Report groups that are to stand in while somebody of the practice is away."""
    for person, stand_in, _ in who.absence_stand_ins(today.day):
        found = _no_single_person(stand_in.known, who) if who.side(person) == "practice" else ""
        if found:
            yield Gap(stand_in, f"{found} named for: standing in for {who.label(person)}")


def _no_single_person(ref: Ref | None, who: People) -> str:
    """Return how a sentence says that a reference means no single person; empty where it does, or leads nowhere."""
    if ref is None:
        return ""
    person = who.find(ref)
    if person is not None:
        return "" if who.is_human(person) else f"{who.label(person)} is no single person, and is"
    if who.role(ref) is not None:
        return "a role that several people hold is"
    return "nobody in particular is" if _is_nobody(ref) else ""


RULES: Final = (unknown_person, person_not_there, group_in_place_of_a_person)
