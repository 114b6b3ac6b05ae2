"""Gaps in order: access before the agreement that the law asks for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from handover.data.access_facts import RequiredAgreement, folded, required_agreements
from handover.model.kinds.days import Day
from handover.model.practice_document import PracticeDocument
from handover.model.practice_places import Agreement
from handover.outcome import Kind
from handover.reckon.access import Access, Granted
from handover.reckon.access_states import opened_on, reached
from handover.reckon.phrasing import listed
from handover.reckon.site import Site, Sites
from handover.reckon.today import Today
from handover.rules.access.topic import access
from handover.rules.gap import Gap


@access.rule(
    "009",
    "B/B/B",
    guide=("S-0.04",),
    kind=Kind.DANGER,
    fix="Close the access until the agreement is signed and holds, and write its days.",
    question="When was the agreement signed, and from when does it hold?",
    duty="owner",
)
def access_before_agreement(document: PracticeDocument, grants: Access, today: Today, sites: Sites) -> Iterator[Gap]:
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
    if wanted is None:
        return
    theirs = [one for one in grants.all if one.side == "vendor"]
    for places, agreements in _by_location(document, sites):
        whole = len(places) == len(sites.all)
        opened = [one for one in theirs if any(one.covers(site) for site in places)]
        found = [one for one in agreements if _is_it(one, wanted, document)]
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


def _judged(
    document: PracticeDocument,
    name: str,
    theirs: list[Granted],
    found: list[Agreement],
    today: date,
    where: _Where,
) -> Iterator[Gap]:
    """Compare the rights at some locations with the agreements there."""
    seen = [one for one in theirs if _was_open(one, today)]
    signed = [one for one in found if _holds(one, today)]
    if seen and not signed:
        count = f"{len(seen)} rights were" if len(seen) > 1 else "a right was"
        place = found[0].signed if found else document.agreements
        text = f"no {name} is signed and in force, and {count} opened to the billing team{where.words}"
        yield Gap(place, text, about=where.about)
        return
    dated = [one for one in signed or found if _since(one) is not None]
    early = [one for one in theirs if dated and all(_before(one, agreement) for agreement in dated)]
    if early:
        count = f"{len(early)} rights are" if len(early) > 1 else "a right is"
        text = f"{count} opened before the {name} holds{where.words}, on {_since(dated[0])}"
        yield Gap(early[0].grant.granted, text, about=where.about, causes=(early[0].grant,))
    ended = [one for one in signed if _ended(one, today)]
    if ended and len(ended) == len(signed) and any(one.open for one in seen):
        text = f"the {name} has ended, and the billing team can still sign in{where.words}"
        yield Gap(ended[0].ends, text, about=where.about)


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
    last = agreement.ends.value
    return last is not None and last.surely_before(today)
