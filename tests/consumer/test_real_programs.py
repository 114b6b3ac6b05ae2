"""The outputs in the programs they are made for: a browser, and a terminal of 80 columns."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from handover.cli.boundary import run
from handover.pack.view import PAGES
from handover.rules.catalogue import ALL
from handover.shipped import examples_folder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.consumer

MAPLE = str(examples_folder() / "maple-grove")


def _chromium(page: Path, profile: Path, *more: str) -> subprocess.CompletedProcess[str]:
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync")  # fmt: skip
    command = ["chromium", *quiet, f"--user-data-dir={profile}", *more, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)


def test_a_browser_shows_every_section_of_the_pack(tmp_path: Path) -> None:
    assert run(["render", "pack", MAPLE, "-o", str(tmp_path / "pack")]) == 0
    shown = _chromium(tmp_path / "pack" / "all.html", tmp_path / "profile", "--dump-dom").stdout
    assert shown.count("<section id=") == len(PAGES)
    assert "Who to ask" in shown
    assert "<script" not in shown


def test_a_browser_prints_the_pack_with_its_mark(tmp_path: Path) -> None:
    assert run(["render", "pack", MAPLE, "-o", str(tmp_path / "pack")]) == 0
    target = tmp_path / "pack.pdf"
    _chromium(tmp_path / "pack" / "all.html", tmp_path / "profile", f"--print-to-pdf={target}")
    assert target.read_bytes().startswith(b"%PDF")


def test_a_terminal_of_80_columns_shows_source_and_cure(tmp_path: Path) -> None:
    folder = tmp_path / "practice"
    for name, data in example("escalation-contacts: {backup: ~}").files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    session, end = f"handover-{tmp_path.name}", "all is printed"
    command = f"{sys.executable} -m handover check {folder}; echo {end}; exec sleep 90"
    subprocess.run(["tmux", "new-session", "-d", "-x", "80", "-y", "200", "-s", session, command], check=True)
    try:
        # what the program wrote is on the screen only when the terminal has read it: the last line says so
        capture = ["tmux", "capture-pane", "-p", "-J", "-t", session]
        until = f"until {' '.join(capture)} | grep -q '^{end}$'; do sleep 0.1; done"
        subprocess.run(["sh", "-c", until], check=True, timeout=80)
        shown = subprocess.run(capture, capture_output=True, text=True, check=True).stdout
    finally:
        subprocess.run(["tmux", "kill-session", "-t", session], check=False)
    assert "│ backup: ~" in shown
    assert "│ ^^^^^^\n" in shown
    running = " ".join(shown.split())
    assert "found it is not said yet who answers the billing team while Dana Ruiz is away write" in running
    assert f"write {ALL['COM002'].fix}" in running
    assert "COM002 no-backup-contact" in shown
    assert max(len(line) for line in shown.splitlines() if not line.startswith("  handover ")) <= 80
