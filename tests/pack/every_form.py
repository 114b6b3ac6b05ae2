"""Every field of the complete practice in every form of an answer, and what is seen of each.

Many independent places are rewritten at once, each with a text or a day of its own, and one look at the findings and the
pack tells for each whether it was refused by name or printed. What is not seen so is looked at alone.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from handover.check.judge import judge_loaded
from handover.load import load
from handover.model.answer import Answer, Detailed, Entries, Many
from handover.model.kinds.days import in_words
from handover.model.mark_places import position_of
from handover.model.marks import Position
from handover.model.part import Part, fields_of
from handover.model.spoken import asks_who
from handover.node import Mapping, Sequence
from handover.pack import markdown
from handover.pack.view import view
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Mapping as MappingOf

    from handover.model.manual import Audience
    from handover.model.place import Place
    from handover.node import Node

#: A second location, and the fields that the complete practice leaves out.
RICHER: Final = """
practice:
  "locations+": {id: hillside, name: Hillside, hours: "mon-fri 08:00-17:00"}
  "people[marco].zone": America/Chicago
  "people[marco].from": 2026-10-01
  "people[marco].until": 2031-01-31
  "roles[billers].unnamed": 2
  "systems[pms].local_only": no
  standing: yes
  ignores: [{code: COM004, where: escalation-contacts, reason: "Covered by the service.", says: ines, until: 2027-03-31}]
scope:
  "tasks+": {id: lab-calls, text: "Chasing lab slips", area: insurance, only: "claims of the two largest payers", clinical: no, needs: ["see the ledger"], owner: sam}
  changes: [{on: 2027-02-01, what: "Recare added"}]
access-plan:
  duties: [{duty: resets, who: sam}]
  incidents: [{on: 2026-10-05, what: "The portal password went round.", done: "Changed the same day."}]
"""


@dataclass(frozen=True)
class Spot:
    """A place where something is written.

    Args:
        at: what stands there; None for an item of a list of values.
        field: the field, without the names of list items.
        address: the printed address.
        span: where it is in the text.
        node: what is written.
        asks: whether the field asks who.
        taken: the stretch that nothing else may change at the same time: the whole list, where this names an entry of it.
        renamed: the address of that stretch; entries lose their names with their plain words.
    """

    at: Position | None
    field: str
    address: str
    document: str
    span: tuple[int, int]
    node: Node
    asks: bool = False
    taken: tuple[int, int] = (0, 0)
    renamed: str = ""


class Form:
    """A form of an answer.

    Args:
        added: reserved words written beside the answer; `{text}`, `{day}` and `{past}` are put in.
        whole: what stands in its place, `{value}` being the answer.
        gone: whether nothing is answered any more.
        beside: what the pack says of the form, beside the text.
    """

    def __init__(self, added: str = "", whole: str = "", *, gone: bool = False, beside: str = "") -> None:
        self.added, self.whole, self.gone, self.beside = added, whole, gone, beside


CONFIRM: Final = "unconfirmed: {{ask: dana, by: {day}}}"
FORMS: Final = {
    "none plain": Form(whole="none", gone=True),
    "none": Form(whole='{{none: "{text}"}}', gone=True),
    "said": Form(whole='{{said: "{text}", says: dana, on: 2026-11-02}}', gone=True),
    "nobody": Form(whole="nobody in particular", gone=True),
    "unconfirmed": Form(CONFIRM),
    "unconfirmed yes": Form("unconfirmed: yes"),
    "unconfirmed alone": Form(whole=f"{{{{{CONFIRM}}}}}", gone=True),
    "confirmed": Form("confirmed: {past}"),
    "confirmed yes": Form('confirmed: yes, because: "{text}"', beside="confirmed yes"),
    "confirmed, expected": Form("confirmed: expected 2032-03"),
    "with": Form('with: "{text}"'),
    "says": Form('says: "{text}"'),
    "on": Form("on: 2026-11-02"),
    "because": Form('because: "{text}"'),
    "note": Form('note: "{text}"'),
    "internal": Form('internal: yes, because: "{text}"'),
    "source": Form('source: "{text}"'),
    "locations": Form('locations: hillside, because: "{text}"', beside="at Hillside"),
    "for locations": Form('for: {{locations: hillside}}, because: "{text}"', beside="at Hillside"),
    "for rest": Form('for: rest, because: "{text}"', beside="everywhere else"),
    "for areas": Form('for: {{areas: recare}}, because: "{text}"', beside="for recare"),
    "for payers": Form('for: {{payers: tri-county}}, because: "{text}"', beside="for Tri-County"),
    "for providers": Form('for: {{providers: ines}}, because: "{text}"', beside="for Dr Ines"),
    "for visits": Form('for: {{visits: emergency}}, because: "{text}"', beside="for emergency"),
    "for amount": Form('for: {{amount: "over 500"}}, because: "{text}"', beside="for over 500"),
    "for age": Form('for: {{age: "90 days"}}, because: "{text}"', beside="for 90 days"),
    "for channel": Form('for: {{channel: office-line}}, because: "{text}"', beside="on "),
    "differs": Form('differs: [{{for: {{locations: hillside}}, is: {value}, because: "{text}"}}]'),
    "conflict": Form(
        whole='{{conflict: [{{is: {value}, says: dana, because: "{text}"}}, {{is: {value}, says: ines}}]}}', gone=True
    ),
    "conflict of one": Form(whole="{{conflict: [{{is: {value}, says: dana}}]}}", gone=True),
    "stand_in": Form('stand_in: tess, because: "{text}"', beside="stand-in: Tess Hart"),
    "interim": Form('interim: {{is: sam, from: 2026-12-14, until: 2027-01-08, because: "{text}"}}'),
    "from": Form("from: {day}"),
    "until, over": Form("until: {past}"),
    "until": Form("until: {day}"),
    "is and other": Form('other: "zebra"'),
    "four in one": Form('none: "zebra", said: "zebra", conflict: [{{is: {value}}}]'),
}


def flow(node: Node) -> str:
    """Return what is written, as YAML on one line."""
    if isinstance(node, Mapping):
        return "{" + ", ".join(f"{key.text}: {flow(value)}" for key, value in node.pairs) + "}"
    if isinstance(node, Sequence):
        return "[" + ", ".join(flow(item) for item in node.items) + "]"
    text = node.source.text[node.start : node.end]
    cut = "\n" in text or ": " in text or set(text) & set(",[]{}#")
    return json.dumps(node.text, ensure_ascii=False) if cut and (text[0] not in "\"'" or "\n" in text) else text


def spots(files: MappingOf[str, bytes]) -> Iterator[Spot]:
    """Yield the first place of each field at which something is written."""
    seen: set[tuple[str, Position | None]] = set()
    for document in load(MemoryFolder(files), example().today).practice.documents:
        for spot in _of_part(document):
            if (spot.field, spot.at) not in seen:
                seen.add((spot.field, spot.at))
                yield spot


def _of_part(part: Part) -> Iterator[Spot]:
    if part.place.empty:
        return
    if isinstance(part.place.node, Mapping):
        yield _spot(part, position_of(part.place, None))
    cls: type[Part] = type(part)
    for info in fields_of(cls).values():
        value = getattr(part, info.name)
        name = part.place.is_item and info.key in (*cls.identity, "id", "name")
        if isinstance(value, Part):
            yield from _of_part(value)
        else:
            yield from _of_answer(value, part if name else None, info.kinds[0])


def _of_answer(answer: Answer[Any], named: Part | None, kind: object) -> Iterator[Spot]:
    if answer.place.empty or answer.standing or not answer.readable:
        return
    yield _spot(answer, Position.ANSWER, named.place.parent if named is not None else None, kind)
    if isinstance(answer, Entries):
        for part in answer.found:
            yield from _of_part(part)
    elif isinstance(answer, Many) and isinstance(answer.place.node, Sequence):
        for item in answer.found:
            yield _spot(item, None, answer.place, kind)
    elif isinstance(answer, Detailed):
        details: type[Part] = type(answer.details)
        for info in fields_of(details).values():
            detail = getattr(answer.details, info.name)
            yield from _of_part(detail) if isinstance(detail, Part) else _of_answer(detail, None, info.kinds[0])


def _spot(thing: Part | Answer[Any], at: Position | None, listed: Place | None = None, kind: object = None) -> Spot:
    place, node = thing.place, thing.place.node
    assert node is not None
    around = listed.node if listed is not None else None
    return Spot(
        at,
        ".".join(place.field),
        place.address,
        f"{place.document}.yaml",
        (node.start, node.end),
        node,
        asks=asks_who(kind),
        taken=(around.start, around.end) if around is not None else (node.start, node.end),
        renamed=listed.address if listed is not None else place.address,
    )


@dataclass(frozen=True)
class Case:
    """One form at one spot, with a text and days of its own."""

    spot: Spot
    form: str
    number: int

    def __str__(self) -> str:
        kind = self.spot.at.value if self.spot.at is not None else "an item"
        return f"{self.spot.field} ({kind}): {self.form}"

    @property
    def words(self) -> dict[str, str]:
        """What is put into the form."""
        return {
            "text": f"zebra {self.number} ends",
            "day": (date(2033, 1, 1) + timedelta(self.number)).isoformat(),
            "past": (date(2020, 12, 31) - timedelta(self.number)).isoformat(),
        }

    @property
    def fits(self) -> bool:
        """Whether the form can be written there at all."""
        form, node = FORMS[self.form], self.spot.node
        if self.spot.at in (Position.ENTRY, Position.BLOCK, Position.DOCUMENT, None) and self.form in WHOLE_ONLY:
            return False
        if (self.spot.at is Position.DOCUMENT and form.whole) or (self.form == "nobody" and not self.spot.asks):
            return False
        keys = {key.text for key, _ in node.pairs} if isinstance(node, Mapping) else set()
        if self.form == "internal" and "note" in keys:  # the note alone is then internal
            return False
        return not (form.added and form.added.partition(":")[0] in keys)

    @property
    def written(self) -> str:
        """What stands there in this form."""
        form, node = FORMS[self.form], self.spot.node
        value = flow(node)
        if form.whole:
            return form.whole.format(**self.words, value=value)
        added = form.added.format(**self.words, value=value)
        if self.spot.at is Position.DOCUMENT:
            return f"{node.source.text[node.start : node.end].rstrip()}\n{added}\n"
        if isinstance(node, Mapping) and (self.spot.at is not Position.ANSWER or _wrapped(node)):
            return f"{{{value[1:-1]}, {added}}}"
        return f"{{is: {value}, {added}}}"

    @property
    def marks(self) -> tuple[str, ...]:
        """What the pack must show of it."""
        form = FORMS[self.form]
        pattern = form.whole or form.added
        words = self.words
        found = [words["text"]] if "{text}" in pattern else []
        found += [in_words(date.fromisoformat(words[key])) for key in ("day", "past") if f"{{{key}}}" in pattern]
        return tuple(found)


#: Forms that stand in place of one answer only.
WHOLE_ONLY: Final = {"nobody", "conflict", "conflict of one", "four in one"}


def _wrapped(node: Mapping) -> bool:
    return any(key.text in ("is", "other", "unconfirmed", "none", "said") for key, _ in node.pairs)


@cache
def richer() -> dict[str, bytes]:
    """Return the files of the complete practice with what it leaves out."""
    return example(RICHER).files


@cache
def cases() -> tuple[Case, ...]:
    """Return every form at every spot."""
    found = [(spot, form) for spot in spots(richer()) for form in FORMS]
    made = (Case(spot, form, number) for number, (spot, form) in enumerate(found))
    return tuple(one for one in made if one.fits)


class Walk:
    """Looks at cases, many at a time."""

    def __init__(self, files: MappingOf[str, bytes]) -> None:
        self.files = files
        audiences: tuple[Audience, ...] = ("all", "vendor")
        self.plain = {audience: self.shown(files, audience) for audience in audiences}

    def shown(self, files: MappingOf[str, bytes], audience: Audience) -> tuple[frozenset[tuple[str, str, str]], str]:
        """Return what the check says of a practice, and its pack."""
        day = example().today
        judged = judge_loaded(load(MemoryFolder(files), day), "x", day, "live")
        assert not judged.outcome.crashes
        live = judged.outcome.views["live"]
        found = frozenset((one.code, one.address, one.message) for one in (*live.findings, *live.off))
        return found, markdown.render(view(judged, audience)).decode().replace("\\", "")

    def rewritten(self, some: Iterable[Case]) -> dict[str, bytes]:
        """Return the practice with some of its places rewritten."""
        files = dict(self.files)
        for case in sorted(some, key=lambda one: one.spot.span, reverse=True):
            text = files[case.spot.document].decode()
            start, end = case.spot.span
            files[case.spot.document] = f"{text[:start]}{case.written}{text[end:]}".encode()
        return files

    def silent(self, some: Iterable[Case]) -> list[Case]:
        """Return the cases, all of one form, of which nothing is seen."""
        unseen = [one for batch in _apart(list(some)) for one in self._unseen(batch)]
        return [one for one in unseen if self.is_silent(one)]

    def _unseen(self, batch: list[Case]) -> list[Case]:
        files = self.rewritten(batch)
        found, text = self.shown(files, "all")
        hidden = self.shown(files, "vendor")[1] if batch[0].form == "internal" else ""
        new = found - self.plain["all"][0]
        return [one for one in batch if not _seen(one, new, text, hidden)]

    def is_silent(self, case: Case) -> bool:
        """Whether nothing at all changes with one case alone."""
        audience: Audience = "vendor" if case.form == "internal" else "all"
        return self.shown(self.rewritten([case]), audience) == self.plain[audience]


def _seen(case: Case, new: Iterable[tuple[str, str, str]], text: str, hidden: str) -> bool:
    about = [(code, message) for code, address, message in new if _within(address, case.spot)]
    if any(code.startswith("FIL") or any(why in message for why in WHY) for code, message in about):
        return True
    shown = [mark for mark in case.marks if mark in text]
    beside = FORMS[case.form].beside
    if beside:
        near = re.compile(f"{beside}[^\\n|]*{case.words['text']}|{case.words['text']}[^\\n|]*{beside}")
        return near.search(text) is not None
    return bool(shown) and not any(mark in hidden for mark in shown)


#: What is added to the message about a missing answer.
WHY: Final = (
    "it is said to be nobody",
    '"none" is no answer',
    "what is written is over",
    "what is written has not begun",
    "words on this are on file",
)


def _within(address: str, spot: Spot) -> bool:
    if spot.at is Position.DOCUMENT:
        return address.startswith(spot.address)
    return any(
        address == one or (address.startswith(one) and address[len(one)] in ".[:")
        for one in (spot.address, spot.renamed)
    )


def _apart(some: list[Case]) -> Iterator[list[Case]]:
    """Yield cases in rounds in which none stands inside another."""
    left = sorted(some, key=lambda one: (one.spot.document, _taken(one)))
    while left:
        ends: dict[str, int] = {}
        now, later = [], []
        for one in left:
            start, end = _taken(one)
            if start >= ends.get(one.spot.document, 0):
                ends[one.spot.document] = end
                now.append(one)
            else:
                later.append(one)
        yield now
        left = later


def _taken(case: Case) -> tuple[int, int]:
    return case.spot.taken
