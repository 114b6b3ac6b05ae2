"""What the rules of `rules/files/unsettled.py` say beside their own examples."""

from __future__ import annotations

import pytest

from handover.testing.overlay import outcome_of
from tests.rules.cases import Case

CASES = (
    Case(
        "FIL028",
        "an entry of which one answer is a guess",
        'payers: {rules: [{decision: "As far as we know, photos are accepted.", confirmed: 2026-11-02, with: "the payer"}]}',
        (
            "payers:rules[1].confirmed: the rule listed for all payers is marked as confirmed, and the words say that it is a guess",
        ),
    ),
    Case(
        "FIL028",
        "not confirmed, and somebody is named",
        "escalation-contacts: {answer_within: {is: 4 hours, confirmed: no, unconfirmed: {ask: dana, by: 2026-12-04}}}",
    ),
    Case(
        "FIL028",
        "confirmed on a day that nobody knows",
        "escalation-contacts: {answer_within: {is: 4 hours, confirmed: yes}}",
    ),
    Case(
        "FIL026",
        "deposits for two sorts of visits that overlap",
        "financial-policy: {time_of_service: {is: full, differs: [{for: {visits: [planned, new_patient]}, is: deposit, amount: 50}, {for: {visits: [planned, emergency]}, is: after_insurance}]}}",
        (
            'financial-policy:time_of_service.differs[2]: "At the time of service" has two versions for the same part, and it is not said yet which of them holds',
        ),
    ),
    Case(
        "FIL026",
        "a location in a money rule, of which another rule speaks",
        "financial-policy: {small_balance: {is: write_off, up_to: 10, differs: [{for: {locations: main-street}, is: bill, up_to: 10, because: a}, {for: {locations: main-street}, is: write_off, up_to: 10, because: b}]}}",
    ),
    Case(
        "FIL027",
        "a promise, which is asked for by itself",
        "scope: {also: {about: cards, text: {unconfirmed: {ask: dana, by: 2027-01-29}}}}",
        (
            "scope:also[1].text: the extra fact listed in scope.yaml names something, and nothing is settled about it; Dana Ruiz is to say by 29 January 2027",
        ),
    ),
    Case("FIL027", "a text alone", 'scope: {also: ["Cards are not taken for balances."]}'),
    Case(
        "FIL009",
        "a channel, with the nearest",
        'escalation-contacts: {"escalations[complaint].channel": office-lne}',
        (
            'escalation-contacts:escalations[complaint].channel: "Channel" of the escalation of complaints names no channel that is listed; did you mean office-line?',
        ),
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
            'escalation-contacts:answer_within.differs[annex]: "The practice answers within" is unconfirmed until Dr Ines Vale confirms it by 4 December 2026',
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
        (
            'escalation-contacts:answer_within: "The practice answers within" was to be confirmed by 22 November 2026, which has passed',
        ),
    ),
    Case(
        "FIL012",
        "people who are not named disagree too",
        "escalation-contacts: {answer_within: {conflict: [{is: 1 working day}, {is: 4 hours}, {is: same day}]}}",
        ('escalation-contacts:answer_within: "The practice answers within" has 3 answers, and none is decided',),
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
        ('posting:wait.none: "Waiting" is said to be none, which is no answer there; each part is asked for',),
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
        (
            'escalation-contacts:first_weeks: "What to expect in the first weeks": what is written is over, and it is not said yet what holds now',
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()


def test_a_channel_in_words_is_told_where_channels_are_listed_and_in_which_form() -> None:
    overlay = 'escalation-contacts: {"escalations[missing_information].channel": "Open Dental task"}'
    (found,) = (one for one in outcome_of(overlay).view.findings if one.code == "FIL009")
    assert "`channels` in escalation-contacts.yaml" in found.fix
    assert 'kind: {other: "task list"}' in found.fix


def test_words_of_an_extra_fact_that_decide_nothing_are_told_once() -> None:
    found = outcome_of('scope: {also: {about: transfers, text: "it depends"}}').view.findings
    assert [(one.code, one.address) for one in found] == [("FIL022", "scope:also[1].text")]
