"""Each line that a finding shows is read where it belongs, and leads into no danger there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from handover.load import load
from handover.model.marks import MARK_FORMS
from handover.model.practice import DOCUMENTS, document_name
from handover.model.printed import printed_fields
from handover.node import Mapping, Sequence
from handover.outcome import FindingKind
from handover.report.items import told_apart
from handover.rules.catalogue import ALL
from handover.rules.manual import manual_of
from handover.source.memory_folder import MemoryFolder
from handover.source.reader import read
from handover.testing.edit import set_value
from handover.testing.overlay import Example, example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.node import Node
    from handover.outcome import Finding
    from handover.rules.rule import Rule

RULES: Final = tuple(ALL.values())
#: The quick suite looks at one rule of so many.
EACH: Final = 9
DANGERS: Final = (FindingKind.UNREADABLE, FindingKind.UNSAFE)
#: Documents that are there are exempt: what is shown of them names files that the practice has not.
FILES: Final = ("DOC009",)


def on_one_line(node: Node) -> str:
    """Return a value as YAML that can stand anywhere."""
    text = node.source.text
    if isinstance(node, Mapping):
        return "{" + ", ".join(f"{text[key.start : key.end]}: {on_one_line(value)}" for key, value in node.pairs) + "}"
    if isinstance(node, Sequence):
        return "[" + ", ".join(map(on_one_line, node.items)) + "]"
    return text[node.start : node.end] or "~"


def homes(document: str, path: str, key: str) -> Iterator[str]:
    """Yield the places from a finding's own outwards at which a key of its line may stand."""
    steps = re.findall(r"\[[^\]]+\]|[^.\[\]]+", path)
    ends = [steps[:end] for end in range(len(steps), -1, -1)]
    places = ["".join(step if step.startswith("[") else f".{step}" for step in end).lstrip(".") for end in ends]
    if steps and steps[-1] == key:
        yield path
    for place in places:
        at = f"{place}.{key}" if place else key
        field = re.sub(r"\[[^\]]*\]", "", f"{document}.{at}")
        if field in printed_fields() or (key in MARK_FORMS and place.endswith("]")):
            yield at


def laid(files: dict[str, bytes], finding: Finding) -> tuple[dict[str, bytes], list[str]] | None:
    """Return a practice with the line of a finding written into it, and where; None where what should hold it is not written."""
    document, _, path = finding.address.partition(":")
    root = read("shown.yaml", finding.example.encode()).root
    assert isinstance(root, Mapping), finding.example
    text, places = files.get(f"{document}.yaml", b"").decode(), []
    for key, value in root.pairs:
        at = next(homes(document, path, key.text), None)
        assert at is not None, f"{finding.code} {finding.address}: {finding.example}"
        try:
            text = set_value(text, at, on_one_line(value))
        except LookupError:
            return None
        places.append(at)
    return {**files, f"{document}.yaml": text.encode()}, places


def shown(rule: Rule) -> Iterator[tuple[Example, Finding]]:
    """Yield each line that is shown on the Bad examples of a rule, once for each form of place."""
    seen: set[tuple[str, str, str]] = set()
    for text in manual_of(rule).bad:
        made = example(text)
        view = made.outcome().view
        for finding in told_apart((*view.findings, *view.off)):
            name = finding.code, re.sub(r"\[[^\]]*\]", "[]", finding.address), finding.example
            if finding.example and finding.address.partition(":")[0] in DOCUMENT_NAMES and name not in seen:
                seen.add(name)
                yield made, finding


DOCUMENT_NAMES: Final = frozenset(map(document_name, DOCUMENTS))


def not_read(files: dict[str, bytes]) -> set[tuple[str, str]]:
    """Return what cannot be read in a practice; an answer that is given takes the place of the `none` beside it."""
    return {(one.code, str(getattr(one.at, "address", ""))) for one in load(MemoryFolder(files)).practice.problems
            if one.code != "FIL004"}  # fmt: skip


@pytest.mark.parametrize("rule", RULES[::EACH], ids=lambda rule: rule.code)
def test_a_line_that_is_shown_is_read(rule: Rule) -> None:
    for made, finding in shown(rule):
        found = laid(made.files, finding)
        if found is not None:
            assert len(not_read(found[0])) <= len(not_read(made.files)), (
                finding.code,
                finding.address,
                finding.example,
            )


@pytest.mark.sweep
@pytest.mark.parametrize("rule", RULES[::3], ids=lambda rule: rule.code)
def test_no_line_that_is_shown_leads_into_a_danger(rule: Rule) -> None:
    for made, finding in shown(rule):
        found = laid(made.files, finding)
        if found is None or finding.address == "practice:people":  # two people alone hold too much in any practice
            continue
        files, places = found
        document = finding.address.partition(":")[0]
        there = [
            one
            for one in Example(files, made.stage, made.today).outcome().view.findings
            if one.kind in DANGERS and one.code not in FILES and one.address.partition(":")[0] == document
            and one.address.partition(":")[2].startswith(tuple(places))
        ]  # fmt: skip
        assert [(one.code, one.address, one.message) for one in there] == [], (finding.code, finding.example)


def test_the_walk_looks_at_lines_of_many_forms() -> None:
    lines = [finding.example for rule in RULES[::EACH] for _, finding in shown(rule)]
    assert len(lines) > 10
    assert any("\n" in line for line in lines)
