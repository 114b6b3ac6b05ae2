"""Gaps in presence: documents that are not there, or are still the starter text."""

from collections.abc import Iterator

from handover.data.phrases import table
from handover.model.kinds.words import Words
from handover.model.practice import DOCUMENTS, Practice, document_name
from handover.outcome import Kind
from handover.reckon.areas import Areas
from handover.reckon.everything import Everything
from handover.rules.files.topic import files
from handover.rules.gap import FilePlace, Gap

#: Which areas need a document; those not listed are always needed.
_NEEDED_FOR = {
    "payers": ("insurance", "verification"),
    "financial-policy": ("balances", "recare"),
    "posting": ("insurance", "balances"),
}


@files.rule(
    "008",
    "–/B/B",
    guide=("S-0.03", "S-1.01"),
    kind=Kind.DANGER,
    fix="Write it; `handover explain` with its name shows its questions.",
    question="Who can fill in this document?",
)
def document_missing(practice: Practice, areas: Areas) -> Iterator[Gap]:
    """A document that the outsourced work needs is not there.

    Why:
        Each document holds the answers to one side of the handover; without it none of its
        questions has been asked.
    What to do:
        Write it. What the practice keeps in-house needs no document: say so in the scope.
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
        absent = document.seat.node is None and document.readable
        needed = name not in _NEEDED_FOR or areas.any_outsourced(_NEEDED_FOR[name])
        if absent and needed and name != "practice":
            yield Gap(FilePlace(cls.file_name), f"{cls.file_name} is not there, or is empty", about=(name,))


@files.rule(
    "013",
    "W/B/B",
    guide=("S-1.01",),
    kind=Kind.DANGER,
    fix="Write practice.yaml; `handover explain` with its name shows its questions.",
    question="Which practice is this, and who works there?",
)
def practice_document_missing(practice: Practice) -> Iterator[Gap]:
    """The folder has documents but no practice.yaml.

    Why:
        People, locations, hours and the stage stand in practice.yaml; every other document
        refers to them.
    What to do:
        Write practice.yaml first.
    Bad:
        practice: ~
    Good:
        practice:
          "name": "Maple Grove Dental Care"
    """
    document = practice.documents[0]
    if document.seat.node is None and document.readable:
        yield Gap(FilePlace("practice.yaml"), "practice.yaml is not there, or is empty")


@files.rule(
    "005",
    "A/B/B",
    guide=("S-0.03",),
    kind=Kind.DANGER,
    fix="Write the answer, or leave the value empty.",
    answers=(),
)
def still_a_template(everything: Everything) -> Iterator[Gap]:
    """An answer is still the starter's or the author's placeholder.

    Why:
        A placeholder looks like an answer to whoever reads the pack.
    What to do:
        Write the answer. An empty value is honest: it is asked for until it is answered.
    Bad:
        escalation-contacts:
          first_weeks: "TODO"
    Bad:
        escalation-contacts:
          first_weeks: "TBD - ask Ines"
    Good:
        escalation-contacts:
          first_weeks: "The to-do list is kept by Dana."
    """
    left_over = table("placeholder")
    for answer in everything.answers:
        if answer.readable and isinstance(answer.value, Words) and left_over.hits(answer.value.words):
            yield Gap(answer, "this is still a placeholder")
