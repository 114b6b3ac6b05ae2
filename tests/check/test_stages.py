"""What a stage, an area that stays, a jurisdiction or an absent document switches off, and what never."""

from collections.abc import Iterator

import pytest

from handover.analysis.structure.site import Site
from handover.model.escalation_contacts import EscalationContacts
from handover.outcome import Kind, Severity
from handover.rules.gap import Gap
from handover.rules.rule import rule
from tests.check.judging import RulesOfATest, by_all, codes, judged, only

RECARE_STAYS = 'scope: {"areas.recare": out}'


def of_every_kind() -> RulesOfATest:
    """Return three rules about recare with a gap at one place: a question, a contradiction, a danger."""
    rules = RulesOfATest()
    for number, kind in enumerate(Kind, 1):

        def judge(contacts: EscalationContacts) -> Iterator[Gap]:
            yield Gap(contacts.contacts.recare, "a gap")

        judge.__name__ = kind.value
        rules.add(rule(f"TST00{number}", "A/W/B", fix="Close it.", kind=kind, areas=("recare",))(judge))
    return rules


def names(outcome_of: str) -> list[str]:
    return sorted(one.name for one in judged(outcome_of, of_every_kind()).view.findings)


@pytest.mark.parametrize(
    ("stage", "severity"), [("draft", Severity.ADVICE), ("ready", Severity.WARNING), ("live", Severity.BLOCKER)]
)
def test_each_stage_weighs_as_its_letter_says(stage: str, severity: Severity) -> None:
    assert {one.severity for one in judged(f"stage: {stage}", of_every_kind()).view.findings} == {severity}


def test_one_run_weighs_for_every_stage() -> None:
    views = judged("", of_every_kind()).views
    assert [views[stage].findings[0].severity.word for stage in ("draft", "ready", "live")] == [
        "advice",
        "warning",
        "blocker",
    ]
    assert len({view.findings[0].fingerprint for view in views.values()}) == 1


def test_the_declared_stage_is_judged_and_another_may_be_asked_for() -> None:
    ready = judged('practice: {"stage": ready}', of_every_kind())
    assert (ready.declared_stage, ready.stage) == ("ready", "ready")
    asked = judged('{practice: {"stage": ready}, stage: draft}', of_every_kind())
    assert (asked.declared_stage, asked.stage) == ("ready", "draft")


def test_a_stage_that_is_missing_counts_as_draft() -> None:
    outcome = by_all('practice: {"stage": ~}')
    assert (outcome.declared_stage, outcome.stage, outcome.stage_assumed) == ("draft", "draft", False)
    assert codes(outcome) == []


@pytest.mark.parametrize(("stage", "found"), [("nearly", "FIL002"), ("[live]", "FIL001"), ("{is: on}", "FIL002")])
def test_a_stage_that_cannot_be_read_counts_as_the_strictest(stage: str, found: str) -> None:
    outcome = by_all(f'practice: {{"stage": {stage}}}')
    assert (outcome.declared_stage, outcome.stage, outcome.stage_assumed) == ("live", "live", True)
    assert codes(outcome) == [found]
    asked = judged(f'{{practice: {{"stage": {stage}}}, stage: draft}}', of_every_kind())
    assert asked.stage_words == "stage cannot be read, judged as draft"


def test_a_rule_that_is_off_says_what_it_would_say_aside() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "-/W/B", fix="Close it.", kind=Kind.DANGER)
    def aside(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.backup, "a gap")

    view = judged("stage: draft", rules).view
    assert view.findings == ()
    assert [(one.code, one.severity) for one in view.off] == [("TST001", Severity.ADVICE)]


def test_an_area_that_stays_switches_off_questions_only() -> None:
    assert names("") == ["contradiction", "danger", "question"]
    assert names(RECARE_STAYS) == ["contradiction", "danger"]


def test_an_undecided_area_asks_nothing_more() -> None:
    assert names('scope: {"areas.recare": undecided}') == ["contradiction", "danger"]
    outcome = by_all('{scope: {"areas.recare": ~}, escalation-contacts: {"contacts.recare": ~}}')
    assert codes(outcome) == ["SCO001"]


def test_areas_are_decided_at_each_location() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", areas=("recare",))
    def question(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
        yield Gap(site.pick(contacts.contacts.recare), "a gap")

    finding = only(
        judged(
            """
            practice: {"locations+": {id: hillside, name: Hillside, hours: "mon-fri 08:00-17:00"}}
            scope: {"areas.recare": {is: in, differs: [{locations: hillside, is: out}]}}
            """,
            rules,
        )
    )
    assert finding.message == "Main Street: a gap"


def test_a_gap_may_name_its_own_areas() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", areas=("insurance",))
    def question(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.backup, "about recare", areas=("recare",))
        yield Gap(contacts.backup, "about any", about=("any",), areas=("recare", "balances"))

    assert [one.message for one in judged(RECARE_STAYS, rules).view.findings] == ["about any"]


@pytest.mark.parametrize(("jurisdiction", "found"), [("US", []), ("GB", ["TST001"]), ("~", []), ("[", [])])
def test_a_rule_of_one_jurisdiction_is_silent_elsewhere(jurisdiction: str, found: list[str]) -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER, jurisdiction="GB")
    def there(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.backup, "a gap")

    value = '"["' if jurisdiction == "[" else jurisdiction
    assert codes(judged(f'practice: {{"jurisdiction": {value}}}', rules)) == found


def test_an_absent_document_silences_its_questions_only() -> None:
    assert names("escalation-contacts: ~") == ["contradiction", "danger"]


@pytest.mark.parametrize("name", ["scope", "goals", "escalation-contacts", "posting", "payers", "financial-policy"])
def test_an_absent_document_is_one_finding_about_it(name: str) -> None:
    found = by_all(f"{name}: ~").view.findings
    (missing,) = [one for one in found if one.file == f"{name}.yaml"]
    assert (missing.code, missing.severity, missing.line, missing.column) == ("FIL008", Severity.BLOCKER, 1, 1)
    assert missing.message == f"{name}.yaml is not there, or is empty"


@pytest.mark.parametrize("text", ["", "\n", "# only a remark\n", "---\n", "{}\n"])
def test_an_empty_document_is_as_good_as_absent(text: str) -> None:
    outcome = by_all("goals: ~")
    emptied = by_all(f'file: {{goals.yaml: "{text.encode("unicode_escape").decode()}"}}')
    assert codes(emptied) == codes(outcome)


def test_an_absent_document_counts_as_not_there() -> None:
    counts = {one.file: one for one in by_all("goals: ~").documents}
    assert (counts["goals.yaml"].present, counts["goals.yaml"].answered) == (False, 0)
    assert counts["scope.yaml"].present


def test_what_stays_needs_no_document() -> None:
    outcome = by_all("""
        scope: {"areas.balances": out, "areas.recare": out}
        financial-policy: ~
    """)
    assert "FIL008" not in codes(outcome)
