from __future__ import annotations

from datetime import date

from handover.model.answer import State
from handover.model.practice_document import PracticeDocument
from tests.model.money_documents import clean, load

FILLED = """\
handover: 1
name: Maple Grove Dental
stage: Ready
jurisdiction: US
region: Ohio
currency: USD
time_zone: America/New_York
go_live: {is: 2026-12-01, differs: [{for: {locations: hillside}, is: 2027-02-01, because: "one office first"}]}
sample: {as_of: 2026-11-23}
locations:
  - {id: main-street, name: Main Street, hours: "mon-fri 08:00-17:00", closed_on: [2026-11-26, 2026-12-25], phone: "555-0140"}
  - id: hillside
    hours:
      mon-thu: 8:30-17:00
      fri: closed
people:
  - id: dana
    name: Dana Ruiz
    does: "Office manager"
    phone: {is: "555-0142 ext 1", internal: yes}
    email: dana@maplegrove.example
    hours: "mon-fri 08:00-17:00"
    away:
      - {from: 2026-12-21, until: 2027-01-02, stand_in: sam}
      - {from: 2027-07}
  - {id: sam, name: Sam Ode, from: 2026-03, until: expected 2027-06, locations: main-street}
  - {id: tess, name: Tess Hart, clinician: yes, internal: yes}
  - {id: priya, name: Priya Nair, side: vendor, zone: Asia/Manila}
  - {id: printer, name: Quick Statements, side: outside, kind: team, does: "Prints statements", phone: "555-0190"}
  - {id: billing-inbox, side: practice, kind: mailbox, email: billing@maplegrove.example}
roles:
  - {id: billers, name: Billing team, side: vendor, people: priya, unnamed: 2}
  - {id: desk-lead, people: sam, locations: main-street}
  - {id: desk-lead, people: dana, for: {locations: hillside}}
systems:
  - {id: pms, name: Open Dental, kind: practice management, product: Open Dental}
  - {id: scans, name: Scan PC, kind: {other: "x-ray computer"}, local_only: yes}
vendor: {name: BrightLedger Billing, hours: "mon-fri 08:00-18:00"}
agreements:
  - {kind: business_associate, signed: 2026-10-12, ends: 2027-10-14}
  - {kind: {other: "data return"}}
backlog: {cut_off: 2026-11-02, owner: practice}
glossary: [{term: clean claim, means: "Has all that the payer wants to see."}]
ignores: [{code: COM004, where: escalation-contacts.backup, reason: "An answering service.", says: ines, until: 2027-03-31}]
also: ["Calls go best before ten.", {about: payment plans, text: "Up to four months.", says: dana}]
"""


def test_a_filled_document_is_read_as_typed() -> None:
    practice = clean(PracticeDocument, FILLED)
    assert (practice.stage.value, practice.jurisdiction.value, practice.handover.value) == ("ready", "US", 1)
    later = practice.go_live.variants[0].value
    assert later is not None
    assert later.day == date(2027, 2, 1)
    main, hillside = practice.locations
    assert len(main.closed_on.values) == 2
    assert hillside.name.missing
    assert hillside.hours.given
    assert practice.vendor.name.value == "BrightLedger Billing"
    assert practice.sample.as_of.given
    assert [agreement.kind.value for agreement in practice.agreements] == ["business_associate", "other"]
    assert practice.backlog.owner.values[0].side == "practice"
    assert [one.marks.says is None for one in practice.also] == [True, False]
    (ignore,) = practice.ignores
    assert [code.words for code in ignore.code.values] == ["COM004"]
    assert ignore.says.given
    assert ignore.until.given


def test_people_bring_their_hours_their_absences_and_what_is_internal() -> None:
    dana, sam, tess, priya, printer, inbox = clean(PracticeDocument, FILLED).people
    assert dana.side.missing
    assert dana.phone.marks.internal is not None
    holiday, later = dana.away
    assert holiday.marks.stand_in is not None
    assert holiday.marks.stand_in.value is not None
    assert holiday.marks.stand_in.value.key == "sam"
    assert later.until.missing
    assert sam.from_.value is not None
    assert sam.from_.value.latest == date(2026, 3, 31)
    assert sam.until.value is not None
    assert sam.until.value.expected
    assert sam.marks.split_locations is not None
    assert tess.clinician.value is True
    assert tess.marks.internal is not None
    assert (priya.side.value, priya.zone.value) == ("vendor", "Asia/Manila")
    assert (printer.side.value, printer.kind.value) == ("outside", "team")
    assert inbox.kind.value == "mailbox"


def test_identifiers_arrive_as_typed() -> None:
    practice = clean(
        PracticeDocument,
        """\
people: [{name: Dr Ines Vale, npi: 0123456789}, {id: omar, npi: 1_234}]
systems: [{id: pms, name: 24.10}]
""",
    )
    (ines, omar), (system,) = practice.people, practice.systems
    readings = (ines.npi.value, omar.npi.value)
    assert [reading and reading.words for reading in readings] == ["0123456789", "1_234"]
    assert system.name.value == "24.10"


def test_what_rules_report_can_be_written() -> None:
    practice = clean(PracticeDocument, """\
stage: live
go_live: 2020-01-01
people:
  - {id: dana, phone: "555-0142", until: 2020-01-31}
  - {id: dana, phone: "555-0142", from: 2031-01-01}
  - {id: desk, kind: team, email: xxx@example.com, away: [{from: 2026-12-10, until: 2026-12-01}]}
roles: [{id: owners, people: [dana, priya, nobody-known]}, {id: empty}]
agreements:
  - {kind: business_associate, signed: 2027-01-01, ends: 2026-01-01}
  - {kind: business_associate}
glossary: [{term: clean claim}]
ignores: [{code: [COM004, XYZ999]}, {where: "somewhere", until: 2020-01-01}]
""")  # fmt: skip
    first, second, desk = practice.people
    assert first.id.value == second.id.value
    assert desk.kind.value == "team"
    owners, empty = practice.roles
    assert len(owners.people.items) == 3
    assert empty.people.missing
    assert practice.agreements.items[1].signed.missing
    assert practice.glossary.items[0].means.missing
    codes, rest = practice.ignores
    assert len(codes.code.items) == 2
    assert (codes.until.missing, rest.code.missing) == (True, True)


def test_what_cannot_be_read_is_told_leaf_by_leaf() -> None:
    practice, troubles = load(PracticeDocument, """\
stage: nearly
jurisdiction: Ruritania
time_zone: Nowhere/Land
people: [{id: two words, name: Dana Ruiz, clinician: on, away: [{from: 31 June}]}]
locations: [{id: north, closed_on: [2026-02-30, 2026-12-25]}]
""")  # fmt: skip
    addresses = {trouble.at.address for trouble in troubles}
    assert {"practice:stage", "practice:jurisdiction", "practice:time_zone"} <= addresses
    assert {trouble.code for trouble in troubles} == {"FIL001", "FIL002", "FIL003"}
    assert practice.stage.state is State.UNREADABLE
    (person,) = practice.people
    assert person.id.state is person.clinician.state is State.UNREADABLE
    assert person.name.value == "Dana Ruiz"
    assert person.away.items[0].from_.state is State.UNREADABLE
    broken, christmas = practice.locations.items[0].closed_on.items
    assert (broken.readable, christmas.readable) == (False, True)


def test_a_vendor_and_a_sample_may_be_written_plainly() -> None:
    practice = clean(PracticeDocument, "vendor: BrightLedger Billing\nsample: 2026-11-23\n")
    assert practice.vendor.name.value == "BrightLedger Billing"
    assert practice.sample.as_of.given


def test_no_vendor_and_no_people_are_still_a_practice() -> None:
    practice = clean(PracticeDocument, "name: Maple Grove Dental\n")
    assert practice.vendor.missing
    assert practice.vendor.name.missing
    assert practice.people.missing
    assert practice.sample.missing
