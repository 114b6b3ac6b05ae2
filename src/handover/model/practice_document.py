"""`practice.yaml`: which practice this is, where, with whom, and how far it has come."""

from __future__ import annotations

from typing import ClassVar, Literal

from handover.model.answer import Answer, Entries
from handover.model.document import Document
from handover.model.kinds.days import Day
from handover.model.kinds.reach import CurrencyCode, ZoneName
from handover.model.kinds.words import Id, Name, Words
from handover.model.manual import field
from handover.model.practice_people import Person, Role
from handover.model.practice_places import (
    Agreement,
    Backlog,
    Entity,
    Ignore,
    Location,
    Provider,
    Remark,
    Sample,
    System,
    Term,
    ThirdParty,
    Vendor,
)


class PracticeDocument(Document):
    """Which practice this is, where, with whom, and how far it has come."""

    file_name: ClassVar[str] = "practice.yaml"
    title: ClassVar[str] = "The practice"

    handover: Answer[int] = field("Which version of this form is it?", example="1", absent="the current one")
    id: Answer[Id] = field("A short name for the practice?", example="maple-grove", absent="the folder's name serves")
    name: Answer[Name] = field("What is the practice called?", example="Maple Grove Dental", absent="the id serves")
    stage: Answer[Literal["draft", "ready", "live"]] = field(
        "How far is the handover: draft, ready to start, or live?",
        example="draft",
        absent="draft, unless said",
    )
    jurisdiction: Answer[Literal["US", "GB", "other"]] = field(
        "In which country?", example="US", absent="then only what holds everywhere is checked"
    )
    region: Answer[Name] = field("In which state or nation?", example="Ohio", absent="only some rules need it")
    currency: Answer[CurrencyCode] = field("In which currency?", example="USD", absent="the country's, unless said")
    time_zone: Answer[ZoneName] = field(
        "In which time zone?", example="America/Chicago", absent="hours are then compared as written"
    )
    go_live: Answer[Day] = field("On which day does the billing team start?", example="2026-12-01", guide=("S-0.04",))
    locations: Entries[Location] = field(
        "Which locations are there, and when are they open?",
        example='[{id: main-street, name: Main Street, hours: "mon-fri 08:00-17:00"}]',
        guide=("S-8.01",),
    )
    people: Entries[Person] = field(
        "Who works with the billing, on your side and on theirs?",
        help="Everybody the other documents name.",
        example='[{id: dana, name: Dana Ruiz, hours: "mon-fri 08:00-17:00", phone: "555-0142"}]',
        guide=("S-0.01", "S-8.02"),
    )
    roles: Entries[Role] = field(
        "Are there roles that several people hold?", example="[{id: billers, side: vendor, people: [priya, marco]}]",
        guide=("S-4.24",), absent="people may be named directly",
    )  # fmt: skip
    systems: Entries[System] = field(
        "Which programs, portals and stores does the work need?",
        example="[{id: pms, name: Open Dental, kind: practice_management}]",
        guide=("S-4.05",),
    )
    third_parties: Entries[ThirdParty] = field(
        "Who else takes part: clearinghouse, statement printer, IT?",
        example='[{id: printer, name: Quick Statements, does: "Prints statements"}]',
        absent="not every practice has any", starter=False,
    )  # fmt: skip
    vendor: Vendor = field("Which company takes over the billing?", guide=("S-0.10",), absent="asked for one by one")
    agreements: Entries[Agreement] = field(
        "Which agreements with the company are signed?",
        example="[{kind: business_associate, signed: 2026-10-12}]",
        guide=("S-4.01",), absent="ACC009 asks for the one that is needed",
    )  # fmt: skip
    providers: Entries[Provider] = field(
        "Who treats patients and is named on claims?", example="[{id: dr-vale, name: Dr Ines Vale}]",
        absent="the practice system holds them", starter=False,
    )  # fmt: skip
    entities: Entries[Entity] = field(
        "Which legal entities bill?", example="[{id: mgd, name: Maple Grove Dental LLC}]",
        absent="the practice system holds them", starter=False,
    )  # fmt: skip
    backlog: Backlog = field("What happens to older claims?", absent="asked for one by one", starter=False)
    glossary: Entries[Term] = field(
        "Which words mean something special here?",
        example='[{term: clean claim, means: "Has all that the payer wants to see."}]',
        guide=("S-3.10",), absent="WFL019 asks for the words that are used", starter=False,
    )  # fmt: skip
    ignores: Entries[Ignore] = field(
        "Which findings are accepted?", absent="none have to be", starter=False,
        example='[{code: COM004, where: escalation-contacts, reason: "…", says: ines, until: 2027-03-31}]',
    )  # fmt: skip
    remarks: Entries[Remark] = field(
        "What else was said, by whom?", example='[{text: "Calls go best before ten.", says: dana}]',
        absent="only what fits nowhere else", starter=False,
    )  # fmt: skip
    sample: Sample = field("Is this a sample?", absent="no, unless said", starter=False)
    purpose: Answer[Words] = field(
        "Why is the billing outsourced?", example='"The front desk is short of time."', absent="good to know",
        starter=False,
    )  # fmt: skip
