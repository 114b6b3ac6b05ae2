"""What is wrong with a message, a question or a fix as somebody reads it alone: on paper, or in an e-mail.

A message is one clause about this practice. It names what it is about ("the rule on scaling for
Bluestem Mutual", never "this rule"), or begins with that name and a colon.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from handover.analysis.structure.phrasing import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.outcome import Finding, PracticeOutcome

#: Words that point at something that is not there on paper.
_POINTS: Final = re.compile(r"\b(?:this|these|here|above|below)\b", re.IGNORECASE)
#: Words that ask for a thing without saying which: "When is it open?", "Which address is it?".
_BARE: Final = re.compile(
    r"^(?:[Aa]nd )?(?:\w+ ){1,2}(?:it|they|them)\b(?! when)|\b(?:is|are|was|were) (?:it|they)\?$|"
    r"^(?:Who|Which one of the two sides|Which person|Which one) (?:does|enters|takes|holds) (?:it|them)\b"
)
#: Words that stand for something which only the program's own pages would tell.
_UNTOLD: Final = re.compile(
    r"\bthe guide\b|\b(?:is|was) that(?:,|\?)|^Which of the two \w+ (?:holds|is right)\?|^Which (?:day|one) is meant\?|"
    r"\bthe (?:duty|change|agreement|record|finding|ignore|team)\b(?! (?:of|at|for|with|in|on|about|that|[A-Z]{3}\d+)\b)"
)
#: Words of ours that nobody at a front desk uses, and questions that leave out what they ask for.
_JARGON: Final = re.compile(r"\btouch(?:es)?\b|\bread without\b|\bgap\b(?! of)")
_CUT_OFF: Final = re.compile(r"(?<!\d{4} )\band \d+ (?:things? )?more\b")
#: A question this long has no room for all that it asks for.
_LONG: Final = 110
#: Something known by its number alone; "the last rule listed" says where to look.
_NUMBERED: Final = re.compile(
    r"\b(?:word|exception|goal|step|entry|rule|item|script|answer|row|number) \d", re.IGNORECASE
)
#: Words of the documents in place of ours.
_RAW: Final = re.compile(r"[a-z]_[a-z]|\b[a-z-]+:[a-z]+\[|\b[a-z]+\.(?!yaml|txt|pdf|html|example)[a-z]+\.[a-z]|\[\d+\]")
#: Nothing that a sentence holds by intention.
_TWICE: Final = re.compile(r'  |""|\'\'|``|,,|;;|\.\.|\b(\w+) \1\b(?<!that that)(?<!had had)')
#: Number and verb that do not agree.
_DISAGREES: Final = re.compile(
    r"\b(?:1|one) (?:\w+ ){0,2}(?:questions|days|people|answers|logins|seats|documents|locations|tasks|words) |"
    r"\b(?:[2-9]|\d\d+|two|three) (?:people|answers|logins|seats|documents|locations|tasks|words) (?:is|has|was)\b|"
    r"\b(?:they|we|you|both sides) (?:is|has|was|does)\b|\b(?:nobody|nothing|everybody) (?:are|have|were|do)\b"
)
_BRITISH: Final = re.compile(
    r"\b(?:cheques?|programmes?|ageing|judgement|\w+isations?|organis\w+|recognis\w+|colour)\b"
)
_AMERICAN: Final = re.compile(
    r"\b(?:aging|judgment|\w+izations?|organiz\w+|recogniz\w+|color|(?:a|by|the) checks?(?!-in))\b"
)
#: Amounts of money that name no currency.
_BARE_AMOUNT: Final = re.compile(
    r"\b(?:up to|over|under|more than|exactly|from|hands at|holds for [a-z -]+:) \d[\d,.]*\b(?! ?[a-z%])"
)
_CURRENCY: Final = re.compile(r"\b[A-Z]{3} \d")
_CODE: Final = re.compile(r"`[^`]*`")
_FILE_NAME: Final = re.compile(r"[\w-]+\.ya?ml\b")
_LABEL: Final = re.compile(r'"[^"]*"')


def faults(finding: Finding, country: str) -> Iterator[str]:
    """Yield what is wrong with the words of a finding, each as ``message: what``.

    Args:
        finding: what is told.
        country: the jurisdiction of the practice.
    """
    for place, text in (("message", finding.message), ("question", finding.question)):
        yield from (f"{place}: {what}" for what in _of_a_sentence(text, country))
    yield from (f"message: {what}" for what in _of_a_message(finding.message))
    yield from (f"question: {what}" for what in of_a_question(finding.question))
    yield from (f"fix: {what}" for what in _of_a_fix(finding.fix, country))
    yield from of_money(finding)


def of_money(finding: Finding) -> Iterator[str]:
    """Yield that a message or a question of the rules about money tells an amount without its currency."""
    for place, text in (("message", finding.message), ("question", finding.question)):
        if finding.code.startswith(("APR", "FIN")) and _BARE_AMOUNT.search(text) and not _CURRENCY.search(text):
            yield f"{place}: an amount without its currency"


def _of_a_sentence(text: str, country: str) -> Iterator[str]:
    plain = _CODE.sub("code", text)
    ours = _LABEL.sub("label", plain)
    if len(text) > LONGEST:
        yield f"{len(text)} characters, more than {LONGEST}"
    if _POINTS.search(_unnamed(ours.replace("; words on this are on file", ""))):
        yield "points at something without naming it"
    if _NUMBERED.search(ours):
        yield "names something by its number alone"
    if _RAW.search(ours) or "{" in ours.replace("{ }", ""):
        yield "holds a word of the documents"
    if _TWICE.search(plain.strip()):
        yield "holds something twice"
    if _DISAGREES.search(ours):
        yield "number and verb do not agree"
    if wrong := _of_another_country(ours, country):
        yield f"a word of another country: {wrong}"


def _unnamed(text: str) -> str:
    """Return the part of a sentence before which nothing is named: all of it, or what stands before a colon."""
    head, colon, _ = text.partition(": ")
    return head if colon else text


def _of_a_message(text: str) -> Iterator[str]:
    if not text or text[-1] in ".,;:":
        yield "does not end as a clause"
    if text[:1].isupper() and _POINTS.match(text):
        yield "begins without what it is about"


def of_a_question(text: str) -> Iterator[str]:
    """Yield what is wrong with a question."""
    if not text.endswith("?"):
        yield "does not end as a question"
    if not text[:1].isupper() and not text[:1].isdigit() and text[:1] not in '"“' and not _FILE_NAME.match(text):
        yield "does not begin as a sentence"
    if _BARE.search(text) and ": " not in text:
        yield "asks without saying of what"
    if _JARGON.search(_LABEL.sub("label", text)):
        yield "uses a word that only we use"
    if _CUT_OFF.search(text) and len(text) < _LONG:
        yield "leaves out what it asks for"
    if (ours := _LABEL.sub("label", text)) and _UNTOLD.search(ours) and ": " not in ours:
        yield "asks about something that only the program knows"


def _of_a_fix(text: str, country: str) -> Iterator[str]:
    text = text.partition(" The line is then: ")[0]  # what follows is the line, not a sentence
    if not text.endswith((".", "2027-03-31", "`message`")):
        yield "does not end as a sentence"
    if text[:1].islower():
        yield "does not begin as a sentence"
    if "{the " in text:
        yield "holds a name in braces"
    if wrong := _of_another_country(_CODE.sub("", text), country):
        yield f"a word of another country: {wrong}"


def _of_another_country(text: str, country: str) -> str:
    found = {"US": _BRITISH, "GB": _AMERICAN}[country].search(text) if country in ("US", "GB") else None
    return "" if found is None else found[0]


def told(outcome: PracticeOutcome) -> Iterator[Finding]:
    """Yield everything that is said of a practice at any stage, of rules that are off there too."""
    for view in outcome.views.values():
        yield from (*view.findings, *view.off)


def complaints(findings: Iterable[Finding], country: str, known: dict[str, str]) -> list[str]:
    """Return a line for each fault that is not known.

    Args:
        findings: what is told.
        country: the jurisdiction of the practice.
        known: the faults that are still to be mended, as code → what is told of them.
    """
    lines: dict[str, None] = {}
    for one in findings:
        for fault in faults(one, country):
            if known.get(one.code) != fault.partition(": ")[2]:
                lines[f"{one.code} {fault}\n    {getattr(one, fault.partition(':')[0])}"] = None
    return list(lines)
