"""Gaps between posting, payments and the next chase."""

from typing import Final

from handover.rules.posting import balance_notes, claims, closing, corrections, denials, entries, gathering, notices
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "PST",
    "Posting, denials and next actions",
    (
        *balance_notes.RULES,
        *claims.RULES,
        *closing.RULES,
        *corrections.RULES,
        *denials.RULES,
        *entries.RULES,
        *gathering.RULES,
        *notices.RULES,
    ),
)
