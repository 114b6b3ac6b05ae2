"""A rule speaks of a single defect at its place, and nobody else does.

The defects are laid over the clean practice, and over generated ones where the place exists there.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest

from handover.rules.catalogue import ALL
from handover.testing.overlay import example, outcome_of
from tests.truth.complete import practice
from tests.truth.defects import CLEAN_NAMES, Defect
from tests.truth.defects_access import ACCESS
from tests.truth.defects_people import FILES, PEOPLE, SCOPE
from tests.truth.defects_work import CONTACTS, POSTING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.outcome import PracticeOutcome

DEFECTS: tuple[Defect, ...] = (*PEOPLE, *SCOPE, *FILES, *ACCESS, *CONTACTS, *POSTING)
#: Live practices with all four areas outsourced everywhere and every kind of entry listed; the first with such a place is looked at in the quick suite.
SEEDS = (3, 9, 24, 68, 75, 122, 228, 430)
#: Values that cannot be read leave the rules that need them unchecked.
UNREADABLE = {"FIL001", "FIL002", "FIL003", "FIL004"}

#: Those whose place exists in other practices too.
EVERYWHERE = tuple(defect for defect in DEFECTS if defect.everywhere)

each_defect = pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: f"{defect.code}-{DEFECTS.index(defect)}")
each_of_everywhere = pytest.mark.parametrize(
    "defect", EVERYWHERE, ids=lambda defect: f"{defect.code}-{DEFECTS.index(defect)}"
)


@cache
def generated(seed: int) -> tuple[dict[str, bytes], dict[str, str]]:
    made = practice(seed)
    return {name: text.encode() for name, text in made.files.items()}, made.names


def outcome_in(defect: Defect, seed: int) -> PracticeOutcome:
    """Return what is found in the generated practice of a seed with a defect laid over it."""
    files, names = generated(seed)
    return example(defect.over(names), files).outcome()


@cache
def in_the_first(defect: Defect) -> tuple[PracticeOutcome, int]:
    """Return what is found of a defect in the first generated practice that has such a place, and its seed."""
    seed = next(seeds_of(defect))
    return outcome_in(defect, seed), seed


def assert_found(defect: Defect, outcome: PracticeOutcome, names: dict[str, str]) -> None:
    """Assert that the rule speaks at the place, once, and that only its consequences do besides."""
    assert not outcome.crashes
    assert not outcome.not_checked or defect.code in UNREADABLE
    found = [(one.code, one.address) for one in outcome.view.findings]
    expected = defect.code, defect.place(names)
    assert expected in found, "\n".join(f"{one.code} {one.address}: {one.message}" for one in outcome.view.findings)
    found.remove(expected)
    assert [one for one in found if one[0] not in defect.also] == []


@each_defect
def test_a_defect_of_the_clean_practice(defect: Defect) -> None:
    assert_found(defect, outcome_of(defect.over(CLEAN_NAMES)), CLEAN_NAMES)


@each_of_everywhere
def test_a_defect_of_a_generated_practice(defect: Defect) -> None:
    outcome, seed = in_the_first(defect)
    assert_found(defect, outcome, generated(seed)[1])


@pytest.mark.sweep
@each_of_everywhere
def test_a_defect_of_more_generated_practices(defect: Defect) -> None:
    seeds = list(seeds_of(defect))
    # a defect that hardly any practice can have is one of the clean practice alone
    assert len(seeds) > len(SEEDS) // 2
    for seed in seeds[1:]:
        assert_found(defect, outcome_in(defect, seed), generated(seed)[1])


def seeds_of(defect: Defect) -> Iterator[int]:
    """Yield the seeds whose practices have such a place."""
    for seed in SEEDS:
        files, names = generated(seed)
        try:
            example(defect.over(names), files)
        except LookupError:
            continue
        yield seed


def test_what_may_ring_or_follow_names_rules_that_there_are() -> None:
    named = {code for defect in DEFECTS for code in (defect.code, *defect.also)}
    assert named - set(ALL) == set()


def test_rules_that_weigh_many_answers_have_several_defects() -> None:
    told = Counter(defect.code for defect in DEFECTS)
    several = ("PPL006", "PPL007", "COM004", "COM014", "PST010")
    assert {code: told[code] for code in several if told[code] < 4} == {}
