"""The words, as this practice and as we define them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.analysis.texts.country_words import Vocabulary
from handover.model.practice_document import PracticeDocument
from handover.pack.blocks import Cell, Facts
from handover.pack.glossary import TERMS
from handover.pack.page import Page, Special

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.pack.layout import Layout


def _glossary(layout: Layout) -> Iterator[Facts]:
    """Yield every term with its definition; the practice's own words come before ours."""
    show, own = layout.show, layout.context.get(PracticeDocument).glossary
    say = layout.context.get(Vocabulary).say
    terms = {say(term): Cell(say(words)) for term, words in TERMS.items()}
    for entry in own.found:
        name = show.words(entry.term)
        known = next((term for term in terms if term.casefold() == name.casefold()), name)
        terms[known] = show.entry(entry, show.with_doubt(show.cell(entry.means), entry.term))
    yield layout.facts((layout.label("practice.glossary"), show.whole(own)))
    yield Facts(tuple(sorted(terms.items(), key=lambda pair: pair[0].casefold())))


PAGE: Final = Page("glossary", (Special(_glossary, ("practice.glossary",)),))
