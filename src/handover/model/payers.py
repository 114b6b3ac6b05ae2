"""`payers.yaml`: the payers billed most often, the rules for them, and where their papers are."""

from __future__ import annotations

from typing import ClassVar

from handover.model.answer import Answer, Detailed, Entries, Many
from handover.model.document import Document
from handover.model.kinds.days import Day
from handover.model.kinds.references import OwnerRef, PersonRef, SystemRef
from handover.model.kinds.words import Words
from handover.model.manual import field
from handover.model.part import Part
from handover.model.payer_entry import Payer, PayerRule


class Store(Part):
    """Where in a system something is kept, and how it is named there."""

    folder: Answer[Words] = field(
        "In which folder or screen?", example='"Insurance / EOBs by month"', absent="plain to see"
    )
    labelled: Answer[Words] = field("How is it named?", example='"payer, check date, amount"', absent="plain to see")


class Attachments(Part):
    """The practice's preferences for attachments; where they are kept is in the workflow map."""

    only_on_request: Answer[bool] = field(
        "Do you send attachments only when the payer asks?", example="no", guide=("S-5.07", "S-5.13"),
        absent="each payer's own needs are listed with it", duty="billing",
    )  # fmt: skip
    preferences: Many[Words] = field(
        "How do you want attachments to be?", example='["One X-ray per tooth, dated, as JPG."]',
        guide=("S-5.07",),
        none=True, absent="the attachment steps of the workflow map say how", duty="billing",
    )  # fmt: skip
    store: Answer[SystemRef] = field(
        "Where are attachments kept?", help="The workflow map says it; here it is only compared.",
        example="shared-drive", guide=("S-5.11",), absent="it is asked for in workflow-map.yaml",
        duty="billing",
        starter=False,
    )  # fmt: skip


class Narratives(Part):
    """Who writes narratives, and what a good one holds."""

    by: Many[OwnerRef] = field(
        "Who writes the few sentences sent along with a claim?",
        help="The narrative. Clinical ones are written at the practice.",
        example="ines",
        guide=("S-5.08",),
        duty="clinical",
    )
    include: Many[Words] = field(
        "What does a good narrative say?",
        help="A few sentences sent along with a claim when the codes do not tell the whole story.",
        example='["Which tooth", "Date of the first crown", "Why it was replaced"]',
        guide=("S-5.09",), none=True, absent="a habit that may be left to the writer", duty="billing",
    )  # fmt: skip
    example: Answer[Words] = field(
        "How does a good one read?",
        example='"Crown on an upper molar, replacing one of 2014 with a broken margin."',
        guide=("S-5.09",), absent="what it includes is enough", duty="billing", starter=False,
    )  # fmt: skip


class SecondaryInsurance(Part):
    """What is done where a patient has two plans; ``no`` where that does not occur."""

    main: ClassVar[str] = "occurs"
    occurs: Answer[bool] = field(
        "Do you send claims to second plans?", example="yes", none=True,
        absent="they do, unless said otherwise", duty="billing", starter=False,
    )  # fmt: skip
    on_file: Many[Words] = field(
        "What must be on file before the second claim goes out?",
        example='["EOB of the first plan", "Member numbers of both plans"]',
        guide=("S-5.15",),
        duty="billing",
    )
    primary_first: Answer[Words] = field(
        "What do you do while the first plan has not answered yet?",
        example='"Wait for its EOB, look again after 14 days, then call the payer."',
        guide=("S-5.16",),
        duty="billing",
    )
    confirms: Many[PersonRef] = field(
        "Who at the practice confirms which plan is first when it is unclear?",
        one=True,
        example="dana",
        guide=("S-5.17",),
        duty="primary",
    )


class Payers(Document):
    """Your most frequent payers, your rules for them, and where their papers are."""

    file_name: ClassVar[str] = "payers.yaml"
    title: ClassVar[str] = "Payers and plans"

    source_of_truth: Many[Words] = field(
        "Where does the billing team look first for your payer rules?",
        help="One place, kept up to date.",
        example='"this document"',
        guide=("S-5.01",),
        duty="billing",
    )
    payers: Entries[Payer] = field(
        "Which payers do you bill most often?",
        help="Name the top five or so, with what the billing team must know about each.",
        example="""\
- id: tri-county
  name: Tri-County Dental Plan
  kind: commercial
  payer_id: "02027"
  filing_limit: {is: 12 months, confirmed: 2026-10-05, with: dana}
  appeal_limit: {unconfirmed: {ask: priya, by: 2026-12-04}}
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
        example='[{decision: "Predetermine crowns only.", unconfirmed: {ask: dana, by: 2026-12-04}}]',
        guide=("S-5.03", "S-5.25"),
        absent="each payer has its own",
        duty="billing",
        starter=False,
    )
    attachments: Attachments = field(
        "What are your preferences for attachments?", guide=("S-5.07", "S-5.13"),
        absent="each payer's needs are listed with it",
    )  # fmt: skip
    narratives: Narratives = field(
        "Who writes narratives, and what does a good one look like?",
        guide=("S-5.08", "S-5.09"),
        duty="clinical",
    )
    claim_notes: Many[Words] = field(
        "What belongs in your internal notes on a claim?",
        example='["Who was called", "What they said", "What is next and when"]',
        guide=("S-5.10",), none=True, absent="a preference, not a gap", duty="billing",
    )  # fmt: skip
    cob: SecondaryInsurance = field(
        "What do you do where a patient has two plans?", guide=("S-5.15", "S-5.16", "S-5.17"), duty="billing", none=True
    )
    eob_store: Detailed[SystemRef, Store] = field(
        "Where are EOBs kept?",
        help="An EOB is the payer's breakdown of what it allowed, paid or denied.",
        example='{is: shared-drive, folder: "EOBs by month"}',
        guide=("S-5.19",),
        duty="billing",
    )
    remittance_store: Detailed[SystemRef, Store] = field(
        "Where are a payer's payment lines kept, if not with the EOBs?",
        example="clearinghouse", guide=("S-5.19",), absent="with the EOBs", duty="billing", starter=False,
    )  # fmt: skip
    review_by: Answer[Day] = field(
        "By which day will you look through all this again?", example="2027-06-30",
        absent="each fact has its own age", duty="billing", starter=False,
    )  # fmt: skip
