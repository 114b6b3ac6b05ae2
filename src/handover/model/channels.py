"""Channels and the regular meeting of `escalation-contacts.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Many
from handover.model.kinds.days import Day
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.meeting_times import MeetingTime
from handover.model.kinds.references import OwnerRef, PersonRef
from handover.model.kinds.words import Id, Name, Words
from handover.model.manual import field
from handover.model.part import ALL_SPLITS, Part


class Channel(Part):
    """A channel between the practice and the billing team."""

    facts: ClassVar[tuple[str, ...]] = ("address",)
    plain: ClassVar[tuple[str, ...]] = ("id", "kind")
    splits: ClassVar[tuple[str, ...]] = ALL_SPLITS
    identity: ClassVar[tuple[str, ...]] = ("id",)
    moved: ClassVar[Mapping[str, str]] = {
        "system": "`note` beside the channel",
        "answered": "`answer_within` of the document, or `note` beside the channel",
    }
    id: Answer[Id] = field(
        "A short name for the channel?",
        "Id",
        unprinted="the name is printed; this serves where there is none",
        example="billing-inbox",
        absent="the name serves",
    )
    name: Answer[Name] = field("What do people call it?", "Channel", example="Billing inbox", absent="the id serves")
    kind: Answer[
        Literal[
            "email",
            "shared_inbox",
            "ticket",
            "phone",
            "chat",
            "text_message",
            "consumer_app",
            "portal",
            "fax",
            "other",
        ]
    ] = field("What kind of channel is it?", "Kind", example="shared_inbox", absent="COM020 asks where it matters")
    purpose: Many[Literal["routine", "urgent"]] = field(
        "Is it for routine or for urgent questions?", "For", example="routine", guide=("S-8.06", "S-8.07", "S-8.08")
    )
    address: Answer[Words] = field(
        "Which address or number is it?", "Address", example="billing@maplegrove.example", guide=("S-8.06", "S-8.08")
    )
    watched_by: Many[OwnerRef] = field("Who watches it?", "Watched by", example="[dana, sam]", guide=("S-8.06",))
    hours: Answer[WeekHours] = field(
        "When is it watched?", "When", example='"mon-fri 08:00-17:00"', absent="then whenever its watchers are there"
    )
    patient_detail: Answer[bool] = field(
        "Does it carry patient detail?", "Patient detail", example="yes", absent="COM020 asks where it matters"
    )


class CheckIn(Part):
    """The regular meeting of the early weeks."""

    main: ClassVar[str] = "slot"
    moved: ClassVar[Mapping[str, str]] = {"channel": "`note` beside `slot`"}
    cadence: Answer[Literal["daily", "weekly", "fortnightly", "monthly", "other"]] = field(
        "How often do both sides meet in the first weeks?",
        "How often", example="weekly", guide=("S-8.13", "S-0.07"),
        absent="each week, on the day of `slot`, unless said otherwise",
    )  # fmt: skip
    slot: Answer[MeetingTime] = field(
        "On which day and at what time?", "Day and time", example='"tue 09:00-09:30"', guide=("S-8.13", "S-0.09")
    )
    attendees: Many[PersonRef] = field(
        "Who takes part?",
        "Who takes part", example="[ines, dana]", guide=("S-8.13",),
        absent="the first contact and the contact of the billing team, unless others are named",
    )  # fmt: skip
    agenda: Many[Literal["stuck", "decisions", "rules_working", "other"]] = field(
        "What is on the agenda?",
        "Agenda", example="[stuck, decisions, rules_working]", guide=("S-8.14",), standing="[stuck, decisions, rules_working]",
        absent="the three usual points, unless said otherwise",
    )  # fmt: skip
    review_on: Answer[Day] = field(
        "When will you decide whether weekly is still right?",
        "Changed or ended on", example="2027-02-15", guide=("S-8.15",),
        absent="a habit to look at, not a gap",
    )  # fmt: skip
