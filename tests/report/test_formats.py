"""Each form for other programs is read as its reader reads it, with everything hostile in it that a name may hold."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal
from xml.etree.ElementTree import fromstring

import jsonschema
import pytest
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from handover.check.judge import judge
from handover.outcome import FindingKind, Ignored, LeftOut, NotChecked, Outcome, Related, Severity
from handover.report import json_report
from handover.report.formats import github, gitlab, junit, rdjsonl, sarif
from handover.rules.catalogue import ALL, TOPICS
from handover.source.folder import MemoryFolder
from handover.testing.overlay import Example, example, outcome_of
from tests.report.outcomes import TODAY, a_finding, fresh, of_example, with_findings

if TYPE_CHECKING:
    from handover.outcome import Finding, PracticeOutcome
    from handover.report.formats.sarif import RuleText

SARIF: Final = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text())

#: What a name, a path or an answer may hold to be taken for more than text.
HOSTILE: Final = (
    "::error file=README.md::forged",
    "a\n::error::forged",
    "a\r\nb",
    "%0A::error::forged",
    "100 %25, 5%",
    "##[error]forged",
    "##vso[task.complete result=Succeeded]",
    "a]]>b <script>alert(1)</script> & \"'",
    "\x1b[31m red \x07\x00",
    "\ufffe \ud800 \u202e \u200b",
    "line=1,col=2:3",
    "| a | b |\n|---|",
    "[x](javascript:alert(1)) ![x](http://x) `a` **b**",
    "x" * 3000,
    "",
)


def outcome(*practices: PracticeOutcome, left_out: tuple[LeftOut, ...] = ()) -> Outcome:
    return Outcome(TODAY.isoformat(), practices, left_out)


def hostile() -> Outcome:
    """Return an outcome with each hostile text everywhere where a text of somebody may stand."""
    practices = []
    for number, text in enumerate(HOSTILE):
        related = Related("COM002", text, f"{text}.yaml", 0, 0, text)
        finding = replace(
            a_finding(), message=text, fix=text, file=f"{text}.yaml", address=text, related=(related,), excerpt=text,
            line=0, column=0, end_line=0, end_column=0, severity=list(Severity)[1 + number % 3],
        )  # fmt: skip
        one = with_findings(finding, replace(finding, code="FIL001", line=3, end_line=2))
        practices.append(replace(one, path=text, name=text, not_checked=(NotChecked("COM003", text),)))
    return outcome(*practices, left_out=tuple(LeftOut(text, text) for text in HOSTILE))


def whole() -> Outcome:
    return outcome(of_example("harbour-street"), of_example("river-dental-group"), fresh())


def texts() -> dict[str, RuleText]:
    from handover.cli.reports import _rule_texts

    return dict(_rule_texts(ALL))


def findings(told: Outcome) -> list[tuple[PracticeOutcome, Finding]]:
    return [(practice, finding) for practice in told.practices for finding in practice.view.findings]


def moved(told: Outcome) -> Outcome:
    """Return the outcome with each finding five lines further down."""
    views = [
        {
            stage: replace(
                view,
                findings=tuple(replace(one, line=one.line + 5, end_line=one.end_line + 5) for one in view.findings),
            )
            for stage, view in practice.views.items()
        }
        for practice in told.practices
    ]
    practices = zip(told.practices, views, strict=True)
    return replace(told, practices=tuple(replace(one, views=view) for one, view in practices))


OUTCOMES = {"hostile": hostile, "whole": whole, "nothing": outcome}


# -- GitHub --------------------------------------------------------------------------------


def runner(line: str) -> tuple[str, dict[str, str], str] | None:
    """Read a line of a log as the runner of GitHub Actions does: the new form first, then the old one."""
    text = line.lstrip()
    if text.startswith("::") and "::" in text[2:]:
        told, _, data = text[2:].partition("::")
        name, _, properties = told.partition(" ")
        pairs = (one.split("=", 1) for one in properties.strip().split(",") if "=" in one)
        return name, {key: unescaped(value, ":,") for key, value in pairs}, unescaped(data)
    if "##[" in line and "]" in line.partition("##[")[2]:
        return "old", {}, line
    return None


def unescaped(text: str, more: str = "") -> str:
    for char in f"\r\n{more}%":
        text = text.replace(f"%{ord(char):02X}", char)
    return text


@pytest.mark.parametrize("make", OUTCOMES.values(), ids=OUTCOMES)
def test_a_runner_reads_every_line_as_the_annotation_that_is_meant(make: Any) -> None:
    for line in github.render(make(), "base").splitlines():
        read = runner(line)
        assert read is not None
        name, properties, data = read
        assert name in ("error", "warning", "notice")
        assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert data
        assert "\n" not in data + "".join(properties.values())
        assert properties.get("file", "base/").startswith(("base/", "/"))
        assert int(properties.get("line", "1")) >= 1


def test_what_is_told_comes_out_again() -> None:
    finding = replace(
        a_finding(), message="50 %, a:b, c", fix="Say so: now, 100 %", ask_name="A, B: C", question="Who is 5 %?",
        line=3, column=5, end_line=3, end_column=9,
    )  # fmt: skip
    (line,) = github.render(outcome(replace(with_findings(finding), path="a,b:c%"))).splitlines()
    assert runner(line) == (
        "error",
        {
            "file": f"a,b:c%/{finding.file}", "line": "3", "endLine": "3", "col": "5", "endColumn": "8",
            "title": f"{finding.code} {finding.name}",
        },
        "50 %, a:b, c. Ask A, B: C: Who is 5 %? Say so: now, 100 %",
    )  # fmt: skip


@pytest.mark.parametrize("advice", [0, 3, 30])
def test_no_more_is_annotated_than_is_shown_and_the_rest_is_counted(advice: int) -> None:
    def many(weight: Severity, number: int) -> list[Finding]:
        return [replace(a_finding(), severity=weight, code=f"{weight.name[:3]}{one:03}") for one in range(number)]

    told = outcome(
        with_findings(*many(Severity.ADVICE, advice), *many(Severity.BLOCKER, 25), *many(Severity.WARNING, 11))
    )
    read = [one for line in github.render(told).splitlines() if (one := runner(line)) is not None]
    names = [name for name, _, _ in read]
    shown = min(advice, github.MOST - 1)
    assert names == ["error"] * 10 + ["warning"] * 10 + ["notice"] * (shown + 1)
    assert read[-1][2].startswith(f"and {25 + 11 + advice - 20 - shown} more;")


def test_what_one_rule_finds_in_one_file_is_one_annotation() -> None:
    told = outcome(with_findings(*(replace(a_finding(), line=line) for line in (4, 9, 12))))
    (line,) = github.render(told).splitlines()
    assert "(2 more places in this file)" in line


def test_one_broken_document_leaves_room_for_itself_and_for_other_findings() -> None:
    broken = outcome_of('file: {scope.yaml: "areas: ["}')
    assert len(broken.not_checked) > 20
    read = [one for line in github.render(outcome(broken)).splitlines() if (one := runner(line)) is not None]
    titles = [properties["title"] for _, properties, _ in read if "title" in properties]
    assert titles[0].startswith("FIL001")
    assert titles.count("not checked") == 1
    (told,) = [data for _, properties, data in read if properties.get("title") == "not checked"]
    assert re.match(r"Not checked by \d+ rules: scope:\S+ could not be read; .*; and \d+ more$", told)


# -- SARIF ---------------------------------------------------------------------------------


def sarif_of(told: Outcome, base: str = "") -> dict[str, Any]:
    read: dict[str, Any] = json.loads(sarif.render(told, texts(), base))
    return read


@pytest.mark.parametrize("make", OUTCOMES.values(), ids=OUTCOMES)
def test_sarif_fits_its_schema_and_what_code_scanning_asks(make: Any) -> None:
    told = make()
    log = sarif_of(told)
    jsonschema.Draft4Validator(SARIF).validate(log)
    (run,) = log["runs"]
    assert len(run["results"]) == len(findings(told))
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert result["message"]["text"].strip()
        (place,) = result["locations"]
        physical = place["physicalLocation"]
        assert re.fullmatch(r"[\w./%~-]+|file:///[\w./%~-]*", physical["artifactLocation"]["uri"])
        region = physical["region"]
        assert 1 <= region["startLine"] <= region["endLine"]
        assert region["startColumn"] >= 1
        assert "snippet" not in json.dumps(result)
        assert re.fullmatch("[0-9a-f]{32}:1", result["partialFingerprints"]["primaryLocationLineHash"])


def test_sarif_says_what_was_not_checked() -> None:
    told = outcome(replace(of_example("maple-grove"), not_checked=(NotChecked("COM003", "it is torn"),)))
    (run,) = sarif_of(replace(told, left_out=(LeftOut("north", "it is a link"),)))["runs"]
    notes = [one["message"]["text"] for one in run["invocations"][0]["toolExecutionNotifications"]]
    assert notes == ["Not checked by COM003: it is torn.", "Not checked: it is a link."]


def test_sarif_of_more_than_is_taken_keeps_the_heaviest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST", 2)
    weights = (Severity.ADVICE, Severity.BLOCKER, Severity.WARNING)
    (run,) = sarif_of(outcome(with_findings(*(replace(a_finding(), severity=one) for one in weights))))["runs"]
    assert [one["level"] for one in run["results"]] == ["error", "warning"]
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == "And 1 more, the lightest."


def suppressed_outcome() -> Outcome:
    """Return a run in which one finding is new, one is known and one is ignored, two of them alike."""
    new, known = a_finding(), replace(a_finding(), code="COM003")
    held = Ignored(a_finding(), "agreed; <b>", "dana", "2027-03-31")
    practice = with_findings(new)
    view = replace(practice.view, baselined=(known,), ignored=(held,))
    return outcome(replace(practice, views={**practice.views, practice.stage: view}))


def test_sarif_tells_what_is_suppressed_only_where_that_is_asked_for() -> None:
    told = suppressed_outcome()
    assert sarif_of(told) == sarif_of(outcome(with_findings(a_finding())))
    (run,) = json.loads(sarif.render(told, texts(), told=sarif.Told(baseline=True)))["runs"]
    assert [one["baselineState"] for one in run["results"]] == ["new"]
    log = json.loads(sarif.render(told, texts(), told=sarif.Told(baseline=True, suppressed=True)))
    jsonschema.Draft4Validator(SARIF).validate(log)
    new, known, held = log["runs"][0]["results"]
    assert "suppressions" not in new
    assert (known["baselineState"], held["baselineState"]) == ("unchanged", "new")
    assert known["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "known from the baseline."}
    ]
    assert held["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "agreed; <b>; says dana until 2027-03-31."}
    ]
    keys = [one["partialFingerprints"]["primaryLocationLineHash"] for one in (new, known, held)]
    assert len(set(keys)) == 3
    log = json.loads(sarif.render(told, texts(), told=sarif.Told(suppressed=True)))
    assert ["baselineState" in one for one in log["runs"][0]["results"]] == [False, True, False]


def test_what_is_suppressed_in_a_file_of_a_group_is_told_once_and_there() -> None:
    known = replace(a_finding(), shared=True, file="group/payers.yaml")
    practice = with_findings()
    views = {**practice.views, practice.stage: replace(practice.view, baselined=(known,))}
    told = outcome(*(replace(practice, views=views, path=f"practices/{name}") for name in "ab"))
    (run,) = json.loads(sarif.render(told, texts(), "below", sarif.Told(baseline=True, suppressed=True)))["runs"]
    (result,) = run["results"]
    assert result["baselineState"] == "unchanged"
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "below/group/payers.yaml"


def test_a_reason_is_not_told_while_a_secret_stands_in_a_document() -> None:
    made = example("escalation-contacts: {backup: ~}")
    name = "escalation-contacts.yaml"
    comment = b"\n# handover: ignore[COM002] the password: Tr0ub4dor&3x; says dana until 2027-03-31\nbackup:"
    files = made.files | {name: made.files[name].replace(b"\nbackup:", comment, 1)}
    told = outcome(Example(files, None, made.today).outcome())
    assert [len(one.view.ignored) for one in told.practices] == [1]
    for text in (json_report.render(told, "1"), sarif.render(told, texts(), told=sarif.Told(suppressed=True))):
        assert "Tr0ub4dor" not in text
        assert "not shown while a secret stands in a document" in text


# -- GitLab --------------------------------------------------------------------------------


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Begin(Strict):
    begin: int = Field(ge=1)


class Location(Strict):
    path: str = Field(pattern=r"^([^.\n]|\.[^/\n]|\.$)[^\n]*$")
    lines: Begin


class Issue(Strict):
    """What GitLab's documentation asks of an entry."""

    description: str = Field(min_length=1)
    check_name: str = Field(min_length=1)
    fingerprint: str = Field(min_length=1)
    severity: Literal["info", "minor", "major", "critical", "blocker"]
    location: Location


@pytest.mark.parametrize("make", OUTCOMES.values(), ids=OUTCOMES)
def test_gitlab_reads_it_and_tells_all_entries_apart(make: Any) -> None:
    told = make()
    issues = TypeAdapter(list[Issue]).validate_json(gitlab.render(told))
    prints = [one.fingerprint for one in issues]
    assert len(set(prints)) == len(prints)
    assert len(issues) >= len(findings(told))


# -- reviewdog -----------------------------------------------------------------------------


class Position(Strict):
    line: int = Field(ge=1)
    column: int | None = Field(default=None, ge=1)


class Range(Strict):
    start: Position
    end: Position | None = None


class Place(Strict):
    path: str
    range: Range | None = None


class Named(Strict):
    name: Literal["handover"]


class Code(Strict):
    value: str


class Diagnostic(Strict):
    """One line, as the schema of reviewdog describes it, with nothing beside."""

    message: str = Field(min_length=1)
    location: Place
    severity: Literal["ERROR", "WARNING", "INFO"]
    source: Named
    code: Code


@pytest.mark.parametrize("make", OUTCOMES.values(), ids=OUTCOMES)
def test_reviewdog_reads_every_line(make: Any) -> None:
    told = make()
    lines = rdjsonl.render(told).splitlines()
    assert len([Diagnostic.model_validate_json(line) for line in lines]) >= len(findings(told))


#: What stands before a key, in one document each.
BEFORE: Final = {
    "scope.yaml": "plain",
    "goals.yaml": "Zürich",
    "posting.yaml": "牙科",
    "approvals.yaml": "🦷🦷",
    "payers.yaml": "e\u0301",
}


@cache
def stray() -> dict[str, Finding]:
    """Return the finding of a key nobody knows in each document, which is one line: ``{"plain": 1, stray: 2}``."""
    files = {name: f'{{"{text}": 1, stray: 2}}\n'.encode() for name, text in BEFORE.items()}
    found = judge(MemoryFolder(files), "elm", TODAY).view.findings
    return {one.file: one for one in found if one.code == "FIL002" and one.column > 2}


@pytest.mark.parametrize("name", BEFORE)
def test_columns_after_letters_of_any_width_are_counted_as_each_reader_counts(name: str) -> None:
    # that no line may be shown changes nothing: columns are counted where the text is
    finding = replace(stray()[name], excerpt=None)
    before = f'{{"{BEFORE[name]}": 1, '
    assert (finding.column, finding.end_column) == (len(before) + 1, len(before) + len("stray") + 1)
    utf8, utf16 = len(before.encode()) + 1, len(before.encode("utf-16-le")) // 2 + 1
    (line,) = rdjsonl.render(outcome(with_findings(finding))).splitlines()
    span = json.loads(line)["location"]["range"]
    assert span == {"start": {"line": 1, "column": utf8}, "end": {"line": 1, "column": utf8 + 5}}
    (run,) = sarif_of(outcome(with_findings(finding)))["runs"]
    assert run["columnKind"] == "utf16CodeUnits"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": utf16, "endLine": 1, "endColumn": utf16 + 5}


# -- JUnit ---------------------------------------------------------------------------------


@pytest.mark.parametrize("make", OUTCOMES.values(), ids=OUTCOMES)
def test_junit_is_read_and_counts_right(make: Any) -> None:
    told = make()
    top = fromstring(junit.render(told, Severity.WARNING))
    for suite in top:
        cases = list(suite)
        assert suite.get("tests") == str(len(cases))
        assert suite.get("failures") == str(sum(case.find("failure") is not None for case in cases))
        assert suite.get("errors") == str(sum(case.find("error") is not None for case in cases))
        assert all(set(case.attrib) == {"name", "classname"} for case in cases)
    if make is whole:
        assert [suite.get("name") for suite in top] == [one.path for one in told.practices]
    lines = [line for text in top.itertext() for line in text.strip().splitlines()]
    assert len(lines) == len(findings(told))


@pytest.mark.parametrize(("fails_from", "failures"), [(None, 0), (Severity.BLOCKER, 1), (Severity.ADVICE, 3)])
def test_junit_fails_where_the_run_does(fails_from: Severity | None, failures: int) -> None:
    weights = (Severity.ADVICE, Severity.BLOCKER, Severity.WARNING)
    told = outcome(with_findings(*(replace(a_finding(), severity=one, code=f"X0{one}") for one in weights)))
    assert fromstring(junit.render(told, fails_from)).get("failures") == str(failures)


def test_a_clean_practice_has_a_case_for_each_document() -> None:
    top = fromstring(junit.render(outcome(of_example("maple-grove")), Severity.ADVICE))
    assert (top.get("tests"), top.get("failures"), top.get("errors")) == ("11", "0", "0")


# -- all of them ---------------------------------------------------------------------------


def test_fingerprints_hold_no_line_and_tell_practices_apart() -> None:
    def prints(told: Outcome) -> list[str]:
        results = sarif_of(told)["runs"][0]["results"]
        of_gitlab = [one["fingerprint"] for one in json.loads(gitlab.render(told))]
        return [one["partialFingerprints"]["primaryLocationLineHash"] for one in results] + of_gitlab

    told = whole()
    assert prints(moved(told)) == prints(told)
    one = with_findings(a_finding())
    north, south, _, _ = prints(outcome(replace(one, path="north"), replace(one, path="south")))
    assert north != south


@pytest.mark.parametrize("form", ["sarif", "github", "gitlab", "rdjsonl", "junit"])
def test_what_points_at_no_file_points_at_one_that_is_there(form: str) -> None:
    practice = with_findings(replace(a_finding(), file="goals.yaml"))
    counts = tuple(replace(one, present=one.file != "goals.yaml") for one in practice.documents)
    told = outcome(replace(practice, path="elm", documents=counts))
    texts_of = {
        "sarif": lambda: sarif.render(told, texts()),
        "github": lambda: github.render(told),
        "gitlab": lambda: gitlab.render(told),
        "rdjsonl": lambda: rdjsonl.render(told),
        "junit": lambda: junit.render(told, None),
    }
    text = texts_of[form]()
    assert "elm/practice.yaml" in text
    assert "elm/goals.yaml" not in text


def test_each_rule_of_sarif_has_its_kind_and_topic_as_tags_and_a_whole_manual() -> None:
    (run,) = sarif_of(outcome(with_findings(*(replace(a_finding(), code=code) for code in ALL))))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(ALL)
    kinds, topics = {kind.value for kind in FindingKind}, {topic.title for topic in TOPICS}
    for rule in rules:
        kind, topic, *guide = rule["properties"]["tags"]
        assert (kind in kinds, topic in topics, guide) == (True, True, list(ALL[rule["id"]].guide)[:18])
        assert rule["help"]["markdown"].startswith(f"# {rule['id']} ")
