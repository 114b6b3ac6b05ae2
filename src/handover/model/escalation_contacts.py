"""`escalation-contacts.yaml`: who answers which question, on which channel, and when they are away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.channels import Channel, CheckIn
from handover.model.document import Document
from handover.model.kinds.durations import Duration
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.references import ChannelRef, PersonRef, RouteRef
from handover.model.kinds.words import Id, Words
from handover.model.manual import PackSection, field
from handover.model.part import Part

EscalationKind = Literal[
    "missing_information", "complaint", "dispute", "repeated_dispute", "records_request", "clinical_question",
    "clinical_dissatisfaction", "hardship", "threat_to_leave", "other",
]  # fmt: skip
Requirement = Literal["deadline", "patient_impact", "blocked"]
MessagePart = Literal["what_is_needed", "who_provides", "when_due", "one_question"]


class Contacts(Part):
    """Who answers each type of question."""

    at_once: ClassVar[tuple[str, ...]] = ("insurance", "balances", "verification", "recare")
    insurance: Many[PersonRef] = field(
        "Who answers questions about insurance claims?",
        "Questions about insurance billing",
        one=True,
        example="dana",
        guide=("S-8.01", "S-11.01"),
        absent="the first contact does, unless somebody is named",
        duty="owner",
    )
    balances: Many[PersonRef] = field(
        "Who answers questions about patient balances?",
        "Questions about patient billing",
        one=True,
        example="dana",
        guide=("S-8.01", "S-11.01"),
        absent="the first contact does, unless somebody is named",
    )
    verification: Many[PersonRef] = field(
        "Who answers questions about eligibility and cover checks?",
        "Questions about insurance verification",
        one=True,
        example="sam",
        guide=("S-8.01", "S-11.01"),
        absent="the first contact does, unless somebody is named",
    )
    recare: Many[PersonRef] = field(
        "Who answers questions about recare calls?",
        "Questions about recare calls",
        one=True,
        example="sam",
        guide=("S-8.01", "S-11.01"),
        absent="the first contact does, unless somebody is named",
    )


class Hop(Part):
    """One stop of an escalation route: a person, and how long to wait before the next."""

    in_order: ClassVar[bool] = True
    takes: ClassVar[tuple[str, ...]] = ("stand_in", "interim")
    main: ClassVar[str] = "person"
    identity: ClassVar[tuple[str, ...]] = ("person",)
    person: Many[PersonRef] = field(
        "Who?", "Person", one=True, example="dana", guide=("S-8.20",), absent="the other stops of the route serve"
    )
    after: Answer[Duration] = field("After how long without an answer?", "After", example="1 hour", absent="at once")


class Escalation(Part):
    """One type of escalation and its route."""

    facts: ClassVar[tuple[str, ...]] = ("example",)
    tells: ClassVar[tuple[str, ...]] = ("example", "notes", "pause_when")
    describes: ClassVar[tuple[str, ...]] = ("example", "notes", "pause_when")
    plain: ClassVar[tuple[str, ...]] = ("id", "kind")
    identity: ClassVar[tuple[str, ...]] = ("kind", "id")
    moved: ClassVar[Mapping[str, str]] = {
        "may_check_clinical": "nowhere: the practice may always look at the clinical side first, and the pack says so",
        "vendor_may_raise": "nowhere: the billing team may raise every escalation, and the pack says so",
        "requires": "`requires` of the document, once for all escalations",
        "message": "`message` of the document, once for all escalations",
        "within": "`answer_within`",
    }
    kind: Answer[EscalationKind] = field(
        "Which type of escalation?",
        "What happens",
        example="complaint",
        guide=(
            "S-8.16", "S-8.17", "S-8.20", "S-8.22", "S-11.04", "S-6.20", "S-6.21", "S-6.22", "S-6.23", "S-6.24",
        ),
    )  # fmt: skip
    id: Answer[Id] = field(
        "A short name, if there are several of one type?",
        "Id",
        unprinted="the name is printed; this serves where there is none",
        absent="the type serves",
        starter=False,
    )
    route: Entries[Hop] = field(
        "Who gets it first, and who next if there is no answer?",
        "Who gets it, in this order",
        example="[dana, ines]",
        guide=("S-8.20", "S-8.22", "S-1.19", "S-6.25"),
    )
    then: Answer[RouteRef] = field(
        "Which other route does it go on to?",
        "Goes on as",
        example="complaint",
        absent="it ends with the last person",
        starter=False,
    )
    channel: Answer[ChannelRef] = field(
        "On which channel?", "Channel", example="office-line", guide=("S-8.07",), absent="then the urgent one"
    )
    pause_when: Answer[Words] = field(
        "What does a caller hear that makes them pause and hand the call back?",
        "Pause when",
        example='"The patient says they cannot pay, or mentions losing a job."', guide=("S-6.25", "S-6.30"),
        absent="the kind says it", duty="money",
    )  # fmt: skip
    notes: Many[Words] = field(
        "What is written down first, so that nobody need say it again?",
        "Note down",
        example='["Who called", "What happened, in their words", "What they ask for"]', guide=("S-6.26", "S-6.08"),
        absent="needed for calls of patients only", duty="money",
    )  # fmt: skip
    example: Answer[Words] = field(
        "How does a good message read?",
        "For example",
        example='"Delta needs the date the crown was seated. Dana, can you send it by Thursday noon?"',
        guide=("S-8.16", "S-8.18"),
        absent="the list of what it must say is enough",
    )
    answer_within: Answer[Duration] = field(
        "How soon does the practice answer?",
        "Answered within", example="same day", guide=("S-8.20",),
        absent="needed for complaints only",
    )  # fmt: skip
    decides: Many[PersonRef] = field(
        "Who decides on tone, next step and exceptions?",
        "Decided by", one=True, example="ines", guide=("S-8.21",),
        absent="the internal owner, unless somebody is named; on clinical matters the clinician on the route",
    )  # fmt: skip
    send_to: Answer[Words] = field(
        "Where do records go?",
        "Records go to", example='"the payer\'s portal, under the claim"', guide=("S-8.24",),
        absent="needed for records requests only",
    )  # fmt: skip
    send_by: Answer[Words] = field(
        "By when are records sent?",
        "Records are sent by", example='"two working days before the payer\'s date"', guide=("S-8.24",),
        absent="needed for records requests only",
    )  # fmt: skip
    must_cover: Answer[WeekHours] = field(
        "Which hours must the route cover?",
        "Hours covered", example='"mon-fri 08:00-17:00"',
        absent="else the opening hours", starter=False,
    )  # fmt: skip


class EscalationContacts(Document):
    """Who answers which question, on which channel, and when they are away."""

    tells: ClassVar[tuple[str, ...]] = ("routine", "urgent")
    describes: ClassVar[tuple[str, ...]] = ("routine", "urgent")
    file_name: ClassVar[str] = "escalation-contacts.yaml"
    title: ClassVar[str] = "Contacts and escalation"
    section: ClassVar[PackSection] = "contacts"

    primary: Many[PersonRef] = field(
        "Whom does the billing team ask first, for answers and for approvals?",
        "First contact, for everything",
        one=True,
        covered_by="backup",
        splits=("areas",),
        help="One person at the practice, by name.",
        example="dana",
        guide=("S-8.02", "S-8.01"),
        section="who_to_ask",
    )
    backup: Many[PersonRef] = field(
        "Who answers when the first contact is off, in surgery or busy?",
        "When the first contact is away",
        one=True,
        help="One other person at the practice.",
        example="ines",
        guide=("S-8.03", "S-8.05"),
        section="who_to_ask",
    )
    contacts: Contacts = field(
        "Who answers each type of question?",
        "Questions by area",
        guide=("S-11.01", "S-8.01"),
        absent="the first contact answers all of them, unless somebody is named",
        section="who_to_ask",
    )
    channels: Entries[Channel] = field(
        "Which channels do you use with the billing team?",
        "Channels",
        help="One for routine questions, a different one for what cannot wait.",
        example='[{id: billing-inbox, purpose: routine, address: "billing@maplegrove.example", watched_by: dana}]',
        guide=("S-8.06", "S-8.07", "S-8.08"),
    )
    routine: Many[Words] = field(
        "Which questions are routine and can be answered in batches?",
        "Routine, can wait",
        section="escalation",
        example='["Has this patient\'s address changed?"]',
        guide=("S-8.09",),
        absent="what is not urgent is routine",
    )
    urgent: Many[Words] = field(
        "Which questions cannot wait?",
        "Cannot wait",
        section="escalation",
        help="What changes a patient's day today, or puts money at risk if a date is missed.",
        example='["A patient is at the desk and upset about a bill."]',
        guide=("S-8.10",),
    )
    escalations: Entries[Escalation] = field(
        "What happens when something must not wait in the routine queue, and which calls are paused and handed back?",
        "Escalations",
        section="escalation",
        help="At least: missing_information, complaint, dispute, records_request, clinical_question; and from calls"
        " about money hardship, repeated_dispute, threat_to_leave, clinical_dissatisfaction.",
        example="""\
- {kind: complaint, route: [dana, ines], channel: office-line, notes: ["Who called", "What they ask for"]}
- {kind: hardship, then: complaint, pause_when: "The patient says they cannot pay."}
- {kind: records_request, route: [dana, ines], send_to: "the payer's portal", send_by: "two days before the payer's date"}
- {kind: clinical_question, route: [ines, tess]}
- {kind: clinical_dissatisfaction, then: clinical_question}""",
        guide=("S-8.16", "S-8.17", "S-8.20", "S-8.22", "S-11.04", "S-1.19", "S-6.01", "S-6.25"),
    )
    requires: Many[Requirement] = field(
        "What must anything have to be an escalation: a deadline, a patient impact, being blocked?",
        "An escalation needs",
        section="escalation",
        example="[deadline, patient_impact]",
        guide=("S-8.11", "S-8.26"),
        standing="[deadline, patient_impact]",
    )
    message: Many[MessagePart] = field(
        "What must the message of an escalation say?",
        "Its message says",
        section="escalation",
        example="[what_is_needed, who_provides, when_due, one_question]",
        guide=("S-8.18", "S-8.27", "S-7.15"),
        standing="[what_is_needed, who_provides, when_due, one_question]",
    )
    answer_within: Answer[Duration] = field(
        "How soon does the practice answer a routine question?",
        "The practice answers within",
        example="1 working day",
        guide=("S-2.21",),
    )
    vendor_answers_within: Answer[Duration] = field(
        "How soon does the billing team answer the practice?",
        "The billing team answers within", example="1 working day", guide=("S-0.07",),
        absent="agreed with the billing team, often in the contract", duty="vendor",
    )  # fmt: skip
    vendor_contact: Many[PersonRef] = field(
        "Who is your contact on the billing team's side?",
        "Contact on the billing team's side",
        example="priya",
        guide=("S-8.28",),
        duty="vendor",
    )
    check_in: CheckIn = field(
        "When do both sides meet in the first weeks?",
        "Check-in",
        guide=("S-8.13", "S-0.09"),
        absent="COM015 asks for its parts",
        none=True,
    )
    first_weeks: Answer[Words] = field(
        "What should both sides expect in the first weeks?",
        "What to expect in the first weeks",
        example='"Slow answers in week one; Dana keeps an hour free each morning."',
        guide=("S-0.09",),
        absent="the check-in says most of it",
    )
