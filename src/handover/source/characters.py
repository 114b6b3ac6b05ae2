"""Characters that no answer needs: control codes, and those that hide or turn text around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from handover.node import TextSpan
from handover.problem import Problem, unusable
from handover.source.bounds import MOST_PROBLEMS
from handover.source.text import BOM

if TYPE_CHECKING:
    from handover.node import Source

#: All bytes that are harmless by themselves: tab, line ends, printable ASCII. What is left
#: of a file without them is looked at closely, and is mostly nothing.
_PLAIN: Final = bytes([9, 10, 13, *range(0x20, 0x7F)])

_PLANE_ENDS: Final = "".join(f"{chr((plane << 16) + 0xFFFE)}-{chr((plane << 16) + 0xFFFF)}" for plane in range(17))
_CONTROL: Final = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef" + _PLANE_ENDS + "]"
)
_TURNING: Final = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"
_BREAKS: Final = "\\x85\\u2028\\u2029"
#: The joiner between two pictures (U+200D) makes one picture of them and hides nothing.
_PICTURE: Final = "\\u2190-\\u2bff\U0001f000-\U0001faff"
_JOINER: Final = f"(?<![{_PICTURE}\\ufe0f])\\u200d|\\u200d(?![{_PICTURE}])"
_UNSEEN: Final = re.compile(
    f"(?P<turning>[{_TURNING}])|(?P<breaks>[{_BREAKS}])|(?P<hidden>{_JOINER}"
    "|[\\xad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b\\u200c\\u2060-\\u2065\\u206a-\\u206f"
    "\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff])"
)
#: The same without a look at the neighbours, which the odd characters alone do not have.
_SUSPECT: Final = re.compile(_UNSEEN.pattern.replace(_JOINER, "\\u200d"))
_DELETE: Final = "delete the character, or type the text again"
_MESSAGES: Final = {
    "turning": "character {} changes the direction of the text that follows",
    "breaks": "character {} ends a line for some programs and not for others",
    "hidden": "character {} cannot be seen",
}


def inspect(source: Source, data: bytes) -> tuple[Problem[TextSpan], ...]:
    """Return the characters that hide or turn text, comments included, in the order of the text.

    Args:
        source: the decoded text.
        data: the bytes it was decoded from.

    Raises:
        Problem: at the first control character.
    """
    odd = data.removeprefix(BOM).translate(None, _PLAIN)
    if not odd:
        return ()
    # The odd bytes are whole characters still: only ASCII was taken away.
    rest = odd.decode("utf-8")
    control = _CONTROL.search(rest) and _CONTROL.search(source.text)
    if control:
        message = f"control character {_name(control[0])}"
        raise unusable(source, control.start(), control.end(), message, "delete the character")
    if not _SUSPECT.search(rest):
        return ()
    problems = []
    for found in _UNSEEN.finditer(source.text):
        message = _MESSAGES[found.lastgroup or "hidden"].format(_name(found[0]))
        problems.append(Problem("FIL001", TextSpan(source, *found.span()), message, _DELETE))
        if len(problems) == MOST_PROBLEMS:
            break
    return tuple(problems)


def spelled(text: str) -> tuple[str, str] | None:
    """Return message and fix if a value holds, after its escapes, a character that no answer needs.

    Args:
        text: the value of a text in double quotes.
    """
    found = _CONTROL.search(text) or _UNSEEN.search(text)
    if not found:
        return None
    return f"a code that starts with a backslash stands for character {_name(found[0])}", "delete the code"


def _name(character: str) -> str:
    return f"U+{ord(character):04X}"
