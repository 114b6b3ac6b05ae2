"""Reports of parts put together are the report of the whole run, byte for byte, or are refused with a sentence."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from handover import __version__
from handover.cli.boundary import run
from handover.cli.reports import Format, Rendering
from handover.errors import UsageError
from handover.merging import Part, put_together, read_part
from handover.outcome import Outcome, ShardOf, lost_practice
from handover.portfolio import join
from handover.report.json_report import render
from handover.report.shown import Shown
from handover.report.stored import restored, stored
from handover.rules.catalogue import RULE_SET
from tests.group.laying import edit, lay_group
from tests.report.formats.runs import RUNS
from tests.report.outcomes import fresh, joined, of_example
from tests.truth.complete import practice as complete

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = ("--today", "2026-11-23")
OURS = (__version__, RULE_SET)
FORMS = [one for one in Format if one is not Format.FULL]


def rendered(outcome: Outcome, form: Format, *, everything: bool = False) -> str:
    """Return what a run prints into a file."""
    from handover.cli.reports import Report

    shown = Shown(everything=everything)
    return Rendering(shown, quiet=False, statistics=True, fails_from=None).text(outcome, Report(form, Path("x")))


def parts_of(outcome: Outcome, of: int) -> list[Part]:
    """Return an outcome cut into parts, each written and read back."""
    parts = []
    for index in range(1, of + 1):
        practices = outcome.practices[index - 1 :: of]
        left_out = outcome.left_out[index - 1 :: of]
        cut = Outcome(outcome.today, practices, left_out, shard=ShardOf(index, of, "all of them"))
        parts.append(read_part(render(cut, RULE_SET).encode(), f"part-{index}.json"))
    return parts


def merged(outcome: Outcome, of: int) -> Outcome:
    whole = put_together(parts_of(outcome, of), OURS)
    return join(whole.today, whole.practices, whole.left_out)


@pytest.mark.parametrize("name", [one for one in RUNS if one != "5,000 findings"])
def test_parts_put_together_are_the_whole_in_every_format(name: str) -> None:
    outcome = join(date.fromisoformat(RUNS[name]().today), RUNS[name]().practices, RUNS[name]().left_out)
    if len({one.path for one in outcome.practices}) < len(outcome.practices):
        return
    again = merged(outcome, 2)
    for form in FORMS:
        assert rendered(again, form) == rendered(outcome, form), form


@pytest.mark.parametrize("make", [fresh, lambda: of_example("river-dental-group")])
def test_one_practice_alone_keeps_its_way_to_the_next_stage(make: Callable[[], Any]) -> None:
    outcome = joined(make())
    for form in (Format.CONCISE, Format.JSON, Format.MARKDOWN):
        assert rendered(merged(outcome, 3), form) == rendered(outcome, form)


def test_no_line_of_a_document_is_kept_in_a_part() -> None:
    practice = of_example("river-dental-group")
    lines = {one.excerpt for one in practice.view.findings if one.excerpt}
    text = json.dumps(stored(practice), ensure_ascii=False)
    assert lines
    assert not [line for line in lines if len(line) > 20 and line in text]
    assert restored(json.loads(text)).view.findings[0].excerpt is None


def test_a_practice_at_which_the_program_broke_stays_one() -> None:
    lost = lost_practice("p/a", "a", "2026-11-23", None, "ValueError in work, line 3")
    assert merged(joined(lost), 1).practices[0].lost
    assert restored(stored(lost)) == lost


# -- through the program ---------------------------------------------------------------------


def lay(place: Path, number: int) -> None:
    """Write generated practices, most of them with something missing."""
    for seed in range(number):
        files = complete(seed).files
        gone = sorted(name for name in files if name.endswith(".yaml"))[seed % 13 : seed % 13 + 1]
        for name, text in files.items():
            if name in gone and name != "practice.yaml":
                continue
            target = place / f"p{seed:03}" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")


def cut(of: int, *more: str) -> list[str]:
    """Check in parts, and return the names of their reports."""
    names = []
    for index in range(1, of + 1):
        name = f"part-{index}.json"
        run(["check", "practices", *DAY, "--shard", f"{index}/{of}", "--format", "json", "--output", name, "-q", *more])
        names.append(name)
    return names


def held_against(number: int, of: int, place: Path, capsys: pytest.CaptureFixture[str], *more: str) -> None:
    lay(place / "practices", number)
    code = run(["check", "practices", *DAY, "--format", "json", "--output", "whole.json", *more])
    names = cut(of, *more)
    shards = [json.loads(Path(name).read_text())["summary"]["practices"] for name in names]
    assert sum(shards) == json.loads(Path("whole.json").read_text())["summary"]["practices"] > 0
    capsys.readouterr()
    assert run(["merge-reports", *reversed(names), "--format", "json", "--output", "merged.json"]) == code
    assert Path("merged.json").read_bytes() == Path("whole.json").read_bytes()


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_few_practices_in_parts_are_the_whole(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    held_against(5, 3, place, capsys)


@pytest.mark.sweep
def test_two_hundred_practices_in_parts_are_the_whole(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    held_against(200, 7, place, capsys)


def test_a_baseline_and_settings_and_a_selection_hold_in_parts_too(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "handover.toml").write_text('exclude = ["practices/p000"]\nignore = {COM = "later, says Dana"}\n')
    lay(place / "practices", 4)
    words = ["check", "practices", *DAY, "--baseline", "known.json"]
    run([*words, "--write-baseline"])
    (place / "practices" / "p001" / "goals.yaml").unlink(missing_ok=True)
    held_against(0, 3, place, capsys, "--baseline", "known.json")
    suppressed = ["--with-suppressed", "--format", "sarif", "--output"]
    run([*words, *suppressed, "whole.sarif"])
    run(["merge-reports", *(f"part-{index}.json" for index in (1, 2, 3)), *suppressed, "merged.sarif"])
    assert b'"unchanged"' in Path("merged.sarif").read_bytes() == Path("whole.sarif").read_bytes()
    for index in (1, 2, 3):
        run([*words, "--shard", f"{index}/3"])
    assert "mended" not in capsys.readouterr().err
    held_against(0, 2, place, capsys, "--select", "FIL")


def test_settings_choose_the_format_and_sarif_tells_what_a_baseline_knows_as_in_one_run(place: Path) -> None:
    (place / "handover.toml").write_text('format = "full"\nbaseline = "known.json"\n')
    lay(place / "practices", 3)
    run(["check", "practices", *DAY, "--write-baseline", "--output", "written.txt"])
    for name in ("p001", "p002"):
        (place / "practices" / name / "goals.yaml").unlink(missing_ok=True)
    names = cut(2)
    for words in ([], ["--with-suppressed"]):
        run(["check", "practices", *DAY, *words, "--format", "sarif", "--output", "check.sarif"])
        run(["merge-reports", *names, *words, "--format", "sarif", "--output", "merged.sarif"])
        assert Path("merged.sarif").read_bytes() == Path("check.sarif").read_bytes()
    for words in (["check", "practices", *DAY], ["merge-reports", *names]):
        run([*words, "--output", f"{words[0]}.txt"])
    assert Path("check.txt").read_bytes() == Path("merge-reports.txt").read_bytes()
    assert "baselineState" in Path("merged.sarif").read_text()


def test_a_baseline_is_written_for_all_at_once(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(place / "practices", 1)
    for option in ("--write-baseline", "--prune-baseline"):
        assert run(["check", "practices", "--shard", "1/2", "--baseline", "known.json", option]) == 2
        assert "leave out --shard" in capsys.readouterr().err
    assert not (place / "known.json").exists()


def test_a_part_without_practices_is_green_and_says_so(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(place / "practices", 1)
    codes = [run(["check", "practices", *DAY, "--shard", f"{index}/4", "--fail-on", "advice"]) for index in range(1, 5)]
    told = capsys.readouterr()
    assert sorted(codes)[:3] == [0, 0, 0]
    assert told.err.count("no practice to check is in part ") == 3


def test_a_folder_without_practices_is_red_in_each_part(place: Path) -> None:
    (place / "practices").mkdir()
    assert run(["check", "practices", *DAY, "--shard", "1/2"]) == 2


def test_what_is_left_out_is_red_in_one_part_and_in_the_whole(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(place / "elsewhere", 1)
    (place / "practices").mkdir()
    (place / "practices" / "link").symlink_to(place / "elsewhere" / "p000")
    words = ["check", "practices", *DAY, "--shard"]
    assert sorted(run([*words, f"{index}/3"]) for index in (1, 2, 3)) == [0, 0, 2]
    assert run(["merge-reports", *cut(3)]) == 2
    assert "not followed" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["9/3", "0/3", "x/y"])
def test_no_part_is_one_sentence(text: str, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(place / "practices", 1)
    assert run(["check", "practices", "--shard", text]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert told.err.startswith("handover: --shard ")


# -- what is no set of parts -----------------------------------------------------------------


@cache
def part_text(index: int, of: int) -> str:
    practice = of_example(("harbour-street", "maple-grove", "river-dental-group")[index - 1])
    return render(Outcome("2026-11-23", (practice,), (), shard=ShardOf(index, of, "found", ("select COM",))), RULE_SET)


def refused(capsys: pytest.CaptureFixture[str], *texts: str) -> str:
    """Return the sentence with which reports are refused."""
    names = []
    for number, text in enumerate(texts, start=1):
        Path(f"r{number}.json").write_text(text, encoding="utf-8")
        names.append(f"r{number}.json")
    assert run(["merge-reports", *names]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1), told
    return told.err


def changed(text: str, *path: str, value: object) -> str:
    report = json.loads(text)
    at = report
    for step in path[:-1]:
        at = at[int(step) if step.isdigit() else step]
    at[path[-1]] = value
    return json.dumps(report)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("tool", "version"), "0.0.1", "was made by handover 0.0.1 with rules"),
        (("tool", "rules"), "999", "with rules 999, and this is handover"),
        (("today",), "2026-11-24", "are from different days"),
        (("shard", "of"), 3, "are parts of different runs"),
        (("shard", "index"), 1, "are both part 1 of 2"),
        (("shard", "index"), 9, "says that it is part 9 of 2"),
        (("shard", "found"), "others", "did not find the same practices"),
        (("shard", "options"), [], "different folders or options"),
        (("version",), 2, "another version"),
        (("shard",), None, "is the report of a whole run"),
        (("shard", "index"), "2", "is not as"),
        (("shard", "index"), True, "is not as"),
        (("shard", "practices"), [], "is not as"),
        (("shard", "practices"), {}, "is not as"),
        (("practices",), [], "is not as"),
        (("today",), "yesterday", "is not as"),
        (("left_out",), [1], "is not as"),
        (("tool",), "handover", "is no report"),
        (("tool", "name"), "ruff", "is no report"),
    ],
)
def test_what_is_no_part_of_the_same_run_is_refused(
    path: tuple[str, ...], value: object, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said in refused(capsys, part_text(1, 2), changed(part_text(2, 2), *path, value=value))


def test_a_missing_part_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert "part 2 of 3 is missing" in refused(capsys, part_text(1, 3), part_text(3, 3))
    assert "part 2 of 9 is missing, and 7 more" in refused(capsys, part_text(1, 9))


def test_a_practice_in_two_parts_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    twice = changed(part_text(1, 2), "shard", "index", value=2)
    assert "a practice is in r1.json and in r2.json: examples/harbour-street" in refused(capsys, part_text(1, 2), twice)


HOSTILE = {
    "empty": "",
    "no JSON": "handover",
    "a list": "[]",
    "a number": "1",
    "nothing": "null",
    "deep": "[" * 200_000,
    "deep but closed": '{"a":' * 50_000 + "1" + "}" * 50_000,
    "no number": '{"version": NaN}',
    "a long number": '{"version": 1' + "0" * 10_000 + "}",
    "a baseline": '{"version": 1, "practices": {}}',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_no_report_is_one_sentence(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "r1.json is no report of" in refused(capsys, HOSTILE[name])


def test_a_file_that_is_not_there_or_no_text_is_one_sentence(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "bytes").write_bytes(b"\xff\xfe{}")
    (place / "large").write_text("x" * 1000)
    for name, said in (("none.json", "cannot be read"), (".", "cannot be read"), ("bytes", "is no report")):
        assert run(["merge-reports", name]) == 2
        assert said in capsys.readouterr().err
    monkeypatch.setattr("handover.merging.LARGEST", 999)
    assert run(["merge-reports", "large"]) == 2
    assert "is too large" in capsys.readouterr().err


def paths_in(value: Any, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Return the path of each value in JSON; of a list, those of its first item."""
    found = [path] if path else []
    if isinstance(value, dict):
        for key, held in value.items():
            found += paths_in(held, (*path, key))
    elif isinstance(value, list) and value:
        found += paths_in(value[0], (*path, "0"))
    return found


@pytest.mark.parametrize("wrong", [None, 0, -1, 10**30, True, 1.5, "x", [], {}, [[]], {"x": 1}])
def test_whatever_stands_in_a_part_it_is_read_or_refused(wrong: object) -> None:
    text = part_text(1, 2)
    for path in paths_in(json.loads(text)["shard"]):
        report = json.loads(text)
        at = report["shard"]
        for step in path[:-1]:
            at = at[0] if isinstance(at, list) else at[step]
        at[0 if isinstance(at, list) else path[-1]] = wrong
        try:
            part = read_part(json.dumps(report).encode(), "x.json")
        except UsageError as error:
            assert "x.json" in error.message  # noqa: PT017
            continue
        whole = put_together([part._replace(shard=ShardOf(1, 1, ""))], OURS)
        render(join(whole.today, whole.practices, whole.left_out), RULE_SET)


# -- practices that inherit ------------------------------------------------------------------


def test_practices_that_share_the_files_of_a_group_are_the_whole_in_parts_too(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("elm", "oak", "ash", "fir")
    lay_group(place, names)
    edit(place / "policy" / "goals.yaml", "goals", "")
    code = run(["check", "practices", *DAY, "--format", "json", "--output", "whole.json"])
    whole = json.loads(Path("whole.json").read_text())
    assert [one["practices"] for one in whole["shared"]] == [sorted(f"practices/{name}" for name in names)]
    held = [json.loads(Path(name).read_text()) for name in cut(2)]
    assert all(0 < report["summary"]["practices"] < len(names) for report in held)
    assert all(len(report["shared"][0]["practices"]) == report["summary"]["practices"] for report in held)
    for jobs in ("1", "2"):
        assert run(["check", "practices", *DAY, "--format", "json", "--output", "jobs.json", "--jobs", jobs]) == code
        assert Path("jobs.json").read_bytes() == Path("whole.json").read_bytes()
    capsys.readouterr()
    assert run(["merge-reports", "part-1.json", "part-2.json", "--format", "json"]) == code
    assert capsys.readouterr().out == Path("whole.json").read_text()
    # how findings of a group are told: as text, with places, and by line
    for form in (Format.CONCISE, Format.SARIF, Format.MARKDOWN):
        for words in (["check", "practices", *DAY], ["merge-reports", "part-1.json", "part-2.json"]):
            run([*words, "--format", form.value, "--output", f"{words[0]}.txt"])
        assert Path("check.txt").read_bytes() == Path("merge-reports.txt").read_bytes(), form
