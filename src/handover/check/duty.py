"""Which duty can answer a gap: its rule's, else that of the field it stands at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.model.place import Place
from handover.node import FilePlace, TextSpan

if TYPE_CHECKING:
    from handover.model.manual import Duty
    from handover.rules.gap import Target
    from handover.rules.rule import Rule

#: Duties of rules that speak of any field: who can answer depends on which.
_ANY_FIELD: Final = ("owner", "none")


def duty_of(rule: Rule, at: Target) -> Duty:
    """Return the duty whose holder can answer.

    A rule about any answer (one that cannot be read, is unconfirmed, or said in two ways) is asked of
    whoever can answer the field, so that nobody gets all questions of the kind.

    Args:
        rule: the rule that speaks.
        at: what it points at.
    """
    if rule.duty not in _ANY_FIELD or isinstance(at, TextSpan | FilePlace):
        return rule.duty
    return duty_at(at if isinstance(at, Place) else at.place) or rule.duty


def duty_at(at: Place) -> Duty | None:
    """Return the duty that a field, or what it stands in, says can answer; None where any can."""
    place: Place | None = at
    while place is not None:
        if place.manual is not None and place.manual.duty not in _ANY_FIELD:
            return place.manual.duty
        place = place.parent
    return None
