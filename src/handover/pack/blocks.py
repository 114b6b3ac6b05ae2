"""What a pack is made of: finished words, so that writers only lay them out.

A writer handles each kind of block in a `match` that ends with `assert_never`; a kind that
it does not know is then an error of the type checker.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, assert_never, get_args

from handover.model.manual import Audience

if TYPE_CHECKING:
    from handover.model.manual import PackSection

#: Everybody a pack can be made for.
AUDIENCES: Final[tuple[Audience, ...]] = get_args(Audience)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to reach somebody.

    Args:
        text: the number or address as it was written.
        link: what a telephone or a mail program opens, such as ``tel:555-0142;ext=2``; empty where nothing does.
    """

    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer as the pack shows it.

    Args:
        text: the words; empty where nothing is answered.
        ways: how whoever is named in it is reached.
        flags: what the reader must know about it, such as ``unconfirmed: Dana Ruiz, by 4 December 2026``.
        notes: more about it: stand-ins, other answers elsewhere, reasons.
        open: whether nothing is answered yet.
    """

    text: str
    flags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    open: bool = False
    ways: tuple[Way, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.text or self.flags or self.notes or self.open or self.ways)


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


@dataclass(frozen=True, slots=True)
class ContactCard:
    """Whom to reach in one case, large enough to be found at a glance.

    Args:
        label: the case, such as ``First, for everything``.
        who: the person or channel, with its ways.
        lines: what else is to be known: hours, absences, what belongs there.
        first: whether it is the one that is tried before all others.
    """

    label: str
    who: Cell
    lines: tuple[Cell, ...] = ()
    first: bool = False


@dataclass(frozen=True, slots=True)
class ContactCards:
    """Some contact cards side by side, the most important first."""

    cards: tuple[ContactCard, ...]
    caption: str = ""


#: Whether somebody is there at some hours: surely, perhaps, or nobody.
Presence: TypeAlias = Literal["there", "perhaps", "nobody"]


@dataclass(frozen=True, slots=True)
class Slot:
    """Some hours of one day and who answers then."""

    hours: str
    who: str
    presence: Presence


@dataclass(frozen=True, slots=True)
class WeekGrid:
    """Who answers what on which day: one row for each matter, one column for each day.

    Args:
        days: the heads of the columns, such as ``Mon``.
        rows: each matter with its slots, day by day; a day without slots asks for nobody.
        caption: the heading.
        remark: a sentence below it; empty for none.
    """

    days: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[Slot, ...], ...]], ...]
    caption: str = ""
    remark: str = ""


#: What an amount needs: nothing, somebody's yes, or that the work stops because nobody is named, or nobody may.
Need: TypeAlias = Literal["free", "yes", "stop"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some neighbouring columns of a band and what is needed there.

    Args:
        columns: how many columns it covers, at least one.
        cell: who says yes, or that it is free, or that nobody does.
        need: what kind of cell it is.
    """

    columns: int
    cell: Cell
    need: Need


@dataclass(frozen=True, slots=True)
class Bands:
    """Who says yes to which amount: one row for each action, one column for each stretch of amounts.

    Args:
        amounts: the heads of the columns, such as ``up to USD 75``.
        rows: each action with its stretches, which cover all columns.
        caption: the heading.
    """

    amounts: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Stretch, ...]], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Some lists side by side."""

    lists: tuple[Items, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One stop of an escalation: who gets it, and how long it waits there, such as ``after 4 hours``."""

    who: Cell
    wait: str = ""


@dataclass(frozen=True, slots=True)
class EscalationCard:
    """One kind of escalation: who gets it in which order, what is to be known, and what is said.

    Args:
        title: what happens.
        steps: who gets it, in order.
        onward: where it goes on to, or what is to be known of the whole order.
        facts: labels and answers.
        example: how a good message reads; blank where none is written.
    """

    title: Cell
    steps: tuple[Step, ...]
    onward: Cell
    facts: tuple[tuple[str, Cell], ...]
    example: Cell


@dataclass(frozen=True, slots=True)
class EscalationCards:
    """The kinds of escalations, a card each; `about` is what holds for all of them, `example` the label of examples."""

    cards: tuple[EscalationCard, ...]
    caption: str = ""
    about: Cell = BLANK
    example: str = ""


Block: TypeAlias = (
    Table | Facts | Items | Text | SignatureLines | ContactCards | WeekGrid | Bands | Columns | EscalationCards
)


def is_empty(block: Block) -> bool:
    """Whether a block has nothing to show, not even that something is open."""
    match block:
        case Table():
            empty = not block.rows and block.about.blank
        case Items():
            empty = not block.items and block.about.blank
        case Facts():
            empty = not block.pairs
        case ContactCards():
            empty = not block.cards
        case EscalationCards():
            empty = not block.cards and block.about.blank
        case WeekGrid() | Bands():
            empty = not block.rows
        case Columns():
            empty = all(map(is_empty, block.lists))
        case Text() | SignatureLines():
            empty = False
        case _:
            assert_never(block)
    return empty


def name_of_block(block: Block) -> str:
    """Return the name under which the templates lay out a block: a macro in HTML, a function on paper."""
    match block:
        case Text():
            name = "text"
        case SignatureLines():
            name = "signature_lines"
        case Items():
            name = "items"
        case Facts():
            name = "facts"
        case Table():
            name = "table"
        case ContactCards() | EscalationCards() | WeekGrid() | Bands() | Columns():
            name = _drawn(block)
        case _:
            assert_never(block)
    return name


def _drawn(block: ContactCards | EscalationCards | WeekGrid | Bands | Columns) -> str:
    """Return the name of a block that is drawn rather than listed."""
    match block:
        case ContactCards():
            name = "contact_cards"
        case EscalationCards():
            name = "escalation_cards"
        case WeekGrid():
            name = "week_grid"
        case Bands():
            name = "bands"
        case Columns():
            name = "columns"
        case _:
            assert_never(block)
    return name


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
        country: the practice's country, such as ``US``, by whose custom paper is cut; empty where it is not said.
    """

    title: str
    audience: Audience
    marks: tuple[str, ...]
    day: str
    summary: tuple[str, ...]
    sections: tuple[Section, ...] = field(default=())
    country: str = ""
