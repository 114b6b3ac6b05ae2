"""Gaps in what example papers still say about patients."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.texts.identifier_hits import IdentifierHit, IdentifierHits
from handover.model.documents import Documents, Item
from handover.node import FilePlace, TextSpan
from handover.outcome import Kind
from handover.rules.gap import Gap, Target
from handover.rules.rule import rule
from handover.source.papers import HOME, plain_path


@rule(
    "DOC003",
    "W/B/B",
    guide=("S-9.03",),
    kind=Kind.DANGER,
    fix="Remove it from the file, or rename the file, and look at the whole paper again. What is no patient's may be ignored with a reason.",
    question="Does {the answer} show something of a patient, and has the file gone out already?",
    duty="owner",
    hides=True,
)
def identifier_found(document: Documents, hits: IdentifierHits) -> Iterator[Gap]:
    """Something in an example paper, or in its file's name, looks as if it named a patient.

    Why:
        One date of birth or member number ties the whole paper back to a person.
        Small text files and the names of all files are looked through; PDFs and pictures are not,
        so look at those yourself. Our own documents, captions and notes included, are looked
        through by FIL007. The practice's own telephone number, email and address are no patient's.
    Bad:
        files: {documents/eob-downgraded.txt: "White filling paid as silver. DOB: 04/12/1961"}
    Bad:
        files: {documents/eob-downgraded.txt: "Member ID: W2048811937"}
    Bad:
        files: {"documents/Alvarez, Maria.pdf": "scan"}
    Bad:
        documents:
          "items[eob-downgraded].file": "documents/Alvarez, Maria.pdf"
        files: {"documents/Alvarez, Maria.pdf": "scan"}
    Good:
        files: {documents/eob-downgraded.txt: "Member ID: (removed). Questions? Call Dana at 555-0142 or dana@maplegrove.example."}
    """
    items = {plain_path(item.file.value.words): item for item in document.items if item.file.value is not None}
    for name in sorted(hits.file_names):
        where = "the file of {the example}" if name in items else "a file in the folder of documents"
        yield Gap(
            _place(name, items),
            f"the name of {where} looks as if it named a person",
            about=("name", name),
            question=f"Does the name of {where} name a patient, and has the file gone out already?",
        )
    for (name, what), found in _by_kind(hits.in_papers).items():
        first = found[0]
        place = _place(name, items) if name in hits.file_names else TextSpan(first.source, first.start, first.end)
        more = f", and {len(found) - 1} more of the kind" if len(found) > 1 else ""
        yield Gap(place, f"{what} seems to be written in {{the answer}}{more}", about=(what, name))


def _place(name: str, items: dict[str, Item]) -> Target:
    """Return where to point for a file whose own name must not be repeated."""
    return items[name].file if name in items else FilePlace(HOME)


def _by_kind(hits: tuple[IdentifierHit, ...]) -> dict[tuple[str, str], list[IdentifierHit]]:
    found: dict[tuple[str, str], list[IdentifierHit]] = {}
    for hit in hits:
        found.setdefault((hit.source.name, hit.what), []).append(hit)
    return found


RULES: Final = (identifier_found,)
