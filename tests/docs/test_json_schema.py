"""What `check --format json` prints is what its schema in docs/ says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import jsonschema
import pytest

from handover.outcome import Outcome
from handover.report.json_report import render
from handover.rules.catalogue import ALL, RULE_SET
from handover.rules.manual import manual_of
from handover.testing.overlay import outcome_of

SCHEMA: Final = json.loads((Path(__file__).parents[2] / "docs" / "check.schema.json").read_text(encoding="utf-8"))
CHECKER: Final = jsonschema.Draft202012Validator(SCHEMA)

BROKEN: Final = 'file: {scope.yaml: "areas: [insurance"}'
IGNORED: Final = """
escalation-contacts:
  backup: ~
practice:
  ignores: [{code: COM002, where: "escalation-contacts.backup", reason: "a service answers", says: ines, until: 2027-03-31}]
"""


def printed(*overlays: str) -> dict[str, Any]:
    outcomes = tuple(outcome_of(overlay) for overlay in overlays)
    made: dict[str, Any] = json.loads(render(Outcome("2026-11-23", outcomes), RULE_SET))
    return made


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("rule", ALL.values(), ids=lambda rule: rule.code)
def test_every_rule_prints_what_the_schema_says(rule: Any) -> None:
    CHECKER.validate(printed(*manual_of(rule).bad[:1]))


def test_unread_documents_ignores_and_several_practices_fit_too() -> None:
    made = printed("", BROKEN, IGNORED)
    CHECKER.validate(made)
    assert made["practices"][1]["not_checked"]
    assert [one["code"] for one in made["practices"][2]["ignored"]] == ["COM002"]


def test_the_schema_knows_every_key_that_is_printed() -> None:
    practice = printed(IGNORED)["practices"][0]
    known = SCHEMA["$defs"]
    assert practice.keys() == known["practice"]["properties"].keys()
    (ignored,) = practice["ignored"]
    assert ignored.keys() == {*known["finding"]["properties"], *known["ignored"]["properties"]}


def test_something_else_does_not_fit() -> None:
    made = printed("escalation-contacts: {backup: ~}")
    made["practices"][0]["findings"][0]["severity"] = "grave"
    assert not CHECKER.is_valid(made)
