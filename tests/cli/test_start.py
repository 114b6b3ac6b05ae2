"""How the program is started: by its name, by `python -m`, and by a shell that completes what is typed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from handover.cli.app import app
from handover.cli.boundary import run
from handover.cli.completion import ASKED
from handover.shipped import examples_folder

MAPLE: Final = str(examples_folder() / "maple-grove")
PROGRAM: Final = str(Path(sys.executable).parent / "handover")
CHECK: Final = ("check", MAPLE, "--today", "2026-11-23")
#: What this program imports beside Python's own modules.
THEIRS: Final = ("typer", "rich", "pydantic", "pydantic_core", "jinja2", "markupsafe", "ruamel", "typing_extensions")


@pytest.fixture
def trapped(tmp_path: Path) -> Path:
    """A folder with a file for each module that the program, or Python for it, could import."""
    names = {*sys.stdlib_module_names, *THEIRS, "sitecustomize", "usercustomize", "handover"}
    for name in names:
        (tmp_path / f"{name}.py").write_text(f"open('caught', 'a').write('{name} ')\n")
    return tmp_path


def started(folder: Path, *words: str, **more: str) -> str:
    """Return what a program says that is started in a folder, in which it must have run nothing."""
    done = subprocess.run(
        words, cwd=folder, env={**os.environ, **more}, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert not (folder / "caught").exists(), (folder / "caught").read_text()
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("words", [(PROGRAM,), (sys.executable, "-P", "-m", "handover")], ids=["its name", "-P -m"])
def test_nothing_is_imported_from_the_working_directory(words: tuple[str, ...], trapped: Path) -> None:
    assert started(trapped, *words, *CHECK).endswith("live: no gaps\n")


def test_started_by_m_it_takes_nothing_either_but_what_python_needs_to_find_it(trapped: Path) -> None:
    found = "import runpy, importlib.util, sys; print(*sys.modules)"
    for name in {*started(trapped, sys.executable, "-P", "-c", found).replace(".", " ").split(), "handover"}:
        (trapped / f"{name}.py").unlink(missing_ok=True)
    assert len(list(trapped.iterdir())) > 200
    assert started(trapped, sys.executable, "-m", "handover", *CHECK).endswith("live: no gaps\n")
    assert started(trapped, sys.executable, "-m", "handover", "rules", "--format", "json")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_script_of_a_shell_is_printed(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert f"{ASKED}=complete_{shell}" in script.replace('"', "").replace(" = ", "=")
    assert "handover" in script


def test_another_shell_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", "tcsh"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_options_of_typer_which_write_to_a_home_are_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert app._add_completion is False
    assert run(["--install-completion"]) == 2
    capsys.readouterr()


#: What is typed, and what of it is offered.
TYPED: Final = (
    ("handover che", {"check"}),
    ("handover check --fail", {"--fail-on"}),
    ("handover check --fail-on w", {"warning"}),
)


@pytest.mark.parametrize(("typed", "offered"), TYPED)
def test_bash_completes_and_runs_nothing_of_the_folder(typed: str, offered: set[str], trapped: Path) -> None:
    words = typed.split(" ")
    script = f"""
        eval "$(handover completion bash)"
        COMP_WORDS=({" ".join(word or "''" for word in words)})
        COMP_CWORD={len(words) - 1}
        _handover_completion handover
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    path = f"{Path(PROGRAM).parent}{os.pathsep}{os.environ['PATH']}"
    said = started(trapped, "bash", "--norc", "-c", script, PATH=path)
    assert set(said.split()) >= offered
    assert "Traceback" not in said
