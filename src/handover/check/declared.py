"""The stage that a practice declares, and what is judged where it cannot be read.

A gate that takes what it cannot read for the mildest case lets everything through, so such a practice is judged at
the strictest stage, and its report says so.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.model.part import fields_of
from handover.node import Mapping
from handover.outcome import STAGES

if TYPE_CHECKING:
    from handover.model.practice_document import PracticeDocument
    from handover.outcome import StageName

_KEY: Final = "stage"
#: How near a misspelt key is to the right one, by the letters that they share.
_NEAR: Final = 0.6


class DeclaredStage(NamedTuple):
    """What a practice says of its stage.

    Args:
        stage: the stage; draft where none is declared, the strictest where it cannot be read.
        assumed: whether it cannot be read.
    """

    stage: StageName
    assumed: bool


def declared_stage(document: PracticeDocument) -> DeclaredStage:
    """Return the stage that practice.yaml declares."""
    if document.stage.known is not None:
        return DeclaredStage(document.stage.known, assumed=False)
    if not document.readable or not document.stage.readable or document.stage.unanswered or _misspelt(document):
        return DeclaredStage(STAGES[-1], assumed=True)
    return DeclaredStage(STAGES[0], assumed=False)


def _misspelt(document: PracticeDocument) -> bool:
    """Whether a key was probably meant as that of the stage: ``stag: live``."""
    node = document.place.node
    if not isinstance(node, Mapping) or node.get(_KEY) is not None:
        return False
    others = fields_of(type(document)).keys()
    return any(
        get_close_matches(key.text.casefold(), [_KEY], cutoff=_NEAR) for key, _ in node.pairs if key.text not in others
    )
