"""What a section of the pack declares: its title, its readers, and what it prints in which order.

Labels, and which field stands in which section, are said by the fields themselves. A page
names lists and parts by their address only to give them an order, columns or a form of their
own. What it does not name is printed after that, in the order of the model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from handover.model.manual import SECTION_TITLES
from handover.pack.blocks import AUDIENCES, Block, Cell, Text

if TYPE_CHECKING:
    from handover.model.manual import Audience, PackSection
    from handover.pack.layout import Layout

#: Makes the cell of a column from an entry.
CellMaker: TypeAlias = Callable[["Layout", Any], Cell]


@dataclass(frozen=True, slots=True)
class Listing:
    """Parts and single answers, each with its label, one below the other.

    Args:
        fields: their addresses, such as ``posting.wait``.
        caption: the heading; empty for none.
    """

    fields: tuple[str, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of entries as a table.

    Args:
        entries: the address of the list.
        columns: the keys of its columns; ``what|kind`` takes the first that is answered. Other
            fields stand beside the first cell with their label. Without columns each field has one.
        cells: how the cell of a column is made, where it is more than the answer.
        heads: the head of a column whose cells join the answers to several fields.
        within: keys whose answers these cells show.
        where: which entries it lists; all of them without it.
        caption: the heading, where it is not the label of the list.
        repeats: addresses that are printed on another page too, each with the reason.
    """

    entries: str
    columns: tuple[str, ...] = ()
    cells: Mapping[str, CellMaker] = field(default_factory=dict)
    heads: Mapping[str, str] = field(default_factory=dict)
    within: tuple[str, ...] = ()
    where: Callable[[Any], bool] | None = None
    caption: str = ""
    repeats: Mapping[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> tuple[str, ...]:
        """The addresses that it names."""
        return (self.entries,)


@dataclass(frozen=True, slots=True)
class Cards:
    """A list of entries that hold lists themselves: a table of all, then the rest of each under its name.

    Args:
        entries: the address of the list.
        columns: the keys of the columns of the table.
    """

    entries: str
    columns: tuple[str, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The addresses that it names."""
        return (self.entries,)


@dataclass(frozen=True, slots=True)
class Nested:
    """The lists within the entries of another list as one table, in which the first column names the entry.

    Args:
        entries: the address of the inner list.
        columns: the keys of its columns.
    """

    entries: str
    columns: tuple[str, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The addresses that it names."""
        return (self.entries,)


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, one below the other.

    Args:
        entries: the address of the list.
        numbered: whether the order counts.
        item: how an entry is shown, where it is more than its name and what is said of it.
    """

    entries: str
    numbered: bool = False
    item: CellMaker | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The addresses that it names."""
        return (self.entries,)


@dataclass(frozen=True, slots=True)
class Special:
    """Blocks that follow from answers and computations.

    Args:
        make: makes them.
        fields: the addresses of all that they print.
        repeats: addresses that are printed on another page too, each with the reason.
    """

    make: Callable[[Layout], Iterable[Block]]
    fields: tuple[str, ...] = ()
    repeats: Mapping[str, str] = field(default_factory=dict)


Content: TypeAlias = Listing | Rows | Cards | Nested | Bullets | Special | Text


@dataclass(frozen=True, slots=True)
class Page:
    """One section of the pack, as declared.

    Args:
        key: its name.
        contents: what it prints, in this order; other fields of the section follow.
        closing: what stands below all answers.
        readers: whose packs it is in; "all" is always one of them.
    """

    key: PackSection
    contents: tuple[Content, ...] = ()
    closing: tuple[Special | Text, ...] = ()
    readers: tuple[Audience, ...] = AUDIENCES

    @property
    def title(self) -> str:
        """Its heading."""
        return SECTION_TITLES[self.key]

    @property
    def repeats(self) -> Mapping[str, str]:
        """The addresses that it prints though another page prints them, each with the reason."""
        every = (one for one in (*self.contents, *self.closing) if isinstance(one, Rows | Special))
        return {address: reason for one in every for address, reason in one.repeats.items()}

    @property
    def named(self) -> tuple[str, ...]:
        """The addresses that it names, in order."""
        every = (*self.contents, *self.closing)
        return tuple(address for one in every if not isinstance(one, Text) for address in one.fields)
