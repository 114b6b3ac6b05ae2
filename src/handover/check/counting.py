"""How far each document is filled in."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from handover.model.answer import Answer, Entries, State
from handover.model.part import Part
from handover.model.practice import DOCUMENTS, document_name
from handover.outcome import DocumentCount

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from handover.analysis.structure.walk import AllAnswers
    from handover.model.part import Part
    from handover.model.practice import Practice

#: Reserved words that hold answers of their own; those say something about an answer and are none.
_ABOUT: Final = frozenset({"unconfirmed", "for", "interim"})


def count_documents(
    practice: Practice, all_answers: AllAnswers, switched_off: AbstractSet[tuple[str, ...]]
) -> tuple[DocumentCount, ...]:
    """Count the answers of each document.

    Open is what was asked for and not answered; what may be left out, and what stands below
    something that is absent altogether or none on purpose, is not counted.

    Args:
        practice: the documents.
        all_answers: all answers.
        switched_off: the fields that are asked for only where a service is outsourced that stays here.
    """
    by_document: dict[str, list[Answer[Any]]] = {}
    none = {part.place for part in all_answers.parts if part.is_none}
    for answer in all_answers.answers:
        if not _counts(answer):
            continue
        idle = answer.missing and (answer.place.parent in none or _within(answer.place.field, switched_off))
        if not idle:
            by_document.setdefault(answer.place.document, []).append(answer)
    things: list[Answer[Any] | Part] = [*all_answers.answers, *all_answers.parts]
    said = Counter(thing.place.document for thing in things if thing.marks.on_file)
    counts = []
    for cls, document in zip(DOCUMENTS, practice.documents, strict=True):
        answers = by_document.get(document_name(cls), [])
        counts.append(
            DocumentCount(
                file=f"{document_name(cls)}.yaml",
                title=cls.title,
                present=document.place.node is not None or not document.readable,
                answered=sum(not answer.missing for answer in answers),
                open=sum(answer.missing for answer in answers),
                unconfirmed=sum(answer.state is State.UNCONFIRMED for answer in answers),
                said=said.get(document_name(cls), 0),
                inherited=document.place.node is not None and document.place.node.source.shared,
            )
        )
    return tuple(counts)


def _within(field: tuple[str, ...], fields: AbstractSet[tuple[str, ...]]) -> bool:
    """Whether a field is one of several, or stands in one of them."""
    return any(field[:length] in fields for length in range(1, len(field) + 1))


def _counts(answer: Answer[Any]) -> bool:
    """Whether an answer is a field's own (list items are part of their field's answer)."""
    manual = answer.place.manual
    if manual is None or answer.standing or answer.place.is_item:
        return False
    if answer.missing:
        # what an entry of a list needs depends on what it is; the rules ask for it
        return not manual.absent and answer.place.field == answer.place.steps
    if isinstance(answer, Entries):
        return False  # its parts' answers count
    return answer.readable and _ABOUT.isdisjoint(answer.place.steps)
