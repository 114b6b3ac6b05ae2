"""The questions that are still open at a stage, gathered by what they are about; the engine supplies them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class OpenTopic:
    """Several questions that are one thing to ask: of one question of the first call, or of one document.

    Args:
        key: what tells it from the other topics, such as ``call-14`` or ``posting``.
        about: what it settles, in words for a message.
        question: the question that settles it.
        at: what a finding about it points at: an answer or a part, as gaps do.
        count: how many questions are open.
        first: what the heaviest of them says; empty where nothing at all is answered.
        ask: the person who can answer, where there is one.
    """

    key: str
    about: str
    question: str
    at: Any
    count: int
    first: str
    ask: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """All topics of a practice with questions that are told as one."""

    topics: tuple[OpenTopic, ...] = ()
