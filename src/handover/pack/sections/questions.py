"""What is still open, as questions to named people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.analysis.structure.phrasing import as_sentence
from handover.outcome import Finding, Severity
from handover.pack.blocks import Cell, Table, Text
from handover.pack.page import Page, Rows, Special

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.pack.blocks import Block
    from handover.pack.layout import Layout

#: The three roots of a slow handover, and the topics of rules that show them.
ROOTS = {
    "Unclear access": ("ACC",),
    "Routines that are not written down": ("WFL", "PAY", "FIN", "PST", "DOC", "GOA", "FIL", "WAV"),
    "Too many people giving direction": ("PPL", "SCO", "COM", "APR"),
}


def _questions(layout: Layout) -> Iterator[Block]:
    """Yield each open gap as one question, under the person who can answer it."""
    findings = layout.context.outcome.views["live"].findings
    if not findings:
        yield Text("Nothing is open.")
        return
    by_person: dict[str, list[Finding]] = {}
    for finding in findings:
        by_person.setdefault(finding.ask_name or "Whoever runs the practice", []).append(finding)
    yield _roots(findings)
    yield Text("Each question has a number; a reply on paper can name it.")
    for name, found in sorted(by_person.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        rows = tuple(
            (Cell(one.question), Cell(_why(one)), Cell(one.severity.word), Cell(one.fingerprint))
            for one in sorted(found, key=lambda one: (-one.severity, one.order))
        )
        yield Table(("Question", "Why", "Weight when live", "Number"), rows, name)


def _why(finding: Finding) -> str:
    """Return the message as a sentence of its own; one that ends in a question has its sign."""
    text = as_sentence(finding.message)
    return text if text.endswith("?") else f"{text}."


def _roots(findings: tuple[Finding, ...]) -> Table:
    """Count the gaps under the three roots."""
    rows = []
    for root, topics in ROOTS.items():
        found = [one for one in findings if one.code[:3] in topics]
        blockers = sum(one.severity is Severity.BLOCKER for one in found)
        rows.append((Cell(root), Cell(str(len(found))), Cell(str(blockers))))
    return Table(("Root", "Open", "Blockers when live"), tuple(rows), "Where it comes from")


PAGE: Final = Page("questions", (Special(_questions), Rows("practice.ignores")))
