"""A page of text for a screen of a given width: lines, indents, labels and rules, with or without colour."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from handover.outcome import Severity

if TYPE_CHECKING:
    from rich.console import RenderableType

#: Lines longer than this are hard to read, however wide the screen is.
WIDEST: Final = 110
#: Narrower than this nothing is laid out any more.
NARROWEST: Final = 40

#: How each severity is coloured.
COLOURS: Final = {Severity.BLOCKER: "bold red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}


@dataclass(frozen=True, slots=True)
class Screen:
    """What a page is laid out for.

    Args:
        width: the columns of the screen.
        colour: whether escape codes for colour may be used.
        plain: whether only ASCII is drawn.
    """

    width: int = 80
    colour: bool = False
    plain: bool = False


class Page:
    """A page in the making; each method adds to its end.

    Args:
        screen: what it is laid out for.
        widest: how many columns it has at most.
    """

    def __init__(self, screen: Screen, widest: int = WIDEST) -> None:
        self.plain = screen.plain
        self.width = min(max(screen.width, NARROWEST), widest)
        self._file = io.StringIO()
        self._console = Console(
            file=self._file,
            width=self.width,
            color_system="standard" if screen.colour else None,
            force_terminal=screen.colour,
            no_color=not screen.colour,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},  # the screen alone decides, not the machine's settings
        )

    def text(self) -> str:
        """Return the page; no line ends with spaces."""
        return "".join(f"{line.rstrip()}\n" for line in self._file.getvalue().split("\n")[:-1])

    def line(self, text: Text | str = "", style: str = "", indent: int = 0) -> None:
        """Add a line, which goes on below itself where it is too long."""
        words = self._drawable(Text(text, style=style) if isinstance(text, str) else text)
        self._print(Padding(words, (0, 0, 0, indent)) if indent else words)

    def beside(self, left: str, text: Text, margin: int, indent: int = 0) -> None:
        """Add text with something to its left, such as a number or a label.

        Args:
            left: what stands to its left.
            text: the text; it goes on below itself.
            margin: how many columns `left` has.
            indent: how many columns are left free before it.
        """
        grid = Table.grid()
        grid.add_column(width=margin, no_wrap=True)
        grid.add_column()
        grid.add_row(Text(left, style="dim"), self._drawable(text))
        self._print(Padding(grid, (0, 0, 0, indent)))

    def exact(self, text: Text, indent: int) -> None:
        """Add a line as it is, such as one of a document that is known to fit, or a command."""
        self._console.print(Text.assemble(" " * indent, text), soft_wrap=True)

    def command(self, words: str, command: str, style: str = "", indent: int = 0) -> None:
        """Add a sentence that ends with a command, which is never broken, so that it can be copied."""
        whole = f"{words} {command}".rstrip()
        if not command or cell_len(whole) <= self.width - indent:
            self.line(whole, style, indent)
        else:
            self.line(words, style, indent)
            self.exact(Text(command, style=style), indent + 2)

    def show(self, table: Table) -> None:
        """Add a table."""
        self._print(table)

    def rule(self, words: Text) -> None:
        """Add a line across the page that begins with a title; one that leaves no room for it stands alone."""
        self.line()
        if words.cell_len > self.width - 4:
            self.line(words)
            return
        self._print(Rule(words, align="left", characters="-" if self.plain else "─", style="dim"))

    def _drawable(self, text: Text) -> Text:
        """Return text as the screen can draw it: a plain one has no sign for what is left out."""
        return Text(text.plain.replace("…", "...")) if self.plain and "…" in text.plain else text

    def _print(self, what: RenderableType) -> None:
        self._console.print(what, overflow="fold")
