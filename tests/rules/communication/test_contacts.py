"""What the rules of `rules/communication/contacts.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "COM019",
        "nobody, in so many words",
        "escalation-contacts: {vendor_contact: nobody}",
        (
            "escalation-contacts:vendor_contact: it is said to be nobody who answers the practice's own questions for the billing team",
        ),
    ),
    Case(
        "COM019",
        "of two people of the billing team, one who left cannot be meant",
        """
        practice: {"people[priya].until": 2026-11-20}
        escalation-contacts: {vendor_contact: marco}
        """,
    ),
    Case(
        "COM001",
        "nobody, in so many words",
        "escalation-contacts: {primary: nobody}",
        ("escalation-contacts:primary: it is said to be nobody who is the first contact for the billing team",),
    ),
    Case(
        "COM001",
        "a first contact for each location",
        "escalation-contacts: {primary: {differs: [{for: {locations: main-street}, is: {is: dana, stand_in: sam}}]}}",
    ),
    Case(
        "COM002",
        "a backup at one of two locations",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        escalation-contacts: {backup: {is: ines, for: {locations: main-street}}}
        """,
        ("escalation-contacts:backup: Annex: it is not said yet who answers the billing team while Dana Ruiz is away",),
    ),
    Case(
        "COM002",
        "whoever is free, as somebody said",
        'escalation-contacts: {backup: {said: "whoever is free"}}',
        (
            "escalation-contacts:backup: it is not decided who answers the billing team while Dana Ruiz is away; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "COM003",
        "the first contact again, behind a role",
        """
        practice: {"roles+": {id: desk, side: practice, people: [dana]}}
        escalation-contacts: {backup: desk}
        """,
        ("escalation-contacts:backup[desk]: Dana Ruiz is both the first contact and the backup",),
    ),
    Case(
        "COM003",
        "a number of one's own beside the shared mailbox",
        'practice: {"people[ines].email": office@maplegrove.example, "people[dana].email": office@maplegrove.example}',
    ),
    Case(
        "COM018",
        "nobody for one type of question",
        'escalation-contacts: {"contacts.recare": nobody}',
        ("escalation-contacts:contacts.recare: it is said to be nobody who answers questions about recare calls",),
    ),
    Case(
        "COM018",
        "the first contact answers what nobody else does",
        'escalation-contacts: {"contacts.recare": ~}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
