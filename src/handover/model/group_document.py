"""`group.yaml`: what several practices have in common, and which of it none of them may change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.document import Document
from handover.model.kinds.days import Day
from handover.model.kinds.reach import CurrencyCode, FolderPath, ZoneName
from handover.model.kinds.words import Name, Words
from handover.model.manual import PackSection, field
from handover.model.part import Part
from handover.model.practice_people import Person, Role
from handover.model.practice_places import Agreement, LegalEntity, Override, System, Term, Vendor

_IN_PRACTICES: Final = "`practice.yaml` of each practice"


class Lock(Part):
    """An answer of the group that no practice may change."""

    plain: ClassVar[tuple[str, ...]] = ("where", "reason", "stricter_allowed")
    weighs: ClassVar[tuple[str, ...]] = ("where", "stricter_allowed")
    main: ClassVar[str] = "where"
    identity: ClassVar[tuple[str, ...]] = ("where",)
    where: Answer[Words] = field(
        "Which answer, as document and keys?", "Where", example="financial-policy.small_balance",
        absent="an entry that names no answer locks nothing, and is told",
    )  # fmt: skip
    reason: Answer[Words] = field(
        "Why may no practice change it?", "Reason", example='"Agreed with the lender for the whole group."',
        absent="GRP002 asks for it",
    )  # fmt: skip
    stricter_allowed: Answer[bool] = field(
        "May a practice be stricter?", "Stricter is allowed", example="yes", absent="no, unless said",
        help="A smaller amount or a shorter time, where less is certainly stricter; anything else is a change.",
    )  # fmt: skip


class GroupDocument(Document):
    """What several practices have in common: who works for all of them, and which answers are locked."""

    plain: ClassVar[tuple[str, ...]] = ("handover", "name", "extends", "locked", "review_by", "overrides")
    weighs: ClassVar[tuple[str, ...]] = ("extends", "locked", "jurisdiction", "currency", "time_zone", "standing")
    file_name: ClassVar[str] = "group.yaml"
    title: ClassVar[str] = "The group"
    section: ClassVar[PackSection] = "overview"
    moved: ClassVar[Mapping[str, str]] = {
        "id": "`name`; the folder's name serves as the id",
        **dict.fromkeys(("stage", "go_live", "locations", "backlog", "ignores", "read_back", "sample"), _IN_PRACTICES),
    }

    handover: Answer[int] = field(
        "Which version of the form are the documents written in?", "Format version", example="1",
        absent="the current one",
    )  # fmt: skip
    name: Answer[Name] = field(
        "What is the group called?", "Group", example="Lakeside Dental", absent="the folder's name serves"
    )
    extends: Many[FolderPath] = field(
        "From which other group folders does it inherit?", "Inherits from", example="../common",
        absent="a group may stand alone",
    )  # fmt: skip
    locked: Entries[Lock] = field(
        "Which answers may no practice change?", "Locked",
        example='[{where: financial-policy.small_balance, reason: "Agreed with the lender."}]',
        absent="then each practice may change all of it, with a reason",
    )  # fmt: skip
    review_by: Answer[Day] = field(
        "By which day is the policy looked through again?", "Reviewed by", example="2027-05-31",
        absent="a reminder is a courtesy",
    )  # fmt: skip
    overrides: Entries[Override] = field(
        "Why does this group change what it inherits?", "Changes of inherited answers",
        example='[{where: scope.areas.recare, reason: "Recare stays in house here."}]',
        absent="GRP002 asks for the reason of each",
    )  # fmt: skip
    jurisdiction: Answer[Literal["US", "GB", "other"]] = field(
        "In which country are the practices?", "Country", example="US", absent="each practice may say it"
    )
    region: Answer[Name] = field(
        "In which state or nation?", "State or nation", example="Ohio", absent="each practice may say it"
    )
    currency: Answer[CurrencyCode] = field(
        "In which currency?", "Currency", example="USD", absent="each practice may say it"
    )
    time_zone: Answer[ZoneName] = field(
        "In which time zone?", "Time zone", example="America/Chicago", absent="each practice may say it"
    )
    people: Entries[Person] = field(
        "Who works for all practices, such as the staff of the billing company?", "People",
        help="Who is named nowhere in a practice does not count there.",
        example="[{id: priya, name: Priya Nair, side: vendor, email: priya@brightledger.example}]",
        absent="each practice may list its own",
    )  # fmt: skip
    roles: Entries[Role] = field(
        "Are there roles that several people hold?", "Roles",
        example="[{id: billers, side: vendor, people: [priya, marco]}]", absent="people may be named directly",
    )  # fmt: skip
    systems: Entries[System] = field(
        "Which programs and portals do all practices use?", "Systems",
        help="What is named nowhere in a practice does not count there.",
        example="[{id: pms, name: Open Dental, kind: practice_management}]", absent="each practice may list its own",
    )  # fmt: skip
    vendor: Vendor = field(
        "Which company takes over the billing?", "About the billing company", absent="each practice may say it"
    )
    legal_entity: LegalEntity = field(
        "Which company are all practices, in law?", "Legal entity", absent="each practice may be a company of its own"
    )
    agreements: Entries[Agreement] = field(
        "Which agreements with the company hold for all practices?", "Agreements",
        example="[{kind: business_associate, signed: 2026-10-12}]", absent="each practice may have its own",
    )  # fmt: skip
    standing: Answer[bool] = field(
        "May the usual lists hold where nothing is written?", "The usual lists hold where nothing else is written",
        example="yes", absent="each practice may say it",
    )  # fmt: skip
    glossary: Entries[Term] = field(
        "Which words mean something special in all practices?", "Words of the group",
        example='[{term: clean claim, means: "Has all that the payer wants to see."}]', absent="good to know",
    )  # fmt: skip


#: The keys of `group.yaml` that a practice inherits as its own `practice.yaml`; the others are about the group.
INHERITED: Final = (
    "jurisdiction", "region", "currency", "time_zone", "people", "roles", "systems", "vendor", "legal_entity", "agreements",
    "standing", "glossary", "also",
)  # fmt: skip
