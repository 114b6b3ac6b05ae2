"""Each bad example is one defect: its rule speaks, and nobody else but for the consequences that are listed.

`just pins` writes the lists anew; judge each new line: is it a consequence, or one thing told twice?
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from handover.rules.catalogue import TOPICS
from handover.rules.manual import manual_of
from handover.testing.overlay import outcome_of

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from handover.rules.rule import Topic

HERE = Path(__file__).parent / "consequences"


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.letters)
def test_a_bad_example_is_one_defect(topic: Topic, pinned: SnapshotAssertion) -> None:
    lines = []
    for rule in sorted(topic.rules, key=lambda rule: rule.code):
        for number, text in enumerate(manual_of(rule).bad, 1):
            others = sorted(
                f"    {one.code} {one.address}" for one in outcome_of(text).view.findings if one.code != rule.code
            )
            lines += [f"{rule.code} {number}", *dict.fromkeys(others)] if others else []
    assert "".join(f"{line}\n" for line in lines) == pinned(name=f"consequences/{topic.letters}.txt")


def test_no_pin_of_a_topic_is_left_over() -> None:
    assert {path.name for path in HERE.iterdir()} - {f"{topic.letters}.txt" for topic in TOPICS} == set()
