"""Settings are found from anywhere in a repository, each has its effect, and what is none of them is refused."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from handover.cli.boundary import run
from handover.errors import SettingsError
from handover.rules.catalogue import ALL
from handover.settings import NO_SETTINGS, SETTINGS, find_settings, read_settings
from tests.two_practices import lay_two

DAY = ("--today", "2026-11-23")


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of two practices, the first without a backup contact."""
    lay_two(tmp_path, monkeypatch)
    (tmp_path / ".git").mkdir()
    return tmp_path


def settings(text: str, file: str = "handover.toml") -> None:
    Path(file).write_text(text)


def check(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Return the exit code of a check and what it said on both streams."""
    code = run(["check", "practices", *DAY, *words])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.parametrize("one", SETTINGS, ids=lambda one: one.key)
def test_the_example_of_each_setting_sets_it(one: object, tmp_path: Path) -> None:
    setting = next(each for each in SETTINGS if each is one)
    settings(setting.example)
    found = find_settings(tmp_path)
    assert list(found.given) == [setting.key]
    assert tomllib.loads(setting.example).keys() == {setting.key}


def test_without_a_file_everything_is_as_usual(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert find_settings(tmp_path) is NO_SETTINGS
    assert check(capsys)[0] == 1


def test_fail_on(capsys: pytest.CaptureFixture[str]) -> None:
    settings('fail-on = "never"')
    assert check(capsys)[0] == 0
    assert check(capsys, "--fail-on", "blocker")[0] == 1
    assert check(capsys, "--strict")[0] == 1
    assert check(capsys, "--no-settings")[0] == 1


def test_baseline(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    settings('baseline = "known/findings.json"')
    Path("known").mkdir()
    assert check(capsys)[0] == 2
    assert check(capsys, "--write-baseline")[0] == 0
    assert check(capsys)[0] == 0
    monkeypatch.chdir("known")
    assert run(["check", "../practices", *DAY]) == 0


def test_exclude(capsys: pytest.CaptureFixture[str]) -> None:
    settings('exclude = ["practices/a"]')
    code, said, told = check(capsys)
    assert (code, "COM002" in said) == (0, False)
    assert "1 practice not checked, excluded by" in told
    assert run(["check", "practices/a", *DAY]) == 1
    settings('exclude = ["pract*"]')
    assert check(capsys)[0] == 2


def test_ignore(capsys: pytest.CaptureFixture[str]) -> None:
    settings('ignore = { COM002 = "the answering service covers, says Ines" }')
    code, said, told = check(capsys)
    assert (code, "COM002" in said) == (0, False)
    assert "1 finding left out by" in told
    assert told.rstrip().endswith("handover.toml: COM002")
    settings('[ignore]\nCOM = "not ours"')
    assert check(capsys)[0] == 0


def test_rules_newer_than_the_set_that_is_named_fail_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    monkeypatch.setitem(ALL, "COM002", replace(ALL["COM002"], since=2))
    monkeypatch.setattr("handover.settings.RULE_SET", "2")
    settings("rules = 1")
    code, said, told = check(capsys)
    assert (code, "COM002" in said) == (0, False)
    assert "1 finding of rules newer than `rules = 1` fails nothing yet" in told
    settings("rules = 2")
    assert check(capsys)[0] == 1


def test_what_may_never_be_ignored_rings_whatever_set_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    scope = Path("practices/b/scope.yaml")
    scope.write_text(f"{scope.read_text()}# password: hunter2hunter2\n")
    monkeypatch.setitem(ALL, "ACC006", replace(ALL["ACC006"], since=2))
    monkeypatch.setattr("handover.settings.RULE_SET", "2")
    settings("rules = 1")
    code, said, _ = check(capsys)
    assert (code, "ACC006" in said) == (1, True)


def test_every_rule_belongs_to_a_set_that_there_is() -> None:
    from handover.rules.catalogue import RULE_SET

    assert {rule.since for rule in ALL.values()} <= set(range(1, int(RULE_SET) + 1))


def test_the_file_is_found_upward_and_a_practice_folder_is_passed_over(tmp_path: Path) -> None:
    settings('fail-on = "never"')
    settings('fail-on = "advice"', "practices/a/handover.toml")
    assert find_settings(tmp_path / "practices" / "a" / "documents").value("fail-on") == "never"
    (tmp_path / "practices" / ".git").mkdir()
    assert find_settings(tmp_path / "practices" / "a") is NO_SETTINGS


def test_a_table_of_the_project_file_holds_unless_ours_is_there(tmp_path: Path) -> None:
    settings('[tool.handover]\nfail-on = "never"\n', "pyproject.toml")
    assert find_settings(tmp_path).value("fail-on") == "never"
    settings('fail-on = "advice"')
    assert find_settings(tmp_path).value("fail-on") == "advice"
    Path("handover.toml").unlink()
    settings("[tool.ruff]\nline-length = 120\n", "pyproject.toml")
    assert find_settings(tmp_path) is NO_SETTINGS


WRONG = [
    ('fail-on = "sometimes"', ":1: `fail-on` is one of blocker, warning, advice, never"),
    ('\n\nfail_on = "never"', ":3: `fail_on` is no setting; did you mean `fail-on`?"),
    ('#fail-on\nx = """\nformat = 1\n"""\nformat = \'sarif\'', ":2: `x` is no setting"),
    ('# format = 1\n  "format" = "sarif"', ":2: `format` is one of text, full and concise"),
    ("colour = 1", ":1: `colour` is no setting; there are fail-on, format, baseline, exclude, ignore and rules"),
    ("baseline = 3", ":1: `baseline` is the path of a file"),
    ('exclude = "practices/a"', ":1: `exclude` is a list of folders"),
    ('exclude = ["/"]', ":1: `exclude` is a list of folders"),
    ('[ignore]\nCOM002 = ""', ":1: `ignore` is a table of codes and reasons"),
    ('ignore = ["COM002"]', ":1: `ignore` is a table of codes and reasons"),
    ('ignore = { COM999 = "no" }', ":1: `ignore` names `COM999`, and no rule or topic is called that"),
    ('ignore = { ACC006 = "no" }', ":1: `ignore` names ACC006, which may not be ignored"),
    ("rules = 99", ":1: `rules` is the number of a set of rules: 1, the only one so far"),
    ("rules = true", ":1: `rules` is the number of a set of rules"),
    ('fail-on = \nbaseline = "x"', ":1:11: this is not TOML"),
    ('"\\u001b[31m" = 1', ": `…` is no setting"),
]


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_what_is_no_setting_is_refused_with_its_line(text: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    settings(text)
    code, said, wrong = check(capsys)
    assert (code, said) == (2, "")
    assert told in wrong
    assert len(wrong.splitlines()) == 1


@pytest.mark.parametrize("data", [b"\xff\xfe", b"a = [" * 5000])
def test_a_file_that_is_no_text_of_settings_is_refused(data: bytes) -> None:
    Path("handover.toml").write_bytes(data)
    with pytest.raises(SettingsError):
        read_settings(Path("handover.toml"))


def test_a_file_that_is_named_goes_before_the_one_that_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    settings('fail-on = "never"')
    settings('fail-on = "blocker"', "strict.toml")
    assert check(capsys, "--settings", "strict.toml")[0] == 1
    assert check(capsys, "--settings", "no.toml") == (2, "", "handover: there is no file no.toml\n")
    assert check(capsys, "--settings", "strict.toml", "--no-settings")[0] == 2


def test_each_value_is_shown_with_where_it_is_from(capsys: pytest.CaptureFixture[str]) -> None:
    settings('exclude = ["practices/a"]\nignore = { COM002 = "covered" }')
    assert run(["show", "settings"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    file = str(Path.cwd() / "handover.toml")
    assert rows == [
        ["setting", "value", "from"],
        ["fail-on", "blocker", "usual"],
        ["format", "text", "usual"],
        ["baseline", "none", "usual"],
        ["exclude", "practices/a", f"{file}:1"],
        ["ignore", "COM002", f"{file}:2"],
        ["rules", "1", "usual"],
    ]


def test_programs_get_what_people_get(capsys: pytest.CaptureFixture[str]) -> None:
    settings('ignore = { COM002 = "covered" }')
    report = json.loads(check(capsys, "--format", "json")[1])
    assert report["summary"]["blocker"] == 0


def test_the_format_for_people_is_the_one_that_is_set_unless_another_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines, page = check(capsys)[1], check(capsys, "--format", "full")[1]
    assert lines != page
    settings('format = "full"')
    assert check(capsys)[1] == page
    assert check(capsys, "--format", "concise")[1] == lines
    assert check(capsys, "--format", "json", "--output", "a.json")[1] == page
    assert check(capsys, "--output", "a.txt")[1] == ""
    assert Path("a.txt").read_text() == page
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "::error" in check(capsys)[1]


#: How a setting may be written in a file of the project, and its line.
PLACES = [
    ('[tool.handover]\nfail-on = "never"', 2),
    ('[tool.other]\nfail-on = "x"\n\n[ tool . "handover" ] # ours\n\n"fail-on" = "never"', 6),
    ('[tool]\nhandover.fail-on = "never"', 2),
    ('tool.handover.fail-on = "never"', 1),
    ('[a]\nb = """\n[tool.handover]\nfail-on = 1\n"""\n[tool.handover]\nfail-on = "never"', 7),
    ('[tool]\nhandover = { fail-on = "never" }', None),
]


@pytest.mark.parametrize(("text", "line"), PLACES)
def test_the_line_of_a_setting_is_the_one_on_which_it_stands(
    text: str, line: int | None, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(text, "pyproject.toml")
    assert run(["show", "settings"]) == 0
    (row,) = [one.split() for one in capsys.readouterr().out.splitlines() if one.startswith("fail-on")]
    file = Path.cwd() / "pyproject.toml"
    assert row[1:] == ["never", f"{file}:{line}" if line else str(file)]
