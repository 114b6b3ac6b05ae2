"""Our own listed words as a reader of the pack knows them, where the bare word says too little.

A word that is not here is printed as it is written, with blanks for underscores.
"""

from __future__ import annotations

from typing import Final

#: Listed word → what is printed.
LISTED_WORDS: Final = {
    # sides and services
    "practice": "the practice",
    "vendor": "the billing team",
    "in": "outsourced",
    "out": "stays at the practice",
    "undecided": "not decided",
    "insurance": "insurance billing",
    "balances": "patient billing",
    "verification": "insurance verification",
    "recare": "recare calls",
    # visits and patients
    "new_patient": "new patients",
    "emergency": "emergency visits",
    "planned": "planned visits",
    "insured": "insured patients",
    "uninsured": "patients without insurance",
    # claims
    "xrays": "X-rays",
    "missing_xrays": "missing X-rays",
    "eob": "EOB",
    "eobs": "EOBs",
    "missing_primary_eob": "missing EOB of the first plan",
    "primary_eob": "EOB of the first plan",
    "cob_errors": "errors in the order of plans",
    "member_id_mismatch": "member ID mismatch",
    "balance_not_tied_to_eob": "balance not tied to an EOB",
    "resubmit": "resubmit claims",
    "resubmission": "sending a corrected claim again",
    "answer_requests": "answer payers' requests for details",
    "secondary_claims": "claims to second plans",
    "filing": "sending a claim",
    # money
    "write_off": "write-off",
    "co_payment": "copayment",
    "at_practice": "at the practice",
    "card_by_phone": "card over the phone",
    "after_insurance_posts": "after the insurance payment is posted",
    "after_insurance": "after insurance has answered",
    # systems and agreements
    "practice_management": "practice software",
    "where_is_it": "says where things are",
    "approves": "approves rights",
    "requests": "asks for new logins",
    "resets": "resets logins",
    "business_associate": "business associate agreement",
    "processor": "processor contract",
    "services": "service agreement",
    "nda": "agreement on confidentiality",
}  # fmt: skip
