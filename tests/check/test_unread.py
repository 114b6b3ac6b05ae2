"""What could not be read is not checked, and a rule that breaks hides no other."""

from collections.abc import Iterator

import pytest

from handover.check.judge import judge_loaded
from handover.load import load
from handover.model.channels import Channel
from handover.model.escalation_contacts import EscalationContacts
from handover.model.practice import DOCUMENTS, document_name
from handover.outcome import Kind, NotChecked
from handover.rules.catalogue import ALL
from handover.rules.gap import Gap
from handover.rules.rule import rule
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example
from tests.check.judging import RulesOfATest, by_all, codes, judged, judged_roughly

BROKEN = 'file: {escalation-contacts.yaml: "backup: [ines"}'


def test_a_rule_that_needs_an_unreadable_answer_is_not_checked() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER)
    def needs(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.backup, "said before")
        yield Gap(contacts.backup, str(contacts.answer_within.value))

    @rules.add
    @rule("TST002", "B/B/B", fix="Close it.", kind=Kind.DANGER)
    def needs_not(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.primary, "a gap")

    outcome = judged("escalation-contacts: {answer_within: 4 hours x}", rules)
    assert codes(outcome) == ["TST002"]
    assert outcome.not_checked == (NotChecked("TST001", "escalation-contacts:answer_within could not be read"),)


def test_one_unreadable_entry_leaves_the_others_checked() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER)
    def entry(channel: Channel) -> Iterator[Gap]:
        yield Gap(channel, f"seen: {channel.patient_detail.value}")

    outcome = judged('escalation-contacts: {"channels[billing-inbox].patient_detail": always}', rules)
    assert [one.address for one in outcome.view.findings] == ["escalation-contacts:channels[office-line]"]
    assert [one.reason for one in outcome.not_checked] == [
        "escalation-contacts:channels[billing-inbox].patient_detail could not be read"
    ]


def test_a_rule_that_only_asks_whether_it_is_there_is_not_checked_either() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", answers=("escalation-contacts.answer_within",))
    def missing(contacts: EscalationContacts) -> Iterator[Gap]:
        if contacts.answer_within.missing:
            yield Gap(contacts.answer_within, "a gap")

    @rules.add
    @rule("TST002", "B/B/B", fix="Close it.", answers=("escalation-contacts.escalations.requires",))
    def missing_below(contacts: EscalationContacts) -> Iterator[Gap]:
        if contacts.escalations.missing:
            yield Gap(contacts.escalations, "a gap")

    wrong = judged("escalation-contacts: {answer_within: 4 hours x}", rules)
    assert [one.code for one in wrong.not_checked] == ["TST001"]
    assert [one.code for one in judged(BROKEN, rules).not_checked] == ["TST001", "TST002"]
    assert judged("escalation-contacts: {answer_within: ~}", rules).not_checked == ()


def test_an_unreadable_item_leaves_the_field_answered() -> None:
    outcome = by_all('escalation-contacts: {"escalations[complaint].requires": [deadline, sometimes]}')
    assert codes(outcome) == ["FIL002"]
    assert "COM011" not in [one.code for one in outcome.not_checked]


@pytest.mark.parametrize("name", ["scope", "posting", "escalation-contacts"])
def test_no_question_of_a_broken_document_passes_for_checked(name: str) -> None:
    outcome = by_all(f'file: {{{name}.yaml: "a: [b"}}')
    assert codes(outcome) == ["FIL001"]
    # every rule that has a question of this document, by what it says of an emptied one
    emptied = by_all(f'file: {{{name}.yaml: "also: []"}}')
    found = [one for one in emptied.view.findings if one.file == f"{name}.yaml"]
    # an emptied document's questions are told as one, and named beside it
    asked = {one.code for one in found} | {other.code for one in found for other in one.related}
    asked -= {"FIL020"}
    assert len(asked) > 1
    assert asked <= {one.code for one in outcome.not_checked}


def test_an_ignore_in_a_broken_document_s_place_is_not_called_unused() -> None:
    outcome = by_all(f"""
        practice:
          ignores: [{{code: COM002, where: escalation-contacts.backup, reason: x, says: ines, until: 2027-01-31}}]
        {BROKEN}
    """)
    assert codes(outcome) == ["FIL001"]


def test_a_broken_rule_hides_no_other_and_quotes_nothing() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER)
    def breaks(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.backup, "said before")
        raise ValueError("Kowalski")

    @rules.add
    @rule("TST002", "B/B/B", fix="Close it.", kind=Kind.DANGER)
    def stands(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.primary, "a gap")

    outcome = judged_roughly("", rules)
    assert codes(outcome) == ["TST002"]
    (crash,) = outcome.crashes
    assert crash.code == "TST001"
    assert "ValueError in breaks" in crash.reason
    assert "Kowalski" not in crash.reason


class Shaky:
    """An index that cannot be made."""

    place: EscalationContacts

    @classmethod
    def of(cls, contacts: EscalationContacts) -> "Shaky":
        """Fail."""
        raise RuntimeError(str(contacts.place))


def test_an_index_that_breaks_hides_no_other_rule() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER)
    def leans(index: Shaky) -> Iterator[Gap]:
        yield Gap(index.place, "never said")

    @rules.add
    @rule("TST002", "B/B/B", fix="Close it.", kind=Kind.DANGER)
    def stands(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.primary, "a gap")

    outcome = judged_roughly("", rules)
    assert codes(outcome) == ["TST002"]
    assert [one.code for one in outcome.crashes] == ["TST001"]


def test_a_rule_may_ask_only_for_what_there_is() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER)
    def wrong(number: int) -> Iterator[Gap]:
        raise AssertionError(number)

    assert "TypeError" in judged_roughly("", rules).crashes[0].reason


def test_an_ignore_of_a_broken_rule_is_not_called_unused() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER)
    def breaks(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.backup, "a gap")
        raise ValueError

    made = example("""
        practice:
          ignores: [{code: TST001, where: escalation-contacts.backup, reason: x, says: ines, until: 2027-01-31}]
    """)
    outcome = judge_loaded(load(MemoryFolder(made.files)), "x", made.today, rules={**ALL, **rules.by_code()}).outcome
    assert codes(outcome) == []


@pytest.mark.parametrize("file", [f"{document_name(cls)}.yaml" for cls in DOCUMENTS])
def test_a_document_that_cannot_be_read_counts_no_answers(file: str) -> None:
    counts = {count.file: count for count in by_all(f'file: {{{file}: "nothing: [to: read"}}').documents}
    assert (counts[file].present, counts[file].answered, counts[file].unconfirmed) == (True, 0, 0)


@pytest.mark.parametrize("when", ["late", "gathers"])
def test_a_rule_about_what_others_found_that_breaks_is_told_once(when: str) -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "W/W/W", fix="Do it.", kind=Kind.DANGER, late=when == "late", gathers=when == "gathers")
    def breaks_afterwards(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.backup, "said before")
        raise ValueError

    assert [one.code for one in judged_roughly("", rules).crashes] == ["TST001"]
