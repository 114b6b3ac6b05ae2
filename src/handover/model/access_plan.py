"""`access-plan.yaml`: who may do what in which system, and who keeps the keys."""

from __future__ import annotations

from typing import ClassVar

from handover.model.access_grants import Account, Grant, Incident, Need
from handover.model.answer import Answer, Entries, Many
from handover.model.document import Document
from handover.model.kinds.durations import Duration
from handover.model.kinds.references import PersonRef, SystemRef
from handover.model.kinds.words import Words
from handover.model.manual import field
from handover.model.part import Part


class AdminDuties(Part):
    """The four duties of the access admin, where somebody else does one of them."""

    approves: Many[PersonRef] = field(
        "Who approves rights?", example="dana", guide=("S-4.19",), absent="the access admin"
    )
    requests: Many[PersonRef] = field(
        "Who asks for new logins?", example="dana", guide=("S-4.19",), absent="the access admin"
    )
    resets: Many[PersonRef] = field("Who resets logins?", example="dana", guide=("S-4.19",), absent="the access admin")
    where_is_it: Many[PersonRef] = field(
        'Who answers "where do I find this"?', example="sam", guide=("S-4.19",), absent="the access admin"
    )


class NotePlace(Part):
    """Where the billing team writes what it did."""

    main: ClassVar[str] = "where"
    where: Answer[Words] = field("Where exactly?", example='"the commlog of the patient"', guide=("S-4.15",))
    system: Answer[SystemRef] = field("In which system?", example="pms", guide=("S-4.15",), absent="the place says it")


class Leavers(Part):
    """How access ends when somebody leaves or changes roles."""

    by: Many[PersonRef] = field("Who closes the logins?", example="dana", guide=("S-4.26",))
    within: Answer[Duration] = field("How fast?", example="same day", guide=("S-4.26",))
    how: Answer[Words] = field(
        "How, without locking out others?",
        example='"One login each, closed by name."',
        absent="who and how fast are enough",
    )


class AccessPlan(Document):
    """Who may do what in which system, and who keeps the keys."""

    file_name: ClassVar[str] = "access-plan.yaml"
    title: ClassVar[str] = "Access plan"

    access_admin: Many[PersonRef] = field(
        "Who at the practice decides on logins?",
        help="One person who approves rights, asks for logins, resets them and knows where things are.",
        example="dana",
        guide=("S-4.18", "S-4.19"),
        duty="access",
    )
    duties: AdminDuties = field(
        "Does somebody else do one of these?", absent="the access admin does all four", starter=False
    )
    accounts: Entries[Account] = field(
        "Which logins are there for the billing team?",
        help="One for each person.",
        example="[{id: pms-priya, system: pms, users: priya}]",
        guide=("S-4.23", "S-4.05"), duty="access", absent="logins come after the vendor is chosen",
    )  # fmt: skip
    grants: Entries[Grant] = field(
        "What may each of them do?",
        example='[{account: pms-priya, allows: ["see the ledger"], granted: 2026-11-05, approved_by: dana}]',
        guide=("S-4.01", "S-4.05", "S-4.30"), duty="access", absent="ACC001 asks for what the tasks need",
    )  # fmt: skip
    needs: Entries[Need] = field(
        "Does a task need more than we know of?", guide=("S-0.08",), duty="access",
        example='[{task: send_attachments, system: shared-drive, needs: ["read the folder"]}]',
        absent="needs follow from the tasks", starter=False,
    )  # fmt: skip
    note_place: NotePlace = field(
        "Where does the billing team write what it did?",
        guide=("S-4.15",),
        absent="asked inside",
        duty="access",
    )
    leavers: Leavers = field(
        "What happens to logins when somebody leaves?",
        guide=("S-4.26",),
        absent="asked inside",
        duty="access",
    )
    starts_tight: Answer[Words] = field(
        "How do rights begin, and when do they grow?", example='"Read first; more only when a task is blocked."',
        guide=("S-4.27",), duty="access", absent="a habit; ACC014 sees late rights",
    )  # fmt: skip
    incidents: Entries[Incident] = field(
        "Has a password gone round, or a login been shared?", duty="access",
        example='[{on: 2026-10-05, what: "The portal password went round.", done: "Changed."}]',
        absent="nothing has to have happened", starter=False,
    )  # fmt: skip
