"""A person written with the side or the work that is theirs: "practice (Tess)", "Sam, our front desk", "Dana, for everything".

The person is named, and the rest says what is known of them anyway. Where the rest says anything else, such as
another side, the text is left as it was typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.model.everything import is_for_everything
from handover.model.kinds.references import loosely
from handover.model.side_names import means_some_side

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handover.model.side_names import SideNames

#: A text with more characters says more than this.
_LONGEST: Final = 80
_BESIDE: Final = r"[^,;:/()\[\]]+?"
_BETWEEN: Final = r"(?: ?[,;:/] ?| - )"
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"(?P<name>{_BESIDE}) ?[(\[](?P<rest>{_BESIDE})[)\]]",
        rf"(?P<rest>{_BESIDE}) ?[(\[](?P<name>{_BESIDE})[)\]]",
        rf"(?P<name>{_BESIDE}){_BETWEEN}(?P<rest>{_BESIDE})",
        rf"(?P<rest>{_BESIDE}){_BETWEEN}(?P<name>{_BESIDE})",
        rf"(?P<name>{_BESIDE}),? (?:at|from|of|in|on|with) (?P<rest>{_BESIDE})",
        rf"(?P<name>{_BESIDE}),? (?P<rest>for {_BESIDE})",
        rf"(?P<rest>{_BESIDE}),? (?:(?:goes|go) )?(?:to|is|are) (?P<name>{_BESIDE})",
        rf"(?P<rest>{_BESIDE})'s (?P<name>{_BESIDE})",
        rf"(?P<rest>(?:our|the)(?: [\w-]+){{0,3}}) (?P<name>{_BESIDE})",
    )
)
_AROUND: Final = frozenset({"our", "the", "a", "an", "at", "in", "from", "of", "on", "and", "for", "your", "lead"})
_WORD: Final = re.compile(r"[^\W_]+")


class Known(NamedTuple):
    """What is written of a person or role.

    Args:
        side: its side; None where none is written.
        work: the words for what it does, in small letters.
    """

    side: str | None = None
    work: frozenset[str] = frozenset()


def words_of_work(text: str) -> frozenset[str]:
    """Return the words of a text that say what somebody does."""
    return frozenset(word.casefold() for word in _WORD.findall(text)) - _AROUND


def person_in(
    text: str, people: Mapping[str, str], known: Mapping[str, Known], names: SideNames
) -> tuple[int, int] | None:
    """Return where in a text the person stands that it names; None where it says anything else.

    Args:
        text: as typed.
        people: what people and roles are called, written loosely, with what tells one from another.
        known: what is written of each, by what tells it from another.
        names: what the practice and the billing company are called.
    """
    if len(text) > _LONGEST or not any(char in text for char in " (/,:;["):
        return None
    plain = re.sub(r"\s", " ", text.replace("’", "'").replace("–", "-").replace("—", "-"))  # each sign one for one
    for name, rest in _readings(plain):
        person = people.get(loosely(plain[slice(*name)]))
        if person is not None and _is_true_of(rest, known.get(person, Known()), names):
            return name
    return None


def _readings(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    for form in _FORMS:
        found = form.fullmatch(text.rstrip(" ."))
        if found is not None:
            yield found.span("name"), found["rest"].strip()


def _is_true_of(rest: str, person: Known, names: SideNames) -> bool:
    """Whether words beside a name say no more than the side or the work that is written of the person."""
    plain = rest.removeprefix("the ").removeprefix("our ").strip()
    side = names.side(rest) or names.side(plain) or {"practice": "practice", "vendor": "vendor"}.get(plain)
    if side is not None:
        return side == (person.side or "practice")
    if means_some_side(rest) or loosely(rest) in ("our", "us", "ours") or is_for_everything(rest):
        return True
    work = words_of_work(rest)
    return bool(work) and work <= person.work
