"""Every row of the guide has gone somewhere, and what it names is there."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

import pytest

from handover.check.judge import judge_loaded
from handover.docs.coverage import Row, coverage_page, fields_by_row, rows, targets
from handover.explain import find_field
from handover.load import load
from handover.pack.view import view
from handover.rules.catalogue import ALL, TOPICS
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

ROWS: Final = rows()
FIELDS: Final = fields_by_row()

#: How many rows each section of the guide has; sections are numbered from its introduction on.
SECTION_SIZES: Final = {0: 10, 1: 27, 2: 24, 3: 34, 4: 30, 5: 27, 6: 32, 7: 34, 8: 28, 9: 23, 10: 21, 11: 6}


def section_keys() -> set[str]:
    """Return the sections of a pack in which there is something to show."""
    made = example()
    judged = judge_loaded(load(MemoryFolder(made.files)), "example", made.today, made.stage)
    return {section.key for section in view(judged, "all").sections}


def test_all_rows_are_there_once_and_in_order() -> None:
    assert [row.id for row in ROWS] == [
        f"S-{section}.{number:02d}" for section, size in SECTION_SIZES.items() for number in range(1, size + 1)
    ]
    assert len(ROWS) == 296


def test_facts_gaps_and_what_is_shown_are_counted() -> None:
    assert Counter(row.kind for row in ROWS) == {"F": 196, "G": 74, "P": 26}
    assert {row.weight for row in ROWS} == {"B", "W", "A"}


@pytest.mark.parametrize("row", [row for row in ROWS if row.kind == "F"], ids=lambda row: row.id)
def test_a_fact_has_a_field(row: Row) -> None:
    assert FIELDS.get(row.id), "name the row in the `guide` of the field that records it"


@pytest.mark.parametrize("row", [row for row in ROWS if row.kind == "G"], ids=lambda row: row.id)
def test_a_gap_has_a_rule_or_waits_for_a_named_one(row: Row) -> None:
    implemented = any(row.id in rule.guide for rule in ALL.values())
    assert implemented or [code for code in row.codes if code not in ALL]


def test_what_is_shown_has_a_section_of_the_pack() -> None:
    shown = [row for row in ROWS if row.kind == "P"]
    assert all(row.sections for row in shown)
    assert {key for row in shown for key in row.sections} <= section_keys()
    assert not [row.id for row in ROWS if row.kind != "P" and row.sections]


def test_rules_and_fields_name_rows_that_exist() -> None:
    known = {row.id for row in ROWS}
    assert not {row for rule in ALL.values() for row in rule.guide} - known
    assert not set(FIELDS) - known


def test_codes_look_like_codes_and_a_rule_that_exists_claims_the_row() -> None:
    for row in ROWS:
        for code in row.codes:
            assert re.fullmatch(r"[A-Z]{3}\d{3}", code)
            assert code not in ALL or row.id in ALL[code].guide, f"{code} does not name {row.id}"
    assert {topic.letters for topic in TOPICS} <= {code[:3] for row in ROWS for code in row.codes}


def test_fields_can_be_looked_up_under_the_address_that_is_printed() -> None:
    assert not [one for found in FIELDS.values() for one in found if find_field(one) is None]


def test_every_row_says_in_words_what_it_is() -> None:
    for row in ROWS:
        assert 10 < len(row.text) < 160
        assert not set('|"') & set(row.text)
    assert len({row.text for row in ROWS}) == len(ROWS)


def test_no_row_of_the_page_is_without_a_target() -> None:
    assert not [row.id for row in ROWS if not targets(row, FIELDS)]
    page = coverage_page()
    assert not [row.id for row in ROWS if page.count(f"| {row.id} |") != 1]
    assert set(re.findall(r"\(rules/([A-Z]{3}\d{3})\.md\)", page)) <= set(ALL)


def test_what_is_missing_is_said() -> None:
    row = Row("S-99.01", "G", "B", ("ZZZ999",), (), "A row that nothing looks at yet")
    assert targets(row, FIELDS) == ["not yet: ZZZ999"]
