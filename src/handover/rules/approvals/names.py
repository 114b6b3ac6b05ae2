"""What messages call the actions of the approvals document."""

from handover.reckon.phrasing import plain

#: Actions that change money, and how a sentence names them.
MONEY = {
    "adjustment": "adjustments",
    "write_off": "write-offs",
    "refund": "refunds",
    "credit_transfer": "credit transfers",
    "payment_plan": "payment plans",
    "fee_change": "changes of fees",
    "send_to_collections": "sending to collections",
}
#: Everyday work, and how a sentence names it.
ROUTINE = {
    "check_claim_status": "checking the status of a claim",
    "answer_payer_requests": "answering payers' requests for details",
    "resubmit": "sending a corrected claim again",
    "check_eligibility": "checking eligibility",
    "balance_call": "calling about a balance",
}
#: What else an approval may be for.
_OTHERS = {
    "patient_dispute": "patients' disputes",
    "appeal": "appeals",
    "recare_call": "recare calls",
    "send_statement": "sending statements",
    "record_change": "changes of the patient's record",
    "decide_after_verification": "decisions after a benefits check",
    "change_financial_plan": "changes of a financial plan",
}


def action_name(kind: str | None) -> str:
    """Return what an action is called in a message."""
    if kind is None or kind == "other":
        return "an action"
    return MONEY.get(kind) or ROUTINE.get(kind) or _OTHERS.get(kind) or plain(kind)
