"""What a stranger would try first: take one answer away and see what is said."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from handover.check.judge import judge
from handover.node import Mapping, Scalar
from handover.outcome import Severity
from handover.shipped import examples_folder, sample_files
from handover.source.folder import MemoryFolder
from handover.source.reader import read
from handover.testing.overlay import example

if TYPE_CHECKING:
    from handover.node import Node
    from handover.outcome import Finding

TODAY = date(2026, 11, 23)


def findings(files: dict[str, bytes]) -> tuple[Finding, ...]:
    outcome = judge(MemoryFolder(files), "maple-grove", TODAY)
    assert not outcome.crashes
    # the group has a misspelt key on purpose, and what asks for its answer is not checked
    assert {one.code for one in outcome.not_checked} <= {"GOA005"}
    return outcome.view.findings


def with_text(name: str, old: str, new: str) -> dict[str, bytes]:
    files = dict(sample_files())
    text = files[name].decode()
    assert text.count(old) == 1
    files[name] = text.replace(old, new).encode()
    return files


def test_the_complete_practice_is_silent_at_every_stage() -> None:
    outcome = judge(MemoryFolder(sample_files()), "maple-grove", TODAY)
    assert {stage: view.findings for stage, view in outcome.views.items()} == {"draft": (), "ready": (), "live": ()}


@pytest.mark.parametrize(
    ("new", "line", "column"),
    [("", 3, 1), ("backup:\n", 4, 1), ("backup: ~\n", 4, 1), ('backup: ""\n', 4, 1), ("backup: []\n", 4, 1)],
)
def test_no_backup_is_one_finding_at_its_place(new: str, line: int, column: int) -> None:
    (found,) = findings(with_text("escalation-contacts.yaml", "backup: ines\n", new))
    assert (found.code, found.severity) == ("COM002", Severity.BLOCKER)
    assert (found.file, found.line, found.column) == ("escalation-contacts.yaml", line, column)
    assert (found.ask, found.question) == ("dana", "Dana Ruiz, who answers the billing team when you are away?")
    assert found.address == "escalation-contacts:backup"


def test_a_live_folder_with_only_a_valid_practice_document_fails() -> None:
    found = findings({"practice.yaml": sample_files()["practice.yaml"]})
    assert {one.code for one in found if one.severity is Severity.BLOCKER} == {"FIL008"}
    # what is not outsourced needs no document: nothing says that anything is
    assert sorted(one.file for one in found if one.code == "FIL008") == [
        "access-plan.yaml",
        "approvals.yaml",
        "documents.yaml",
        "escalation-contacts.yaml",
        "goals.yaml",
        "scope.yaml",
        "workflow-map.yaml",
    ]


BAD = """
    escalation-contacts:
      backup: ~
      "escalations[complaint].route": [dana, priya]
      "escalations[dispute].notes": ~
    scope:
      "tasks[appeal].owner": [practice, vendor]
      "tasks[send_claims].owner": ~
    posting:
      "kinds[refund]-":
      "gather[2].by": ~
      "states[denied].next": in progress
    practice:
      "people[sam].until": 2026-10-31
"""


def prints(files: dict[str, bytes]) -> list[str]:
    return sorted(finding.fingerprint for finding in findings(files))


def test_comments_and_blank_lines_change_no_fingerprint() -> None:
    files = example(BAD).files
    assert len(prints(files)) > 8
    commented = {
        name: re.sub(rb"(?m)^(?=\S)", b"# a remark\n\n", data) if name.endswith(".yaml") else data
        for name, data in files.items()
    }
    assert prints(commented) == prints(files)


def test_another_indent_changes_no_fingerprint() -> None:
    files = example(BAD).files
    wider = {
        name: re.sub(rb"(?m)^( +)", lambda m: m[1] + b"  ", data) if name.endswith(".yaml") else data
        for name, data in files.items()
    }
    assert prints(wider) == prints(files)


def test_the_order_of_lists_changes_no_fingerprint() -> None:
    files = dict(example(BAD).files)
    lines = files["scope.yaml"].decode().splitlines(keepends=True)
    turned = iter([line for line in lines if line.startswith("  - {")][::-1])
    files["scope.yaml"] = "".join(next(turned) if line.startswith("  - {") else line for line in lines).encode()
    assert files["scope.yaml"] != example(BAD).files["scope.yaml"]
    assert prints(files) == prints(example(BAD).files)


def dumped(node: Node, *, turned: bool) -> str:
    """Write a node anew in braces; lists of things with a name of their own turned round on demand."""
    if isinstance(node, Scalar):
        return "" if node.empty else json.dumps(node.text, ensure_ascii=False)
    if isinstance(node, Mapping):
        return "{" + ", ".join(f"{key.text}: {dumped(value, turned=turned)}" for key, value in node.pairs) + "}"
    # two of one name are told apart by which comes first
    names = [item.get("id") or item.get("kind") for item in node.items if isinstance(item, Mapping)]
    apart = len({dumped(name[1], turned=False) for name in names if name}) == len(node.items)
    items = node.items[::-1] if turned and apart else node.items
    return "[" + ", ".join(dumped(item, turned=turned) for item in items) + "]"


def rewritten(files: dict[str, bytes], *, turned: bool) -> dict[str, bytes]:
    """Write every document anew, one key a line."""
    made = dict(files)
    for name, data in files.items():
        root = read(name, data).root if name.endswith(".yaml") else None
        if isinstance(root, Mapping):
            lines = (f"{key.text}: {dumped(value, turned=turned)}\n" for key, value in root.pairs)
            made[name] = "".join(lines).encode()
    return made


def group() -> dict[str, bytes]:
    folder = examples_folder() / "river-dental-group"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("made", ["bad practice", "group"])
@pytest.mark.parametrize("turned", [False, True], ids=["as it was", "turned round"])
def test_writing_everything_anew_changes_no_fingerprint(made: str, *, turned: bool) -> None:
    files = example(BAD).files if made == "bad practice" else group()
    again = rewritten(files, turned=turned)
    assert again != files
    assert len(prints(files)) > 8
    assert prints(again) == prints(files)


def test_an_entry_before_others_of_one_name_changes_no_fingerprint() -> None:
    files = group()
    text = files["approvals.yaml"].decode()
    more = dict(files)
    more["approvals.yaml"] = text.replace("actions:\n", "actions:\n  - {kind: track_claims, free: yes}\n", 1).encode()
    assert more != files
    assert set(prints(files)) <= set(prints(more))


def test_two_runs_say_the_same() -> None:
    assert findings(example(BAD).files) == findings(example(BAD).files)


def test_ids_keep_fingerprints_apart_from_wording() -> None:
    found = findings(example(BAD).files)
    assert len({one.fingerprint for one in found}) == len(found)
