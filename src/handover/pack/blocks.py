"""What a pack is made of: finished words, so that templates only lay them out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Audience: TypeAlias = Literal["all", "vendor", "front-desk", "clinician", "owner"]

#: Everybody a pack can be made for.
AUDIENCES: tuple[Audience, ...] = ("all", "vendor", "front-desk", "clinician", "owner")


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer as the pack shows it.

    Args:
        text: the words; empty where nothing is answered.
        flags: what the reader must know about it, such as ``unconfirmed: Dana Ruiz, by 4 December 2026``.
        notes: more about it: stand-ins, other answers elsewhere, reasons.
        open: whether nothing is answered yet.
    """

    text: str
    flags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    open: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under column heads."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    form: str = "table"


@dataclass(frozen=True, slots=True)
class Facts:
    """Questions and their answers, one below the other."""

    pairs: tuple[tuple[str, Cell], ...]
    caption: str = ""
    form: str = "facts"


@dataclass(frozen=True, slots=True)
class Items:
    """A list of things."""

    items: tuple[Cell, ...]
    caption: str = ""
    numbered: bool = False
    form: str = "items"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of ours; strong ones are set apart."""

    words: str
    strong: bool = False
    form: str = "text"


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines to sign on."""

    names: tuple[str, ...]
    form: str = "lines"


Block: TypeAlias = Table | Facts | Items | Text | Lines


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a pack.

    Args:
        key: its name in links and in the guide's coverage page.
        title: its heading.
        blocks: its content.
        audiences: whose packs it is in; "all" is always one of them.
    """

    key: str
    title: str
    blocks: tuple[Block, ...]
    audiences: tuple[Audience, ...] = AUDIENCES


@dataclass(frozen=True, slots=True)
class Pack:
    """A finished pack for one audience.

    Args:
        title: the practice's name.
        audience: whom it is for.
        marks: DRAFT and SAMPLE, where they hold; they stand on every page.
        day: the day that it was judged as of, in words.
        summary: what the first page says about the state of things.
        sections: the content.
    """

    title: str
    audience: Audience
    marks: tuple[str, ...]
    day: str
    summary: tuple[str, ...]
    sections: tuple[Section, ...] = field(default=())
