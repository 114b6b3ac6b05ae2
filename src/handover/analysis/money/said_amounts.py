"""Amounts that sentences name for actions that approvals draw bands for: "write off anything under $50", "refunds over 100 go to Dana".

Only what is plainly said is found: an action, an amount, and whether it ends or begins there. A sentence that names an
amount for something else beside the action (by card, within so many days) says nothing about who may do it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from handover.analysis.structure.walk import AllAnswers
from handover.model.kinds.bands import Band
from handover.model.kinds.numbers import NUMBER_WORDS, plain
from handover.model.kinds.words import Said, Words
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.answer import Answer

_OBJECT: Final = r"(?:it|them|that|those|this)"
_NO_NOUN: Final = r"(?<!\ba )(?<!\bany )(?<!\beach )(?<!\bevery )(?<!\bno )(?<!\bthe )"
#: Each action as a verb and as a noun. What is contractual, or an instalment, is another matter.
_VERBS: Final = {
    "write_off": (
        rf"{_NO_NOUN}(?:write|writes|writing|wrote|written)(?: {_OBJECT})?(?: |-)(?:off|away)"
        r"|forgive|forgives|forgiven|waive(?= up to| anything| any | balances| amounts)"
    ),
    "refund": (
        rf"{_NO_NOUN}refund(?:ed|ing)?(?: {_OBJECT})?"
        rf"|(?:pay|pays|paid|paying|give|gives|given) (?:{_OBJECT} )?back|reimburse[sd]?"
    ),
    "other_adjustment": rf"adjust(?:s|ed|ing)?(?: {_OBJECT})?(?: off)?",
    "credit_transfer": r"(?:transfer|move|moves|transferred|moved)(?: (?:a|any|the|open))? credits?",
}
_NOUNS: Final = {
    "write_off": r"write-?offs?",
    "refund": r"refunds?|repayments?",
    "other_adjustment": r"(?<!contractual )adjustments?",
    "credit_transfer": r"credit transfers?|transfers? of credits?",
    "payment_plan": r"payment plans?|instalment plans?|installment plans?",
}
#: What may stand between an action and its amount without changing what is said.
_THINGS: Final = (
    r"(?: (?:it|them|that|all|any|anything|everything|whatever|small|patient|patients'|open|old|balances?|amounts?|sums?"
    r"|credits?|bills?|accounts?|what|which|is|are|was|left|of|the|a|an|one|ones|overpayments?|courtesy|goes|go|total|remaining|residual|whole|and))*"
)
_BETWEEN: Final = (
    r"(?:,? (?:is|are|be|being|gets?|get|can|may|might|could|will|would|should|must|just|simply|always|also|then|so|we|you|they|i"
    r"|the team|it|them|to be|balances?|amounts?|straight|automatically|dollars|bucks|pounds|quid))*"
)
_CURRENCY: Final = r"(?:us\$|[$£€]|usd |gbp )"
_UNIT: Final = r"(?: ?(?:dollars?|bucks?|pounds?|quid|usd|gbp|euros?))"
_DIGITS: Final = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{2})?|[0-9]{1,6}(?:\.[0-9]{2})?"
_NUMBER: Final = rf"(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
_IN_WORDS: Final = rf"(?:a )?{_NUMBER}(?:[ -](?:and )?{_NUMBER}){{0,5}}"
#: A bare number is money only where nothing follows that it counts.
_NOTHING_COUNTED: Final = (
    r"(?= ?$| ?[,;:)]|\.(?![0-9])| (?:or|and|without|is|are|can|may|gets?|goes?|need|needs|must|should|ask|asks|then|with"
    r"|if|when|unless|at|on your|yourself|yourselves|straight|off|that|each|in one|before|be|come|comes|we|you|they"
    r"|write|refund|has|have|wait|waits|stop|require|requires)\b)"
)
_AMOUNT: Final = (
    rf"(?:{_CURRENCY} ?(?:{_DIGITS})(?![\d%/])|(?:{_DIGITS}|{_IN_WORDS}){_UNIT}\b|(?:a )?(?:fiver|tenner)\b"
    rf"|(?:{_DIGITS}|{_IN_WORDS}){_NOTHING_COUNTED})"
)
_BEFORE: Final = (
    r"(?:up to(?: and including)?|at most|at least|no more than|not more than|nothing over|(?:a )?max(?:imum)?(?: of)?"
    r"|under|below|less than|smaller than|over|above|more than|greater than|larger than|bigger than|beyond|exceeding"
    r"|in excess of|from|starting at|<=?|>=?)"
)
_BEHIND: Final = (
    r"(?: (?:or|and) (?:less|under|below|smaller|more|over|above|up|upwards?|bigger|larger)| upwards?| max(?:imum)?)"
)
_EDGE: Final = rf"(?P<edge>{_BEFORE} ?{_AMOUNT}|{_AMOUNT}{_BEHIND})"
#: What shows that a sentence is about who may do it, and not only about what happens.
_ALLOWED: Final = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|approv\w+|okays?|ok(?:'s|ayed)?|signs?|signed|sign-?off|yes|permission|allow\w*|authori[sz]\w+"
    r"|free|limit|stop|stops|hands off|may|can|needs?|require[sd]?|without|never|go(?:es)? (?:to|past|through|over)"
    r"|comes? (?:to|past)|no|only with|check with|decides?)\b"
)
#: What shows that nobody's yes is waited for.
_FREE: Final = re.compile(
    r"\bwithout (?:asking|checking|a (?:yes|word|call|question)|(?:any |an? )?(?:approval|permission|sign-?off|ok|okay))\b"
    r"|\b(?:no need to|need not|needn't|don't (?:need to|have to|bother to)|do not (?:need|have) to) (?:ask|check|wait)\b"
    r"|\b(?:don't|do not) ask\b|\bno questions\b|\bno (?:approval|sign-?off|yes) (?:is )?needed\b|\bneeds? no (?:approval|yes|sign-?off|ok)\b"
    r"|\b(?:on your own|yourself|yourselves|freely|as you (?:like|see fit))\b"
)
_FORBIDS: Final = re.compile(r"\b(?:never|not|no|nothing|don't|mustn't|cannot|can't)\b")
#: The amount is for how it is paid, or for how much in all, and not for whose yes it needs.
_OTHER_MATTER: Final = re.compile(
    r"\b(?:in total|altogether|all together|(?:a|per|each) (?:day|week|month|year|annum))\b"
    r"|\b(?:by|to|on|in|via|as) (?:(?:a|the|their|your|his|her|its) )?(?:original )?"
    r"(?:checks?|cheques?|cards?|cash|bank|bacs|ach|transfer|account credit)\b"
)
_SENTENCE: Final = re.compile(r"[.;!?](?=\s|$)|\n")
#: No more of a text than this is looked at, in characters.
_LONGEST: Final = 4_000
#: A sentence without one of these names no amount; most have none, and the forms take long.
_ANY_AMOUNT: Final = re.compile(rf"[0-9]|{_NUMBER}|fiver|tenner")
#: Small sums by their British names.
_NOTES: Final = {"fiver": "5 pounds", "tenner": "10 pounds"}
_NOTE: Final = re.compile(rf"\ba ({'|'.join(_NOTES)})\b")


@dataclass(frozen=True, slots=True)
class SaidAmount:
    """An amount that own words name for an action.

    Args:
        at: the words.
        action: the action, as approvals name it.
        band: the amounts from or up to the one that is named.
        free: whether it is said that nobody's yes is waited for.
        does: whether it is told as something that is done, as in "refund anything under 100".
        sentence: the sentence, in small letters.
        beside: whether it stands beside what it is about, as a reason or remark.
    """

    at: Answer[Any]
    action: str
    band: Band
    free: bool
    does: bool
    sentence: str
    beside: bool


class SaidAmounts:
    """All amounts that own words of a practice name for actions.

    Args:
        found: each of them, in the order of the documents.
    """

    def __init__(self, found: tuple[SaidAmount, ...]) -> None:
        self.found = found

    @classmethod
    def of(cls, all_answers: AllAnswers) -> SaidAmounts:
        """Look through all own words; what an action's own entry says is its band or its situation."""
        return cls(
            tuple(
                SaidAmount(answer, *said, beside=answer.place.step in _BESIDE)
                for answer, words in _sentences(all_answers)
                for said in amounts_said(words.words)
            )
        )


#: Reserved words for what stands beside an answer; those that decide nothing, or say why there is none, let nobody do a thing.
_BESIDE: Final = frozenset({"because", "note"})
_NO_RULE: Final = frozenset({"said", "none"})


def _sentences(all_answers: AllAnswers) -> Iterator[tuple[Answer[Any], Words]]:
    """Yield all that is said in own words, also as a reason; the words of an action are its own band or situation."""
    for answer in all_answers.answers:
        value = answer.known if answer.given else None
        if type(value) not in (Words, Said) or answer.standing or answer.place.step in _NO_RULE:
            continue
        field = answer.place.field
        own = field[:2] == ("approvals", "actions") and answer.place.step not in _BESIDE
        if value is not None and not own and field[-1] != "address":
            yield answer, value


@lru_cache(maxsize=1024)  # most texts are judged again when one document of eleven has changed
def amounts_said(text: str) -> tuple[tuple[str, Band, bool, bool, str], ...]:
    """Return each action with its amounts, whether it is free, whether it is done, and the sentence that says so."""
    return tuple(_said(text))


def _said(text: str) -> Iterator[tuple[str, Band, bool, bool, str]]:
    in_figures = _NOTE.sub(lambda found: _NOTES[found[1]], plain(text[:_LONGEST]))
    for sentence in _SENTENCE.split(in_figures):
        if not _ANY_AMOUNT.search(sentence) or _OTHER_MATTER.search(sentence):
            continue
        allowed = bool(_ALLOWED.search(sentence))
        free = bool(_FREE.search(sentence))
        for action, edge, verb in _named(sentence):
            band = _band(edge)
            # "20 and up we refund" says what happens, and not who may do it
            if band is not None and (allowed or free or (verb and band.low is None)):
                yield action, band, free and not _FORBIDS.search(_FREE.sub(" ", sentence)), verb, sentence


def _named(sentence: str) -> Iterator[tuple[str, str, bool]]:
    """Yield each action that a sentence names with an amount, the words for the amount, and whether it is named by a verb."""
    taken: set[int] = set()
    for form in _FORMS:
        for found in form.found_in(sentence):
            if found.start("edge") not in taken:
                taken.add(found.start("edge"))
                yield form.action, found["edge"], form.verb


class _Form(NamedTuple):
    """One form in which an action and an amount are said.

    Args:
        words: the words for the action, without which no sentence has the form.
        written: the whole form.
        action: the action, as approvals name it.
        verb: whether it is named by a verb.
    """

    words: re.Pattern[str]
    written: str
    action: str
    verb: bool

    def found_in(self, sentence: str) -> Iterator[re.Match[str]]:
        """Yield each place of a sentence that has the form."""
        if self.words.search(sentence):
            yield from _compiled(self.written).finditer(sentence)


@cache  # when a sentence first has the words: to compile all forms takes longer than to judge a practice
def _compiled(written: str) -> re.Pattern[str]:
    return re.compile(written)


def _forms() -> Iterator[_Form]:
    for words, verb in ((_VERBS, True), (_NOUNS, False)):
        for action, form in words.items():
            yield _Form(re.compile(form), rf"\b(?:{form}){_THINGS}:? {_EDGE}", action, verb)
    for words, verb in ((_VERBS, True), (_NOUNS, False)):
        for action, form in words.items():
            yield _Form(re.compile(form), rf"(?<![\w.,$£€]){_EDGE}{_BETWEEN},? (?:{form})\b", action, verb)


_FORMS: Final = tuple(_forms())


def _band(edge: str) -> Band | None:
    words = re.sub(r"^(?:beyond|bigger than|larger than|exceeding|in excess of) ?", "over ", edge)
    words = re.sub(r"^starting at ?", "from ", words)
    words = re.sub(r"(?:and|or) up$|upwards?$", "or more", words)
    try:
        band = Band.read(words)
    except Refused:
        return None
    return None if band.single else band
