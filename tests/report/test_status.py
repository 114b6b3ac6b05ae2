"""The status of many practices: true counts, every order, and nothing in a name that acts."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import jsonschema
import pytest

from handover.cli.boundary import run
from handover.cli.status import SortBy
from handover.outcome import LeftOut, NotChecked, Outcome, lost_practice
from handover.report.items import people_to_ask
from handover.report.layout import Screen
from handover.report.spreadsheet import cell
from handover.report.status.html import as_html
from handover.report.status.programs import as_json
from handover.report.status.rows import SORTS, State, rows_of, sort_rows
from handover.report.status.tables import as_csv, as_lines, as_markdown
from handover.report.status.text import as_page
from handover.report.status.weeks import weeks_of
from tests.report.formats.runs import FOLDERS
from tests.report.outcomes import TODAY, a_finding, fresh, joined, of_example, overlaid, with_findings
from tests.two_practices import lay_two

if TYPE_CHECKING:
    from handover.outcome import PracticeOutcome, StageName

SCHEMA: Final = json.loads((Path(__file__).parents[2] / "docs" / "status.schema.json").read_text(encoding="utf-8"))
CHECKER: Final = jsonschema.Draft202012Validator(SCHEMA)
DAY: Final = TODAY.isoformat()


def going_live(days: int | None, stage: StageName = "ready", blockers: int = 0, path: str = "") -> PracticeOutcome:
    """Return a practice that goes live so many days from the day of the run."""
    practice = with_findings(*[a_finding()] * blockers)
    day = None if days is None else (TODAY + timedelta(days=days)).isoformat()
    path = path or f"p/{stage}-{days}-{blockers}"
    return replace(practice, path=path, stage=stage, declared_stage=stage, go_live=day, today=DAY, sample=False)


def mixed() -> Outcome:
    lost = lost_practice("p/lost", "lost", DAY, None, "ValueError in work, line 3")
    partly = replace(going_live(5, path="p/partly"), not_checked=(NotChecked("COM002", "scope.yaml"),))
    practices = (
        of_example("river-dental-group"),
        fresh(),
        lost,
        partly,
        going_live(12, blockers=2),
        going_live(-3),
        going_live(None),
    )
    return Outcome(DAY, practices, (LeftOut("p/::error::x", "it is a link, which is not followed"),))


def test_each_column_is_what_the_documents_say() -> None:
    practice = of_example("river-dental-group")
    (row,) = rows_of(joined(practice))
    people = people_to_ask(practice.view.findings)
    assert (row.name, row.stage, row.live) == (practice.name, "ready", False)
    assert row.blockers + row.warnings <= len(practice.view.findings)
    assert row.questions == sum(len(one.items) for one in people) > 0
    assert row.unconfirmed == sum(one.unconfirmed for one in practice.documents) > 0
    assert row.ask_questions == max(len(one.items) for one in people)
    assert row.go_live is not None
    assert row.days == (row.go_live - date.fromisoformat(practice.today)).days


def test_a_stage_that_cannot_be_read_is_not_counted_as_live() -> None:
    assumed = replace(overlaid(""), stage="live", declared_stage="live", stage_assumed=True)
    lost = lost_practice("p/lost", "lost", DAY, None, "ValueError")
    assert [one.live for one in rows_of(joined(overlaid(""), assumed, lost))] == [True, False, False]


def test_what_blocks_and_goes_live_next_comes_first() -> None:
    outcome = joined(
        going_live(-300, "live"), going_live(40), going_live(-1, "draft"), going_live(None, blockers=1), going_live(3),
        going_live(9, blockers=1), going_live(-90, "live", 1), going_live(2, blockers=3), lost_practice("p/lost", "x", DAY, None, "e"),
    )  # fmt: skip
    assert [row.path for row in sort_rows(rows_of(outcome), "urgency")] == [
        "p/lost", "p/live--90-1", "p/draft--1-0", "p/ready-2-3", "p/ready-9-1", "p/ready-None-1", "p/ready-3-0", "p/ready-40-0",
        "p/live--300-0",
    ]  # fmt: skip


@pytest.mark.parametrize("by", SORTS)
def test_every_order_keeps_every_practice_and_is_the_same_for_any_order_before(by: str) -> None:
    rows = rows_of(mixed())
    made = sort_rows(rows, by)
    assert made == sort_rows(reversed(rows), by)
    assert sort_rows(rows, by, backwards=True) == made[::-1]
    assert set(made) == set(rows)


def test_every_order_can_be_named() -> None:
    assert set(SORTS) == set(SortBy)


@pytest.mark.parametrize("by", ["blockers", "warnings", "questions", "unconfirmed"])
def test_numbers_are_sorted_downwards(by: str) -> None:
    numbers = [getattr(row, by) for row in sort_rows(rows_of(mixed()), by)]
    assert numbers == sorted(numbers, reverse=True)


def test_the_json_is_what_its_schema_says() -> None:
    made = json.loads(as_json(rows_of(mixed()), mixed().left_out, DAY, "1"))
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    CHECKER.validate(made)
    assert made["practices"][0].keys() == SCHEMA["$defs"]["practice"]["properties"].keys()
    assert set(made["summary"]) == set(SCHEMA["properties"]["summary"]["required"])
    assert {one["state"] for one in made["practices"]} == {"not_checked", "blocked", "warned", "clear"}
    made["practices"][0]["blockers"] = -1
    assert not CHECKER.is_valid(made)


def test_weeks_hold_each_practice_that_is_not_live_once() -> None:
    days = [-400, -1, 0, 6, 7, 20, 69, 70, 71, 500, None]
    rows = rows_of(joined(*(going_live(one) for one in days), going_live(3, "live")))
    weeks = weeks_of(rows, TODAY)
    assert sum(week.number for week in weeks) == len(days)
    told = {week.label: week.number for week in weeks if week.number}
    assert told == {
        "the day is past": 2, "this week": 2, "week of 30 November": 1, "week of 7 December": 1, "week of 25 January": 1,
        "from 1 February": 3, "no day is named": 1,
    }  # fmt: skip
    assert [week.label for week in weeks if week.late] == ["the day is past"]
    for week in weeks:
        assert sum(share.width for share in week.shares) == pytest.approx(100 if week.number else 0)
    assert weeks_of((), TODAY) == ()


@pytest.mark.parametrize("today", [TODAY + timedelta(days=one) for one in range(7)])
def test_a_week_begins_on_monday(today: date) -> None:
    row = replace(rows_of(joined(going_live(7)))[0], go_live=date(2026, 11, 30))
    (*_, week) = weeks_of([row], today)
    assert week.label == ("this week" if today.weekday() == 0 and today.day == 30 else "week of 30 November")


HOSTILE = ("=cmd|'/c calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", " =1", "＝1", "\r=1", "|x", "%0A", *FOLDERS)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_acts_in_any_form(name: str) -> None:
    practice = replace(going_live(3, blockers=1), name=name, path=f"p/{name}")
    outcome = Outcome(DAY, (practice,), (LeftOut(name, f"because of {name}"),))
    rows, left = rows_of(outcome), outcome.left_out
    for row in csv.reader(io.StringIO(as_csv(rows, left))):
        assert not [one for one in row if re.match(r"\s*[=+@＝|%\t\r]|\s*-\D", one)]
    page = as_html(rows, left, DAY)
    assert not re.search(r"<(script|img|failure)\b", page)
    assert page.count("<h1>") == page.count("</table>") == 1
    for text in (page, as_markdown(rows, left, DAY), as_lines(rows, left), as_page(rows, left, DAY, Screen(120))):
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e\ud800-\udfff]", text)
        assert "##[" not in text
    table = [line for line in as_markdown(rows, left, DAY).splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in table} == {10}
    assert len(as_lines(rows, left).splitlines()) == 3


def test_a_number_of_days_is_no_formula_and_stays_a_number() -> None:
    (_, row) = csv.reader(io.StringIO(as_csv(rows_of(joined(going_live(-3))), ())))
    assert row[4] == "-3"
    assert cell("-3") == "'-3"


def test_the_page_needs_no_script_and_no_network() -> None:
    page = as_html(rows_of(mixed()), mixed().left_out, DAY)
    assert "default-src 'none'" in page
    assert not re.search(r"<script|<link|<img|https?://|url\(|@import|\son\w+=", page)
    assert page.count('<tr role="row">') == 1 + len(mixed().practices)
    assert page.count("<rect class=") + page.count('class="unchecked"') > 3
    assert "could not be checked" in page
    assert "Not checked" in page


@pytest.mark.parametrize("width", [40, 78, 80, 110, 200])
@pytest.mark.parametrize("plain", [True, False])
def test_a_terminal_shows_a_line_for_each_that_fits(width: int, plain: bool) -> None:
    outcome = mixed()
    text = as_page(rows_of(outcome), outcome.left_out, DAY, Screen(width, plain=plain))
    lines = text.splitlines()
    if width >= 78:
        assert max(map(len, lines)) <= width
    for practice in outcome.practices:
        assert sum(line.startswith(practice.path[:14]) for line in lines) == 1
    assert "which is not followed" in " ".join(text.split())


def test_every_state_has_its_mark() -> None:
    page = as_html((), (), DAY)
    assert "practices" in page
    assert {one.value for one in State} == {"not all checked", "blockers", "warnings only", "no blockers or warnings"}


# -- through the program ---------------------------------------------------------------------


@pytest.mark.parametrize("form", ["text", "json", "md", "html", "csv"])
def test_the_program_writes_each_form(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_two(tmp_path, monkeypatch)
    words = ["status", "practices", "--today", DAY, "--format", form]
    assert run(words) == 0
    printed = capsys.readouterr().out
    assert printed.index("practices/a") < printed.index("practices/b")
    assert run([*words, "--output", "s", "--reverse"]) == 0
    written = Path("s").read_bytes().decode()
    assert written.index("practices/b") < written.index("practices/a")
    assert run([*words, "--jobs", "2"]) == 0
    assert capsys.readouterr().out == printed


def test_settings_and_a_baseline_hold_as_in_a_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_two(tmp_path, monkeypatch)
    words = ["status", "practices", "--today", DAY, "--format", "json"]
    run(words)
    before = json.loads(capsys.readouterr().out)["summary"]
    Path("handover.toml").write_text('baseline = "known.json"\nexclude = ["practices/b"]\n')
    run(["check", "practices", "--today", DAY, "--write-baseline"])
    capsys.readouterr()
    run(words)
    told = capsys.readouterr()
    after = json.loads(told.out)["summary"]
    assert (before["practices"], before["blocked"]) == (2, 1)
    assert (after["practices"], after["blocked"]) == (1, 0)
    assert "excluded by" in told.err


def test_no_practice_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
