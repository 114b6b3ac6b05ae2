"""Each bad example is one defect: its rule speaks, and nobody else but for the consequences that are listed.

Run with HANDOVER_UPDATE=1 to write the list anew, and judge each new line: is it a consequence, or a second bell?
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from handover.rules.catalogue import TOPICS
from handover.rules.manual import manual_of
from handover.testing.overlay import outcome_of

if TYPE_CHECKING:
    from handover.rules.rule import Topic

HERE = Path(__file__).parent / "consequences"


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.letters)
def test_a_bad_example_rings_one_bell(topic: Topic) -> None:
    lines = []
    for rule in sorted(topic.rules, key=lambda rule: rule.code):
        for number, text in enumerate(manual_of(rule).bad, 1):
            others = sorted(
                f"    {one.code} {one.address}" for one in outcome_of(text).view.findings if one.code != rule.code
            )
            lines += [f"{rule.code} {number}", *dict.fromkeys(others)] if others else []
    path = HERE / f"{topic.letters}.txt"
    shown = "".join(f"{line}\n" for line in lines)
    if os.environ.get("HANDOVER_UPDATE"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")
