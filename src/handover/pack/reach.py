"""How people and channels are reached, as links that a telephone and a mail program open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.analysis.people.directory import People
from handover.model.kinds.reach import is_email
from handover.model.kinds.telephone import tel_uri
from handover.pack.blocks import Way

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handover.model.answer import Answer, Many
    from handover.model.practice_people import Person
    from handover.pack.layout import Layout


def way(text: str) -> Way:
    """Return a number or an address with its link, after RFC 3966 (``tel:``) and RFC 6068 (``mailto:``).

    Args:
        text: what was written; words that are neither have no link.
    """
    word = text.strip()
    return Way(word, f"mailto:{word}" if is_email(word) else tel_uri(word))


def ways_to(layout: Layout, person: Person, *, mail: bool = False) -> tuple[Way, ...]:
    """Return how a person is reached: by telephone, or by mail where there is no number.

    Args:
        layout: the page, whose reader may not see all of it.
        person: the person.
        mail: whether the mail address is wanted beside a number.
    """
    found = tuple(way(words) for answer in (person.phone, person.email) if (words := layout.show.words(answer)))
    return found if mail else found[:1]


def ways_of(layout: Layout, answer: Many[Any], *, mail: bool = False) -> tuple[Way, ...]:
    """Return how those are reached who are behind an answer; none where a reader may not know who that is."""
    if layout.show.hides(answer.marks):
        return ()
    people = layout.context.get(People).known_holders(answer)
    return ways_of_all(layout, people, mail=mail)


def ways_of_all(layout: Layout, people: Iterable[Person], *, mail: bool = False) -> tuple[Way, ...]:
    """Return how some people are reached, each way once."""
    shown = (person for person in people if not layout.show.hides(person.marks))
    return tuple(dict.fromkeys(one for person in shown for one in ways_to(layout, person, mail=mail)))


def way_of_channel(layout: Layout, address: Answer[Any]) -> tuple[Way, ...]:
    """Return the address of a channel with its link; none where nothing is written."""
    words = layout.show.words(address)
    return (way(words),) if words else ()
