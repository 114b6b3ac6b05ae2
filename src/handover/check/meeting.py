"""What is found only where the results of several practices meet: the same identifier in two companies.

A rule sees one practice. What it notes there stands in the outcome as a digest, so that parts of a run that were checked
on several machines can be compared as well, and no value is written into a report.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from handover.outcome import Ignored

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handover.outcome import Noted, PracticeOutcome, View


def met(practices: Iterable[PracticeOutcome]) -> tuple[PracticeOutcome, ...]:
    """Return practices with what is found by comparing them; nothing is left to be compared.

    Args:
        practices: all practices of a run, each with what it noted.
    """
    practices = tuple(practices)
    entities: dict[str, set[str]] = defaultdict(set)
    for practice in practices:
        for view in practice.views.values():
            for one in view.noted:
                entities[one.key].add(_entity(one, practice))
    return tuple(_met(one, entities) if any(view.noted for view in one.views.values()) else one for one in practices)


def _entity(noted: Noted, practice: PracticeOutcome) -> str:
    """Return which company says so; a practice that names none is one of its own."""
    return noted.entity or f"the practice {practice.path}"


def _met(practice: PracticeOutcome, entities: Mapping[str, set[str]]) -> PracticeOutcome:
    views = {stage: _view(view, entities) for stage, view in practice.views.items()}
    return replace(practice, views=views)


def _view(view: View, entities: Mapping[str, set[str]]) -> View:
    found = [one for one in view.noted if len(entities[one.key]) > 1]
    standing = [one.finding for one in found if not one.until and not one.known]
    known = tuple(one.finding for one in found if one.known)
    ignored = [Ignored(one.finding, one.reason, one.says, one.until) for one in found if one.until]
    ordered = tuple(sorted((*view.findings, *standing), key=lambda one: one.order))
    return replace(
        view, findings=ordered, ignored=(*view.ignored, *ignored), baselined=(*view.baselined, *known), noted=()
    )
