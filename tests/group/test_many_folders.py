"""Folders of a run over many practices and their groups: what is named, and what a wrong word gets."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from handover.cli.boundary import run
from handover.portfolio import find_practices
from tests.group.laying import lay_group, put

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--today", "2026-11-23")


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a repository with a group, two practices and a group that nobody inherits from."""
    monkeypatch.chdir(tmp_path)
    lay_group(tmp_path)
    put(tmp_path / "old-policy", {"group.yaml": b"name: Before\n"})
    return tmp_path


def test_parts_put_together_name_the_group_that_nobody_inherits_from(
    top: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del top
    told = "no practice inherits from the group in old-policy, so it was not checked"
    run(["check", ".", *DAY, "--format", "json"])
    assert told in capsys.readouterr().err
    for number in ("1", "2"):
        run(["check", ".", *DAY, "--shard", f"{number}/2", "--format", "json", "-o", f"{number}.json"])
        assert told not in capsys.readouterr().err
    run(["merge-reports", "1.json", "2.json", "--format", "json"])
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("name", ["pratice.yaml", "practise.yaml", "practcie.yml"])
def test_a_folder_with_a_misspelt_practice_alone_is_named(name: str, tmp_path: Path) -> None:
    put(tmp_path, {"elm/practice.yaml": b"", f"oak/{name}": b"name: Oak\n", "more/prices.yaml": b"", f"x/{name}": b"",
                   "x/ash/practice.yaml": b""})  # fmt: skip
    found = find_practices(tmp_path)
    assert [one.name for one in found.practices] == ["elm", "ash"]
    assert [(one.path.rpartition("/")[2], one.reason) for one in found.left_out] == [
        ("oak", f"it holds {name}, which looks like practice.yaml misspelt")
    ]


def test_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    put(tmp_path, {"elm/practice.yaml": b""})
    (tmp_path / "oak").symlink_to(tmp_path / "gone")
    (tmp_path / "notes.md").symlink_to(tmp_path / "gone.md")
    left = find_practices(tmp_path).left_out
    assert [(one.path.rpartition("/")[2], one.reason) for one in left] == [("oak", "it is a link that leads nowhere")]


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("financial-policy.smal_balance", "financial-policy.small_balance"),
        ("finacial-policy.small_balance", "financial-policy.small_balance"),
        ("financial-policy.small_balance.upto", "financial-policy.small_balance.up_to"),
        ("financial-policy.zzzzzzzzzzzzzzzzzzzzzzzzzz", ""),
    ],
)
def test_why_says_which_path_was_meant(path: str, meant: str, top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del top
    assert run(["why", "practices/oak", path]) == 2
    told = capsys.readouterr().err.strip()
    assert told.endswith(f"; did you mean {meant}?") if meant else "did you mean" not in told


def test_a_lock_without_a_reason_is_told_once_in_the_group(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    locks = "locked: [financial-policy.small_balance, {where: financial-policy.billing_start, reason: agreed}]\n"
    (top / "policy" / "group.yaml").write_text(f"name: Lakeside Dental\n{locks}")
    run(["check", "practices", *DAY, "--format", "json"])
    shared = json.loads(capsys.readouterr().out)["shared"]
    assert [(one["code"], one["file"], one["line"], len(one["practices"])) for one in shared] == [
        ("GRP002", "policy/group.yaml", 2, 2)
    ]


def test_the_status_marks_what_is_not_all_checked(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (top / "practices/oak/scope.yaml").write_text("areas: [\n")
    run(["status", "practices", *DAY])
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "not all checked" in line] == [line for line in lines if "practices/oak" in line]


def test_practices_are_excluded_by_hand_and_listed(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", ".", "--show-files"]) == 0
    assert capsys.readouterr().out.splitlines() == ["practices/elm", "practices/oak"]
    (top / "ash").symlink_to(top / "gone")
    assert run(["check", ".", "--show-files", "--exclude", "./practices/e*/"]) == 2
    told = capsys.readouterr()
    assert told.out.splitlines() == ["practices/oak"]
    assert "1 practice not checked, excluded by --exclude" in told.err
    assert "ash would not be checked: it is a link that leads nowhere" in told.err
    run(["check", ".", *DAY, "--exclude", "practices/oak", "--format", "json"])
    assert [one["path"] for one in json.loads(capsys.readouterr().out)["practices"]] == ["practices/elm"]
    assert run(["check", ".", "--exclude", "/"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_practice_that_names_no_stage_is_told_once(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = top / "practices/oak/practice.yaml"
    file.write_text("".join(line for line in file.read_text().splitlines(keepends=True) if "stage:" not in line))
    run(["check", "practices", *DAY, "--format", "concise"])
    told = capsys.readouterr()
    assert (told.out + told.err).count("draft, as no stage is written") == 1


def test_example_documents_of_a_group_lie_in_its_folder(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    item = "- {{id: {0}, file: documents/{0}.txt, kind: letter, date: 2026-09, deidentified: yes}}\n"
    listed = "items:\n" + "".join(map(item.format, ("shared", "gone", "telling")))
    texts = {"documents/shared.txt": b"Dear {{first_name}}", "documents/telling.txt": b"Patient SSN 512-44-9087"}
    put(top / "policy", {"documents.yaml": listed.encode(), **texts})
    (top / "practices/oak/documents.yaml").unlink()
    run(["check", "practices/oak", *DAY, "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    found = [*report["shared"], *report["practices"][0]["findings"]]
    assert {one["address"] for one in found if one["code"] == "DOC009"} == {"documents:items[gone].file"}
    told = {(one["code"], one["file"]) for one in found if "telling.txt" in one["file"]}
    assert {file for _, file in told} == {"policy/documents/telling.txt"}
