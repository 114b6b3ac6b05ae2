"""Gaps in the documents themselves: what cannot be read, is not there, is not settled."""

from typing import Final

from handover.rules.files import (
    dates,
    missing_documents,
    own_words,
    patient_data,
    unanswered,
    unreadable,
    unsettled,
    version,
    written_twice,
)
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "FIL",
    "Files and answers",
    (
        *dates.RULES,
        *missing_documents.RULES,
        *own_words.RULES,
        *patient_data.RULES,
        *unanswered.RULES,
        *unreadable.RULES,
        *unsettled.RULES,
        *version.RULES,
        *written_twice.RULES,
    ),
)
