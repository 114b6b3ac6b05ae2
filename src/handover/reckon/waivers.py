"""Ignores: findings that somebody decided to live with, as written in the documents.

Two forms: a comment beside or above what it covers, and an entry of ``ignores:`` in
``practice.yaml`` for what has no line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from handover.model.seat import Seat
    from handover.node import Source


@dataclass(frozen=True, slots=True)
class Waiver:
    """One ignore for one or several codes.

    Args:
        codes: the rules it would hide.
        reason: why, as text for people.
        says: who decided, as typed.
        until: the last day it holds; None where none is written or readable.
        source: the file it is written in.
        span: where the ignore itself stands.
        covers: the stretch of that file it covers, for a comment.
        where: the dotted address it covers, for an entry of ``ignores:``.
        malformed: what is wrong with its form; a malformed ignore hides nothing.
        seat: its place in ``practice.yaml``, for an entry of ``ignores:``.
        needs_person_and_day: whether person and end date are required of its form.
    """

    codes: tuple[str, ...]
    reason: str
    says: str
    until: date | None
    source: Source
    span: tuple[int, int]
    covers: tuple[int, int] | None = None
    where: str = ""
    malformed: str = ""
    seat: Seat | None = None


class Waivers:
    """All ignores of a practice, and which of them hid something at the stage in question.

    Args:
        all: every ignore written.
        used: pairs of an ignore's number and a code that it hid.
        idle: codes of rules that did not run at this stage; ignoring them is not "unused".
    """

    def __init__(
        self,
        waivers: tuple[Waiver, ...],
        used: frozenset[tuple[int, str]] = frozenset(),
        idle: frozenset[str] = frozenset(),
    ) -> None:
        self.all, self.used, self.idle = waivers, used, idle
