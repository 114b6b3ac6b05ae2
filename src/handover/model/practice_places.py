"""Locations, systems, agreements, providers and the like of `practice.yaml`."""

from __future__ import annotations

from typing import ClassVar, Literal

from handover.model.answer import Answer, Many
from handover.model.kinds.days import Day
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.reach import Phone
from handover.model.kinds.references import OwnerRef, PayerRef, PersonRef
from handover.model.kinds.words import Id, Name, Reading, Words
from handover.model.manual import field
from handover.model.part import Part


class Location(Part):
    """One site of the practice."""

    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field("A short name for this location?", example="main-street", absent="the name serves")
    name: Answer[Name] = field("What is it called?", example="Main Street", absent="the id serves")
    hours: Answer[WeekHours] = field("When is it open?", example='"mon-fri 08:00-17:00"', guide=("S-8.01",))
    closed_on: Many[Day] = field(
        "On which days is it closed besides?",
        example="[2026-11-26, 2026-12-25]",
        absent="holidays are a courtesy",
    )
    address: Answer[Words] = field("Where is it?", example='"12 Main Street, Ashford"', absent="known to both sides")
    phone: Answer[Phone] = field("Its telephone number?", example='"555-0140"', absent="known to both sides")


class System(Part):
    """A program, portal or store that the work needs."""

    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field("A short name for this system?", example="pms", absent="the name serves")
    name: Answer[Name] = field("What do people call it?", example="Open Dental", absent="the id serves")
    kind: Answer[
        Literal["practice_management", "portal", "clearinghouse", "card_terminal", "storage", "imaging", "phone",
                "email", "other"]
    ] = field("What kind of system is it?", example="practice_management", absent="the name says it")  # fmt: skip
    product: Answer[Name] = field("Which product is it?", example="Open Dental", absent="the name says it")
    version: Answer[Reading] = field("Which version?", example='"24.4"', absent="the current one", starter=False)
    owner: Many[OwnerRef] = field(
        "Who looks after it?", example="dana", guide=("S-4.05",), absent="the access admin", starter=False
    )
    local_only: Answer[bool] = field(
        "Can it be reached from inside the practice only?", example="no", absent="no, unless said"
    )


class ThirdParty(Part):
    """Somebody else who takes part: clearinghouse, statement printer, agency, IT."""

    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field("A short name?", example="printer", absent="the name serves")
    name: Answer[Name] = field("What is it called?", example="Quick Statements", absent="the id serves")
    does: Answer[Words] = field("What does it do?", example='"Prints and posts statements"', absent="the name says it")
    contact: Answer[Words] = field("How is it reached?", example='"555-0190"', absent="known to both sides")


class Vendor(Part):
    """The billing company."""

    main: ClassVar[str] = "name"
    name: Answer[Name] = field(
        "Which company takes over the billing?", example="BrightLedger Billing", guide=("S-0.10",)
    )
    located: Many[Words] = field(
        "Where do its people work?",
        example='"Ohio and Texas"',
        absent="asked where the law wants it",
        duty="access",
    )
    hours: Answer[WeekHours] = field(
        "When do its people work?", example='"mon-fri 08:00-18:00"', absent="then the opening hours count"
    )


class Agreement(Part):
    """A contract that must be there before access is opened."""

    identity: ClassVar[tuple[str, ...]] = ("kind", "id")
    kind: Answer[Literal["business_associate", "processor", "services", "nda", "other"]] = field(
        "What kind of agreement is it?",
        example="business_associate",
        absent="ACC009 asks for the one it needs",
    )
    id: Answer[Id] = field(
        "A short name, if there are several of this kind?",
        example="services-2027",
        absent="the kind serves",
        starter=False,
    )
    party: Answer[Name] = field("With whom?", example="BrightLedger Billing", absent="the vendor, unless said")
    signed: Answer[Day] = field("When was it signed?", example="2026-10-12", absent="ACC009 asks for it")
    effective: Answer[Day] = field("From when does it hold?", example="2026-10-15", absent="from the day it was signed")
    ends: Answer[Day] = field("When does it end?", example="2027-10-14", absent="open end")


class Provider(Part):
    """Somebody who treats patients and is named on claims."""

    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field("A short name?", example="dr-vale", absent="the name serves")
    name: Answer[Name] = field("What is the provider's name?", example="Dr Ines Vale", absent="the id serves")
    npi: Answer[Reading] = field(
        "The provider's own NPI?", example='"1234567893"', absent="the practice system holds it"
    )
    networks: Many[PayerRef] = field(
        "In which payers' networks?", example="[tri-county]", absent="per payer, on request"
    )


class Entity(Part):
    """A legal entity that bills."""

    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field("A short name?", example="mgd-llc", absent="the name serves")
    name: Answer[Name] = field(
        "Its legal name, as on payers' contracts?", example="Maple Grove Dental LLC", absent="the id serves"
    )
    tax_id: Answer[Reading] = field("Its tax id?", example='"00-0000000"', absent="the practice system holds it")
    npi: Answer[Reading] = field("Its billing NPI?", example='"1234567893"', absent="the practice system holds it")


class Term(Part):
    """A word and what it means in this practice."""

    identity: ClassVar[tuple[str, ...]] = ("term",)
    term: Answer[Name] = field("Which word?", example="clean claim", absent="an entry without a word is dropped")
    means: Answer[Words] = field(
        "What does it mean here, in one line?", example='"Has all that the payer wants to see."', guide=("S-3.10",),
        absent="WFL019 asks for it",
    )  # fmt: skip


class Ignore(Part):
    """A finding that somebody decided to live with, where there is no line to write it on."""

    identity: ClassVar[tuple[str, ...]] = ("code", "where")
    code: Many[Reading] = field("Which rule?", example="COM004", absent="WAV001 asks for it")
    where: Answer[Words] = field(
        "Where, as document and keys?", example="escalation-contacts.escalations", absent="WAV001"
    )
    reason: Answer[Words] = field("Why is it accepted?", example='"Covered by the answering service."', absent="WAV001")
    says: Answer[Words] = field("Who decided?", example="ines", absent="WAV001 asks for it")
    until: Answer[Day] = field("Until which day?", example="2027-03-31", absent="WAV001 asks for it")


class Remark(Part):
    """Something said that fits nowhere else."""

    main: ClassVar[str] = "text"
    text: Answer[Words] = field(
        "What was said?", example='"Calls go best before ten."', absent="an empty remark is dropped"
    )
    says: Many[PersonRef] = field("Who said it?", example="dana", absent="WFL and owners know")
    on: Answer[Day] = field("When?", example="2026-11-02", absent="good to know, no gap")


class Sample(Part):
    """Marks a folder as a sample: made-up people, and a day that it is always judged as of."""

    main: ClassVar[str] = "as_of"
    as_of: Answer[Day] = field("As of which day is it judged?", example="2026-11-23", absent="then today")


class Backlog(Part):
    """Old claims and balances, and who works them."""

    cut_off: Answer[Day] = field(
        "From which treatment day on does the billing team work?", example="2026-11-02", absent="from go-live"
    )
    owner: Many[OwnerRef] = field("Who works what is older?", example="practice", absent="a choice to make, no gap")
    size: Answer[Words] = field("How much is it, roughly?", example='"120 claims, 40 balances"', absent="good to know")
