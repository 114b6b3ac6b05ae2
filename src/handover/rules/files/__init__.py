"""Gaps in the documents themselves: what cannot be read, is not there, is not settled."""

from typing import Final

from handover.rules.files import dates, homes, patients, presence, reading, settling, unanswered, version
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "FIL",
    "Files and answers",
    (
        *dates.RULES,
        *homes.RULES,
        *patients.RULES,
        *presence.RULES,
        *reading.RULES,
        *settling.RULES,
        *unanswered.RULES,
        *version.RULES,
    ),
)
