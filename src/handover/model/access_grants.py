"""Accounts and grants of `access-plan.yaml`."""

from __future__ import annotations

from typing import ClassVar, Literal

from handover.model.answer import Answer, Many
from handover.model.kinds.days import Day
from handover.model.kinds.references import AccountRef, OwnerRef, PersonRef, SystemRef, TaskRef
from handover.model.kinds.words import Id, Name, Words
from handover.model.kinds.yes_or_day import YesOrDay
from handover.model.manual import field
from handover.model.part import Part


class Account(Part):
    """One login of one system; where it is for some locations only, `locations` says so."""

    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field("A short name for this login?", example="pms-priya", absent="ACC004 works without it")
    system: Answer[SystemRef] = field("Of which system?", example="pms", guide=("S-4.05",))
    whose: Answer[Literal["person", "desk", "shared"]] = field(
        "Is it one person's, a desk's, or shared?",
        example="person",
        guide=("S-4.23",),
        absent="one person's, unless said",
    )
    users: Many[OwnerRef] = field("Who signs in with it?", example="priya", guide=("S-4.23",))
    belongs_to: Many[OwnerRef] = field(
        "Whose name is it in, if not its user's?", example="practice", absent="its user's", starter=False
    )


class Grant(Part):
    """What somebody may do in a system, and how far it has come: requested, granted, tested, revoked."""

    identity: ClassVar[tuple[str, ...]] = ("account", "id")
    id: Answer[Id] = field(
        "A short name for this grant?", example="ledger-rights", absent="its login serves", starter=False
    )
    account: Answer[AccountRef] = field("To which login?", example="pms-priya", absent="there may be none yet")
    system: Answer[SystemRef] = field(
        "In which system, while there is no login?", example="pms", absent="the login says it"
    )
    users: Many[OwnerRef] = field("For whom, while there is no login?", example="billers", absent="the login says it")
    permissions: Many[Name] = field(
        "Which rights, by the system's own names?", example='["Account Module", "Claim Send"]',
        guide=("S-4.06", "S-4.07", "S-4.10", "S-4.11", "S-4.14"), absent="a profile or plain words serve",
    )  # fmt: skip
    profile: Answer[Name] = field(
        "Which profile of the system?",
        example="Billing",
        guide=("S-4.24",),
        absent="rights or plain words serve",
    )
    allows: Many[Words] = field(
        "What does it let them do, in plain words?", example='["see the ledger", "write notes"]',
        guide=("S-4.01", "S-4.06", "S-4.07", "S-4.08", "S-4.09", "S-4.10", "S-4.11", "S-4.14"),
        absent="rights or a profile serve",
    )  # fmt: skip
    for_tasks: Many[TaskRef] = field(
        "For which tasks?",
        example="[send_claims, track_claims]",
        guide=("S-4.01",),
        absent="follows from their role",
    )
    requested: Answer[YesOrDay] = field(
        "When was it asked for?", example="2026-11-02", guide=("S-4.30",), absent="a later day says it"
    )
    granted: Answer[YesOrDay] = field(
        "When was it opened?", example="2026-11-05", guide=("S-4.30",), absent="ACC001, ACC010"
    )
    tested: Answer[YesOrDay] = field(
        "When was it tried together?", example="2026-11-09", guide=("S-4.30",), absent="ACC010 asks"
    )
    revoked: Answer[YesOrDay] = field(
        "When was it closed?", example="2027-03-31", guide=("S-4.30",), absent="it is open", starter=False
    )
    approved_by: Many[PersonRef] = field("Who approved it?", example="dana", guide=("S-4.18",), absent="ACC008 asks")
    second_factor: Many[OwnerRef] = field(
        "Who holds the second factor?", example="priya", absent="not every system has one"
    )
    blocked_task: Answer[Words] = field(
        "Which task was blocked, for a right added later?", example='"Attachments could not be sent."',
        guide=("S-4.27", "S-4.28"), absent="ACC014 asks where it was added late", starter=False,
    )  # fmt: skip
    review_by: Answer[Day] = field(
        "When is it looked at again?", example="2027-05-31", guide=("S-4.24",), absent="ACC022 asks"
    )


class Need(Part):
    """What a task needs in a system, where that is known better than we know it."""

    identity: ClassVar[tuple[str, ...]] = ("task", "system")
    task: Answer[TaskRef] = field(
        "Which task?", example="send_attachments", guide=("S-0.08",), absent="ACC001 uses ours"
    )
    system: Answer[SystemRef] = field("In which system?", example="shared-drive", absent="wherever the work is done")
    needs: Many[Words] = field(
        "What must they be able to see or do?", example='["read the attachments folder"]', guide=("S-0.08", "S-4.05"),
        absent="ACC001 uses ours",
    )  # fmt: skip


class Incident(Part):
    """Something that went wrong with access, such as a password that went round."""

    on: Answer[Day] = field("When?", example="2026-10-05", absent="good to know")
    what: Answer[Words] = field(
        "What happened?", example='"The portal password went round."', absent="an empty entry is dropped"
    )
    done: Answer[Words] = field(
        "What was done?", example='"Changed the same day."', absent="asked by whoever reviews it"
    )
