"""People and roles of `practice.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.kinds.days import Day
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.reach import Email, Phone, ZoneName
from handover.model.kinds.references import PersonRef
from handover.model.kinds.words import Id, Name, Reading, Words
from handover.model.manual import field
from handover.model.part import Part

Side = Literal["practice", "vendor", "outside"]


class Absence(Part):
    """Some days on which a person is away; a `stand_in` beside them covers for them."""

    takes: ClassVar[tuple[str, ...]] = ("stand_in",)
    from_: Answer[Day] = field(
        "From which day?", "From", example="2026-12-21", guide=("S-8.03",), absent="away already"
    )
    until: Answer[Day] = field(
        "Until which day, that day included?", "Until", example="2027-01-02", guide=("S-8.03",), absent="open end"
    )


class Person(Part):
    """A person, a team, a company or a shared mailbox; `locations` says where somebody works, if not everywhere."""

    describes: ClassVar[tuple[str, ...]] = ("does",)
    plain: ClassVar[tuple[str, ...]] = ("id", "side", "kind")
    weighs: ClassVar[tuple[str, ...]] = ("side", "kind", "clinician")
    moved: ClassVar[Mapping[str, str]] = {
        "handle": "`phone`, `email` or `note` beside the person",
        "contact": "`phone` or `email`",
        "title": "`does`, in a few words",
        "job": "`does`, in a few words",
        "networks": "`note` beside the person",
        **dict.fromkeys(("title", "job", "job_title", "position", "role", "duty", "duties"), "`does`"),
    }
    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field(
        "A short name for the person?",
        "Id",
        unprinted="the name is printed; this serves where there is none",
        example="dana",
        absent="the exact name serves",
    )
    name: Answer[Name] = field(
        "What is the person's name?", "Person", example="Dana Ruiz", guide=("S-0.01",), absent="the id serves"
    )
    side: Answer[Side] = field(
        "Whose side is the person on?",
        "Side",
        example="practice",
        guide=("S-8.28",),
        absent="the practice's, unless said",
    )
    kind: Answer[Literal["person", "team", "mailbox"]] = field(
        "Is it one person, a team or a shared mailbox?", "Kind", example="person", absent="one person, unless said"
    )
    does: Answer[Words] = field(
        "What does the person do?", "Work", example='"Office manager"', absent="good to know, no gap"
    )
    clinician: Answer[bool] = field(
        "Does the person treat patients?", "Clinician", example="no", guide=("S-1.19",), absent="no, unless said"
    )
    npi: Answer[Reading] = field(
        "Which NPI do claims name the person by?",
        "NPI", example='"1234567893"', absent="the practice system holds it",
        starter=False,
    )  # fmt: skip
    phone: Answer[Phone] = field(
        "On which number?",
        "Phone",
        example='"555-0142 ext 1"',
        guide=("S-8.01",),
        absent="another way to reach them serves",
    )
    email: Answer[Email] = field(
        "At which email address?",
        "Email",
        example="dana@maplegrove.example",
        absent="another way to reach them serves",
    )
    hours: Answer[WeekHours] = field(
        "When is the person there?",
        "Hours",
        help="As you would say it: Mon-Thu 8-5, every other Fri 8-12. Shorter hours of some days stand beside it as `interim`.",
        example='"mon-fri 08:00-17:00"',
        guide=("S-8.03",),
    )
    zone: Answer[ZoneName] = field(
        "In which time zone?", "Time zone", example="Asia/Manila", absent="the practice's, unless said", starter=False
    )
    away: Entries[Absence] = field(
        "When will the person be away?",
        "Away", example="[{from: 2026-12-21, until: 2027-01-02, stand_in: sam}]",
        guide=("S-8.03",), absent="nobody has to plan time off",
    )  # fmt: skip
    from_: Answer[Day] = field("Since when?", "From", example="2026-12-01", absent="there already", starter=False)
    until: Answer[Day] = field("Until when?", "Until", example="2027-01-31", absent="no end known", starter=False)


class Role(Part):
    """A role that several people may hold, such as the billers of the vendor."""

    plain: ClassVar[tuple[str, ...]] = ("id", "side")
    weighs: ClassVar[tuple[str, ...]] = ("side",)
    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field(
        "A short name for the role?",
        "Id",
        unprinted="the name is printed; this serves where there is none",
        example="billers",
        absent="the name serves",
    )
    name: Answer[Name] = field("What is it called?", "Role", example="Billing team", absent="the id serves")
    side: Answer[Side] = field("Whose role is it?", "Side", example="vendor", absent="that of the people in it")
    people: Many[PersonRef] = field(
        "Who holds it?", "Held by", example="[priya, marco]", guide=("S-4.23",), absent="seats may be open"
    )
    unnamed: Answer[int] = field(
        "How many seats have no name yet?", "Seats without a name", example="2", absent="none, unless said"
    )
