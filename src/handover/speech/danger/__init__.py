"""What is dangerous to say to patients, or to tell the team: judged by the build of each sentence."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.data import facts
from handover.data.phrases import table
from handover.speech.danger import builds
from handover.speech.danger.build import Build, Builds
from handover.speech.danger.kinds import Danger, Heard
from handover.speech.danger.stance import Stance, estimated, takes_back
from handover.speech.danger.words import Sentence, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

__all__ = ["Danger", "Heard", "dangers", "is_clinical_work"]


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
_ESTIMATED: Final = frozenset({Danger.COVER_PROMISE, Danger.PAYER_CERTAINTY})


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
    found: set[Danger] = set()
    for one in said:
        found.update(_standing(_builds(heard).found_in(one), one, found))
        for told, start in _told_to_say(one) if heard is Heard.TEAM else ():
            matches = (pair for pair in _passed_on().found_in(told) if pair[1].start() >= start)
            found.update(_standing(matches, told, found))
    if heard is Heard.PATIENTS and found & _ESTIMATED and estimated(said):
        found -= _ESTIMATED
    return frozenset(found)


def _standing(
    found: Iterable[tuple[Build, re.Match[str]]], one: Sentence, known: AbstractSet[Danger]
) -> Iterator[Danger]:
    """Yield the dangers of which a build is found that nothing takes back."""
    for build, match in found:
        danger: Danger = build.of  # type: ignore[assignment]
        if danger not in known and not any(takes_back(stance, one, build, match) for stance in _KINDS[danger].back):
            yield danger


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
