"""The phrases by which people say from where to where a band of amounts goes."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

ANY: Final = re.compile(
    r"any|all|(?:any|all|every) (?:amounts?|sums?)(?: at all)?|everything|no (?:upper )?limit|unlimited|whatever the amount"
    r"|(?:regardless of|no matter) (?:the|what) amount"
)


class Edge(NamedTuple):
    """A phrase for one end of a band: which end, whether the end is in the band, the words before or behind the amount."""

    end: str
    included: bool
    form: re.Pattern[str]


def _before(*phrases: str) -> str:
    return rf"(?:{'|'.join(phrases)})"


_HIGH_IN: Final = _before(
    r"(?:up )?to and including", r"up to(?: a)?(?: maximum of| max of| limit of)?", r"at (?:the )?most",
    r"(?:not?|never|nothing) (?:more|greater|higher|larger) than",
    r"(?:not|nothing|never) (?:over|above|exceeding)", r"(?:a )?max(?:imum)?(?: of)?",
    r"(?:less|smaller|lower) than or equal to", r"<=", r"=<", r"≤", r"⩽",
    r"under or equal to", r"(?:at|equal to) or (?:below|under|less than)",
)  # fmt: skip
_HIGH_OUT: Final = _before(
    r"under",
    r"below",
    r"beneath",
    r"(?:less|smaller|lower|fewer) than",
    r"<",
    r"(?:south|short) of",
    r"up to but not including",
)
_LOW_OUT: Final = _before(
    r"over",
    r"above",
    r"(?:more|greater|larger|bigger|higher) than",
    r">",
    r"(?:north|in excess|upwards?) of",
    r"exceeding",
    r"beyond",
)
_LOW_IN: Final = _before(
    r"from", r"starting (?:at|from|with)", r"at (?:the )?least", r"(?:a )?min(?:imum)?(?: of)?", r"(?:not?|nothing) (?:less|lower|smaller) than",
    r"(?:not|nothing) (?:under|below)", r"(?:more|greater|larger|higher) than or equal to", r">=", r"=>", r"≥", r"⩾",
    r"over or equal to", r"(?:at|equal to) or (?:above|over|more than|greater than)",
)  # fmt: skip
_EXACT: Final = _before(r"exactly", r"precisely", r"equals?(?: to)?", r"=")
#: Words before a phrase that change nothing in it.
LEAD: Final = re.compile(
    r"(?:(?:anything|everything|any ?one|amounts?|sums?|any amounts?|any sums?|all amounts|all sums)(?: of| that is| that are| is| are)? )"
)
ONE_SIDED: Final = tuple(
    Edge(end, included, re.compile(form))
    for end, included, form in (
        ("high", True, rf"{_HIGH_IN} ?(.+)"),
        ("low", True, rf"{_LOW_IN} ?(.+?)(?: (?:upwards|up|on|onwards|and up|and above|or more))?"),
        ("high", False, rf"{_HIGH_OUT} ?(.+)"),
        ("low", False, rf"{_LOW_OUT} ?(.+)"),
        ("high", True, r"(.+?),? (?:or|and) (?:less|under|below|lower|smaller|fewer)"),
        ("high", True, r"(.+?) (?:max(?:imum)?|at (?:the )?most)"),
        (
            "low",
            True,
            r"(.+?)(?: ?\+|,? (?:or|and) (?:more|above|over|up|upwards?|greater|higher|larger)| upwards| plus| at (?:the )?least| min(?:imum)?)",
        ),
        ("both", True, rf"{_EXACT} ?(.+)"),
    )
)
#: Between the two ends of a band: "75 to 300", "over 75 and up to 300", "between 75 and 300".
JOIN: Final = re.compile(
    r"(?<=[^ -]) ?- ?| (?:to|through|thru|till|until) |,? (?:and|but) |, "
    r"| (?=(?:and )?(?:up to|under|below|less than|at most|over|from|above) |[<>≤≥])"
)
PLAIN_JOINS: Final = frozenset(("-", "to", "through", "thru", "till", "until"))
#: The same phrases before digits, wherever they stand in a text, each with the plain one.
WITHIN: Final = tuple(
    (re.compile(rf"(?<![\w]){before} ?(?:[$£€] ?)?(?=[0-9])"), name)
    for before, name in ((_HIGH_IN, "up to"), (_LOW_IN, "from"), (_HIGH_OUT, "under"), (_LOW_OUT, "over"), (_EXACT, "exactly"))
)  # fmt: skip

#: Other spellings of the same phrases.
SPELLINGS: Final = (
    (re.compile(r"\bup-?to\b"), "up to"),
    (re.compile(r"\b(less|more|greater|lower|higher) then\b"), r"\1 than"),
    (re.compile(r" ?& ?"), " and "),
    (re.compile(r"\b(max|min)\."), r"\1"),
    (re.compile(r" \((incl)(?:usive|\.)?\)"), ""),
)
#: Behind a band whose edges belong to it.
INCLUSIVE: Final = re.compile(r",? (?:inclusive|incl\.?)$")
