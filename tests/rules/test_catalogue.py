"""The catalogue as a whole: what each rule says and where, and what holds between rules.

`just pins` writes the pins anew; read the difference line by line.
"""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from handover import rules
from handover.explain import find_field
from handover.outcome import STAGES, FindingKind, Kind, Severity
from handover.rules.catalogue import ALL, TOPICS
from handover.rules.manual import manual_of
from handover.rules.rule import Rule, Topic
from handover.testing.overlay import outcome_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from syrupy.assertion import SnapshotAssertion

HERE = Path(__file__).parent


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.letters)
def test_places_and_words_of_every_bad_example(topic: Topic, pinned: SnapshotAssertion) -> None:
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
    assert "\n".join(lines) + "\n" == pinned(name=f"bad_examples/{topic.letters}.txt")


def test_no_pin_of_a_topic_is_left_over() -> None:
    pins = {path.name for path in (HERE / "bad_examples").iterdir()}
    assert pins - {f"{topic.letters}.txt" for topic in TOPICS} == set()


def every_rule_in_a_module() -> Iterator[tuple[str, Rule]]:
    """Yield each rule that is defined in a module of the rules, with the module's name."""
    for info in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}."):
        module = importlib.import_module(info.name)
        for one in vars(module).values():
            if isinstance(one, Rule) and one.judge.__module__ == info.name:
                yield info.name, one


def test_every_rule_that_is_written_is_listed_once() -> None:
    """A rule that its module, or a module that its topic forgets to list would be gone in silence."""
    listed = [one.name for topic in TOPICS for one in topic.rules]
    assert sorted(listed) == sorted(one.name for _, one in every_rule_in_a_module())


def test_a_rule_s_code_begins_with_the_letters_of_its_topic() -> None:
    assert [one.code for topic in TOPICS for one in topic.rules if one.topic != topic.letters] == []


def test_what_seals_a_folder_hides_its_lines_and_cannot_be_ignored() -> None:
    assert [one.code for one in ALL.values() if one.seals and (not one.hides or one.waivable)] == []


def test_what_may_never_be_ignored_is_told_as_unsafe() -> None:
    strict = [one for one in ALL.values() if not one.waivable or one.seals or one.hides]
    assert {one.code: one.finding_kind for one in strict if one.finding_kind is not FindingKind.UNSAFE} == {}


def test_what_nobody_is_asked_about_is_mended_in_the_documents() -> None:
    """A question of the first call can be answered by a person; what cannot be read, by whoever writes."""
    unreadable = {one.code for one in ALL.values() if one.finding_kind is FindingKind.UNREADABLE}
    assert {"FIL001", "FIL002", "FIL003", "FIL004", "FIL021"} <= unreadable
    assert {code for code in unreadable if ALL[code].kind is Kind.QUESTION} == set()


def facts(one: Rule) -> str:
    """Return what a rule does besides being reported."""
    found = {"never ignored": not one.waivable, "seals": one.seals, "hides": one.hides}
    found["speaks for missing answers"] = one.speaks_for_missing
    found["switches others off"] = one.switches
    return "".join(f", {words}" for words, there in found.items() if there)


def test_the_table_of_rules(pinned: SnapshotAssertion) -> None:
    rows = (
        f"{r.code} {r.name} {'/'.join(s.word for s in r.severities)}, {r.finding_kind.title}{facts(r)}\n"
        for r in ALL.values()
    )
    assert "".join(rows) == pinned(name="table.txt")


@pytest.mark.parametrize("rule", ALL.values(), ids=lambda rule: rule.code)
def test_who_leaves_the_word_to_whom(rule: Rule) -> None:
    for code in rule.yields_to:
        deeper = ALL[code]
        for stage in STAGES:
            if rule.severity(stage) and deeper.severity(stage):
                # a cause weighs at least as much as what follows from it, except where it is merely
                # known earlier; a blocker may never turn into advice
                assert deeper.severity(stage) >= min(rule.severity(stage), Severity.WARNING)
        if not rule.waivable:
            assert not deeper.waivable


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


def mirror(rule: Rule) -> Path:
    """Return the test module that mirrors the module of a rule."""
    *rooms, module = rule.judge.__module__.removeprefix(f"{rules.__name__}.").split(".")
    return HERE.joinpath(*rooms, f"test_{module}.py")


@pytest.mark.parametrize("rule", ALL.values(), ids=lambda rule: rule.code)
def test_a_rule_is_named_in_the_test_of_its_module(rule: Rule) -> None:
    """The manual's own examples are run elsewhere; here stands by hand what they do not show."""
    path = mirror(rule)
    assert path.is_file(), f"{rule.code} wants a test beside its own examples, in {path.relative_to(HERE)}"
    assert rule.code in path.read_text(encoding="utf-8"), f"no test in {path.relative_to(HERE)} names {rule.code}"
