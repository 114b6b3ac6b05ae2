"""Run every rule once. Rules see neither stage nor settings."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handover.analysis.structure.walk import AllAnswers
from handover.errors import spot_of
from handover.model.answer import Entries, Many, Unread
from handover.model.practice_document import PracticeDocument
from handover.outcome import NotChecked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from handover.analysis.structure.site import Site
    from handover.check.context import Context
    from handover.model.place import Place
    from handover.rules.gap import Gap
    from handover.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class RaisedGap:
    """A gap with the rule that raised it and the site it was seen from."""

    rule: Rule
    gap: Gap
    site: Site | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """What one run over all rules gave."""

    raised: tuple[RaisedGap, ...]
    not_checked: tuple[NotChecked, ...]
    crashes: tuple[NotChecked, ...]


def run(rules: Iterable[Rule], context: Context, *, until_unread: bool = False) -> Run:
    """Run rules over a practice.

    An answer that cannot be read ends one unit of one rule, which is then "not checked".
    So does a rule that breaks; it is told apart, because that is our fault and not the
    author's.

    Args:
        rules: the rules.
        context: what they read from.
        until_unread: whether what a unit told before it ended counts.
    """
    rules = tuple(rules)
    # rules about ignores ask for no field, so they need no look at all answers
    unreadable = _unreadable(context.get(AllAnswers)) if any(rule.answers for rule in rules) else {}
    country = context.get(PracticeDocument).jurisdiction
    collected = _Collected()
    for rule in rules:
        if rule.jurisdiction and not country.readable:  # whether it is asked at all
            collected.not_checked[_unread(rule, Unread(country.place))] = None
        # such a rule only asks whether the answer is there, and would pass silently
        collected.not_checked |= {_unread(rule, Unread(place)): None for place in _asked_for(rule, unreadable)}
        collected.judge(rule, context, until_unread=until_unread)
    return Run(tuple(collected.raised), tuple(collected.not_checked), tuple(collected.crashes))


class _Collected:
    """What the rules gave so far."""

    def __init__(self) -> None:
        self.raised: list[RaisedGap] = []
        self.not_checked: dict[NotChecked, None] = {}
        self.crashes: dict[NotChecked, None] = {}

    def judge(self, rule: Rule, context: Context, *, until_unread: bool) -> None:
        """Take what a rule gives; of a unit that ends at what it cannot read, nothing or what it told until then."""
        with self.noted(rule):  # an index that breaks must not hide the other findings
            for site, arguments in list(context.units(rule)):
                with self.noted(rule):  # nor may one unit hide the others
                    gaps = (RaisedGap(rule, gap, site) for gap in rule.judge(*arguments))
                    for gap in gaps if until_unread else [*gaps]:
                        self.raised.append(gap)

    @contextmanager
    def noted(self, rule: Rule) -> Iterator[None]:
        """Note what ends a rule, or one unit of it, and go on."""
        try:
            yield
        except Unread as unread:
            self.not_checked[_unread(rule, unread)] = None
        except Exception as crash:  # noqa: BLE001 - whatever breaks in a rule is told and ends nothing else
            self.crashes[_broken(rule, crash)] = None


def _unreadable(all_answers: AllAnswers) -> dict[tuple[str, ...], Place]:
    """Return the fields that cannot be read, by their path without list items."""
    # an item that cannot be read leaves the field answered, unless no other can
    places = [
        answer.place
        for answer in all_answers.answers
        if not answer.readable or (isinstance(answer, Many | Entries) and _all_unreadable(answer))
    ]
    return {place.field: place for place in places if not place.is_item}


def _all_unreadable(answer: Many[Any] | Entries[Any]) -> bool:
    """Whether a list holds something, and nothing of it can be read."""
    items = answer.found
    return bool(items) and not any(item.readable for item in items)


def _asked_for(rule: Rule, unreadable: dict[tuple[str, ...], Place]) -> Iterator[Place]:
    """Yield the fields whose absence a rule reports, and which cannot be read."""
    for pattern in rule.answers:
        field = tuple(pattern.split("."))
        ways = (field[:length] for length in range(2, len(field) + 1))
        yield from (unreadable[path] for path in ways if path in unreadable)


def _unread(rule: Rule, unread: Unread) -> NotChecked:
    return NotChecked(rule.code, f"{unread.place.address} could not be read")


def _broken(rule: Rule, crash: Exception) -> NotChecked:
    return NotChecked(rule.code, f"the rule broke ({spot_of(crash)})")
