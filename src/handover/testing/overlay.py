"""The examples in the rules' manuals: changes laid over the clean practice.

escalation-contacts:
  backup: ~                          a key at the top: its whole value is replaced
  "escalations[complaint].route": [dana]   deeper: a value of one line
  "people+": {id: x, name: X}        one more item (with a number behind the plus, that many)
  "channels[urgent-line]-":          one less
posting:                             no such document
file: {scope.yaml: "raw text"}       a document's raw text
files: {documents/a.txt: "text"}     other files; ../b/practice.yaml is another practice of the run
stage: draft                         judged as this stage instead of live
today: 2026-11-23
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from handover.check.judge import judge
from handover.check.meeting import met
from handover.node import Mapping as MappingNode
from handover.node import Scalar
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from handover.source.reader import read
from handover.testing.edit import append, remove, set_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handover.node import Node
    from handover.outcome import Finding, PracticeOutcome, StageName

#: ``list+`` for one more item, ``list+30`` for thirty.
_MORE: Final = re.compile(r"(.*)\+([0-9]*)")

_SETTINGS: Final = frozenset({"file", "files", "stage", "today"})


@dataclass(frozen=True, slots=True)
class Example:
    """A practice made from the clean one, and how it is judged."""

    files: dict[str, bytes]
    stage: StageName | None
    today: date

    def outcome(self) -> PracticeOutcome:
        """Check it, with the other practices of its run."""
        folders = {"example": self.files}
        for name, data in self.files.items():
            beside, _, file = name.removeprefix("../").partition("/")
            if name == f"../{beside}/practice.yaml":
                folders[beside] = {file: data}
        judged = (judge(MemoryFolder(files), path, self.today, self.stage) for path, files in folders.items())
        return met(judged)[0]

    def findings(self, code: str = "") -> list[Finding]:
        """Return its findings, those of one code where one is given; off rules speak as advice."""
        view = self.outcome().view
        return [one for one in (*view.findings, *view.off) if code in ("", one.code)]


def example(overlay: str = "", base: Mapping[str, bytes] | None = None) -> Example:
    """Return a practice with an overlay laid over it.

    Args:
        overlay: the changes, as above.
        base: the practice's files by path; None for the filled-in example.

    Raises:
        LookupError: if the overlay names a place that is not there.
        ValueError: if the overlay itself cannot be read.
    """
    files = dict(sample_files() if base is None else base)
    document = read("overlay.yaml", textwrap.dedent(overlay).encode())
    if document.problems:
        raise ValueError(f"the overlay cannot be read: {document.problems[0].message}")
    stage: StageName | None = None
    today = date(2026, 11, 23)
    for key, value in document.root.pairs if isinstance(document.root, MappingNode) else ():
        if key.text == "stage":
            stage = _word(value)  # type: ignore[assignment]  # a wrong word fails in the engine
        elif key.text == "today":
            today = date.fromisoformat(_word(value))
        elif key.text in ("file", "files"):
            files.update({name.text: _word(text).encode() for name, text in _pairs(value)})
        elif value.empty:
            files.pop(f"{key.text}.yaml", None)
        else:
            _lay(files, f"{key.text}.yaml", value)
    return Example(files, stage, today)


@cache
def outcome_of(overlay: str) -> PracticeOutcome:
    """Return what is found in the clean practice with an overlay, checked once however often it is asked for."""
    return example(overlay).outcome()


def _lay(files: dict[str, bytes], name: str, changes: Node) -> None:
    text = files[name].decode() if name in files else ""
    for key, value in _pairs(changes):
        more = _MORE.fullmatch(key.text)
        if more is not None:
            for _ in range(int(more[2] or 1)):
                text = append(text, more[1], _raw(key, value).strip())
        elif key.text.endswith("-"):
            text = remove(text, key.text[:-1])
        else:
            text = set_value(text, key.text, _raw(key, value))
    files[name] = text.encode()


def _pairs(node: Node) -> tuple[tuple[Scalar, Node], ...]:
    return node.pairs if isinstance(node, MappingNode) else ()


def _word(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _raw(key: Scalar, value: Node) -> str:
    """Return a value's text as written, moved to the left margin where it has several lines."""
    text = key.source.text[key.end + 1 : value.end] if value.end > key.end else ""
    if "\n" not in text:
        return text.strip()
    first, _, rest = text.partition("\n")
    return f"{first.strip()}\n{textwrap.indent(textwrap.dedent(rest), '  ')}"
