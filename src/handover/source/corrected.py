"""The line as it is to be written, for a line that does not parse.

What is proposed is tried: a line is offered only if the document parses down to it, and only
if all that somebody typed is still in it. Whether it may be shown is decided elsewhere.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.source.spans import line_begin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from handover.node import Source, TextSpan
    from handover.problem import Problem

#: Neither a longer line nor a longer document is tried, in characters.
LONGEST_LINE: Final = 160
_LARGEST: Final = 32_000
#: So many forms of a line are tried.
_TRIES: Final = 8
_LINE: Final = re.compile(r"[^\r\n]*")
_HARD: Final = re.compile("[\u00a0\u2007\u202f\u3000]")
_KEYED: Final = re.compile(r"(?P<lead>[ ]*(?:- +)*)(?P<key>[A-Za-z_][\w.-]*):(?:[ \t]+(?P<value>.*\S))?[ \t]*")
_ITEM: Final = re.compile(r"(?P<lead>[ ]*(?:- +)+)(?P<value>[^\s-].*\S|\S)[ \t]*")
_GLUED: Final = re.compile(
    r"(?P<lead>[ ]*(?:- +)*)(?:(?P<key>[A-Za-z_][\w-]*):(?=[^\s/])|(?P<dash>-)(?=[^\s-]))(?P<value>.+)"
)
_QUOTED_LIST: Final = re.compile(r"(?P<lead>.*?: +)(?P<list>\"[^\"]*\"(?:, ?\"[^\"]*\")+)[ \t]*")
_BRACKETS: Final = re.compile(r"\[[^\]]*\]?|\{[^}]*\}?")
_NEXT_KEY: Final = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*(?:[ ]*(?:- +)*[\w.-]+:(?:[ \t\r\n]|$)|$)")
_SHAPE: Final = re.compile(r"[\s\"'\[\]{},\\-]")


class Line(NamedTuple):
    """The line in which a document stops to parse.

    Args:
        text: the line itself.
        column: where in it the reader stopped.
        above: the document before it.
        below: the document behind it.
    """

    text: str
    column: int
    above: str
    below: str


def corrected_line(source: Source, problem: Problem[TextSpan], parses: Callable[[str], bool]) -> str:
    """Return a sentence with the line of a problem as it is to be written; empty where no form of it parses.

    Args:
        source: the document.
        problem: what ended its reading.
        parses: whether a text is read to its end.
    """
    text = source.text
    begin = line_begin(text, problem.at.start)
    line = _LINE.match(text, begin)[0]  # type: ignore[index]  # it matches anywhere
    if len(line) > LONGEST_LINE or len(text) > _LARGEST or not line.strip():
        return ""
    seen = Line(line, problem.at.start - begin, text[:begin], text[begin + len(line) :])
    for form in islice(_forms(seen), _TRIES):
        kept = _SHAPE.sub("", form) == _SHAPE.sub("", _HARD.sub("", line))
        if form != line and kept and parses(f"{seen.above}{form}\n"):
            return _sentence(line, form)
    return ""


def _sentence(line: str, form: str) -> str:
    """Tell a corrected line; blanks before it cannot be seen, so they are counted where only they are wrong."""
    text = form.strip()
    if text != line.strip() or len(text) == len(form.rstrip()) == len(line.rstrip()):
        return f"The line is then: {text}"
    blanks = len(form) - len(form.lstrip())
    return (
        f"The line then begins with {blanks} space{'' if blanks == 1 else 's'}: {text}"
        if blanks
        else f"The line then begins without a space: {text}"
    )


def quoted(text: str) -> str:
    """Return a text in the quotes that change nothing in it."""
    if "'" in text and '"' not in text and "\\" not in text:
        return f'"{text}"'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def line_with_spaces(source: Source, at: int) -> str:
    """Return a sentence with the line at an offset, its blanks all ordinary spaces."""
    line = _LINE.match(source.text, line_begin(source.text, at))[0]  # type: ignore[index]  # it matches anywhere
    return _sentence(line, _HARD.sub(" ", line)) if len(line) <= LONGEST_LINE else ""


def line_in_quotes(source: Source, at: int) -> str:
    """Return a sentence with the line at an offset, its text in quotes; empty where it holds brackets or no text."""
    line = _LINE.match(source.text, line_begin(source.text, at))[0]  # type: ignore[index]  # it matches anywhere
    form = "" if any(sign in line for sign in "[]{}") or len(line) > LONGEST_LINE else next(_in_quotes(line), "")
    return _sentence(line, form) if form else ""


def _forms(line: Line) -> Iterator[str]:
    """Yield what may have been meant, the surest first."""
    plain = _HARD.sub(" ", line.text)
    lead = len(plain) - len(plain.lstrip(" \t"))
    plain = plain[:lead].replace("\t", "  ") + plain[lead:]
    if plain != line.text:
        yield plain
    glued = _GLUED.fullmatch(plain)
    if glued is not None:
        yield f"{glued['lead']}{glued['key'] + ':' if glued['key'] else '-'} {glued['value']}"
    spaced = re.sub(r":(?=[,\]}])", ": ", plain)
    if spaced != plain:
        yield spaced
    yield from _closed(line, plain)
    listed = _QUOTED_LIST.fullmatch(plain)
    if listed is not None:
        yield f"{listed['lead']}[{listed['list']}]"
    yield from _piece_in_quotes(line, plain)
    yield from _in_quotes(plain)
    yield from _moved(line, plain)


def _closed(line: Line, plain: str) -> Iterator[str]:
    """Close what is open at the end of the line, where the next line begins with a key."""
    if plain.rstrip().endswith(",") or not _NEXT_KEY.match(line.below.lstrip("\r\n")):
        return
    opener = plain[line.column : line.column + 1]
    closing = {'"': '"', "'": "'", "[": "]", "{": "}"}.get(opener)
    if closing is not None:
        yield plain.rstrip() + closing


def _piece_in_quotes(line: Line, plain: str) -> Iterator[str]:
    """Put quotes around the one piece between brackets in which the reader stopped."""
    before = max(plain.rfind(sign, 0, line.column) for sign in ",[{")
    ends = [at for at in (plain.find(sign, line.column) for sign in ",]}") if at >= 0]
    if before < 0 or not ends:
        return
    piece = plain[before + 1 : min(ends)]
    key = (
        re.match(r"\s*[\w-]+: +", piece)
        if plain.rfind("{", 0, line.column) > plain.rfind("[", 0, line.column)
        else None
    )
    lead = key[0] if key else re.match(r"\s*", piece)[0]  # type: ignore[index]  # it matches anywhere
    yield plain[: before + 1] + lead + quoted(piece[len(lead) :].rstrip()) + plain[min(ends) :]


def _in_quotes(line: str) -> Iterator[str]:
    """Put quotes around the text behind the key, and behind the dash."""
    for form in (_KEYED, _ITEM):
        found = form.fullmatch(line)
        value = found["value"] if found is not None else None
        # what begins with a bracket is text only where more follows behind the closing one
        if found is None or not value or value.startswith(("- ", "| ", "> ")) or _BRACKETS.fullmatch(value):
            continue
        if value[0] in "'\"" and value.count(value[0]) == 1:
            continue  # where the quote is to be closed, only its author knows
        text, comment = _without_comment(value)
        wrapped = len(text) > 1 and text[0] == text[-1] and text[0] in "'\""
        lead = found["lead"] + (f"{found['key']}: " if form is _KEYED else "")
        yield lead + quoted(text[1:-1] if wrapped else text) + comment


def _without_comment(value: str) -> tuple[str, str]:
    """Return a value and the comment behind it, with the blanks before it."""
    found = re.search(r"\s+# .*$", value)
    return (value[: found.start()], found[0]) if found else (value, "")


def _moved(line: Line, plain: str) -> Iterator[str]:
    """Begin the line in another column in which a line above begins, or with a dash; the nearest first."""
    text, own = plain.lstrip(), len(plain) - len(plain.lstrip())
    columns = {column for above in line.above.splitlines()[-40:] for column in _columns(above)}
    dashes = {
        len(above) - len(above.lstrip()) for above in line.above.splitlines()[-40:] if above.lstrip().startswith("- ")
    }
    with_dash = [f"{' ' * at}- {text}" for at in sorted(dashes, key=lambda at: abs(at - own))]
    moved = [f"{' ' * at}{text}" for at in sorted(columns - {own}, key=lambda at: (abs(at - own), -at))]
    yield from (moved if _KEYED.fullmatch(text) else [] if text.startswith("-") else with_dash)
    yield from (moved if text.startswith("- ") else [])


def _columns(line: str) -> Iterator[int]:
    """Yield the columns in which a key of a line begins, behind each of its dashes too."""
    if not line.strip() or line.lstrip().startswith("#"):
        return
    at = len(line) - len(line.lstrip())
    yield at
    for dash in re.finditer(r"- +", line[at:]):
        if line[at : at + dash.start()].strip("- "):
            return
        yield at + dash.end()
