"""People whom a practice inherits and who are not there for it."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.directory import People, holders_on
from handover.analysis.people.duties import Duties
from handover.inputs import Today
from handover.model.answer import require
from handover.model.practice_document import PracticeDocument
from handover.model.practice_people import Person
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "GRP003",
    "–/W/B",
    guide=("S-8.02",),
    kind=Kind.CONTRADICTION,
    fix="Name somebody of this practice for it in the practice's own document.",
    question="Who of the practice does what is inherited for somebody of another location?",
)
def inherited_person_works_elsewhere(
    document: PracticeDocument, duties: Duties, who: People, today: Today
) -> Iterator[Gap]:
    r"""Somebody is inherited for a duty who works at other locations than those of the practice.

    Why:
        The call ends at the desk of another practice, where nobody knows the patient.
    Bad:
        practice:
          extends: ../policy
        escalation-contacts:
          backup: ~
        files:
          ../policy/group.yaml: "people: [{id: kim, name: Kim Cho, locations: [north], phone: \"555-0171\", hours: \"mon-fri 08:00-17:00\"}]"
          ../policy/escalation-contacts.yaml: "backup: kim"
    Good:
        practice:
          extends: ../policy
        escalation-contacts:
          backup: ~
        files:
          ../policy/group.yaml: "people: [{id: kim, name: Kim Cho, phone: \"555-0171\", hours: \"mon-fri 08:00-17:00\"}]"
          ../policy/escalation-contacts.yaml: "backup: kim"
    """
    require(document.extends, document.locations)
    here = {str(name) for one in document.locations.found for name in (one.id.known, one.name.known) if name}
    for duty in duties.all:
        if not duty.answer.place.inherited:
            continue
        for item in holders_on(duty.answer, today.day):
            person = who.find(item.known)
            if person is not None and _works_elsewhere(person, here):
                text = f"{who.label(person)} is inherited for: {duty.name}; and works at no location of the practice"
                question = f"Who of the practice takes over from {who.label(person)}, for {duty.name}?"
                yield Gap(document.extends, text, question=question, about=(who.key(person), duty.name))


def _works_elsewhere(person: Person, here: set[str]) -> bool:
    """Whether it is said at which locations an inherited person works, and none of these is here."""
    split = person.marks.split_locations if person.place.inherited else None
    return split is not None and bool(split.values) and not any(one.key in here for one in split.values)


RULES: Final = (inherited_person_works_elsewhere,)
