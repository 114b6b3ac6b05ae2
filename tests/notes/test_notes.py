"""Five practices written down from calls: each gap is found at its weight, and nothing that was settled is asked again.

The notes and keys were written before the tool was run; neither the notes nor the folders are changed to please a rule.
`python -m tests.notes.scoring` prints the figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.notes.scoring import CALLS, HERE, STAGES, Gap, Quiet, alarms, figures, is_found, key, reports, unreadable

if TYPE_CHECKING:
    from handover.outcome import StageName

each_call = pytest.mark.parametrize("call", CALLS)
each_stage = pytest.mark.parametrize("stage", STAGES)


GAPS: Final = [pytest.param(call, gap, id=f"{call}: {gap.said}") for call in CALLS for gap in key(call).gaps]
STATEMENTS: Final = [pytest.param(call, one, id=f"{call}: {one.said}") for call in CALLS for one in key(call).quiet]


@each_stage
@pytest.mark.parametrize(("call", "gap"), GAPS)
def test_a_planted_gap_is_found_at_its_weight(call: str, gap: Gap, stage: StageName) -> None:
    found = [(one.code, one.severity.name.lower()) for one in reports(gap, call, stage)]
    assert is_found(gap, call, stage), f"wanted {gap.codes} as {gap.weight(stage)}, found {found}"


@each_stage
@pytest.mark.parametrize(("call", "quiet"), STATEMENTS)
def test_a_complete_statement_is_not_asked_again(call: str, quiet: Quiet, stage: StageName) -> None:
    assert [(one.code, one.address, one.message) for one in alarms(quiet, call, stage)] == []


@each_call
def test_nothing_is_unreadable(call: str) -> None:
    assert [(one.address, one.message) for one in unreadable(call, "ready")] == []


@each_call
def test_the_words_of_a_key_are_words_of_the_notes(call: str) -> None:
    notes = (HERE / call / "notes.md").read_text(encoding="utf-8").casefold()
    said = (*(gap.said for gap in key(call).gaps), *(quiet.said for quiet in key(call).quiet))
    for one in said:
        words = [word for word in one.casefold().split() if len(word) > 3]
        missing = [word for word in words if word.strip('.,;?:"') not in notes]
        assert len(missing) * 4 <= len(words), f"{one}: {missing}"


def test_the_figures_are_told_in_one_line() -> None:
    assert figures().startswith(f"{len(CALLS)} calls: ")
    assert "\n" not in figures()
