"""Starter documents: the questions of the first call, ready to be filled in; on request all others too.

They are made from the fields' own manuals, so a question is worded in one place. Keys are
left empty: an empty key is a question still open, never an answer.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from handover.model.answer import Entries, Many
from handover.model.first_call import FIRST_CALL
from handover.model.part import Part, fields_of
from handover.model.practice import document_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from handover.model.document import Document
    from handover.model.first_call import CallQuestion
    from handover.model.part import FieldInfo

_WIDTH: Final = 88

_HOW: Final = """\
Write your answer after the colon. Leave open what you do not know yet: `handover check`
will ask for it, and say whom. Put text in "double quotes".
  No such thing here?     key: {none: "because ..."}     (where the question allows it)
  Said, but not decided?  key: {said: "the words"}
  Not sure yet?           key: {is: your answer, unconfirmed: {ask: name, by: 2027-01-31}}
Never write a password or anything about a patient."""

_LATER: Final = "What follows is asked when the billing team is chosen and the start comes near."
_NOTHING_YET: Final = "Nothing of this is asked on the first call. `handover explain {name}` shows the questions."


def starter(cls: type[Document], values: Mapping[str, str] | None = None, *, all_questions: bool = False) -> str:
    """Return the text of a starter document: the questions of the first call, in the order of the call.

    Args:
        cls: the document.
        values: answers to fill in already, as YAML text by key at the top.
        all_questions: whether the questions that are asked later follow.
    """
    known = values or {}
    name = document_name(cls)
    fields = fields_of(cls)
    first = [key for key in known if key in fields and not _is_called(f"{name}.{key}")]
    lines = [*_head(cls), *(f"{key}: {known[key]}" for key in first), *([""] if first else [])]
    told = set(first)
    for call in FIRST_CALL:
        keys = _keys(call, name, fields)
        if keys:
            lines += [*_call(call, name, keys, fields, known, all_questions=all_questions), ""]
            told |= set(keys)
    left = [info for info in fields.values() if info.key not in told and info.manual.starter]
    if all_questions:
        lines += [*_comment(_LATER), ""] if told else []
        for info in left:
            lines += [*_field(info, "", known.get(info.key, "")), ""]
    elif not told and left:
        lines += [*_comment(_NOTHING_YET.format(name=name)), f"{left[0].key}:", ""]
    return "\n".join(lines).rstrip() + "\n"


def _head(cls: type[Document]) -> list[str]:
    """Return the comment that says what the document is; practice.yaml says how all of them are filled in."""
    about = (cls.__doc__ or "").strip().splitlines()[0].rstrip(".")
    lines = _comment(f"{cls.title}: {about[0].lower()}{about[1:]}.")
    more = ["#", *_comment(_HOW, keep=True)] if document_name(cls) == "practice" else []
    return [*lines, *more, ""]


def _is_called(address: str) -> bool:
    return any(address in call.fields for call in FIRST_CALL)


def _keys(call: CallQuestion, name: str, fields: Mapping[str, FieldInfo]) -> dict[str, list[str]]:
    """Return the keys of a document that a question of the first call fills, each with those below it that it names."""
    keys: dict[str, list[str]] = {}
    for address in call.fields:
        document, _, path = address.partition(".")
        key, _, inner = path.partition(".")
        if document == name and key in fields:
            block = isinstance(fields[key].form, type) and issubclass(fields[key].form, Part)
            keys.setdefault(key, []).extend([inner] if block else [])
    return keys


def _call(
    call: CallQuestion,
    name: str,
    keys: Mapping[str, Sequence[str]],
    fields: Mapping[str, FieldInfo],
    known: Mapping[str, str],
    *,
    all_questions: bool,
) -> Iterator[str]:
    """Yield one question of the first call and the keys of a document that its answer fills."""
    yield from _comment(f"{call.number}. {call.question}")
    single = len(keys) == 1 and all(address.startswith(f"{name}.") for address in call.fields)
    for key, inner in keys.items():
        info = fields[key]
        if key in known:
            yield f"{key}: {known[key]}"
        elif inner and not all_questions:
            yield from _block(info, "", [one for one in fields_of(info.form).values() if one.key in inner])
        else:
            yield from _field(info, "", "", asked=single)


def _field(info: FieldInfo, indent: str, value: str, *, asked: bool = False) -> Iterator[str]:
    """Yield the question of one field as comments, and its empty key.

    Args:
        info: the field.
        indent: the blanks before each line.
        value: the answer to fill in already.
        asked: whether its question has been asked in other words just before.
    """
    if isinstance(info.form, type) and issubclass(info.form, Part):
        inner = [one for one in fields_of(info.form).values() if one.manual.starter]
        if inner:
            if not asked and info.manual.question != inner[0].manual.question:
                yield from _comment(info.manual.question, indent)
            yield from _block(info, indent, inner)
        return
    if not asked:
        yield from _comment(info.manual.question, indent)
    if info.manual.help:
        yield from _comment(info.manual.help, indent)
    options = _options(info)
    if options:
        yield from _comment(options, indent)
    if info.manual.example and not value:
        yield from _example(info, indent)
    yield f"{indent}{info.key}:{' ' if value else ''}{value}"


def _block(info: FieldInfo, indent: str, inner: Sequence[FieldInfo]) -> Iterator[str]:
    """Yield a key with the questions of those below it."""
    yield f"{indent}{info.key}:"
    for one in inner:
        yield from _field(one, indent + "  ", "")


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
