"""Complaints without an answer time, or without somebody who decides."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.people.escalation_routes import of_kind
from handover.analysis.people.holders import Holders
from handover.analysis.structure.site import Site
from handover.model.answer import Answer
from handover.model.escalation_contacts import EscalationContacts
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule


@rule(
    "COM017",
    "–/W/W",
    guide=("S-8.20", "S-8.21"),
    fix="Write for complaints under `answer_within` how soon the practice answers. On tone, next step and exceptions the internal owner decides, unless `decides` names somebody else.",
    duty="primary",
    answers=("escalation-contacts.escalations.answer_within",),
)
def complaint_without_an_answer_time(contacts: EscalationContacts, holders: Holders, site: Site) -> Iterator[Gap]:
    """A complaint has no time for its answer, or nobody who decides.

    Why:
        A complaint that is answered the same day is often the end of it.
    Bad:
        escalation-contacts:
          "escalations[complaint].answer_within": ~
    Bad:
        escalation-contacts:
          "escalations[complaint].decides": {unconfirmed: {ask: dana, by: 2026-12-04}}
    Good:
        escalation-contacts:
          "escalations[complaint].decides": ~
    """
    for escalation in of_kind("complaint", contacts, site):
        parts: dict[str, Answer[Any]] = {"how soon a complaint is answered": escalation.answer_within}
        if holders.of_duty(escalation.decides, site).missing:
            parts["who decides on a complaint"] = escalation.decides
        yield from unsaid(escalation, parts)


RULES: Final = (complaint_without_an_answer_time,)
