"""What is decided before any document is written: where, when, what is outsourced, by whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from tests.truth.complete.hours import OPENING, Week, joined
from tests.truth.complete.names import PLACES, VENDOR_PEOPLE, VENDORS

if TYPE_CHECKING:
    from handover.outcome import StageName
    from tests.truth.complete.cast import Cast
    from tests.truth.complete.dice import Dice

#: The day that every generated practice is judged as of, a Monday.
TODAY: Final = date(2026, 11, 23)
AREAS: Final = ("insurance", "balances", "verification", "recare")


@dataclass
class Place:
    """One location."""

    id: str
    name: str
    hours: Week
    closed_on: list[date] = field(default_factory=list)


@dataclass
class World:
    """Everything that several documents have to agree on."""

    dice: Dice
    country: str
    stage: StageName
    go_live: date
    places: list[Place]
    #: the areas that are outsourced at the places given
    areas: dict[str, list[Place]]
    #: whether the company is chosen; else its people, logins and signature come later
    vendor: str | None
    vendor_hours: Week | None
    vendor_people: list[tuple[str, str]]
    zone: str
    takes_payments: bool
    updates_insurance: bool
    books_visits: bool
    vendor_posts: str
    cast: Cast = field(init=False)
    files: dict[str, str] = field(default_factory=dict)
    deserves: set[str] = field(default_factory=set)
    scripts: dict[str, list[str]] = field(default_factory=dict)
    #: the tasks that the billing team does, at one place at least
    vendor_tasks: set[str] = field(default_factory=set)
    #: whether claims go to second plans
    second_plans: bool = True
    #: whether balances of up to 10 are written off
    small_written_off: bool = False
    payers: list[tuple[str, str, str, bool]] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    #: whether payers.yaml is written, so that others may name payers
    has_payers: bool = True
    #: somebody of the company who has left
    former: dict[str, Any] | None = None
    #: when a balance is billed, in the money rules
    trigger: str = "after_insurance_posts"

    @property
    def gb(self) -> bool:
        """Whether it is in Great Britain."""
        return self.country == "GB"

    def outsourced(self, *areas: str) -> bool:
        """Whether one of the areas is outsourced somewhere."""
        return any(self.areas[area] for area in areas)

    def answers(self, *areas: str) -> bool:
        """Whether questions of these areas are answered: they must, or the practice does so all the same."""
        return self.outsourced(*areas) or self.dice.maybe(f"answers for areas that are out: {areas[0]}")

    @property
    def needed_hours(self) -> Week:
        """The hours at which the billing team or a patient may ask, at any place."""
        weeks = [place.hours for place in self.places]
        return joined(*weeks, *([self.vendor_hours] if self.vendor_hours else []))

    @property
    def split(self) -> bool:
        """Whether there are several places, so that answers can differ."""
        return len(self.places) > 1

    def day(self, day: date, knob: str, *, month: bool = True) -> Any:
        """Return a day as exactly as somebody knows it."""
        form = self.dice.pick(knob, "day", "month") if month else "day"
        return day if form == "day" else f"{day:%Y-%m}"

    def differing(self, knob: str, general: Any, special: Any) -> Any:
        """Return an answer that is another one at some of the places."""
        if not self.split or special is None or not self.dice.maybe(f"{knob} differs", 0.3):
            return general
        chosen = self.dice.some(self.places, 1, len(self.places) - 1)
        names = [place.id for place in chosen]
        at = names[0] if len(names) == 1 else names
        form = self.dice.pick("differs: form", "for", "locations")
        where = {"for": {"locations": at}} if form == "for" else {"locations": at}
        wide = general if isinstance(general, dict) else {"is": general}
        local = special if isinstance(special, dict) else {"is": special}
        return {**wide, "differs": [{**where, **local, "because": "it is done so at this place"}]}


def decide(dice: Dice) -> World:
    """Return what the documents of one practice have to agree on."""
    country = dice.pick("country", "US", "GB")
    stage: StageName = dice.pick("stage", "draft", "ready", "live")
    places = _places(dice)
    vendor = None if stage != "live" and dice.maybe("vendor not chosen", 0.15) else dice.one(VENDORS)
    people = dice.some(VENDOR_PEOPLE, 1, 5) if vendor else []
    form = dice.pick("vendor hours", "unknown", "office", "long", "short")
    hours = {"unknown": None, "office": OPENING["usual"], "long": OPENING["every day"], "short": OPENING["two days"]}
    chosen = dice.some(AREAS, 1, 4)
    dice.pick("area: " + "+".join(chosen), "in")
    areas = {area: list(places) if area in chosen else [] for area in AREAS}
    if len(places) > 1 and len(chosen) > 1 and dice.maybe("area out at one place"):
        areas[chosen[-1]] = places[:-1]
    go_live = _go_live(dice, stage, places)
    world = World(
        dice, country, stage, go_live, places, areas, vendor, hours[form], people,
        "Europe/London" if country == "GB" else dice.pick("zone", "America/New_York", "America/Chicago", "America/Phoenix"),
        len(areas["balances"]) == len(places) and dice.maybe("vendor takes payments", 0.4),
        len(areas["verification"]) == len(places) and dice.maybe("vendor updates insurance details", 0.3),
        bool(areas["recare"]) and dice.maybe("vendor books visits", 0.4),
        dice.pick("vendor posts", "nothing", "plans", "plans and patients") if areas["insurance"] else "nothing",
    )  # fmt: skip
    if world.vendor_posts == "plans and patients" and not world.takes_payments:
        world.vendor_posts = "plans"
    world.trigger = dice.pick("billing starts", "after_insurance_posts", "after_days", "weekly_report")
    return world


def _places(dice: Dice) -> list[Place]:
    number = dice.pick("locations", 1, 1, 1, 2, 3, 6)
    alike = dice.maybe("all places open alike")
    first = dice.pick("opening", *OPENING)
    found = []
    for id_, name in dice.some(PLACES, number, number):
        hours = OPENING[first if alike else dice.pick("opening", *OPENING)]
        closed = [date(2026, 12, 25), date(2027, 1, 1)] if dice.maybe("holidays listed") else []
        found.append(Place(id_, name, hours, closed))
    return found


def _go_live(dice: Dice, stage: str, places: list[Place]) -> date:
    """Return a day on which every place is open: ahead, or behind where the work has begun."""
    if stage == "live":
        start = TODAY - timedelta(days=dice.pick("days since go-live", 0, 14, 60, 400))
        step = -1
    else:
        start = TODAY + timedelta(days=dice.pick("days until go-live", 1, 14, 45, 120))
        step = 1
    while not all(place.hours[start.weekday()] and start not in place.closed_on for place in places):
        start += timedelta(days=step)
    return start
