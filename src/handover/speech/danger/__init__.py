"""What is dangerous to say to patients, or to tell the team.

Two things are asked of each sentence: whether it has one of the builds that are dangerous (`builds`) and nothing in it
takes that back (`stance`); and whether weights learned from labelled sentences by several hands (`features`) find it
near to dangerous ones.
"""

from __future__ import annotations

import itertools
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from handover.data import facts
from handover.data.phrases import table
from handover.speech.danger import builds
from handover.speech.danger.build import Build, Builds
from handover.speech.danger.features import features
from handover.speech.danger.kinds import Danger, Heard
from handover.speech.danger.stance import Stance, estimated, is_hedged, only_forbids, takes_back
from handover.speech.danger.words import Sentence, sentences
from handover.speech.weights import Weights, shipped_weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Danger", "Heard", "dangers", "is_clinical_work"]


T = TypeVar("T")


class _Kind(NamedTuple):
    """How one danger is found.

    Args:
        said: builds in words for patients.
        told: builds in words to the team.
        back: what takes a build back.
    """

    said: tuple[str, ...]
    told: tuple[str, ...]
    back: tuple[Stance, ...]


_TOLD: Final = (Stance.FORBIDDEN, Stance.ASKED, Stance.PAST)
_KINDS: Final = {
    Danger.PRESSURE: _Kind(builds.PRESSURE, builds.PRESS, (*_TOLD, Stance.QUESTION)),
    Danger.CLINICAL_ADVICE: _Kind(builds.CLINICAL_ADVICE, builds.ADVISE, (*_TOLD, Stance.QUESTION, Stance.REFERRED)),
    Danger.COVER_PROMISE: _Kind(
        builds.COVER_PROMISE, builds.PROMISE, (*_TOLD, Stance.QUESTION, Stance.SUPPOSED, Stance.OFFICE, Stance.EXEMPT)
    ),
    Danger.PAYER_CERTAINTY: _Kind(
        builds.PAYER_CERTAINTY,
        builds.PAYER_CERTAINTY,
        (*_TOLD, Stance.WAS, Stance.QUESTION, Stance.SUPPOSED, Stance.HEDGED, Stance.SOURCED, Stance.PRACTICE),
    ),
    Danger.CLINICAL_RIGHTS: _Kind(
        (), builds.CLINICAL_RIGHTS, (*_TOLD, Stance.QUESTION, Stance.SUPPOSED, Stance.CLINICIAN, Stance.READ_ONLY)
    ),
    Danger.TAKES_PAYMENT: _Kind(builds.TAKES_PAYMENT, builds.TAKE, (*_TOLD, Stance.ELSEWHERE, Stance.OTHER_CARD)),
    Danger.FREE_HAND: _Kind(builds.FREE_HAND, builds.FREE_HAND, (*_TOLD, Stance.PATIENT, Stance.BOUNDED)),
}

#: Where somebody is told to say something; what follows is what is said.
_SAY: Final[list[str]] = facts("speech", "stances.toml")["saying"]["verbs"]
_SAY_FIRST: Final = frozenset(verb.split()[0] for verb in _SAY)
_SAYING: Final = re.compile(
    "|".join(rf"(?<={before})" for before in facts("speech", "stances.toml")["saying"]["behind"]).join(("(?:", ")"))
    + f"(?:{'|'.join(_SAY)}) "
)
_SPOKEN_TO: Final = re.compile(
    r" (?:they|them|the patients?|patients?|people|callers|parents|she|he|her|him|everybody)(?= )"
)
_THEIRS: Final = re.compile(r" (?:their|his)(?= )")
#: What is dangerous only when patients hear it: in words to the team, what they are told to say is judged.
_PASSED_ON: Final = frozenset({Danger.PRESSURE, Danger.CLINICAL_ADVICE, Danger.COVER_PROMISE, Danger.TAKES_PAYMENT})
#: From this total on a sentence is near enough to dangerous ones. Half of the labelled sentences are dangerous and
#: hardly any of those that practices write, so that it takes far more than an even chance.
TOLD: Final = dict.fromkeys(Danger, 0.7) | {Danger.CLINICAL_RIGHTS: 1.5}
_TOGETHER: Final = 2
#: Fewer words are near to anything.
_LEAST: Final = 5
#: What claims something: who asks does not, and an estimate takes it back.
_CLAIMS: Final = frozenset({Danger.COVER_PROMISE, Danger.PAYER_CERTAINTY})


@cache
def _builds(heard: Heard) -> Builds:
    if heard is Heard.PATIENTS:
        return Builds({danger: kind.said for danger, kind in _KINDS.items()})
    return Builds({danger: kind.told for danger, kind in _KINDS.items()})


@cache
def _passed_on() -> Builds:
    return Builds({danger: _KINDS[danger].said for danger in _PASSED_ON})


@lru_cache(maxsize=4096)
def dangers(text: str, heard: Heard, names: frozenset[str] = frozenset()) -> frozenset[Danger]:
    """Return what is dangerous about a text.

    Args:
        text: as typed.
        heard: who hears or reads it.
        names: what people at the practice are called, in small letters.
    """
    said = sentences(text, names)
    built = [_built(one, heard) for one in said]
    found = {danger for one in built for danger, stands in one.items() if stands}
    for together in _windows(tuple(zip(said, built, strict=True))):
        # what is built so and is taken back, such as a threat that is not to be made, is near to what stands
        found |= _near([one for one, _ in together], heard).difference(*(one for _, one in together))
    if heard is Heard.PATIENTS and found & _CLAIMS and estimated(said):
        found -= _CLAIMS
    return frozenset(found)


def _near(together: Sequence[Sentence], heard: Heard) -> set[Danger]:
    """Return the dangers that sentences are near to, by the learned weights."""
    words = sum(word[0].isalnum() for one in together for word in one.row.split())
    if words < _LEAST or all(map(only_forbids, together)):
        return set()
    totals = _weights().totals(features(together, heard))
    near = {danger for danger, total in zip(Danger, totals, strict=True) if total > TOLD[danger]}
    if all(one.asks for one in together):
        near -= _CLAIMS
    if any(map(is_hedged, together)):
        near.discard(Danger.PAYER_CERTAINTY)
    return near


def _windows(said: Sequence[T]) -> Iterable[Sequence[T]]:
    """Yield the sentences that are judged together: the next one may take back what one says."""
    if len(said) <= _TOGETHER:
        return (said,) if said else ()
    return itertools.pairwise(said)


def _built(one: Sentence, heard: Heard) -> dict[Danger, bool]:
    """Return the dangers of which a sentence has a build, and whether one of the builds is not taken back."""
    found: dict[Danger, bool] = {}
    _judge(_builds(heard).found_in(one), one, found)
    for told, start in _told_to_say(one) if heard is Heard.TEAM else ():
        _judge((pair for pair in _passed_on().found_in(told) if pair[1].start() >= start), told, found)
    return found


def _judge(matches: Iterable[tuple[Build, re.Match[str]]], one: Sentence, found: dict[Danger, bool]) -> None:
    for build, match in matches:
        danger: Danger = build.of  # type: ignore[assignment]
        if not found.get(danger):
            found[danger] = not any(takes_back(stance, one, build, match) for stance in _KINDS[danger].back)


@cache
def _weights() -> Weights:
    """Return the learned weights, read once."""
    return shipped_weights("danger.weights")


def _told_to_say(one: Sentence) -> Iterator[tuple[Sentence, int]]:
    """Yield what somebody is told to say, as it stands and with the patient as the one spoken to, and where it begins."""
    if one.words.isdisjoint(_SAY_FIRST):
        return
    for found in _SAYING.finditer(one.row):
        rest = f" {one.row[found.end() :]}"
        to_them = _THEIRS.sub(" your", _SPOKEN_TO.sub(" you", rest))
        for said in dict.fromkeys((rest, to_them)):
            row = one.row[: found.end() - 1] + said
            yield one._replace(row=row, words=frozenset(row.split())), found.end()
        return


def is_clinical_work(text: str) -> bool:
    """Whether a piece of work, in somebody's own words, is clinical: coding, advice, or a change of the record."""
    return table("clinical_work").hits(text) or Danger.CLINICAL_RIGHTS in dangers(text, Heard.TEAM)
