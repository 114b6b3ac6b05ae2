"""`access-plan.yaml`: the logins of the billing team, what each of them gives, and who decides about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.document import Document
from handover.model.kinds.days import Day
from handover.model.kinds.durations import Duration
from handover.model.kinds.references import OwnerRef, PersonRef, SystemRef, TaskRef
from handover.model.kinds.words import Name, Words
from handover.model.kinds.yes_or_day import YesOrDay
from handover.model.manual import PackSection, field
from handover.model.part import Part


class AdminDuty(Part):
    """One of the four duties of the access admin, where somebody else does it."""

    plain: ClassVar[tuple[str, ...]] = ("duty",)
    identity: ClassVar[tuple[str, ...]] = ("duty",)
    moved: ClassVar[Mapping[str, str]] = {
        name: f"an entry of `duties`: {{duty: {name}, who: …}}"
        for name in ("approves", "requests", "resets", "where_is_it")
    }
    duty: Answer[Literal["approves", "requests", "resets", "where_is_it"]] = field(
        "Which duty: approving rights, asking for logins, resetting them, or knowing where things are?",
        "Duty",
        example="resets", guide=("S-4.19",), absent="an empty entry is dropped",
    )  # fmt: skip
    who: Many[PersonRef] = field("Who does it?", "Done by", example="sam", guide=("S-4.19",), absent="the access admin")


class Login(Part):
    """One person's login of one system, with what it gives; or rights that such a login got later.

    People with the same rights in one system share a line where each has a login of their own
    (`each: own`). A login that is for some locations only says so with `locations`; one that
    ends on a day known before says so with `until`.
    """

    facts: ClassVar[tuple[str, ...]] = ("allows", "blocked_task")
    describes: ClassVar[tuple[str, ...]] = ("blocked_task", "allows")
    past: ClassVar[tuple[str, ...]] = ("approved_by", "belongs_to")
    weighs: ClassVar[tuple[str, ...]] = ("each", "whose")
    judges_days: ClassVar[bool] = True
    identity: ClassVar[tuple[str, ...]] = ("system", "users")
    moved: ClassVar[Mapping[str, str]] = {
        "id": "nothing: `system` and `users` name a login",
        "account": "`system` and `users` of the login itself; what was a grant is part of the login",
    }
    system: Answer[SystemRef] = field(
        "Of which system?", "System", example="pms", guide=("S-4.05",), absent="ACC020 asks"
    )
    users: Many[OwnerRef] = field(
        "Who signs in with it?", "User", example="priya", guide=("S-4.23",), absent="ACC011 asks"
    )
    each: Answer[Literal["own"]] = field(
        "Where several people are named: does each have a login of their own?",
        "Login for each",
        example="own", guide=("S-4.23",), absent="one login, one user",
    )  # fmt: skip
    whose: Answer[Literal["person", "desk", "shared"]] = field(
        "Is it one person's, a desk's, or shared?",
        "Kind of login",
        example="person",
        guide=("S-4.23",),
        absent="one person's, unless said",
        starter=False,
    )
    belongs_to: Many[OwnerRef] = field(
        "Whose name is it in, if not its user's?",
        "In the name of",
        example="practice",
        absent="its user's",
        starter=False,
    )
    permissions: Many[Name] = field(
        "Which rights, by the system's own names?",
        "Permissions", example='["Account Module", "Claim Send"]',
        guide=("S-4.06", "S-4.07", "S-4.10", "S-4.11", "S-4.14"), absent="a profile or plain words serve",
    )  # fmt: skip
    profile: Answer[Name] = field(
        "Which profile of the system?",
        "Profile",
        example="Billing",
        guide=("S-4.24",),
        absent="rights or plain words serve",
    )
    allows: Many[Words] = field(
        "What does it let them do, in plain words?",
        "Allows", example='["see the ledger", "write notes"]',
        guide=("S-4.01", "S-4.06", "S-4.07", "S-4.08", "S-4.09", "S-4.10", "S-4.11", "S-4.14"),
        absent="rights or a profile serve",
    )  # fmt: skip
    for_tasks: Many[TaskRef] = field(
        "For which tasks?",
        "For tasks",
        example="[send_claims, track_claims]",
        guide=("S-4.01",),
        absent="follows from their role",
    )
    requested: Answer[YesOrDay] = field(
        "When was it asked for?", "Requested", example="2026-11-02", guide=("S-4.30",), absent="a later day says it"
    )
    granted: Answer[YesOrDay] = field(
        "When was it opened?", "Granted", example="2026-11-05", guide=("S-4.30",), absent="ACC001, ACC010"
    )
    tested: Answer[YesOrDay] = field(
        "When was it tried together?", "Tested", example="2026-11-09", guide=("S-4.30",), absent="ACC010 asks"
    )
    revoked: Answer[YesOrDay] = field(
        "When was it closed?", "Revoked", example="2027-03-31", guide=("S-4.30",), absent="it is open", starter=False
    )
    approved_by: Many[PersonRef] = field(
        "Who approved it?", "Approved by", example="dana", guide=("S-4.18",), absent="ACC008 asks"
    )
    second_factor: Many[OwnerRef] = field(
        "Who holds the second factor?", "Second factor", example="priya", absent="not every system has one"
    )
    blocked_task: Answer[Words] = field(
        "Which task was blocked, for a right added later?",
        "Task that was blocked", example='"Attachments could not be sent."',
        guide=("S-4.27", "S-4.28"), absent="ACC014 asks where it was added late", starter=False,
    )  # fmt: skip
    review_by: Answer[Day] = field(
        "When is it looked at again?", "Review by", example="2027-05-31", guide=("S-4.24",), absent="ACC022 asks"
    )


class NotePlace(Part):
    """Where the billing team writes what it did."""

    describes: ClassVar[tuple[str, ...]] = ("where",)
    main: ClassVar[str] = "where"
    where: Answer[Words] = field(
        "Where exactly?", "Notes are written in", example='"the commlog of the patient"', guide=("S-4.15",)
    )
    system: Answer[SystemRef] = field(
        "In which system?", "System of the notes", example="pms", guide=("S-4.15",), absent="the place says it"
    )


class Leavers(Part):
    """How access ends when somebody leaves or changes roles."""

    main: ClassVar[str] = "within"
    moved: ClassVar[Mapping[str, str]] = {"how": "`note` beside `leavers`"}
    by: Many[PersonRef] = field(
        "Who closes the logins?",
        "Logins are closed by",
        one=True,
        example="sam",
        guide=("S-4.26",),
        absent="the access admin",
        starter=False,
    )
    within: Answer[Duration] = field("How fast?", "Within", example="same day", guide=("S-4.26",))


class Incident(Part):
    """Something that went wrong with access, such as a password that went round."""

    tells: ClassVar[tuple[str, ...]] = ("what",)
    describes: ClassVar[tuple[str, ...]] = ("what",)
    on: Answer[Day] = field("When?", "Date", example="2026-10-05", absent="good to know")
    what: Answer[Words] = field(
        "What happened?",
        "What happened",
        example='"The portal password went round."',
        absent="an empty entry is dropped",
    )
    done: Answer[Words] = field(
        "What was done?", "What was done", example='"Changed the same day."', absent="ACC025 asks"
    )


class AccessPlan(Document):
    """The logins of the billing team, what each of them gives, and who decides about them."""

    facts: ClassVar[tuple[str, ...]] = ("incidents", "note_place")
    file_name: ClassVar[str] = "access-plan.yaml"
    title: ClassVar[str] = "Access plan"
    section: ClassVar[PackSection] = "access"
    moved: ClassVar[Mapping[str, str]] = {
        "accounts": "`logins`: one entry a login, with its system, its users, what it gives and its days",
        "grants": "`logins`: one entry a login, with its system, its users, what it gives and its days",
        "needs": "`needs` beside the task, in scope.yaml",
    }

    access_admin: Many[PersonRef] = field(
        "Who at the practice decides on logins?",
        "Access admin",
        help="One person who approves rights, asks for logins, resets them and knows where things are.",
        example="dana",
        guide=("S-4.18", "S-4.19"),
        duty="access",
    )
    duties: Entries[AdminDuty] = field(
        "Does somebody else do one of the access admin's duties?",
        "Duties of the access admin done by others",
        example="[{duty: resets, who: sam}]",
        guide=("S-4.19",), absent="the access admin does all four", duty="access", starter=False,
    )  # fmt: skip
    logins: Entries[Login] = field(
        "Which logins does the billing team have, or need, and what may each do?",
        "Logins",
        help="One line for each login; `each: own` where several people have one each, with the same rights.",
        example='[{system: pms, users: priya, allows: ["see the ledger"], granted: 2026-11-05, approved_by: dana}]',
        guide=("S-4.01", "S-4.05", "S-4.23", "S-4.30"), duty="access", absent="ACC001 asks for what the tasks need",
    )  # fmt: skip
    note_place: NotePlace = field(
        "Where does the billing team write what was done?",
        "Notes",
        guide=("S-4.15",),
        absent="asked inside",
        duty="access",
    )
    leavers: Leavers = field(
        "What happens to logins when somebody leaves?",
        "When somebody leaves",
        guide=("S-4.26",),
        absent="asked inside",
        duty="access",
    )
    starts_tight: Answer[Words] = field(
        "How do rights begin, and when do they grow?",
        "How rights begin and grow", example='"Read first; more only when a task is blocked."',
        guide=("S-4.27",), duty="access", absent="a habit; ACC014 sees late rights",
    )  # fmt: skip
    incidents: Entries[Incident] = field(
        "Has a password gone round, or a login been shared?",
        "Incidents", duty="access",
        example='[{on: 2026-10-05, what: "The portal password went round.", done: "Changed."}]',
        absent="nothing has to have happened", starter=False,
    )  # fmt: skip
