"""Gaps in sides: duties of the practice held by somebody else, and the other way round."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.people.directory import People, holders_on, outsiders
from handover.analysis.people.escalation_routes import KINDS
from handover.analysis.people.owners import Owners
from handover.analysis.structure.phrasing import some
from handover.inputs import Today
from handover.model.access_plan import AccessPlan
from handover.model.answer import Many
from handover.model.approvals import Approvals
from handover.model.escalation_contacts import EscalationContacts
from handover.model.posting import Posting
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: One answer, and what its holder is or does, as in "is named as first contact".
_Named = tuple[Many[Any], str]


@rule(
    "PPL013",
    "W/B/B",
    guide=("S-8.02", "S-8.03", "S-8.21", "S-8.28"),
    kind=Kind.DANGER,
    finds=FindingKind.CONTRADICTORY,
    fix="Name somebody of the side that is asked for, or correct the side of the person in practice.yaml.",
    question="Who of the right side, the practice or the billing team, is named at {the answer}?",
    duty="primary",
    yields_to=("PPL001", "PPL003", "COM003", "COM014"),
)
def named_on_the_wrong_side(
    contacts: EscalationContacts,
    access: AccessPlan,
    approvals: Approvals,
    posting: Posting,
    people: People,
    owners: Owners,
    today: Today,
) -> Iterator[Gap]:
    """A contact of one side is somebody of the other, or decides or signs for it.

    Why:
        The billing team asks the practice; asked of the billing team's own people, nothing is
        answered by anybody who may.
    Bad:
        escalation-contacts:
          primary: priya
    Bad:
        escalation-contacts:
          backup: {is: ines, interim: {is: marco, from: 2026-12-07, until: 2026-12-11}}
    Bad:
        escalation-contacts:
          "escalations[dispute].route": [dana, priya, ines]
    Bad:
        escalation-contacts:
          vendor_contact: dana
    Bad:
        escalation-contacts:
          "channels[billing-inbox].watched_by": billers
    Bad:
        approvals:
          "split.signatures[vendor].who": dana
    Bad:
        posting:
          "vendor_posting.checked_by": marco
    Bad:
        posting:
          "wait.then": vendor
    Bad:
        practice:
          "people[dana].away": [{from: 2026-12-21, until: 2026-12-23, stand_in: priya}]
    Good:
        escalation-contacts:
          primary: sam
          vendor_contact: marco
    Good:
        escalation-contacts:
          "channels[billing-inbox].watched_by": [priya, dana]
    """
    of_the_practice = (*_of_the_practice(contacts, access), *_of_posting(posting), *_signed(approvals, "practice"))
    for answer, what in of_the_practice:
        for version in (answer, *answer.variants):
            for one in outsiders(version, people, today.day):
                text = f"{one.name} {what}, and is not of the practice"
                question = f"Who of the practice {what} in place of {one.name}?"
                yield Gap(one.at, text, about=(one.key,), causes=(one.at, version), question=question)
    of_the_team = (contacts.vendor_contact, "is named for the billing team's side")
    for answer, what in (of_the_team, *_signed(approvals, "vendor")):
        for version in (answer, *answer.variants):
            yield from _not_of_the_team(version, what, people, today)
    yield from _watched_by_the_team(contacts, owners, people)
    yield from _standing_in(people, today)


def _standing_in(people: People, today: Today) -> Iterator[Gap]:
    """Report those of another side who stand in while somebody of the practice is away."""
    for person, stand_in, _ in people.absence_stand_ins(today.day):
        ref = stand_in.known
        side = people.side_of(ref) if ref is not None else None
        if people.side(person) != "practice" or side not in ("vendor", "outside"):
            continue
        other = people.find(ref)
        name = people.label(other) if other is not None else "somebody else"
        text = f"{name} is named to stand in while {people.label(person)} is away, and is not of the practice"
        yield Gap(stand_in, text, about=("absence",))


def _watched_by_the_team(contacts: EscalationContacts, owners: Owners, people: People) -> Iterator[Gap]:
    """Report channels on which the billing team would ask its own people."""
    for channel in contacts.channels:
        watchers = channel.watched_by
        if not watchers.given or people.seen_as_vendor.intersection(people.known_holders(watchers)):
            continue
        alone = owners.sides(watchers) == {"vendor"}
        if alone or owners.replaced_by(watchers, "vendor"):
            how = (
                "is watched by the billing team alone, which" if alone else "has a stand-in of the billing team, which"
            )
            yield Gap(
                watchers,
                f"{{the channel}} {how} asks questions there",
                about=("watchers",),
                question="Who of the practice watches {the channel}?",
            )


def _not_of_the_team(answer: Many[Any], what: str, people: People, today: Today) -> Iterator[Gap]:
    """Report those who are named for the billing team and are of another side."""
    for item in holders_on(answer, today.day):
        person = people.find(item.known)
        if person is not None and people.side(person) != "vendor":
            text = f"{people.label(person)} {what}, and is not of the billing team"
            question = f"Who of the billing team {what} in place of {people.label(person)}?"
            yield Gap(item, text, about=(people.key(person),), causes=(item, answer), question=question)


def _of_the_practice(contacts: EscalationContacts, access: AccessPlan) -> Iterator[_Named]:
    yield contacts.primary, "is named as first contact"
    yield contacts.backup, "is named as backup"
    for area in ("insurance", "balances", "verification", "recare"):
        yield getattr(contacts.contacts, area), f"is named for questions about {area}"
    for escalation in contacts.escalations:
        kind = KINDS.get(escalation.kind.known or "", "escalations")
        yield escalation.decides, f"decides on {kind}"
        for hop in escalation.route:
            yield hop.person, f"is on the route for {kind}"
    yield access.leavers.by, "closes the logins of leavers"


def _of_posting(posting: Posting) -> Iterator[_Named]:
    yield posting.vendor_posting.checked_by, "is named to check what the billing team posts"
    yield posting.wait.then, "is named to decide on claims that waited too long"


def _signed(approvals: Approvals, side: str) -> Iterator[_Named]:
    words = {"practice": "signed for the practice", "vendor": "signed for the billing team"}
    for signature in approvals.split.signatures:
        if signature.side.value == side:
            yield signature.who, words[side]


@rule(
    "PPL016",
    "A/W/W",
    guide=("S-8.28",),
    fix="Write `side: vendor` or `side: practice` beside each of them, under `people` in practice.yaml.",
    duty="primary",
)
def side_not_said(people: People) -> Iterator[Gap]:
    """Somebody has no side, and is named as one of the billing company's people.

    Whoever has no side is of the practice. Somebody who is named for the billing company alone, as its contact, in
    its logins or with its address, counts as the billing company's until the side is written.

    Why:
        Who is on which side decides whom the billing team asks and who may say yes.
    Bad:
        practice:
          "people[priya].side": ~
    Bad:
        practice:
          "people[sam].email": sam@brightledger.example
    Good:
        practice:
          "people[priya].side": vendor
    """
    found = [one for one in people.all if one in people.seen_as_vendor or one in people.doubtful]
    if not found:
        return
    names = some([people.label(one) for one in found], _NAMED)
    verb = "is" if len(found) == 1 else "are"
    text = f"it is not said yet of which side {names} {verb}"
    question = f"Of which side {verb} {names}: of the practice, or of the billing company?"
    keys = tuple(map(people.key, found))
    yield Gap(found[0].side, text, about=keys, question=question, causes=(*(one.side for one in found), *found))


#: So many people are named in a message.
_NAMED: Final = 4


RULES: Final = (named_on_the_wrong_side, side_not_said)
