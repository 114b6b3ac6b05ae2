"""What a rule reads of an entry is what holds at the location it looks at, wherever the version is written."""

from __future__ import annotations

import pytest

from handover.testing.overlay import example

OFFICES = """
    practice:
      "locations+": {id: hillside, name: Hillside, hours: "mon-fri 08:00-17:00"}
"""


def said(overlay: str) -> list[str]:
    """Return what is found in the practice with two offices; an overlay may go on with practice.yaml."""
    found = example(OFFICES + overlay.lstrip("\n")).findings()
    return [f"{one.code} {one.message}" for one in found]


def test_the_second_office_alone_brings_nothing() -> None:
    assert [one.code for one in example(OFFICES).findings()] == []


@pytest.mark.parametrize(
    ("overlay", "expected"),
    [
        pytest.param(
            """
    workflow-map:
      "steps[review-claim].checks": {is: [dates, missing_information, patient_details, policy_details], differs: [{for: {locations: hillside}, is: [dates]}]}
            """,
            ["WFL009 Hillside: the look before a claim goes out leaves out"],
            id="an entry that a rule takes one by one",
        ),
        pytest.param(
            """
    access-plan:
      "logins[pms/marco].tested": {is: 2026-11-20, differs: [{for: {locations: hillside}, is: ~}]}
            """,
            ["ACC010 it is not said yet when the rights of Marco Lind in Open Dental at Hillside were tried"],
            id="a grant that is not tried yet at one office",
        ),
        pytest.param(
            """
    posting:
      "vendor_posting.checks": {differs: [{for: {locations: main-street}, is: ["Ines reads the list every evening."]}]}
            """,
            [
                "ACC023 Hillside: Priya Nair and Marco Lind can each enter payments and write off, and it is not said yet who",
            ],
            id="two answers against each other, at one office",
        ),
        pytest.param(
            """
    escalation-contacts:
      backup: {is: ines, for: {locations: main-street}}
            """,
            ["COM002 Hillside: it is not said yet who answers the billing team while"],
            id="an answer that is for one office only",
        ),
        pytest.param(
            """
    financial-policy:
      small_balance: {is: write_off, up_to: {differs: [{for: {locations: main-street}, is: 10, because: as ever}]}}
            """,
            ["FIN032 Hillside: "],
            id="a detail beside an answer",
        ),
        pytest.param(
            """
    approvals:
      "actions[refund].amount": {is: "up to 200", differs: [{for: {locations: hillside}, is: "up to 100"}]}
            """,
            ["APR004 Hillside: it is not said yet who approves refunds of more than USD 100 up to 200"],
            id="a band that ends elsewhere",
        ),
        pytest.param(
            """
      "agreements[business_associate].locations": main-street
            """,
            ["ACC009 no business associate agreement is signed and in force, and "],
            id="an agreement for one office",
        ),
        pytest.param(
            """
    approvals:
      "split.signatures[vendor].locations": main-street
            """,
            ["APR015 Hillside: the split of responsibilities is not signed for the billing team"],
            id="a signature for one office",
        ),
    ],
)
def test_a_gap_at_one_office(overlay: str, expected: list[str]) -> None:
    found = said(overlay)
    assert len(found) == len(expected), found
    assert all(one.startswith(start) for one, start in zip(found, expected, strict=True)), found


def test_an_agreement_for_one_office_names_the_other() -> None:
    (found,) = said('      "agreements[business_associate].locations": main-street')
    assert found.endswith("logins were opened to the billing team at Hillside")
    version = "{differs: [{for: {locations: hillside}, is: 2026-11-20}]}"
    (ended,) = said(f'      "agreements[business_associate].ends": {version}')
    assert (
        ended == "ACC009 the business associate agreement has ended, and the billing team can still sign in at Hillside"
    )
