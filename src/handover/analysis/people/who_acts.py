"""Who does what is told in own words, where a question asks who: "Dana compares it", "I go over it", "it is checked".

A name, a job, a role or a side says who. "I", "we", "she" and "somebody up front" do not, for whoever reads the sentence
does not know who wrote it; and a sentence that tells only what is done names nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from handover.data.person_names import is_given_name
from handover.model.kinds.dates import MONTHS, WEEKDAYS
from handover.model.kinds.references import names_in

if TYPE_CHECKING:
    from handover.analysis.people.directory import People

#: What a message calls words that name nobody at all.
NOBODY_NAMED: Final = ""


def who_is_unnamed(text: str, people: People) -> str | None:
    """Return the word that stands for whoever does it, empty where no word does; None where it is said who it is.

    Args:
        text: as typed.
        people: the people and roles of the practice.
    """
    if _names_somebody(text, people):
        return None
    plain = " ".join(text.replace("\u2019", "'").split())
    subject = _SUBJECT.match(plain)
    if subject is not None:
        word = subject["who"].casefold()
        return "I" if word in ("i", "i'm", "i'll") else _ONE_OF.sub("one of several", word)
    return None if _JOB.search(plain) else NOBODY_NAMED


def _names_somebody(text: str, people: People) -> bool:
    """Whether a name stands in a text: of somebody or a role that is listed, a given name, or another with a capital."""
    if people.named_in(text) or any(names_in(text, people.role_names)):
        return True
    words = _WORD.findall(text)
    if people.words_of_names & {word.casefold() for word in words}:
        return True
    if words and words[0] not in _NO_NAMES and _NAME_DOES.match(text):
        return True
    if any(is_given_name(word.casefold()) for word in words if word[0].isupper()):
        return True
    return any(_NAME.fullmatch(word) and word not in _NO_NAMES for word in words[1:])


_WORD: Final = re.compile(r"[^\W\d_][\w'\u2019]*")
#: A word with one capital, within a sentence.
_NAME: Final = re.compile(r"[A-Z][a-z]+(?:['\u2019]s)?")
#: A name in front of what somebody does.
_NAME_DOES: Final = re.compile(
    r"\W*[A-Z][a-z]+(?:,? (?:and|or) [A-Z][a-z]+)? (?:also |always |then )?(?:adds?|audits?|balances?|checks?"
    r"|compares?|confirms|counts?|does|do|goes|go|keeps"
    r"|looks?|match(?:es)?|opens|picks|prints|reads?|reconciles?|reviews?|runs|samples"
    r"|signs?|takes|ticks|verif(?:y|ies)|watches|will|can|must|has to|is the one)\b"
)
_NO_NAMES: Final = frozenset(
    f"{name}{ending}"
    for name in (
        *WEEKDAYS, *MONTHS, "The", "It", "Then",
        "She", "He", "They", "We", "You", "Somebody", "Someone", "One", "Anybody", "Excel", "Every", "Each", "All", "If", "When",
        "Once", "After", "Before", "On", "At", "In", "No", "Nobody", "Everybody", "Whoever", "This", "That", "And", "But",
        "Everything", "Nothing", "There",
    )
    for ending in ("", "s")
)  # fmt: skip
_ONE_OF: Final = re.compile(r"(?:one|two|some|any|both|either) of .*")
#: When it is done, in front of who does it.
_WHEN: Final = (
    r"(?:(?:(?:each|every|on|at|in|once|twice|after|before|by|when|as|at the end of) [^,.;:]{2,40}?"
    r"|daily|weekly|monthly|then|and|first|well|usually|normally),? )?"
)
#: Words that stand for somebody, where a sentence says who does it; "I, the office manager" says it.
_SUBJECT: Final = re.compile(
    rf"\W*{_WHEN}(?P<who>i'm|i'll|i|we|he|she|they|you|someone|somebody|some one|anybody|anyone|whoever|people|one of (?:us|them|you|ours|the \w+)"
    r"|(?:some|any|either) of (?:us|them|you)|a colleague|the girls|the ladies)\b(?!, the\b| who\b| else\b| other\b)",
    re.IGNORECASE,
)
#: What people of a practice and of a billing company are called by what they do.
_JOB: Final = re.compile(
    r"\b(?:front[ -]?desk|reception(?:ist)?s?|(?:office|practice|billing|finance|general|clinical)? ?managers?"
    r"|owners?|dentists?|doctors?|hygienists?"
    r"|(?:dental |office |treatment |billing |insurance )?(?:assistants?|coordinators?|co-ordinators?|leads?"
    r"|secretary|clerks?|administrators?|supervisors?)"
    r"|nurses?|clinicians?|book-?keepers?|accountants?|cpa|controllers?|treasurers?|partners?|principals?|billers?"
    r"|practices?|(?:the |our |your )(?:office|vendor|billing (?:team|company|service)|auditors?|head office|desk)|vendor)\b",
    re.IGNORECASE,
)
