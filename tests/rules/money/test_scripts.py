"""What the rules of `rules/money/scripts.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIN033",
        "an amount and a treatment",
        'financial-policy: {"scripts[balance-voicemail].text": "Your balance of $412 for the root canal is due. Call 555-0142."}',
        (
            "financial-policy:scripts[balance-voicemail].text: the script balance-voicemail leaves an amount and a treatment on an answering machine",
        ),
    ),
    Case(
        "FIN033",
        "on a call, the patient is on the line",
        'financial-policy: {"scripts[balance-explained].text": "Your balance of $412 is what the plan leaves to you."}',
    ),
    Case(
        "FIN020",
        "a field that the practice does not list, though many programs have it",
        'financial-policy: {"scripts[balance-explained].text": "Dear {{ last_name }}, your plan has answered."}',
        (
            "financial-policy:scripts[balance-explained].text: the script balance-explained holds a field that no program fills in; did you mean `first_name`?",
        ),
    ),
    Case(
        "FIN020",
        "a usual field where none are listed",
        'financial-policy: {merge_fields: ~, "scripts[balance-explained].text": "Dear {{ last_name }}, your plan has answered."}',
    ),
    Case(
        "FIN022",
        "words that are used and not approved",
        'financial-policy: {"scripts[recare-first-call].status": in_use, "scripts[recare-clinical].status": in_use}',
        ("financial-policy:scripts: no approved words for recare calls are written down",),
    ),
    Case(
        "FIN022",
        "recare that stays needs none of it",
        """
        scope: {"areas.recare": out, "tasks[call_recare].owner": practice}
        financial-policy: {calling_hours: ~}
        workflow-map: {"recare.timing": ~}
        """,
    ),
    Case(
        "FIN031",
        "on a day that the hours leave out",
        'workflow-map: {"recare.timing": "Saturdays at 10:00"}',
        ("workflow-map:recare.timing: recare calls are timed for Saturdays, which the hours for calls leave out",),
    ),
    Case(
        "FIN031",
        "within them",
        'workflow-map: {"recare.timing": "Fridays at 17:30"}',
    ),
    Case(
        "FIN024",
        "a script without words",
        'financial-policy: {"scripts[hand-back].text": {said: "something kind"}}',
        (
            "financial-policy:scripts[hand-back].text: the script hand-back has no words; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "FIN024",
        "words for payments are words for balances",
        'financial-policy: {"scripts[balance-start].purpose": payment, "scripts[balance-explained]-": , "scripts[balance-voicemail]-": , "scripts[other-answers]-": }',
    ),
    Case(
        "FIN031",
        "until the hour at which the hours for calls end",
        """
        financial-policy: {calling_hours: "weekdays ten till four"}
        workflow-map: {"recare.timing": "three tries, a week apart, between 10:00 and 16:00"}
        """,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
