"""Of which kind a finding is, what it settles and when it is asked."""

from collections.abc import Iterator
from typing import Final

import pytest

from handover.model.escalation_contacts import EscalationContacts
from handover.outcome import FindingKind, Kind, Severity
from handover.rules.gap import Gap
from handover.rules.rule import rule
from handover.testing.overlay import example
from tests.check.judging import RulesOfATest, by_all, judged, only

#: What stands where the backup is asked for → of which kind the missing answer is then.
WRITTEN: Final = {
    "~": FindingKind.OPEN,
    "nobody": FindingKind.UNDECIDED,
    '{said: "Ines, I suppose", says: dana}': FindingKind.UNDECIDED,
    "{unconfirmed: {ask: ines, by: 2026-12-04}}": FindingKind.OPEN,
}


@pytest.mark.parametrize(("written", "kind"), WRITTEN.items())
def test_words_that_decide_nothing_are_told_apart_from_no_words(written: str, kind: FindingKind) -> None:
    finding = only(by_all(f"escalation-contacts: {{backup: {written}}}"))
    assert (finding.code, finding.kind) == ("COM002", kind)


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (Kind.QUESTION, FindingKind.OPEN),
        (Kind.CONTRADICTION, FindingKind.CONTRADICTORY),
        (Kind.DANGER, FindingKind.UNSAFE),
    ],
)
def test_a_rule_s_findings_are_of_the_kind_that_it_is_about(kind: Kind, found: FindingKind) -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=kind)
    def always(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.urgent, "a gap")

    assert only(judged("", rules)).kind is found


def test_a_rule_may_say_that_its_findings_are_of_another_kind() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER, finds=FindingKind.UNREADABLE)
    def always(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.urgent, "a gap")

    assert only(judged("", rules)).kind is FindingKind.UNREADABLE


def test_a_topic_with_words_on_file_says_so_and_what_to_write() -> None:
    overlay = 'stage: draft\nposting: {close_loop: {claims: {said: "they just sit"}, balances: ~}}'
    finding = only(by_all(overlay))
    assert (finding.code, finding.kind) == ("FIL020", FindingKind.UNDECIDED)
    assert "nothing is answered yet" not in finding.message
    assert "`close_loop`" in finding.fix


# -- what is settled with an answer --------------------------------------------------------


def test_a_cause_counts_what_leaves_the_word_to_it() -> None:
    finding = next(one for one in by_all("scope: {tasks: []}").view.findings if one.code == "SCO003")
    assert finding.settles == len(finding.related) > 0


def test_an_undecided_area_settles_what_is_asked_of_it_alone() -> None:
    one = only(by_all('scope: {"areas.recare": ~}'))
    all_four = next(one for one in by_all("scope: {areas: ~}").view.findings if one.code == "SCO001")
    assert one.switches
    assert 0 < one.settles < all_four.settles


def test_a_document_in_which_nothing_is_written_has_its_questions_as_parts() -> None:
    overlay = "stage: ready\nfile: {posting.yaml: 'kinds:'}"
    finding = next(one for one in by_all(overlay).view.findings if one.code == "FIL020")
    assert [part.code for part in finding.parts] == [one.code for one in finding.related]
    assert all(part.question and part.fix and part.fingerprint for part in finding.parts)
    assert finding.settles == 0


def test_a_topic_that_is_answered_in_part_asks_only_for_the_rest() -> None:
    """The one question of the first call would ask again for what is known."""
    overlay = 'stage: draft\npractice: {"people[tess].email": ~, "people[tess].phone": ~, "people[sam].hours": ~}'
    finding = only(by_all(overlay))
    assert finding.code == "FIL020"
    assert {part.code for part in finding.parts} == {"PPL004", "PPL010"}
    assert all("Tess" in part.question or "Sam" in part.question for part in finding.parts)
    assert {part.severity for part in finding.parts} == {Severity.WARNING}, "a draft's questions never block"


def test_a_topic_of_which_nothing_is_written_is_one_question() -> None:
    finding = only(by_all("stage: draft\nescalation-contacts: {primary: ~, backup: ~}"))
    assert (finding.code, finding.parts, finding.settles) == ("FIL020", (), 0)
    assert len(finding.related) > 1


def test_the_guides_own_lists_settle_what_they_stand_for() -> None:
    overlay = """
        stage: ready
        practice: {standing: ~}
        escalation-contacts: {requires: ~, message: ~}
        approvals: {when_unclear: ~}
    """
    finding = next(one for one in by_all(overlay).view.findings if one.code == "FIL020")
    assert finding.parts == ()
    assert finding.settles == len(finding.related) > 1


# -- the line that is shown ----------------------------------------------------------------


def test_no_line_is_shown_for_a_key_that_stands_nowhere() -> None:
    text = example().files["escalation-contacts.yaml"].decode()
    without = text.replace("backup: ines\n", "")
    indented = "".join(f"        {line}" for line in without.splitlines(keepends=True))
    finding = only(by_all(f"    file:\n      escalation-contacts.yaml: |\n{indented}"))
    assert (finding.code, finding.excerpt) == ("COM002", None)


def test_an_emptied_key_is_shown() -> None:
    assert only(by_all("escalation-contacts: {backup: ~}")).excerpt == "backup: ~"


def test_a_key_that_is_missing_in_an_entry_shows_the_entry() -> None:
    finding = next(one for one in by_all('practice: {"people[dana].hours-":}').view.findings)
    assert finding.excerpt is not None
    assert "dana" in finding.excerpt


# -- how an answer may look ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("overlay", "like"),
    [
        ("escalation-contacts: {backup: ~}", "backup: ines"),
        ("escalation-contacts: {backup: zed}", ""),
        ("escalation-contacts: {answer_within: {is: 1 hour, unconfirmed: {ask: ines, by: 2026-12-04}}}", ""),
        ("practice: {go_live: when we can}", "go_live: 2026-12-01"),
        ("approvals: {actions: ~}", "actions:\n  - {kind: other_adjustment, approver: {is: dana, stand_in: ines}}\n"),
    ],
    ids=["a field", "an entry of a list", "an answer", "what cannot be read", "a list"],
)
def test_a_finding_at_a_field_has_its_example(overlay: str, like: str) -> None:
    found = by_all(overlay).view.findings[0].example
    assert found.startswith(like)
    assert bool(found) is bool(like)
