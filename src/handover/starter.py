"""Starter documents: the questions of each document, ready to be filled in.

They are made from the fields' own manuals, so a question is worded in one place. Keys are
left empty: an empty key is a question still open, never an answer.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from handover.model.answer import Entries, Many
from handover.model.part import Part, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handover.model.document import Document
    from handover.model.part import FieldInfo

_WIDTH: Final = 88

_HOW: Final = """\
Write your answer after the colon. Leave open what you do not know yet: `handover check`
will ask for it, and say whom. Put text in "double quotes".
  No such thing here?     key: {none: "because ..."}     (where the question allows it)
  Not sure yet?           key: {is: your answer, unconfirmed: {ask: name, by: 2027-01-31}}
Never write a password or anything about a patient."""


def starter(cls: type[Document], values: Mapping[str, str] | None = None) -> str:
    """Return the text of a starter document.

    Args:
        cls: the document.
        values: answers to fill in already, as YAML text by key at the top.
    """
    known = values or {}
    about = (cls.__doc__ or "").strip().splitlines()[0].rstrip(".")
    lines = [*_comment(f"{cls.title}: {about[0].lower()}{about[1:]}."), "#", *_comment(_HOW, keep=True), ""]
    for info in fields_of(cls).values():
        if info.manual.starter or info.key in known:
            lines += [*_field(info, "", known.get(info.key, "")), ""]
    return "\n".join(lines).rstrip() + "\n"


def _field(info: FieldInfo, indent: str, value: str) -> Iterator[str]:
    """Yield the question of one field as comments, and its empty key."""
    part = isinstance(info.form, type) and issubclass(info.form, Part)
    inner = [one for one in fields_of(info.form).values() if one.manual.starter] if part else []
    question = info.manual.question
    if part and not inner:
        return
    yield from _comment(question, indent)
    if info.manual.help:
        yield from _comment(info.manual.help, indent)
    if part:
        yield f"{indent}{info.key}:"
        for one in inner:
            yield from _field(one, indent + "  ", "")
        return
    options = _options(info)
    if options:
        yield from _comment(options, indent)
    if info.manual.example and not value:
        yield from _example(info, indent)
    yield f"{indent}{info.key}:{' ' if value else ''}{value}"


def _example(info: FieldInfo, indent: str) -> Iterator[str]:
    """Show an example the way it would be typed: a list of things one below the other."""
    example = info.manual.example
    if "\n" in example:
        yield f"{indent}# For example:"
        yield from (f"{indent}#   {line}".rstrip() for line in example.strip("\n").splitlines())
    else:
        yield f"{indent}# For example: {example}"


def _options(info: FieldInfo) -> str:
    """Return the words that may be answered, where they are listed."""
    if issubclass(info.form, Entries):
        return ""
    kind: Any = info.kinds[0] if info.kinds else None
    if kind is bool:
        return "yes or no"
    if get_origin(kind) is not Literal:
        return ""
    words = [word for word in get_args(kind) if word != "other"]
    own = ', or {other: "your own words"}' if "other" in get_args(kind) else ""
    lead = "any of" if issubclass(info.form, Many) else "one of"
    return f"{lead}: {', '.join(words)}{own}"


def _comment(text: str, indent: str = "", *, keep: bool = False) -> Iterator[str]:
    lines = text.splitlines() if keep else textwrap.wrap(text, _WIDTH - len(indent) - 2)
    yield from (f"{indent}# {line}".rstrip() for line in lines)
