"""Our own listed words as a reader of the pack knows them, where the bare word says too little.

A word that is not here is printed as it is written, with blanks for underscores: a test lists those that read well so.
Where a word means something else in one field, the field has words of its own. What is printed may be typed back:
`handover.model.kinds.listed_words` reads it.
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
    # tasks and actions
    "explain_balance": "explain balances",
    "take_payment": "take payments",
    "call_recare": "call patients for recare",
    "book_recare": "book recare visits",
    "clinical_note": "clinical notes",
    "clinical_question": "clinical questions",
    "record_change": "change the patient record",
    "decide_after_verification": "decide after a benefits check",
    "patient_dispute": "patients' disputes",
    "payment_plan": "payment plans",
    "fee_change": "changes of fees",
    "send_to_collections": "sending a balance to collections",
    "change_financial_plan": "changes of a financial plan",
    "other_adjustment": "other adjustments",
    # goals and numbers
    "claim_delays": "fewer claim delays",
    "consistent_follow_up": "consistent follow-up",
    "patient_communication": "clear words to patients",
    "treatment_to_submission": "days from visit to claim sent",
    "response_to_next_action": "days from an answer to the next step",
    "unresolved_requests": "open requests",
    "balance_ageing": "balances by age",
    "could": "not yet, but it could be",
    # the day's work
    "day_of_treatment": "on the day of treatment",
    "on_request": "when a payer asks",
    "only_on_request": "only when a payer asks",
    "on_failure": "when a claim has failed",
    "with_claim": "with the claim",
    "on_denial": "after a denial",
    "time_since_visit": "time since the last visit",
    "planned_not_booked": "planned and not booked",
    "desk": "a desk's",
    "shared": "shared by several",
    "own": "each their own",
    "daily_message": "a message each day",
    "system_view": "a view in the system",
    "confirm_posted": "see that it is posted",
    "mark_completed": "mark it as done",
    "final_note": "write a last note",
    "recheck_date": "the day to look again",
    "agreed_next_step": "a next step is agreed",
    "duplicate_claim": "claim sent twice",
    "late_filing": "filed too late",
    # escalation and the check-in
    "deadline": "a deadline",
    "patient_impact": "an effect on a patient",
    "blocked": "work that stands still",
    "who_provides": "who provides it",
    "when_due": "when it is due",
    "stuck": "what is stuck",
    "rules_working": "whether the rules work",
    "flag": "flag it",
    "explain": "say what does not fit",
    "practice_answers": "the practice answers",
    "practice_changes_record": "the practice changes the record",
    # texts and documents
    "sensitive_call": "difficult calls",
    "in_use": "in use, not approved yet",
    "confirm_identity": "make sure who it is",
    "reference_statement": "name the statement",
    "offer_payment": "offer a way to pay",
    "agree_next_step": "agree the next step",
    "denied_missing_information": "denied for missing information",
    "not_needed": "nothing to remove",
    "unsure": "not sure",
    # claims
    "xrays": "X-rays",
    "missing_xrays": "missing X-rays",
    "eob": "EOB",
    "eobs": "EOBs",
    "missing_primary_eob": "missing EOB of the first plan",
    "cob_errors": "errors in the order of plans",
    "member_id_mismatch": "member ID mismatch",
    "balance_not_tied_to_eob": "balance not tied to an EOB",
    "resubmit": "resubmit claims",
    "resubmission": "sending a corrected claim again",
    "answer_requests": "answer payers' requests for details",
    "secondary_claims": "claims to second plans",
    "filing": "sending a claim",
    "secondary_claim": "sending a claim to a second plan",
    "corrected_claim": "sending a corrected claim",
    "records_request": "answering a request for records",
    "refund_request": "answering a request for money back",
    "date_of_service": "the date of service",
    "completion": "the end of treatment",
    "submission": "the day of sending",
    "primary_eob": "the EOB of the first plan",
    # money
    "write_off": "write-off",
    "co_payment": "copayment",
    "at_practice": "at the practice",
    "card_by_phone": "card over the phone",
    "after_insurance_posts": "after the insurance payment is posted",
    "after_insurance": "after insurance has answered",
    "full": "in full",
    "deposit": "a deposit",
    "after_statement": "once a statement has gone out",
    "after_days": "when some days have passed",
    "at_visit": "at the visit",
    "weekly_report": "from a weekly report",
    "patient_calls": "when the patient calls",
    "same": "the same rules",
    "bill": "billed",
    "roll_over": "kept for the next statement",
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

#: Field → listed word → what is printed there, where the same word means something else in other fields.
LISTED_IN: Final = {
    "workflow-map.steps.kind": {
        "posted": "treatments are posted",
        "created": "the claim is created",
        "reviewed": "the claim is reviewed",
        "sent": "the claim is sent",
    },
    "posting.notices.contents": {"posted": "what was posted", "follow_up": "what to follow up"},
    "posting.balance_notes.capture": {
        "who": "who was reached",
        "what": "what it was about",
        "agreed": "what was agreed",
        "next_date": "the next date",
        "payment": "how payment was offered",
        "constraints": "any limits",
    },
    "posting.wait.requires": {"reason": "a reason"},
    "financial-policy.scripts.purpose": {"balance": "calls about balances", "payment": "payments", "complaint": "complaints"},
    "financial-policy.call_order": {"explain_balance": "explain the balance"},
    "approvals.corrections.kind": {"cob_errors": "the order of plans", "missing_modifiers": "modifiers"},
    "approvals.corrections.rule": {"approval": "after approval", "practice": "the practice's"},
    "approvals.corrections.where": {"claim": "the claim", "record": "the patient's record"},
    "payers.payers.kind": {
        "public": "public programme",
        "commercial": "commercial insurer",
        "plan": "membership plan",
        "medical": "medical insurance",
    },
    "practice.people.side": {"outside": "neither side"},
    "access-plan.logins.whose": {"person": "one person's"},
    "goals.measures.tracked": {"no": "not possible"},
}  # fmt: skip


def printed(word: str, field: str = "") -> str:
    """Return a listed word as a reader knows it.

    Args:
        word: the word.
        field: the address of the field that it stands in.
    """
    return LISTED_IN.get(field, {}).get(word) or LISTED_WORDS.get(word) or word.replace("_", " ")
