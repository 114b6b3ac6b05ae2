"""Ignores that a program writes hide what may be hidden, nothing else, and lose nothing of a document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from handover.accepting import Accepted, Note, accept, may_be_accepted
from handover.check.judge import judge
from handover.errors import UsageError
from handover.outcome import FindingKind, PracticeOutcome, Severity
from handover.rules.catalogue import ALL
from handover.rules.manual import manual_of
from handover.source.folder import MemoryFolder
from handover.testing.overlay import Example, example

DAY = date(2026, 11, 23)
NOTE = Note("agreed in October; for now", "dana", date(2027, 3, 31))
MARK = b"# handover: ignore["

#: Practices with gaps, by what is special about where the gaps stand.
GAPS = {
    "an answer that is not there": "escalation-contacts: {backup: ~}",
    "a document's answers": "goals: {measures: ~}\nposting: {wait: ~}",
    "an entry of a list": 'escalation-contacts: {"escalations[complaint].route": []}',
    "a document that is not there": "goals:",
    "two in one entry": 'escalation-contacts: {"escalations[complaint].route": [], "escalations[complaint].send_by": ~}',
}
BAD = [(rule.code, text) for rule in ALL.values() for text in manual_of(rule).bad]
#: Rules whose findings a program accepts for nobody.
KEPT = {
    "a secret": manual_of(ALL["ACC006"]).bad[0],
    "a document that does not parse": 'file: {goals.yaml: "a: [1"}',
    "a document of which little is answered": "file: {scope.yaml: 'tasks:'}",
    "an ignore without a reason": 'practice: {ignores: [{code: COM004, where: escalation-contacts, reason: "x"}]}',
}


def added(made: Example) -> tuple[PracticeOutcome, Accepted, dict[str, bytes]]:
    """Return a practice as it was found, what became of it, and its files."""
    folder = MemoryFolder(made.files)
    practice = judge(folder, "example", made.today, made.stage)
    accepted = accept(folder, practice, NOTE, made.today)
    return practice, accepted, made.files | dict(accepted.after)


def holds(made: Example) -> int:
    """Check all that must hold whatever is found; return how many findings are ignored."""
    practice, accepted, files = added(made)
    for name, data in accepted.after.items():
        assert b"".join(one for one in data.splitlines(keepends=True) if MARK not in one) == made.files[name]
    now = judge(MemoryFolder(files), "example", made.today, made.stage)
    assert now.views == accepted.practice.views or not accepted.after
    kept = [one for one in practice.view.findings if not may_be_accepted(one)]
    still = {(one.code, one.fingerprint) for one in now.view.findings}
    assert still >= {(one.code, one.fingerprint) for one in kept}
    assert accept(MemoryFolder(files), now, NOTE, made.today).after == {}, "a second run writes nothing"
    return len(now.view.ignored) - len(practice.view.ignored)


@pytest.mark.parametrize("gap", GAPS)
def test_what_is_left_is_ignored_with_reason_person_and_day_and_once_only(gap: str) -> None:
    made = example(GAPS[gap])
    hidden = holds(made)
    if gap == "a document that is not there":
        assert hidden == 0
        return
    assert hidden > 0
    _, accepted, _ = added(made)
    assert not accepted.practice.view.findings
    for one in accepted.practice.view.ignored:
        assert (one.reason, one.says, one.until) == ("agreed in October; for now", "dana", "2027-03-31")


@pytest.mark.parametrize("what", KEPT)
def test_what_a_person_has_to_look_at_is_left(what: str) -> None:
    practice, accepted, _ = added(example(KEPT[what]))
    assert practice.view.findings
    assert accepted.after == {}
    assert holds(example(KEPT[what])) == 0


@pytest.mark.parametrize("wrap", ["crlf", "mark"])
def test_line_ends_and_marks_stay(wrap: str) -> None:
    made = example("escalation-contacts: {backup: ~}")
    data = made.files["escalation-contacts.yaml"]
    data = data.replace(b"\n", b"\r\n") if wrap == "crlf" else b"\xef\xbb\xbf" + data
    made = Example(made.files | {"escalation-contacts.yaml": data}, None, DAY)
    assert holds(made) == 1
    _, accepted, _ = added(made)
    new = accepted.after["escalation-contacts.yaml"]
    assert new.count(b"\r\n") == data.count(b"\r\n") + (wrap == "crlf")
    assert new.startswith(data[:3])


def test_words_that_are_a_finding_themselves_are_refused() -> None:
    made = example("escalation-contacts: {backup: ~}")
    folder = MemoryFolder(made.files)
    note = NOTE._replace(reason="the password: Tr0ub4dor&3x")
    with pytest.raises(UsageError, match="with them ACC006 is found"):
        accept(folder, judge(folder, "example", DAY), note, DAY)


def test_no_unsafe_blocker_is_ignored_by_a_program() -> None:
    code = next(one.code for one in ALL.values() if one.waivable and one.finding_kind is FindingKind.UNSAFE)
    (found, *_) = example(manual_of(ALL[code]).bad[0]).findings(code)
    assert not may_be_accepted(replace(found, severity=Severity.BLOCKER))
    assert may_be_accepted(replace(found, severity=Severity.WARNING))


@pytest.mark.sweep
@pytest.mark.parametrize(
    ("code", "text"), BAD[::8], ids=[f"{code}-{number}" for number, (code, _) in enumerate(BAD[::8])]
)
def test_the_same_holds_for_what_each_rule_finds(code: str, text: str) -> None:
    assert code in ALL
    holds(example(text))
