"""The report on a terminal: by the person to ask, the worst first, with what to write and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from rich.text import Text

from handover.analysis.structure.phrasing import counted
from handover.outcome import FindingKind, Severity
from handover.report.concise import statistics, unchecked
from handover.report.item_block import MARGIN, add_item, headline
from handover.report.items import by_topic, kinds_of, people_to_ask, to_mend, told_apart
from handover.report.layout import COLOURS, Page, Screen
from handover.report.overview import add_overview, drawn_bar, totals
from handover.report.questions import sheets
from handover.report.way_ahead import answered, closing, command_path, starting_point, steps_ahead
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handover.outcome import Outcome, PracticeOutcome
    from handover.report.items import Item, Person
    from handover.report.shown import Shown

#: How many things one person's list tells in full, before only their number is told.
_IN_FULL: Final = 5
#: How many questions of a topic are shown, of many.
_OF_TOPIC: Final = 3
#: The columns of the bar.
_BAR: Final = 30


@dataclass(frozen=True, slots=True)
class FullStyle:
    """How the report is shown.

    Args:
        screen: what it is laid out for.
        quiet: whether the head and the close are left out.
        statistics: whether a count per rule is added.
    """

    screen: Screen = field(default_factory=Screen)
    quiet: bool = False
    statistics: bool = False


def render(outcome: Outcome, style: FullStyle, shown: Shown) -> str:
    """Return the report of a run: one practice in full, of many one line each.

    Args:
        outcome: the whole outcome.
        style: how it is shown.
        shown: what of the findings is wanted; anything wanted by name is told of each of many practices.
    """
    page = Page(style.screen)
    if len(outcome.practices) == 1 or shown.everything or shown.narrowed:
        for practice in outcome.practices:
            _PracticeReport(page, practice, shown).add(quiet=style.quiet)
        if len(outcome.practices) > 1 and not style.quiet and not shown.narrowed:
            page.rule(Text("All practices", style="bold"))
            add_overview(page, outcome)
            page.line()
            page.line(totals(outcome))
    else:
        _add_overview(page, outcome)
    if style.statistics and not style.quiet:
        page.line()
        for line in statistics(outcome):
            page.line(line)
    return page.text()


class _PracticeReport:
    """The report of one practice, as it is added to a page."""

    def __init__(self, page: Page, practice: PracticeOutcome, shown: Shown) -> None:
        self._page, self._practice, self._shown = page, practice, shown
        self._titles = {count.file.removesuffix(".yaml"): count.title for count in practice.documents}
        self._number = 0
        every = sheets(practice, practice.view.findings)
        self._asked = {one.first.fingerprint: at for sheet in every for at, one in enumerate(sheet.items, start=1)}

    def add(self, *, quiet: bool) -> None:
        """Add all of it; what is quiet has neither head nor close."""
        each = list(told_apart(self._practice.view.findings))
        findings = [one for one in each if self._shown.wants(one)]
        if not quiet:
            self._add_head()
        mend = to_mend(findings)
        if mend:
            self._add_title("To mend where it is written", "place", mend)
            room = self._room(mend)
            self._add_section(mend[:room], FindingKind.UNREADABLE)
            self._add_cut(mend[room:], "--kind unreadable")
        for person in people_to_ask(findings):
            self._add_person(person)
        if not quiet:
            self._add_close(len(each) - len(findings))

    def _add_head(self) -> None:
        page, practice = self._page, self._practice
        about = f"{practice.stage_words}{', a sample' if practice.sample else ''}, as of {practice.today}"
        page.line(Text.assemble((sanitize(practice.name), "bold"), f"  {about}"))
        there, asked = answered(practice)
        page.line(Text.assemble(drawn_bar(there, asked, _BAR, plain=page.plain), f"  {there} of {asked} answered"))
        start = starting_point(practice)
        if start:
            page.line(f"Start with {start}: its answers switch off the rest.", style="bold")

    def _add_close(self, left_out: int) -> None:
        page, practice = self._page, self._practice
        page.line()
        if self._shown.narrowed:
            page.line(
                f"{'Nothing of this is open. ' if not self._number else ''}Not shown: {counted(left_out, 'finding')}."
            )
        if practice.view.ignored:
            page.line(f"Ignored on purpose: {counted(len(practice.view.ignored), 'finding')}.")
        if practice.view.baselined:
            page.line(f"Known from the baseline: {counted(len(practice.view.baselined), 'finding')}.")
        for line in (*unchecked(practice), *steps_ahead(practice)):
            page.line(line[:1].upper() + line[1:])
        page.command(*closing(practice), style="bold")

    def _add_person(self, person: Person) -> None:
        side = " of the billing company" if person.side == "vendor" else ""
        self._add_title(f"Ask {sanitize(person.name)}{side}", "question", person.items)
        room = self._room(person.items)
        cut: list[Item] = []
        for kind in kinds_of(person.items):
            items = person.of_kind(kind)
            if kind is FindingKind.OPEN and not self._unfolded and len(items) > min(room, _IN_FULL):
                self._add_topics(items)
            else:
                self._add_section(items[:room], kind)
                cut += items[room:]
                room = max(room - len(items), 0)
        self._add_cut(cut, f"--ask {sanitize(person.key)}" if person.key else "--all")

    def _room(self, items: Sequence[Item]) -> int:
        """Return how many things are told in full; all where some are wanted by name."""
        return len(items) if self._shown.everything or self._shown.narrowed else _IN_FULL

    @property
    def _unfolded(self) -> bool:
        shown = self._shown
        return shown.everything or bool(shown.topic) or shown.kind is FindingKind.OPEN

    def _add_title(self, title: str, word: str, items: Sequence[Item]) -> None:
        self._page.rule(Text.assemble((title, "bold"), f"  {_weighed(items, word)}"))

    def _add_section(self, items: Sequence[Item], kind: FindingKind) -> None:
        if items:
            self._add_kind(kind)
        for item in items:
            self._number += 1
            asked = self._asked.get(item.first.fingerprint, 0)
            add_item(self._page, self._number, item, asked, everything=self._shown.everything)

    def _add_kind(self, kind: FindingKind) -> None:
        self._page.line()
        self._page.line(kind.title.capitalize(), style="bold")

    def _add_topics(self, items: Sequence[Item]) -> None:
        """Add what is not said yet, by the document in which it is to be written."""
        self._add_kind(FindingKind.OPEN)
        for topic, of_topic in by_topic(items).items():
            title = self._titles.get(topic, topic)
            self._page.line(f"{title}, {sanitize(of_topic[0].first.file)}: {_weighed(of_topic, 'question')}", indent=2)
            for number, item in enumerate(of_topic[:_OF_TOPIC], start=self._number + 1):
                words = Text.assemble(headline(item), (f" ({_where(item)}, {item.first.code})", "dim"))
                self._page.beside(str(number).rjust(MARGIN - 2), words, MARGIN, indent=2)
            if len(of_topic) > _OF_TOPIC:
                self._page.line(f"and {len(of_topic) - _OF_TOPIC} more (--topic {topic})", indent=MARGIN + 2)
            self._number += len(of_topic)

    def _add_cut(self, items: Sequence[Item], option: str) -> None:
        """Add how many things are left out, and the command that shows them."""
        if items:
            command = f"handover check {command_path(self._practice)} {option}"
            self._page.line()
            self._page.command(f"and {_weighed(items, 'more', 'more')}:", command, indent=2)


def _where(item: Item) -> str:
    """Return the line of an item, or the key that is to be written, where no line can be shown."""
    path = sanitize(item.first.address.partition(":")[2])
    return path if item.first.excerpt is None and path else f"line {item.first.line}"


def _weighed(items: Sequence[Item], word: str, many: str = "") -> str:
    """Return how many items there are, and how many of them are blockers."""
    blockers = sum(item.severity is Severity.BLOCKER for item in items)
    return counted(len(items), word, many) + (f", {counted(blockers, 'blocker')}" if blockers else "")


def _add_overview(page: Page, outcome: Outcome) -> None:
    """Add one line for each of many practices, what is told once for several of them, and the totals."""
    add_overview(page, outcome)
    for one in outcome.shared:
        page.line()
        place = f"{one.finding.file}:{one.finding.line}:{one.finding.column}"
        weight = (one.finding.severity.word, COLOURS[one.finding.severity])
        page.line(Text.assemble((sanitize(place), "bold"), f"  {one.reach}  ", weight))
        page.line(f"{sanitize(one.finding.message)} ({one.finding.code})", indent=2)
    page.line()
    page.line(totals(outcome))
    page.line("Next: handover check with the folder of one of them, or --all.", style="bold")
