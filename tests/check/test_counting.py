"""How far each document is filled in."""

from __future__ import annotations

import pytest

from handover.testing.overlay import example


@pytest.mark.parametrize(("cob", "open_"), [('{none: "one plan at most"}', 0), ('{first_is: "the older"}', 3)])
def test_what_is_none_on_purpose_leaves_nothing_open(cob: str, open_: int) -> None:
    counts = example(f"payers: {{cob: {cob}}}").outcome().documents
    assert [count.open for count in counts if count.file == "payers.yaml"] == [open_]


@pytest.mark.parametrize(("recare", "asked"), [("out", False), ("in", True), ("~", True)])
def test_what_stays_with_the_practice_is_not_counted_as_open(recare: str, *, asked: bool) -> None:
    overlay = f"""
        scope: {{"areas.recare": {recare}}}
        workflow-map: {{"recare.selection": ~, "recare.priority": ~}}
    """
    counts = example(overlay).outcome().documents
    assert [count.open for count in counts if count.file == "workflow-map.yaml"] == [2 if asked else 0]
