"""How often each rule speaks: the same numbers in the text and in JSON, and none of a finding lost."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema

from handover.outcome import Outcome, Severity
from handover.report.concise import ConciseStyle
from handover.report.concise import render as concise
from handover.report.json_report import render
from handover.report.tally import tallies
from tests.report.outcomes import a_finding, joined, of_example

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "check.schema.json").read_text(encoding="utf-8"))


def _outcome() -> Outcome:
    practice = of_example("harbour-street")
    found = (
        a_finding(),
        replace(a_finding(), code="ZZZ001", severity=Severity.ADVICE),
        replace(a_finding(), code="ZZZ001", severity=Severity.BLOCKER),
        replace(a_finding(), code="ZZZ001", severity=Severity.BLOCKER),
    )
    view = replace(practice.view, findings=found)
    return joined(replace(practice, views={**practice.views, practice.stage: view}))


def test_findings_are_counted_by_rule_and_weight_the_most_frequent_first() -> None:
    outcome = _outcome()
    found = [(one.code, one.severity.word, one.number) for one in tallies(outcome)]
    assert found[0] == ("ZZZ001", "blocker", 2)
    assert sorted(found[1:]) == sorted([("ZZZ001", "advice", 1), (a_finding().code, a_finding().severity.word, 1)])
    lines = concise(outcome, ConciseStyle(statistics=True)).splitlines()
    assert f"    2  blocker  ZZZ001  {a_finding().name}" in lines


def test_json_counts_them_where_that_is_asked_for() -> None:
    outcome = _outcome()
    told = json.loads(render(outcome, "1", statistics=True))
    jsonschema.validate(told, SCHEMA)
    assert told["statistics"][0] == {"code": "ZZZ001", "name": a_finding().name, "severity": "blocker", "count": 2}
    assert sum(one["count"] for one in told["statistics"]) == sum(len(one["findings"]) for one in told["practices"])
    assert "statistics" not in json.loads(render(outcome, "1"))
