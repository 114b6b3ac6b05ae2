"""The glossary and the last page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.practice import DOCUMENTS
from handover.model.practice_document import PracticeDocument
from handover.pack.blocks import Cell, Facts, Section, Text
from handover.pack.glossary import TERMS

if TYPE_CHECKING:
    from handover.pack.context import PackContext


def glossary(context: PackContext) -> Section:
    """Return every term with its definition; the practice's own words come before ours."""
    terms = {term: Cell(words) for term, words in TERMS.items()}
    document = context.get(PracticeDocument)
    for entry in document.glossary.found:
        name = context.show.words(entry.term)
        known = next((term for term in terms if term.casefold() == name.casefold()), name)
        terms[known] = context.show.entry(entry, context.show.with_doubt(context.show.cell(entry.means), entry.term))
    pairs = tuple(sorted(terms.items(), key=lambda pair: pair[0].casefold()))
    return Section("glossary", "What the words mean", (Facts(pairs),))


def also(context: PackContext) -> Section | None:
    """Return what has no field of its own, under the document it was written in."""
    blocks = []
    for cls in DOCUMENTS:
        document = context.get(cls)
        pairs = tuple(
            (context.show.inline(one.about) or "Note", context.show.entry(one, context.show.cell(one.text)))
            for one in document.also.found
        )
        if pairs:
            blocks.append(Facts(pairs, cls.title))
    return Section("also", "Also good to know", tuple(blocks)) if blocks else None


def last_page(context: PackContext) -> Section:
    """Return what this pack is and is not."""
    del context
    return Section(
        "about",
        "About this pack",
        (
            Text(
                "This pack was made from the practice's own documents. It is not legal advice: agreements, privacy, "
                "calls about money and payers' rules need the practice's own advisers."
            ),
            Text("It holds no passwords and nothing about any patient. Keep it that way when you write on it."),
            Text(
                "How fast a claim moves depends on the payer, on how soon questions are answered, and on what was "
                "provided with it. No follow-up makes a slow payer fast, or mends a claim without its attachments."
            ),
        ),
    )
