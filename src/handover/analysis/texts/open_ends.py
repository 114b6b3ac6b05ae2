"""Sentences that decide much and leave one thing open: when, by whom, or what comes then.

"Tess matches the deposits when she has time" names who and what, and no day. Such words are found by how the
sentence goes on, in decisions and in what is written beside them (`because`, `note`, the reason of a `none`).
What tells what happens, or what is said, is no decision: "a plan changed and nobody told us".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from handover.data.phrases import plainly, table
from handover.model.kinds.words import Words
from handover.speech.build import classes_in, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.answer import Answer
    from handover.model.part import Part

#: What leaves a thing open: who does it or what comes then, how long, and whether it comes about at all.
_TABLES: Final = ("open_end", "vague_span", "vague_plan")
#: What somebody else says, within a text.
_QUOTED: Final = re.compile(r"[\"\u201c\u201d][^\"\u201c\u201d]*[\"\u201c\u201d]|'[^']{6,}'(?!\w)")


def leaves_open(answer: Answer[Any]) -> bool:
    """Whether the own words of an answer decide something and leave a thing of it open."""
    manual = answer.place.manual
    words = answer.other or answer.known
    if type(words) is not Words or (manual is not None and (manual.tells or manual.plain)):
        return False
    said = _QUOTED.sub(" ", words.words)
    return any(table(name).hits(said) for name in _TABLES)


def waits_without_end(answer: Answer[Any]) -> bool:
    """Whether the own words of an answer say to wait, and neither how long nor for which paper or entry."""
    words = answer.other or answer.known
    if type(words) is not Words or _WAITS.search(plainly(words.words)) is None:
        return False
    low = words_of(words.words)
    counted = {name for name, place in classes_in(low) if low[place] not in _NO_NUMBER} & _COUNTED
    return (
        not counted and _EVENT.search(plainly(words.words)) is None and not any(char.isdigit() for char in words.words)
    )


_WAITS: Final = re.compile(
    r"\b(?:waits?|waiting|holds?|on hold|sits? tight|hangs? (?:on|fire|tight)|leaves? it|lets? it (?:sit|be|lie)|parks? it"
    r"|bides? (?:your|our) time)\b"
)
#: Classes of words by which a time can be counted, and words of them that count nothing.
_COUNTED: Final = frozenset({"number", "unit", "weekday", "month"})
_NO_NUMBER: Final = frozenset({"one", "first", "second", "a", "time", "times", "sec", "moment"})
#: What comes from a payer, or is done with it, so that everybody sees that it is there.
_EVENT: Final = re.compile(
    r"\b(?:eobs?|eras?|remittances?|advice|vouchers?|letters?|denials?|denied|posted|posts|statements?|breakdowns?|determinations?|835)\b"
)


def says_nobody(answer: Answer[Any]) -> bool:
    """Whether the own words of an answer say no more than that nobody does what is asked for: "nobody checks"."""
    words = answer.other or answer.known
    return type(words) is Words and _NOBODY_DOES.fullmatch(plainly(words.words)) is not None


#: With more words, it is rather said what is done instead, or for whom it holds.
_NOBODY_DOES: Final = re.compile(
    r"(?:nobody|no one|no-one|none of us|not a soul|we (?:do not|don't)|it is not|it isn't|is not|not)(?: \w+){1,3}[.!]?"
)


def remarks_of(holder: Answer[Any] | Part) -> Iterator[Answer[Words]]:
    """Yield the remarks that stand beside an answer or entry, without those for the practice only.

    The reason of a `none` is one where it may be none; elsewhere that itself is what is wrong.
    """
    marks = holder.marks
    for remark in (marks.because, marks.none if holder.is_none else None):
        if remark is not None and remark.given and not marks.is_internal:
            yield remark
    if marks.note is not None and marks.note.given and not marks.note_is_internal:
        yield marks.note
