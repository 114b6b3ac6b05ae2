"""`check --add-ignores`: what is left is accepted in writing, and nothing of a document is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from handover.cli.boundary import run
from tests.two_practices import lay_two

DAY = ("--today", "2026-11-23")
WORDS = ("--add-ignores", "--reason", "agreed in October", "--says", "dana", "--until", "2027-03-31")
CONTACTS = Path("practices/a/escalation-contacts.yaml")


@pytest.fixture(autouse=True)
def practices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two practices below one folder, the first with a gap."""
    lay_two(tmp_path, monkeypatch)


def check(*words: str) -> int:
    return run(["check", "practices", *DAY, *words])


def _files() -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in Path().rglob("*") if one.is_file() and not one.name.endswith("lock")}


def test_a_build_is_green_with_what_is_written_and_a_second_run_writes_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = _files()
    CONTACTS.chmod(0o640)
    assert check() == 1
    assert check(*WORDS) == 0
    said = capsys.readouterr()
    assert "practices/a: 1 finding ignored until 2027-03-31\n" in said.err
    assert "# handover: ignore[COM002] agreed in October; says dana until 2027-03-31\nbackup:" in CONTACTS.read_text()
    assert CONTACTS.stat().st_mode & 0o777 == 0o640
    after = _files()
    assert {name for name in after if after[name] != before.get(name)} == {str(CONTACTS)}
    assert check() == 0
    assert check(*WORDS) == 0
    assert _files() == after


def test_only_what_is_asked_for_is_ignored() -> None:
    before = _files()
    assert check(*WORDS, "--select", "ACC") == 0
    assert check("--baseline", "known.json", "--write-baseline") == 0
    assert check(*WORDS, "--baseline", "known.json") == 0
    assert {name: data for name, data in _files().items() if name != "known.json"} == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (WORDS[:1], "needs all of --reason, --says and --until"),
        (WORDS[:5], "needs all of --reason, --says and --until"),
        (WORDS[1:], "go with --add-ignores"),
        ((*WORDS[:-1], "2026-11-22"), "a day that is over: 2026-11-22"),
        ((*WORDS[:-1], "soon"), "--until is a day like 2027-03-31"),
        ((*WORDS, "--reason", " "), "needs all of"),
        ((*WORDS, "--reason", "two\nlines"), "--reason is one line"),
        ((*WORDS, "--reason", "x" * 201), "--reason is one line"),
        ((*WORDS, "--says", "dana until friday"), "without `;` and `until`"),
        ((*WORDS, "--says", "dana; ines"), "without `;` and `until`"),
        ((*WORDS, "--baseline", "x.json", "--write-baseline"), "take one of them"),
    ],
)
def test_what_could_not_be_read_again_is_refused(
    words: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _files()
    assert check(*words) == 2
    said = capsys.readouterr().err
    assert told in said
    assert said.count("\n") == 1
    assert _files() == before


@pytest.mark.parametrize("hindrance", ["a document that is a link", "a document protected from writing"])
def test_a_document_that_may_not_be_written_is_left(hindrance: str, capsys: pytest.CaptureFixture[str]) -> None:
    if hindrance == "a document that is a link":
        CONTACTS.rename("practices/a/held.txt")
        CONTACTS.symlink_to("held.txt")
    else:
        CONTACTS.chmod(0o444)
    before = _files()
    assert check(*WORDS) == 2
    assert "escalation-contacts.yaml is " in capsys.readouterr().err
    assert _files() == before
    assert CONTACTS.is_symlink() == (hindrance == "a document that is a link")


def test_a_document_changed_meanwhile_is_not_written_over(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from handover.output import folder

    opened = folder.opened

    def late(path: Path) -> object:
        with CONTACTS.open("a") as file:
            file.write("# mine\n")
        return opened(path)

    monkeypatch.setattr(folder, "opened", late)
    assert check(*WORDS) == 2
    assert "was changed while it was checked" in capsys.readouterr().err
    assert CONTACTS.read_text().endswith("# mine\n")
    assert "ignore[" not in CONTACTS.read_text()


def test_what_is_told_stands_where_it_stands_now(capsys: pytest.CaptureFixture[str]) -> None:
    CONTACTS.write_text(f"{CONTACTS.read_text()}\nstray: 1\n")
    line = CONTACTS.read_text().splitlines().index("stray: 1") + 1
    assert check(*WORDS) == 1
    said = capsys.readouterr()
    assert f"{CONTACTS}:{line + 1}:1: " in said.out
    assert "1 left that no comment may or can hide" in said.err
