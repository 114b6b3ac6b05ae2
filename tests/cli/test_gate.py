"""Nothing fails open: what cannot be read, found or looked into is told, and no run with it is green."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from handover.check.judge import judge
from handover.cli.boundary import run
from handover.portfolio import find_practices
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from handover.testing.edit import set_value
from tests.truth.complete import TODAY
from tests.truth.test_equal_forms import values

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from handover.outcome import PracticeOutcome

DOCUMENTS = sorted(name for name in sample_files() if name.endswith(".yaml"))
DAY = ("--today", "2026-11-23")


def lay(place: Path, files: Mapping[str, bytes] | None = None, **names: str) -> Path:
    """Write a complete practice, with documents under other names."""
    for name, data in (files or sample_files()).items():
        target = place / names.get(name.removesuffix(".yaml").replace("-", "_"), name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return place


def with_practice(text: str) -> dict[str, bytes]:
    """Return the complete practice with a backup that is not named, and another text in place of its stage line."""
    files = dict(sample_files())
    files["practice.yaml"] = files["practice.yaml"].replace(b"stage: live\n", text.encode())
    contacts = files["escalation-contacts.yaml"].decode()
    (start, end) = next(
        (node.start, node.end) for at, node in values(contacts, "escalation-contacts.yaml") if at.endswith(".backup")
    )
    files["escalation-contacts.yaml"] = f"{contacts[:start]}~{contacts[end:]}".encode()
    return files


def judged(files: Mapping[str, bytes]) -> PracticeOutcome:
    return judge(MemoryFolder(files), "x", TODAY)


def checked(*arguments: object, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, dict[str, object]], str]:
    """Return the exit code of a check, its practices and what was left out, by path, and what is remarked."""
    code = run(["check", *map(str, arguments), *DAY, "--format", "json"])
    printed = capsys.readouterr()
    report = json.loads(printed.out)
    return code, {one["path"].split("/")[-1]: one for one in (*report["practices"], *report["left_out"])}, printed.err


# -- folders -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Practice.yaml", "PRACTICE.YAML", "practice.yml", "Practice.yml", ""])
def test_a_practice_whose_first_document_is_misnamed_is_named(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(tmp_path / "a")
    lay(tmp_path / "b", practice=name or "gone")
    if not name:
        (tmp_path / "b" / "gone").unlink()
    code, found, _ = checked(tmp_path, capsys=capsys)
    assert code == 1
    codes = [(one["code"], one["severity"]) for one in found["b"]["findings"]]  # type: ignore[attr-defined]
    assert ("FIL013", "blocker") in codes
    assert ("FIL001", "blocker") in codes or not name
    assert found["a"]["findings"] == []


def test_an_empty_first_document_is_a_blocker_at_each_stage(tmp_path: Path) -> None:
    lay(tmp_path, {**sample_files(), "practice.yaml": b""})
    assert run(["check", str(tmp_path), *DAY]) == 1


def test_a_link_is_named_and_not_green(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(tmp_path / "root" / "a")
    lay(tmp_path / "elsewhere" / "b")
    (tmp_path / "root" / "b").symlink_to(tmp_path / "elsewhere" / "b")
    code, found, remarks = checked(tmp_path / "root", capsys=capsys)
    assert code == 2
    assert found["b"]["reason"] == "it is a link, which is not followed"
    assert "was not checked: it is a link, which is not followed" in remarks


def test_a_link_to_what_is_checked_anyway_or_to_no_practice_is_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(tmp_path / "a")
    (tmp_path / "current").symlink_to(tmp_path / "a")
    (tmp_path / "around").symlink_to(tmp_path)
    (tmp_path / "tools").mkdir()
    (tmp_path / "more").symlink_to(tmp_path / "tools")
    code, found, _ = checked(tmp_path, capsys=capsys)
    assert (code, list(found)) == (0, ["a"])


def test_what_stands_below_a_group_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(tmp_path / "a")
    lay(tmp_path / "shared" / "inner" / "b")
    (tmp_path / "shared" / "group.yaml").write_text("name: x\n")
    code, found, _ = checked(tmp_path, capsys=capsys)
    assert code == 2
    assert "group folder" in str(found["b"]["reason"])
    assert checked(tmp_path / "shared" / "inner" / "b", capsys=capsys)[0] == 0


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("a/sub", "lies within the folder of a practice"),
        ("a/documents/kept/sub", "lies within the folder of a practice"),
        (".b", "begins with a dot"),
        (".old/b", "begins with a dot"),
        ("1/2/3/4/5/6/7/8/b", "more than 8 folders deep"),
    ],
)
def test_what_looks_like_a_practice_where_none_is_looked_for_is_named(
    tmp_path: Path, place: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(tmp_path / "a")
    lay(tmp_path / place)
    code, found, remarks = checked(tmp_path, capsys=capsys)
    assert code == 2
    assert says in remarks
    assert found["a"]["findings"] == []


def test_a_practice_at_the_top_hides_none_below(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(tmp_path / "practices" / "a")
    lay(tmp_path)
    code, found, _ = checked(tmp_path, capsys=capsys)
    assert code == 2
    assert "lies within" in str(found["practices"]["reason"])


@pytest.mark.parametrize("is_file", [True, False])
def test_a_practice_that_holds_a_group_too_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, is_file: bool
) -> None:
    lay(tmp_path / "a")
    lay(tmp_path / "b")
    (tmp_path / "b" / "group.yaml").touch() if is_file else (tmp_path / "b" / "group.yaml").mkdir()
    code, found, _ = checked(tmp_path, capsys=capsys)
    assert code == 2
    assert "one or the other" in str(found["b"]["reason"])


def test_folders_without_practices_below_a_practice_and_with_a_dot_are_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(tmp_path / "a")
    for place in (".git/a", ".venv/lib/a", ".idea", "a/documents/old", "a/.cache"):
        (tmp_path / place).mkdir(parents=True)
    (tmp_path / ".git" / "a" / "scope.yaml").touch()
    assert checked(tmp_path, capsys=capsys)[0] == 0


def test_a_folder_that_cannot_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path / "a")
    (tmp_path / "b").mkdir()
    listed = os.listdir

    def refused(place: Path) -> list[str]:
        if str(place).endswith("b"):
            raise PermissionError(13, "Permission denied")
        return listed(place)

    monkeypatch.setattr(os, "listdir", refused)
    found = find_practices(tmp_path)
    assert [one.name for one in found.practices] == ["a"]
    assert [one.reason for one in found.left_out] == ["it cannot be looked into: Permission denied"]


def test_findings_go_before_what_was_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(tmp_path / "root" / "a", with_practice("stage: live\n"))
    lay(tmp_path / "b")
    (tmp_path / "root" / "b").symlink_to(tmp_path / "b")
    assert checked(tmp_path / "root", capsys=capsys)[0] == 1


@pytest.mark.parametrize("arguments", [[], ["--"], [""]])
def test_nothing_named_is_the_folder_one_stands_in(
    tmp_path: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["check", *DAY, *arguments]) == 2
    lay(tmp_path, with_practice("stage: live\n"))
    assert run(["check", *DAY, *arguments]) == 1


# -- what decides the weight ---------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "stage: lve\n", "stage: in production\n", "stage: [live]x\n", "stage: {is: lve}\n", "stag: live\n", "Stage: live\n",
        "stage : live : now\n", "status: live\n", "phase: ready\n", "STAGE: live\n", "stage: whenever\n", "stage: see the contract\n",
    ],
)  # fmt: skip
def test_a_stage_that_cannot_be_read_is_the_strictest(line: str) -> None:
    outcome = judged(with_practice(line))
    assert (outcome.stage, outcome.stage_assumed) == ("live", True)
    assert "as its stage cannot be read" in outcome.stage_words
    found = {one.code: one.severity.name for one in outcome.view.findings}
    assert found["COM002"] == "BLOCKER"
    assert any(code.startswith("FIL") and weight == "BLOCKER" for code, weight in found.items())


@pytest.mark.parametrize(("line", "stage"), [("stage: LIVE!\n", "live"), ("stage: Draft\n", "draft"), ("", "draft")])
def test_a_stage_that_can_be_read_and_none_are_what_they_say(line: str, stage: str) -> None:
    outcome = judged(with_practice(line))
    assert (outcome.stage, outcome.stage_assumed) == (stage, False)


def test_a_first_document_that_does_not_parse_is_judged_at_the_strictest_stage() -> None:
    files = with_practice("stage: draft\n")
    files["practice.yaml"] = files["practice.yaml"].replace(
        b"name: Maple Grove Dental", b"name: Maple Grove: Dental", 1
    )
    outcome = judged(files)
    assert (outcome.stage, outcome.stage_assumed, outcome.sample) == ("live", True, False)


# -- what cannot be read is not absent -----------------------------------------------------


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("how", ["{}\nbad: one: two\n", "\t{}", '{}\nlast: "unclosed\n'])
def test_no_rule_takes_a_document_that_cannot_be_read_for_absent(name: str, how: str) -> None:
    files = dict(sample_files())
    files[name] = how.replace("{}", files[name].decode()).encode()
    found = judged(files).views["live"].findings
    assert [one.code for one in found if not one.code.startswith("FIL")] == []
    assert any(one.code.startswith("FIL") and one.file == name for one in found)


def _fields(every: int) -> list[tuple[str, int, int]]:
    found: dict[str, tuple[str, int, int]] = {}
    for name in DOCUMENTS:
        for address, node in values(sample_files()[name].decode(), name):
            found.setdefault(address, (name, node.start, node.end))
    return [found[address] for address in sorted(found)][::every]


def _assert_told(name: str, start: int, end: int) -> None:
    files = dict(sample_files())
    text = files[name].decode()
    files[name] = f"{text[:start]}{{zz: [zz]}}{text[end:]}".encode()
    found = judged(files).views["live"].findings
    assert any(one.code.startswith("FIL") for one in found), text[start:end]
    assert [(one.code, one.message) for one in found if not one.code.startswith("FIL")] == [], text[start:end]


@pytest.mark.parametrize("at", _fields(11), ids=str)
def test_no_rule_takes_a_value_that_cannot_be_read_for_absent(at: tuple[str, int, int]) -> None:
    _assert_told(*at)


@pytest.mark.sweep
@pytest.mark.parametrize("at", _fields(4), ids=str)
def test_no_rule_takes_one_of_many_values_that_cannot_be_read_for_absent(at: tuple[str, int, int]) -> None:
    _assert_told(*at)


# -- keys that decide what is asked and how much it weighs -------------------------------------


def changed(name: str, address: str, value: str, base: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """Return the complete practice, or another, with one other value."""
    files = dict(base or sample_files())
    files[name] = set_value(files[name].decode(), address, value).encode()
    return files


def renamed(name: str, old: str, new: str, base: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """Return the complete practice, or another, with the first of some keys written otherwise."""
    files = dict(base or sample_files())
    text = files[name].decode()
    assert old in text
    files[name] = text.replace(old, new, 1).encode()
    return files


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("practice.yaml", "sample:", "smaple:"), ("practice.yaml", "jurisdiction:", "Jurisdiction:"),
        ("practice.yaml", "jurisdiction:", "JURISDICTION:"), ("practice.yaml", "currency:", "curency:"),
        ("practice.yaml", "go_live:", "go-live:"), ("practice.yaml", "go_live:", "golive:"),
        ("practice.yaml", "people:", "poeple:"), ("practice.yaml", "locations:", "location:"),
        ("scope.yaml", "areas:", "ares:"), ("scope.yaml", "  recare: in", "  recall: in"),
        ("scope.yaml", "  recare: in", "  rceare: in"), ("practice.yaml", "side: vendor", "sdie: vendor"),
        ("practice.yaml", "jurisdiction: US", "country: US"), ("practice.yaml", "side: vendor", "team: vendor"),
        ("practice.yaml", "signed:", "singed:"), ("practice.yaml", "away:", "aways:"),
    ],
)  # fmt: skip
def test_a_misspelt_key_is_a_blocker_at_each_stage_and_nothing_is_missing(name: str, old: str, new: str) -> None:
    outcome = judged(renamed(name, old, new))
    for stage in ("draft", "ready", "live"):
        found = outcome.views[stage].findings
        assert [one.severity.name for one in found if one.code == "FIL002"] == ["BLOCKER"]
    others = {one.code for one in outcome.views["live"].findings} - {"FIL002"}
    # what is no sample is judged as a practice, because a sample is judged more mildly
    assert others <= ({"FIL024", "PPL008", "PPL014"} if old == "sample:" else set())


@pytest.mark.parametrize(
    ("name", "address", "value"),
    [
        ("scope.yaml", "areas.recare", "otu"), ("scope.yaml", "areas.recare", "[in, out]"),
        ("practice.yaml", "jurisdiction", "USofA"), ("practice.yaml", "currency", "dollarydoos"),
        ("practice.yaml", "go_live", "2026-13-01"), ("practice.yaml", "people[sam].side", "praktice"),
        ("practice.yaml", "people[sam].until", "2026-99-99"), ("practice.yaml", "standing", "yse"),
        ("documents.yaml", "items[eob-downgraded].state", "promissed"),
        ("practice.yaml", "agreements[business_associate].kind", "busines_asociation"),
    ],
)  # fmt: skip
def test_a_value_by_which_the_rest_is_judged_is_a_blocker_at_each_stage_if_it_cannot_be_read(
    name: str, address: str, value: str
) -> None:
    outcome = judged(changed(name, address, value))
    assert not outcome.crashes
    for stage in ("draft", "ready", "live"):
        found = outcome.views[stage].findings
        assert [one.severity.name for one in found if one.code in ("FIL001", "FIL002")] == ["BLOCKER"]
    assert {one.code for one in outcome.views["live"].findings} <= {"FIL001", "FIL002"}


@pytest.mark.parametrize("value", ["otu", "{zz: [zz]}", "{differs: [{for: {zz: x}, is: out}]}"])
def test_a_service_of_which_it_cannot_be_read_whether_it_is_in_is_asked_about_like_one_that_is(value: str) -> None:
    files = changed("workflow-map.yaml", "recare", "~", changed("scope.yaml", "areas.recare", "out"))
    assert "WFL016" not in {one.code for one in judged(files).views["live"].findings}
    outcome = judged(changed("scope.yaml", "areas.recare", value, files))
    assert not outcome.crashes
    assert "WFL016" in {one.code for one in outcome.views["live"].findings}


def test_rules_of_one_country_are_said_not_to_be_checked_where_the_country_cannot_be_read() -> None:
    files = changed("financial-policy.yaml", "good_faith_estimate", "~")
    assert "FIN026" in {one.code for one in judged(files).views["live"].findings}
    outcome = judged(changed("practice.yaml", "jurisdiction", "USofA", files))
    assert "FIN026" not in {one.code for one in outcome.views["live"].findings}
    assert "FIN026" in {one.code for one in outcome.not_checked}


@pytest.mark.parametrize("word", ["until", "from", "for", "locations"])
@pytest.mark.parametrize("written", ["{zz: [zz]}", ""])
def test_an_answer_of_which_it_cannot_be_read_when_or_where_it_holds_does_not_hold(word: str, written: str) -> None:
    key = word if written else f"{word[:-2]}{word[-1]}{word[-2]}"
    value = f"{{is: ines, {key}: {written or 'x'}}}"
    outcome = judged(changed("escalation-contacts.yaml", "backup", value))
    assert [one.code[:3] for one in outcome.views["live"].findings] == ["FIL"]
    assert "COM002" in {one.code for one in outcome.not_checked}


def test_a_version_that_does_not_say_what_it_is_for_is_told() -> None:
    found = judged(
        changed("escalation-contacts.yaml", "answer_within", "{is: 1 working day, differs: [{is: 2 hours}]}")
    )
    assert [(one.code, one.address) for one in found.views["live"].findings] == [
        ("FIL001", "escalation-contacts:answer_within.differs[1]")
    ]


@pytest.mark.parametrize(
    ("name", "address", "value"),
    [
        ("practice.yaml", "locations[main-street].closed_on", "{from: 2026-12-24, until: 2027-01-01}"),
        ("practice.yaml", "locations[main-street].closed_on", "[{from: 2026-12-24, until: 2027-01-01}, 2026-11-26]"),
    ],
)
def test_days_in_a_row_are_read_alone_and_in_a_list(name: str, address: str, value: str) -> None:
    outcome = judged(changed(name, address, value))
    assert (outcome.views["live"].findings, outcome.not_checked, outcome.crashes) == ((), (), ())


@pytest.mark.parametrize("word", ["ask", "by"])
def test_a_promise_that_cannot_be_read_ends_no_report(word: str) -> None:
    outcome = judged(changed("escalation-contacts.yaml", "backup", f"{{unconfirmed: {{{word}: {{zz: [zz]}}}}}}"))
    assert {"FIL001", "COM002"} <= {one.code for one in outcome.views["live"].findings}


def test_an_answer_may_differ_by_whether_a_patient_is_insured() -> None:
    value = "{is: full, differs: [{for: {visits: insured}, is: deposit, amount: 50}]}"
    assert judged(changed("financial-policy.yaml", "time_of_service", value)).views["live"].findings == ()


def test_one_unreadable_part_of_a_conflict_or_a_split_is_told_once() -> None:
    for value in ("{conflict: {zz: [zz]}}", "{is: 1 working day, differs: [{for: {zz: x}, is: 2 hours}]}"):
        found = judged(changed("escalation-contacts.yaml", "answer_within", value)).views["live"].findings
        assert [one.code[:3] for one in found] == ["FIL"], value


def test_an_ignore_that_cannot_be_read_hides_nothing_and_is_told_once() -> None:
    files = changed("escalation-contacts.yaml", "backup", "~")
    text = "[{code: COM002, where: escalation-contacts.backup, reason: agreed, says: ines, until: %s}]"
    hidden = judged(changed("practice.yaml", "ignores", text % "2027-03-31", files)).views["live"].findings
    assert "COM002" not in {one.code for one in hidden}
    for wrong in (text % "2027-13-31", text.replace("until", "utnil") % "2027-03-31"):
        found = judged(changed("practice.yaml", "ignores", wrong, files)).views["live"].findings
        assert "COM002" in {one.code for one in found}
        assert len([one for one in found if one.code[:3] in ("FIL", "WAV")]) == 1


@pytest.mark.parametrize(
    ("name", "address", "value"),
    [
        ("escalation-contacts.yaml", "message", "*msg"), ("escalation-contacts.yaml", "message", "[*msg]"),
        ("escalation-contacts.yaml", "escalations[complaint].notes", "*msg"), ("escalation-contacts.yaml", "backup", "*who"),
        ("escalation-contacts.yaml", "backup", "{is: *who}"), ("escalation-contacts.yaml", "escalations", "*them"),
        ("escalation-contacts.yaml", "check_in", "*it"), ("posting.yaml", "wait", "*it"), ("practice.yaml", "people", "[*sam]"),
        ("escalation-contacts.yaml", "backup", "!!str ines"), ("escalation-contacts.yaml", "backup", "&who ines"),
    ],
)  # fmt: skip
def test_what_stands_for_another_place_is_told_once_and_is_not_absent(name: str, address: str, value: str) -> None:
    outcome = judged(changed(name, address, value))
    assert not outcome.crashes
    assert [one.code for one in outcome.views["live"].findings] == ["FIL001"]


@pytest.mark.parametrize(
    "path",
    ["documents/missing.txt", "documents/", "missing.txt", "'forms\\missing.pdf'", "/etc/x.pdf",
     "../x.pdf", "'C:\\forms\\x.docx'", "~/x.pdf", "documents/Check List.pdf", "eligibility.pptx"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("workflow-map.yaml", "verification.checklist"),
        ("financial-policy.yaml", "tone"),
        ("posting.yaml", "vendor_posting.checks"),
    ],
)
def test_a_file_that_is_not_there_is_told_whatever_field_names_it(name: str, address: str, path: str) -> None:
    found = judged(changed(name, address, path)).views["live"].findings
    assert "DOC009" in {one.code for one in found}


@pytest.mark.parametrize("text", ["documents/eob-downgraded.txt", "'see documents/missing.txt'", "'Copy of the plan.'",
                                  "'Payer portal, then call.'"])  # fmt: skip
def test_a_file_that_is_there_and_words_that_name_none_are_quiet(text: str) -> None:
    found = judged(changed("workflow-map.yaml", "verification.checklist", text)).views["live"].findings
    assert "DOC009" not in {one.code for one in found}


@pytest.mark.parametrize(("written", "read"), [("dollars", True), ("£", True), ("eur", True), ("yes", False), ("TBD", False),
                                               ("XYZ", False), ("nan", False)])  # fmt: skip
def test_a_currency_is_one_that_there_is(written: str, read: bool) -> None:
    found = judged(changed("practice.yaml", "currency", written)).views["draft"].findings
    assert [one.severity.name for one in found if one.code in ("FIL001", "FIL022")] == ([] if read else ["BLOCKER"])


# -- what people and attackers call their folders, and what cannot be written -----------------------


@pytest.mark.parametrize(
    "name", ["::error::x", "  ::stop-commands::x", "##[error]x", "a\nb", "-rf", "\x1b[31mred", "%0A::error::x"]
)
def test_no_folder_is_called_a_command_of_a_runner(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(tmp_path / name, with_practice("stage: live\n"))
    (tmp_path / "::warning::empty").mkdir()
    monkeypatch.chdir(tmp_path)
    for arguments in (["."], ["--", name], ["--", "::warning::empty"], ["--", "::warning::nowhere"]):
        run(["check", *DAY, *arguments])
        printed = capsys.readouterr()
        for line in (*printed.out.splitlines(), *printed.err.splitlines()):
            assert not line.lstrip().startswith("::"), line
            assert "##[" not in line
            assert "\x1b" not in line


def test_two_thousand_folders_are_looked_through(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(2000):
        (tmp_path / f"p{number}").mkdir()
    assert run(["check", str(tmp_path), *DAY]) == 2
    assert "no practice documents" in capsys.readouterr().err
    lay(tmp_path / "p1999", with_practice("stage: live\n"))
    code, found, _ = checked(tmp_path, capsys=capsys)
    assert (code, list(found)) == (1, ["p1999"])


def test_an_output_that_cannot_be_written_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(tmp_path / "a")
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "none" / "x.json", tmp_path, tmp_path / "file" / "x.json"):
        assert run(["check", str(tmp_path / "a"), *DAY, "--output", str(place)]) == 2
        assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert run(["render", "pack", str(tmp_path / "a"), "-o", str(tmp_path / "file" / "x")]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
