"""What the rules of `rules/posting/entries.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PST005",
        "two kinds are one question",
        'posting: {"kinds[insurance_payment].boundary": ~, "kinds[contractual_adjustment].boundary": {said: "to the cent"}}',
        (
            "posting:kinds[insurance_payment].boundary: it is not said yet where the billing team's posting ends: insurance payments and contractual adjustments",
        ),
    ),
    Case(
        "PST005",
        "who checks is enough",
        'posting: {"vendor_posting.checks": ~}',
    ),
    Case(
        "PST001",
        "two kinds are one question",
        'posting: {"kinds[refund]-": , "kinds[credit_transfer]-": }',
        ("posting:kinds: it is not said yet who enters refunds and credit transfers",),
    ),
    Case(
        "PST001",
        "nobody enters them, in so many words",
        'posting: {"kinds[refund].owner": nobody}',
        ("posting:kinds[refund].owner: it is said to be nobody who enters refunds",),
    ),
    Case(
        "PST001",
        "everything is one entry",
        "posting: {kinds: [{kind: everything, owner: sam}]}",
    ),
    Case(
        "PST002",
        "a person of each side",
        'posting: {"kinds[refund].owner": [sam, marco]}',
        ("posting:kinds[refund].owner: both sides enter refunds",),
    ),
    Case(
        "PST002",
        "each side at a location of its own",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        posting: {"kinds[refund].owner": {is: practice, differs: [{for: {locations: annex}, is: vendor}]}}
        """,
    ),
    *(
        Case(
            "PST005",
            f"a check that says neither who nor when: {check}",
            f'posting: {{vendor_posting: {{checks: ["{check}"]}}}}',
            (
                "posting:vendor_posting.checks: the checks of the billing team's posting do not say who checks what, or when",
            ),
        )
        for check in (
            "Nobody checks.",
            "We don't check it",
        )
    ),
    Case(
        "PST005",
        "one check of two is enough",
        'posting: {vendor_posting: {checks: ["reviewed periodically", "Dana compares the deposits each morning"]}}',
    ),
    *(
        Case(
            "PST005",
            f"nobody is named: {check}",
            f'posting: {{vendor_posting: {{checks: ["{check}"]}}}}',
            (f"posting:vendor_posting.checks: the checks of the billing team's posting do not say who checks{who}",),
        )
        for check, who in (
            ("I go over the day sheet against the deposit slip every Friday.", ': who is meant by "I" is not written'),
            ("Somebody up front checks the deposit slip each Friday.", ': who is meant by "somebody" is not written'),
            ("She checks the deposit slip each Friday.", ': who is meant by "she" is not written'),
        )
    ),
    *(
        Case("PST005", f"what is wanted is said: {check}", f'posting: {{vendor_posting: {{checks: ["{check}"]}}}}')
        for check in ("We check the deposit slip each Friday.", "The deposit slip is checked each Friday.")
    ),
    Case(
        "PST005",
        "one of two checks names somebody",
        'posting: {vendor_posting: {checks: ["I look at the deposit slip each Friday.", "Dana reads the list of refunds."]}}',
    ),
    Case("PST005", "it is said who checks", 'posting: {"vendor_posting.checks": ["reviewed periodically"]}'),
    Case(
        "PST005",
        "words that decide nothing",
        'posting: {vendor_posting: {checks: ["whenever it suits"]}}',
        (
            "posting:vendor_posting.checks: it is not decided how the posting of the billing team is checked; somebody new could not act on what is written",
        ),
    ),
    Case(
        "PST005",
        "a check of no day",
        'posting: {vendor_posting: {checks: ["reviewed periodically"]}}',
        (
            "posting:vendor_posting.checks: it is not decided how the posting of the billing team is checked; somebody new could not act on what is written",
        ),
    ),
    Case(
        "PST005",
        "a check for when there is time",
        'posting: {vendor_posting: {checks: ["Dana compares the deposits when she has time"]}}',
        (
            "posting:vendor_posting.checks: it is not decided how the posting of the billing team is checked; somebody new could not act on what is written",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
