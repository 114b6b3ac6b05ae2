"""Gaps in the list of payers: none listed, half filled, no one place to look first."""

import re
from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.claims.payer_rules import payer_key, payer_label
from handover.analysis.people.directory import People
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.model.answer import Answer
from handover.model.payer_entry import Payer
from handover.model.payers import Payers
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PAY001",
    "W/B/B",
    guide=("S-5.03",),
    fix="List the five or so payers billed most often under `payers`, each with its name and what you know about it.",
    question="Which payers do you bill most often?",
    duty="billing",
    areas=("insurance", "verification"),
    answers=("payers.payers",),
)
def no_payers_listed(document: Payers, site: Site) -> Iterator[Gap]:
    """No payer is listed, or one of the list has no name.

    Why:
        Without the list the billing team learns each payer's ways by being denied.
    Bad:
        payers:
          payers: ~
    Bad:
        payers:
          "payers+": {kind: commercial, limits: [{kind: filing, limit: 12 months}]}
    Good:
        payers:
          "payers[lakeshore]-":
    """
    here = site.entries(document.payers)
    if not here:
        yield Gap(document.payers, "no payer is listed")
    for payer in here:
        if payer.name.missing and payer.id.missing:
            yield Gap(payer.name, "{the payer} has no name")


@rule(
    "PAY013",
    "–/A/W",
    guide=("S-5.05", "S-5.06"),
    fix="Fill in what is named.",
    question="What does {the payer} want to see, and what do you do about denials that come again and again?",
    duty="billing",
    areas=("insurance",),
    answers=(
        "payers.payers.name",
        "payers.payers.extra_documentation",
        "payers.payers.extra_documentation.send",
        "payers.payers.denials",
        "payers.payers.denials.reason",
        "payers.payers.denials.fix",
    ),
)
def payer_entry_half_filled(payer: Payer, people: People) -> Iterator[Gap]:
    """A payer's entry leaves its extra papers or its recurring denials open.

    Why:
        What you learnt the hard way is learnt again, one denial at a time.
    Bad:
        payers:
          "payers[tri-county].extra_documentation": ~
    Bad:
        payers:
          "payers[lakeshore].denials[1].fix": ~
    Bad:
        payers:
          "payers+": {id: northern, name: Northern Dental, limits: [{kind: filing, limit: 12 months}, {kind: appeal, limit: 60 days}]}
    Good:
        payers:
          "payers[tri-county].denials": {none: "has never refused us"}
          "payers[lakeshore].extra_documentation": {none: "asks for nothing beyond the claim"}
          "payers[union-trust].denials[1].fix": {none: "nothing has worked yet"}
    """
    if payer.name.missing and payer.id.missing:
        return
    open_ = list(_open(payer))
    if not open_:
        return
    label = payer_label(payer)
    what = listed(dict.fromkeys(words for _, words in open_))
    marks = (answer.marks.unconfirmed for answer, _ in open_)
    asked = (people.find(mark.ask.value) for mark in marks if mark is not None and mark.ask.readable)
    yield Gap(
        open_[0][0] if len(open_) == 1 else payer,
        f"{label}: it is not said yet {what}",
        about=(payer_key(payer), *(answer.place.step for answer, _ in open_)),
        ask=tuple(people.key(person) for person in asked if person is not None),
        parts=tuple(answer for answer, _ in open_),
        fix=_OR_NONE if all(_may_be_none(answer) for answer, _ in open_) else "",
        question=f"{label}: could you say {what}?",
    )


_OR_NONE: Final = (
    'Fill in what is named; where there is nothing, or nothing works, `{none: "the reason"}` is an answer too.'
)


def _may_be_none(answer: Answer[Any]) -> bool:
    return answer.place.manual is not None and answer.place.manual.none


def _open(payer: Payer) -> Iterator[tuple[Answer[Any], str]]:
    """Yield the answers that a payer's entry lacks, with what to call them."""
    if payer.name.missing:
        yield payer.name, "what the full name is"
    if payer.extra_documentation.missing:
        yield payer.extra_documentation, "what the payer wants to see beyond the claim"
    for extra in payer.extra_documentation:
        if extra.send.missing:
            yield extra.send, "which papers the payer wants to see"
    if payer.denials.missing:
        yield payer.denials, "which denials come again and again"
    for denial in payer.denials:
        if denial.reason.missing and not any(_REMARK.fullmatch(code.words.strip()) for code in denial.codes.values):
            yield denial.reason, "what the payer says when denying"
        if denial.fix.missing:
            yield denial.fix, "what has worked against a denial"


#: A remark code, which says what is wrong; a group or reason code alone does not.
_REMARK = re.compile(r"(?:MA|M|N)[0-9]{1,4}", re.IGNORECASE)
#: Things that rules are kept in, as people call them.
_PLACE = re.compile(
    r"\b(?:documents?|notebooks?|note ?books?|binders?|folders?|drives?|sheets?|spreadsheets?|wikis?|manuals?|emails?"
    r"|mailbox|inbox|portals?|boards?|stickies|sticky notes?|files?|cabinets?|shelf|drawer|software|system|calendar)\b",
    re.IGNORECASE,
)
#: Where a second place may begin: "and Dana's notebook", but not the "and" within a name.
_AND = re.compile(
    r"\s*;\s*|\s+(?:and|or|plus|as well as|also|&|\+)\s+"
    r"(?=(?:also |partly |else |in |on |by )*(?:the|an?|our|my|his|her|their|this|[A-Z]\w+['’]s)\b)"
)
#: What is said of a second place that counts no longer, or is no second place.
_NO_SECOND = re.compile(
    r"\b(?:not|never|no longer|instead|being (?:copied|moved)|copied|moved|copy|copies|print\w*|link\w*|old)\b",
    re.IGNORECASE,
)


@rule(
    "PAY014",
    "–/W/W",
    guide=("S-5.01", "S-5.02"),
    fix="Name one place under `source_of_truth` and keep it up to date; this document is a good one.",
    question="Where does the billing team look first for your payer rules?",
    duty="billing",
    areas=("insurance", "verification"),
    answers=("payers.source_of_truth",),
)
def no_place_to_look_first(document: Payers, site: Site) -> Iterator[Gap]:
    """There is no one place where the billing team looks first for payer rules.

    Why:
        Where rules live in two places, each person follows the one they found.
    Bad:
        payers:
          source_of_truth: ~
    Bad:
        payers:
          source_of_truth: ["the shared drive", "the blue binder"]
    Bad:
        payers:
          source_of_truth: "the sheet on the shared drive and Dana's notebook"
    Good:
        payers:
          source_of_truth: "the sheet called Rules and Fees on the shared drive"
    Good:
        payers:
          source_of_truth: "this document; the old binder no longer counts"
    """
    answer = site.pick(document.source_of_truth)
    if answer.missing:
        yield Gap(answer, "it is not said yet where payer rules are looked up first")
    elif len(answer.items) > 1:
        yield Gap(answer, f"{len(answer.items)} places are named to look first", about=("several",))
    elif any(_two_places(value.words) for value in answer.values):
        yield Gap(answer, "more than one place is named to look first", about=("several",))


def _two_places(text: str) -> bool:
    """Whether a text names two places to look in, and neither counts no longer."""
    if _NO_SECOND.search(text):
        return False
    return sum(_PLACE.search(piece) is not None for piece in _AND.split(text)) > 1


RULES: Final = (no_payers_listed, payer_entry_half_filled, no_place_to_look_first)
