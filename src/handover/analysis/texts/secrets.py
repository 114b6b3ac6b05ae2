"""Secrets in running text: passwords, PINs, keys and security answers.

Entropy alone would flag hashes and claim numbers, so a secret needs a word that announces
it, or a form that nothing else has. The word "password" by itself is no secret.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_PASSWORD: Final = re.compile(
    r"(?<![\w-])(?:pass\s?words?|passwd|pass\s?code|pass\s?phrase|pwd?|pass|log-?in\s+code)(?![\w-])"
    r"(?:\s+(?:for|of|to|at|on)\s+[\w' -]{1,40}?)?"
    r"[\"']?\s{0,3}(?P<link>[:=]|\bis(?:\s+now)?\b|\bwas\b|->)\s{0,3}(?P<quote>[\"'“‘]?)(?P<value>[^\s\"'”’,;]{3,64})(?P<rest>[^\n]{0,40})",
    re.IGNORECASE,
)
_PIN: Final = re.compile(
    r"(?<![\w-])(?:pin|pin\s?code|pin\s?number|security\s+code|access\s+code|alarm\s+code|door\s+code)(?![\w-])"
    r"(?:\s+(?:for|of|to|at|on)\s+[\w' -]{1,30}?)?[\"']?\s{0,3}(?:[:=]|\bis\b|->)?\s{0,3}[\"'“]?(?P<value>\d{4,8})(?![\d.-])",
    re.IGNORECASE,
)
_KEY: Final = re.compile(
    r"(?<![\w-])(?:api[ _-]?key|access[ _-]?key|secret(?:[ _-]?key)?|auth[ _-]?token|token|client[ _-]?secret|recovery\s+code|backup\s+code)s?"
    r"[\"']?\s{0,3}(?:[:=]|\bis\b)\s{0,3}[\"'“]?(?P<value>[A-Za-z0-9_+/=.\-]{8,128})(?![\w.])",
    re.IGNORECASE,
)
_ANSWER: Final = re.compile(
    r"(?<![\w-])(?:security\s+(?:answer|question)s?|mother'?s\s+maiden\s+name|secret\s+answer|first\s+pet)"
    r"[^\n:=]{0,40}?[\"']?\s{0,3}(?:[:=]|\bis\b)\s{0,3}[\"'“]?(?P<value>[^\s\"',;]{2,40})",
    re.IGNORECASE,
)
#: Forms that nothing else has: what it is, the pattern, and what no text without is searched for (in small letters).
_FORMS: Final = (
    ("a private key", re.compile(r"-----BEGIN (?P<value>[A-Z ]{0,20}PRIVATE KEY)-----"), ("-----begin",)),
    (
        "a signed token",
        re.compile(r"\b(?P<value>eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,})"),
        ("eyj",),
    ),
    ("a cloud key", re.compile(r"\b(?P<value>(?:AKIA|ASIA)[0-9A-Z]{16})\b"), ("akia", "asia")),
    (
        "a code host's token",
        re.compile(r"\b(?P<value>(?:ghp|gho|ghs|ghu|glpat|xox[abp])[-_][A-Za-z0-9_-]{16,})\b"),
        ("ghp", "gho", "ghs", "ghu", "glpat", "xox"),
    ),
    ("a one-time code's seed", re.compile(r"(?P<value>otpauth://\S{8,200})", re.IGNORECASE), ("otpauth",)),
    (
        "a password in an address",
        re.compile(r"\b[a-z][a-z0-9+.-]{1,15}://[^\s/:@]{1,64}:(?P<value>[^\s/@]{1,64})@", re.IGNORECASE),
        ("://",),
    ),
)
#: What the announced secrets cannot do without: most texts hold none of it.
_PASSWORD_WORDS: Final = ("pass", "pw", "log")
_PIN_WORDS: Final = ("pin", "code")
_KEY_WORDS: Final = ("key", "token", "secret", "code")
_ANSWER_WORDS: Final = ("security", "maiden", "secret", "pet")

#: What may follow "password is" or "password:" without being one.
_ORDINARY: Final = frozenset(
    """
    a all an and any are asked at be been by changed changes chosen created dana each ever every expired expires
    false forgotten given handled held her his in individual issued its kept known lost managed missing my needed
    never new no nobody none not null of on one only our out own personal policy protected required reset resets
    rotated safe sam sent set shared she someone stored that the their them there they this to true unique unknown
    up used via what who with within written yes you your manager vault protected temporary entered typed shown
    """.split()  # noqa: SIM905 - reads as a list of words
)


@lru_cache(maxsize=32)  # the same text is looked at again when one document of eleven has changed
def find_secrets(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return start, end and kind of each secret in a text, in order; never its value.

    The stretch covers the whole finding, announcing word included, so that nothing narrower
    gives the secret away by its length.
    """
    found: dict[int, tuple[int, int, str]] = {}
    for start, end, what in _candidates(text):
        if not any(first < end and start < last for first, last, _ in found.values()):
            found[start] = (start, end, what)
    return tuple(found[start] for start in sorted(found))


def _candidates(text: str) -> Iterator[tuple[int, int, str]]:
    small = text.lower() if text.isascii() else ""  # other letters may stand for one of these, such as a dotless i
    for what, form, words in _FORMS:
        yield from ((match.start(), match.end(), what) for match in _searched(form, words, text, small))
    for match in _searched(_PASSWORD, _PASSWORD_WORDS, text, small):
        if _like_a_password(match):
            yield match.start(), match.end("value"), "a password"
    for match in _searched(_PIN, _PIN_WORDS, text, small):
        yield match.start(), match.end(), "a PIN"
    for match in _searched(_KEY, _KEY_WORDS, text, small):
        if any(char.isdigit() for char in match["value"]) and not match["value"].lower().startswith("vault"):
            yield match.start(), match.end(), "a key"
    for match in _searched(_ANSWER, _ANSWER_WORDS, text, small):
        if match["value"].strip("?.").lower() not in _ORDINARY:
            yield match.start(), match.end(), "a security answer"


def _searched(form: re.Pattern[str], words: tuple[str, ...], text: str, small: str) -> Iterator[re.Match[str]]:
    """Search a text, unless it is known to hold none of the words that the pattern cannot do without."""
    if not small or any(word in small for word in words):
        yield from form.finditer(text)


def _like_a_password(match: re.Match[str]) -> bool:
    value = match["value"].rstrip(".!?)") or match["value"]
    if (
        value[0] in "{["
        or value.lower().startswith(("vault:", "vault.", "http://", "https://", "{{"))
        or value.lower() in _ORDINARY
    ):
        return False
    if re.search(r"\d", value) or re.search(r"[^\w.]", value) or match["quote"] in ("“", "‘"):
        return not re.fullmatch(r"\d{1,2}|\d+\s?(?:days?|characters?)|[a-z]+(?:-[a-z]+)+", value.lower())
    # a lone word right after "password:" is one; a word within a sentence is prose
    alone = not match["rest"].strip("\"'”’ ,;.}")
    return alone and match["link"] in (":", "=", "->")
