"""What the rules of `rules/goals/measures.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "GOA003",
        "one goal of three",
        'goals: {"goals[2].measures": ~}',
        (
            "goals:goals[consistent_follow_up].measures: the goal of consistent follow-up has no number by which both sides see that it is met",
        ),
    ),
    Case(
        "GOA004",
        "nobody is no owner",
        'goals: {"measures[1].owner": nobody}',
        (
            "goals:measures[treatment_to_submission].owner: it is said to be nobody who pulls Days from visit to claim sent",
        ),
    ),
    Case(
        "GOA004",
        "a whole side may pull a number",
        'goals: {"measures[1].owner": vendor}',
    ),
    Case(
        "GOA005",
        "a rhythm in words of one's own",
        'goals: {"measures[1].cadence": {other: "every second Tuesday"}}',
    ),
    Case(
        "GOA005",
        "now and then, as somebody said",
        'goals: {"measures[1].cadence": {said: "now and then"}}',
        (
            "goals:measures[treatment_to_submission].cadence: it is not decided how often Days from visit to claim sent is looked at; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "GOA006",
        "two ageing reports show no work, though nobody wrote what they show",
        'goals: {measures: [{name: Balances, kind: balance_ageing, owner: dana, cadence: monthly}], goals: [{text: "No balance waits.", measures: [Balances]}]}',
        ("goals:measures: every number is about money (Balances), none about how work flows",),
    ),
    Case(
        "GOA006",
        "what the usual numbers show need not be written",
        'goals: {measures: [{name: Delay, kind: treatment_to_submission, owner: dana, cadence: weekly}], goals: [{text: "A claim leaves within two days.", measures: [Delay]}]}',
    ),
    Case(
        "GOA007",
        "six are plenty and no more",
        'goals: {"measures+3": {name: More, measures: process, owner: dana, cadence: weekly}}',
    ),
    Case(
        "GOA007",
        "seven",
        'goals: {"measures+4": {name: More, measures: process, owner: dana, cadence: weekly}}',
        ("goals:measures: 7 numbers are to be looked at; 6 are plenty",),
    ),
    Case(
        "GOA010",
        "what could be had without new work",
        'goals: {"measures[1].tracked": could}',
    ),
    Case(
        "GOA010",
        "the number is named",
        'goals: {"measures[1].tracked": no}',
        (
            "goals:measures[treatment_to_submission].tracked: Days from visit to claim sent is not there today and cannot be had without new work",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
