"""The cards on top of the first page: the first contact, who is tried then, and the two kinds of channel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from handover.analysis.people.directory import People
from handover.analysis.structure.phrasing import listed
from handover.inputs import Today
from handover.model.answer import Unread
from handover.model.escalation_contacts import EscalationContacts
from handover.model.kinds.days import in_words
from handover.pack.blocks import Cell, ContactCard, ContactCards
from handover.pack.reach import way_of_channel, ways_of_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.analysis.structure.site import Site
    from handover.model.answer import Many
    from handover.model.channels import Channel
    from handover.model.kinds.days import Span
    from handover.model.practice_people import Person
    from handover.pack.layout import Layout

_URGENT: Final = "When it cannot wait"
_ROUTINE: Final = "Everything that can wait"


def contact_cards(layout: Layout, site: Site) -> ContactCards:
    """Return the cards of one location; a card that has nothing to say, and need not, is left out."""
    contacts = layout.context.here(layout.context.get(EscalationContacts), site)
    channels = channels_seen(layout, site)
    cards = (
        _contact(layout, "primary", contacts.primary, site),
        _contact(layout, "backup", contacts.backup, site),
        channel_card(layout, channels, "urgent", _URGENT),
        channel_card(layout, channels, "routine", _ROUTINE),
    )
    return ContactCards(tuple(card for card in cards if card is not None))


def channels_seen(layout: Layout, site: Site | None = None) -> tuple[Channel, ...]:
    """Return the channels that the reader may see; none where they cannot be read, which is said elsewhere.

    Args:
        layout: the page.
        site: the location asked about; all of them where none is given.
    """
    channels = layout.context.get(EscalationContacts).channels
    try:
        found = channels.found if site is None else site.entries(channels)
    except Unread:
        return ()
    return tuple(one for one in found if not (layout.show.hides(channels.marks) or layout.show.hides(one.marks)))


def _contact(layout: Layout, key: str, answer: Many[Any], site: Site) -> ContactCard | None:
    """Return the card of a contact, with hours and coming absences; None where it need not be answered."""
    cell = layout.context.cell(answer)
    if cell.blank:
        return None
    people = () if layout.show.hides(answer.marks) else layout.context.holders(answer, site)
    lines = tuple(Cell(line) for person in people for line in _lines(layout, person, named=len(people) > 1))
    who = replace(cell, ways=ways_of_all(layout, people, mail=True))
    return ContactCard(layout.label(f"escalation-contacts.{key}"), who, lines, first=key == "primary")


def _lines(layout: Layout, person: Person, *, named: bool) -> Iterator[str]:
    """Yield when somebody is there, the days on which they are away from now on, and that they leave."""
    show = layout.show
    if show.hides(person.marks):
        return
    lead = f"{show.person(person)}: " if named else ""
    yield f"{lead}{show.words(person.hours) or 'hours not said'}"
    yield from (f"{lead}{words}" for words in _absences(layout, person))
    if leaves := show.words(person.until):
        yield f"{lead}here until {leaves}"


def _absences(layout: Layout, person: Person) -> Iterator[str]:
    """Yield the days on which somebody is away from now on, each with who stands in."""
    show, today = layout.show, layout.context.get(Today).day
    try:
        found = () if show.hides(person.away.marks) else layout.context.get(People).absences(person)
    except Unread:
        found = ()
        yield "days away cannot be read"
    for absence, span in found:
        if not show.hides(absence.marks) and (span.last is None or span.last >= today):
            other = show.words(absence.marks.stand_in) if absence.marks.stand_in is not None else ""
            yield f"away {_days(span)}{f': {other} stands in' if other else ', nobody is named to stand in'}"


def _days(span: Span) -> str:
    if span.first is not None and span.first == span.last:
        return f"on {in_words(span.first)}"
    ends = (("from", span.first), ("until", span.last))
    return " ".join(f"{word} {in_words(day)}" for word, day in ends if day is not None)


def channel_card(layout: Layout, found: Iterable[Channel], purpose: str, label: str) -> ContactCard | None:
    """Return the card of the channels for one purpose; None where there is none."""
    show = layout.show
    channels = [one for one in found if any(item.known == purpose for item in one.purpose.found)]
    if not channels:
        return None
    names = listed(show.words(one.name) or show.words(one.kind) for one in channels)
    ways = tuple(dict.fromkeys(way for one in channels for way in way_of_channel(layout, one.address)))
    lines = tuple(Cell(line) for one in channels for line in _watched(layout, one, named=len(channels) > 1))
    return ContactCard(label, Cell(names, ways=ways), lines)


def _watched(layout: Layout, channel: Channel, *, named: bool) -> Iterator[str]:
    lead = f"{layout.show.words(channel.name)}: " if named else ""
    by, hours = layout.show.words(channel.watched_by), layout.show.words(channel.hours)
    told = ", ".join(words for words in (hours, f"watched by {by}" if by else "") if words)
    if told:
        yield f"{lead}{told}"
