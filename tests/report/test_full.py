"""The report on a terminal."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from rich.cells import cell_len

from handover.outcome import FindingKind, NotChecked, Severity, lost_practice
from handover.report.concise import ConciseStyle
from handover.report.concise import render as concise
from handover.report.full import FullStyle, render
from handover.report.items import told_apart
from handover.report.layout import WIDEST, Screen
from handover.report.shown import Shown
from tests.report.outcomes import SECRETS, a_finding, fresh, joined, of_example, overlaid, with_findings

if TYPE_CHECKING:
    from collections.abc import Callable

    from syrupy.assertion import SnapshotAssertion

    from handover.outcome import PracticeOutcome

GOLDEN: Final = Path(__file__).parent / "golden"

#: What is pinned at 80 columns, by its file.
PAGES: Final[dict[str, Callable[[], PracticeOutcome]]] = {
    "findings": lambda: of_example("river-dental-group"),
    "fresh": fresh,
    "nothing-open": lambda: of_example("maple-grove"),
    "secrets": lambda: overlaid(SECRETS),
}


def shown(practice: PracticeOutcome, want: Shown | None = None, screen: Screen | None = None) -> str:
    return render(joined(practice), FullStyle(screen or Screen()), want or Shown())


@pytest.mark.parametrize("name", PAGES)
def test_the_page_at_80_columns_is_the_pinned_one(name: str, pinned: SnapshotAssertion) -> None:
    assert shown(PAGES[name]()) == pinned(name=f"golden/{name}.txt")


def test_what_one_person_is_asked_is_the_pinned_page(pinned: SnapshotAssertion) -> None:
    assert shown(of_example("river-dental-group"), Shown(ask="kofi", everything=True)) == pinned(
        name="golden/one-person.txt"
    )


def test_no_page_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == {*PAGES, "one-person"}


# -- secrets -------------------------------------------------------------------------------


@pytest.mark.parametrize("want", [Shown(), Shown(everything=True)], ids=["folded", "all"])
def test_no_line_is_shown_of_a_document_with_a_secret_or_about_a_patient(want: Shown) -> None:
    page = shown(overlaid(SECRETS), want)
    for secret in ("Molar", "DOB", "1972", "marco, priya", "in progress"):
        assert secret not in page
    assert "access-plan.yaml:" in page
    assert "posting.yaml:" in page
    assert "owner: [practice, vendor]" in page, "a line of a document with nothing to hide is shown"


def test_where_something_must_be_taken_out_comes_before_all_else() -> None:
    assert "Next: take out what must not stand at access-plan.yaml:" in shown(overlaid(SECRETS))


# -- what it says --------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["river-dental-group", "harbour-street"])
def test_every_finding_is_told_where_nothing_is_folded(name: str) -> None:
    practice = of_example(name)
    page = shown(practice, Shown(everything=True))
    for finding in told_apart(practice.view.findings):
        assert f"{finding.file}:{finding.line}" in page
        assert finding.code in page


def test_each_kind_has_its_title_and_the_worst_come_first() -> None:
    kinds = [replace(a_finding(), kind=kind, question=f"{kind.value}?", fingerprint=kind.value) for kind in FindingKind]
    page = shown(with_findings(*reversed(kinds)), Shown(everything=True))
    places = [page.index(f"\n{kind.title.capitalize()}\n") for kind in FindingKind]
    assert places == sorted(places)


def test_a_heavier_kind_comes_before_a_worse_one() -> None:
    light = replace(a_finding(), kind=FindingKind.UNSAFE, severity=Severity.ADVICE, question="Light?")
    heavy = replace(a_finding(), kind=FindingKind.UNDECIDED, severity=Severity.BLOCKER, question="Heavy?")
    page = shown(with_findings(light, heavy))
    assert page.index("Heavy?") < page.index("Light?")


def test_a_question_is_asked_once_however_many_answers_wait_for_it() -> None:
    first = replace(a_finding(), kind=FindingKind.UNDECIDED)
    others = [
        replace(first, line=30 + number, message=f"place {number}", fingerprint=str(number)) for number in range(5)
    ]
    page = shown(with_findings(first, *others))
    assert page.count(first.question) == 1
    assert page.count("     also ") == 3
    assert "and 2 places more" in page
    assert "Ask Dana Ruiz  1 question" in page
    assert shown(with_findings(first, *others), Shown(everything=True)).count("     also ") == 5


@pytest.mark.parametrize("kind", FindingKind)
def test_how_an_answer_may_look_is_shown_where_one_is_to_be_written(kind: FindingKind) -> None:
    finding = replace(a_finding(), kind=kind, example="steps:\n  - one\n  - two\n  - three")
    page = shown(with_findings(finding), Shown(everything=True))
    wanted = kind not in (FindingKind.UNSAFE, FindingKind.CONTRADICTORY)
    assert ("     like   steps:\n              - one\n              - two\n            ...\n" in page) is wanted
    assert "three" not in page


def test_consequences_are_told_with_their_cause() -> None:
    assert "3 more once this is answered" in shown(
        with_findings(replace(a_finding(), kind=FindingKind.UNSAFE, settles=3))
    )


def test_a_long_list_is_cut_and_says_how_to_see_the_rest() -> None:
    many = [
        replace(a_finding(), kind=FindingKind.UNSAFE, question=f"Question {n}?", fingerprint=str(n)) for n in range(8)
    ]
    page = shown(with_findings(*many))
    assert len(re.findall(r"Question \d\?", page)) == 5
    assert "and 3 more, 3 blockers: handover check example --ask dana" in page
    assert len(re.findall(r"Question \d\?", shown(with_findings(*many), Shown(ask="dana")))) == 8


def test_what_is_not_said_yet_is_folded_by_topic() -> None:
    many = [replace(a_finding(), question=f"Question {n}?", fingerprint=str(n)) for n in range(8)]
    page = shown(with_findings(*many))
    assert "Contacts and escalation, escalation-contacts.yaml: 8 questions, 8 blockers" in page
    assert "     and 5 more (--topic escalation-contacts)" in page
    for want in (Shown(topic="escalation-contacts"), Shown(kind=FindingKind.OPEN), Shown(everything=True)):
        assert len(re.findall(r"Question \d\?", shown(with_findings(*many), want))) == 8


def test_a_few_questions_are_shown_in_full() -> None:
    few = [replace(a_finding(), question=f"Question {n}?", fingerprint=str(n)) for n in range(3)]
    for want in (Shown(), Shown(ask="dana")):
        assert shown(with_findings(*few), want).count("     write ") == 3


def test_what_is_left_out_on_demand_is_counted() -> None:
    page = shown(of_example("harbour-street"), Shown(ask="beth"))
    assert "Beth Lowe" in page
    assert "Fiona Marsh" not in page
    assert "Not shown: 1 finding." in page
    assert "Nothing of this is open. Not shown: 2 findings." in shown(
        of_example("harbour-street"), Shown(topic="goals")
    )


def test_questions_of_a_document_that_are_told_as_one_are_told_apart_here() -> None:
    practice = replace(fresh(), stage="ready")
    page = shown(practice, Shown(everything=True))
    assert "nothing is answered yet" not in page
    assert "Who answers when" in page


# -- what is next --------------------------------------------------------------------------


def test_a_draft_with_nothing_open_goes_on_to_the_next_stage() -> None:
    practice = replace(overlaid(""), declared_stage="draft", stage="draft")
    assert "Nothing is open. Next: set `stage: ready` in practice.yaml" in shown(practice)


def test_what_was_not_checked_is_never_told_as_done() -> None:
    practice = replace(overlaid(""), not_checked=(NotChecked("COM001", "posting.yaml could not be read"),))
    page = shown(practice)
    assert "Not checked by 1 rule: posting.yaml could not be read" in page
    assert "Nothing else is open, but not all could be checked." in page


def test_a_folder_is_written_as_a_shell_reads_it() -> None:
    practice = replace(overlaid(""), path="my practices/elm; rm")
    assert "handover render pack 'my practices/elm; rm' -o pack" in shown(practice)


def test_a_command_is_never_broken() -> None:
    practice = replace(overlaid(""), path="practices of the north/" + "elm " * 20)
    assert f"  handover render pack '{practice.path}' -o pack\n" in shown(practice)
    many = [replace(a_finding(), kind=FindingKind.UNSAFE, question=f"{n}?", fingerprint=str(n)) for n in range(8)]
    page = shown(replace(with_findings(*many), path=practice.path))
    assert f"  and 3 more, 3 blockers:\n    handover check '{practice.path}' --ask dana\n" in page


def test_the_other_side_s_people_are_told_apart() -> None:
    finding = replace(a_finding(), ask="priya", ask_name="Priya Nair", ask_side="vendor")
    assert "Ask Priya Nair of the billing company  1 question" in shown(with_findings(finding))


def test_a_decision_on_one_area_is_no_starting_point() -> None:
    assert "Start with" in shown(fresh())
    assert "Start with" not in shown(overlaid('scope: {"areas.recare": ~}\nstage: draft'))


def test_many_practices_are_told_in_a_line_each() -> None:
    outcome = joined(of_example("harbour-street"), of_example("maple-grove"), of_example("river-dental-group"))
    page = render(outcome, FullStyle(), Shown())
    assert "3 practices, 26 findings." in page
    rows = [
        line.split()[:5] for line in page.splitlines() if re.match(r"examples/\S+ ", line) and "not checked" not in line
    ]
    assert [row[0] for row in rows] == [
        "examples/river-dental-group",
        "examples/harbour-street",
        "examples/maple-grove",
    ]
    assert rows[1][1] == "live"
    assert "write" not in page
    everything = render(outcome, FullStyle(), Shown(everything=True))
    assert "write" in everything
    assert everything.count("3 practices, 26 findings.") == 1


def test_a_practice_at_which_the_program_broke_comes_first_and_is_not_taken_for_clean() -> None:
    lost = lost_practice("practices/oak", "oak", "2026-11-23", None, "ValueError in work, line 3")
    outcome = joined(of_example("maple-grove"), of_example("river-dental-group"), lost)
    page = render(outcome, FullStyle(), Shown())
    assert page.splitlines()[1].split() == ["practices/oak", "?", "not", "checked"]
    assert "practices/oak: not checked, because the program broke" in page
    lines = concise(outcome, ConciseStyle())
    assert "practices/oak: oak: not checked, because the program broke" in lines
    assert lines.index("practices/oak: ") < lines.index("examples/river-dental-group: ")
    assert "no gaps" not in concise(joined(lost), ConciseStyle())


# -- screens -------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [20, 40, 80, 110, 200])
@pytest.mark.parametrize("name", PAGES)
def test_no_line_is_wider_than_the_screen(name: str, width: int) -> None:
    page = shown(PAGES[name](), Shown(everything=True), Screen(width))
    wrapped = [line for line in page.splitlines() if not line.lstrip().startswith("handover ")]
    assert max(map(cell_len, wrapped)) <= min(max(width, 40), WIDEST)
    assert not any(line.endswith(" ") for line in page.splitlines())


@pytest.mark.parametrize("name", PAGES)
def test_colour_changes_nothing_but_the_colour(name: str) -> None:
    coloured = shown(PAGES[name](), Shown(), Screen(colour=True))
    assert "\x1b[" in coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in plain.splitlines()] == shown(PAGES[name]()).splitlines()


@pytest.mark.parametrize("name", PAGES)
def test_a_plain_screen_gets_plain_characters(name: str) -> None:
    page = shown(PAGES[name](), Shown(), Screen(plain=True))
    drawn = set(page) - set(shown(PAGES[name]()))
    assert drawn <= set("#.|-")
    assert not set(page) & set("█░│─…")


@pytest.mark.parametrize("plain", [True, False])
def test_a_name_that_is_too_long_for_the_screen_breaks_nothing(*, plain: bool) -> None:
    finding = replace(a_finding(), kind=FindingKind.UNSAFE, ask_name="Wilhelmina " * 30, question="Who? " * 60)
    page = shown(with_findings(finding), Shown(), Screen(40, plain=plain))
    assert max(cell_len(line) for line in page.splitlines() if "handover " not in line) <= 40
    assert page.isascii() or not plain


def test_quiet_prints_the_findings_only() -> None:
    page = render(joined(of_example("harbour-street")), FullStyle(quiet=True), Shown())
    assert "answered" not in page
    assert "Next:" not in page
    assert "FIL010" in page


def test_statistics_count_each_rule() -> None:
    page = render(joined(of_example("harbour-street")), FullStyle(statistics=True), Shown())
    assert "    1  warning  FIL010  unconfirmed-answer\n" in page


def test_nothing_that_is_typed_steers_the_screen() -> None:
    evil = replace(
        a_finding(),
        kind=FindingKind.UNSAFE,
        excerpt="backup: \x1b[2J\u202e[red]x[/red]",
        column=9,
        end_column=20,
        end_line=a_finding().line,
        message="\x1b]0;x\x07",
        ask_name="[bold]\x1b[1m",
    )
    page = shown(with_findings(evil))
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert "[red]x[/red]" in page, "what looks like markup is text"
