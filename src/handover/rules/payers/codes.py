"""Gaps in identifiers and codes: NPIs, payer ids, procedure codes, group codes."""

import re
from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.structure.walk import AllAnswers, walk
from handover.data.check_digits import is_npi
from handover.data.payer_facts import fewest_payer_id_digits, group_codes
from handover.model.answer import Answer, Many
from handover.model.kinds.words import Reading
from handover.model.payer_entry import ExtraDocumentation, Payer, PayerRule, RecurringDenial
from handover.model.practice_people import Person
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PAY016",
    "W/W/B",
    guide=("S-5.04",),
    kind=Kind.CONTRADICTION,
    fix="Retype it from the original, in quotes. A payer id that starts with zeros loses them in spreadsheets.",
    question="How is the number or code at {the answer} written on the original?",
    duty="billing",
    jurisdiction="US",
)
def identifier_malformed(all_answers: AllAnswers) -> Iterator[Gap]:
    """A number or code that goes on claims is not of the right form.

    Why:
        One wrong digit, and the clearinghouse rejects every claim that carries it.
        NPIs have ten digits of which the last is a check digit; procedure codes are D and four
        digits; group codes are CO, PR, OA, PI or CR.
    Bad:
        practice:
          "people[ines].npi": "1234567890"
    Bad:
        practice:
          "people[tess].npi": 123456789
    Bad:
        payers:
          "payers[tri-county].payer_id": 2027
    Bad:
        payers:
          "payers[tri-county].payer_id": "6.0054E+4"
    Bad:
        payers:
          "payers[tri-county].extra_documentation+": {procedures: [D434], send: "perio chart"}
    Bad:
        payers:
          "payers[tri-county].denials[1].codes": C0-16
    Good:
        practice:
          "people[tess].npi": "1000000004"
        payers:
          "payers[tri-county].payer_id": CX014
          "payers[tri-county].extra_documentation+": {procedures: ["D4341-D4342", d4910, crowns], send: "perio chart"}
          "payers[tri-county].denials[1].codes": [co-16, N706]
    Good:
        payers:
          "payers+": {id: med, name: Plains Medical, kind: medical, extra_documentation: {procedures: ["41899"], send: notes}}
    """
    for owner in all_answers.parts_of(Person):
        yield from _npi(owner.npi)
    medical: set[int] = set()
    for payer in all_answers.parts_of(Payer):
        text = _text(payer.payer_id)
        if text is not None and _mangled(text):
            yield Gap(
                payer.payer_id, "the payer id of {the payer} looks as if a spreadsheet had changed it: digits are lost"
            )
        if payer.kind.known == "medical":  # their procedure codes have another form
            medical |= {id(part) for part in walk(payer)}
    parts: list[PayerRule | RecurringDenial | ExtraDocumentation] = [
        *all_answers.parts_of(PayerRule),
        *all_answers.parts_of(RecurringDenial),
        *all_answers.parts_of(ExtraDocumentation),
    ]
    for part in parts:
        if id(part) not in medical:
            yield from _procedures(part.procedures)
        if isinstance(part, RecurringDenial):
            yield from _groups(part.codes)


def _npi(answer: Answer[Reading]) -> Iterator[Gap]:
    text = _text(answer)
    if text is None:
        return
    if re.search(r"[^\d\s-]", text) or not is_npi(text):
        yield Gap(answer, "the NPI of {the person} has a wrong digit or is not ten digits long")
    elif re.match(r"(\d)\1{8}", re.sub(r"\D", "", text)):
        yield Gap(
            answer, "the NPI of {the person} is one digit over and over, so somebody made it up", about=("made up",)
        )


def _text(answer: Answer[Any]) -> str | None:
    """Return a readable text without blanks around it."""
    value = answer.known
    return value.words.strip() if isinstance(value, Reading) else None


_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)|[0-9]+[.,][0-9]+")


def _mangled(text: str) -> bool:
    """Whether a payer id looks like a number that lost zeros or took on a point."""
    if _NUMBER.fullmatch(text):
        return True
    return text.isascii() and text.isdigit() and len(text) < fewest_payer_id_digits()


#: One code, a code with open digits (D27xx), or a first and a last code.
_CODE = re.compile(r"[dD]\s?[0-9]{4}|[dD][0-9]{2}(?:[0-9xX]|[xX])[xX]|[dD][0-9][xX]{3}")
_SPLIT = re.compile(r"\s*(?:,|;|/|\band\b|\bto\b|\bthrough\b|[-–—])\s*", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]{0,80}\)")


def _procedures(answer: Many[Reading]) -> Iterator[Gap]:
    """Look at the codes; what holds no digit is a word for a treatment and not a code."""
    for item in answer.found:
        text = _text(item)
        pieces = [piece for piece in _SPLIT.split(_ASIDE.sub("", text or "").strip()) if piece]
        if any(re.search(r"[0-9]", piece) and not _CODE.fullmatch(piece.strip()) for piece in pieces):
            yield Gap(item, "a procedure code is not the letter D and four digits: {the answer}")


#: A group code alone, or before a reason code: CO, CO-16, CO 16, CO16. Remark codes such as MA130 have no group.
_GROUPED = re.compile(r"(?!MA[0-9])(?:([A-Z]{2})[0-9]*|([A-Z0-9]{2})[\s-].*)")


def _groups(answer: Many[Reading]) -> Iterator[Gap]:
    """Look at the group codes among the codes of a denial."""
    for item in answer.found:
        found = _GROUPED.fullmatch((_text(item) or "").upper())
        if found is not None and (found[1] or found[2]) not in group_codes():
            yield Gap(item, f"a group code is none of {', '.join(sorted(group_codes()))}: {{the answer}}")


RULES: Final = (identifier_malformed,)
