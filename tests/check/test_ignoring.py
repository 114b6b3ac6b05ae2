"""What an ignore hides, what it never hides, and what is said of ignores themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handover.outcome import PracticeOutcome, Severity
from handover.rules.catalogue import ALL
from handover.shipped import sample_files
from handover.testing.overlay import Example, example
from tests.check.judging import by_all, codes, only

if TYPE_CHECKING:
    from collections.abc import Callable


def commented(comment: str, *, after: str = "") -> PracticeOutcome:
    """Judge the practice with its backup emptied, a comment above that key, another on its line."""
    files = dict(sample_files())
    text = files["escalation-contacts.yaml"].decode()
    above = f"{comment}\n" if comment else ""
    files["escalation-contacts.yaml"] = text.replace("backup: ines", f"{above}backup:{after}").encode()
    outcome = Example(files, None, example().today).outcome()
    assert not outcome.crashes
    return outcome


def entered(entry: str, overlay: str = "escalation-contacts: {backup: ~}") -> PracticeOutcome:
    """Judge the practice with its backup emptied and an entry of `ignores:`."""
    return by_all(f"practice: {{ignores: [{{{entry}}}]}}\n{overlay}")


WHOLE = "# handover: ignore[COM002] agreed in October; says ines until 2027-01-31"
ENTRY = "code: COM002, where: escalation-contacts.backup, reason: agreed in October, says: ines, until: 2027-01-31"


@pytest.mark.parametrize(
    "judged", [lambda: commented(WHOLE), lambda: commented("", after=f" {WHOLE}"), lambda: entered(ENTRY)]
)
def test_a_whole_ignore_hides_and_is_shown_with_its_reason(judged: Callable[[], PracticeOutcome]) -> None:
    outcome = judged()
    assert codes(outcome) == []
    (ignored,) = outcome.view.ignored
    assert (ignored.finding.code, ignored.reason, ignored.says, ignored.until) == (
        "COM002",
        "agreed in October",
        "ines",
        "2027-01-31",
    )
    assert ignored.finding.severity is Severity.BLOCKER


@pytest.mark.parametrize(
    "comment",
    [
        "# handover: ignore[COM002] ; says ines until 2027-01-31",
        "# handover: ignore COM002 agreed; says ines until 2027-01-31",
        "# handover: ignore[com002] agreed; says ines until 2027-01-31",
        "# handover: ignore[COM002] agreed; says ines until next summer",
        "# handover: ignore[] agreed; says ines until 2027-01-31",
    ],
)
def test_a_malformed_comment_hides_nothing_and_is_a_finding(comment: str) -> None:
    outcome = commented(comment)
    assert sorted(codes(outcome)) == ["COM002", "WAV001"]
    (about,) = [one for one in outcome.view.findings if one.code == "WAV001"]
    assert (about.file, about.line, about.column) == ("escalation-contacts.yaml", 4, 1)
    assert " hides nothing: " in about.message


def test_each_comment_is_judged_by_itself() -> None:
    malformed, unused = "# handover: ignore[COM002] ; says ines", WHOLE.replace("COM002", "COM008")
    files = dict(sample_files())
    text = files["escalation-contacts.yaml"].decode()
    text = text.replace("backup: ines", f"{malformed}\nbackup: ines").replace("urgent:", f"{unused}\nurgent:")
    files["escalation-contacts.yaml"] = text.encode()
    outcome = Example(files, None, example().today).outcome()
    assert sorted(codes(outcome)) == ["WAV001", "WAV003"]


def test_a_comment_above_nothing_is_malformed() -> None:
    files = dict(sample_files())
    files["escalation-contacts.yaml"] += f"\n{WHOLE}\n".encode()
    assert codes(Example(files, None, example().today).outcome()) == ["WAV001"]


@pytest.mark.parametrize(
    ("entry", "lacks"),
    [
        ("code: COM002, where: escalation-contacts.backup, says: ines, until: 2027-01-31", "a reason"),
        ("code: COM002, where: escalation-contacts.backup, reason: x, until: 2027-01-31", "a person who decided"),
        ("code: COM002, where: escalation-contacts.backup, reason: x, says: ines", "a last day"),
        ("code: COM002, where: escalation-contacts.backup", "a reason, a person who decided and a last day"),
    ],
)
def test_an_incomplete_entry_hides_nothing_and_is_a_finding(entry: str, lacks: str) -> None:
    outcome = entered(entry)
    assert sorted(codes(outcome)) == ["COM002", "WAV001"]
    (about,) = [one for one in outcome.view.findings if one.code == "WAV001"]
    assert about.message == f"the ignore of COM002 lacks {lacks}"
    assert about.file == "practice.yaml"


def test_a_comment_without_person_and_day_hides_and_is_a_finding() -> None:
    outcome = commented("# handover: ignore[COM002] agreed in October")
    assert codes(outcome) == ["WAV001"]
    assert only(outcome).message == "the ignore of COM002 lacks a person who decided and a last day"
    assert len(outcome.view.ignored) == 1


@pytest.mark.parametrize(("until", "found"), [("2026-11-23", []), ("2026-11-22", ["COM002", "WAV002"])])
def test_the_last_day_counts_and_the_day_after_does_not(until: str, found: list[str]) -> None:
    assert sorted(codes(commented(WHOLE.replace("2027-01-31", until)))) == found
    assert sorted(codes(entered(ENTRY.replace("2027-01-31", until)))) == found


def test_an_ignore_of_nothing_is_a_finding() -> None:
    finding = only(entered(ENTRY, ""))
    assert (finding.code, finding.severity) == ("WAV003", Severity.WARNING)
    assert finding.message == "the ignore of COM002 hides nothing"


def test_one_of_two_codes_may_be_of_no_use() -> None:
    outcome = commented(WHOLE.replace("COM002", "COM002, COM003"))
    assert [(one.code, one.message) for one in outcome.view.findings] == [
        ("WAV003", "the ignore of COM003 hides nothing")
    ]


def test_two_ignores_of_one_gap_are_both_of_use() -> None:
    files = dict(commented_files())
    files["practice.yaml"] += f"\nignores: [{{{ENTRY}}}]\n".encode()
    outcome = Example(files, None, example().today).outcome()
    assert codes(outcome) == []
    assert len(outcome.view.ignored) == 1


def commented_files() -> dict[str, bytes]:
    """Return the practice with its backup emptied under a whole ignore."""
    files = dict(sample_files())
    text = files["escalation-contacts.yaml"].decode()
    files["escalation-contacts.yaml"] = text.replace("backup: ines", f"{WHOLE}\nbackup:").encode()
    return files


def test_an_ignore_of_a_rule_that_is_off_is_not_unused() -> None:
    entry = ENTRY.replace("COM002", "COM008").replace("backup", "urgent")
    outcome = entered(entry, "stage: draft")
    assert codes(outcome) == []
    assert codes(entered(entry, "")) == ["WAV003"]


def test_an_ignore_of_an_unknown_rule_is_a_finding() -> None:
    outcome = entered(ENTRY.replace("COM002", "COM999"), "")
    assert codes(outcome) == ["WAV005"]


@pytest.mark.parametrize("code", [code for code, rule in ALL.items() if not rule.waivable])
def test_what_may_never_be_ignored(code: str) -> None:
    assert "WAV004" in codes(entered(ENTRY.replace("COM002", code), ""))


def test_a_secret_stays_a_finding_whatever_is_ignored() -> None:
    files = dict(sample_files())
    ignore = "# handover: ignore[ACC006] it is an old one; says ines until 2027-01-31"
    files["goals.yaml"] += f'\n{ignore}\nremark: "password: Tulip-Harbour7"\n'.encode()
    outcome = Example(files, None, example().today).outcome()
    assert {"ACC006", "WAV004"} <= set(codes(outcome))
    assert outcome.view.ignored == ()


@pytest.mark.parametrize(
    "where",
    [
        "escalation-contacts",
        "escalation-contacts.yaml",
        "escalation-contacts.backup",
        "escalation-contacts:backup",
    ],
)
def test_an_entry_covers_its_place_and_what_is_inside(where: str) -> None:
    assert codes(entered(ENTRY.replace("escalation-contacts.backup", f'"{where}"'))) == []


@pytest.mark.parametrize("where", ["escalation-contacts.primary", "scope", "contacts.backup", "backup", '""'])
def test_an_entry_for_another_place_hides_nothing(where: str) -> None:
    outcome = entered(ENTRY.replace("escalation-contacts.backup", where))
    assert "COM002" in codes(outcome)


@pytest.mark.parametrize(
    "where",
    [
        "escalation-contacts.hardship",
        "escalation-contacts.hardship.notes",
        "escalation-contacts.escalations.hardship.notes",
        '"escalation-contacts:escalations[hardship].notes"',
    ],
)
def test_an_entry_of_a_list_is_named_by_its_id(where: str) -> None:
    entry = ENTRY.replace("COM002", "FIN023").replace("escalation-contacts.backup", where)
    overlay = 'escalation-contacts: {"escalations[hardship].notes": ~, "escalations[threat_to_leave].notes": ~}'
    outcome = entered(entry, overlay)
    assert [(one.code, one.address) for one in outcome.view.findings] == [
        ("FIN023", "escalation-contacts:escalations[threat_to_leave].notes")
    ]


def test_a_comment_covers_the_whole_entry_below_it_and_no_other() -> None:
    made = example('escalation-contacts: {"escalations[hardship].notes": ~, "escalations[threat_to_leave].notes": ~}')
    files = dict(made.files)
    text = files["escalation-contacts.yaml"].decode()
    ignore = WHOLE.replace("COM002", "FIN023")
    files["escalation-contacts.yaml"] = text.replace(
        "  - kind: hardship", f"  {ignore}\n  - kind: hardship", 1
    ).encode()
    found = Example(files, None, made.today).outcome().view
    assert [one.address for one in found.findings] == ["escalation-contacts:escalations[threat_to_leave].notes"]
    assert [one.finding.address for one in found.ignored] == ["escalation-contacts:escalations[hardship].notes"]


def test_an_ignored_gap_is_ignored_at_every_stage_at_which_it_is_one() -> None:
    outcome = commented(WHOLE)
    assert {stage: len(view.ignored) for stage, view in outcome.views.items()} == {"draft": 1, "ready": 1, "live": 1}
