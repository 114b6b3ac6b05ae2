"""What a biller would stumble over: raw words, amounts without currency, one remark said twice, services that are out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

import pytest

from handover.check.judge import judge_loaded
from handover.load import load
from handover.model.marks import For
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS
from handover.pack import markdown
from handover.pack.listed_words import LISTED_WORDS
from handover.pack.view import view
from handover.shipped import shipped
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.manual import Audience

#: Letters of the trade that are written in capitals, and words that only we write so.
RAW: Final = re.compile(r"\b(?:eobs?|cob|xrays?|npi|id|co payment|practice management|new patient|at practice)\b")


def text_of(overlay: str = "", audience: Audience = "all") -> str:
    """Return the pack of the clean practice with an overlay."""
    made = example(overlay)
    judged = judge_loaded(load(MemoryFolder(made.files), made.today), "example", made.today, made.stage)
    return markdown.render(view(judged, audience)).decode().replace("\\", "")


def choices(part: Any) -> Iterator[tuple[str, Any]]:
    """Yield the listed words of a part and all below it."""
    for info in fields_of(part).values():
        for kind in info.kinds:
            if get_origin(kind) is Literal:
                yield from ((f"{part.__name__}.{info.key}", word) for word in get_args(kind))
            elif isinstance(kind, type) and issubclass(kind, Part):
                yield from choices(kind)
        if isinstance(info.form, type) and issubclass(info.form, Part):
            yield from choices(info.form)


CHOICES: Final = tuple(dict.fromkeys(found for cls in (*DOCUMENTS, For) for found in choices(cls)))


def test_no_listed_word_is_printed_raw() -> None:
    printed = {(field, word): LISTED_WORDS.get(word) or str(word).replace("_", " ") for field, word in CHOICES}
    assert {at: words for at, words in printed.items() if RAW.search(words)} == {}


def test_each_word_that_is_put_otherwise_is_one_of_ours() -> None:
    assert set(LISTED_WORDS) - {str(word) for _, word in CHOICES} == set()


@pytest.mark.parametrize("folder", ["maple-grove", "harbour-street", "river-dental-group"])
def test_the_examples_hold_no_raw_word_in_a_cell(folder: str) -> None:
    files = {p.name: p.read_bytes() for p in (shipped("examples") / folder).glob("*.yaml")}
    day = example().today
    text = markdown.render(view(judge_loaded(load(MemoryFolder(files), day), "x", day), "all")).decode()
    cells = [
        cell.strip() for line in text.replace("\\", "").splitlines() if line.startswith("|") for cell in line.split("|")
    ]
    assert [
        cell for cell in cells if cell in {"vendor", "practice", "xrays", "cob errors", "eobs", "in", "out", "other"}
    ] == []


@pytest.mark.parametrize(
    ("currency", "written", "printed"),
    [
        ("USD", "up to 75", "up to $75"),
        ("GBP", "75 to 300", "£75 to £300"),
        ("EUR", "over 1,250.50", "over €1,250.50"),
        ("CAD", "over 300", "over CAD 300"),
        ("USD", "up to 75 dollars", "up to 75 dollars"),
        ("USD", "$75-$300", "$75-$300"),
        ("USD", "any amount", "any amount"),
    ],
)
def test_an_amount_has_its_currency(currency: str, written: str, printed: str) -> None:
    overlay = f"""
        practice: {{currency: {currency}}}
        approvals: {{"actions+": {{kind: payment_plan, amount: "{written}", approver: dana}}}}
    """
    (row,) = [line for line in text_of(overlay).splitlines() if line.startswith("| payment plan")]
    assert printed in row.split("|")[2].strip()


def test_what_the_guide_has_is_said_once_for_a_list() -> None:
    text = text_of(
        "practice: {standing: yes}\nescalation-contacts: {check_in.agenda: ~, requires: ~, message: ~}\nfinancial-policy: {call_order: ~}"
    )
    assert [line for line in text.splitlines() if line.count("the usual list") > 1] == []
    assert "the usual list" in text


def test_hours_that_are_the_opening_hours_name_no_days() -> None:
    assert "| opening hours |" in text_of('practice: {"people[sam].hours": opening hours}')


OUT: Final = "scope: {areas: {insurance: in, balances: out, verification: out, recare: out}}"


def test_a_service_that_is_out_is_not_told_as_outsourced() -> None:
    text = text_of(OUT)
    assert "Outsourced here: insurance billing.\n" in text
    assert "Calls to hand back" in text_of()
    assert "Order of a balance call" in text_of()


def test_calls_that_nobody_outsources_are_not_in_the_pack() -> None:
    silent = OUT + "\npractice: {standing: yes}\nfinancial-policy: {call_order: ~}\n"
    assert "Order of a balance call" not in text_of(silent)
    # what is written about pausing is printed nowhere else
    assert "The patient is upset, or asks for a manager." in text_of(silent)


def test_a_section_in_which_nothing_is_answered_has_one_line() -> None:
    text = text_of("goals: {goals: ~, measures: ~}")
    section = text.partition("## Goals and numbers")[2].partition("\n## ")[0]
    assert "Nothing of this is answered yet; see the open questions." in section
    assert "not answered yet)" not in section
