"""`practice.yaml`: which practice this is, where, with whom, and how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.document import Document
from handover.model.kinds.days import Day
from handover.model.kinds.reach import CurrencyCode, FolderPath, ZoneName
from handover.model.kinds.words import Name
from handover.model.manual import PackSection, field
from handover.model.practice_people import Person, Role
from handover.model.practice_places import (
    Agreement,
    Backlog,
    Ignore,
    LegalEntity,
    Location,
    Override,
    ReadBack,
    Sample,
    System,
    Term,
    Vendor,
)

#: The newest form of the documents that is read.
FORMAT_VERSION: Final = 1


class PracticeDocument(Document):
    """Which practice this is, where, with whom, and how far it has come."""

    facts: ClassVar[tuple[str, ...]] = (
        "name",
        "region",
        "locations",
        "people",
        "roles",
        "systems",
        "vendor",
        "legal_entity",
        "agreements",
        "glossary",
        "ignores",
        "overrides",
    )
    plain: ClassVar[tuple[str, ...]] = ("handover", "extends", "name", "stage", "ignores", "overrides", "sample")
    strict: ClassVar[tuple[str, ...]] = ("jurisdiction", "currency", "time_zone", "standing")
    weighs: ClassVar[tuple[str, ...]] = (
        "stage",
        "sample",
        "jurisdiction",
        "currency",
        "time_zone",
        "standing",
        "go_live",
        "ignores",
        "extends",
    )
    file_name: ClassVar[str] = "practice.yaml"
    title: ClassVar[str] = "The practice"
    section: ClassVar[PackSection] = "overview"
    moved: ClassVar[Mapping[str, str]] = {
        "id": "`name`; the folder's name serves as the id",
        "third_parties": "`people`, with `side: outside` and what they do under `does`; a program is one of `systems`",
        "providers": "`people`, with `clinician: yes` and their `npi`",
        "entities": "`legal_entity`, one of them; others in `also`",
        "remarks": "`also`, with `says`",
        "purpose": "`also`",
    }

    handover: Answer[int] = field(
        "Which version of the form are the documents written in?",
        "Format version",
        unprinted="it says how the program reads the documents",
        example="1",
        absent="the current one",
    )
    extends: Many[FolderPath] = field(
        "From which folders of a group does the practice inherit?", "Inherits from",
        help="A way from here, such as `../../policy`, or a list of them: the later ones are laid over the earlier, and "
        "the practice's own documents over all.",
        example="../../policy", unprinted="what is inherited is printed like any other answer",
        absent="a practice may stand alone", starter=False,
    )  # fmt: skip
    name: Answer[Name] = field(
        "What is the practice called?", "Practice", example="Maple Grove Dental", absent="the folder's name serves"
    )
    stage: Answer[Literal["draft", "ready", "live"]] = field(
        "How far is the handover: draft, ready to start, or live?",
        "Stage",
        unprinted="the first lines of every pack say it",
        example="draft",
        absent="draft, unless said",
    )
    jurisdiction: Answer[Literal["US", "GB", "other"]] = field(
        "In which country?", "Country", example="US", absent="then only what holds everywhere is checked"
    )
    region: Answer[Name] = field(
        "In which state or nation?", "State or nation", example="Ohio", absent="only some rules need it"
    )
    currency: Answer[CurrencyCode] = field(
        "In which currency?", "Currency", example="USD", absent="the country's, unless said"
    )
    time_zone: Answer[ZoneName] = field(
        "In which time zone?", "Time zone", example="America/Chicago", absent="hours are then compared as written"
    )
    go_live: Answer[Day] = field(
        "On which day does the billing team start?",
        "The billing team starts on",
        example="2026-12-01",
        guide=("S-0.04",),
    )
    review_by: Answer[Day] = field(
        "By which day are all documents looked through again?",
        "These documents are reviewed by", example="2027-05-31",
        absent="a reminder is a courtesy", starter=False,
    )  # fmt: skip
    locations: Entries[Location] = field(
        "Which locations are there, and when are they open?",
        "Locations",
        example='[{id: main-street, name: Main Street, hours: "mon-fri 08:00-17:00"}]',
        guide=("S-8.01",),
    )
    people: Entries[Person] = field(
        "Who works with the billing, on your side and on theirs?",
        "People",
        section="contacts",
        help=(
            "Everybody the other documents name, those of the billing company with `side: vendor`; also companies that "
            "take part, such as IT or a statement printer."
        ),
        example=(
            '\n- {id: dana, name: Dana Ruiz, hours: "mon-fri 08:00-17:00", phone: "555-0142"}'
            "\n- {id: priya, name: Priya Nair, side: vendor, email: priya@brightledger.example}"
        ),
        guide=("S-0.01", "S-8.02"),
    )
    roles: Entries[Role] = field(
        "Are there roles that several people hold?",
        "Roles",
        section="contacts", example="[{id: billers, side: vendor, people: [priya, marco], unnamed: 2}]",
        guide=("S-4.24",), absent="people may be named directly",
    )  # fmt: skip
    systems: Entries[System] = field(
        "Which programs, portals and stores does the work need?",
        "Systems",
        section="access",
        example="[{id: pms, name: Open Dental, kind: practice_management}]",
        guide=("S-4.05",),
    )
    vendor: Vendor = field(
        "Which company takes over the billing?",
        "About the billing company",
        guide=("S-0.10",),
        absent="asked for one by one",
        duty="vendor",
    )
    legal_entity: LegalEntity = field(
        "Which company is the practice, in law?", "Legal entity",
        help="The name in the payers' contracts, and the identifiers that claims and payments go by.",
        absent="a practice that stands alone needs none", starter=False,
    )  # fmt: skip
    agreements: Entries[Agreement] = field(
        "Which agreements with the company are signed?",
        "Agreements",
        audience=("vendor", "owner"),
        example="[{kind: business_associate, signed: 2026-10-12}]",
        guide=("S-4.01",),
    )
    standing: Answer[bool] = field(
        "May the usual lists hold where you write nothing, such as what a good escalation message says or what a waiting claim needs?",
        "The usual lists hold where nothing else is written",
        help="What makes an escalation and what its message says, the order of a call, what a note says, the next "
        "steps of a claim, when a wait counts, how a claim or balance is closed, what is inconsistent and what is "
        "done then, what a notice lists, the agenda of the check-in.",
        example="yes",
        absent="each list may be written by itself",
    )
    backlog: Backlog = field(
        "Who works the claims and balances from before the start?",
        "Older claims and balances",
        help="Where nothing old is open, write {none: why}.",
        absent="SCO018 asks who works them",
        none=True,
    )
    glossary: Entries[Term] = field(
        "Which words mean something special here?",
        "Words of the practice",
        section="glossary",
        example='[{term: clean claim, means: "Has all that the payer wants to see."}]',
        guide=("S-3.10",), absent="WFL019 asks for the words that are used", starter=False,
    )  # fmt: skip
    ignores: Entries[Ignore] = field(
        "Which findings are accepted?",
        "Findings accepted by the practice",
        section="questions", audience=("owner",), absent="none have to be", starter=False,
        example='[{code: COM004, where: escalation-contacts, reason: "…", says: ines, until: 2027-03-31}]',
    )  # fmt: skip
    overrides: Entries[Override] = field(
        "Why are some answers other than those of the group?", "Other than in the group",
        section="about", audience=("owner",), absent="GRP002 asks for the reason of each", starter=False,
        example='[{where: scope.areas.recare, reason: "Recare stays in house here."}]',
    )  # fmt: skip
    read_back: ReadBack = field(
        "When were the answers in your own words read back to you?",
        "Own words read back",
        help="`handover read-back` prints the sheet that is read aloud, and the line to write here.",
        section="about", absent="FIL024 asks for it", starter=False,
    )  # fmt: skip
    sample: Sample = field(
        "Is the practice a sample?",
        "Sample",
        unprinted="SAMPLE stands on every page",
        absent="no, unless said",
        starter=False,
    )
