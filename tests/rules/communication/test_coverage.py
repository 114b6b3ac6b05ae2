"""What the rules of `rules/communication/coverage.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "COM004",
        "the last hour of the day may be empty",
        'practice: {"people[dana].hours": "mon-fri 08:00-16:00", "people[ines].hours": "mon-fri 08:00-16:00"}',
    ),
    Case(
        "COM004",
        "a minute more may not",
        'practice: {"people[dana].hours": "mon-fri 08:00-15:59", "people[ines].hours": "mon-fri 08:00-15:59"}',
        (
            "escalation-contacts:backup: Mondays to Fridays 15:59–17:00: nobody takes the billing team's questions, complaints and calls about hardship",
            "escalation-contacts:escalations[threat_to_leave].route: Mondays to Fridays 15:59–17:00: nobody takes patients who say they will leave; Dr Ines Vale and Dana Ruiz both stop at 15:59",
            "escalation-contacts:escalations[clinical_question].route: Fridays 15:59–17:00: nobody takes clinical questions and patients unhappy with their treatment",
        ),
    ),
    Case(
        "COM004",
        "days on which a location is open at times that nobody has told need somebody",
        """
        practice:
          "locations[main-street].hours": "mon-fri"
          "vendor.hours": ~
          "people[dana].hours": "mon 08:00-17:00"
          "people[ines].hours": "mon 08:00-17:00"
          "people[tess].hours": "mon 08:00-17:00"
        """,
        (
            "escalation-contacts:backup: Tuesdays to Fridays all day: nobody takes the billing team's questions, complaints and calls about hardship",
            "escalation-contacts:escalations[threat_to_leave].route: Tuesdays to Fridays all day: nobody takes patients who say they will leave; Dr Ines Vale and Dana Ruiz do not work that day",
            "escalation-contacts:escalations[clinical_question].route: Tuesdays to Fridays all day: nobody takes clinical questions and patients unhappy with their treatment",
        ),
    ),
    Case(
        "COM004",
        "days closed in a row need nobody",
        """
        practice:
          "locations[main-street].closed_on": [{from: 2026-12-07, until: 2026-12-11}]
          "people[dana].away": [{from: 2026-12-07, until: 2026-12-11}]
          "people[ines].away": [{from: 2026-12-07, until: 2026-12-11}]
          "people[tess].away": [{from: 2026-12-07, until: 2026-12-11}]
        """,
    ),
    Case(
        "COM004",
        "hours of some days count on these days",
        """
        practice:
          "people[dana].hours": {is: "mon-fri 8-5", interim: {is: "mon-thu 8-5", from: 2026-12-11, until: 2026-12-11}}
          "people[ines].hours": {is: "mon-fri 8-5", interim: {is: "mon-thu 8-5", from: 2026-12-11, until: 2026-12-11}}
        """,
        (
            "escalation-contacts:backup: 11 December 2026, 08:00–17:00: nobody takes the billing team's questions; Dana Ruiz and Dr Ines Vale do not work that day",
            "escalation-contacts:escalations[complaint].route: 11 December 2026, 08:00–17:00: nobody takes complaints; Dana Ruiz and Dr Ines Vale do not work that day",
            "escalation-contacts:escalations[hardship].route: 11 December 2026, 08:00–17:00: nobody takes calls about hardship; Dana Ruiz and Dr Ines Vale do not work that day",
            "escalation-contacts:escalations[threat_to_leave].route: 11 December 2026, 08:00–17:00: nobody takes patients who say they will leave; Dr Ines Vale and Dana Ruiz do not work that day",
            "escalation-contacts:escalations[clinical_question].route: 11 December 2026, 08:00–17:00: nobody takes clinical questions; Tess Hart, Dr Ines Vale and Dana Ruiz do not work that day",
            "escalation-contacts:escalations[clinical_dissatisfaction].route: 11 December 2026, 08:00–17:00: nobody takes patients unhappy with their treatment",
        ),
    ),
    Case(
        "COM004",
        "every other Friday is no Friday for who must be there on each",
        """
        practice:
          "people[dana].hours": "mon-thu 8-5; every other fri 8-5"
          "people[ines].hours": "mon-thu 8-5; every other fri 8-5"
        """,
        (
            "escalation-contacts:backup: Fridays 08:00–17:00: nobody takes the billing team's questions, complaints and calls about hardship",
            "escalation-contacts:escalations[threat_to_leave].route: Fridays 08:00–17:00: nobody takes patients who say they will leave; Dr Ines Vale and Dana Ruiz are there every other week only",
            "escalation-contacts:escalations[clinical_question].route: Fridays 08:00–17:00: nobody takes clinical questions and patients unhappy with their treatment",
        ),
    ),
    Case(
        "COM004",
        "two who take turns are enough where it is said which weeks are whose",
        """
        practice:
          "people[dana].hours": "mon-thu 8-5; every other week from 2026-12-04: fri 8-5"
          "people[ines].hours": "mon-thu 8-5; every other week from 2026-12-11: fri 8-5"
        """,
    ),
    Case(
        "COM004",
        "a closed day needs nobody",
        'practice: {"people[dana].away": [{from: 2026-11-26, until: 2026-11-27}], "people[ines].away": [{from: 2026-11-26, until: 2026-11-27}]}',
    ),
    Case(
        "COM004",
        "a matter that may wait for days has no hours",
        """
        practice: {"people[tess].hours": "mon 08:00-09:00"}
        escalation-contacts: {"escalations[records_request].route": [tess]}
        """,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
