"""`docs/guide-coverage.md`: where each row of the guide has gone."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from handover.model.printed import printed_fields
from handover.rules.catalogue import ALL


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the guide.

    Args:
        id: section and number, such as ``S-8.03``.
        kind: F for a fact to record, G for a gap to find, P for something to show.
        weight: B, W or A when live.
        codes: the catalogue's rules about it, whether they exist yet or not.
        sections: the sections of the pack that show it.
        text: what it is about, in our own words.
    """

    id: str
    kind: str
    weight: str
    codes: tuple[str, ...]
    sections: tuple[str, ...]
    text: str


def rows() -> tuple[Row, ...]:
    """Return all rows, in the order of the guide."""
    text = (files("handover") / "data" / "guide_rows.tsv").read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if not line.startswith("#"):
            row, kind, weight, codes, sections, what = line.split("\t")
            found.append(Row(row, kind, weight, tuple(codes.split()), tuple(sections.split()), what))
    return tuple(found)


def fields_by_row() -> dict[str, list[str]]:
    """Return, for each row, the addresses of the fields that record it."""
    found: dict[str, list[str]] = {}
    for field in printed_fields().values():
        for row in field.info.manual.guide:
            found.setdefault(row, []).append(field.address)
    return found


def targets(row: Row, fields: dict[str, list[str]]) -> list[str]:
    """Return where a row has gone, as Markdown; "not yet" with the rule that will see it.

    Which rules speak for a row, they say themselves: the list of rows only knows what is still to come.
    """
    found = [f"`{address}`" for address in fields.get(row.id, ())] if row.kind == "F" else []
    found += [f"[{rule.code}](rules/{rule.topic}.md#{rule.code})" for rule in ALL.values() if row.id in rule.guide]
    found += [f"pack: {key}" for key in row.sections]
    waiting = [code for code in row.codes if code not in ALL]
    if waiting and (row.kind == "G" or not found):
        found.append(f"not yet: {', '.join(waiting)}")
    return found


def coverage_page() -> str:
    """Return the page."""
    fields = fields_by_row()
    lines = [
        "# Where each row of the guide has gone",
        "",
        "F is a fact that the practice records, G a gap that a rule finds, P something that the pack shows.",
        "The weight is the one when live: B blocker, W warning, A advice.",
        "",
        "| row | kind | weight | what it is | where |",
        "|---|---|---|---|---|",
    ]
    for row in rows():
        where = "; ".join(targets(row, fields))
        lines.append(f"| {row.id} | {row.kind} | {row.weight} | {row.text} | {where} |")
    return "\n".join(lines) + "\n"
