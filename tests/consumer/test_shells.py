"""Completion in the shells that complete: fish is asked what it would offer, zsh by a key in a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

pytestmark = pytest.mark.consumer

AROUND: Final = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("handover che", "check"), ("handover check --fail", "--fail-on"), ("handover check --fail-on w", "warning")],
)
def test_fish_offers_what_fits(typed: str, offered: str, tmp_path: Path) -> None:
    script = f'handover completion fish | source; complete -C "{typed}"'
    done = subprocess.run(
        ["fish", "--no-config", "-c", script],
        cwd=tmp_path,
        env={**AROUND, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert offered in [line.split("\t")[0] for line in done.stdout.splitlines()]


def test_zsh_completes_at_the_key(tmp_path: Path) -> None:
    (tmp_path / ".zshrc").write_text(
        'PS1="> "; autoload -U compinit; compinit -D; eval "$(handover completion zsh)"; print ready\n'
    )
    session = f"zsh-{tmp_path.name}"
    place = {**AROUND, "ZDOTDIR": str(tmp_path)}
    variables = [word for name in ("ZDOTDIR", "PATH") for word in ("-e", f"{name}={place[name]}")]
    start = ["tmux", "new-session", "-d", "-x", "100", "-y", "20", "-s", session, *variables]
    subprocess.run([*start, "zsh", "-i"], check=True, env=place, cwd=tmp_path)
    try:
        assert "ready" in _shown_with("ready", session)
        subprocess.run(["tmux", "send-keys", "-t", session, "handover check --fail-on w", "Tab"], check=True)
        assert "handover check --fail-on warning" in _shown_with("--fail-on warning", session)
    finally:
        subprocess.run(["tmux", "kill-session", "-t", session], check=False)


def _shown_with(words: str, session: str) -> str:
    """Return what the terminal shows once these words are there."""
    capture = f"tmux capture-pane -p -t {session}"
    until = f"until {capture} | grep -q -e '{words}'; do sleep 0.1; done; {capture}"
    return subprocess.run(["sh", "-c", until], capture_output=True, text=True, check=True, timeout=60).stdout
