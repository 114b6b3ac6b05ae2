"""`documents.yaml`: the example documents, references and templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.document import Document
from handover.model.kinds.days import Day
from handover.model.kinds.reach import FilePath
from handover.model.kinds.references import PayerRef
from handover.model.kinds.words import Id, Reading, Words
from handover.model.manual import PackSection, field
from handover.model.part import Part

#: The templates that a practice may have, by the words that its example documents have for them.
TemplateKind = Literal["statement", "letter", "recare_notes", "other"]


class Item(Part):
    """One example document, or a batch of one kind."""

    tells: ClassVar[tuple[str, ...]] = ("caption",)
    describes: ClassVar[tuple[str, ...]] = ("caption",)
    weighs: ClassVar[tuple[str, ...]] = ("deidentified", "state")
    plain: ClassVar[tuple[str, ...]] = ("id",)
    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field(
        "A short name?",
        "Id",
        unprinted="the name is printed; this serves where there is none",
        example="eob-paid",
        absent="its file serves",
    )
    file: Answer[FilePath] = field(
        "Which file?",
        "Document",
        example="documents/eob-paid.txt",
        guide=("S-9.01",),
        absent="a batch is known by number",
    )
    kind: Answer[
        Literal["eob", "denial", "claim", "statement", "letter", "recare_notes", "remittance", "report", "other"]
    ] = field(
        "What is it?", "Kind", example="eob", guide=("S-9.05", "S-9.06", "S-9.15"), absent="DOC006 looks at the kinds"
    )
    scenario: Many[Literal["paid", "denied_missing_information", "downgraded", "corrected", "other"]] = field(
        "What does it show?",
        "Shows",
        help="A batch may show several: `[paid, downgraded]`.",
        example="paid",
        guide=("S-9.08", "S-9.09", "S-9.10", "S-9.11"),
        absent="DOC005 looks at the scenarios",
    )
    payer: Answer[PayerRef] = field(
        "From which payer?", "Payer", example="tri-county", absent="DOC007 looks at the payers"
    )
    date: Answer[Day] = field("From when is it?", "From", example="2026-09", guide=("S-9.05",), absent="DOC008 asks")
    deidentified: Answer[Literal["yes", "no", "unsure", "not_needed"]] = field(
        "Is everything removed that could name a patient?",
        "Names removed",
        help="Where you are not sure, say what about: `{is: unsure, because: …}`, and hold it back until that is settled.",
        example="{is: yes, confirmed: 2026-10-20, with: tess}",
        guide=("S-9.03",),
        absent="DOC001 asks",
        moved={
            "by": "`with:` beside `deidentified`",
            "method": "`note:` beside `deidentified`",
        },
    )
    state: Answer[Literal["promised", "ready", "sent"]] = field(
        "Is it there?", "State", example="ready", absent="ready, unless said"
    )
    count: Answer[int] = field(
        "How many, for a batch?", "Pieces", example="4", absent="one, unless said", starter=False
    )
    sha256: Answer[Reading] = field(
        "The file's checksum?",
        "Checksum",
        unprinted="it serves to notice that a file has changed",
        example='"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
        absent="only to notice changes",
        starter=False,
    )
    caption: Answer[Words] = field(
        "What should one look at?", "Look at", example='"The remark code on line 2."', absent="good to know"
    )


class FeeReference(Part):
    """One list of fees that charges and payments are checked against."""

    main: ClassVar[str] = "name"
    splits: ClassVar[tuple[str, ...]] = ("payers",)
    moved: ClassVar[Mapping[str, str]] = {
        "kind": "`name`, which says whose list it is",
        "payer": "`for: {payers: …}` beside the name",
    }
    name: Answer[Words] = field(
        "Which list is it?", "Fee list", example='"Tri-County schedule 2026"', guide=("S-9.13",), duty="money"
    )
    file: Answer[FilePath] = field(
        "Which file?", "File", example="documents/fees.txt", absent="it may be in the system"
    )


class Pattern(Part):
    """A habit of billing that changes what is sent or followed up."""

    tells: ClassVar[tuple[str, ...]] = ("text",)
    describes: ClassVar[tuple[str, ...]] = ("text",)
    main: ClassVar[str] = "text"
    moved: ClassVar[Mapping[str, str]] = {"kind": "`text`, which says it"}
    text: Answer[Words] = field(
        "What happens regularly?",
        "Habit",
        example='"Crowns take two visits; billed at seating."',
        guide=("S-9.19",),
        absent="an empty entry is dropped",
    )


class ExtraRequest(Part):
    """A request for more examples, and why."""

    tells: ClassVar[tuple[str, ...]] = ("what",)
    describes: ClassVar[tuple[str, ...]] = ("what",)
    main: ClassVar[str] = "what"
    moved: ClassVar[Mapping[str, str]] = {"reason": "`because:` beside `what`"}
    what: Answer[Words] = field(
        "What was asked for?",
        "Asked for",
        help="The reason is its `because:`.",
        example='"Two more denials of Lakeshore"',
        guide=("S-9.23",),
        absent="an empty entry is dropped",
    )


class Documents(Document):
    """The example documents, references and templates."""

    facts: ClassVar[tuple[str, ...]] = ("items", "fee_references", "procedure_types", "requests")
    file_name: ClassVar[str] = "documents.yaml"
    title: ClassVar[str] = "Example documents"
    section: ClassVar[PackSection] = "documents"

    moved: ClassVar[Mapping[str, str]] = {
        "fee_reference": "`fee_references`, with the list that counts first on top",
    }
    items: Entries[Item] = field(
        "Which ten to fifteen example documents do you hand over?",
        "Example documents",
        help="Normal ones, with everything removed that could name a patient.",
        example="[{id: eob-paid, file: documents/eob-paid.txt, kind: eob, scenario: paid, date: 2026-09, deidentified: yes}]",
        guide=("S-9.01", "S-9.02", "S-9.05", "S-9.06", "S-9.08", "S-9.09", "S-9.10", "S-9.11"),
        duty="billing",
    )
    fee_references: Entries[FeeReference] = field(
        "Which fee lists are charges and payments checked against, the one that counts first on top?",
        "Fee lists, the first that has the fee counts",
        help="A list is used where none above it has the fee; `for: {payers: …}` ties one to its payers.",
        example="[{name: Tri-County schedule 2026, for: {payers: tri-county}}, Office fee list 2026]",
        guide=("S-9.13", "S-9.14"), none=True, duty="money",
    )  # fmt: skip
    templates: Many[TemplateKind] = field(
        "Which templates do you use today: patient statements, letters or emails about balances, notes for recare?",
        "Templates in use",
        help="Name those that there are. Their files stand under `items`, words that may be used as they stand under"
        " `scripts` in financial-policy.yaml.",
        example="[statement, letter]",
        guide=("S-9.15", "S-9.16"),
        none=True,
        duty="front-desk",
        moved={
            "statement": "`templates: [statement]`, and its file under `items`",
            "balance_letter": "`templates: [letter]`, and its file under `items`",
            "recare_notes": "`templates: [recare_notes]`, and its file under `items`",
        },
    )
    procedure_types: Many[Words] = field(
        "Which kinds of treatment do you bill most?",
        "Billed most",
        example='["Check-ups", "Fillings", "Crowns"]',
        guide=("S-9.18",),
    )
    patterns: Entries[Pattern] = field(
        "Which habits of billing should the billing team know?",
        "Habits of billing", example='["Crowns take two visits; billed at seating."]',
        guide=("S-9.19",), absent="not every practice has any",
    )  # fmt: skip
    requests: Entries[ExtraRequest] = field(
        "What more was asked for?",
        "More that was asked for",
        example='[{what: "Two more denials of Lakeshore", because: "All examples are of one kind."}]',
        guide=("S-9.23",), absent="nothing has to be", starter=False,
    )  # fmt: skip
