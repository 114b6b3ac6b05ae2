"""`documents.yaml`: the example documents, references and templates."""

from __future__ import annotations

from typing import ClassVar, Literal

from handover.model.answer import Answer, Detailed, Entries, Many
from handover.model.document import Document
from handover.model.kinds.days import Day
from handover.model.kinds.reach import FilePath
from handover.model.kinds.references import PayerRef, PersonRef
from handover.model.kinds.words import Id, Name, Reading, Words
from handover.model.manual import field
from handover.model.part import Part


class Deidentified(Part):
    """Who removed what could name a patient, and when."""

    by: Many[PersonRef] = field("Who did it?", example="tess", guide=("S-9.03",), absent="good to know")
    on: Answer[Day] = field("When?", example="2026-10-20", absent="good to know")
    method: Answer[Literal["guide", "safe_harbor", "expert", "other"]] = field(
        "By which list?", example="safe_harbor", absent="good to know"
    )


class Item(Part):
    """One example document, or a batch of one kind."""

    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field("A short name?", example="eob-paid", absent="its file serves")
    file: Answer[FilePath] = field(
        "Which file?",
        example="documents/eob-paid.txt",
        guide=("S-9.01",),
        absent="a batch is known by number",
    )
    kind: Answer[
        Literal["eob", "denial", "claim", "statement", "letter", "recare_notes", "remittance", "report", "other"]
    ] = field("What is it?", example="eob", guide=("S-9.05", "S-9.06"), absent="DOC006 looks at the kinds")
    scenario: Answer[Literal["paid", "denied_missing_information", "downgraded", "corrected", "other"]] = field(
        "What does it show?",
        example="paid",
        guide=("S-9.08", "S-9.09", "S-9.10", "S-9.11"),
        absent="DOC005 looks at the scenarios",
    )
    payer: Answer[PayerRef] = field("From which payer?", example="tri-county", absent="DOC007 looks at the payers")
    date: Answer[Day] = field("From when is it?", example="2026-09", guide=("S-9.05",), absent="DOC008 asks")
    deidentified: Detailed[Literal["yes", "no", "unsure", "not_needed"], Deidentified] = field(
        "Is everything removed that could name a patient?", example="{is: yes, by: tess, on: 2026-10-20}", guide=("S-9.03",),
        absent="DOC001 asks",
    )  # fmt: skip
    state: Answer[Literal["promised", "ready", "sent"]] = field(
        "Is it there?", example="ready", absent="ready, unless said"
    )
    count: Answer[int] = field("How many, for a batch?", example="4", absent="one, unless said", starter=False)
    sha256: Answer[Reading] = field(
        "The file's checksum?",
        example='"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
        absent="only to notice changes",
        starter=False,
    )
    caption: Answer[Words] = field(
        "What should one look at?", example='"The remark code on line 2."', absent="good to know"
    )


class Templates(Part):
    """The templates that are in use today, or none."""

    statement: Many[FilePath] = field(
        "Patient statements?", example="documents/statement.txt", guide=("S-9.15", "S-9.16"), none=True
    )
    balance_letter: Many[FilePath] = field(
        "Letters or emails about balances?",
        example='{none: "we call"}',
        guide=("S-9.15", "S-9.16"),
        none=True,
    )
    recare_notes: Many[FilePath] = field(
        "Notes or scripts for recare?", example="documents/recare.txt", guide=("S-9.15", "S-9.16"), none=True
    )


class FeeReference(Part):
    """One list of fees."""

    main: ClassVar[str] = "name"
    name: Answer[Name] = field("What is it?", example="Tri-County schedule 2026", absent="an empty entry is dropped")
    kind: Answer[Literal["payer_schedule", "internal", "other"]] = field(
        "Whose list is it?", example="payer_schedule", absent="the name says it"
    )
    file: Answer[FilePath] = field("Which file?", example="documents/fees.txt", absent="it may be in the system")
    payer: Answer[PayerRef] = field("For which payer?", example="tri-county", absent="for all, unless said")


class Pattern(Part):
    """A habit of billing that changes what is sent or followed up."""

    main: ClassVar[str] = "text"
    text: Answer[Words] = field(
        "What happens regularly?",
        example='"Crowns take two visits; billed at seating."',
        guide=("S-9.19",),
        absent="an empty entry is dropped",
    )
    kind: Answer[Literal["split_visits", "needs_practice_information", "eligibility_issue", "other"]] = field(
        "Of which kind?", example="split_visits", absent="the text says it"
    )


class ExtraRequest(Part):
    """A request for more examples, and why."""

    on: Answer[Day] = field("When?", example="2026-11-10", absent="good to know")
    what: Answer[Words] = field(
        "For what?", example='"Two more denials of Lakeshore"', absent="an empty entry is dropped"
    )
    reason: Answer[Words] = field(
        "Why?", example='"All examples are of one kind."', guide=("S-9.23",), absent="DOC014 asks"
    )


class Documents(Document):
    """The example documents, references and templates."""

    file_name: ClassVar[str] = "documents.yaml"
    title: ClassVar[str] = "Example documents"

    items: Entries[Item] = field(
        "Which ten to fifteen example documents do you hand over?",
        help="Normal ones, with everything removed that could name a patient.",
        example="[{id: eob-paid, file: documents/eob-paid.txt, kind: eob, scenario: paid, date: 2026-09, deidentified: yes}]",
        guide=("S-9.01", "S-9.02", "S-9.05", "S-9.06", "S-9.08", "S-9.09", "S-9.10", "S-9.11"),
        duty="billing",
    )
    fee_references: Entries[FeeReference] = field(
        "Which fee lists are there?", example="[Tri-County schedule 2026]", guide=("S-9.13",), none=True, duty="money",
        absent="DOC010 asks which one counts",
    )  # fmt: skip
    fee_reference: Answer[Words] = field(
        "Which list counts when charges and payments are checked?", example='"The payer\'s own schedule."',
        guide=("S-9.14",), none=True, duty="money",
    )  # fmt: skip
    templates: Templates = field(
        "Which templates do you use today?", guide=("S-9.15", "S-9.16"), absent="asked inside", none=True
    )
    procedure_types: Many[Words] = field(
        "Which kinds of treatment do you bill most?",
        example='["Check-ups", "Fillings", "Crowns"]',
        guide=("S-9.18",),
    )
    patterns: Entries[Pattern] = field(
        "Which habits of billing should they know?", example='["Crowns take two visits; billed at seating."]',
        guide=("S-9.19",), absent="not every practice has any",
    )  # fmt: skip
    requests: Entries[ExtraRequest] = field(
        "What more was asked for?",
        example='[{on: 2026-11-10, what: "Two more denials of Lakeshore", reason: "All examples are of one kind."}]',
        guide=("S-9.23",), absent="nothing has to be", starter=False,
    )  # fmt: skip
