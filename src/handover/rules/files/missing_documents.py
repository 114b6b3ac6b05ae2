"""Documents that are missing, or are still the starter text."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.scope.areas import Areas
from handover.analysis.structure.walk import AllAnswers
from handover.analysis.texts.merge_fields import MergeFields
from handover.data.phrases import table
from handover.model.kinds.words import Name, Said, Words
from handover.model.practice import DOCUMENTS, Practice, document_name
from handover.node import FilePlace
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: Which areas need a document; those not listed are always needed.
_NEEDED_FOR = {
    "payers": ("insurance", "verification"),
    "financial-policy": ("balances", "recare"),
    "posting": ("insurance", "balances"),
}


@rule(
    "FIL008",
    "–/B/B",
    guide=("S-0.03", "S-1.01"),
    kind=Kind.DANGER,
    finds=FindingKind.OPEN,
    fix="Write it; `handover explain` with its name shows its questions. What the practice keeps in-house needs no document: say so in the scope.",
    question="Who can fill in the documents that are missing?",
)
def document_missing(practice: Practice, areas: Areas) -> Iterator[Gap]:
    """A document that the outsourced work needs is not there.

    Why:
        Each document holds the answers to one side of the handover; without it none of its
        questions has been asked.
    Bad:
        posting: ~
    Good:
        scope:
          "areas.insurance": out
          "areas.verification": out
        payers: ~
    """
    for cls, document in zip(DOCUMENTS, practice.documents, strict=True):
        name = document_name(cls)
        absent = document.place.node is None and document.readable
        needed = name not in _NEEDED_FOR or areas.any_outsourced(_NEEDED_FOR[name])
        if absent and needed and name != "practice":
            message, question = f"{cls.file_name} is not there, or is empty", f"Who can fill in {cls.file_name}?"
            yield Gap(FilePlace(cls.file_name), message, about=(name,), question=question)


@rule(
    "FIL013",
    "B/B/B",
    guide=("S-1.01",),
    kind=Kind.DANGER,
    finds=FindingKind.OPEN,
    fix="Write practice.yaml first; `handover explain` with its name shows its questions.",
    question="What is the practice called, and who works there?",
)
def practice_document_missing(practice: Practice) -> Iterator[Gap]:
    """The folder has documents but no practice.yaml.

    Why:
        People, locations, hours and the stage stand in practice.yaml; every other document
        refers to them.
    Bad:
        practice: ~
    Good:
        practice:
          "name": "Maple Grove Dental Care"
    """
    document = practice.documents[0]
    if document.place.node is None and document.readable:
        yield Gap(FilePlace("practice.yaml"), "practice.yaml is not there, or is empty")


@rule(
    "FIL005",
    "A/B/B",
    guide=("S-0.03",),
    kind=Kind.DANGER,
    finds=FindingKind.UNDECIDED,
    fix="Write the answer, or leave the value empty: it is asked for until it is answered.",
    answers=(),
    judges_words=True,
)
def still_a_template(all_answers: AllAnswers, fields: MergeFields) -> Iterator[Gap]:
    """An answer is still the starter's or the author's placeholder.

    Why:
        A placeholder looks like an answer to whoever reads the pack.
    Bad:
        escalation-contacts:
          first_weeks: "TODO"
    Bad:
        escalation-contacts:
          first_weeks: "TBD - ask Ines"
    Bad:
        financial-policy:
          "scripts[balance-explained].text": "Hi, (Name of Patient). It costs $XX. Call XXX-XXX-XXXX."
    Bad:
        practice:
          name: TBD
    Good:
        financial-policy:
          "scripts[balance-explained].text": "Hi [Name], your plan has answered."
    Good:
        escalation-contacts:
          first_weeks: "The to-do list is kept by Dana."
    """
    left_over, blank = table("placeholder"), table("blank")
    for answer in all_answers.answers:
        words = answer.known
        if isinstance(words, Words):
            said = isinstance(words, Said)  # a program fills some of it in
            text = fields.without(words.words) if said else words.words
            left = left_over.hits(text) or (said and blank.hits(text))
        else:
            # a name is short, and may begin like a placeholder
            left = isinstance(words, Name) and left_over.whole(fields.without(words))
        if left:
            yield Gap(answer, "{the answer} is still a placeholder")


RULES: Final = (document_missing, practice_document_missing, still_a_template)
