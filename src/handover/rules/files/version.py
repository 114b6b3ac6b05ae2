"""The version of the form that the documents are written in."""

from collections.abc import Iterator
from typing import Final

from handover.model.practice_document import FORMAT_VERSION, PracticeDocument
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "FIL021",
    "B/B/B",
    guide=("S-1.01",),
    kind=Kind.DANGER,
    finds=FindingKind.UNREADABLE,
    fix="Install a version of handover that reads this form; older forms are told key by key.",
    question="With which version of handover was practice.yaml written?",
    duty="none",
)
def form_is_newer(practice: PracticeDocument) -> Iterator[Gap]:
    """The documents are written in a form that this version of handover does not know yet.

    Why:
        What a newer form means is not known here, so no verdict on it would hold.
    Bad:
        practice:
          handover: 2
    Good:
        practice:
          handover: 1
    """
    version = practice.handover.value
    if version == 0:
        yield Gap(
            practice.handover, "there never was a form 0 of the documents", fix=f"Write `handover: {FORMAT_VERSION}`."
        )
    if version is not None and version > FORMAT_VERSION:
        yield Gap(
            practice.handover,
            f"practice.yaml needs a handover that reads form {version}; the one in use reads form {FORMAT_VERSION}",
        )


RULES: Final = (form_is_newer,)
