"""The manual of what stands at a place: of a field, a reserved word, a rule, and what a reference leads to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.editor.cursor import guessed_at, spot_at
from handover.editor.expected import expected_at
from handover.explain import explain, find_rule, rule_page
from handover.model.kinds.references import Ref
from handover.model.mark_manuals import MARK_MANUALS
from handover.model.printed import printed_fields

if TYPE_CHECKING:
    from handover.editor.cursor import Spot
    from handover.editor.expected import Expected
    from handover.editor.names import Names
    from handover.source.reader import ParsedDocument

_CODE: Final = re.compile(r"\b[A-Z]{3}[0-9]{3}\b")


class Hover(NamedTuple):
    """A manual.

    Args:
        start: where what it is about begins.
        end: where it ends.
        text: the manual, as Markdown.
    """

    start: int
    end: int
    text: str


def hover(document: ParsedDocument, name: str, offset: int, names: Names) -> Hover | None:
    """Return the manual of what stands at a place; None where there is none.

    Args:
        document: the document.
        name: its file name.
        offset: the place.
        names: what may be named in the practice.
    """
    if document.source is None:
        return None
    text = document.source.text
    code = next((one for one in _CODE.finditer(text) if one.start() <= offset <= one.end()), None)
    if code is not None and find_rule(code[0]) is not None and _is_about_rules(document, code.start()):
        return Hover(code.start(), code.end(), _rule(code[0]))
    spot = guessed_at(document.source, offset) if document.void else spot_at(document.root, offset)
    if spot is None:
        return None
    expected = expected_at(name, spot.path)
    page = "\n\n".join(part for part in (_reference(spot, expected, names), _page(spot, expected)) if part)
    return Hover(spot.node.start, spot.node.end, page) if page else None


def _is_about_rules(document: ParsedDocument, at: int) -> bool:
    """Whether a code stands in a comment, or among the ignores of practice.yaml."""
    if any(one.start <= at < one.end for one in document.comments):
        return True
    spot = spot_at(document.root, at)
    return spot is not None and spot.path[:1] == ("ignores",)


def _rule(code: str) -> str:
    rule = find_rule(code)
    return "" if rule is None else rule_page(rule)


def _reference(spot: Spot, expected: Expected | None, names: Names) -> str:
    """Return what a reference leads to."""
    kind = expected.kind if expected is not None else None
    if spot.is_key or not (isinstance(kind, type) and issubclass(kind, Ref)):
        return ""
    found = names.find(kind, spot.node.text.strip())
    if found is None or not found.label:
        return ""
    return f"**{found.label}** ({found.what})"


def _page(spot: Spot, expected: Expected | None) -> str:
    """Return the manual of a field or a reserved word."""
    word = spot.path[-1] if spot.path else None
    if expected is None:
        return ""
    if spot.is_key and word in MARK_MANUALS and (expected.mark == word or word in ("is", "differs", "conflict")):
        return explain(word)
    if expected.address in printed_fields():
        return explain(expected.address)
    if expected.mark:
        return explain(expected.mark)
    manual = expected.field.manual if expected.field is not None else None
    return "" if manual is None else "\n\n".join(part for part in (manual.question, manual.help) if part)
