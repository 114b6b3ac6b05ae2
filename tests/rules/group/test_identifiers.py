"""What the rule of `rules/group/identifiers.py`, GRP005, says beside its own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case


def overlay(own: str, sister: str, more: str = "") -> str:
    """Return a practice with what it says of its company, and another practice of the same run."""
    return f"""
practice:
  legal_entity: {own}
  {more}
files:
  ../mill-road/practice.yaml: 'legal_entity: {sister}'
"""


HERE = '{name: Elm PLLC, tax_id: "12-3456789"}'
TOLD = (
    "practice:legal_entity.tax_id: the tax id of the company stands in another practice as well, which is another company",
)

CASES = (
    Case("GRP005", "written with blanks", overlay(HERE, '{name: Oak, tax_id: "12 345 6789"}'), TOLD),
    Case("GRP005", "no company named there", overlay(HERE, '{tax_id: "12-3456789"}'), TOLD),
    Case("GRP005", "no company named here nor there", overlay('{tax_id: "12-3456789"}', '{tax_id: "123456789"}'), TOLD),
    Case("GRP005", "one company in other words", overlay(HERE, '{name: "elm, PLLC", tax_id: "12-3456789"}')),
    Case("GRP005", "another number", overlay(HERE, '{name: Oak, tax_id: "12-3456788"}')),
    Case("GRP005", "the same digits as something else", overlay(HERE, '{name: Oak, deposit_account: "12-3456789"}')),
    Case(
        "GRP005",
        "words that are no number",
        overlay('{name: Elm, tax_id: "ask Dana"}', '{name: Oak, tax_id: "ask Dana"}'),
    ),
    Case("GRP005", "ignored", overlay(HERE, '{name: Oak, tax_id: "12-3456789"}',
         'ignores: [{code: GRP005, where: practice.legal_entity.tax_id, reason: "being split", says: ines, until: 2027-01-31}]')),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=str)
def test_which_identifiers_are_those_of_another_company(case: Case) -> None:
    case.check()


def test_what_several_practices_inherit_is_of_one_company() -> None:
    group = 'legal_entity: {tax_id: "12-3456789"}'
    text = f"""
practice:
  extends: ../policy
files:
  ../policy/group.yaml: '{group}'
  ../mill-road/practice.yaml: 'extends: ../policy'
"""
    Case("GRP005", "inherited by both", text).check()
