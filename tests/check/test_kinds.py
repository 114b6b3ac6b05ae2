"""Of which kind a finding is, what it settles and when it is asked."""

from collections.abc import Iterator
from typing import Final

import pytest

from handover.model.escalation_contacts import EscalationContacts
from handover.outcome import FindingKind, Kind
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
