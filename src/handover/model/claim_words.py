"""The listed words about claims: denials and their buckets, corrections, next actions."""

from __future__ import annotations

from typing import Final, Literal

from handover.model.kinds.listed_words import meant
from handover.model.kinds.references import loosely

Bucket = Literal["clinical_documentation", "billing_correction"]

DenialKind = Literal[
    "missing_narrative", "missing_perio_charting", "missing_xrays", "missing_referral", "missing_signed_form",
    "unclear_clinical_notes", "clinical_coding", "member_details", "dates", "claim_format", "cob_errors",
    "missing_modifiers", "missing_primary_eob", "duplicate_claim", "not_eligible", "late_filing", "other",
]  # fmt: skip

#: The bucket of each listed denial kind; what the practice writes comes before it.
BUCKETS: Final[dict[str, Bucket]] = {
    "missing_narrative": "clinical_documentation",
    "missing_perio_charting": "clinical_documentation",
    "missing_xrays": "clinical_documentation",
    "missing_referral": "clinical_documentation",
    "missing_signed_form": "clinical_documentation",
    "unclear_clinical_notes": "clinical_documentation",
    "clinical_coding": "clinical_documentation",
    "member_details": "billing_correction",
    "dates": "billing_correction",
    "claim_format": "billing_correction",
    "cob_errors": "billing_correction",
    "missing_modifiers": "billing_correction",
    "missing_primary_eob": "billing_correction",
    "duplicate_claim": "billing_correction",
    "not_eligible": "billing_correction",
    "late_filing": "billing_correction",
}

#: What the practice gathers for payers, with the words for it in messages.
ITEMS: Final = {
    "clinical_narratives": "clinical narratives",
    "perio_charting": "perio charting",
    "xrays": "X-rays",
    "referral_details": "referral details",
    "signed_forms": "signed forms",
}

GatheredItem = Literal[
    "clinical_narratives", "perio_charting", "xrays", "referral_details", "signed_forms", "everything", "other"
]

#: The six billing corrections, and words of one's own.
CorrectionKind = Literal[
    "member_details", "dates", "claim_format", "cob_errors", "missing_modifiers", "resubmission", "other"
]

#: The corrections as the subject of a sentence.
_CORRECTIONS: Final = {
    "member_details": "corrections of member details",
    "dates": "corrections of dates",
    "claim_format": "corrections of the claim format",
    "cob_errors": "corrections of the order of plans",
    "missing_modifiers": "corrections of modifiers",
    "resubmission": "sending a corrected claim again",
}


def correction_name(kind: str | None) -> str:
    """Return what a correction is called in a sentence."""
    return _CORRECTIONS.get(kind or "", "a correction of your own")


#: The seven steps that can be next for a claim. They are read as references, so that a word
#: that is no step ("in progress") can be written and is reported by its own rule.
NEXT_ACTIONS: Final = (
    "wait", "call_payer", "request_from_practice", "request_from_patient", "correct_and_resubmit", "appeal",
    "post_and_close",
)  # fmt: skip


def next_action(text: str) -> str | None:
    """Return which of the seven next actions a text names, or None."""
    wanted = loosely(text)
    return next((word for word in NEXT_ACTIONS if loosely(word) == wanted), None) or meant(text, NEXT_ACTIONS)
