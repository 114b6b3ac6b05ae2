"""Words that decide nothing are asked about of whoever said them, and told as said and not decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handover.outcome import FindingKind
from handover.testing.overlay import example

if TYPE_CHECKING:
    from handover.outcome import Finding

#: Places of several kinds that a rule asks for, in the complete practice.
PLACES = (
    "scope:areas.balances",
    "scope:owner",
    "approvals:actions[appeal].approver",
    "escalation-contacts:backup",
    "posting:wait.longest",
    "access-plan:access_admin",
    "financial-policy:time_of_service",
)


def found_at(place: str, text: str, more: str = "") -> list[Finding]:
    document, path = place.split(":")
    made = example(f'{document}: {{"{path}": {text}}}\n{more}').outcome().view.findings
    return [one for finding in made for one in (finding, *finding.parts) if one.address.startswith(place)]


@pytest.mark.parametrize("place", PLACES)
def test_who_said_the_words_is_asked(place: str) -> None:
    for who in ("sam", "tess"):
        (found,) = found_at(place, f'{{said: "we will see", says: {who}}}')
        assert found.ask == who
        assert found.kind is FindingKind.UNDECIDED


def test_who_has_left_is_not_asked() -> None:
    (found,) = found_at(
        "scope:owner", '{said: "we will see", says: sam}', 'practice: {"people[sam].until": 2026-10-31}'
    )
    assert found.ask != "sam"


def test_the_billing_team_is_not_asked_about_money_that_it_spoke_of() -> None:
    (found,) = found_at("approvals:actions[appeal].approver", '{said: "we will see", says: priya}')
    assert found.ask != "priya"


def test_words_about_one_area_are_told_apart_from_areas_that_nobody_spoke_of() -> None:
    overlay = 'scope: {"areas.balances": {said: "I would like them gone", says: sam}, "areas.recare": ~}'
    told = {one.address: (one.ask, one.message) for one in example(overlay).findings("SCO001")}
    assert told["scope:areas.balances"] == (
        "sam",
        "it is not decided whether patient billing is outsourced; words on this are on file, and decide nothing",
    )
    assert told["scope:areas.recare"][1] == "recare calls: not decided whether in or out"


def test_a_rule_about_a_payer_is_asked_for_and_not_its_confirmation() -> None:
    rule = '[{topic: fees, decision: {said: "virtual card, we wanted out of that", says: tess}}]'
    (found,) = example(f'payers: {{"payers[lakeshore].rules": {rule}}}').findings("PAY004")
    assert found.ask == "tess"
    assert found.fix.startswith("Write under `decision` what you do")
