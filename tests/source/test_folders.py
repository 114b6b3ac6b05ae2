from __future__ import annotations

import errno
import os
import socket
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from handover.source.folder import DiskFolder, Folder, MemoryFolder, Unreadable, check_relative

if TYPE_CHECKING:
    from collections.abc import Callable

FILES = {
    "practice.yaml": b"a: 1\n",
    "big.yaml": b"x" * 131_073,
    "full.yaml": b"x" * 131_072,
    "documents/eob.pdf": b"%PDF" + b"y" * 300_000,
    "documents/more/note.txt": b"",
}


@pytest.fixture(params=["disk", "memory"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Folder:
    if request.param == "memory":
        return MemoryFolder(FILES)
    for name, data in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return DiskFolder(tmp_path)


def test_files_are_read_up_to_the_size_of_a_document(folder: Folder) -> None:
    assert folder.read("practice.yaml") == b"a: 1\n"
    assert folder.read("full.yaml") == FILES["full.yaml"]
    assert folder.read("big.yaml") == Unreadable("the file is larger than 128 kB")
    assert folder.read("documents") == Unreadable("a folder stands where a file is expected")
    assert folder.read("scope.yaml") is None
    assert folder.read("practice.yaml/x") is None
    assert folder.read("none/x.yaml") is None


def test_files_of_any_size_are_hashed(folder: Folder) -> None:
    assert folder.sha256("documents/eob.pdf") == sha256(FILES["documents/eob.pdf"]).hexdigest()
    assert folder.sha256("documents/more/note.txt") == sha256(b"").hexdigest()
    assert folder.sha256("documents/none.pdf") is None
    assert folder.sha256("documents/more") == Unreadable("a folder stands where a file is expected")


def test_names_and_sizes(folder: Folder) -> None:
    assert folder.names() == ("big.yaml", "documents", "full.yaml", "practice.yaml")
    assert folder.stat_files("documents") == (("documents/eob.pdf", 300_004), ("documents/more/note.txt", 0))
    assert folder.stat_files("documents/more") == (("documents/more/note.txt", 0),)
    assert folder.stat_files("nowhere") == ()
    assert folder.stat_files("practice.yaml") == ()
    assert isinstance(folder.stat_files(".."), Unreadable) or isinstance(folder, MemoryFolder)


LEAVES = Unreadable("the file is a link that leaves the practice folder")
SPECIAL = Unreadable("this is not a file but a pipe, socket or device")


def link_out(place: Path) -> None:
    place.symlink_to("/etc/passwd")


def link_up(place: Path) -> None:
    (place.parent.parent / "outside.yaml").write_text("a: 1")
    place.symlink_to("../outside.yaml")


def link_to_itself(place: Path) -> None:
    place.symlink_to(place.name)


def link_to_nowhere(place: Path) -> None:
    place.symlink_to("nowhere.yaml")


def link_to_the_folder(place: Path) -> None:
    place.symlink_to(".")


def pipe(place: Path) -> None:
    os.mkfifo(place)


def sock(place: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(place.name)
    os.chdir(here)


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (link_out, LEAVES),
        (link_up, LEAVES),
        (link_to_itself, Unreadable("the file is a link that leads nowhere")),
        (link_to_nowhere, Unreadable("the file is a link that leads nowhere")),
        (link_to_the_folder, LEAVES),
        (pipe, SPECIAL),
        (sock, SPECIAL),
        (Path.mkdir, Unreadable("a folder stands where a file is expected")),
    ],
)
def test_what_is_no_file_of_the_folder_is_left_alone(
    tmp_path: Path, make: Callable[[Path], None], found: Unreadable
) -> None:
    inside = tmp_path / "practice"
    inside.mkdir()
    make(inside / "scope.yaml")
    folder = DiskFolder(inside)
    assert folder.read("scope.yaml") == found
    assert folder.sha256("scope.yaml") == found


def test_a_folder_on_the_way_may_not_lead_out(tmp_path: Path) -> None:
    inside = tmp_path / "practice"
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "x.pdf").write_bytes(b"x")
    inside.mkdir()
    (inside / "documents").symlink_to("../elsewhere")
    folder = DiskFolder(inside)
    assert folder.sha256("documents/x.pdf") == LEAVES
    assert folder.stat_files("documents") == Unreadable("the folder is a link; put the files themselves there")


def test_links_that_stay_inside_are_followed_and_not_listed(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "x.pdf").write_bytes(b"x")
    (tmp_path / "documents" / "y.pdf").symlink_to("x.pdf")
    (tmp_path / "again").symlink_to("documents")
    folder = DiskFolder(tmp_path)
    assert folder.read("documents/y.pdf") == b"x"
    assert folder.read("again/x.pdf") == b"x"
    assert folder.stat_files("documents") == (("documents/x.pdf", 1),)


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.yaml").write_bytes(b"x")
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "real" / "b.yaml").symlink_to(tmp_path / "real" / "a.yaml")
    assert DiskFolder(tmp_path / "link").read("b.yaml") == b"x"
    assert DiskFolder(tmp_path / "link").names() == ("a.yaml", "b.yaml")


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "the file may not be read by this user"),
        (errno.EIO, "the file cannot be read (EIO)"),
        (errno.ELOOP, LEAVES.reason),
        (errno.ENXIO, SPECIAL.reason),
    ],
)
@pytest.mark.parametrize("call", ["open", "fstat", "read"])
def test_a_disk_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, reason: str
) -> None:
    (tmp_path / "a.yaml").write_bytes(b"x")
    folder = DiskFolder(tmp_path)
    before = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").is_dir() else 0

    def fail(*_: object, **__: object) -> int:
        raise OSError(number, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        if call == "open":
            patch.setattr(os, "supports_dir_fd", {fail})
        read, digest = folder.read("a.yaml"), folder.sha256("a.yaml")
    assert read == Unreadable(reason)
    assert digest == Unreadable(reason)
    if before:
        assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_file_that_grows_is_not_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_bytes(b"x")
    given = 0

    def more(_: int, size: int) -> bytes:
        nonlocal given
        given += size
        return b"x" * size

    monkeypatch.setattr(os, "read", more)
    assert DiskFolder(tmp_path).read("a.yaml") == Unreadable("the file is larger than 128 kB")
    assert given < 1 << 19


def test_systems_without_descriptors_of_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "x.pdf").write_bytes(b"x")
    (tmp_path / "out.pdf").symlink_to("/etc/passwd")
    monkeypatch.setattr(os, "supports_dir_fd", set())
    folder = DiskFolder(tmp_path)
    assert folder.read("documents/x.pdf") == b"x"
    assert folder.read("out.pdf") == LEAVES


def test_too_many_files_are_not_listed(tmp_path: Path) -> None:
    files = {f"documents/{number}.txt": b"" for number in range(2_001)}
    told = Unreadable("the folder holds more than 2,000 files")
    assert MemoryFolder(files).stat_files("documents") == told
    (tmp_path / "documents").mkdir()
    for name in files:
        (tmp_path / name).touch()
    assert DiskFolder(tmp_path).stat_files("documents") == told
    (tmp_path / "documents" / "0.txt").unlink()
    listed = DiskFolder(tmp_path).stat_files("documents")
    assert not isinstance(listed, Unreadable)
    assert len(listed) == 2_000


def test_a_walk_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(os, "scandir", fail)
    assert DiskFolder(tmp_path).stat_files("documents") == Unreadable("the file may not be read by this user")
    assert DiskFolder(tmp_path).names() == ()


def test_names_that_are_no_text_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.yaml")).touch()
    assert DiskFolder(tmp_path).names() == ("\udcff.yaml",)
    assert isinstance(DiskFolder(tmp_path).read("\udcff.yaml"), Unreadable)


@pytest.mark.parametrize(
    "path",
    [
        "documents/eob.pdf", "x", "a/b/c.txt", "documents/Über uns.pdf", "documents/a..b.pdf", ".hidden", "console.txt",
        "documents/日本.pdf", "a-b_c (1).pdf", "a/~b",
    ],
)  # fmt: skip
def test_good_file_names(path: str) -> None:
    assert check_relative(path) is None


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("", "is empty"),
        ("/etc/passwd", "leaves the practice folder"),
        ("~/x", "leaves the practice folder"),
        ("../x", "leaves the practice folder"),
        ("a/../../x", "leaves the practice folder"),
        ("a/..", "leaves the practice folder"),
        ("./x", "has an empty part"),
        ("a//b", "has an empty part"),
        ("a/", "has an empty part"),
        ("a\\b", "holds a backslash"),
        ("\\\\server\\share", "holds a backslash"),
        ("C:/x", "holds a colon"),
        ("file:///x", "holds a colon"),
        ("x.pdf:stream", "holds a colon"),
        ("a\0b", "a character that cannot be seen"),
        ("a\nb", "a character that cannot be seen"),
        ("a\u202eb", "a character that cannot be seen"),
        ("a\u200bb", "a character that cannot be seen"),
        ("a\ud800", "a character that cannot be seen"),
        ("x" * 5000, "longer than 1,024"),
        ("x" * 256, "longer than 255 bytes"),
        ("é" * 128, "longer than 255 bytes"),
        ("CON", "a device on Windows"),
        ("documents/nul.pdf", "a device on Windows"),
        ("Com1.tar.gz", "a device on Windows"),
        ("aux .txt", "a device on Windows"),
        ("x.", "ends with a blank or a dot"),
        ("x /y", "ends with a blank or a dot"),
        (" x", "starts with a blank"),
    ],
)
def test_bad_file_names(path: str, why: str) -> None:
    told = check_relative(path)
    assert told is not None
    assert why in told
    assert MemoryFolder({path: b"x"}).read(path) == Unreadable(told)
