"""Facts that are written in two places on purpose, and must agree there."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final, Literal, TypeAlias

from handover.analysis.coverage.intervals import intersect, union
from handover.analysis.coverage.presence import ALWAYS, Presence, moments
from handover.analysis.coverage.rosters import Rosters, hours_of
from handover.analysis.people.directory import People, span_of
from handover.analysis.people.owners import Owners
from handover.analysis.scope.early_weeks import EarlyWeeks
from handover.analysis.structure.phrasing import as_sentence, listed
from handover.analysis.structure.site import Site
from handover.model.answer import Answer, Entries, Many
from handover.model.approvals import Action, Approvals, Correction
from handover.model.document import Document
from handover.model.escalation_contacts import EscalationContacts
from handover.model.kinds.days import Span
from handover.model.part import Part
from handover.model.payers import Payers
from handover.model.practice import Practice
from handover.model.practice_document import PracticeDocument
from handover.model.practice_people import Person
from handover.model.scope import Scope
from handover.model.workflow_map import WorkflowMap
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: How two homes are compared: by side, by person, by whether it is free, by whether it happens at all.
Compared: TypeAlias = Literal["side", "person", "freedom", "whether"]


@dataclass(frozen=True)
class Home:
    """A place where a fact is written.

    Args:
        document: the document.
        path: the way there, such as ``actions[resubmit]`` or ``cob``.
    """

    document: type[Document]
    path: str


@dataclass(frozen=True)
class Pair:
    """A fact with two homes.

    Args:
        fact: what it says, as a sentence names it.
        home: where it belongs.
        second: where it is read, too.
        by: how the two are compared.
    """

    fact: str
    home: Home
    second: Home
    by: Compared


#: Every fact that may stand in two places. When a second place is removed from the model, its pair is removed here.
PAIRS: Final = (
    Pair(
        "who decides on a dispute",
        Home(Approvals, "actions[patient_dispute].approver"),
        Home(EscalationContacts, "escalations[dispute].decides"),
        "person",
    ),
    Pair(
        "whether a corrected claim is sent again without asking",
        Home(Approvals, "actions[resubmit]"),
        Home(Approvals, "corrections[resubmission]"),
        "freedom",
    ),
    Pair(
        "who asks patients for policy details",
        Home(WorkflowMap, "verification.asks_patient"),
        Home(WorkflowMap, "exceptions[missing_policy_details].owner"),
        "side",
    ),
    Pair(
        "who sorts out denials",
        Home(Scope, "tasks[work_denials].owner"),
        Home(WorkflowMap, "exceptions[unclear_denial].owner"),
        "side",
    ),
    Pair(
        "whether claims go to second plans",
        Home(Payers, "cob"),
        Home(Scope, "tasks[secondary_claims].owner"),
        "whether",
    ),
)

_STEP: Final = re.compile(r"(\w+)(?:\[(\w+)\])?")
_SIDES: Final = {"practice": "the practice", "vendor": "the billing team"}


@rule(
    "FIL014",
    "–/W/W",
    guide=("S-1.04", "S-10.10"),
    kind=Kind.CONTRADICTION,
    fix="Keep what is right in its own place, and take it out of the other.",
    question="Two documents disagree on {the answer}: which of them is right?",
    yields_to=("FIL012", "PPL001", "PPL003", "PPL013", "PPL015", "SCO005", "APR003"),
)
def homes_disagree(
    practice: Practice, people: People, owners: Owners, rosters: Rosters, weeks: EarlyWeeks, site: Site
) -> Iterator[Gap]:
    """A fact stands in two places, and they say different things.

    Why:
        Each side reads the place that it knows.
    Bad:
        escalation-contacts:
          "escalations[dispute].decides": sam
    Bad:
        approvals:
          "corrections+": {kind: resubmission, rule: practice}
    Bad:
        workflow-map:
          "exceptions[unclear_denial].owner": practice
    Bad:
        workflow-map:
          "exceptions[missing_policy_details].owner": vendor
    Bad:
        payers:
          cob: {none: "we take no second plans"}
    Bad:
        practice:
          "people[dana].away": [{from: 2026-12-21, until: 2026-12-23, stand_in: sam}]
    Bad:
        practice:
          "people[marco].hours": "mon-fri 18:00-22:00"
    Good:
        practice:
          "people[ines].away": [{from: 2026-12-22, until: 2026-12-23, stand_in: dana}]
          "people[dana].away": [{from: 2026-12-22, until: 2026-12-23, stand_in: sam}]
    Good:
        practice:
          "people[dana].away": [{from: 2026-12-21, until: 2026-12-23, stand_in: sam}]
        escalation-contacts:
          backup: {is: ines, interim: {is: sam, from: 2026-12-21, until: 2026-12-23}}
    Good:
        escalation-contacts:
          "escalations[dispute].decides": dana
    """
    read: dict[Compared, Callable[[Any], frozenset[str]]] = {
        "side": lambda answer: frozenset(_SIDES[side] for side in owners.sides(site.pick(answer))),
        "person": lambda answer: frozenset(map(people.label, people.holders_of(site.pick(answer), site))),
        "freedom": _freedom,
        "whether": _whether,
    }
    for pair in PAIRS:
        homes, seconds = (_found(practice, home, site) for home in (pair.home, pair.second))
        there = frozenset[str]().union(*map(read[pair.by], homes))
        for second in seconds:
            here = read[pair.by](second)
            if here and there and not here & there:
                yield Gap(
                    second,
                    f"{pair.fact}: {_words(here)} in {second.place.document}.yaml, and {_words(there)} in {pair.home.document.file_name}",
                    about=(pair.home.path,),
                    question=f"{as_sentence(pair.fact)}: {_words(here)}, or {_words(there)}?",
                    causes=(second, *homes),
                )
    yield from _cover_of_the_first_contact(practice.document(EscalationContacts), people, weeks, site)
    yield from _hours_of_the_billing_team(practice.document(PracticeDocument), people, rosters, weeks, site)


def _cover_of_the_first_contact(
    contacts: EscalationContacts, people: People, weeks: EarlyWeeks, site: Site
) -> Iterator[Gap]:
    """Compare who stands in on the first contact's days away with the backup, who answers on all such days."""
    primary, backup = site.pick(contacts.primary), site.pick(contacts.backup)
    backups = people.known_holders(backup, site)
    for first in people.known_holders(primary, site):
        for absence, days in people.absences(first):
            other = people.stand_in(absence.marks)
            over = days.last is not None and days.last < weeks.start
            if other is None or over or not backups or _away_too(backups, days, people):
                continue
            if other in backups or other in _for_some_days(backup, days, people):
                continue
            at = absence.marks.stand_in or absence
            names = listed(map(people.label, backups))
            text = f"who answers while {people.label(first)} is away: {people.label(other)} in practice.yaml, and {names} in"
            yield Gap(
                at,
                f"{text} {EscalationContacts.file_name}",
                about=(people.key(first), str(days.first)),
                question=f"Who answers while {people.label(first)} is away: {people.label(other)}, or {names}?",
                causes=(at, primary, backup),
            )


def _for_some_days(backup: Many[Any], days: Span, people: People) -> list[Person]:
    """Return who is the backup on some days, in place of whoever it is usually."""
    marks = (backup.marks, *(item.marks for item in backup.found))
    written = (one for mark in marks if mark.interim is not None for one in mark.interim.found)
    found = (people.find(one.is_.known) for one in written if span_of(one.from_, one.until).overlaps(days))
    return [person for person in found if person is not None]


def _away_too(persons: tuple[Person, ...], days: Span, people: People) -> bool:
    """Whether all of some people are away on one of some days."""
    return all(people.away_on_any(one, days) for one in persons)


def _hours_of_the_billing_team(
    document: PracticeDocument, people: People, rosters: Rosters, weeks: EarlyWeeks, site: Site
) -> Iterator[Gap]:
    """Compare the hours of each person of the billing team with those of the company."""
    company = hours_of(document.vendor.hours)
    if company is None:
        return
    last = weeks.start + timedelta(days=6)
    wanted = moments(Presence("", company), rosters.zone, weeks.start, last, absences=False)
    for person in people.all:
        if people.side(person) != "vendor" or not person.hours.readable or person.hours.missing:
            continue
        (presence,) = rosters.presences([person], site)
        there = moments(replace(presence, employed=ALWAYS), rosters.zone, weeks.start, last, absences=False)
        if not intersect(union(*wanted), union(*there)):
            name = people.label(person)
            text = f"when the billing team works: {name} is never there at the hours written for the company"
            causes = (person.hours, document.vendor.hours)
            question = f"When does {name} work for the practice, and when does the company?"
            yield Gap(
                site.pick(person.hours),
                text,
                about=("hours",),
                ask=(people.key(person),),
                causes=causes,
                question=question,
            )


def _words(said: frozenset[str]) -> str:
    return listed(sorted(said))


def _found(practice: Practice, home: Home, site: Site) -> tuple[Any, ...]:
    """Return the answers or entries that stand at a place, as a location sees them."""
    found: tuple[Any, ...] = (practice.document(home.document),)
    for name, kind in _STEP.findall(home.path):
        found = tuple(getattr(one, name) for one in found)
        if kind:
            lists: tuple[Entries[Any], ...] = found
            entries = (entry for many in lists if many.readable for entry in site.entries(many))
            found = tuple(entry for entry in entries if entry.kind.readable and entry.kind.value == kind)
    return found


def _freedom(entry: Part) -> frozenset[str]:
    """Return whether an action or a correction is free, needs a yes, or is the practice's."""
    if isinstance(entry, Action):
        said = "free" if entry.free.value else "after a yes" if entry.approver.given else ""
        return frozenset({said} - {""})
    names = {"free": "free", "approval": "after a yes", "practice": "the practice's"}
    return frozenset(names[word] for word in entry.rule.values) if isinstance(entry, Correction) else frozenset()


def _whether(said: Answer[Any] | Part) -> frozenset[str]:
    """Return yes or no, for a block that is filled in or none, or for a task that somebody has or nobody."""
    if said.is_none:
        return frozenset({"no"})
    return frozenset() if said.missing or not said.readable else frozenset({"yes"})


RULES: Final = (homes_disagree,)
