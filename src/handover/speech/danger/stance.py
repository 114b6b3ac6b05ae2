"""What takes a dangerous build back: negation, condition, question, report, hedge, and who does it.

All of it is judged here, for all dangers; each danger names what takes it back.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Final

from handover.data import facts
from handover.data.person_names import is_given_name
from handover.speech.danger.kinds import Danger

if TYPE_CHECKING:
    from handover.speech.danger.build import Build
    from handover.speech.danger.words import Sentence


class Stance(Enum):
    """How a sentence stands to what is said in it."""

    FORBIDDEN = "it is negated, or told not to be said"
    ASKED = "a patient asks or says so, and what is answered follows"
    SUPPOSED = "it stands in a condition"
    QUESTION = "it is a question"
    PAST = "it is told of the past, or of others"
    HEDGED = "it is told as an estimate or an experience"
    SOURCED = "it is told as what a text says"
    REFERRED = "a clinician is to answer it"
    PRACTICE = "somebody at the practice does it"
    PATIENT = "the patient chooses"
    BOUNDED = "there are bounds to it"
    ELSEWHERE = "it is done at the desk or on a page"
    READ_ONLY = "it is only looked at"
    OFFICE = "the practice is who does it"
    WAS = "it has happened already"
    CLINICIAN = "a clinician does it, or is asked for it"
    EXEMPT = "it speaks of being exempt, which no plan pays"
    OTHER_CARD = "the card is one of an insurer or a reminder"


def _words(name: str) -> re.Pattern[str]:
    """Return a pattern of words in a row, with a blank before and behind."""
    alternatives: list[str] = facts("speech", "stances.toml")["words"][name]
    return re.compile(f" (?:{'|'.join(alternatives)}) ")


def _pattern(name: str) -> re.Pattern[str]:
    alternatives: list[str] = facts("speech", "stances.toml")["patterns"][name]
    return re.compile("|".join(alternatives))


#: A negation, and idioms in which it negates nothing ("no need to worry").
_NEGATION: Final = _words("negation")
_IDIOM: Final = _words("idiom")
#: What a patient fails to do ("not paid"): no threat is taken back by it.
_FAILING: Final = _words("failing")
_THREATS: Final = (Danger.PRESSURE,)
#: A condition that is over before what follows: "if you do not pay , we …".
_CONDITION: Final = _pattern("condition")
#: Verbs and nouns of speech: what is not to be said may be a list with commas.
_TALK: Final = _words("talk")
#: Where a negation ends: "but".
_TURN: Final = _words("turn")
#: What forbids behind what is forbidden: "… is off limits".
_AFTERWARDS: Final = _words("afterwards")
#: A patient asks, says or wants something, up to the end of the clause.
_ASKING: Final = _pattern("asking")
_WHETHER: Final = _pattern("whether")
_IF: Final = _pattern("if")
_WHETHER_IN: Final = _words("whether_in")
#: "It would help if": a wish, and no condition.
_WISH: Final = _pattern("wish")
_NO_CLAIM: Final = _pattern("no_claim")
_PAST: Final = _words("past")
_WAS: Final = _words("was")
_THANKED: Final = _pattern("thanked")
_QUESTION_OPENS: Final = _pattern("question_opens")
#: A question by which something is asked for.
_REQUEST: Final = _pattern("request")
_CHANGE: Final = _pattern("change")
_ESTIMATE: Final = _words("estimate")
_NOT_SURE: Final = _words("not_sure")
_EXPERIENCE: Final = _words("experience")
_SOURCE: Final = _words("source")
_REFERRED: Final = _pattern("referred")
#: Who does it, where that is somebody at the practice: among the first words of a clause.
_PRACTICE: Final = _pattern("practice")
_PRACTICE_FIRST: Final = _pattern("practice_first")
_BY_US: Final = _pattern("by_us")
_BY: Final = re.compile(r" (?:by|but) (\w+) ")
_OURS: Final = _pattern("ours")
_TEAM: Final = _words("team")
#: A clinician is asked for it, or it is only looked for.
_ASK_THEM: Final = _pattern("ask_them")
_PATIENTS: Final = _words("patients")
_CHOICE: Final = _pattern("choice")
_OTHERS: Final = _words("others")
_BOUNDS: Final = _words("bounds")
#: A payment is taken at the desk or on a page.
_ELSEWHERE: Final = _words("elsewhere")
_OTHERS_TAKE: Final = _pattern("others_take")
_NOW: Final = _words("now")
_FIRST: Final = _pattern("first")
_OTHER_CARD: Final = _pattern("other_card")
_LOOKED_AT: Final = _words("looked_at")
_EVALUATED: Final = _words("evaluated")
_EXEMPTION: Final = frozenset({"exempt", "exemption", "exempted"})
_CLAUSE_END: Final = _pattern("clause_end")


def takes_back(stance: Stance, sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    """Whether a stance takes back a build that was found in a sentence."""
    return _JUDGED[stance](sentence, build, match)


def _forbidden(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    # a negation within the build counts too, unless the build itself is made of it
    before = _CONDITION.sub(lambda one: " " * len(one.group()), sentence.row[: match.end()])
    for found in _NEGATION.finditer(before):
        if found.start() >= match.start() - 1 and found.group().split()[0] in build.negations:
            continue
        if _negates(before, found, _FAILING if build.of in _THREATS else None):
            return True
    return bool(_AFTERWARDS.search(sentence.row, match.end() - 1)) and " if " not in sentence.row[: match.start()]


def _negates(before: str, found: re.Match[str], failing: re.Pattern[str] | None) -> bool:
    """Whether a negation reaches as far as a build."""
    for idioms in (_IDIOM, failing) if failing else (_IDIOM,):
        idiom = idioms.search(before, max(found.start() - 12, 0), found.end() + 30)
        if idiom and idiom.start() <= found.start() < idiom.end():
            return False
    between = before[found.end() - 1 :]
    if _TURN.search(between):
        return False
    signs = " , " in between or " : " in between
    return not signs or bool(_TALK.search(before, found.start(), found.end() + 45))


def _asked(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build
    before = sentence.row[: match.start()]
    return bool(_ASKING.search(before) or _WHETHER.search(before) or _ASKING.search(match.group().join("  ")))


def _supposed(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build
    return bool(_IF.search(_WISH.sub(" ", sentence.row[: match.start()])) or _WHETHER_IN.search(match.group()))


def _question(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build
    if not sentence.asks or not _QUESTION_OPENS.search(sentence.row):
        return False
    return not (_REQUEST.search(sentence.row) and _CHANGE.search(match.group()))


def _past(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build
    return bool(_PAST.search(sentence.row) or _THANKED.search(sentence.row[: match.start()]))


def _was(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build
    clause = _CLAUSE_END.split(sentence.row[: match.start()])[-1]
    return bool(_WAS.search(f" {clause}{match.group()}"))


def _hedged(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build, match
    return _claims_nothing(sentence)


def _sourced(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build, match
    return bool(_SOURCE.search(sentence.row))


def _referred(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build, match
    return bool(_REFERRED.search(sentence.row))


def _clause(sentence: Sentence, match: re.Match[str]) -> str:
    """Return what stands before a build in its own clause."""
    return f" {_CLAUSE_END.split(sentence.row[: match.start()])[-1].strip()} "


def _is_person(word: str, sentence: Sentence) -> bool:
    """Whether a word is a name of somebody at the practice, or a frequent given name."""
    return word in sentence.names or is_given_name(word)


def _practice(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build
    clause = _clause(sentence, match)
    subject = (clause.split() or match.group().split())[0]
    by = _BY.search(sentence.row)
    if _is_person(subject, sentence) or (by and _is_person(by[1], sentence)) or _BY_US.search(sentence.row):
        return True
    if _OURS.search(clause) or _OURS.match(f" {match.group()}"):
        return True
    return bool(_PRACTICE.search(clause)) and not _TEAM.search(clause)


def _office(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build
    return bool(_PRACTICE.search(_clause(sentence, match)) or _PRACTICE_FIRST.match(f" {match.group()}"))


def _clinician(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build
    clause = _clause(sentence, match)
    return bool(_ASK_THEM.search(clause)) or (bool(_PRACTICE.search(clause)) and not _TEAM.search(clause))


def _patient(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build
    clause = _clause(sentence, match)
    if _PATIENTS.search(sentence.row[: match.end()]) or _OTHERS.search(clause) or _CHOICE.search(sentence.row):
        return True
    return any(_is_person(word, sentence) for word in clause.split()[:1])


def _bounded(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build, match
    return bool(_BOUNDS.search(sentence.row))


def _elsewhere(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build
    before = sentence.row[: match.start()]
    if _OTHERS_TAKE.search(before) or any(_is_person(word, sentence) for word in _clause(sentence, match).split()[:2]):
        return True
    if not _ELSEWHERE.search(sentence.row):
        return False
    first = _FIRST.search(before) or _FIRST.match(f" {match.group().split()[0]} ")
    return not first or not _NOW.search(sentence.row)


def _read_only(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build, match
    return bool(_LOOKED_AT.search(sentence.row) or _EVALUATED.search(sentence.row))


def _exempt(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build, match
    return not _EXEMPTION.isdisjoint(sentence.words)


def _other_card(sentence: Sentence, build: Build, match: re.Match[str]) -> bool:
    del build, match
    return bool(_OTHER_CARD.search(sentence.row))


_JUDGED: Final = {
    Stance.FORBIDDEN: _forbidden,
    Stance.ASKED: _asked,
    Stance.SUPPOSED: _supposed,
    Stance.QUESTION: _question,
    Stance.PAST: _past,
    Stance.HEDGED: _hedged,
    Stance.SOURCED: _sourced,
    Stance.REFERRED: _referred,
    Stance.PRACTICE: _practice,
    Stance.PATIENT: _patient,
    Stance.BOUNDED: _bounded,
    Stance.ELSEWHERE: _elsewhere,
    Stance.READ_ONLY: _read_only,
    Stance.WAS: _was,
    Stance.OFFICE: _office,
    Stance.CLINICIAN: _clinician,
    Stance.OTHER_CARD: _other_card,
    Stance.EXEMPT: _exempt,
}


#: A sentence that does nothing but forbid.
_FORBIDS: Final = re.compile(
    r"^ (?:please )?(?:never|do not|nobody)(?! (?:mind|worry|hesitate|wait|bother|need))"
    r"(?: (?!but |just |instead |unless |before )[^ ,:]+)* $"
)


def only_forbids(sentence: Sentence) -> bool:
    """Whether a sentence does nothing but forbid."""
    return _FORBIDS.search(sentence.row) is not None


def is_hedged(sentence: Sentence) -> bool:
    """Whether a sentence tells an experience, or what a text or a patient says, or names a thing, and no certainty."""
    return _claims_nothing(sentence) or _SOURCE.search(sentence.row) is not None


def _claims_nothing(sentence: Sentence) -> bool:
    """Whether a sentence tells an experience, what a patient or a payer says, or only names a thing."""
    return any(one.search(sentence.row) for one in (_EXPERIENCE, _NO_CLAIM))


def estimated(text: list[Sentence]) -> bool:
    """Whether a text says somewhere that it is an estimate."""
    return any(_ESTIMATE.search(_NOT_SURE.sub(" ", one.row)) for one in text)
