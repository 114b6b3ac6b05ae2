"""The last page: what this pack is and is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.analysis.people.directory import People
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.walk import AllAnswers
from handover.analysis.texts.own_words import changed_documents, own_words
from handover.model.practice_document import PracticeDocument
from handover.pack.blocks import Text
from handover.pack.page import Listing, Page, Special

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.pack.layout import Layout


def _read_for_others(layout: Layout) -> Iterator[Text]:
    """Yield for whom somebody agreed to own words, beside their own."""
    people, read_back = layout.context.get(People), layout.context.get(PracticeDocument).read_back
    agreed = people.find(read_back.with_.known) if not read_back.missing and read_back.of.known is not None else None
    if agreed is None:
        return
    words = tuple(own_words(layout.context.get(AllAnswers)))
    changed = changed_documents(words, read_back)
    heard = (layout.context.listener(one) for one in words if one.place.document not in changed)
    others = dict.fromkeys(one for one in heard if one is not None and one is not agreed)
    if others:
        names = listed(map(layout.show.person, others))
        yield Text(f"All own words were read back with {layout.show.person(agreed)}, those of {names} among them.")


PAGE: Final = Page(
    "about",
    (
        Text(
            "This pack was made from the practice's own documents. It is not legal advice: agreements, privacy, "
            "calls about money and payers' rules need the practice's own advisers."
        ),
        Text("It holds no passwords and nothing about any patient. Keep it that way when you write on it."),
        Listing(("practice.read_back",)),
        Special(_read_for_others),
        Text(
            "How fast a claim moves depends on the payer, on how soon questions are answered, and on what was "
            "provided with it. No follow-up makes a slow payer fast, or mends a claim without its attachments."
        ),
    ),
)
