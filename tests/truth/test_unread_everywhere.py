"""What cannot be read lets nothing pass: each value, each block and each key of practices with gaps, one at a time.

A value is replaced by something that nobody can read, a key is misspelt. Then exactly one thing more is told, as a
blocker; no other finding is new, because nothing is taken for absent; and none is gone unless its rule is said not
to be checked, because nothing is switched off in silence.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import pytest

from handover.check.judge import judge
from handover.node import Mapping, Scalar, Sequence
from handover.rules.catalogue import ALL as RULES
from handover.shipped import examples_folder, sample_files
from handover.source.folder import MemoryFolder
from handover.source.reader import read
from handover.testing.overlay import example
from tests.truth.complete import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.node import Node
    from handover.outcome import Finding, PracticeOutcome

#: What nobody can read, whatever is asked for.
UNREADABLE: Final = "{zz: [zz]}"
#: What is told of a value or a key that cannot be read.
TOLD: Final = ("FIL001", "FIL002", "FIL003")
#: Where the strictest is judged in place of what cannot be read, so that more may be asked.
SWITCHES: Final = ("practice.sample", "scope.areas")
#: What names an entry, sorts it or switches the rest, and stays in the practice with gaps.
KEPT: Final = frozenset({"id", "kind", "name", "stage", "jurisdiction", "side", "handover"})


@dataclass(frozen=True)
class Change:
    """One value or key of a practice, and what is written in its place."""

    practice: str
    name: str
    address: str
    start: int
    end: int
    text: str

    def __str__(self) -> str:
        return f"{self.practice} {self.address} {'key' if self.text != UNREADABLE else 'value'}"


def nodes_of(text: str, name: str) -> Iterator[tuple[str, Scalar | None, Node]]:
    """Yield the address, the key and the value of all that is written in a document; items have no key."""

    def walk(node: Node, address: str) -> Iterator[tuple[str, Scalar | None, Node]]:
        if isinstance(node, Mapping):
            for key, value in node.pairs:
                yield f"{address}.{key.text}", key, value
                yield from walk(value, f"{address}.{key.text}")
        elif isinstance(node, Sequence):
            for item in node.items:
                yield f"{address}[]", None, item
                yield from walk(item, f"{address}[]")

    root = read(name, text.encode()).root
    assert root is not None
    yield from walk(root, name.removesuffix(".yaml"))


def misspelt(word: str) -> str:
    """Return a word with two neighbouring letters in each other's place."""
    pairs = (n for n in range(len(word) // 2, len(word)) if word[n] != word[n - 1])
    at = next((n for n in pairs if word[n - 1 : n + 1].isalpha()), 0)  # signs between words are not looked at
    return f"{word[: at - 1]}{word[at]}{word[at - 1]}{word[at + 1 :]}" if at else f"{word}{word[-1]}"


def _with_gaps() -> dict[str, bytes]:
    """Return the complete practice without every fourth of its answers."""
    files = dict(sample_files())
    number = 0
    for name in sorted(name for name in files if name.endswith(".yaml")):
        text = files[name].decode()
        cut: list[tuple[int, int]] = []
        for address, key, value in nodes_of(text, name):
            single = isinstance(value, Scalar) or (isinstance(value, Sequence) and value.flow)
            inside = any(start <= value.start < end for start, end in cut)
            if key is None or key.text in KEPT or not single or value.start == value.end or inside:
                continue
            number += 1
            if number % 4 == 0 and not address.startswith(SWITCHES):
                cut.append((value.start, value.end))
        for start, end in reversed(cut):
            text = f"{text[:start]}~{text[end:]}"
        files[name] = text.encode()
    return files


@cache
def practices() -> dict[str, dict[str, bytes]]:
    """Return the practices that are changed: one with gaps, and one with answers that differ by location."""
    return {"with-gaps": _with_gaps(), "three-locations": _of_example("river-dental-group")}


def _of_example(name: str) -> dict[str, bytes]:
    folder = examples_folder() / name
    files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: data.replace(b"cadance:", b"cadence:") for name, data in files.items()}  # misspelt on purpose


@cache
def judged(practice: str) -> PracticeOutcome:
    return judge(MemoryFolder(practices()[practice]), "x", TODAY)


def changes(most: int) -> Iterator[Change]:
    """Yield the changes, up to `most` of each address."""
    for practice, files in practices().items():
        tried: Counter[str] = Counter()
        for name in sorted(name for name in files if name.endswith(".yaml")):
            for address, key, value in nodes_of(files[name].decode(), name):
                tried[address] += 1
                if tried[address] > most or value.start == value.end:
                    continue
                yield Change(practice, name, address, value.start, value.end, UNREADABLE)
                if key is not None:
                    yield Change(practice, name, address, key.start, key.end, misspelt(key.text))


def assert_lets_nothing_pass(change: Change) -> None:
    files = practices()[change.practice]
    text = files[change.name].decode()
    gap = " " if change.text == UNREADABLE and change.start == change.end else ""
    written = f"{text[: change.start]}{gap}{change.text}{text[change.end :]}".encode()
    outcome = judge(MemoryFolder({**files, change.name: written}), "x", TODAY, "live")
    before, after = judged(change.practice).views["live"].findings, outcome.view.findings
    assert not outcome.crashes
    told = Counter(one.code for one in after if one.code in TOLD)
    told.subtract(one.code for one in before if one.code in TOLD)
    assert sum(told.values()) == 1, told
    assert any(one.code in TOLD and one.severity.name == "BLOCKER" for one in outcome.views["draft"].findings)
    known = Counter(code for one in before for code in (one.code, *(other.code for other in one.related)))
    fresh = _codes(after) - known
    assert not fresh or change.address.startswith(SWITCHES), fresh
    standing = Counter(code for one in after for code in (one.code, *(other.code for other in one.related)))
    gone = _codes(before) - standing - _inside(change, before)
    unchecked = {one.code for one in outcome.not_checked}
    assert not [code for code in gone if code not in unchecked], gone


def _codes(findings: tuple[Finding, ...]) -> Counter[str]:
    return Counter(one.code for one in findings if one.code not in TOLD and not RULES[one.code].gathers)


def _inside(change: Change, findings: tuple[Finding, ...]) -> Counter[str]:
    """Return the codes of what stood in the very thing that is changed, which cannot be seen any more."""
    text = practices()[change.practice][change.name].decode()
    at = text[: change.start].count("\n") + 1
    indent = change.start - text.rfind("\n", 0, change.start) - 1
    end = change.end
    if change.text != UNREADABLE:  # a misspelt key hides the value behind it, as far as it is deeper
        lines = text[change.end :].split("\n")[1:]
        deeper = next((n for n, line in enumerate(lines) if line.strip() and _depth(line) <= indent), len(lines))
        end = change.end + len("\n".join(text[change.end :].split("\n")[: deeper + 1]))
    last = text[:end].count("\n") + 1
    return Counter(one.code for one in findings if one.file == change.name and at <= one.line <= last)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))


ALL: Final = tuple(changes(1))


@pytest.mark.parametrize("change", ALL[7::41], ids=str)
def test_what_cannot_be_read_lets_nothing_pass(change: Change) -> None:
    assert_lets_nothing_pass(change)


#: An entry that cannot be read, and what is wrong in another entry of its list or in another document, and is told all
#: the same.
BESIDE: Final = {
    "written elsewhere": (
        'approvals: {"actions+": {kind: contractual_adjustment, free: yes}, "actions[refund].approver": ~}',
        "APR002",
    ),
    "bands of another action": (
        'approvals: {"actions+": {kind: contractual_adjustment, free: yes}, "actions[other_adjustment~2].amount": "over 400"}',
        "APR004",
    ),
    "no yes at all": (
        'approvals: {"actions+": {kind: contractual_adjustment, free: yes}, "actions[patient_dispute]-": ~}',
        "APR001",
    ),
    "misspelt": (
        'approvals: {"actions[appeal]": {kind: apeal, approver: dana}, "actions[refund].approver": ~}',
        "APR002",
    ),
    "a key": (
        'approvals: {"actions[track_claims]": {kind: track_claims, fre: yes}, "actions[refund].approver": ~}',
        "APR002",
    ),
}


@pytest.mark.parametrize(("overlay", "code"), BESIDE.values(), ids=BESIDE)
def test_what_is_wrong_beside_an_entry_that_cannot_be_read_is_told(overlay: str, code: str) -> None:
    found = example(overlay).findings(code)
    assert len(found) == 1


@pytest.mark.parametrize("amount", ["up to 75", "75 too 300"])
def test_an_entry_that_may_be_of_an_action_is_not_taken_for_absent(amount: str) -> None:
    overlay = (
        f'approvals: {{"actions[other_adjustment~2]": {{kind: other_adjustmnet, amount: "{amount}", approver: dana}}}}'
    )
    outcome = example(overlay).outcome()
    assert [one.code for one in outcome.view.findings if one.code.startswith("APR")] == []
    assert "APR004" in {one.code for one in outcome.not_checked}


@pytest.mark.sweep
@pytest.mark.parametrize("change", ALL[3::5], ids=str)
def test_none_of_many_things_that_cannot_be_read_lets_anything_pass(change: Change) -> None:
    assert_lets_nothing_pass(change)
