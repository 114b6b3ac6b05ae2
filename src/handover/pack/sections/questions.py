"""What is still open, as questions to named people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.outcome import Finding, Severity
from handover.pack.blocks import Cell, Section, Table, Text

if TYPE_CHECKING:
    from handover.pack.context import PackContext

#: The three roots of a slow handover, and the topics of rules that show them.
ROOTS = {
    "Unclear access": ("ACC",),
    "Routines that are not written down": ("WFL", "PAY", "FIN", "PST", "DOC", "GOA", "FIL", "WAV"),
    "Too many people giving direction": ("PPL", "SCO", "COM", "APR"),
}


def questions(context: PackContext) -> Section:
    """Return each open gap as one question, under the person who can answer it."""
    findings = context.outcome.views["live"].findings
    if not findings:
        return Section("questions", "Open questions", (Text("Nothing is open."),))
    by_person: dict[str, list[Finding]] = {}
    for finding in findings:
        by_person.setdefault(finding.ask_name or "Whoever runs the practice", []).append(finding)
    tables = tuple(
        Table(
            ("Question", "Why", "Weight when live", "Number"),
            tuple(
                (Cell(one.question), Cell(f"{one.message}."), Cell(one.severity.word), Cell(one.fingerprint))
                for one in sorted(found, key=lambda one: (-one.severity, one.order))
            ),
            name,
        )
        for name, found in sorted(by_person.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    )
    lead = Text("Each question has a number; a reply on paper can name it.")
    return Section("questions", "Open questions", (_roots(findings), lead, *tables))


def _roots(findings: tuple[Finding, ...]) -> Table:
    """Count the gaps under the three roots."""
    rows = []
    for root, topics in ROOTS.items():
        found = [one for one in findings if one.code[:3] in topics]
        blockers = sum(one.severity is Severity.BLOCKER for one in found)
        rows.append((Cell(root), Cell(str(len(found))), Cell(str(blockers))))
    return Table(("Root", "Open", "Blockers when live"), tuple(rows), "Where it comes from")
