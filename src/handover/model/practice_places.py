"""Locations, systems, agreements and the like of `practice.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Many
from handover.model.kinds.day_spans import DaySpan
from handover.model.kinds.days import Day
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.reach import Phone
from handover.model.kinds.references import OwnerRef, SpeakerRef
from handover.model.kinds.words import Id, Name, Reading, Words
from handover.model.kinds.yes_or_day import YesOrDay
from handover.model.manual import field
from handover.model.part import Part


class Location(Part):
    """One site of the practice."""

    plain: ClassVar[tuple[str, ...]] = ("id",)
    moved: ClassVar[Mapping[str, str]] = {"address": "`note` beside the location"}
    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field(
        "A short name for the location?",
        "Id",
        unprinted="the name is printed; this serves where there is none",
        example="main-street",
        absent="the name serves",
    )
    name: Answer[Name] = field("What is it called?", "Location", example="Main Street", absent="the id serves")
    hours: Answer[WeekHours] = field(
        "When is it open?",
        "Opening hours",
        help="As you would say it: Mon-Thu 8-5 (closed for lunch 12-1), Fri 8-12, every other Sat 9-1; June to August: Mon-Thu 7-4.",
        example='"mon-fri 08:00-17:00"',
        guide=("S-8.01",),
    )
    closed_on: Many[DaySpan] = field(
        "On which days is it closed besides?",
        "Closed on",
        example="[2026-11-26, {from: 2026-12-24, until: 2027-01-01}]",
        absent="holidays are a courtesy",
    )
    phone: Answer[Phone] = field("Its telephone number?", "Phone", example='"555-0140"', absent="known to both sides")


class System(Part):
    """A program, portal, clearinghouse or store; `locations` says at which sites it is used."""

    plain: ClassVar[tuple[str, ...]] = ("id", "name", "kind")
    moved: ClassVar[Mapping[str, str]] = {
        "version": "`note` beside the system",
        "owner": "`access_admin` in access-plan.yaml, or `note` beside the system",
    }
    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field(
        "A short name for the system?",
        "Id",
        unprinted="the name is printed; this serves where there is none",
        example="pms",
        absent="the name serves",
    )
    name: Answer[Name] = field("What do people call it?", "System", example="Open Dental", absent="the id serves")
    kind: Answer[
        Literal["practice_management", "portal", "clearinghouse", "card_terminal", "storage", "imaging", "phone",
                "email", "other"]
    ] = field("What kind of system is it?", "Kind", example="practice_management", absent="the name says it")  # fmt: skip
    product: Answer[Name] = field("Which product is it?", "Product", example="Open Dental", absent="the name says it")
    local_only: Answer[bool] = field(
        "Can it be reached from inside the practice only?",
        "Reached from inside the practice only",
        example="no",
        absent="no, unless said",
    )


class Vendor(Part):
    """The billing company."""

    moved: ClassVar[Mapping[str, str]] = {"located": "`note` beside the vendor"}
    main: ClassVar[str] = "name"
    name: Answer[Name] = field(
        "Which company takes over the billing?", "Billing company", example="BrightLedger Billing", guide=("S-0.10",)
    )
    hours: Answer[WeekHours] = field(
        "When do the people of the company work?",
        "Its working hours",
        example='"mon-fri 08:00-18:00"',
        absent="then the opening hours count",
    )


class LegalEntity(Part):
    """The company behind the practice, with the identifiers that payers and the bank know it by."""

    plain: ClassVar[tuple[str, ...]] = ("name", "tax_id", "npi", "deposit_account")
    main: ClassVar[str] = "name"
    name: Answer[Name] = field(
        "Which company is the practice, as the payers' contracts name it?",
        "Legal entity", example="Maple Grove Dental PLLC", absent="GRP005 asks for it where two practices share an identifier",
    )  # fmt: skip
    tax_id: Answer[Reading] = field(
        "Under which tax id does it bill?", "Tax id", example='"12-3456789"', absent="the practice system holds it"
    )
    npi: Answer[Reading] = field(
        "Which NPI do claims name the company by?",
        "NPI of the company", example='"1234567893"', absent="the practice system holds it",
    )  # fmt: skip
    deposit_account: Answer[Reading] = field(
        "To which account do payers pay?", "Deposit account",
        help="The bank and the last four digits, never the whole number.",
        example='"First Harbor Bank, ending 4021"', absent="the practice system holds it",
    )  # fmt: skip


class Agreement(Part):
    """A contract with the billing company that must be there before access is opened; it holds once it is signed."""

    plain: ClassVar[tuple[str, ...]] = ("kind",)
    weighs: ClassVar[tuple[str, ...]] = ("kind", "signed")
    moved: ClassVar[Mapping[str, str]] = {
        "id": "`kind`, which names the agreement",
        "party": "`vendor`, with whom the agreement is",
        "effective": "`signed`, the day from which it holds",
    }
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    kind: Answer[Literal["business_associate", "processor", "services", "nda", "other"]] = field(
        "What kind of agreement is it?",
        "Agreement",
        example="business_associate",
        absent="ACC027 asks for it",
    )
    signed: Answer[YesOrDay] = field(
        "When was it signed?",
        "Signed",
        help="Write yes where the day is not known.",
        example="2026-10-12",
        guide=("S-0.04",),
    )
    ends: Answer[Day] = field("When does it end?", "Ends", example="2027-10-14", absent="open end")


class Term(Part):
    """A word and what it means in this practice."""

    describes: ClassVar[tuple[str, ...]] = ("means",)
    plain: ClassVar[tuple[str, ...]] = ("term",)
    identity: ClassVar[tuple[str, ...]] = ("term",)
    term: Answer[Name] = field(
        "Which word?", "Word", example="clean claim", absent="an entry without a word is dropped"
    )
    means: Answer[Words] = field(
        "What does the word mean in your practice, in one line?",
        "Meaning", example='"Has all that the payer wants to see."', guide=("S-3.10",),
        absent="WFL019 asks for it",
    )  # fmt: skip


class Ignore(Part):
    """A finding that somebody decided to live with, where there is no line to write it on."""

    plain: ClassVar[tuple[str, ...]] = ("code", "where", "reason", "says", "until")
    identity: ClassVar[tuple[str, ...]] = ("code", "where")
    code: Many[Reading] = field("Which rule?", "Rule", example="COM004", absent="WAV001 asks for it")
    where: Answer[Words] = field(
        "Where, as document and keys?", "Where", example="escalation-contacts.escalations", absent="WAV001"
    )
    reason: Answer[Words] = field(
        "Why is it accepted?", "Reason", example='"Covered by the answering service."', absent="WAV001"
    )
    says: Answer[Words] = field("Who decided?", "Decided by", example="ines", absent="WAV001 asks for it")
    until: Answer[Day] = field("Until which day?", "Until", example="2027-03-31", absent="WAV001 asks for it")


class Override(Part):
    """Why something else is written than what a group has, where the group allows it."""

    plain: ClassVar[tuple[str, ...]] = ("where", "reason")
    identity: ClassVar[tuple[str, ...]] = ("where",)
    where: Answer[Words] = field(
        "Which answer, as document and keys?", "Where", example="scope.areas.recare", absent="GRP002 asks for it"
    )
    reason: Answer[Words] = field(
        "Why is it another one here?", "Reason", example='"Recare stays in house here."', absent="GRP002 asks for it"
    )


class Sample(Part):
    """Marks a folder as a sample: made-up people, and a day that it is always judged as of."""

    plain: ClassVar[tuple[str, ...]] = ("as_of",)
    main: ClassVar[str] = "as_of"
    as_of: Answer[Day] = field(
        "As of which day is the sample judged?", "Judged as of", example="2026-11-23", absent="then today"
    )


class ReadBack(Part):
    """That all answers in own words were read back to the practice, and agreed as they stand."""

    plain: ClassVar[tuple[str, ...]] = ("on", "with", "of", "documents")
    on: Answer[Day] = field("On which day were they read back?", "On", example="2026-11-20", absent="good to know")
    with_: Answer[SpeakerRef] = field("To whom?", "With", example="dana", absent="good to know")
    of: Answer[Reading] = field(
        "Which eight characters stand on the sheet that was read?", "Characters", example='"3f9a01bc"',
        absent="FIL024 compares it",
    )  # fmt: skip
    documents: Many[Reading] = field(
        "Which code did each document have?", "Documents",
        unprinted="it tells the program which documents have changed since", example="[scope-3f9a, posting-01bc]",
        absent="then all of it is read again once a word has changed",
    )  # fmt: skip


class Backlog(Part):
    """Old claims and balances, and who works them."""

    facts: ClassVar[tuple[str, ...]] = ("note",)
    moved: ClassVar[Mapping[str, str]] = {"size": "`note` beside the backlog"}

    cut_off: Answer[Day] = field(
        "From which treatment day on does the billing team work?",
        "The billing team works treatments from",
        example="2026-11-02",
        absent="from go-live",
    )
    owner: Many[OwnerRef] = field(
        "Who works what is older?", "Older work is done by", example="practice", guide=("S-1.04",)
    )
