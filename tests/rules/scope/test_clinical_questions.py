"""What the rules of `rules/scope/clinical_questions.py` say beside their own examples."""

from __future__ import annotations

import pytest

from handover.testing.overlay import example
from tests.rules.cases import Case

CASES = (
    Case(
        "SCO019",
        "whoever has a title is asked about by name",
        """
        practice: {"people[ines].clinician": ~}
        escalation-contacts: {"escalations[clinical_dissatisfaction].route": [ines], primary: ines}
        """,
        (
            "practice:people[ines].clinician: clinical matters go to Dr Ines Vale, and it is not said yet whether that is a clinician",
        ),
    ),
    Case(
        "SCO019",
        "somebody to be confirmed is told by itself",
        """
        escalation-contacts:
          "escalations[clinical_dissatisfaction].route": [dana]
          "escalations[clinical_dissatisfaction].decides": {unconfirmed: {ask: dana, by: 2026-12-04}}
        """,
    ),
    Case(
        "SCO019",
        "a route to nobody of the practice is told by itself",
        'escalation-contacts: {"escalations[clinical_dissatisfaction].route": [unknown-one]}',
    ),
    Case(
        "SCO008",
        "a clinician whom the next route reaches",
        'escalation-contacts: {"escalations[clinical_question].route": ~, "escalations[clinical_question].then": clinical_dissatisfaction}',
    ),
    Case(
        "SCO008",
        "a clinician of the billing company is none of the practice",
        """
        practice: {"people+": {id: roe, name: Dr Max Roe, side: vendor, clinician: yes, phone: "555-0164", hours: "mon-fri 08:00-17:00"}}
        escalation-contacts: {"escalations[clinical_question].route": [roe, dana]}
        """,
        (
            "escalation-contacts:escalations[clinical_question].route: clinical questions go to Dr Max Roe and Dana Ruiz, and none of them is a clinician",
        ),
    ),
    Case(
        "SCO008",
        "those with a title are asked about once for both routes, and the one of whom it is said that they are none is not",
        """
        practice: {"people[ines].name": "Ines Vale, D.D.S.", "people[ines].clinician": ~, "people[tess].clinician": ~, "people[tess].does": "Dental hygienist"}
        escalation-contacts: {"escalations[clinical_dissatisfaction].route": [tess], "escalations[clinical_question].route": [ines, tess]}
        """,
        (
            "practice:people[tess].clinician: clinical matters go to Tess Hart and Ines Vale, D.D.S., and it is not said yet whether they are clinicians",
        ),
    ),
    Case(
        "SCO008",
        "whoever is said to be none is none, whatever the title",
        """
        practice: {"people[ines].clinician": no, "people[tess].clinician": no}
        escalation-contacts: {"escalations[clinical_dissatisfaction].then": complaint, "escalations[clinical_dissatisfaction].route": ~, "escalations[clinical_question].route": [ines, tess]}
        """,
        (
            "escalation-contacts:escalations[clinical_question].route: clinical questions go to Dr Ines Vale and Tess Hart, and none of them is a clinician",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Dr. Priya Nair", True), ("Dr Priya Nair", True), ("Priya Nair DMD", True), ("Priya Nair, R.D.H.", True),
        ("Priya Nair BDS", True), ("Drew Nair", False), ("Priya Nair", False),
    ],
)  # fmt: skip
def test_whoever_has_a_title_is_asked_whether_they_are_a_clinician(name: str, asked: bool) -> None:
    overlay = f"""
    practice: {{"people[ines].name": "{name}", "people[ines].clinician": ~, "people[ines].npi": ~, "people[ines].does": "Owner"}}
    escalation-contacts: {{"escalations[clinical_question].route": [ines]}}
    """
    (found,) = [one for one in example(overlay).findings("SCO008") if one.question.startswith(("Is", "Which"))][:1]
    assert found.question.startswith(f"Is {name} a clinician" if asked else "Which clinician")
    assert found.example == ("clinician: yes" if asked else found.example)
