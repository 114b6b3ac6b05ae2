"""What the reading of answers goes by is seen in whatever form it is written."""

from __future__ import annotations

from datetime import date

import pytest

from handover.load import load
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

#: It holds on the day of the sample, and is over by the clock of these tests.
CONTACT = "\nescalation-contacts: {primary: {is: dana, until: 2027-01-31}}\ntoday: 2027-12-01\n"


@pytest.mark.parametrize(
    "written",
    [
        "{as_of: 2026-11-23}",
        "2026-11-23",
        "{is: 2026-11-23}",
        "{as_of: {is: 2026-11-23, note: as the guide has it}}",
        "{as_of: {is: 2026-11-23, unconfirmed: {ask: dana, by: 2026-12-04}}}",
    ],
)
def test_the_day_of_a_sample_is_the_day_by_which_answers_hold(written: str) -> None:
    made = example(f"practice: {{sample: {written}}}{CONTACT}")
    assert made.findings("COM001") == []
    assert made.outcome().today == "2026-11-23"


def test_without_a_day_of_its_own_a_sample_is_judged_as_of_today() -> None:
    made = example(f"practice: {{sample: yes}}{CONTACT}")
    assert [one.message for one in made.findings("COM001")] != []
    assert made.outcome().today == "2027-12-01"


def test_the_day_to_judge_as_of_is_told_once_for_reading_and_judging() -> None:
    files = MemoryFolder(example("practice: {sample: 2026-11-23}").files)
    assert load(files, date(2027, 12, 1)).day == date(2026, 11, 23)
    assert load(files).day == date(2026, 11, 23)
    files = MemoryFolder(example("practice: {sample: ~}").files)
    assert load(files, date(2027, 12, 1)).day == date(2027, 12, 1)
    assert load(files).day is None


@pytest.mark.parametrize(
    "start",
    [
        "2027-02-01",
        "{is: 2027-02-01}",
        "{is: 2027-02-01, unconfirmed: {ask: dana, by: 2026-12-04}}",
        "{differs: [{for: {locations: main-street}, is: 2027-02-01}]}",
    ],
)
def test_what_begins_by_the_start_counts_as_answered(start: str) -> None:
    overlay = "practice: {{go_live: {}}}\nescalation-contacts: {{primary: {{is: dana, from: 2027-01-15}}}}"
    assert example(overlay.format(start)).findings("COM001") == []
    assert example(overlay.format("2026-11-09")).findings("COM001") != []


@pytest.mark.parametrize(
    ("called", "named"),
    [
        ("nobody", '{id: nobody, name: Norbert Body, hours: mon-fri, phone: "555-0177"}'),
        ("nobody", '{id: {is: nobody}, name: Norbert Body, hours: mon-fri, phone: "555-0177"}'),
        ("Nobody", '{id: nb, name: {is: Nobody, note: her real name}, hours: mon-fri, phone: "555-0177"}'),
    ],
)
def test_somebody_who_is_called_nobody_is_known_however_the_name_is_written(called: str, named: str) -> None:
    overlay = f'practice: {{"people+": {named}}}\nescalation-contacts: {{backup: {called}}}'
    assert not [one for one in example(overlay).findings() if one.code in ("COM002", "PPL001")]


@pytest.mark.parametrize("entry", ["{iz: zebra}", "{phone: '555-0171'}", "{id: , name: }"])
@pytest.mark.parametrize("listed", ["people", "roles"])
def test_an_entry_without_a_name_is_no_name(listed: str, entry: str) -> None:
    assert not example(f'practice: {{"{listed}+": {entry}}}').outcome().crashes
