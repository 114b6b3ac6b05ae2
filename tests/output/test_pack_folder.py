"""What of a pack's folder is ours, and what becomes of the rest."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from handover.errors import OutputError
from handover.output.pack import write_pack
from tests.output.faults import seen

if TYPE_CHECKING:
    from pathlib import Path

FACTS = {"practice": "elm", "stage": "draft", "today": "2026-11-23"}
LATER = {**FACTS, "stage": "live", "today": "2026-12-01"}


def manifest(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / "manifest.json").read_text())
    return read


def test_a_second_run_for_another_reader_keeps_the_first(tmp_path: Path) -> None:
    out = tmp_path / "pack"
    assert write_pack(out, {"all.html": b"1", "all.md": b"1"}, FACTS) == ()
    assert "earlier" not in manifest(out)
    assert write_pack(out, {"vendor.md": b"2"}, LATER) == ("all.html", "all.md")
    assert {path.name for path in out.iterdir()} == {"all.html", "all.md", "vendor.md", "manifest.json"}
    assert list(manifest(out)["files"]) == ["all.html", "all.md", "vendor.md"]
    assert manifest(out)["stage"] == "live"
    assert manifest(out)["earlier"] == {"all.html": FACTS, "all.md": FACTS}
    # and a third does not forget how old the first is
    assert write_pack(out, {"all.md": b"3", "owner.md": b"3"}, LATER) == ("all.html", "vendor.md")
    assert manifest(out)["earlier"] == {"all.html": FACTS, "vendor.md": LATER}


def test_a_file_that_somebody_removed_is_forgotten(tmp_path: Path) -> None:
    out = tmp_path / "pack"
    write_pack(out, {"all.md": b"1", "vendor.md": b"1"}, FACTS)
    (out / "vendor.md").unlink()
    assert write_pack(out, {"all.md": b"2"}, FACTS) == ()
    assert list(manifest(out)["files"]) == ["all.md"]


@pytest.mark.parametrize(
    "theirs",
    [
        {"manifest.json": '{"name": "app", "icons": []}'},
        {"manifest.json": '{"version": 1, "files": {"app.js": "%s"}}' % ("a" * 64)},
        {"manifest.json": "[" * 100_000},
        {"manifest.json": '{"version": 1, "practice": "elm", "files": {"../x": "%s"}}' % ("a" * 64)},
        {"manifest.json": '{"version": 2, "practice": "elm", "files": {}}'},
        {"manifest.json": "not JSON \x00"},
        {"all.md": "theirs"},
        {"manifest.json": "[]", "all.md": "theirs", "readme.txt": "theirs"},
    ],
    ids=str,
)
def test_foreign_files_with_our_names_are_refused(theirs: dict[str, str], tmp_path: Path) -> None:
    for name, text in theirs.items():
        (tmp_path / name).write_text(text)
    before = seen(tmp_path)
    with pytest.raises(OutputError, match="written by handover"):
        write_pack(tmp_path, {"all.md": b"x", "all.html": b"x"}, FACTS)
    assert seen(tmp_path) == before


def test_what_somebody_changed_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "pack"
    write_pack(out, {"all.md": b"a\nb\n"}, FACTS)
    (out / "all.md").write_bytes(b"a\r\nb\r\n")  # git on Windows
    write_pack(out, {"all.md": b"c\n"}, FACTS)
    (out / "all.md").write_bytes(b"c, and what the owner said\n")
    before = seen(tmp_path)
    with pytest.raises(OutputError, match=r"all\.md was changed since handover wrote it"):
        write_pack(out, {"all.md": b"d\n"}, FACTS)
    assert seen(tmp_path) == before


def test_the_pack_of_another_practice_is_refused(tmp_path: Path) -> None:
    write_pack(tmp_path / "pack", {"all.md": b"1"}, FACTS)
    with pytest.raises(OutputError, match="pack of another practice"):
        write_pack(tmp_path / "pack", {"vendor.md": b"1"}, {**FACTS, "practice": "oak"})
    write_pack(tmp_path / "pack", {"oak/all.md": b"1"}, {"practices": 2})


def test_a_note_of_somebody_else_removes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "pack"
    (out / ".handover-new").mkdir(parents=True)
    (tmp_path / "mine").write_bytes(b"x")
    (out / "own").write_bytes(b"x")
    digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    steps = [["../mine", digest, False, 0], ["/etc/passwd", digest, True, 0], ["own", "0" * 64, False, 0], 7]
    (out / ".handover-new" / "undo.json").write_text(json.dumps(steps))
    write_pack(out, {"all.md": b"1"}, FACTS)
    assert (tmp_path / "mine").read_bytes() == b"x"
    assert sorted(path.name for path in out.iterdir()) == ["all.md", "manifest.json", "own"]
