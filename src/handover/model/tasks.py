"""The tasks of outsourced billing, in words of ours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from handover.model.marks import Area

TaskKind = Literal[
    "send_claims", "track_claims", "work_denials", "answer_requests", "resubmit", "appeal",
    "secondary_claims", "predetermination", "preauthorization", "send_statements", "follow_up_balances", "explain_balance", "take_payment",
    "check_eligibility", "check_benefits", "update_insurance_details", "call_recare", "book_recare",
    "collect_at_checkout", "clinical_coding", "diagnose", "treatment_advice",
    "clinical_note", "clinical_question", "release_records", "record_change", "decide_after_verification", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Task:
    """What is known of a task.

    Args:
        name: its plain name.
        area: the service area it belongs to; None for what the practice keeps.
        clinical: whether only clinicians may do it.
        practice_only: whether it stays with the practice.
    """

    name: str
    area: Area | None = None
    clinical: bool = False
    practice_only: bool = False


#: Every canonical task of the scope.
TASKS: Final[dict[str, Task]] = {
    "send_claims": Task("sending claims", "insurance"),
    "track_claims": Task("tracking claims", "insurance"),
    "work_denials": Task("working denials", "insurance"),
    "answer_requests": Task("answering payers' requests for details", "insurance"),
    "resubmit": Task("resubmitting claims", "insurance"),
    "appeal": Task("appeals", "insurance"),
    "secondary_claims": Task("claims to second plans", "insurance"),
    "predetermination": Task("predeterminations", "insurance"),
    "preauthorization": Task("pre-authorizations", "insurance"),
    "send_statements": Task("sending statements", "balances"),
    "follow_up_balances": Task("following up balances", "balances"),
    "explain_balance": Task("explaining balances", "balances"),
    "take_payment": Task("taking payments", "balances"),
    "check_eligibility": Task("checking eligibility", "verification"),
    "check_benefits": Task("checking benefits", "verification"),
    "update_insurance_details": Task("updating insurance details", "verification"),
    "call_recare": Task("recare calls", "recare"),
    "book_recare": Task("booking recare visits", "recare"),
    "collect_at_checkout": Task("collecting at checkout", practice_only=True),
    "clinical_coding": Task("clinical coding", clinical=True, practice_only=True),
    "diagnose": Task("diagnosis", clinical=True, practice_only=True),
    "treatment_advice": Task("treatment advice", clinical=True, practice_only=True),
    "clinical_note": Task("clinical notes", clinical=True, practice_only=True),
    "clinical_question": Task("answering clinical questions", clinical=True, practice_only=True),
    "release_records": Task("releasing records", practice_only=True),
    "record_change": Task("changing the patient record", practice_only=True),
    "decide_after_verification": Task("deciding after a benefits check", practice_only=True),
}

#: Work whose owner is written outside the scope (under `attachments` in workflow-map.yaml), by the word
#: that names it where rights are given.
TASKS_ELSEWHERE: Final[dict[str, str]] = {"send_attachments": "sending attachments"}

#: What making each kind of entry is called.
ENTRIES: Final[dict[str, str]] = {
    "insurance_payment": "posting insurance payments",
    "contractual_adjustment": "posting contractual adjustments",
    "patient_payment": "posting patient payments",
    "other_adjustment": "posting other adjustments",
    "refund": "refunds",
    "credit_transfer": "credit transfers",
}


def entry_name(kind: str | None) -> str:
    """Return what is entered, as the object of a sentence: ``enters insurance payments``."""
    words = "all entries of money" if kind == "everything" else ENTRIES.get(kind or "", "an entry of your own")
    return words.removeprefix("posting ")
