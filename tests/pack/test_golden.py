"""The packs of the examples, whole, for each audience: a change of a page is seen in review.

`just pins` writes the pins anew; read the difference as the one who works from the pack would.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from handover.check.judge import judge_loaded
from handover.load import load
from handover.pack import markdown
from handover.pack.view import view
from handover.shipped import examples_folder
from handover.source.folder import DiskFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from handover.check.judge import Judged
    from handover.model.manual import Audience

GOLDEN: Final = Path(__file__).parent / "golden"
#: Those whose pages differ; the owner's and the one of all are the billing team's under another title.
PINNED: Final = ("vendor", "front-desk", "clinician")
EXAMPLES: Final = sorted(path.parent.name for path in examples_folder().glob("*/practice.yaml"))


@cache
def judged(name: str) -> Judged:
    day = example().today
    return judge_loaded(load(DiskFolder(examples_folder() / name), day), name, day)


@pytest.mark.parametrize("audience", PINNED)
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_pack_of_an_example_is_the_pinned_one(name: str, audience: Audience, pinned: SnapshotAssertion) -> None:
    assert markdown.render(view(judged(name), audience)).decode() == pinned(name=f"golden/{name}/{audience}.md")


def test_no_pack_is_left_over() -> None:
    pins = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*") if path.is_file()}
    assert pins - {f"{name}/{audience}.md" for name in EXAMPLES for audience in PINNED} == set()
