"""What the rules about example documents tell apart, beyond the examples in their manuals."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from handover.check.judge import judge
from handover.shipped import sample_files
from handover.source.folder import DiskFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from pathlib import Path


def codes(overlay: str, *wanted: str) -> list[str]:
    return [one.code for one in example(overlay).outcome().view.findings if one.code in wanted]


def of_items(items: str) -> str:
    return f"""
        documents:
          items: {items}
    """


@pytest.mark.parametrize(
    ("items", "found"),
    [
        ("[{kind: eob, count: 10, scenario: paid}]", []),
        ("[{kind: eob, count: 15}]", []),
        ("[{kind: eob, count: 9}]", ["DOC004"]),
        ("[{kind: eob, count: 16}]", ["DOC004"]),
        # the single ones may lie inside the batch, or beside it
        ("[{kind: eob, count: 9}, {kind: eob, id: one}]", []),
        ("[{kind: eob, count: 15}, {kind: eob, id: one}]", []),
        ("[{kind: eob, count: 9}, {kind: denial, count: 3, state: promised}]", []),
        ("[{kind: eob, count: 9}, {kind: denial, count: 7}]", ["DOC004"]),
    ],
)
def test_batches_are_counted(items: str, found: list[str]) -> None:
    assert codes(of_items(items), "DOC004") == found


def test_without_any_example_one_rule_speaks() -> None:
    found = codes(of_items("~"), *(f"DOC{number:03}" for number in range(1, 16)))
    assert found == ["DOC005"]


@pytest.mark.parametrize(
    ("state", "answer", "found"),
    [
        ("ready", "unsure", "DOC002"),
        ("sent", "unsure", "DOC002"),
        ("promised", "unsure", "DOC001"),
        ("promised", "no", "DOC001"),
        ("promised", '{said: "I think so"}', ""),
        ("sent", '{said: "I think so"}', "DOC002"),
        ("ready", "{unconfirmed: {ask: tess, by: 2026-12-04}}", "DOC002"),
        ("~", "unsure", "DOC001"),
        ("sent", "no", "DOC001"),
        ("promised", "~", ""),
        ("ready", "~", "DOC001"),
        ("sent", "not_needed", "DOC001"),
        ("sent", '{is: not_needed, note: "a form"}', ""),
        ("sent", "yes", ""),
    ],
)
def test_what_was_removed(state: str, answer: str, found: str) -> None:
    overlay = f"""
        documents:
          "items[eob-downgraded].state": {state}
          "items[eob-downgraded].deidentified": {answer}
    """
    assert codes(overlay, "DOC001", "DOC002") == ([found] if found else [])


def test_an_open_question_about_removal_blocks_a_draft_and_cannot_be_ignored() -> None:
    overlay = """
        stage: draft
        documents:
          "items[eob-downgraded].state": sent
          "items[eob-downgraded].deidentified": unsure
        practice:
          ignores: [{code: DOC002, where: documents, reason: "agreed by phone", says: ines, until: 2026-12-31}]
    """
    found = {one.code: one.severity.word for one in example(overlay).outcome().view.findings}
    assert found["DOC002"] == "blocker"


def test_a_checksum_that_fits_is_silent() -> None:
    digest = sha256(sample_files()["documents/eob-downgraded.txt"]).hexdigest()
    overlay = """
        documents:
          "items[eob-downgraded].sha256": "%s"
    """
    assert codes(overlay % digest, "DOC009") == []
    assert codes(overlay % f"SHA256:{digest.upper()}", "DOC009") == []
    assert codes(overlay % digest[::-1], "DOC009") == ["DOC009"]


@pytest.mark.parametrize("path", ["documents/Eob-Downgraded.txt", "documents/old/eob-downgraded.txt"])
def test_a_file_that_lies_elsewhere_is_told_without_its_name(path: str) -> None:
    overlay = f"""
        documents:
          "items[eob-downgraded].file": {path}
    """
    (found,) = [one for one in example(overlay).outcome().view.findings if one.code == "DOC009"]
    assert found.message == (
        "the file of the example eob-downgraded is not there; one of the same name lies in another place"
    )


@pytest.mark.parametrize(
    ("kind", "found"),
    [("eob", []), ("remittance", []), ("claim", ["DOC006"]), ("{other: portal pages}", ["DOC006"])],
)
def test_remittances_are_eobs(kind: str, found: list[str]) -> None:
    assert codes(of_items(f"[{{kind: {kind}, count: 12, scenario: denied_missing_information}}]"), "DOC006") == found


def test_templates_are_asked_for_only_where_they_are_used() -> None:
    overlay = """
        scope:
          "areas.balances": out
        documents:
          templates: [recare_notes]
          "items[statement]-":
          "items[balance-letter]-":
    """
    assert codes(overlay, "DOC011") == []


def test_a_folder_that_cannot_be_listed_is_one_finding(tmp_path: Path) -> None:
    for name, data in sample_files().items():
        if name.endswith(".yaml"):
            (tmp_path / name).write_bytes(data)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "documents").symlink_to(tmp_path / "elsewhere")
    found = judge(DiskFolder(tmp_path), "x", date(2026, 11, 23)).view.findings
    assert [one.message for one in found if one.code == "DOC009"] == [
        "the folder of 12 named files could not be looked through, so they may be missing"
    ]


def test_what_was_found_in_a_paper_is_never_repeated() -> None:
    overlay = """
        documents:
          "items[remittance].file": "documents/Alvarez, Maria.txt"
        files:
          "documents/Alvarez, Maria.txt": "DOB: 04/12/1961"
          "documents/Baxter, Tom.pdf": "scan"
          documents/eob-downgraded.txt: "Member ID: W2048811937\\nMember ID: W2048811938"
    """
    outcome = example(overlay).outcome()
    found = [one for one in outcome.view.findings if one.code == "DOC003"]
    assert sorted((one.address, one.message) for one in found) == [
        ("documents", "the name of a file in the folder of documents looks as if it named a person"),
        ("documents/eob-downgraded.txt:(text)",
         "a member, policy or chart number seems to be written in documents/eob-downgraded.txt, line 1, and 1 more of the kind"),
        ("documents:items[remittance].file",
         'a date of birth seems to be written in "Document" of the example remittance'),
        ("documents:items[remittance].file",
         "the name of the file of the example remittance looks as if it named a person"),
    ]  # fmt: skip
    assert {one.excerpt for one in outcome.view.findings if one.file.startswith("documents")} == {None}
    said = repr(outcome).casefold()
    assert not [word for word in ("alvarez", "baxter", "1961", "w204881") if word in said]


def test_a_false_alarm_in_a_paper_can_be_ignored_with_a_reason() -> None:
    overlay = """
        files: {documents/eob-downgraded.txt: "Member ID: EXAMPLE-0001"}
        practice:
          ignores: [{code: DOC003, where: documents/eob-downgraded.txt, reason: "made up", says: dana, until: 2026-12-31}]
    """
    assert codes(overlay, "DOC003") == []
