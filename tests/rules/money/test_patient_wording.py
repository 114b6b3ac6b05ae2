"""What the rules of `rules/money/patient_wording.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIN015",
        "another form of a banned word",
        'financial-policy: {"scripts[balance-explained].text": "This is your FINAL NOTICE, line by line."}',
        (
            "financial-policy:scripts[balance-explained].text: word 3 of those that patients should not hear stands in this text",
        ),
    ),
    Case(
        "FIN015",
        "a longer word that holds a banned one",
        'financial-policy: {forbidden: [due], "scripts[balance-explained].text": "Overdue is a word that we do not say."}',
    ),
    Case(
        "FIN017",
        "in the tone",
        'financial-policy: {tone: "Say whatever works."}',
        ("financial-policy:tone: callers are given a free hand here, where words are wanted",),
    ),
    Case(
        "FIN017",
        "the reader is told not to",
        'financial-policy: {tone: "Never improvise."}',
    ),
    Case(
        "FIN018",
        "insurance in place of plan",
        'financial-policy: {"scripts[cover-estimate].text": "Your insurance covers this in full."}',
        (
            "financial-policy:scripts[cover-estimate].text: this text says that a plan will pay, and not that it is an estimate",
        ),
    ),
    Case(
        "FIN018",
        "what the plan has paid already",
        'financial-policy: {"scripts[cover-estimate].text": "Your plan has paid its part; this is what it leaves to you."}',
    ),
    Case(
        "FIN019",
        "urgency",
        'financial-policy: {"scripts[recare-first-call].text": "Your gums are infected and should be treated soon."}',
        (
            "financial-policy:scripts[recare-first-call].text: this text for patients speaks of need, urgency or a finding",
        ),
    ),
    Case(
        "FIN019",
        "an appointment that was planned",
        'financial-policy: {"scripts[recare-first-call].text": "You have a cleaning planned with us. Shall we find a time?"}',
    ),
    Case(
        "FIN027",
        "a threat with another agency",
        'financial-policy: {forbidden: {none: "the phrases are enough"}, "scripts[balance-explained].text": "If you do not pay we will send this to a collection agency."}',
        ("financial-policy:scripts[balance-explained].text: this text puts pressure on patients",),
    ),
    Case(
        "FIN027",
        "a question",
        'financial-policy: {"scripts[balance-explained].text": "Would you like to pay today, or shall we agree on another day?"}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
