"""Access that was opened before the agreement that the law asks for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from handover.analysis.access.login_days import has_happened
from handover.analysis.access.logins import Logins, ResolvedLogin
from handover.analysis.people.directory import People
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site, Sites
from handover.data.access_facts import RequiredAgreement, required_agreements
from handover.inputs import Today
from handover.model.answer import State
from handover.model.kinds.days import Day
from handover.model.practice_document import PracticeDocument
from handover.model.practice_places import Agreement
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "ACC009",
    "B/B/B",
    guide=("S-0.04",),
    kind=Kind.DANGER,
    fix="Close the access until the agreement is signed and holds, and write its days. If it was opened too early, have somebody who knows the law look at it.",
    question="When was the agreement on patients' data with the billing company signed, and from when does it hold?",
    duty="owner",
    waivable=False,
)
def access_before_agreement(document: PracticeDocument, logins: Logins, today: Today, sites: Sites) -> Iterator[Gap]:
    """The billing team could see patients' data before the agreement that the law asks for.

    Why:
        A billing company may see patients' data only once the agreement is signed: in the
        United States that of a business associate, in the United Kingdom that of a processor.
    Bad:
        practice:
          "agreements[business_associate]-":
    Bad:
        practice:
          "agreements[business_associate].signed": 2026-10-27
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
          "agreements[business_associate].signed": 2026-10
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
    if wanted is None:
        return
    theirs = [one for one in logins.all if one.side == "vendor"]
    for places, agreements in _told(_by_location(document, sites), wanted):
        whole = len(places) == len(sites.all)
        opened = [one for one in theirs if any(one.covers(site) for site in places)]
        found = [one for one in agreements if _is_it(one, wanted)]
        where = _Where("", ()) if whole else _Where(f" at {listed(site.label for site in places)}", _ids(places))
        yield from _judged(document, wanted.name, opened, found, today.day, where)


@dataclass(frozen=True, slots=True)
class _Where:
    """Locations that share their agreements: how a message says it, and their ids; empty for all of them."""

    words: str
    about: tuple[str, ...]


def _ids(places: list[Site]) -> tuple[str, ...]:
    return tuple(site.id or "" for site in places)


def _by_location(document: PracticeDocument, sites: Sites) -> Iterator[tuple[list[Site], tuple[Agreement, ...]]]:
    """Yield the locations that share their agreements, with these: a contract may be for some of them only."""
    groups: dict[tuple[Agreement, ...], list[Site]] = {}
    for site in sites.all:
        groups.setdefault(site.entries(document.agreements), []).append(site)
    for agreements, places in groups.items():
        yield places, agreements


def _told(
    groups: Iterable[tuple[list[Site], tuple[Agreement, ...]]], wanted: RequiredAgreement
) -> Iterator[tuple[list[Site], tuple[Agreement, ...]]]:
    """Leave out where the agreement may be one whose kind is not told: another rule asks for that."""
    for places, agreements in groups:
        if any(_is_it(one, wanted) for one in agreements) or not any(map(_without_kind, agreements)):
            yield places, agreements


def _judged(
    document: PracticeDocument,
    name: str,
    theirs: list[ResolvedLogin],
    found: list[Agreement],
    today: date,
    where: _Where,
) -> Iterator[Gap]:
    """Compare the rights at some locations with the agreements there."""
    seen = [one for one in theirs if one.days.was_open]
    signed = [one for one in found if has_happened(one.signed, today)]
    if seen and not signed:
        place = found[0].signed if found else document.agreements
        count = _count(seen, "was", "were")
        text = f"no {name} is signed and in force, and {count} opened to the billing team{where.words}"
        yield Gap(place, text, about=where.about)
        return
    dated = [one for one in signed or found if one.signed.value is not None]
    early = [one for one in theirs if dated and all(_before(one, agreement) for agreement in dated)]
    if early:
        count = _count(early, "is", "are")
        text = f"{count} opened before the {name} holds{where.words}, on {dated[0].signed.value}"
        yield Gap(early[0].entry.granted, text, about=where.about, causes=(early[0].entry,))
    if signed and all(_ended(one, today) for one in signed) and any(one.open for one in seen):
        text = f"the {name} has ended, and the billing team can still sign in{where.words}"
        yield Gap(signed[0].ends, text, about=where.about)


def _count(logins: list[ResolvedLogin], one: str, several: str) -> str:
    return f"{len(logins)} logins {several}" if len(logins) > 1 else f"a login {one}"


def _is_it(agreement: Agreement, wanted: RequiredAgreement) -> bool:
    """Whether an agreement is of the kind asked for."""
    words = agreement.kind.other
    described = words.words.casefold() if words is not None else ""
    return agreement.kind.value == wanted.kind or any(word in described for word in wanted.words)


def _since(agreement: Agreement) -> Day | None:
    """Return the day on which an agreement was signed, where it is known; from that day it holds."""
    signed = agreement.signed.value
    return signed.day if signed is not None else None


def _before(login: ResolvedLogin, agreement: Agreement) -> bool:
    day, since = login.days.opens, _since(agreement)
    return day is not None and since is not None and day.surely_before(since)


def _ended(agreement: Agreement, today: date) -> bool:
    last = agreement.ends.value
    return last is not None and last.surely_before(today)


def _without_kind(agreement: Agreement) -> bool:
    """Whether nothing says which agreement it is: no kind, or "other" without a word about it."""
    return not agreement.missing and (
        agreement.kind.missing or (agreement.kind.value == "other" and agreement.kind.other is None)
    )


@rule(
    "ACC027",
    "W/B/B",
    guide=("S-0.04",),
    fix="Write its `kind`: business_associate or processor where it is the one that the law asks for, else services or nda.",
    duty="owner",
    finds=FindingKind.UNSAFE,
    waivable=False,
)
def agreement_of_no_kind(document: PracticeDocument) -> Iterator[Gap]:
    """An agreement is listed, and nothing says which one it is.

    Why:
        Access may be opened under one kind of agreement only; one without a name may be it or not.
    Bad:
        practice:
          agreements: [{signed: 2026-10-12}]
    Bad:
        practice:
          "agreements[business_associate].kind": other
    Good:
        practice:
          "agreements[business_associate].kind": {other: "BAA"}
    """
    for agreement in document.agreements:
        if _without_kind(agreement):
            signed = agreement.signed.value
            day = signed.day if signed is not None else None
            which = f"the agreement of {day}" if day is not None else "this agreement with the billing team"
            question = f"What kind of agreement is {which}: the one that the law asks for, or another contract?"
            one = which if day is not None else "an agreement with the billing team"
            yield Gap(agreement.kind, f"{one} is listed, and it is not said yet of what kind it is", question=question)


@rule(
    "ACC032",
    "-/B/B",
    guide=("S-0.04", "S-4.01"),
    fix="Write the day on which it was signed, or `yes` where the day is not known. Open no login before that.",
    question="Is the agreement that the law asks for signed, and on which day?",
    duty="owner",
    answers=("practice.agreements", "practice.agreements.signed"),
    yields_to=("ACC009", "ACC027"),
)
def agreement_not_signed(document: PracticeDocument, people: People, today: Today, sites: Sites) -> Iterator[Gap]:
    """A company is to get access, and nothing says that the agreement which the law asks for is signed.

    Why:
        The signature takes days, and no login may be opened before it. Who asks only when the logins are
        open asks too late.
    Bad:
        practice:
          "agreements[business_associate]-":
        access-plan:
          logins: ~
    Bad:
        practice:
          "agreements[business_associate].signed": {said: "I think so, look in the blue binder", says: ines}
        access-plan:
          logins: ~
    Bad:
        practice:
          "agreements[business_associate].signed": no
        access-plan:
          logins: ~
    Bad:
        practice:
          "agreements[business_associate].ends": 2026-11-20
        access-plan:
          logins: ~
    Good:
        practice:
          "agreements[business_associate].signed": yes
    Good:
        practice:
          jurisdiction: ~
          "agreements[business_associate]-":
    """
    wanted = required_agreements().get(document.jurisdiction.value or "")
    if wanted is None or document.vendor.name.missing:  # without a company there is nobody to sign with
        return
    for places, agreements in _told(_by_location(document, sites), wanted):
        found = [one for one in agreements if _is_it(one, wanted)]
        whole = len(places) == len(sites.all)
        where = "" if whole else f" at {listed(site.label for site in places)}"
        for gap in _unsigned(document, wanted.name, found, today.day, _Where(where, () if whole else _ids(places))):
            yield replace(gap, ask=_said_by(document, found, people))


def _unsigned(
    document: PracticeDocument, name: str, found: list[Agreement], today: date, where: _Where
) -> Iterator[Gap]:
    """Yield what is missing of the agreement at some locations, at the first entry that is it."""
    if any(_holds(one, document, today) for one in found):
        return
    question = f"Is the {name}{where.words} signed, and on which day?"
    if not found:
        text = f"it is not said yet whether a {name} is signed{where.words}"
        yield Gap(document.agreements, text, about=where.about, question=question)
        return
    agreement = found[0]
    signed = agreement.signed.value
    if signed is None:
        text = f"it is not said yet whether the {name} is signed{where.words}"
    elif not has_happened(agreement.signed, today):
        text = f"the {name} is not signed yet{where.words}"
    else:
        text = f"the {name} has ended{where.words}"
        question = f"Is the {name}{where.words} renewed, and from when?"
        yield Gap(agreement.ends, text, about=where.about, question=question)
        return
    place = agreement if agreement.marks.on_file and agreement.signed.missing else agreement.signed
    yield Gap(place, text, about=where.about, question=question)


def _holds(agreement: Agreement, document: PracticeDocument, today: date) -> bool:
    """Whether an agreement is signed and has not ended, or is to be signed on a day before the billing team starts."""
    if _ended(agreement, today):
        return False
    signed, start = agreement.signed.value, document.go_live.known
    if has_happened(agreement.signed, today):
        return True
    # a day ahead is an answer where it comes before the work; a conflict is asked about by itself
    planned = signed is not None and signed.day is not None and start is not None and signed.day.surely_before(start)
    return planned or agreement.signed.state is State.CONFLICT


def _said_by(document: PracticeDocument, agreements: list[Agreement], people: People) -> tuple[str, ...]:
    """Return who said what is on file about an agreement: at the day of its signature, its entry or the whole list."""
    places = (*(at.marks for one in agreements for at in (one.signed, one)), document.agreements.marks)
    names = [marks.says.known for marks in places if marks.says is not None]
    found = [people.find(name) for name in names if name is not None]
    on_file = any(marks.on_file for marks in places)
    return tuple(people.key(person) for person in found if on_file and person is not None)


@rule(
    "ACC033",
    "W/B/B",
    guide=("S-4.26", "S-0.04"),
    kind=Kind.DANGER,
    fix="Close the logins, or write the new contract with its days under `agreements`.",
    question="Does the contract with the billing company go on, or on which day are its logins closed?",
    duty="owner",
)
def contract_ended_and_logins_open(document: PracticeDocument, logins: Logins, today: Today) -> Iterator[Gap]:
    """The contract with the billing company has ended, and its people can still sign in.

    Why:
        Logins that nobody closed on the last day were open for months, and were used.
    Bad:
        practice:
          "agreements[services]": {kind: services, signed: 2026-01-12, ends: 2026-11-20}
    Good:
        practice:
          "agreements[services]": {kind: services, signed: 2026-01-12, ends: 2026-11-20}
          "agreements+": {kind: services, signed: 2026-11-18}
    """
    contracts = [one for one in document.agreements.found if one.kind.value == "services"]
    ended = [one for one in contracts if one.ends.value is not None and one.ends.value.surely_before(today.day)]
    seen = [one for one in logins.vendor if one.days.was_open and not one.days.ended]
    if contracts and len(ended) == len(contracts) and seen:
        last = ended[-1].ends
        text = f"the services contract ended on {last.value}, and {_count(seen, 'is', 'are')} open to the billing team"
        yield Gap(last, text, about=(str(last.value),))


RULES: Final = (access_before_agreement, agreement_of_no_kind, agreement_not_signed, contract_ended_and_logins_open)
