"""The catalogue as a whole: what each rule says and where, and what holds between rules.

Run with HANDOVER_UPDATE=1 to write the pins anew, and read them one by one.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from handover import rules
from handover.explain import find_field
from handover.outcome import STAGES, Severity
from handover.rules.catalogue import ALL, TOPICS
from handover.rules.manual import manual_of
from handover.rules.rule import NEVER_WAIVABLE, Rule, Topic
from handover.testing.overlay import outcome_of

HERE = Path(__file__).parent


def pinned(name: str, shown: str) -> None:
    """Compare with the pinned text, or write it."""
    path = HERE / name
    if os.environ.get("HANDOVER_UPDATE"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.letters)
def test_places_and_words_of_every_bad_example(topic: Topic) -> None:
    lines = []
    for rule in sorted(topic.rules, key=lambda rule: rule.code):
        for number, text in enumerate(manual_of(rule).bad, 1):
            outcome = outcome_of(text)
            # what a rule detects, the model accepts: it is no trouble of reading, except where that is the point
            if rule.topic not in ("FIL", "WAV"):
                assert not {one.code for one in outcome.view.findings} & {"FIL001", "FIL002"}, text
            for one in (*outcome.view.findings, *outcome.view.off):
                if one.code == rule.code:
                    lines += [
                        f"{rule.code} {number} {one.file}:{one.line}:{one.column} {one.address}",
                        f"    {one.severity.word}, asks {one.ask}: {one.message}",
                        f"    ? {one.question}",
                    ]
    pinned(f"bad_examples/{topic.letters}.txt", "\n".join(lines) + "\n")


def test_every_rule_that_is_written_is_registered() -> None:
    """A module that its topic forgets to import would take its rules out in silence."""
    sources = Path(rules.__file__).parent.rglob("*.py")
    written = [
        code for path in sources for code in re.findall(r"^@(\w+)\.rule\(", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert len(written) == len(ALL)


def test_the_table_of_rules() -> None:
    rows = (f"{r.code} {r.name} {'/'.join(s.word for s in r.severities)}\n" for r in ALL.values())
    pinned("table.txt", "".join(rows))


@pytest.mark.parametrize("rule", ALL.values(), ids=lambda rule: rule.code)
def test_who_leaves_the_word_to_whom(rule: Rule) -> None:
    for code in rule.yields_to:
        deeper = ALL[code]
        for stage in STAGES:
            if rule.severity(stage) and deeper.severity(stage):
                # a cause weighs at least as much as what follows from it, except where it is merely
                # known earlier; a blocker may never turn into advice
                assert deeper.severity(stage) >= min(rule.severity(stage), Severity.WARNING)
        if rule.code in NEVER_WAIVABLE:
            assert code in NEVER_WAIVABLE


def test_leaving_the_word_never_runs_in_a_circle() -> None:
    def above(code: str, seen: tuple[str, ...]) -> None:
        assert code not in seen
        for deeper in ALL[code].yields_to:
            above(deeper, (*seen, code))

    for code in ALL:
        above(code, ())


def test_rules_name_fields_that_exist() -> None:
    assert [(r.code, a) for r in ALL.values() for a in r.answers if find_field(a) is None] == []


def test_at_draft_nothing_that_is_merely_open_blocks() -> None:
    assert [r.code for r in ALL.values() if r.answers and r.severity("draft") is Severity.BLOCKER] == []
