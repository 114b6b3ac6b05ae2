"""Every call to the system that touches an output fails, or ends the program: old state or new state, and on it goes."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from handover.errors import OutputError
from handover.output import disk
from handover.output.file import write_file
from handover.output.folder import opened
from handover.output.pack import write_pack
from tests.output.faults import HOWS, How, Killed, faulty, left_over, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FACTS = {"practice": "elm", "stage": "draft", "today": "2026-11-23"}


@dataclass(frozen=True)
class Scene:
    """An output as it stands, and what is written to it.

    Args:
        name: what is shown of it.
        target: the file or folder below the test's folder.
        lay: makes what stands there before.
        write: the writing that is tried.
        one_by_one: whether files are put in place one by one, so that a killed run leaves both kinds until the next.
    """

    name: str
    target: str
    lay: Callable[[Path], object]
    write: Callable[[Path], object]
    one_by_one: bool = False

    def __str__(self) -> str:
        return self.name


def nothing(_: Path) -> None:
    pass


def old_file(path: Path) -> None:
    path.write_bytes(b"old")
    path.chmod(0o640)


def vendor_pack(path: Path) -> None:
    write_pack(path, {"vendor.md": b"vendor", "all.md": b"old"}, FACTS)
    (path / "all.md").chmod(0o600)
    path.chmod(0o750)


def shared_folder(path: Path) -> None:
    vendor_pack(path)
    (path / "mine").mkdir()
    (path / "mine" / "notes.txt").write_text("mine")


def a_readme(path: Path) -> None:
    path.mkdir()
    (path / "README.md").write_text("mine")


def new_file(path: Path) -> None:
    write_file(path, b"new")


def all_pack(path: Path) -> None:
    write_pack(path, {"all.md": b"new", "north/all.html": b"page"}, FACTS)


def documents(path: Path) -> None:
    with opened(path) as place:
        place.write(
            {"practice.yaml": b"a", "scope.yaml": b"b", "documents/x.txt": b"c"}, lambda _name, _data: "is there"
        )


SCENES = [
    Scene("a new file", "report.json", nothing, new_file),
    Scene("a file that is there", "report.json", old_file, new_file),
    Scene("a new pack", "deep/er/pack", nothing, all_pack),
    Scene("a pack in an empty folder", "pack", lambda path: path.mkdir(0o750), all_pack),
    Scene("a pack over one of ours", "pack", vendor_pack, all_pack),
    Scene("a pack among other files", "pack", shared_folder, all_pack, one_by_one=True),
    Scene("a new practice", "elm", nothing, documents),
    Scene("a practice beside other files", "elm", a_readme, documents, one_by_one=True),
]


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """Return a folder in memory, where there is such a thing: thousands of them are made and removed."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as made:
        yield Path(made) / "scene"


@pytest.fixture(autouse=True)
def nothing_need_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what makes the files of a test durable: it takes longer than all the rest."""
    monkeypatch.setattr(os, "fsync", lambda _opened: None)


@pytest.fixture
def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system know no exchange of two folders."""
    monkeypatch.setattr(disk, "exchange", lambda _one, _other: False)


@pytest.fixture
def no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk know no second names of a file."""

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)


OVER_OURS = Scene("a pack over one of ours", "pack", vendor_pack, all_pack, one_by_one=True)
ONE_BY_ONE = [scene for scene in SCENES if scene.one_by_one]

#: In the quick suite each so many-th call goes wrong; those between are for the sweep.
STRIDE = 9


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("scene", SCENES, ids=str)
def test_old_or_new_and_the_next_run_works(scene: Scene, how: How, place: Path) -> None:
    prove(scene, how, place, STRIDE)


@pytest.mark.usefixtures("no_exchange")
def test_where_folders_cannot_be_exchanged(place: Path) -> None:
    prove(OVER_OURS, "is killed", place, STRIDE)


@pytest.mark.usefixtures("no_links")
@pytest.mark.parametrize("scene", ONE_BY_ONE, ids=str)
def test_where_a_disk_knows_no_second_names(scene: Scene, place: Path) -> None:
    prove(scene, "is killed", place, STRIDE)


@pytest.mark.sweep
@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("scene", SCENES, ids=str)
def test_every_call(scene: Scene, how: How, place: Path) -> None:
    prove(scene, how, place)


@pytest.mark.sweep
@pytest.mark.usefixtures("no_exchange")
@pytest.mark.parametrize("how", HOWS)
def test_every_call_where_folders_cannot_be_exchanged(how: How, place: Path) -> None:
    prove(OVER_OURS, how, place)


@pytest.mark.sweep
@pytest.mark.usefixtures("no_links")
@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("scene", ONE_BY_ONE, ids=str)
def test_every_call_where_a_disk_knows_no_second_names(scene: Scene, how: How, place: Path) -> None:
    prove(scene, how, place)


def prove(scene: Scene, how: How, place: Path, stride: int = 1) -> None:
    old, new = states(scene, place)
    assert old != new
    # each scene and way begins elsewhere, so that together they meet most calls
    for at in count(1 + (len(scene.name) + HOWS.index(how)) % stride, stride):
        lay(scene, place)
        with faulty(at, how) as faults, suppress(OutputError, Killed):
            scene.write(place / scene.target)
        if not faults.happened:
            break
        found = seen(place / scene.target)
        if scene.one_by_one and how != "fails":
            assert_each_old_or_new(found, old, new)
        else:
            assert found in (old, new), (at, how)
        assert_recovers(scene, place, old, new, at)
    assert at > 20


def states(scene: Scene, place: Path) -> tuple[object, object]:
    """Return what stands there before and after, where nothing goes wrong."""
    lay(scene, place)
    old = seen(place / scene.target)
    scene.write(place / scene.target)
    assert left_over(place) == []
    return old, seen(place / scene.target)


def lay(scene: Scene, place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    scene.lay(place / scene.target)


def assert_each_old_or_new(found: object, old: object, new: object) -> None:
    assert isinstance(found, dict)
    assert isinstance(old, dict)
    assert isinstance(new, dict)
    for name, value in found.items():
        assert value in (old.get(name), new.get(name)), name
    assert set(old) <= set(found) <= set(new)


def assert_recovers(scene: Scene, place: Path, old: object, new: object, at: int) -> None:
    """Hold the folder as the next run does, and write again."""
    target = place / scene.target
    if scene.write is not new_file:
        with opened(target):
            assert seen(target) in (old, new), at
        assert left_over(place) == []
    if scene.write is not documents or seen(target) != new:
        scene.write(target)
    assert seen(target) == new, at
    assert left_over(place) == [], at
