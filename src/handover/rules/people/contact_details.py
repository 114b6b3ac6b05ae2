"""How people are reached, and people whom nothing refers to."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any, Final

from handover.analysis.people.directory import People
from handover.analysis.people.holders import Holders
from handover.analysis.structure.phrasing import in_full
from handover.analysis.structure.walk import AllAnswers
from handover.data.phrases import table
from handover.inputs import Today
from handover.model.answer import Answer, require
from handover.model.approvals import Approvals
from handover.model.background import is_sample
from handover.model.channels import Channel
from handover.model.escalation_contacts import EscalationContacts
from handover.model.kinds.references import OwnerRef, PersonRef, Ref, SpeakerRef
from handover.model.kinds.words import Words
from handover.model.part import Part
from handover.model.practice_document import PracticeDocument
from handover.model.practice_people import Person
from handover.model.practice_places import Location
from handover.model.printed import printed_fields
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


def _on_routes(contacts: EscalationContacts, who: People, holders: Holders, day: date) -> dict[Person, None]:
    """Return the people whom the billing team must be able to reach, and its own contact."""
    answers = [contacts.primary, contacts.backup, contacts.vendor_contact]
    answers += [getattr(contacts.contacts, area) for area in ("insurance", "balances", "verification", "recare")]
    versions = [version for answer in answers for version in (answer, *answer.variants)]
    named = [person for answer in versions for person in who.all_holders_of(answer, day)]
    for hop in (hop for escalation in contacts.escalations for hop in escalation.route):
        for version in (hop.person, *hop.person.variants):
            named += who.all_holders_of(version, day, hop.marks)
    return dict.fromkeys([*named, *holders.of_duty(contacts.vendor_contact).people])


@rule(
    "PPL004",
    "–/W/B",
    guide=("S-8.01",),
    fix="Write a phone number or an email address, or let them watch a channel that has an address.",
    answers=("practice.people.phone",),
)
def person_cannot_be_reached(
    contacts: EscalationContacts, who: People, holders: Holders, today: Today
) -> Iterator[Gap]:
    """Somebody is to be asked, and nothing says how.

    Why:
        That the number is missing is noticed only when somebody has to be reached at once.
    Bad:
        practice:
          "people[tess].email": ~
          "people[tess].phone": ~
    Good:
        practice:
          "people[tess].email": ~
          "people[tess].phone": "555-0199"
    Good:
        practice:
          "people[sam].email": ~
          "people[sam].phone": ~
    """
    watching = {
        person
        for channel in contacts.channels
        if not channel.address.missing
        for person in who.holders_of(channel.watched_by)
    }
    for person in _on_routes(contacts, who, holders, today.day):
        ways = (person.phone, person.email)
        if all(way.missing for way in ways) and person not in watching:
            key, name = who.key(person), who.label(person)
            yield Gap(
                person,
                f"{name} is to be asked, and it is not said yet how {name} is reached",
                about=(key,),
                ask=_who_knows(person, contacts, who),
                question=f"How is {name} reached?",
            )


def _who_knows(person: Person, contacts: EscalationContacts, who: People) -> tuple[str, ...]:
    """Return who of the billing team can say something of one of them; nobody for people of the practice."""
    if who.side(person) != "vendor":
        return ()
    others = (one for one in who.known_holders(contacts.vendor_contact) if one is not person)
    return tuple(who.key(one) for one in others if not (one.phone.missing and one.email.missing))


@rule(
    "PPL005",
    "–/W/W",
    guide=("S-8.04",),
    kind=Kind.CONTRADICTION,
    fix="Give each of them an address or number of their own.",
    question="How is each of two people reached who stand in for each other?",
    yields_to=("COM003",),
)
def two_people_share_one_address(
    contacts: EscalationContacts, document: Approvals, who: People, today: Today
) -> Iterator[Gap]:
    """Two people who stand in for each other have one address.

    Why:
        When the mailbox is full or the line is busy, both are away.
    Bad:
        practice:
          "people[dana].email": office@maplegrove.example
          "people[dana].phone": "555-0142"
          "people[ines].email": office@maplegrove.example
          "people[ines].phone": "555-0142"
    Good:
        practice:
          "people[dana].email": office@maplegrove.example
          "people[ines].email": office@maplegrove.example
    """
    pairs: dict[frozenset[str], tuple[Person, Person]] = {}

    def note(persons: list[Person]) -> None:
        for one, other in pairwise(persons):
            if one is not other:
                pairs.setdefault(frozenset((who.key(one), who.key(other))), (one, other))

    for escalation in contacts.escalations:
        note([one for hop in escalation.route for one in who.all_holders_of(hop.person, today.day, hop.marks)])
    for action in document.actions:
        note(list(who.all_holders_of(action.approver, today.day)))
    for one, other in pairs.values():
        if who.reached_only_like(one, other):
            yield Gap(
                other,
                f"{who.label(one)} and {who.label(other)} stand in for each other and have one address",
                about=tuple(sorted((who.key(one), who.key(other)))),
                question=f"How are {who.label(one)} and {who.label(other)} each reached?",
                causes=(other, *contacts.primary.items, *contacts.backup.items),
            )


@rule(
    "PPL008",
    "–/W/B",
    guide=("S-8.02",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Put the real number or address; only samples (`sample:` in practice.yaml) may use made-up ones.",
)
def placeholder_contact_detail(document: PracticeDocument, all_answers: AllAnswers, who: People) -> Iterator[Gap]:
    """A number or address is a placeholder or made up.

    Why:
        It looks like an answer until somebody needs it.
    Bad:
        practice:
          sample: ~
    Good:
        practice:
          "people[dana].phone": "555-0142 ext 2"
    """
    if is_sample(document):
        return
    yield from _placeholders_of_people(all_answers, who)
    for channel in all_answers.parts_of(Channel):
        if _made_up(channel.address):
            yield Gap(channel.address, "the address of {the channel} is a placeholder")


def _made_up(way: Answer[Any]) -> bool:
    return way.value is not None and table("placeholder_contact").hits(way.value.words)


def _placeholders_of_people(all_answers: AllAnswers, who: People) -> Iterator[Gap]:
    """Report each made-up number or address of somebody; those that one person is asked for have one question."""
    found: dict[tuple[str, ...], list[tuple[Person, Answer[Any]]]] = {}
    for person in all_answers.parts_of(Person):
        for answer in (person.phone, person.email):
            if _made_up(answer):
                found.setdefault(_colleagues(person, who)[:1], []).append((person, answer))
    for told in found.values():
        names = dict.fromkeys(who.label(person) for person, _ in told)
        several = "Which are the real numbers or addresses of {}, in place of the made-up ones?"
        one = "Which number or address is {} reached at, in place of the made-up one?"
        for person, answer in told:
            yield Gap(
                answer,
                f"a placeholder stands where {who.label(person)} is reached: {{the answer}}",
                question=in_full(several if len(names) > 1 else one, names),
                about_others=True,
                ask=_colleagues(person, who),
            )


def _colleagues(person: Person, who: People) -> tuple[str, ...]:
    """Return who else of the billing team knows how one of them is reached; for all others the practice knows."""
    if who.side(person) != "vendor":
        return ()
    return tuple(who.key(one) for one in who.all if one is not person and who.side(one) == "vendor")


@rule(
    "PPL014",
    "–/A/A",
    guide=("S-8.02",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Ring each of them once. Where they work, ignore this with the day on which you did; where the practice is a sample, write `sample:` in practice.yaml.",
    question="Are the numbers of people and locations the real ones?",
)
def numbers_kept_for_examples(document: PracticeDocument, all_answers: AllAnswers) -> Iterator[Gap]:
    """Telephone numbers are of a range that is kept for films and examples.

    It is told once for the whole practice: local numbers may look the same without being of that range.

    Why:
        Such a number was often copied from an example, and rings nowhere.
    Bad:
        practice:
          sample: ~
    Good:
        practice:
          "people[dana].phone": "555-0142 ext 2"
    """
    if is_sample(document):
        return
    kept = table("fictional_number")
    ways: list[Answer[Any]] = [person.phone for person in all_answers.parts_of(Person)]
    ways += [location.phone for location in all_answers.parts_of(Location)]
    ways += [channel.address for channel in all_answers.parts_of(Channel)]
    found = [answer for answer in ways if answer.known is not None and kept.hits(answer.known.words)]
    if found:
        many = f"{len(found)} telephone numbers are" if len(found) > 1 else "a telephone number is"
        text = f"{many} of a range that is kept for examples"
        question = "Is {the answer} the real number?" if len(found) == 1 else ""
        # whoever runs the practice knows of all of them; the first person listed may be of another company
        yield Gap(found[0], text, question=question, about_others=True)


@rule(
    "PPL009",
    "–/A/A",
    guide=("S-1.01",),
    kind=Kind.CONTRADICTION,
    fix="Write under `does` what the entry is there for, or name the person where the duty stands that was meant; or delete the entry.",
    question="What does {the person} have to do with the billing?",
    yields_to=("FIL004", "PPL012"),
)
def unused_person(
    all_answers: AllAnswers, contacts: EscalationContacts, who: People, holders: Holders
) -> Iterator[Gap]:
    """Somebody is listed whom nothing refers to.

    Why:
        Either a duty was forgotten, or the list is out of date.
    Bad:
        practice:
          "people+": {id: otto, name: Otto Beck, phone: "555-0150"}
    Good:
        practice:
          "people+": {id: otto, name: Otto Beck, phone: "555-0150"}
        escalation-contacts:
          "check_in.attendees": [ines, dana, priya, otto]
    Good:
        practice:
          "people+": {name: Brookside IT, does: "Looks after computers", phone: "555-0150"}
    Good:
        practice:
          "people+": {name: Brookside IT, side: outside, kind: team, phone: "555-0150"}
        escalation-contacts:
          "urgent+": "The server is down: then Brookside IT is called as well"
    Good:
        practice:
          "people+": {name: Tom Beck, side: vendor, does: "Stands in for Priya", phone: "555-0163", hours: "mon-fri 08:00-17:00"}
    """
    refs = [ref for kind in (PersonRef, OwnerRef, SpeakerRef) for _, ref in all_answers.references(kind)]
    used = {person for ref in refs for person in who.holders(ref)}
    used.update(holders.of_duty(contacts.vendor_contact).people)
    # who is listed in the folder of a group counts only where somebody names them
    unused = [one for one in who.all if one not in used and not (one.place.inherited or _is_there_for_something(one))]
    in_words = _named_in_words(unused, all_answers, who)
    for person in unused:
        if person not in in_words:
            who.complete()
            require(*(one for one in all_answers.answers if not one.readable and _may_name_somebody(one)))
            text = f"nothing refers to {who.label(person)}"
            yield Gap(
                person,
                text,
                about=(who.key(person),),
                ask=_who_knows(person, contacts, who),
                causes=(person, person.id),
            )


def _is_there_for_something(person: Person) -> bool:
    """Whether somebody needs no duty: they are named on claims, or it is said what they do; that somebody treats patients is no work of theirs here."""
    return not person.npi.missing or (not person.does.missing and not person.clinician.known)


def _named_in_words(unused: list[Person], all_answers: AllAnswers, who: People) -> set[Person]:
    """Return those whom some words name, in another entry than their own."""
    own = {person.place.steps: person for person in unused}
    found: set[Person] = set()
    for answer in all_answers.answers if own else ():
        value = answer.known
        if isinstance(value, Words) and not isinstance(value, Ref) and answer.place.steps[1] != "ignores":
            entry = answer.place.steps[:_ENTRY]
            found.update(one for one in who.named_in(value.words) if one is not own.get(entry))
    return found


#: So many steps lead to an entry of a list of practice.yaml.
_ENTRY: Final = len(("practice", "people", "[id]"))


def _may_name_somebody(answer: Answer[Any]) -> bool:
    """Whether an answer that cannot be read may name somebody: one that asks who, or a list with such answers."""
    field = printed_fields().get(".".join(answer.place.field))
    kind = field.info.kinds[0] if field is not None and field.info.kinds else Part
    return isinstance(kind, type) and issubclass(kind, PersonRef | OwnerRef | SpeakerRef | Part)


RULES: Final = (
    person_cannot_be_reached,
    two_people_share_one_address,
    placeholder_contact_detail,
    numbers_kept_for_examples,
    unused_person,
)
