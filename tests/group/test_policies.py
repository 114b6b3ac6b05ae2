"""Which folders a practice inherits from: found by their way, each file read once, and every other way refused."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import pytest

from handover.check.judge import judge
from handover.group.policies import Library
from handover.portfolio import check_all
from handover.source.folder import DiskFolder, Unreadable
from handover.testing.overlay import example
from tests.group.laying import lay_group, policy_files, practice_files, put

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from handover.outcome import Finding, Outcome, PracticeOutcome

TODAY: Final = example().today


def judged(practice: Path) -> PracticeOutcome:
    return judge(DiskFolder(practice), practice.name, TODAY)


def run(*folders: Path) -> Outcome:
    def each(outcomes: Iterable[PracticeOutcome], _number: int) -> Iterable[PracticeOutcome]:
        return outcomes

    return check_all(folders, TODAY, None, each)


def test_a_practice_that_inherits_half_of_its_documents_is_as_clean_as_one_that_has_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lay_group(tmp_path)
    outcome = run(tmp_path / "practices")
    assert [one.view.findings for one in outcome.practices] == [(), ()]
    assert [one.not_checked for one in outcome.practices] == [(), ()]
    assert [one.groups for one in outcome.practices] == [("policy",), ("policy",)]


def test_each_file_of_a_group_is_opened_once_in_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lay_group(tmp_path, tuple(f"p{number}" for number in range(5)))
    read: list[str] = []
    usual = DiskFolder.read

    def counted(self: DiskFolder, name: str) -> bytes | Unreadable | None:
        read.append(f"{self.shown}/{name}")
        return usual(self, name)

    monkeypatch.setattr(DiskFolder, "read", counted)
    run(tmp_path / "practices")
    of_group = [name for name in read if name.startswith("policy/")]
    assert of_group
    assert len(of_group) == len(set(of_group))


def _chain(top: Path, **extends: str) -> list[str]:
    """Return the folders that a practice inherits from, in their order; it extends what `practice` says."""
    (top / ".git").mkdir()
    for name, way in extends.items():
        if name != "practice":
            put(top / name, {"group.yaml": f"handover: 1\nextends: {way}\n".encode()})
    put(top / "practice", {"practice.yaml": f"handover: 1\nextends: {extends['practice']}\n".encode()})
    return [one.rpartition("/")[2] for one in judged(top / "practice").groups]


def test_groups_are_laid_left_to_right_each_behind_those_that_it_extends(tmp_path: Path) -> None:
    assert _chain(tmp_path, a="", b="../c", c="", practice="[../a, ../b]") == ["a", "c", "b"]


def test_a_group_that_is_reached_twice_is_laid_once(tmp_path: Path) -> None:
    assert _chain(tmp_path, a="../c", b="../c", c="", practice="[../a, ../b, ../a]") == ["c", "a", "b"]


def _told(practice: Path) -> list[Finding]:
    outcome = judged(practice)
    assert outcome.not_checked, "what may be inherited is neither missing nor there"
    return [one for one in outcome.view.findings if one.code == "FIL001"]


#: Ways that are refused, each with what is said.
WAYS: Final = {
    "/etc": "does not begin at this folder",
    "~/policy": "does not begin at this folder",
    "https://example.com/policy": "holds a colon",
    '"..\\\\..\\\\policy"': "holds a backslash",
    ".": "leads to this folder",
    "..": "or to one that holds it",
    "../..": "or to one that holds it",
    "../../..": "or to one that holds it",
    "../../../outside": "leaves the repository",
    "../../policy/../../outside": "leaves the repository",
    "../../nowhere": "there is no folder",
    "../elm": "there is no group.yaml",
    "../../linked": "a link stands on the way",
    "../../linked/below": "a link stands on the way",
    "../../file": "a file stands where",
    "{is: ../../policy}": "a way to a folder is expected here",
    "[[../../policy]]": "a way to a folder is expected here",
    '"../../con"': "no name of a folder on every system",
    '"../../pol:icy"': "holds a colon",
}


@pytest.mark.parametrize("way", WAYS)
def test_a_way_that_leads_nowhere_or_out_is_one_finding_at_its_line(way: str, tmp_path: Path) -> None:
    top = tmp_path / "top"
    lay_group(top)
    put(tmp_path / "outside", policy_files())
    (top / "linked").symlink_to(top / "policy")
    (top / "file").write_text("x")
    put(top / "practices" / "oak", practice_files(way))
    (found,) = _told(top / "practices" / "oak")
    assert WAYS[way] in found.message
    assert (found.file, found.severity.word) == ("practice.yaml", "blocker")
    line = (top / "practices" / "oak" / "practice.yaml").read_text().splitlines()[found.line - 1]
    assert line.startswith("extends:")


def test_a_cycle_is_told_where_it_closes(tmp_path: Path) -> None:
    lay_group(tmp_path, ("oak",))
    put(tmp_path / "policy", {"group.yaml": b"handover: 1\nextends: ../other\n"})
    put(tmp_path / "other", {"group.yaml": b"handover: 1\nextends: [../policy]\n"})
    (found,) = _told(tmp_path / "practices" / "oak")
    assert (found.file.rpartition("/")[2], found.line, found.shared) == ("group.yaml", 2, True)
    assert "inherits from itself" in found.message


def test_groups_above_one_another_are_bounded(tmp_path: Path) -> None:
    lay_group(tmp_path, ("oak",))
    put(tmp_path / "policy", {"group.yaml": b"handover: 1\nextends: ../g1\n"})
    for number in range(1, 12):
        put(tmp_path / f"g{number}", {"group.yaml": f"handover: 1\nextends: ../g{number + 1}\n".encode()})
    (found,) = _told(tmp_path / "practices" / "oak")
    assert "more than 8 groups stand above one another" in found.message


def test_where_there_is_no_repository_nothing_leaves_what_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_group(tmp_path)
    (tmp_path / ".git").rmdir()
    monkeypatch.chdir("/")
    assert not run(tmp_path).practices[0].not_checked
    monkeypatch.chdir(tmp_path / "practices")
    outcome = run(tmp_path / "practices")
    assert "leaves the repository" in outcome.practices[0].view.findings[0].message
    (tmp_path / "handover.toml").write_text("")
    assert not run(tmp_path / "practices").practices[0].not_checked


def test_a_document_behind_a_link_that_leaves_the_group_is_not_read(tmp_path: Path) -> None:
    lay_group(tmp_path, ("oak",))
    (tmp_path / "secret.yaml").write_text("goals: []")
    goals = tmp_path / "policy" / "goals.yaml"
    goals.unlink()
    goals.symlink_to(tmp_path / "secret.yaml")
    (found,) = _told(tmp_path / "practices" / "oak")
    assert found.file.endswith("policy/goals.yaml")
    assert "a link that leaves" in found.message


@pytest.mark.parametrize("name", ["practice.yaml", "Scope.yaml", "scope.yml"])
def test_a_document_that_no_group_has_is_told_and_not_read(name: str, tmp_path: Path) -> None:
    lay_group(tmp_path, ("oak",))
    (tmp_path / "policy" / name).write_text("handover: 1\n")
    (found,) = [one for one in judged(tmp_path / "practices" / "oak").view.findings if one.code == "FIL001"]
    assert found.file.endswith(f"policy/{name}")


def test_the_library_knows_a_folder_by_where_it_is(tmp_path: Path) -> None:
    lay_group(tmp_path, ())
    library = Library()
    (tmp_path / "link").symlink_to(tmp_path)
    first = library.policy(DiskFolder(tmp_path / "policy"))
    assert first is library.policy(DiskFolder(f"{tmp_path}/link/policy{os.sep}"))
