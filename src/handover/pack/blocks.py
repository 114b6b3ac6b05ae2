"""What a pack is made of: finished words, so that writers only lay them out.

A writer handles each kind of block in a `match` that ends with `assert_never`; a kind that
it does not know is then an error of the type checker.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias, get_args

from handover.model.manual import Audience

if TYPE_CHECKING:
    from handover.model.manual import PackSection

#: Everybody a pack can be made for.
AUDIENCES: Final[tuple[Audience, ...]] = get_args(Audience)


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

    @property
    def blank(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.text or self.flags or self.notes or self.open)


#: A cell with nothing in it.
BLANK: Final = Cell("")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under column heads; `about` is what holds for the whole of it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    about: Cell = BLANK


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and their answers, one below the other."""

    pairs: tuple[tuple[str, Cell], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list of things; `about` is what holds for the whole of it."""

    items: tuple[Cell, ...]
    caption: str = ""
    numbered: bool = False
    about: Cell = BLANK


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of ours; strong ones are set apart."""

    words: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class SignatureLines:
    """Lines to sign on."""

    names: tuple[str, ...]


Block: TypeAlias = Table | Facts | Items | Text | SignatureLines


def is_empty(block: Block) -> bool:
    """Whether a block has nothing to show, not even that something is open."""
    match block:
        case Table():
            return not block.rows and block.about.blank
        case Items():
            return not block.items and block.about.blank
        case Facts():
            return not block.pairs
        case Text() | SignatureLines():
            return False


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a pack.

    Args:
        key: its name in links and in the guide's coverage page.
        title: its heading.
        blocks: its content.
    """

    key: PackSection
    title: str
    blocks: tuple[Block, ...]


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
