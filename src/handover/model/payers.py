"""`payers.yaml`: the payers billed most often, the rules for them, and where their papers are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from handover.model.answer import Answer, Detailed, Entries, Many
from handover.model.document import Document
from handover.model.kinds.references import OwnerRef, PersonRef, SystemRef
from handover.model.kinds.words import Words
from handover.model.manual import PackSection, field
from handover.model.part import Part
from handover.model.payer_entry import CommonLimit, Payer, PayerRule


class Store(Part):
    """Where in a system something is kept."""

    describes: ClassVar[tuple[str, ...]] = ("folder",)
    moved: ClassVar[Mapping[str, str]] = {"labelled": "`folder`, with how the files in it are named"}
    folder: Answer[Words] = field(
        "In which folder or screen, and how are the files named there?",
        "Folder",
        example='"EOBs by month; payer, check date, amount"',
        absent="plain to see",
        duty="billing",
    )


class Narratives(Part):
    """Who writes narratives, and what a good one holds."""

    moved: ClassVar[Mapping[str, str]] = {"example": "`include`, or as an example in documents.yaml"}
    by: Many[OwnerRef] = field(
        "Who writes the few sentences sent along with a claim?",
        "Narratives are written by",
        help="The narrative. Clinical ones are written at the practice.",
        example="ines",
        guide=("S-5.08",),
        duty="clinical",
    )
    include: Many[Words] = field(
        "What does a good narrative say?",
        "A narrative says",
        help="A few sentences sent along with a claim when the codes do not tell the whole story.",
        example='["Which tooth", "Date of the first crown", "Why it was replaced"]',
        guide=("S-5.09",), none=True, absent="a habit that may be left to the writer", duty="billing",
    )  # fmt: skip


class SecondaryInsurance(Part):
    """What is done where a patient has two plans; none where that does not occur."""

    moved: ClassVar[Mapping[str, str]] = {
        "occurs": "`cob: {none: …}` with the reason, where no claim goes to a second plan"
    }
    first_is: Answer[Words] = field(
        "How do you tell which plan is first?",
        "Which plan is first",
        example='"The plan in the patient\'s own name; for a child, that of the parent whose birthday is earlier."',
        guide=("S-5.17",), absent="whoever confirms the order knows", duty="primary", starter=False,
    )  # fmt: skip
    on_file: Many[Words] = field(
        "What must be on file before the second claim goes out?",
        "On file before a second plan is billed",
        example='["EOB of the first plan", "Member numbers of both plans"]',
        guide=("S-5.15",),
        duty="billing",
    )
    primary_first: Answer[Words] = field(
        "What do you do while the first plan has not answered yet?",
        "While the first plan has not answered",
        example='"Wait for its EOB, look again after 14 days, then call the payer."',
        guide=("S-5.16",),
        duty="billing",
    )
    confirms: Many[PersonRef] = field(
        "Who at the practice confirms which plan is first where that is unclear?",
        "If it is unclear which plan is first, ask",
        one=True,
        example="dana",
        guide=("S-5.17",),
        duty="primary",
    )


class Payers(Document):
    """Your most frequent payers, your rules for them, and where their papers are."""

    facts: ClassVar[tuple[str, ...]] = ("source_of_truth", "eob_store")
    describes: ClassVar[tuple[str, ...]] = ("source_of_truth",)
    file_name: ClassVar[str] = "payers.yaml"
    title: ClassVar[str] = "Payers and plans"
    section: ClassVar[PackSection] = "payers"
    moved: ClassVar[Mapping[str, str]] = {
        "attachments": "`attachments` in workflow-map.yaml: `store`, `preferences`, and `timing: only_on_request`",
        "remittance_store": "`eob_store`, with `differs` for the payers it is about, or a `note`",
        "review_by": "`review_by` in practice.yaml, once for all documents",
    }

    source_of_truth: Many[Words] = field(
        "Where does the billing team look first for your payer rules?",
        "Look here first",
        help="One place, kept up to date.",
        example='"this document"',
        guide=("S-5.01",),
        duty="billing",
    )
    payers: Entries[Payer] = field(
        "Which payers do you bill most often?",
        "Payers",
        help="Name the top five or so, with what the billing team must know about each.",
        example="""\
- id: tri-county
  name: Tri-County Dental Plan
  kind: commercial
  payer_id: "02027"
  limits:
    - {kind: filing, limit: 12 months, confirmed: 2026-10-05, with: dana}
    - {kind: appeal, limit: {unconfirmed: {ask: priya, by: 2026-12-04}}}
  extra_documentation:
    - {procedures: [D4341, D4342], send: "perio chart"}
  denials:
    - {reason: "Perio charting missing.", fix: "Resubmit with the chart."}
  rules:
    - topic: attachments
      decision: "Attach the chart again on repeat denials."
      confirmed: 2026-10-05
      with: dana""",
        guide=("S-5.03", "S-5.04", "S-5.05", "S-5.06"),
        duty="billing",
    )
    rules: Entries[PayerRule] = field(
        "Which house rules hold for several payers, or for all?",
        "Rules for several payers",
        example='[{decision: "Predetermine crowns only.", unconfirmed: {ask: dana, by: 2026-12-04}}]',
        guide=("S-5.03", "S-5.25"),
        absent="each payer has its own",
        duty="billing",
        starter=False,
    )
    limits: Entries[CommonLimit] = field(
        "Which limits hold for all payers, or for those that set none of their own?",
        "Limits for all payers",
        help="Also for what nobody knows yet of any payer.",
        example="[{kind: appeal, limit: {unconfirmed: {ask: priya, by: 2026-12-04}}}]",
        guide=("S-8.10",),
        absent="each payer has its own",
        duty="billing",
        starter=False,
    )
    narratives: Narratives = field(
        "Who writes narratives, and what does a good one look like?",
        "Narratives",
        guide=("S-5.08", "S-5.09"),
        duty="clinical",
    )
    claim_notes: Many[Words] = field(
        "What belongs in your internal notes on a claim?",
        "A claim note says",
        example='["Who was called", "What they said", "What is next and when"]',
        guide=("S-5.10",), none=True, absent="a preference, not a gap", duty="billing",
    )  # fmt: skip
    cob: SecondaryInsurance = field(
        "What do you do where a patient has two plans?",
        "Second plans",
        guide=("S-5.15", "S-5.16", "S-5.17"),
        duty="billing",
        none=True,
    )
    eob_store: Detailed[SystemRef, Store] = field(
        "Where are EOBs and remittance details kept?",
        "EOBs and remittance details are kept in",
        help="An EOB is the payer's breakdown of what it allowed, paid or denied. What is kept elsewhere for some "
        "payers `differs` for them.",
        example='{is: shared-drive, folder: "EOBs by month"}',
        guide=("S-5.19",),
        duty="billing",
        splits=("payers",),
    )
