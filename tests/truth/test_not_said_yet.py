"""What is not said, said to be nobody, said in words that decide nothing, and unreadable are four things.

Every answer of the complete practice is taken away, replaced by "nobody" where it asks who, by words that
decide nothing, and by what cannot be read. Each message tells the one that is there, and never another.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from handover.analysis.structure.unsaid import NOT_SAID
from handover.check.judge import judge
from handover.model.marks import Position
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example
from tests.pack.every_form import Spot, flow, richer, spots

if TYPE_CHECKING:
    from handover.outcome import Finding, PracticeOutcome

#: Words that would tell as a fact what nobody has said.
FACT = re.compile(r"\b(nobody|no one|no person|nothing says|neither)\b")
ON_FILE = "words on this are on file"
NOBODY = "it is said to be nobody"
#: Rules about what is written in a form that they find wanting, beside the rules of files.
OF_FORM = ("FIL", "WAV001")
#: Computed from what is written about the other people, and told as such: who is left without this one.
COMPUTED = {"PPL006", "WAV001"}


@cache
def places() -> dict[str, Spot]:
    """Return every field of the complete practice once, by its address."""
    return {one.address: one for one in spots(richer()) if one.at is Position.ANSWER}


@cache
def before() -> frozenset[tuple[str, str, str]]:
    """Return what is found in the complete practice."""
    return frozenset((one.code, one.address, one.message) for one in judged(None, "").view.findings)


def judged(spot: Spot | None, text: str) -> PracticeOutcome:
    """Judge the practice with other text at one place."""
    files = dict(richer())
    if spot is not None:
        start, end = spot.span
        old = files[spot.document].decode()
        files[spot.document] = f"{old[:start]}{text}{old[end:]}".encode()
    outcome = judge(MemoryFolder(files), "x", example().today, "live")
    assert not outcome.crashes
    return outcome


def new(outcome: PracticeOutcome) -> list[Finding]:
    """Return what is found beside what is found in the complete practice."""
    return [one for one in outcome.view.findings if (one.code, one.address, one.message) not in before()]


def messages(found: list[Finding]) -> list[tuple[str, str]]:
    """Return the codes and words of findings, and of those that are told with them."""
    with_it = [(one.code, one.message) for finding in found for one in finding.related]
    return [*((one.code, one.message) for one in found), *with_it]


def some(every: int, first: int) -> list[str]:
    """Return every so-manieth address."""
    return sorted(places())[first::every]


@cache
def missing(spot: Spot) -> list[Finding]:
    """Take the answer away, and look at what is told."""
    found = new(judged(spot, "~"))
    assert [told for told in messages(found) if FACT.search(told[1]) and told[0] not in COMPUTED] == []
    return found


def words_on_file(spot: Spot) -> None:
    """Write words that decide nothing, and look at what is told."""
    asked = {one.code for one in missing(spot) if one.address == spot.address and NOT_SAID in one.message}
    found = new(judged(spot, '{said: "we will see about that"}'))
    for one in found:
        if one.address == spot.address and one.code in asked:
            assert ON_FILE in one.message, one
            assert NOT_SAID not in one.message, one
    # a deeper rule may speak in its place
    assert asked <= {one.code for one in found} or any(one.address == spot.address for one in found)


def said_to_be_nobody(spot: Spot) -> None:
    """Write "nobody" where somebody is asked for, and look at what is told."""
    asked = {one.code: one.severity for one in missing(spot) if NOT_SAID in one.message}
    for one in new(judged(spot, "nobody")):
        if one.code in asked:
            assert NOBODY in one.message, one
            assert NOT_SAID not in one.message, one
            assert one.severity == asked.pop(one.code), one
    assert asked == {}


def unreadable(spot: Spot) -> None:
    """Write what cannot be read, and look at what is told, what is not checked, and what it weighs."""
    absent = missing(spot)
    for text in (f'{{is: {flow(spot.node)}, none: "never"}}', "{iz: zebra}"):
        outcome = judged(spot, text)
        found = new(outcome)
        if not any(one.code.startswith("FIL") and one.address.startswith(spot.address) for one in found):
            continue  # a list takes it for an entry that can be read
        assert [told for told in messages(found) if not told[0].startswith(OF_FORM)] == []
        unseen = {one.code for one in absent if not one.code.startswith(OF_FORM)}
        assert unseen <= {one.code for one in outcome.not_checked}
        assert max(one.severity for one in found) >= max((one.severity for one in absent), default=0)


@pytest.mark.parametrize("address", some(9, 0))
def test_one_is_never_told_for_another_in_some_fields(address: str) -> None:
    spot = places()[address]
    words_on_file(spot)
    unreadable(spot)


@pytest.mark.sweep
@pytest.mark.parametrize("address", some(4, 1))
def test_one_is_never_told_for_another(address: str) -> None:
    spot = places()[address]
    words_on_file(spot)
    unreadable(spot)


@pytest.mark.parametrize("address", [address for address, spot in sorted(places().items()) if spot.asks])
def test_nobody_is_told_wherever_somebody_is_asked_for(address: str) -> None:
    said_to_be_nobody(places()[address])
