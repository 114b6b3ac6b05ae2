"""The people of a practice and who holds what, so that no duty ever stands alone without a stand-in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from tests.truth.complete.hours import Week, shifted, spelled, with_lunch
from tests.truth.complete.names import PEOPLE
from tests.truth.complete.world import TODAY

if TYPE_CHECKING:
    from tests.truth.complete.dice import Dice
    from tests.truth.complete.world import World


@dataclass
class Who:
    """One person, role or team that may be named."""

    id: str
    name: str
    hours: Any = None
    clinician: bool = False
    kind: str | None = None
    zone: str | None = None
    away: list[dict[str, Any]] = field(default_factory=list)
    more: dict[str, Any] = field(default_factory=dict)


@dataclass
class Cast:
    """Who is there.

    Args:
        heads: at least two people who are there whenever somebody may ask; the first is a clinician.
        staff: others, with hours of any kind.
        teams: desks and teams, which may own routine work.
        roles: entries of `roles`.
    """

    dice: Dice
    heads: list[Who]
    staff: list[Who]
    teams: list[Who]
    roles: list[dict[str, Any]] = field(default_factory=list)
    #: how a person is called in place of the id
    aliases: dict[str, str] = field(default_factory=dict)
    #: the one duty that each head holds without a stand-in
    bare: dict[str, str] = field(default_factory=dict)

    def ref(self, who: Who) -> str:
        """Return how a person is named in one place: by id, by name, or by a role of their own."""
        form = self.dice.pick("people are named by", "id", "id", "name", "role")
        if form == "role" and who.id in self.aliases:
            return self.aliases[who.id]
        return who.name if form == "name" else who.id

    def other(self, *taken: Who) -> Who:
        """Return a head who is none of those taken."""
        return self.dice.one([head for head in self.heads if head not in taken])

    def holder(self, duty: str, who: Who, *, always: bool = False) -> Any:
        """Return who holds a duty, with a stand-in unless it is the one duty the person may hold alone.

        Args:
            duty: its name, to tell duties apart.
            who: one of the heads.
            always: whether a stand-in is named in any case.
        """
        alone = self.bare.get(who.id, duty) == duty and not who.away
        if alone and not always and self.dice.maybe("duty without stand-in", 0.3):
            self.bare[who.id] = duty
            return self.ref(who)
        return {"is": self.ref(who), "stand_in": self.ref(self.other(who))}

    def anybody(self, duty: str) -> Any:
        """Return somebody of the practice for a duty that may hang on one person."""
        who = self.dice.one([*self.heads, *self.staff])
        written = self.ref(who)
        return (
            {"is": written, "stand_in": self.ref(self.other(who))}
            if self.dice.maybe(f"stand-in for {duty}", 0.3)
            else written
        )

    def side(self, side: str, *, routine: bool = True) -> Any:
        """Return one of the ways to say that a side owns something."""
        if side == "practice":
            options = ["practice", *(team.id for team in self.teams if routine), *(one.id for one in self.staff[:1])]
        else:
            options = ["vendor", *(role["id"] for role in self.roles if role["id"] == "billers")]
        return self.dice.one(options)


def hire(world: World) -> Cast:
    """Return the people of a practice."""
    dice = world.dice
    size = dice.pick("size", "two people", "a few", "many")
    number = {"two people": 2, "a few": dice.number(3, 6), "many": dice.number(12, 25)}[size]
    pool = dice.shuffled(PEOPLE)[:number]
    everybody = [Who(id_, name) for id_, name in pool]
    heads = everybody[: min(number, dice.pick("heads", 2, 3, 4))]
    cast = Cast(dice, heads, everybody[len(heads) :], [])
    for head in heads:
        head.hours, head.zone = _head_hours(world, world.needed_hours)
    heads[0].clinician = True
    if dice.maybe("two clinicians among the heads"):
        heads[1].clinician = True
    for one in cast.staff:
        place = dice.one(world.places)
        one.hours = _staff_hours(world, place.hours)
        one.clinician = dice.maybe("clinician on the staff", 0.3)
    _absences(world, cast)
    if dice.maybe("a team owns routine work", 0.3):
        cast.teams.append(Who("desk-team", "Front-desk team", kind="team"))
    for one in cast.staff[:1]:
        if dice.maybe("a role of one person"):
            cast.roles.append({"id": "coordinator", "name": "Coordinator", "side": "practice", "people": one.id})
            cast.aliases[one.id] = "coordinator"
    if world.vendor_people and dice.maybe("role for the vendor"):
        people = [id_ for id_, _ in world.vendor_people]
        open_seats = 1 if world.stage == "draft" and dice.maybe("seats without a name") else None
        cast.roles.append(
            {"id": "billers", "name": "Billing team", "side": "vendor", "people": people, "unnamed": open_seats}
        )
    return cast


def _head_hours(world: World, needed: Week) -> tuple[Any, str | None]:
    dice = world.dice
    form = dice.pick("hours of a head", "as needed", "lunch", "round the clock", "as open", "other zone")
    if form == "round the clock":
        return "24h", None
    if form == "lunch":
        return spelled(with_lunch(needed), dice), None
    if form == "as open" and len(world.places) == 1 and world.vendor_hours is None:
        return dice.pick("as open", "open", "every day as open", "opening hours"), None
    if form == "other zone":
        minutes = 60 if world.gb else -60
        there = shifted(needed, minutes)
        if there is not None and world.zone != "America/Phoenix":
            zone = {"Europe/London": "Europe/Madrid", "America/New_York": "America/Chicago"}
            return spelled(there, dice), zone.get(world.zone, "America/Denver")
    return spelled(needed, dice), None


def _staff_hours(world: World, hours: Week) -> Any:
    form = world.dice.pick("hours of the staff", "as the place", "day names", "half days", "two days")
    if form == "day names":
        return world.dice.pick("day names", "mon-fri open", "Tuesday and Thursday, opening hours", "weekdays as open")
    if form == "as the place":
        return spelled(hours, world.dice)
    return "mon-fri 09:00-12:00" if form == "half days" else ["tue 09:00-17:00", "thu 09:00-13:00"]


def _absences(world: World, cast: Cast) -> None:
    """Send at most one head away in the early weeks, with a stand-in; the staff as they like."""
    dice = world.dice
    first = max(TODAY, world.go_live)
    if dice.maybe("a head is away early", 0.4):
        who = dice.one(cast.heads)
        begin = first + timedelta(days=dice.number(2, 20))
        end = begin + timedelta(days=dice.number(0, 12))
        other = cast.other(who)
        who.away.append({"from": begin, "until": end, "stand_in": other.id})
        # a night belongs to the day on which it begins, so both must cut nights alike
        for one in (who, other):
            one.hours, one.zone = spelled(world.needed_hours, dice), None
    for one in cast.staff:
        if dice.maybe("staff away", 0.2):
            one.away.append(_absence(dice, first))


def _absence(dice: Dice, first: date) -> dict[str, Any]:
    begin = first + timedelta(days=dice.number(-200, 60))
    form = dice.pick("absence", "days", "one day", "since a month", "open end")
    if form == "one day":
        return {"from": begin, "until": begin}
    if form == "since a month":
        return {"from": f"since {begin:%Y-%m}", "until": begin + timedelta(days=40)}
    if form == "open end":
        return {"from": begin + timedelta(days=260)}
    return {"from": begin, "until": begin + timedelta(days=dice.number(1, 30))}
