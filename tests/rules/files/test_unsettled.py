"""What the rules of `rules/files/unsettled.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIL009",
        "a channel, with the nearest",
        'escalation-contacts: {"escalations[complaint].channel": office-lne}',
        ("escalation-contacts:escalations[complaint].channel: there is no such channel; did you mean office-line?",),
    ),
    Case(
        "FIL009",
        "a channel called by its name",
        'escalation-contacts: {"escalations[complaint].channel": "Office line"}',
    ),
    Case(
        "FIL010",
        "a promise without an answer is the missing answer",
        "escalation-contacts: {backup: {unconfirmed: {ask: ines, by: 2026-12-04}}}",
    ),
    Case(
        "FIL010",
        "in the version of one location",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        escalation-contacts: {answer_within: {is: 1 working day, differs: [{for: {locations: annex}, is: 4 hours, unconfirmed: {ask: ines, by: 2026-12-04}}]}}
        """,
        (
            "escalation-contacts:answer_within.differs[annex]: this answer is unconfirmed until Dr Ines Vale confirms it by 4 December 2026",
        ),
    ),
    Case(
        "FIL011",
        "the day is today",
        "escalation-contacts: {answer_within: {is: 1 working day, unconfirmed: {ask: ines, by: 2026-11-23}}}",
    ),
    Case(
        "FIL011",
        "the day was yesterday",
        "escalation-contacts: {answer_within: {is: 1 working day, unconfirmed: {ask: ines, by: 2026-11-22}}}",
        ("escalation-contacts:answer_within: this was to be confirmed by 22 November 2026, which has passed",),
    ),
    Case(
        "FIL012",
        "people who are not named disagree too",
        "escalation-contacts: {answer_within: {conflict: [{is: 1 working day}, {is: 4 hours}, {is: same day}]}}",
        ("escalation-contacts:answer_within: 3 answers are written here and none is decided",),
    ),
    Case(
        "FIL012",
        "two versions for two locations are no conflict",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        escalation-contacts: {answer_within: {is: 1 working day, differs: [{for: {locations: annex}, is: 4 hours}]}}
        """,
    ),
    Case(
        "FIL015",
        "for a whole block that is needed",
        'posting: {wait: {none: "we look when we have time"}}',
        ('posting:wait.none: "none" is no answer for all of this, so each answer is still asked for',),
    ),
    Case(
        "FIL015",
        "where none is an answer",
        'goals: {"measures[treatment_to_submission].baseline": none}',
    ),
    Case(
        "FIL016",
        "until today",
        'escalation-contacts: {first_weeks: {is: "Call before noon.", until: 2026-11-23}}',
    ),
    Case(
        "FIL016",
        "until yesterday",
        'escalation-contacts: {first_weeks: {is: "Call before noon.", until: 2026-11-22}}',
        ("escalation-contacts:first_weeks: what is written here is over, and nothing says what holds now",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
