"""A complete practice in the words of the other country draws no alarm, and nothing of it is left unread.

The American example is written in British words, and the British one in American words: who does what, money,
letters, calls, days, times, hours and stretches of time.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from handover.shipped import examples_folder
from handover.testing.overlay import Example, example

if TYPE_CHECKING:
    from handover.outcome import PracticeOutcome

WORDS: Final = Path(__file__).with_name("other_words")
#: The example, and what is laid over it.
WALKS: Final = {"maple-grove": "british-in-the-us.yaml", "harbour-street": "american-in-britain.yaml"}


@cache
def files_of(name: str) -> dict[str, bytes]:
    """Return the files of an example by path."""
    folder = examples_folder() / name
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def judged(name: str, overlay: str = "") -> PracticeOutcome:
    """Judge an example with something laid over it."""
    made: Example = example(overlay, files_of(name))
    return made.outcome()


@pytest.mark.parametrize("name", WALKS)
def test_the_words_of_the_other_country_draw_no_alarm(name: str) -> None:
    overlay = (WORDS / WALKS[name]).read_text(encoding="utf-8")
    as_it_is, in_other_words = judged(name), judged(name, overlay)
    planted = {(one.code, one.address) for one in (*as_it_is.view.findings, *as_it_is.view.off)}
    said = [
        one
        for one in (*in_other_words.view.findings, *in_other_words.view.off)
        if (one.code, one.address) not in planted
    ]
    assert [f"{one.code} {one.address}: {one.message}" for one in said] == []
    assert in_other_words.not_checked == ()


def test_a_day_that_is_another_one_in_the_other_country_is_asked_about() -> None:
    found = example('practice: {go_live: "5/10/2026"}').findings("FIL001")
    assert ["2026-05-10" in one.fix and "2026-10-05" in one.fix for one in found] == [True]
