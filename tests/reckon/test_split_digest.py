"""The eight characters that stand for a signed split."""

from __future__ import annotations

import pytest

from handover.load import load
from handover.model.approvals import Approvals
from handover.reckon.split_digest import SplitDigest
from handover.source.folder import MemoryFolder


def digest(text: str) -> SplitDigest:
    practice = load(MemoryFolder({"approvals.yaml": text.encode()})).practice
    return SplitDigest.of(practice.document(Approvals))


SIGNED = 'split:\n  practice: ["Clinical decisions", "Refunds"]\n  vendor: ["Claims"]\n'


@pytest.mark.parametrize(
    "text",
    [
        SIGNED,
        'split:\n  practice: ["Refunds", "clinical  decisions"]\n  vendor: Claims\n',
        "split:\n  practice:\n    - Clinical decisions\n    - Refunds\n  vendor: [claims]\n",
    ],
)
def test_what_changes_nothing_in_the_words_changes_no_digest(text: str) -> None:
    assert digest(text).changed(digest(SIGNED).code) == ()
    assert digest(text).changed(f" {digest(SIGNED).code.upper()} ") == ()


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        (SIGNED.replace("Refunds", "Refunds over 20"), ("practice",)),
        (SIGNED.replace("Claims", "Claims and appeals"), ("vendor",)),
        ("split: {practice: [x], vendor: [y]}\n", ("practice", "vendor")),
    ],
)
def test_it_can_be_told_which_part_changed(text: str, changed: tuple[str, ...]) -> None:
    assert digest(text).changed(digest(SIGNED).code) == changed


def test_characters_that_cannot_be_a_digest_are_of_another_split() -> None:
    assert digest(SIGNED).changed("signed") == ("practice", "vendor")
