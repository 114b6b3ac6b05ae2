"""Who holds something and who covers, said in one sentence: "Paul, or Marion when he is away".

Only a sentence of which every word is understood is read: known names, what joins them, and a condition that
says no more than that the first of them is away. All else is left as it was typed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.model.kinds.references import loosely
from handover.model.spoken import asks_who
from handover.node import Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingOf
    from typing import Any

    from handover.model.place import Place
    from handover.node import Node

#: A sentence with more characters says more than this.
_LONGEST: Final = 120
_NAME: Final = r"[^,;/()]+?"
_AWAY: Final = (
    r"(?:away|out|off|absent|unavailable|busy|sick|ill|elsewhere|(?:on|at) (?:holiday|vacation|leave|pto|lunch)|in surgery"
    r"|(?:off|out) sick|out of (?:the )?office|with a patient"
    r"|not (?:there|in|here|available|around|about|free|working|at work|reachable|in the office))"
)
_CANNOT: Final = r"(?:isn't (?:there|in|here|available|around|about|free)|can(?:'t|not) (?:be reached|answer|do it))"
_IF: Final = r"(?:only )?(?:when|whenever|if|while|in case) (?:ever )?"
#: That somebody is away: "when he is out", "if not there", "in his absence".
_CONDITION: Final = (
    rf"(?:{_IF}(?:(?P<who>{_NAME})(?: is| are| am|'s|'re|'m) )?{_AWAY}"
    rf"|{_IF}(?P<who2>{_NAME}) {_CANNOT}"
    rf"|in (?P<who3>his|her|their|[^,;/() ]+'s) absence)"
)
_COVERS: Final = r"(?:covers|stands in|fills in|steps in)(?: for (?:him|her|them))?"
_AS_COVER: Final = r"as (?:a |the |his |her |their )?(?:stand-?in|back-?up|cover)"
_BETWEEN: Final = r"(?: ?[,;/(] ?(?:(?:or|and|else|otherwise|then|with) )?| (?:or|else|otherwise) | - )"
_HOLDER: Final = rf"(?P<holder>{_NAME})"
_STAND_IN: Final = rf"(?P<stand_in>{_NAME})"
#: A holder and who covers: each form as people write it.
_BOTH: Final = tuple(
    re.compile(rf"{form} ?\)?\.?", re.IGNORECASE)
    for form in (
        rf"{_HOLDER}{_BETWEEN}{_STAND_IN},? (?:{_CONDITION}|{_AS_COVER})",
        rf"{_HOLDER}{_BETWEEN}{_STAND_IN} {_COVERS}(?: {_CONDITION})?",
        rf"{_HOLDER}(?: ?[,;(])? ?{_CONDITION}[,:]? (?:then )?{_STAND_IN}",
        rf"{_HOLDER} ?[,;]? ?(?:or else|otherwise|else|failing (?:him|her|them|that)) {_STAND_IN}",
        rf"{_HOLDER} ?[,;(] ?(?:with )?(?:stand-?in|back-?up|cover)(?: is|:)? {_STAND_IN}",
    )
)
#: Somebody for when another is away, where nothing else is asked for.
_COVER: Final = re.compile(rf"(?P<stand_in>{_NAME}) ?,? {_CONDITION}\.?", re.IGNORECASE)
_SOMEBODY_SAID: Final = frozenset({"", "he", "she", "they", "his", "her", "their"})
#: Whoever covers, covers for the one who is asked first.
_FIRST_ASKED: Final = _SOMEBODY_SAID | {"i", "the first contact", "the first one", "the first", "the primary"}


class Said(NamedTuple):
    """Who holds something and who covers, as offsets into the text that says so; no holder where that is another answer."""

    holder: tuple[int, int] | None
    stand_in: tuple[int, int]


def who_is_said(text: str, people: MappingOf[str, str], *, covers_for: str | None = None) -> Said | None:
    """Return who a sentence says holds something, and who covers; None where it is no such sentence.

    Args:
        text: as typed.
        people: what people and roles are called, written loosely, with what tells one from another.
        covers_for: for the answer to who covers for another answer: who is named there, as typed; else None.
    """
    if len(text) > _LONGEST or " " not in text.strip() or _person(text, people):
        return None
    plain = re.sub(r"\s", " ", text.replace("’", "'").replace("–", "-").replace("—", "-"))  # each sign one for one
    for form in _BOTH:
        match = form.fullmatch(plain)
        if match is None or not _person(match["stand_in"], people):
            continue
        holder = _person(match["holder"], people)
        if holder and _is_said_of(match, holder, _SOMEBODY_SAID, people):
            return Said(match.span("holder"), match.span("stand_in"))
    match = _COVER.fullmatch(plain) if covers_for is not None else None
    if match is None or not _person(match["stand_in"], people):
        return None
    first = _person(covers_for or "", people)
    return Said(None, match.span("stand_in")) if _is_said_of(match, first, _FIRST_ASKED, people) else None


def _person(name: str, people: MappingOf[str, str]) -> str:
    return people.get(loosely(name), "")


def _is_said_of(match: re.Match[str], person: str, others: frozenset[str], people: MappingOf[str, str]) -> bool:
    """Whether a condition, where there is one, is about somebody: by name, or as "he" or "she"."""
    groups = match.groupdict()
    who = next((groups[name] for name in ("who", "who2", "who3") if groups.get(name)), "").strip().casefold()
    who = who.removesuffix("'s")
    return who in others or (person != "" and _person(who, people) == person)


def written_out(kind: Any, place: Place, people: MappingOf[str, str]) -> Place:
    """Return a place where somebody is asked for with its sentence written out, as ``{is: …, stand_in: …}``.

    Args:
        kind: what the field asks for.
        place: where the answer stands.
        people: what people and roles are called, written loosely, with what tells one from another.
    """
    node, manual = place.node, place.manual
    if not isinstance(node, Scalar) or manual is None or not manual.holds or not asks_who(kind):
        return place
    said = who_is_said(node.text, people, covers_for=_first_asked(place) if manual.covers else None)
    if said is None:
        return place
    stand_in = _piece(node, said.stand_in)
    if said.holder is None:
        return replace(place, node=stand_in)
    holder = _piece(node, said.holder)
    pairs = tuple((_piece_as(value, key), value) for key, value in (("is", holder), ("stand_in", stand_in)))
    return replace(place, node=Mapping(node.source, node.start, node.end, pairs, flow=True))


def _first_asked(place: Place) -> str:
    """Return who is named for what this answer covers, as typed; empty where it is no single name."""
    around: Place | None = place.parent if not place.is_item else place.parent and place.parent.parent
    key = place.manual.covers if place.manual is not None else ""
    pair = around.node.get(key) if around is not None and isinstance(around.node, Mapping) else None
    node: Node | None = pair[1] if pair is not None else None
    if isinstance(node, Mapping):
        inner = node.get("is")
        node = inner[1] if inner is not None else None
    return node.text if isinstance(node, Scalar) else ""


def _piece(node: Scalar, span: tuple[int, int]) -> Scalar:
    """Return a stretch of a text as a value of its own; with the place of the whole where quotes hide the letters."""
    start, end = span
    text = node.text[start:end].strip()
    at = node.source.text.find(text, node.start, node.end)
    return Scalar(node.source, at, at + len(text), text) if at >= 0 else _piece_as(node, text)


def _piece_as(node: Scalar, text: str) -> Scalar:
    """Return other text at the place of a value."""
    return Scalar(node.source, node.start, node.end, text)
