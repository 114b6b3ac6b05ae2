"""The actions that approvals speak of, in the words that the rest of the documents use too."""

from __future__ import annotations

from typing import Final, Literal

from handover.model.tasks import TASKS

#: The words of the tasks in scope.yaml, then of the entries in posting.yaml, then what only approvals know.
ActionKind = Literal[
    "send_claims", "track_claims", "work_denials", "answer_requests", "resubmit", "appeal", "secondary_claims",
    "predetermination", "check_eligibility", "check_benefits", "update_insurance_details", "send_statements",
    "follow_up_balances", "explain_balance", "take_payment", "call_recare", "book_recare",
    "record_change", "decide_after_verification",
    "other_adjustment", "refund", "credit_transfer",
    "write_off", "patient_dispute", "payment_plan", "fee_change", "send_to_collections", "change_financial_plan",
    "other",
]  # fmt: skip

#: Actions that change money, and how a sentence names them.
MONEY_ACTIONS: Final = {
    "other_adjustment": "adjustments",
    "write_off": "write-offs",
    "refund": "refunds",
    "credit_transfer": "credit transfers",
    "payment_plan": "payment plans",
    "fee_change": "changes of fees",
    "send_to_collections": "sending to collections",
}
_OTHER_NAMES: Final = {
    "patient_dispute": "patients' disputes",
    "change_financial_plan": "changes of a financial plan",
}


def action_name(kind: str | None) -> str:
    """Return what an action is called in a sentence; a task has its name of scope.yaml."""
    known = TASKS.get(kind or "")
    return MONEY_ACTIONS.get(kind or "") or _OTHER_NAMES.get(kind or "") or (known.name if known else "an action")
