"""Terms that are used without saying what they mean here."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.walk import AllAnswers
from handover.model.kinds.references import loosely
from handover.model.kinds.words import Words
from handover.model.practice_document import PracticeDocument
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: Terms that people use as if everybody meant the same by them (guide S-3.10).
_TERMS = ("clean claim",)


@rule(
    "WFL019",
    "–/W/W",
    guide=("S-3.10",),
    fix="Add the term to `glossary` in practice.yaml; one line is enough.",
    duty="billing",
    answers=("practice.glossary", "practice.glossary.means"),
)
def term_used_but_not_defined(practice: PracticeDocument, all_answers: AllAnswers) -> Iterator[Gap]:
    """A term is used that everybody reads differently, and nothing says what it means here.

    Why:
        One side's clean claim is the other's claim that came back.
    Bad:
        practice:
          glossary: ~
        scope:
          boundaries: ["Only clean claims are sent."]
    Bad:
        practice:
          glossary: [{term: clean claim}]
    Good:
        practice:
          glossary: ~
        scope:
          boundaries: ["Claims are sent once they are complete."]
    """
    defined = set()
    for entry in practice.glossary:
        if entry.term.value is not None:
            defined.add(loosely(entry.term.value).removesuffix("s"))
            if entry.means.missing:
                name = entry.term.value.shown
                question = f"What does {name} mean in your practice, in one line?"
                yield Gap(entry.means, f"it is not said yet what {name} means in the practice", question=question)
    for term in _TERMS:
        if loosely(term) in defined:  # in the singular or the plural
            continue
        used = (
            answer
            for answer in all_answers.answers
            if isinstance(answer.known, Words) and loosely(term) in loosely(answer.known.words)
        )
        first = next(used, None)
        if first is not None:
            question = f"What does {term} mean in your practice?"
            yield Gap(
                first,
                f'"{term}" is used, and it is not said yet what that means in the practice',
                about=(term,),
                question=question,
            )


RULES: Final = (term_used_but_not_defined,)
