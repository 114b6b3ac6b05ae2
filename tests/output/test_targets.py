"""What is not to be replaced is refused, and stays as it is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from handover.errors import OutputError
from handover.model.practice import DOCUMENTS
from handover.output.file import write_file
from handover.output.folder import opened
from handover.output.pack import write_pack
from tests.output.faults import seen

if TYPE_CHECKING:
    from collections.abc import Callable

FACTS = {"practice": "elm", "stage": "draft", "today": "2026-11-23"}

#: What may stand under a name that is no plain file.
KINDS: dict[str, Callable[[Path], object]] = {
    "a link": lambda path: path.symlink_to(path.with_name("target")),
    "a pipe": os.mkfifo,
    "a device": lambda path: os.mknod(path, 0o020666, os.makedev(1, 3)) if os.geteuid() == 0 else pytest.skip("root"),
    "a folder": lambda path: path.mkdir(),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_plain_file_is_left_alone(kind: str, tmp_path: Path) -> None:
    (tmp_path / "target").write_text("mine")
    KINDS[kind](tmp_path / "out")
    before = (tmp_path / "out").lstat()
    with pytest.raises(OutputError, match=f"out is {kind}, and is left alone"):
        write_file(tmp_path / "out", b"x")
    assert (tmp_path / "out").lstat() == before
    assert (tmp_path / "target").read_text() == "mine"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "a folder"])
def test_what_is_no_folder_is_left_alone(kind: str, tmp_path: Path) -> None:
    (tmp_path / "target").mkdir()
    KINDS[kind](tmp_path / "pack")
    with pytest.raises(OutputError, match=f"pack is {kind}, not a folder"):
        write_pack(tmp_path / "pack", {"all.md": b"x"}, FACTS)
    assert list((tmp_path / "target").iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_link_or_device_below_a_folder_is_written_through(kind: str, tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "target").mkdir()
    KINDS[kind](tmp_path / "pack" / "north")
    if kind != "a folder":
        with pytest.raises(OutputError, match=f"north is {kind}, not a folder"):
            write_pack(tmp_path / "pack", {"north/all.md": b"x"}, FACTS)
    with pytest.raises(OutputError, match=f"north is {kind}, and is left alone"):
        write_pack(tmp_path / "pack", {"north": b"x"}, FACTS)
    assert sorted(path.name for path in (tmp_path / "pack").rglob("*")) == ["north", "target"]


@pytest.mark.parametrize("name", [*(cls.file_name for cls in DOCUMENTS), "Payers.yml", "group.yaml"])
@pytest.mark.parametrize("there", [True, False])
def test_a_document_is_never_an_output(name: str, there: bool, tmp_path: Path) -> None:
    if there:
        (tmp_path / name).write_text("mine")
    with pytest.raises(OutputError, match="has the name of a practice's document"):
        write_file(tmp_path / name, b"x")
    assert seen(tmp_path / name) is None or (tmp_path / name).read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("documents/fees.csv", "among the example documents"),
        ("documents/new.json", "among the example documents"),
        ("Documents/new.json", "among the example documents"),
        ("letter.txt", "is named in documents.yaml"),
        ("notes.yaml", "is a YAML document"),
    ],
)
def test_what_a_practice_keeps_is_never_an_output(name: str, words: str, tmp_path: Path) -> None:
    elm = tmp_path / "elm"
    (elm / "documents").mkdir(parents=True)
    (elm / "Documents").mkdir()
    (elm / "documents" / "fees.csv").write_text("mine")
    (elm / "documents.yaml").write_text("items: [{id: letter, file: letter.txt}]\n")
    (elm / "letter.txt").write_text("mine")
    (elm / "notes.yaml").write_text("mine")
    (tmp_path / "way").symlink_to(elm)
    before = seen(elm)
    for way in (elm, tmp_path / "way"):
        with pytest.raises(OutputError, match=words):
            write_file(way / name, b"x")
    write_file(elm / "report.json", b"x")
    write_file(elm / "report.json", b"y")
    (elm / "report.json").unlink()
    assert seen(elm) == before


@pytest.mark.parametrize("out", ["elm/documents/pack", "elm/documents", "elm", "."])
def test_a_pack_never_goes_among_documents(out: str, tmp_path: Path) -> None:
    (tmp_path / "elm" / "documents").mkdir(parents=True)
    (tmp_path / "elm" / "scope.yaml").write_text("mine")
    before = seen(tmp_path)
    with pytest.raises(OutputError, match=r"example documents|own documents"):
        write_pack(tmp_path / out, {"elm/all.md": b"x", "all.md": b"x"}, FACTS)
    assert seen(tmp_path) == before


@pytest.mark.parametrize("mode", [0o444, 0o400])
def test_what_is_protected_from_writing_stays(mode: int, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("mine")
    (tmp_path / "report.json").chmod(mode)
    with pytest.raises(OutputError, match="protected from writing"):
        write_file(tmp_path / "report.json", b"x")
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack").chmod(mode | 0o111)
    with pytest.raises(OutputError, match="protected from writing"):
        write_pack(tmp_path / "pack", {"all.md": b"x"}, FACTS)
    assert list((tmp_path / "pack").iterdir()) == []


@pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
def test_a_new_file_has_the_mode_that_the_umask_leaves(umask: int, tmp_path: Path) -> None:
    before = os.umask(umask)
    try:
        write_file(tmp_path / "report.json", b"x")
        write_pack(tmp_path / "deep" / "pack", {"all.md": b"x"}, FACTS)
    finally:
        os.umask(before)
    files = [tmp_path / "report.json", tmp_path / "deep/pack/all.md", tmp_path / "deep/pack/manifest.json"]
    assert {path.stat().st_mode & 0o777 for path in files} == {0o666 & ~umask}
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "deep", tmp_path / "deep/pack")} == {0o777 & ~umask}


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_the_mode_of_what_is_replaced_is_kept(mode: int, tmp_path: Path) -> None:
    write_file(tmp_path / "report.json", b"x")
    (tmp_path / "report.json").chmod(mode)
    write_file(tmp_path / "report.json", b"y")
    assert seen(tmp_path / "report.json") == {"": (mode, b"y")}


def test_the_top_of_a_disk_is_no_output_folder() -> None:
    with pytest.raises(OutputError, match="top of a disk"), opened(Path("/")):
        pass


def test_a_folder_that_is_made_for_nothing_is_taken_back(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no"), opened(tmp_path / "a" / "b" / "pack"):
        raise OutputError("no")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_one_stands_in_stays_the_same_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pack(tmp_path / "pack", {"all.md": b"x"}, FACTS)
    monkeypatch.chdir(tmp_path / "pack")
    before = (tmp_path / "pack").stat().st_ino
    write_pack(Path(), {"all.md": b"y"}, FACTS)
    assert (tmp_path / "pack").stat().st_ino == before
    assert sorted(path.name for path in Path().iterdir()) == ["all.md", "manifest.json"]
    assert (tmp_path / "pack" / "all.md").read_bytes() == b"y"


def test_a_folder_beside_which_nothing_can_be_made_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pack(tmp_path / "pack", {"all.md": b"x"}, FACTS)
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != tmp_path and real(path, mode))
    before = (tmp_path / "pack").stat().st_ino
    write_pack(tmp_path / "pack", {"all.md": b"y", "vendor.md": b"z"}, FACTS)
    assert (tmp_path / "pack").stat().st_ino == before
    assert sorted(path.name for path in (tmp_path / "pack").iterdir()) == ["all.md", "manifest.json", "vendor.md"]
