"""Run every rule once. Rules see neither stage nor settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handover.model.answer import Unread
from handover.outcome import NotChecked
from handover.reckon.everything import Everything

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.check.shelf import Shelf
    from handover.model.seat import Seat
    from handover.reckon.site import Site
    from handover.rules.gap import Gap
    from handover.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Raised:
    """A gap with the rule that raised it and the site it was seen from."""

    rule: Rule
    gap: Gap
    site: Site | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """What one run over all rules gave."""

    raised: tuple[Raised, ...]
    not_checked: tuple[NotChecked, ...]
    crashes: tuple[NotChecked, ...]


def run(rules: Iterable[Rule], shelf: Shelf) -> Run:
    """Run rules over a practice.

    An answer that cannot be read ends one unit of one rule, which is then "not checked".
    So does a rule that breaks; it is told apart, because that is our fault and not the
    author's.
    """
    raised: list[Raised] = []
    not_checked: dict[NotChecked, None] = {}
    crashes: dict[NotChecked, None] = {}
    rules = tuple(rules)
    # rules about ignores ask for no field, so they need no look at all answers
    unreadable = _unreadable(shelf.get(Everything)) if any(rule.answers for rule in rules) else {}
    for rule in rules:
        # such a rule only asks whether the answer is there, and would pass without a word
        not_checked |= {_unread(rule, Unread(seat)): None for seat in _asked_for(rule, unreadable)}
        try:
            units = list(shelf.units(rule))
        except Unread as unread:
            not_checked[_unread(rule, unread)] = None
            continue
        except Exception as crash:  # noqa: BLE001 - an index that breaks must not hide the other findings
            crashes[_broken(rule, crash)] = None
            continue
        for site, arguments in units:
            try:
                raised += [Raised(rule, gap, site) for gap in rule.judge(*arguments)]
            except Unread as unread:
                not_checked[_unread(rule, unread)] = None
            except Exception as crash:  # noqa: BLE001 - one broken rule must not hide the other findings
                crashes[_broken(rule, crash)] = None
    return Run(tuple(raised), tuple(not_checked), tuple(crashes))


def _unreadable(everything: Everything) -> dict[tuple[str, ...], Seat]:
    """Return the fields that cannot be read, by their path without list items."""
    seats = [answer.seat for answer in everything.answers if not answer.readable]
    # an item that cannot be read leaves the field answered
    fields = [seat for seat in seats if not seat.step.startswith("[")]
    return {tuple(step for step in seat.steps if not step.startswith("[")): seat for seat in fields}


def _asked_for(rule: Rule, unreadable: dict[tuple[str, ...], Seat]) -> Iterator[Seat]:
    """Yield the fields whose absence a rule reports, and which cannot be read."""
    for pattern in rule.answers:
        field = tuple(pattern.split("."))
        ways = (field[:length] for length in range(2, len(field) + 1))
        yield from (unreadable[way] for way in ways if way in unreadable)


def _unread(rule: Rule, unread: Unread) -> NotChecked:
    return NotChecked(rule.code, f"{unread.seat.address} could not be read")


def _broken(rule: Rule, crash: Exception) -> NotChecked:
    return NotChecked(rule.code, f"the rule broke ({_where(crash)})")


def _where(crash: Exception) -> str:
    """Say which kind of error, and where in our code; never its text, which may quote a document."""
    trace = crash.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    spot = "" if trace is None else f" in {trace.tb_frame.f_code.co_name}, line {trace.tb_lineno}"
    return f"{type(crash).__name__}{spot}"
