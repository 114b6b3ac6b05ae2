from __future__ import annotations

import os
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from handover.source import papers as module
from handover.source.folder import DiskFolder, Folder, MemoryFolder
from handover.source.papers import read_papers

if TYPE_CHECKING:
    from pathlib import Path

    from handover.source.unreadable import Unreadable

FILES = {
    "documents/eob.txt": b"Allowed 84.00\r\nPaid 84.00\r\n",
    "documents/deep/letter.MD": "Dear {{name}}, £5".encode(),
    "documents/sheet.csv": "a;b\n".encode("utf-16"),
    "documents/windows.txt": b"Caf\xe9",
    "documents/nul.txt": b"a\0b",
    "documents/scan.pdf": b"%PDF-1.7 name of a patient",
    "documents/big.txt": b"x" * (128 * 1024 + 1),
    "forms/statement.html": b"<p>",
    "alone.txt": b"not read",
    "other.txt": b"not named",
}


@pytest.fixture(params=["disk", "memory"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Folder:
    if request.param == "memory":
        return MemoryFolder(FILES)
    for name, data in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return DiskFolder(tmp_path)


def test_only_small_text_files_are_read(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    read = folder.read

    def noted(name: str) -> bytes | Unreadable | None:
        asked.append(name)
        return read(name)

    monkeypatch.setattr(folder, "read", noted)
    found = read_papers(folder, {})
    assert {name: paper.text.text for name, paper in found.files.items() if paper.text is not None} == {
        "documents/eob.txt": "Allowed 84.00\r\nPaid 84.00\r\n",
        "documents/deep/letter.MD": "Dear {{name}}, £5",
        "documents/sheet.csv": "a;b\n",
        "documents/windows.txt": "Café",
    }
    assert set(asked) == {n for n in FILES if n.startswith("documents/")} - {
        "documents/scan.pdf",
        "documents/big.txt",
    }


def test_files_are_found_by_any_way_of_writing_their_path(folder: Folder) -> None:
    named = dict.fromkeys(("forms/statement.html", "./alone.txt", "gone.txt", "forms/gone.html"), False)
    found = read_papers(folder, named)
    for path in ("documents/eob.txt", "./documents//eob.txt", " forms/statement.html", "alone.txt"):
        assert found.find(path) is not None
    for path in ("gone.txt", "forms/gone.html", "documents/EOB.txt", "other.txt", "documents"):
        assert found.find(path) is None
    assert not found.unknown("documents/gone.txt")


def test_a_checksum_is_computed_only_where_one_is_written(folder: Folder) -> None:
    found = read_papers(folder, {"./documents/scan.pdf": True, "documents/eob.txt": False, "documents/gone.pdf": True})
    digests = {name: paper.sha256 for name, paper in found.files.items() if paper.sha256 is not None}
    assert digests == {"documents/scan.pdf": sha256(FILES["documents/scan.pdf"]).hexdigest()}


def test_neither_too_many_files_are_read_nor_too_large_ones_hashed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_TEXTS", 2)
    monkeypatch.setattr(module, "MOST_DIGEST_BYTES", 10)
    files = {f"documents/{number}.txt": b"text" * number for number in range(1, 6)}
    found = read_papers(MemoryFolder(files), dict.fromkeys(files, True))
    assert [paper.name for paper in found.files.values() if paper.text is not None] == [
        "documents/1.txt",
        "documents/2.txt",
    ]
    assert [paper.name for paper in found.files.values() if paper.sha256 is not None] == [
        "documents/1.txt",
        "documents/2.txt",
    ]


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "eob.txt").write_text("text")
    os.symlink(tmp_path / "elsewhere", tmp_path / "documents")  # noqa: PTH211 - shorter
    found = read_papers(DiskFolder(tmp_path), {"documents/eob.txt": True})
    assert found.files == {}
    assert found.unknown("documents/eob.txt")
    assert not found.unknown("eob.txt")
