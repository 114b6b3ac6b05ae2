"""Gaps in the files of example documents: not there, changed, listed twice."""

import re
from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.site import Site
from handover.analysis.structure.walk import AllAnswers
from handover.analysis.texts.example_papers import item_label, leads_outside, path_in_words, promised
from handover.model.answer import Answer
from handover.model.documents import Documents, Item
from handover.model.kinds.reach import FilePath
from handover.model.kinds.words import Words
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule
from handover.source.papers import MOST_DIGEST_BYTES, Papers, plain_path

_DIGEST = re.compile(r"[0-9a-f]{64}")


@rule(
    "DOC009",
    "–/W/B",
    guide=("S-9.01",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.OPEN,
    fix="Put the file where the document says, or correct the path or the checksum, after a look at what changed. What is only promised needs no file.",
    question="Where is the file of {the example} now?",
    duty="billing",
)
def example_file_missing(document: Documents, papers: Papers, all_answers: AllAnswers) -> Iterator[Gap]:
    """A file that a document names is not there, or is another than it was.

    Why:
        The billing team opens the pack on the first day and finds a gap in it, or a version
        that nobody cleared of patients' details.
    Bad:
        documents:
          "items[eob-downgraded].file": documents/eob-cut.txt
    Bad:
        documents:
          "fee_references+": {name: Lakeshore schedule 2026, file: documents/fees.txt}
    Bad:
        documents:
          "items[eob-downgraded].sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    Bad:
        documents:
          "items[eob-downgraded].sha256": "9f86d081"
    Bad:
        workflow-map:
          "verification.checklist": documents/eligibility.pdf
    Bad:
        workflow-map:
          "verification.checklist": documents/
    Good:
        documents:
          "items+": {id: later, kind: denial, file: documents/later.pdf, date: 2026-11, deidentified: yes, state: promised}
    Good:
        documents:
          "items[statement].file": forms/statement.html
        files: {forms/statement.html: "Dear {{first_name}}"}
    """
    unseen: list[Answer[FilePath]] = []
    for file, name in _named(document):
        path = file.value
        if path is None or papers.find(path.words) is not None:
            continue
        if papers.unknown(path.words):
            unseen.append(file)
        elif _elsewhere(path.words, papers):
            text = f"the file of {name} is not there; one of the same name lies in another place"
            yield Gap(file, text, about=("moved",))
        else:
            yield Gap(file, f"the file of {name} is not there")
    if unseen:
        text = f"the folder of {len(unseen)} named files could not be looked through, so they may be missing"
        yield Gap(
            unseen[0],
            text,
            about=("unseen",),
            question="Does the folder of the example documents hold too much, or may nobody read it?",
        )
    yield from _missing_beside_text(all_answers, papers)
    for item in document.items:
        if not promised(item):
            yield from _unchanged(item, papers)


def _missing_beside_text(all_answers: AllAnswers, papers: Papers) -> Iterator[Gap]:
    """Look at answers in words that are nothing but the path of a file."""
    for answer in all_answers.answers:
        known = answer.known
        if type(known) is not Words:
            continue
        words = known.words
        if leads_outside(words):
            yield Gap(answer, "{the answer}: the file that is named is not in the practice folder", about=("in words",))
            continue
        path = path_in_words(words)
        if path is None or papers.find(path) is not None or papers.unknown(path):
            continue
        folder = path.endswith("/") or _is_folder(path, papers)
        what = "a folder is named, where one file is meant" if folder else "the file that is named is not there"
        yield Gap(answer, f"{{the answer}}: {what}", about=("in words",))


def _is_folder(path: str, papers: Papers) -> bool:
    return any(name.startswith(f"{plain_path(path)}/") for name in papers.files)


def _named(document: Documents) -> Iterator[tuple[Answer[FilePath], str]]:
    """Yield the files that should be there, with what to call them."""
    yield from ((item.file, item_label(item)) for item in document.items if not promised(item))
    yield from ((fees.file, "{the list of fees}") for fees in document.fee_references)


def _elsewhere(path: str, papers: Papers) -> bool:
    """Whether a file of the same name, capitals aside, lies in another folder or under other capitals."""
    wanted = plain_path(path).rpartition("/")[2].casefold()
    return any(name.rpartition("/")[2].casefold() == wanted for name in papers.files)


def _unchanged(item: Item, papers: Papers) -> Iterator[Gap]:
    written, path = item.sha256.value, item.file.value
    if written is None:
        return
    digest, name = written.words.strip().casefold().removeprefix("sha256:"), item_label(item)
    paper = papers.find(path.words) if path is not None else None
    if not _DIGEST.fullmatch(digest):
        yield Gap(
            item.sha256, "the checksum of {the example} is none: a SHA-256 has 64 digits from 0 to f", about=("form",)
        )
    elif paper is not None and paper.sha256 is None:
        most = MOST_DIGEST_BYTES // 1024**2
        text = f"the file of {name} could not be compared with the checksum; perhaps it is larger than {most} MB"
        yield Gap(item.sha256, text, about=("not compared",))
    elif paper is not None and paper.sha256 != digest:
        yield Gap(item.sha256, f"the file of {name} is not the one whose checksum is written", about=("changed",))


@rule(
    "DOC015",
    "W/W/W",
    guide=("S-9.01",),
    kind=Kind.CONTRADICTION,
    fix="Keep one of the two entries, or give the other its own file.",
    question="One document is listed twice: which of the two entries is right?",
    duty="billing",
)
def document_listed_twice(document: Documents, papers: Papers, site: Site) -> Iterator[Gap]:
    """One document stands under two entries.

    Why:
        It is counted twice, and the example that the second entry promises is not there.
    Bad:
        documents:
          "items[eob-downgraded].file": ./documents/eob-paid-lakeshore.txt
    Bad:
        files: {documents/eob-downgraded.txt: "the same text", documents/eob-paid-lakeshore.txt: "the same text"}
    Bad:
        documents:
          "items[remittance].sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
          "items[statement].sha256": "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08"
    Good:
        documents:
          templates: [statement, letter, recare_notes]
    """
    first: dict[tuple[str, str], Item] = {}
    for item in site.entries(document.items):
        for kind, key, answer in _keys(item, papers):
            other = first.setdefault((kind, key), item)
            if other is not item:
                names = f"{item_label(item)} and {item_label(other)}"
                text = {
                    "file": f"{names} are the same file",
                    "checksum": f"{names} have the same checksum, so they are the same document",
                    "text": f"{names} hold the same text",
                }[kind]
                yield Gap(answer, text, about=(other.place.step,), question=f"Which of the two is right: {names}?")
                break


def _keys(item: Item, papers: Papers) -> Iterator[tuple[str, str, Answer[FilePath]]]:
    """Yield by what an item can be the same as another, the surest first."""
    path, digest = item.file.value, item.sha256.value
    if path is not None:
        yield "file", plain_path(path.words), item.file
    if digest is not None:
        yield "checksum", digest.words.strip().casefold().removeprefix("sha256:"), item.file
    paper = papers.find(path.words) if path is not None else None
    text = " ".join(paper.text.text.split()) if paper is not None and paper.text is not None else ""
    if text:
        yield "text", text, item.file


RULES: Final = (example_file_missing, document_listed_twice)
