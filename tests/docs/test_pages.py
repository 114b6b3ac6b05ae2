"""The generated pages are those that the program would write now, and hold together."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from handover.docs.__main__ import main
from handover.docs.pages import pages, with_blocks
from handover.model.part import fields_of
from handover.model.practice import DOCUMENTS, document_name
from handover.outcome import ExitCode
from handover.rules.catalogue import ALL, TOPICS
from handover.testing.overlay import example

if TYPE_CHECKING:
    from handover.model.document import Document
    from handover.rules.rule import Topic

ROOT: Final = Path(__file__).parents[2]
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES: Final = pages()


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """Write all pages beside a copy of the README."""
    (tmp_path / "README.md").write_text(README, encoding="utf-8")
    assert main([str(tmp_path / "docs")]) == 0
    return tmp_path / "docs"


def test_the_pages_in_the_repository_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check", str(ROOT / "docs")]) == 0, capsys.readouterr().err


def test_pages_just_written_are_current(written: Path) -> None:
    assert main(["--check", str(written)]) == 0


@pytest.mark.parametrize("name", ["format.md", "guide-coverage.md", "rules/index.md", "rules/COM.md"])
def test_a_changed_page_is_named(written: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (written / name).write_text("something else\n", encoding="utf-8")
    assert main(["--check", str(written)]) == 1
    assert capsys.readouterr().err.count("is not what the program would write") == 1


def test_a_missing_page_is_named_and_a_left_over_one_is_too(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (written / "rules" / "COM.md").unlink()
    (written / "rules" / "ZZZ999.md").write_text("# gone\n", encoding="utf-8")
    assert main(["--check", str(written)]) == 1
    assert {"COM.md", "ZZZ999.md"} <= set(re.findall(r"\w+\.md", capsys.readouterr().err))
    assert main([str(written)]) == 0
    assert (written / "rules" / "COM.md").exists()
    assert not (written / "rules" / "ZZZ999.md").exists()


def test_an_old_run_in_the_readme_is_named(written: Path) -> None:
    readme = written.parent / "README.md"
    readme.write_text(README.replace("SCO005 task-owned-by-both", "SCO005 no-such-thing"), encoding="utf-8")
    assert main(["--check", str(written)]) == 1


def test_checking_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# no run here\n", encoding="utf-8")
    assert main(["--check", str(tmp_path / "docs")]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


def test_wrong_usage_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err


def test_pages_are_the_same_bytes_each_time() -> None:
    assert pages() == PAGES
    assert with_blocks(with_blocks(README)) == with_blocks(README)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.letters)
def test_a_topic_has_one_page_with_an_anchor_and_a_manual_for_each_rule(topic: Topic) -> None:
    page = PAGES[f"rules/{topic.letters}.md"]
    codes = sorted(rule.code for rule in topic.rules)
    assert re.findall(r'^<a id="(\w+)"></a>$', page, re.MULTILINE) == codes
    assert re.findall(r"^## ([A-Z]{3}\d{3}) ", page, re.MULTILINE) == codes
    assert len(re.findall(r"^### Why$", page, re.MULTILINE)) == len(codes)


def test_the_index_leads_to_the_manual_of_each_rule() -> None:
    linked = re.findall(r"^\| \[([A-Z]{3}\d{3})\]\(([A-Z]{3})\.md#(\w+)\) \|", PAGES["rules/index.md"], re.MULTILINE)
    assert {code for code, _, _ in linked} == set(ALL)
    assert all(code == anchor and code.startswith(page) for code, page, anchor in linked)


def test_a_comment_in_an_example_is_no_heading() -> None:
    assert "\n# handover: ignore" in PAGES["rules/WAV.md"] or "  # handover: ignore" in PAGES["rules/WAV.md"]
    assert not re.search(r"^##+ handover:", PAGES["rules/WAV.md"], re.MULTILINE)


@pytest.mark.parametrize("cls", DOCUMENTS, ids=lambda cls: cls.file_name)
def test_the_format_page_lists_every_key_of_a_document(cls: type[Document]) -> None:
    chapter = PAGES["format.md"].split(f"## `{cls.file_name}`")[1].split("\n## ")[0]
    table = chapter.split("\n### ")[0]
    assert [key for key in fields_of(cls) if f"| `{key}` |" not in table] == []


def test_links_between_the_pages_lead_somewhere() -> None:
    links = {name: re.findall(r"\]\(([^)#]+\.md)(?:#([^)]+))?\)", text) for name, text in PAGES.items()}
    assert sum(map(len, links.values())) > 100
    for name, found in links.items():
        for target, anchor in found:
            page = PAGES.get((Path(name).parent / target).as_posix())
            assert page is not None, f"{name} links to {target}"
            assert not anchor or f'<a id="{anchor}"></a>' in page, f"{name} links to {anchor} in {target}"


def test_links_within_the_format_page_lead_somewhere() -> None:
    text = PAGES["format.md"]
    heads = {
        re.sub(r"[^\w -]", "", head).strip().lower().replace(" ", "-")
        for head in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }
    targets = set(re.findall(r"\]\(#([^)]+)\)", text))
    assert targets
    assert not targets - heads


def test_no_cell_of_the_format_page_is_empty() -> None:
    rows = [line for line in PAGES["format.md"].splitlines() if line.startswith("| `")]
    assert len(rows) > 300
    assert not [row for row in rows if row.count("|") != 8 or any(not cell.strip() for cell in row.split("|")[1:-1])]


def _lines_of_the_grammar() -> list[tuple[str, str]]:
    """Return each example answer at the top of the format page with a document that has its key."""
    block = PAGES["format.md"].split("```yaml\n")[1].split("```")[0]
    homes = {key: cls for cls in DOCUMENTS for key in fields_of(cls)}
    return [(document_name(homes[line.split(":")[0]]), line) for line in block.splitlines()]


@pytest.mark.parametrize(("name", "line"), _lines_of_the_grammar(), ids=lambda word: word)
def test_the_answers_shown_for_the_grammar_are_read_without_complaint(name: str, line: str) -> None:
    answer = line.split(" #", maxsplit=1)[0].strip()
    found = example(f"{name}:\n  {answer if not answer.endswith(':') else answer + ' ~'}").findings()
    assert not [one.message for one in found if one.code in {"FIL001", "FIL002", "FIL003"}]


def test_the_readme_holds_the_two_commands_word_for_word() -> None:
    first = (
        "python3 -m venv .venv && .venv/bin/pip install -q '.[all]' "
        "&& .venv/bin/handover render pack examples/maple-grove -o pack\n"
    )
    second = ".venv/bin/pip install -q -e '.[all,test]' && .venv/bin/python -m pytest -q\n"
    assert f"```\n{first}{second}```" in README


def test_the_readme_explains_every_exit_code() -> None:
    table = README.split("| exit code | means |\n|---|---|\n")[1].split("\n<!--")[0]
    assert [row.split("|")[1].strip() for row in table.splitlines()] == [str(code.value) for code in ExitCode]


def test_pages_the_readme_links_to_are_there() -> None:
    links = [link for link in re.findall(r"\]\(([^):#]+)\)", README) if not link.startswith("http")]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_architecture_page_names_every_room() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    package = ROOT / "src" / "handover"
    rooms = {f"`{path.parent.name}/`" for path in package.glob("*/__init__.py")}
    rooms |= {f"`{path.stem}`" for path in package.glob("*.py") if not path.stem.startswith("__")}
    assert not [room for room in sorted(rooms) if room not in page]


def test_the_architecture_page_lists_the_layers_that_are_enforced() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    enforced = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    table = page.split("|---|---|\n")[1].split("\n\n")[0]
    shown = [re.findall(r"`(\w+)/?`", row.split("|")[1]) for row in table.splitlines()]
    assert [set(row) for row in shown] == [set(layer.split(" | ")) for layer in enforced]


def test_each_command_of_the_readme_is_in_the_manual_and_each_option_says_what_it_does() -> None:
    page = PAGES["cli.md"]
    named = set(re.findall(r"^\| `handover ([a-z-]+(?: pack)?)", README, re.MULTILINE))
    assert {"check", "init", "render pack", "completion"} <= named
    assert all(f"## handover {one}\n" in page for one in named)
    rows = re.findall(r"^\| `([^`]+)` \| (.*) ?\|$", page.partition("## handover\n")[2], re.MULTILINE)
    assert len(rows) > 40
    assert [written for written, means in rows if not means] == []
