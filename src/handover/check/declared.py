"""The stage that a practice declares, and what is judged where it cannot be read.

A gate that takes what it cannot read for the mildest case lets everything through, so such a practice is judged at
the strictest stage, and its report says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from handover.model.place import Place
from handover.model.practice_document import PracticeDocument
from handover.outcome import STAGES

if TYPE_CHECKING:
    from handover.model.practice import Practice
    from handover.outcome import StageName

_STAGE: Final = "practice:stage"


class DeclaredStage(NamedTuple):
    """What a practice says of its stage.

    Args:
        stage: the stage; draft where none is declared, the strictest where it cannot be read.
        assumed: whether it cannot be read.
        written: whether one is written, readable or not.
    """

    stage: StageName
    assumed: bool
    written: bool = True


def declared_stage(practice: Practice) -> DeclaredStage:
    """Return the stage that practice.yaml declares."""
    document = practice.document(PracticeDocument)
    if document.stage.known is not None:
        return DeclaredStage(document.stage.known, assumed=False)
    # a misspelt key is told at the place of the answer that was probably meant
    told = any(isinstance(one.at, Place) and one.at.address == _STAGE for one in practice.problems)
    if not document.readable or document.stage.unanswered or told:
        return DeclaredStage(STAGES[-1], assumed=True)
    return DeclaredStage(STAGES[0], assumed=False, written=False)
