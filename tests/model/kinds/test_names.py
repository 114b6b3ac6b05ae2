"""A name is what can be spoken."""

from __future__ import annotations

import pytest

from handover.model.kinds.words import Name
from handover.model.refusal import Refused
from handover.testing.overlay import example


@pytest.mark.parametrize("text", ["?", "-", "--", "???", "…", "_", ".", "*", "( )", "„“"])
def test_what_cannot_be_spoken_is_no_name(text: str) -> None:
    with pytest.raises(Refused, match="not a name"):
        Name.read(text)


@pytest.mark.parametrize("text", ["7", "A", "Smile & Co.", "#1 Dental", "歯科", "Zoë  (North)", "C3-PO"])
def test_any_other_text_is_one(text: str) -> None:
    assert Name.read(text) == " ".join(text.split())


@pytest.mark.parametrize("text", ["?", "-"])
def test_the_practice_is_then_called_by_its_folder(text: str) -> None:
    outcome = example(f'practice: {{name: "{text}"}}').outcome()
    assert outcome.name == outcome.id
    assert [(one.code, one.address) for one in outcome.view.findings] == [("FIL001", "practice:name")]
