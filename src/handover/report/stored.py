"""Outcomes of practices as JSON that can be read back, for reports of parts of a run that are put together later.

A report for programs tells what was found at the stage that was judged. Other reports need more, such as what stands
between a practice and its next stage. Source lines are not kept: they stay in the documents.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from handover.outcome import STAGES, Columns, Finding, Ignored, Noted, PracticeOutcome, View

#: What is not kept, or in another way.
_LEFT_OUT: Final = frozenset({"excerpt", "views", "sealed"})


class NotStoredError(ValueError):
    """What is read is not what `stored` writes."""


def stored(practice: PracticeOutcome) -> dict[str, Any]:
    """Return the outcome of a practice as values of JSON; each finding stands in it once."""
    table: dict[str, int] = {}

    def places(findings: tuple[Finding, ...]) -> list[int]:
        written = (json.dumps(_plain(one)) for one in findings)
        return [table.setdefault(one, len(table)) for one in written]

    views = {
        stage: {
            "findings": places(view.findings),
            "baselined": places(view.baselined),
            "ignored": [
                [*places((one.finding,)), one.reason, one.says, one.until] for one in view.ignored
            ],
            "noted": [
                [*places((one.finding,)), one.key, one.entity, one.reason, one.says, one.until, one.known]
                for one in view.noted
            ],
        }
        for stage, view in practice.views.items()
    }  # fmt: skip
    sealed = places(practice.sealed)
    return {**_plain(practice), "views": views, "sealed": sealed, "findings": [json.loads(one) for one in table]}


def restored(data: Any) -> PracticeOutcome:
    """Return the outcome that `stored` wrote.

    Raises:
        NotStoredError: if it did not.
    """
    try:
        return _practice(dict(data))
    except (TypeError, KeyError, ValueError, IndexError, RecursionError):
        raise NotStoredError from None


def _practice(data: dict[str, Any]) -> PracticeOutcome:
    findings = _read(tuple[Finding, ...], data.pop("findings"))
    views = data.pop("views")
    sealed = _picked(findings, data.pop("sealed"))
    return PracticeOutcome(
        **_read_fields(PracticeOutcome, data),
        views={stage: _view(findings, views[stage]) for stage in STAGES},
        sealed=sealed,
    )


def _view(findings: tuple[Finding, ...], data: Any) -> View:
    ignored = (
        Ignored(_picked(findings, [place])[0], *_read(tuple[str, str, str], texts)) for place, *texts in data["ignored"]
    )
    noted = (
        Noted(_picked(findings, [place])[0], *_read(tuple[str, str, str, str, str, bool], texts))
        for place, *texts in data["noted"]
    )
    return View(
        noted=tuple(noted),
        findings=_picked(findings, data["findings"]),
        ignored=tuple(ignored),
        baselined=_picked(findings, data["baselined"]),
    )


def _picked(findings: tuple[Finding, ...], places: Any) -> tuple[Finding, ...]:
    numbers = _read(tuple[int, ...], places)
    if any(number < 0 for number in numbers):
        raise NotStoredError
    return tuple(findings[number] for number in numbers)


def _plain(value: Any) -> Any:
    """Return a value as JSON has it; a part of it that is as usual is left out."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        told = ((one, getattr(value, one.name)) for one in fields(value) if one.name not in _LEFT_OUT)
        return {one.name: _plain(held) for one, held in told if held != one.default}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _read(kind: Any, data: Any) -> Any:  # noqa: PLR0911 - one return per kind of value
    """Return a value of a kind, as `_plain` wrote it."""
    origin = get_origin(kind)
    if kind in (str, int, bool, NoneType):
        return _of_type(kind, data)
    if origin in (Union, UnionType):
        return None if data is None else _read(next(one for one in get_args(kind) if one is not NoneType), data)
    if origin is Literal:
        return _one_of(get_args(kind), data)
    if origin is tuple:
        return _read_tuple(get_args(kind), data)
    if kind is Columns:
        return Columns(*_read_tuple((int,) * 4, data))
    if issubclass(kind, Enum):
        return kind(_of_type(type(next(iter(kind)).value), data))
    return kind(**_read_fields(kind, data))


def _read_tuple(kinds: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    held = _of_type(list, data)
    if kinds[1:] == (...,):
        return tuple(_read(kinds[0], one) for one in held)
    return tuple(_read(kind, one) for kind, one in zip(kinds, held, strict=True))


def _read_fields(kind: Any, data: Any) -> dict[str, Any]:
    held = _of_type(dict, data)
    hints = _hints(kind)
    known = {one.name: one for one in fields(kind) if one.name not in _LEFT_OUT}
    needed = {name for name, one in known.items() if one.default is MISSING}
    if held.keys() - known.keys() or needed - held.keys():
        raise NotStoredError
    return {name: _read(hints[name], value) for name, value in held.items()}


_hints = cache(get_type_hints)


def _of_type(kind: Any, data: Any) -> Any:
    if type(data) is not kind:  # True is no number here
        raise NotStoredError
    return data


def _one_of(known: tuple[Any, ...], data: Any) -> Any:
    if data not in known:
        raise NotStoredError
    return data
