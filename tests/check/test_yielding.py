"""One cause, one finding: the deeper rule speaks and names the others."""

from collections.abc import Callable, Iterator

import pytest

from handover.analysis.structure.site import Site
from handover.model.escalation_contacts import EscalationContacts
from handover.outcome import Kind
from handover.rules.gap import Gap, Target
from handover.rules.rule import rule
from handover.testing.overlay import example
from tests.check.judging import RulesOfATest, by_all, codes, judged, only

SECOND_OFFICE = 'practice: {"locations+": {id: hillside, name: Hillside, hours: "mon-fri 08:00-17:00"}}'


def add(
    rules: RulesOfATest,
    number: str,
    at: Callable[[EscalationContacts], Target],
    *,
    weights: str = "B/B/B",
    yields_to: tuple[str, ...] = (),
    causes: Callable[[EscalationContacts], tuple[Target, ...]] = lambda _: (),
) -> None:
    """Register a rule that always has a gap at one place."""

    def judge(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(at(contacts), f"gap {number}", causes=causes(contacts))

    judge.__name__ = f"rule_{number}"
    rules.add(rule(f"TST{number}", weights, fix="Close it.", kind=Kind.DANGER, yields_to=yields_to)(judge))


def test_the_deeper_rule_speaks_and_names_the_other() -> None:
    rules = RulesOfATest()
    add(rules, "001", lambda c: c.backup, yields_to=("TST002",))
    add(rules, "002", lambda c: c.backup)
    finding = only(judged("", rules))
    assert finding.code == "TST002"
    (other,) = finding.related
    assert (other.code, other.message, other.file) == ("TST001", "gap 001", "escalation-contacts.yaml")
    assert (other.line, other.column, other.address) == (4, 9, "escalation-contacts:backup")


def test_a_chain_ends_at_the_deepest() -> None:
    rules = RulesOfATest()
    add(rules, "001", lambda c: c.backup, yields_to=("TST002",))
    add(rules, "002", lambda c: c.backup, yields_to=("TST003",))
    add(rules, "003", lambda c: c.backup)
    finding = only(judged("", rules))
    assert finding.code == "TST003"
    assert sorted(one.code for one in finding.related) == ["TST001", "TST002"]


def test_a_gap_in_a_part_covers_what_is_inside_but_not_the_other_way() -> None:
    inside = RulesOfATest()
    add(inside, "001", lambda c: c.check_in.slot, yields_to=("TST002",))
    add(inside, "002", lambda c: c.check_in)
    assert codes(judged("", inside)) == ["TST002"]
    around = RulesOfATest()
    add(around, "001", lambda c: c.check_in, yields_to=("TST002",))
    add(around, "002", lambda c: c.check_in.slot)
    assert sorted(codes(judged("", around))) == ["TST001", "TST002"]


def test_another_place_is_another_gap() -> None:
    rules = RulesOfATest()
    add(rules, "001", lambda c: c.backup, yields_to=("TST002",))
    add(rules, "002", lambda c: c.primary)
    assert sorted(codes(judged("", rules))) == ["TST001", "TST002"]


def test_one_of_several_causes_is_enough() -> None:
    rules = RulesOfATest()
    add(rules, "001", lambda c: c.backup, yields_to=("TST002",), causes=lambda c: (c.primary, c.urgent))
    add(rules, "002", lambda c: c.urgent)
    assert codes(judged("", rules)) == ["TST002"]


def test_causes_stand_in_place_of_where_it_is_shown() -> None:
    rules = RulesOfATest()
    add(rules, "001", lambda c: c.backup, yields_to=("TST002",), causes=lambda c: (c.primary,))
    add(rules, "002", lambda c: c.backup)
    assert sorted(codes(judged("", rules))) == ["TST001", "TST002"]


@pytest.mark.parametrize(("stage", "expected"), [("draft", ["TST001"]), ("live", ["TST002"])])
def test_a_rule_that_is_off_takes_no_word(stage: str, expected: list[str]) -> None:
    rules = RulesOfATest()
    add(rules, "001", lambda c: c.backup, yields_to=("TST002",))
    add(rules, "002", lambda c: c.backup, weights="-/B/B")
    outcome = judged(f"stage: {stage}", rules)
    assert codes(outcome) == expected
    assert [one.code for one in outcome.view.off] == (["TST002"] if stage == "draft" else [])


def test_an_ignored_cause_wakes_nobody() -> None:
    rules = RulesOfATest()
    add(rules, "001", lambda c: c.backup, yields_to=("TST002",))
    add(rules, "002", lambda c: c.backup)
    outcome = judged(
        "practice: {ignores: [{code: TST002, where: escalation-contacts.backup, "
        "reason: x, says: ines, until: 2027-01-31}]}",
        rules,
    )
    assert codes(outcome) == []
    assert [one.finding.code for one in outcome.view.ignored] == ["TST002"]


def test_an_ignored_gap_that_has_left_the_word_is_not_found() -> None:
    rules = RulesOfATest()
    add(rules, "001", lambda c: c.backup, yields_to=("TST002",))
    add(rules, "002", lambda c: c.backup)
    outcome = judged(
        "practice: {ignores: [{code: TST001, where: escalation-contacts.backup, "
        "reason: x, says: ines, until: 2027-01-31}]}",
        rules,
    )
    assert codes(outcome) == ["TST002"]


def test_a_gap_leaves_the_word_only_to_one_of_its_own_location() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER, yields_to=("TST002",))
    def shallow(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
        yield Gap(contacts.backup, "shallow", about=(site.id or "",))

    @rules.add
    @rule("TST002", "B/B/B", fix="Close it.", kind=Kind.DANGER)
    def deep(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
        if site.id == "hillside":
            yield Gap(contacts.backup, "deep")

    found = judged(SECOND_OFFICE, rules).view.findings
    assert sorted(one.message for one in found) == ["Hillside: deep", "Main Street: shallow"]
    assert [one.message for finding in found for one in finding.related] == ["shallow"]


def test_an_unknown_backup_is_one_finding_not_two() -> None:
    outcome = by_all("escalation-contacts: {primary: dnaa, backup: dnaa}")
    assert codes(outcome) == ["PPL001", "PPL001"]


def test_a_complaint_without_a_route_is_said_once() -> None:
    outcome = by_all('escalation-contacts: {"escalations[complaint].route": ~}')
    assert len(codes(outcome)) == 1


def test_a_misspelt_answer_is_not_also_a_missing_one() -> None:
    found = example(
        'goals: {"measures[3]": {name: Ageing, kind: balance_ageing, measures: money, cadance: monthly}}'
    ).findings()
    at_the_key = [one for one in found if one.code == "FIL002"]
    assert [one.address for one in at_the_key] == ["goals:measures[balance_ageing].cadence"]
    assert [one.code for one in found if one.code in ("GOA004", "GOA005")] == ["GOA004"]
