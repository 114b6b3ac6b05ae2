"""Each rule that judges dangerous words reads every field of the kinds that people write in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from handover.analysis.structure.walk import AllAnswers
from handover.analysis.texts.patient_texts import PatientTexts
from handover.analysis.texts.team_words import NOT_TOLD, TeamWords
from handover.check.judge import judge
from handover.load import load
from handover.model.documents import Documents
from handover.model.kinds.words import Said, Words
from handover.node import Scalar
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from handover.source.papers import Papers
from tests.truth.complete import TODAY, practice

if TYPE_CHECKING:
    from handover.model.answer import Answer

#: Complete practices that together fill nearly every field.
SEEDS = range(12)
TOLD = "Warn them that legal action comes next."
SAID = "This is your final warning."


@cache
def told_fields() -> dict[str, tuple[tuple[str, ...], int, int, bool]]:
    """Return one place of each field that people write in, in the filled-in example: its file and stretch."""
    found: dict[str, tuple[tuple[str, ...], int, int, bool]] = {}
    for answer in _answers(MemoryFolder(dict(sample_files()))):
        node, value = answer.place.node, answer.value
        if type(value) in (Words, Said) and isinstance(node, Scalar) and node.style != "literal":
            field = answer.place.field
            found.setdefault(".".join(field), (field, node.start, node.end, isinstance(value, Said)))
    return found


def _answers(folder: MemoryFolder) -> tuple[Answer[Any], ...]:
    every = AllAnswers.of(load(folder, TODAY).practice)
    return tuple(one for one in every.answers if one.readable)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_text_is_left_out_unsaid(seed: int) -> None:
    loaded = load(MemoryFolder({name: text.encode() for name, text in practice(seed).files.items()}), TODAY)
    every = AllAnswers.of(loaded.practice)
    documents = next(one for one in loaded.practice.documents if isinstance(one, Documents))
    read = {id(answer) for answer, _ in TeamWords.of(every).texts}
    read |= {id(answer) for answer, _ in PatientTexts.of(every, documents, Papers()).texts}
    for answer in every.answers:
        if answer.readable and type(answer.value) in (Words, Said) and id(answer) not in read:
            place = answer.place
            aside = place.step in ("none", "because", "said") or place.standing
            assert aside or any(place.field[: len(one)] == one for one in NOT_TOLD), place.address


@pytest.mark.parametrize("field", sorted(told_fields()))
def test_a_threat_is_found_in_each_field(field: str) -> None:
    path, start, end, said = told_fields()[field]
    files = dict(sample_files())
    name = f"{path[0]}.yaml"
    text = files[name].decode()
    files[name] = f'{text[:start]}"{SAID if said else TOLD}"{text[end:]}'.encode()
    outcome = judge(MemoryFolder(files), "example", TODAY)
    found = {one.code for one in outcome.view.findings if one.file == name}
    left_out = any(path[: len(one)] == one for one in NOT_TOLD) or path[-1] in ("none", "because", "said")
    # a word on the practice's own list is told by FIN015, to which FIN027 yields
    assert bool({"FIN027", "FIN015"} & found) is not left_out, field
