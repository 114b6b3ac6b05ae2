"""SARIF 2.1.0 for code scanning: one run with all findings, each at a place, none with a line of a document."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import quote

from handover import __version__
from handover.outcome import FindingKind, Severity
from handover.report.formats.entries import Suppressed, entries, heaviest_first, raw, suppressed, unchecked
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handover.outcome import Outcome
    from handover.report.formats.entries import Entry

#: How many findings GitHub takes of one run.
MOST: Final = 25_000

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_TOP: Final = "%SRCROOT%"
_LEVELS: Final = {Severity.BLOCKER: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
#: How long GitHub lets a description be.
_LONGEST: Final = 1024
#: How many tags it takes.
_MOST_TAGS: Final = 20
_DRIVE: Final = re.compile(r"[A-Za-z]:/")


class RuleText(NamedTuple):
    """What is said of a rule.

    Args:
        code: its code.
        name: its name, which says the gap.
        title: the gap in one line.
        why: what goes wrong where it stays open.
        fix: what to do.
        page: its whole manual as Markdown.
        weight: its weight in a practice that is live.
        kind: of which kind its findings are.
        topic: what it is about.
        guide: the rows of the guide that it stands for.
    """

    code: str
    name: str
    title: str
    why: str
    fix: str
    page: str
    weight: Severity
    kind: FindingKind
    topic: str = ""
    guide: tuple[str, ...] = ()


class Told(NamedTuple):
    """What of a run is told beside its findings.

    Args:
        baseline: whether the run was held against a baseline.
        suppressed: whether what is ignored or known is told too, as suppressed.
    """

    baseline: bool = False
    suppressed: bool = False


def render(outcome: Outcome, rules: Mapping[str, RuleText], base: str = "", told: Told | None = None) -> str:
    """Return the outcome as SARIF.

    Args:
        outcome: the outcome.
        rules: what is said of each rule, by its code.
        base: the path from the top of the repository to the working directory.
        told: what is told beside the findings.
    """
    told = told or Told()
    found = entries(outcome, base)
    kept = heaviest_first(found)[:MOST] if len(found) > MOST else found
    hidden = list(suppressed(outcome, base))[: MOST - len(kept)] if told.suppressed else []
    codes = sorted({one.finding.code for one in (*kept, *(each.entry for each in hidden))})
    new = {"baselineState": "new"} if told.baseline else {}
    run = {
        "tool": {
            "driver": {
                "name": "handover",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(rules[code]) for code in codes],
            }
        },
        # no automationDetails: with an id of ours, the upload of another part of the same commit would replace this one
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {_TOP: {"description": {"text": "The top of the repository."}}},
        "invocations": [_invocation(outcome, base, left_off=len(found) - len(kept))],
        "results": [
            *(_result(one, codes) | new for one in kept),
            *(_suppressed(one, codes, new) for one in hidden),
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: RuleText) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": _sentence(rule.title)},
        "fullDescription": {"text": _sentence(rule.why or rule.title)},
        "help": {"text": _sentence(rule.fix), "markdown": rule.page},
        "defaultConfiguration": {"level": _LEVELS.get(rule.weight, "none")},
        "properties": {"tags": _tags(rule), "precision": "high", "problem.severity": _problem(rule.weight)},
    }


def _tags(rule: RuleText) -> list[str]:
    return [tag for tag in (rule.kind.value, rule.topic, *rule.guide) if tag][:_MOST_TAGS]


def _problem(weight: Severity) -> str:
    return {Severity.BLOCKER: "error", Severity.WARNING: "warning"}.get(weight, "recommendation")


def _sentence(text: str) -> str:
    short = sanitize(text, _LONGEST - 1)
    return short if short.endswith((".", "…", "?", "!")) else f"{short}."


def _result(one: Entry, codes: Sequence[str]) -> dict[str, Any]:
    result = {
        "ruleId": one.finding.code,
        "ruleIndex": codes.index(one.finding.code),
        "level": _LEVELS[one.finding.severity],
        "message": {"text": _sentence(sanitize(one.text, 1000))},
        "locations": [_location(one)],
        # GitHub knows this name only; what it makes itself changes with the line
        "partialFingerprints": {"primaryLocationLineHash": f"{one.key}:1", "handover/v1": one.key},
    }
    related = [_related(one, number) for number in range(len(one.finding.related))]
    return {**result, "relatedLocations": related} if related else result


def _suppressed(one: Suppressed, codes: Sequence[str], new: Mapping[str, str]) -> dict[str, Any]:
    """Return a result that fails nothing: what a baseline knows is as it was, what is ignored says why."""
    state, kind, why = {"baselineState": "unchanged"}, "external", "known from the baseline"
    if one.reason:
        state, kind, why = dict(new), "inSource", f"{one.reason}; says {one.says} until {one.until}"
    suppression = {"kind": kind, "status": "accepted", "justification": _sentence(sanitize(why, 1000))}
    return {**_result(one.entry, codes), **state, "suppressions": [suppression]}


def _location(one: Entry) -> dict[str, Any]:
    columns = one.finding.columns
    start, end = (columns.utf16, columns.utf16_end) if columns else (one.column, one.end_column)
    region = {"startLine": one.line, "startColumn": start, "endLine": one.end_line, "endColumn": end}
    if one.line == one.end_line and end <= start:
        del region["endColumn"]
    return {
        "physicalLocation": {"artifactLocation": _artifact(one.path), "region": region},
        "logicalLocations": [{"fullyQualifiedName": sanitize(one.finding.address)}],
    }


def _related(one: Entry, number: int) -> dict[str, Any]:
    other = one.finding.related[number]
    region = {"startLine": max(1, other.line)}
    return {
        "id": number,
        "message": {"text": _sentence(f"{other.code}: {sanitize(other.message)}")},
        "physicalLocation": {"artifactLocation": _artifact(one.path_of(other)), "region": region},
    }


def _artifact(path: str) -> dict[str, str]:
    if path.startswith("/"):  # outside the working directory, so nothing is known of a repository
        return {"uri": f"file://{_uri(path)}"}
    if _DRIVE.match(path):
        return {"uri": f"file:///{path[:2]}{_uri(path[2:])}"}
    return {"uri": _uri(path), "uriBaseId": _TOP}


def _uri(path: str) -> str:
    return quote(raw(path), safe="/")


def _invocation(outcome: Outcome, base: str, *, left_off: int) -> dict[str, Any]:
    notes = [
        {
            "level": "error" if one.fails else "warning",
            "message": {"text": _sentence(sanitize(one.text))},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(one.path)}}],
        }
        for one in unchecked(outcome, base)
    ]
    if left_off:
        notes.append({"level": "warning", "message": {"text": f"And {left_off} more, the lightest."}})
    crashed = any(practice.crashes for practice in outcome.practices)
    return {"executionSuccessful": not crashed, "toolExecutionNotifications": notes}
