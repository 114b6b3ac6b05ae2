"""The wheel holds all that the program needs at run time, and runs on its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]

_BUILD: Final = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"

#: Runs the program from the unpacked wheel and from nowhere else.
_RUN: Final = """
import sys
wheel = sys.argv.pop(1)
sys.path.insert(0, wheel)
import handover
assert handover.__file__.startswith(wheel), handover.__file__
from handover.__main__ import main
main()
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and unpack it."""
    folder = tmp_path_factory.mktemp("wheel")
    _done([sys.executable, "-c", _BUILD, str(folder)], ROOT)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def _done(command: list[str], folder: Path) -> str:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def _handover(unpacked: Path, folder: Path, *arguments: str) -> str:
    return _done([sys.executable, "-c", _RUN, str(unpacked), *arguments], folder)


def test_templates_and_the_sample_are_inside_and_nothing_foreign_is(unpacked: Path) -> None:
    inside = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    for top, below in (("templates", "templates"), ("examples/maple-grove", "examples/maple-grove")):
        files = {path.relative_to(ROOT / top).as_posix() for path in (ROOT / top).rglob("*") if path.is_file()}
        assert files
        assert {f"handover/{below}/{name}" for name in files} <= inside
    assert "handover/data/guide_rows.tsv" in inside
    facts = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src/handover/data").rglob("*.toml")}
    assert facts
    assert facts <= inside
    assert "handover/py.typed" in inside
    assert {name.split("/")[0].split("-")[0] for name in inside} == {"handover", "dental_handover"}


def test_the_wheel_prints_the_pack_of_a_practice(unpacked: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "maple-grove", tmp_path / "practice")
    _handover(unpacked, tmp_path, "render", "pack", "practice", "-o", "out")
    made = {path.name for path in (tmp_path / "out").iterdir()}
    assert made == {"all.html", "all.md", "manifest.json"}
    assert "Maple Grove Dental" in (tmp_path / "out" / "all.html").read_text(encoding="utf-8")


def test_the_wheel_brings_its_own_sample(unpacked: Path, tmp_path: Path) -> None:
    _handover(unpacked, tmp_path, "init", "sample", "--example")
    shown = _handover(unpacked, tmp_path, "check", "sample", "--today", "2026-11-23")
    assert "Maple Grove Dental" in shown
