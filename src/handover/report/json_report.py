"""The report for programs: stable, versioned JSON (``docs/check.schema.json``)."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from handover import __version__
from handover.outcome import Finding, Ignored, Outcome, PracticeOutcome, Severity, ShardOf
from handover.report.stored import stored
from handover.report.tally import tallies

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The version of this form. Additions keep it.
VERSION: Final = 1


def render(outcome: Outcome, rule_set: str, *, statistics: bool = False) -> str:
    """Return the outcome as JSON text, the same bytes for the same outcome.

    Args:
        outcome: the outcome of a run.
        rule_set: the version of the set of rules.
        statistics: whether the findings are counted per rule and weight.
    """
    document: dict[str, Any] = {
        "version": VERSION,
        "tool": {"name": "handover", "version": __version__, "rules": rule_set},
        "today": outcome.today,
        "summary": _summary(outcome),
        "practices": [_practice(practice) for practice in outcome.practices],
        "left_out": [asdict(one) for one in outcome.left_out],
        "shared": [{**_finding(one.finding), "practices": list(one.practices)} for one in outcome.shared],
    }
    if statistics:
        document["statistics"] = [
            {"code": one.code, "name": one.name, "severity": one.severity.word, "count": one.number}
            for one in tallies(outcome)
        ]
    if outcome.shard is not None:
        document["shard"] = _shard(outcome.shard, outcome)
    return json.dumps(document, ensure_ascii=True, indent=2, allow_nan=False) + "\n"


def _shard(shard: ShardOf, outcome: Outcome) -> dict[str, Any]:
    """Return which part of a run this is, and what the report of the whole run will need."""
    return {
        "index": shard.index,
        "of": shard.of,
        "found": shard.found,
        "options": list(shard.options),
        "groups": list(shard.groups),
        "practices": [stored(practice) for practice in outcome.practices],
    }


def _summary(outcome: Outcome) -> dict[str, int]:
    return {
        "practices": len(outcome.practices),
        "documents": sum(count.present for practice in outcome.practices for count in practice.documents),
        "blocker": outcome.count(Severity.BLOCKER),
        "warning": outcome.count(Severity.WARNING),
        "advice": outcome.count(Severity.ADVICE),
        "ignored": sum(len(practice.view.ignored) for practice in outcome.practices),
        "baselined": sum(len(practice.view.baselined) for practice in outcome.practices),
        "not_checked": sum(len(practice.not_checked) + len(practice.crashes) for practice in outcome.practices),
    }


def _practice(practice: PracticeOutcome) -> dict[str, Any]:
    return {
        "path": practice.path,
        "id": practice.id,
        "name": practice.name,
        "stage": practice.stage,
        "declared_stage": practice.declared_stage,
        "stage_assumed": practice.stage_assumed,
        "today": practice.today,
        "go_live": practice.go_live,
        "sample": practice.sample,
        "groups": list(practice.groups),
        "documents": [asdict(count) for count in practice.documents],
        "findings": [_finding(finding) for finding in practice.view.own],
        "ignored": [_ignored(one) for one in practice.view.ignored],
        "baselined": [_finding(one) for one in practice.view.baselined],
        "not_checked": [
            {"code": one.code or None, "reason": one.reason} for one in (*practice.not_checked, *practice.crashes)
        ],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.word,
        "message": finding.message,
        "fix": finding.fix,
        "question": finding.question,
        "ask": finding.ask,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "address": finding.address,
        "guide": list(finding.guide),
        "fingerprint": finding.fingerprint,
        "related": _related(finding),
        "kind": finding.kind.value,
    }


def _related(finding: Finding) -> Sequence[dict[str, Any]]:
    return [
        {
            "code": one.code,
            "message": one.message,
            "file": one.file,
            "line": one.line,
            "column": one.column,
            "address": one.address,
            **({"shared": True} if one.shared else {}),
        }
        for one in finding.related
    ]


def _ignored(one: Ignored) -> dict[str, Any]:
    return {**_finding(one.finding), "reason": one.reason, "says": one.says, "until": one.until}
