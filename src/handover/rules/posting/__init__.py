"""Gaps between posting, payments and the next chase."""

from typing import Final

from handover.rules.posting import claims, closing, denials, entries, handing_over, waiting
from handover.rules.rule import Topic

TOPIC: Final = Topic(
    "PST",
    "Posting, denials and next actions",
    (
        *claims.RULES,
        *closing.RULES,
        *denials.RULES,
        *entries.RULES,
        *handing_over.RULES,
        *waiting.RULES,
    ),
)
