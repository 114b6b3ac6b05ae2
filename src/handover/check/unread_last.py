"""Judge the entries of a list that can be read, where one of them cannot.

A rule stops at what it cannot read, and says so. What it has told until then was decided by what could be read alone, so
it stands. For as little as possible to be lost, the entries that cannot be read come last in their lists while the rules
that stopped are run once more; where the order itself says something (`Part.in_order`), it stays.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from handover.analysis.structure.walk import AllAnswers
from handover.check.run import Run, run
from handover.model.answer import Entries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from handover.check.context import Context
    from handover.model.part import Part
    from handover.rules.rule import Rule


def run_and_finish(rules: Mapping[str, Rule], context: Context, fresh: Callable[[], Context]) -> Run:
    """Run rules over a practice, and those that stopped once more, with what cannot be read last.

    Args:
        rules: by code.
        context: what they read from.
        fresh: makes another context of the same practice, in which nothing is worked out yet.
    """
    first = run(rules.values(), context)
    stopped = {one.code for one in first.not_checked}
    lists = _half_read(context.get(AllAnswers)) if stopped else {}
    if not lists:
        return first
    with _in_order_of_reading(lists):
        second = run((rules[code] for code in rules if code in stopped), fresh(), until_unread=True)
    raised = [one for one in first.raised if one.rule.code not in stopped]
    order = {code: number for number, code in enumerate(rules)}
    together = sorted([*raised, *second.raised], key=lambda one: order[one.rule.code])
    return Run(tuple(together), first.not_checked, tuple(dict.fromkeys((*first.crashes, *second.crashes))))


def _half_read(all_answers: AllAnswers) -> dict[Entries[Part], tuple[Part, ...]]:
    """Return the lists in which some entries cannot be read, each with those entries last."""
    unread = set[int]()
    for thing in all_answers.things:
        place = None if thing.readable else thing.place
        while place is not None:
            unread.add(id(place))
            place = place.parent
    found: dict[Entries[Part], tuple[Part, ...]] = {}
    lists: list[Entries[Part]] = [one for one in all_answers.answers if isinstance(one, Entries)]
    for answer in lists if unread else ():
        items = answer.found
        if any(id(item.place) in unread for item in items) and not items[0].in_order:
            found[answer] = tuple(sorted(items, key=lambda item: id(item.place) in unread))
    return found


@contextmanager
def _in_order_of_reading(lists: Mapping[Entries[Part], tuple[Part, ...]]) -> Iterator[None]:
    """Put the entries that cannot be read last for a while."""
    written = {answer: answer.found for answer in lists}
    try:
        for answer, items in lists.items():
            answer.reorder(items)
        yield
    finally:
        for answer, items in written.items():
            answer.reorder(items)
