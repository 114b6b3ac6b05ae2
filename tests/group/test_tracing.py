"""`handover why` and `handover show --resolved`: where values come from, and that they read back as they are."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

import pytest

from handover.cli.boundary import run
from handover.group.policies import Library
from handover.group.shapes import content
from handover.group.tracing import layered_documents, resolved
from handover.load import load
from handover.node import Mapping
from handover.shipped import examples_folder
from handover.source.folder import DiskFolder
from handover.source.reader import read
from tests.group.laying import edit, lay_group

if TYPE_CHECKING:
    from pathlib import Path

    from handover.group.inheritance import Layered

PRACTICES: Final = sorted(path.parent for path in examples_folder().rglob("practice.yaml"))
OAK: Final = "practices/oak"


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a repository with a group and one practice."""
    monkeypatch.chdir(tmp_path)
    lay_group(tmp_path, ("oak",))
    return tmp_path


def documents(practice: Path) -> dict[str, Layered]:
    loaded = load(DiskFolder(practice), None, Library())
    return layered_documents(loaded.inheritance, loaded.practice.documents)


@pytest.mark.parametrize("origin", [False, True], ids=["alone", "with origin"])
@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice.name)
def test_resolved_documents_read_back_as_what_was_merged(practice: Path, origin: bool) -> None:
    for one in documents(practice).values():
        head, _, body = resolved(one, origin=origin).partition("\n")
        assert head == f"{one.cls.file_name}:"
        again = read("x.yaml", textwrap.dedent(body).encode())
        assert not again.problems
        assert isinstance(again.root, Mapping)
        assert one.merged.root is not None
        assert content(again.root) == content(one.merged.root)


def test_the_origin_stands_behind_what_is_inherited_alone(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (top / OAK / "financial-policy.yaml").write_text("small_balance: {up_to: 5}\n")
    assert run(["show", "--resolved", OAK, "--origin"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "    up_to: 5" in lines
    assert any(line.startswith("    is: write_off  # from policy/financial-policy.yaml:") for line in lines)


#: What a practice writes over `small_balance: {is: write_off, up_to: 10, note: …}`, and what is told of it.
CHANGES: Final = (
    ("", "financial-policy.small_balance.up_to", "10  <- policy/financial-policy.yaml:17:39"),
    ("small_balance: {up_to: 5}", "financial-policy.small_balance.up_to",
     "5  <- practices/oak/financial-policy.yaml:1:24  was 10 in policy/financial-policy.yaml:17:39"),
    ("small_balance: {up_to: 5}", "financial-policy:small_balance.up_to",
     "5  <- practices/oak/financial-policy.yaml:1:24  was 10 in policy/financial-policy.yaml:17:39"),
    ("small_balance: keep", "financial-policy.small_balance.up_to",
     "removed  was 10 in policy/financial-policy.yaml:17:39"),
    ("small_balance: {remove: why}", "financial-policy.small_balance.up_to",
     "removed  was 10 in policy/financial-policy.yaml:17:39"),
)  # fmt: skip


@pytest.mark.parametrize(("own", "path", "told"), CHANGES)
def test_the_chain_of_a_value_is_told(
    own: str, path: str, told: str, top: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if own:
        (top / OAK / "financial-policy.yaml").write_text(f"{own}\n")
    assert run(["why", OAK, path]) == 0
    assert capsys.readouterr().out == f"financial-policy.small_balance.up_to  {told}\n"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("nowhere.x", "an answer is named by its document and keys"),
        ("", "an answer is named by its document and keys"),
        ("scope.nothing", "nothing is written at scope.nothing"),
    ],
)
@pytest.mark.usefixtures("top")
def test_what_is_not_there_is_said(path: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["why", OAK, path]) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("command", [["why", OAK, "posting.also"], ["show", "--resolved", OAK]])
def test_nothing_is_shown_while_a_secret_stands_there(
    command: list[str], top: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = top / "policy" / "posting.yaml"
    file.write_text(f'{file.read_text()}\nalso: [{{text: "portal password: Tr0ub4dor-77"}}]\n')
    assert run(command) == 1
    said = capsys.readouterr()
    assert "Tr0ub4dor" not in said.out + said.err
    assert "policy/posting.yaml" in said.err


def test_what_cannot_be_resolved_is_not_shown_as_if_it_were(top: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(top / OAK / "practice.yaml", "extends", "../../gone")
    assert run(["show", "--resolved", OAK]) == 1
    assert "cannot be read; handover check says why" in capsys.readouterr().err


def test_a_practice_that_stands_alone_is_traced_too(capsys: pytest.CaptureFixture[str]) -> None:
    practice = examples_folder() / "maple-grove"
    assert run(["why", str(practice), "financial-policy.small_balance.up_to"]) == 0
    assert "10  <- " in capsys.readouterr().out
