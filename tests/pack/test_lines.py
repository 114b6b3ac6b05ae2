"""What was written together stands together in the pack: lines of a text, a fact with its office, a rule with its topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.check.judge import judge_loaded
from handover.load import load
from handover.pack import html, markdown
from handover.pack.view import view
from handover.shipped import examples_folder, sample_files
from handover.source.folder import MemoryFolder
from handover.testing.edit import set_value
from handover.testing.overlay import example

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handover.pack.blocks import Pack

SCRIPT = "  - id: steps\n    purpose: recare\n    text: |\n      1. Say who calls.\n\n      2. <b>Find</b> a time.\n"


def pack_of(files: Mapping[str, bytes]) -> Pack:
    return view(judge_loaded(load(MemoryFolder(files)), "x", example().today, "live"), "all")


def written(files: Mapping[str, bytes], name: str, address: str, value: str) -> str:
    changed = {**files, name: set_value(files[name].decode(), address, value).encode()}
    return markdown.render(pack_of(changed)).decode().replace("\\", "")


def test_the_lines_of_a_script_are_kept() -> None:
    files = dict(sample_files())
    text = files["financial-policy.yaml"].decode()
    files["financial-policy.yaml"] = text.replace("scripts:\n", f"scripts:\n{SCRIPT}", 1).encode()
    pack = pack_of(files)
    assert "1. Say who calls.<br>2. \\<b\\>Find\\</b\\> a time." in markdown.render(pack).decode()
    assert "1. Say who calls.<br>2. &lt;b&gt;Find&lt;/b&gt; a time." in html.render(pack).decode()


def test_two_facts_of_one_kind_stand_with_their_offices() -> None:
    folder = examples_folder() / "river-dental-group"
    files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    fees = (
        '[{about: Missed visits, text: "A fee of $100.", locations: mill-creek, note: zebra},'
        ' {about: Missed visits, text: "A fee of $50.", locations: riverside}]'
    )
    text = written(files, "financial-policy.yaml", "also", fees)
    assert "A fee of $100. *at Mill Creek*; *zebra*" in text
    assert "A fee of $50. *at Riverside*" in text


def test_a_rule_for_all_payers_stands_with_its_topic() -> None:
    rule = '[{topic: root canal, decision: "X-ray.", confirmed: 2026-10-01, with: dana}]'
    text = written(sample_files(), "payers.yaml", "rules", rule)
    assert "root canal *decision: X-ray.*" in text
