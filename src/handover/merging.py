"""Reports of the parts of one run, read back so that they can be put together.

What is put together must have been one run: the same version and rules, the same day, options and practices, each part
once and none missing. All else is refused, because a report that lacks a practice would look like a clean one.
"""

from __future__ import annotations

import json
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from handover.check.meeting import met
from handover.errors import UsageError
from handover.outcome import LeftOut, ShardOf
from handover.report.json_report import VERSION
from handover.report.stored import NotStoredError, restored

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handover.outcome import PracticeOutcome

#: A report with more bytes than this is not read: 100,000 practices have a smaller one.
LARGEST: Final = 1 << 30


class Part(NamedTuple):
    """The report of one part of a run.

    Args:
        name: what its file is called in messages.
        made_by: the version of the program, and of the set of rules.
        today: the day of the run.
        shard: which part it is.
        practices: the outcomes of its practices.
        left_out: what was left out of it.
    """

    name: str
    made_by: tuple[str, str]
    today: date
    shard: ShardOf
    practices: tuple[PracticeOutcome, ...]
    left_out: tuple[LeftOut, ...]


def read_part(data: bytes, name: str) -> Part:
    """Return the report of a part of a run.

    Args:
        data: the bytes of its file.
        name: what the file is called in messages.

    Raises:
        UsageError: if it is none.
    """
    report = _parsed(data, name)
    shard = report.get("shard")
    if shard is None:
        raise UsageError(f"{name} is the report of a whole run; parts are written by `handover check --shard`")
    try:
        return Part(
            name,
            (_text(report["tool"]["version"]), _text(report["tool"]["rules"])),
            date.fromisoformat(report["today"]),
            ShardOf(
                _number(shard["index"]),
                _number(shard["of"]),
                _text(shard["found"]),
                tuple(map(_text, shard["options"])),
                tuple(map(_text, shard["groups"])),
            ),
            _practices(report, shard["practices"]),
            tuple(LeftOut(_text(one["path"]), _text(one["reason"])) for one in report["left_out"]),
        )
    except (TypeError, KeyError, ValueError, AttributeError, NotStoredError):
        raise UsageError(f"{name} is not as `handover check --shard` wrote it") from None


def _parsed(data: bytes, name: str) -> dict[str, Any]:
    try:
        report = json.loads(data.decode("utf-8"), parse_constant=_refuse)
        if report["tool"]["name"] == "handover" and "practices" in report:
            if report["version"] != VERSION:
                raise UsageError(f"{name} was written by another version of handover; merge with the one that checked")
            return dict(report)
    except (ValueError, TypeError, KeyError, RecursionError):
        pass
    raise UsageError(f"{name} is no report of `handover check --format json`")


def _refuse(_: str) -> NoReturn:
    raise ValueError


def _practices(report: dict[str, Any], held: Any) -> tuple[PracticeOutcome, ...]:
    practices = tuple(map(restored, held))
    if [one.path for one in practices] != [one["path"] for one in report["practices"]]:
        raise NotStoredError
    return practices


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise NotStoredError
    return value


def _number(value: Any) -> int:
    if type(value) is not int or value < 1:
        raise NotStoredError
    return value


class Whole(NamedTuple):
    """What the parts of a run hold together.

    Args:
        today: the day of the run.
        practices: the outcomes of all practices.
        left_out: what was left out, once each.
        unused_groups: folders of groups that none of its practices inherits from.
        baseline: whether the run was held against a baseline.
    """

    today: date
    practices: tuple[PracticeOutcome, ...]
    left_out: tuple[LeftOut, ...]
    unused_groups: tuple[str, ...] = ()
    baseline: bool = False


def put_together(parts: Sequence[Part], made_by: tuple[str, str]) -> Whole:
    """Return what the parts of one run hold together.

    Args:
        parts: the parts, in any order.
        made_by: the version of this program, and of its set of rules.

    Raises:
        UsageError: if they are not all parts of one run.
    """
    first = parts[0]
    for part in parts:
        if part.made_by != made_by:
            raise UsageError(f"{part.name} was made {_by(part.made_by)}, and this is {_by(made_by)[3:]}")
        _refuse_another_run(first, part)
    _refuse_gaps(parts)
    left_out = {one.path: one for part in parts for one in part.left_out}
    practices = met(chain.from_iterable(part.practices for part in parts))
    baseline = any(one.startswith("baseline ") for one in first.shard.options)
    used = {group for practice in practices for group in practice.groups}
    # a part in which some practices were not looked at knows of no group whether it is used
    found = set(first.shard.groups).intersection(*(part.shard.groups for part in parts))
    unused = tuple(sorted(found - used))
    return Whole(first.today, practices, tuple(left_out.values()), unused, baseline)


def _by(made_by: tuple[str, str]) -> str:
    return f"by handover {made_by[0]} with rules {made_by[1]}"


def _refuse_another_run(first: Part, part: Part) -> None:
    both = f"{first.name} and {part.name}"
    if part.shard.of != first.shard.of:
        raise UsageError(f"{both} are parts of different runs: one of {first.shard.of}, one of {part.shard.of}")
    if part.today != first.today:
        raise UsageError(f"{both} are from different days, {first.today} and {part.today}; name the day with --today")
    if part.shard.options != first.shard.options:
        raise UsageError(f"{both} were made with different folders or options")
    if part.shard.found != first.shard.found:
        raise UsageError(f"{both} did not find the same practices; check all parts of one state of the repository")


def _refuse_gaps(parts: Sequence[Part]) -> None:
    by_index: dict[int, Part] = {}
    for part in parts:
        index, of = part.shard.index, part.shard.of
        if index in by_index:
            raise UsageError(f"{by_index[index].name} and {part.name} are both part {index} of {of}")
        by_index[index] = part
    of = parts[0].shard.of
    if max(by_index) > of:
        raise UsageError(f"{by_index[max(by_index)].name} says that it is part {max(by_index)} of {of}")
    if len(by_index) < of:
        missing = next(index for index in range(1, of + 1) if index not in by_index)
        more = of - len(by_index) - 1
        raise UsageError(f"part {missing} of {of} is missing{f', and {more} more' if more else ''}")
    _refuse_twice(parts)


def _refuse_twice(parts: Iterable[Part]) -> None:
    seen: dict[str, Part] = {}
    for part in parts:
        for practice in part.practices:
            if practice.path in seen:
                raise UsageError(f"a practice is in {seen[practice.path].name} and in {part.name}: {practice.path}")
            seen[practice.path] = part
