"""Gaps in who watches a channel, and when: its hours, its people and what must be covered."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from handover.analysis.coverage.coverage_gap import Reason, WeeklyGap
from handover.analysis.coverage.presence import Presence
from handover.analysis.coverage.rosters import Rosters, hours_of
from handover.analysis.coverage.sweep import Requirement, sweep
from handover.analysis.coverage.watchers import Watchers
from handover.analysis.people.directory import People
from handover.analysis.people.escalation_routes import has_hours
from handover.analysis.scope.early_weeks import EarlyWeeks
from handover.analysis.structure.phrasing import listed, with_more
from handover.analysis.structure.site import Site
from handover.model.answer import Answer
from handover.model.channels import Channel
from handover.model.escalation_contacts import Escalation, EscalationContacts
from handover.model.kinds.hours import WeekHours
from handover.model.practice_people import Person
from handover.outcome import Kind
from handover.rules.communication.channels import channel_name, is_named
from handover.rules.communication.coverage import holes_of_routes
from handover.rules.gap import Gap, Target
from handover.rules.hours_wording import reasons_in_words, week_in_words
from handover.rules.rule import rule

#: A hole of up to this many minutes within watched hours, such as lunch, is not reported.
_QUIET: Final = 60


@rule(
    "COM022",
    "–/W/W",
    guide=("S-8.06", "S-8.07"),
    kind=Kind.CONTRADICTION,
    fix="Correct the hours of the channel or name somebody who is there then; left out, it is watched whenever its watchers are there.",
    question="Who watches {the channel} at the hours written for it?",
    duty="primary",
    yields_to=("PPL001", "PPL002", "COM006"),
)
def channel_watched_while_nobody_is_there(
    channel: Channel, watchers: Watchers, people: People, rosters: Rosters, weeks: EarlyWeeks, site: Site
) -> Iterator[Gap]:
    """A channel is said to be watched at hours at which none of its watchers is there.

    Why:
        People's hours say when they are there. What arrives on the channel outside them is read
        by nobody, though the channel says that it is watched.
    Bad:
        escalation-contacts:
          "channels[office-line].hours": "sun 02:00-03:00"
    Bad:
        escalation-contacts:
          "channels[office-line].hours": "mon-sat 08:00-17:00"
    Good:
        escalation-contacts:
          "channels[office-line].hours": ~
    Good:
        practice:
          "people[dana].hours": "mon-fri 08:00-12:00, 13:00-17:00"
          "people[sam].hours": "mon-fri 08:00-12:00, 13:00-17:00"
    """
    if not site.covered_by(channel.marks):
        return
    hours, watched_by = site.pick(channel.hours), site.pick(channel.watched_by)
    there = watchers.presences(watched_by, site)
    if hours.value is None or not there:
        return
    wanted = (hours_of(hours) or hours.value).resolve(rosters.opening(site))
    required = [Requirement(wanted, rosters.zone, rosters.closed(site))]
    week = sweep(there, required, start=weeks.start, zone=rosters.zone, quiet=0).week
    bare = tuple(gap for gap in week if gap.end - gap.start > _QUIET or _whole(gap, wanted))
    if bare:
        times = week_in_words(bare)
        yield Gap(
            hours,
            with_more(f"{times}: {channel_name(channel)} is said to be watched", _why(bare, people)),
            about=(times,),
            causes=(hours, watched_by, *watched_by.items, *_days_of(watchers.people(watched_by, site))),
            question=f"{times}: who watches {channel_name(channel)}?",
        )


def _whole(gap: WeeklyGap, hours: WeekHours) -> bool:
    """Whether at no minute of a stretch of hours anybody is there."""
    return any(gap.start <= start and end <= gap.end for start, end in hours.ever(gap.weekday))


def _why(week: Iterable[WeeklyGap], people: People) -> str:
    reasons: tuple[Reason, ...] = tuple(dict.fromkeys(reason for gap in week for reason in gap.reasons))
    names = {people.key(one): people.label(one) for one in people.all}
    names |= {"practice": "the practice", "vendor": "the billing team"}
    return reasons_in_words(reasons, lambda key: names.get(key, key))


def _days_of(persons: Iterable[Person]) -> Iterator[Target]:
    """Yield where it is written that somebody has left, or begins."""
    for person in persons:
        yield person.until
        yield person.from_


@rule(
    "COM023",
    "–/W/B",
    guide=("S-8.07", "S-8.10"),
    kind=Kind.CONTRADICTION,
    fix="Let somebody watch the channel at these times, or name another channel for what cannot wait then.",
    question="On which channel is somebody reached whenever something cannot wait?",
    duty="primary",
    yields_to=("COM005", "COM006", "COM022", "PPL001", "PPL002", "FIL009"),
)
def urgent_channel_is_not_watched(
    contacts: EscalationContacts, people: People, watchers: Watchers, rosters: Rosters, weeks: EarlyWeeks, site: Site
) -> Iterator[Gap]:
    """What cannot wait arrives on a channel that nobody watches at hours that must be covered.

    A channel without hours is watched whenever somebody who watches it is there. Where no channel
    is named, all urgent ones count together. The hours to cover are those of the route; else the
    opening hours and those of the billing team.

    Why:
        The people are there, and the message lies where none of them looks.
    Bad:
        escalation-contacts:
          "channels[office-line].hours": "mon-tue 08:00-12:00"
    Bad:
        escalation-contacts:
          "channels[office-line].watched_by": tess
          "channels[office-line].hours": ~
    Bad:
        practice:
          "people[dana].hours": "mon-fri 08:00-17:00, sat 09:00-12:00"
        escalation-contacts:
          "escalations[complaint].must_cover": "sat 09:00-12:00"
    Good:
        escalation-contacts:
          "channels[office-line].hours": "mon-fri 08:00-12:00"
          "channels+": {id: cell, kind: phone, purpose: urgent, address: "555-0177", watched_by: ines}
          "escalations[missing_information].channel": ~
          "escalations[complaint].channel": ~
          "escalations[dispute].channel": ~
          "escalations[hardship].channel": ~
          "escalations[threat_to_leave].channel": ~
          "escalations[records_request].channel": ~
          "escalations[clinical_question].channel": ~
          "escalations[clinical_dissatisfaction].channel": ~
    """
    for channels, escalations in _ways(contacts, site):
        week = _unwatched(channels, escalations, (contacts, people, watchers, rosters, weeks), site)
        if week:
            times, names = week_in_words(week), listed(map(channel_name, channels))
            hours, watched_by = site.pick(channels[0].hours), site.pick(channels[0].watched_by)
            yield Gap(
                watched_by if hours.missing else hours,
                f"{times}: nobody watches {names}, where what cannot wait arrives",
                about=(times,),
                causes=(
                    *(target for one in channels for target in _about_channel(one, watchers, site)),
                    *(target for one in escalations for target in (site.pick(one.route), site.pick(one.channel))),
                ),
                question=f"{times}: on which channel is somebody reached when something cannot wait?",
            )


def _unwatched(
    channels: Sequence[Channel],
    escalations: Sequence[Escalation],
    known: tuple[EscalationContacts, People, Watchers, Rosters, EarlyWeeks],
    site: Site,
) -> tuple[WeeklyGap, ...]:
    """Return the hours at which nobody watches some channels, without those at which the route is empty as well."""
    contacts, people, watchers, rosters, weeks = known
    there = [presence for one in channels for presence in _watched(one, watchers, rosters, site)]
    required = [one for must in _covers(escalations, site) for one in rosters.required(site, must)]
    week = tuple(sweep(there, required, start=weeks.start, zone=rosters.zone).week)
    holes = holes_of_routes(contacts, escalations, people, rosters, weeks, site) if week else ()
    return tuple(gap for gap in week if not any(_inside(gap, hole) for hole in holes))


def _inside(gap: WeeklyGap, hole: WeeklyGap) -> bool:
    """Whether a stretch of hours lies within another."""
    return gap.weekday == hole.weekday and hole.start <= gap.start and gap.end <= hole.end


def _about_channel(channel: Channel, watchers: Watchers, site: Site) -> Iterator[Target]:
    """Yield where it is written when a channel is watched, and by whom."""
    watched_by = site.pick(channel.watched_by)
    yield site.pick(channel.hours)
    yield site.pick(channel.purpose)
    yield watched_by
    yield from watched_by.items
    yield from _days_of(watchers.people(watched_by, site))


def _ways(contacts: EscalationContacts, site: Site) -> Iterator[tuple[tuple[Channel, ...], tuple[Escalation, ...]]]:
    """Yield the channels on which what cannot wait arrives, each with the escalations that arrive there."""
    channels = site.entries(contacts.channels)
    urgent = tuple(one for one in channels if "urgent" in site.pick(one.purpose).values)
    ways: dict[tuple[Channel, ...], list[Escalation]] = {urgent: []} if urgent else {}
    for escalation in site.entries(contacts.escalations):
        named = site.pick(escalation.channel).value
        way = urgent if named is None else tuple(one for one in channels if is_named(one, named.key))
        # what is sent to the channel for routine questions is told by itself
        if way and set(way) <= set(urgent) and has_hours(escalation, site):
            ways.setdefault(way, []).append(escalation)
    yield from ((way, tuple(escalations)) for way, escalations in ways.items() if not _unsaid(way, site))


def _unsaid(channels: Iterable[Channel], site: Site) -> bool:
    """Whether nothing says who watches one of some channels, which another rule asks."""
    return any(site.pick(one.hours).missing and site.pick(one.watched_by).missing for one in channels)


def _covers(escalations: Sequence[Escalation], site: Site) -> Iterator[Answer[WeekHours] | None]:
    """Yield the hours written for escalations, and nothing once for those without."""
    written = [answer for one in escalations if not (answer := site.pick(one.must_cover)).missing]
    yield from written
    if len(written) < len(escalations) or not escalations:
        yield None


def _watched(channel: Channel, watchers: Watchers, rosters: Rosters, site: Site) -> list[Presence]:
    """Return when a channel is watched: at its hours, or whenever its watchers are there."""
    written = site.pick(channel.hours)
    hours = hours_of(written) if written.value is not None else None
    if hours is None:
        return watchers.presences(site.pick(channel.watched_by), site)
    return [Presence(channel_name(channel), hours.resolve(rosters.opening(site)))]


RULES: Final = (channel_watched_while_nobody_is_there, urgent_channel_is_not_watched)
