"""Gaps in who decides about access: the access admin, approvals, and the agreement that comes first."""

from collections.abc import Iterator
from datetime import date

from handover.data.access_facts import RequiredAgreement, folded, required_agreements
from handover.model.access_plan import AccessPlan
from handover.model.answer import Many
from handover.model.kinds.days import Day
from handover.model.kinds.references import PersonRef
from handover.model.practice_document import PracticeDocument
from handover.model.practice_people import Person
from handover.model.practice_places import Agreement
from handover.outcome import Kind
from handover.reckon.access import Access, Granted
from handover.reckon.access_states import first_day, opened_on, reached
from handover.reckon.areas import AREA_NAMES
from handover.reckon.people import People, span_of
from handover.reckon.site import Site, Sites
from handover.reckon.today import Today
from handover.rules.access.topic import access
from handover.rules.gap import Gap

_ALL_AREAS = tuple(AREA_NAMES)

#: The four duties of the access admin, as messages call them.
_DUTIES = {
    "approves": "approve rights",
    "requests": "ask for new logins",
    "resets": "reset logins",
    "where_is_it": 'answer "where do I find this?"',
}


@access.rule(
    "007",
    "W/B/B",
    guide=("S-4.18", "S-4.19"),
    fix="Name one person of the practice.",
    question="Which one person at the practice decides about logins and rights?",
    duty="access",
    answers=("access-plan.access_admin",),
    yields_to=("PPL001", "PPL003"),
)
def no_access_admin(plan: AccessPlan, people: People, site: Site) -> Iterator[Gap]:
    """No one person of the practice decides about access, or a part of that is nobody's.

    Why:
        Where everybody can ask for a right, nobody knows what was given, and the practice
        loses hold of its own systems.
    What to do:
        Name one person of the practice. That person approves rights, asks for logins,
        resets them and says where things are, unless you name somebody else for one.
    Bad:
        access-plan:
          access_admin: ~
    Bad:
        access-plan:
          access_admin: [dana, ines]
    Bad:
        access-plan:
          access_admin: priya
    Bad:
        access-plan:
          duties: {approves: priya}
    Bad:
        access-plan:
          duties: {resets: {none: "nobody has time"}}
    Good:
        access-plan:
          access_admin: sam
          duties: {resets: priya, where_is_it: dana}
          "grants[pms-priya].approved_by": sam
    """
    admin = site.pick(plan.access_admin)
    if admin.missing:
        yield Gap(admin, "nobody decides about logins and rights", areas=_ALL_AREAS)
    elif len(admin.items) > 1:
        yield Gap(admin, f"{len(admin.items)} people are named to decide about logins and rights")
    else:
        yield from _outsiders(admin, people, "decides about logins and rights")
    for name, duty in _DUTIES.items():
        answer = site.pick(getattr(plan.duties, name))
        if answer.missing and answer.marks.none is not None:
            yield Gap(answer, f"nobody is to {duty}", question=f"Who is to {duty}?")
        elif name == "approves" and not answer.missing:
            yield from _outsiders(answer, people, "is named to approve rights")


def _outsiders(answer: Many[PersonRef], people: People, what: str) -> Iterator[Gap]:
    for item in answer.items:
        ref = item.value
        person = people.find(ref) if ref is not None else None
        side = people.side(person) if person is not None else people.side_of(ref) if ref is not None else None
        if side in ("vendor", "outside"):
            name = people.label(person) if person is not None else "the billing team"
            yield Gap(item, f"{name} {what} and does not belong to the practice")
        elif person is None and ref is not None and people.role(ref) is None:
            yield Gap(item, f"it is not one known person who {what}")


@access.rule(
    "008",
    "–/W/B",
    guide=("S-4.20",),
    kind=Kind.CONTRADICTION,
    fix="Have the access admin approve it, and write the name.",
    question="Has the access admin approved this?",
    duty="access",
    yields_to=("PPL001", "PPL003", "ACC007"),
)
def approved_by_somebody_else(plan: AccessPlan, grants: Access, people: People, sites: Sites) -> Iterator[Gap]:
    """A right was opened without the access admin: nobody approved it, or somebody else did.

    Why:
        Control is lost one favour at a time.
    What to do:
        Have the access admin, or the stand-in, approve it, and write who did.
    Bad:
        access-plan:
          "grants[pms-marco].approved_by": sam
    Bad:
        access-plan:
          "grants[pms-marco].approved_by": ~
    Bad:
        access-plan:
          "grants[pms-marco].approved_by": marco
    Good:
        access-plan:
          "grants[pms-marco].approved_by": ines
    Good:
        access-plan:
          duties: {approves: sam}
          "grants[pms-priya].approved_by": sam
          "grants[pms-marco].approved_by": Sam Ode
          "grants[bridge-priya].approved_by": sam
          "grants[bridge-marco].approved_by": sam
          "grants[tri-county-priya].approved_by": sam
          "grants[lakeshore-priya].approved_by": sam
          "grants[drive-priya].approved_by": sam
          "grants[drive-marco].approved_by": sam
    """
    for granted in grants.vendor:
        if granted.state not in ("granted", "tested"):
            continue
        answer = granted.grant.approved_by
        what = f"the rights of {grants.who(granted)} in {granted.system_name}"
        if answer.missing:
            yield Gap(answer, f"nobody is named who approved {what}", question=f"Who approved {what}?")
            continue
        day = first_day(granted.grant)
        may = [admin for site in sites.all for admin in _approvers(plan, people, site, day)]
        for item in answer.items:
            person = people.find(item.value) if item.value is not None else None
            if person is None:
                continue  # an unknown name or a group has a rule of its own
            if any(person is user for user in grants.users_of(granted)):
                yield Gap(item, f"{people.label(person)} approved rights for themselves")
            elif may and not any(person is one for one in may):
                who = people.label(may[0])
                yield Gap(
                    item, f"{people.label(person)} approved {what}; that is for {who}", causes=(item, plan.access_admin)
                )


def _approvers(plan: AccessPlan, people: People, site: Site, day: Day | None) -> Iterator[Person]:
    """Yield who may approve at a location: the holder, the stand-in, whoever has it for some days."""
    duty = site.pick(plan.duties.approves)
    answer = duty if duty.given else site.pick(plan.access_admin)
    for one in (answer, *answer.items):
        marks = one.marks
        refs = [marks.stand_in.value] if marks.stand_in is not None else []
        for interim in marks.interim.items if marks.interim is not None else ():
            if _may_cover(interim.from_.value, interim.until.value, day):
                refs.append(interim.is_.value)  # type: ignore[arg-type]  # any reference leads to a person
        if one is not answer:
            refs.insert(0, one.value)  # type: ignore[arg-type]
        for ref in refs:
            person = people.find(ref)
            if person is not None:
                yield person
                yield from _while_away(person, people, day)


def _while_away(person: Person, people: People, day: Day | None) -> Iterator[Person]:
    for absence, span in people.absences(person):
        stand_in = absence.marks.stand_in.value if absence.marks.stand_in is not None else None
        other = people.find(stand_in)
        if other is not None and (day is None or day.day is None or span.covers(day.day)):
            yield other


def _may_cover(start: Day | None, end: Day | None, day: Day | None) -> bool:
    """Whether a day may lie in a span; what is not known may."""
    if day is None:
        return True
    return not ((start is not None and day.surely_before(start)) or (end is not None and day.surely_after(end)))


@access.rule(
    "009",
    "B/B/B",
    guide=("S-0.04",),
    kind=Kind.DANGER,
    fix="Close the access until the agreement is signed and holds, and write its days.",
    question="When was the agreement signed, and from when does it hold?",
    duty="owner",
)
def access_before_agreement(document: PracticeDocument, grants: Access, today: Today) -> Iterator[Gap]:
    """The billing team could see patients' data before the agreement that the law asks for.

    Why:
        A billing company may see patients' data only once the agreement is signed: in the
        United States that of a business associate, in the United Kingdom that of a processor.
    What to do:
        Sign first, then open access. If it was opened too early, close it and have somebody
        who knows the law look at it.
    Bad:
        practice:
          "agreements[business_associate]-":
    Bad:
        practice:
          "agreements[business_associate].effective": 2026-10-27
    Bad:
        practice:
          "agreements[business_associate].signed": expected 2026-12
    Bad:
        practice:
          "agreements[business_associate].ends": 2026-11-20
    Bad:
        practice:
          jurisdiction: GB
    Good:
        practice:
          "agreements[business_associate].effective": ~
    Good:
        practice:
          jurisdiction: GB
          "agreements+": {kind: processor, signed: 2026-10-12}
    Good:
        practice:
          jurisdiction: ~
          "agreements[business_associate]-":
    """
    wanted = required_agreements().get(document.jurisdiction.value or "")
    seen = [one for one in grants.all if one.side == "vendor" and _was_open(one, today.day)]
    if wanted is None or not seen:
        return
    found = [one for one in document.agreements.items if _is_it(one, wanted, document)]
    signed = [one for one in found if _holds(one, today.day)]
    count = f"{len(seen)} rights were" if len(seen) > 1 else "a right was"
    if not signed:
        place = found[0].signed if found else document.agreements
        yield Gap(place, f"no {wanted.name} is signed and in force, and {count} opened to the billing team")
        return
    early = [one for one in seen if all(_before(one, agreement) for agreement in signed)]
    if early:
        since = _since(signed[0])
        count = f"{len(early)} rights were" if len(early) > 1 else "a right was"
        yield Gap(
            early[0].grant.granted,
            f"{count} opened before the {wanted.name} held, on {since}",
            causes=(early[0].grant,),
        )
    ended = [one for one in signed if _ended(one, today.day)]
    if len(ended) == len(signed) and any(one.open for one in seen):
        yield Gap(ended[0].ends, f"the {wanted.name} has ended, and the billing team can still sign in")


def _was_open(granted: Granted, today: date) -> bool:
    return reached(granted.grant.granted, today) or reached(granted.grant.tested, today)


def _is_it(agreement: Agreement, wanted: RequiredAgreement, document: PracticeDocument) -> bool:
    """Whether an agreement is of the kind asked for, and with the billing company."""
    words = agreement.kind.other
    described = words.words.casefold() if words is not None else ""
    if agreement.kind.value != wanted.kind and not any(word in described for word in wanted.words):
        return False
    party, vendor = agreement.party.value, document.vendor.name.value
    if party is None or vendor is None:
        return True
    one, other = folded(party), folded(vendor)
    return one in other or other in one or one[:6] == other[:6]


def _holds(agreement: Agreement, today: date) -> bool:
    """Whether an agreement is signed and has begun to hold, as far as is certain."""
    days = (agreement.signed.value, _since(agreement))
    return all(day is not None and not day.expected and not day.surely_after(today) for day in days)


def _since(agreement: Agreement) -> Day | None:
    """Return from when an agreement holds: its own day, else that of its signing."""
    return agreement.effective.value or agreement.signed.value


def _before(granted: Granted, agreement: Agreement) -> bool:
    day, since = opened_on(granted.grant), _since(agreement)
    return day is not None and since is not None and day.surely_before(since)


def _ended(agreement: Agreement, today: date) -> bool:
    last = span_of(None, agreement.ends).last
    return last is not None and last < today
