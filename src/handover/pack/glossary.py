"""The terms that a pack defines, in our words."""

from __future__ import annotations

from typing import Final

#: Term → definition. The practice's own glossary comes before it.
TERMS: Final[dict[str, str]] = {
    "outsourced dental billing": "Office work on claims and balances done away from the practice, such as insurance billing, "
    "patient billing, insurance verification and recare calls. Nothing clinical.",
    "denial": "A payer's answer that it will not pay all or part of a claim as billed and why, or that it needs more "
    "information before it pays.",
    "clean claim": "A claim that holds everything the payer needs, so that nothing avoidable stops it.",
    "attachment": "A paper or image that supports a claim: a narrative, an EOB, an X-ray.",
    "narrative": "A few sentences that explain a claim where the codes alone do not.",
    "claim notes": "The practice's own running notes on a claim's follow-up; the payer never sees them.",
    "coordination of benefits": "Working out which of two plans pays first, and what the second one still owes.",
    "EOB": "Explanation of benefits: the payer's statement of what it allowed, paid and refused.",
    "remittance details": "The lines of payment and adjustment behind a payer's payment.",
    "posting": "Entering money received, and what it pays for, in the right account.",
    "adjustment": "A change to a balance that is no payment, such as a contractual write-off or a correction.",
    "credit": "A balance in the patient's favour.",
    "refund": "Money paid back to the patient or the payer.",
    "ageing bucket": "A group of balances that have been open for about as long, such as 31 to 60 days.",
    "next action": 'The one step that moves a claim on. "In progress" is not one.',
    "routine": "What can be answered with the next batch of questions.",
    "urgent": "What changes a patient's day today, or loses money if a date passes.",
    "escalation": "An escalation cannot wait in the routine queue: it has a deadline, affects a patient, or stands still until the practice answers.",
    "records": "Clinical papers: narratives, images, charts, signed forms. Only the practice hands them out.",
    "claim follow-up": "Contacting the payer until a claim is processed, paid or properly refused.",
    "minimum necessary access": "A login that opens what the agreed tasks need, and nothing else.",
    "role-based access": "Rights that belong to a job, so that they end with it.",
    "verification": "Checking before a visit whether a plan is active and what it says it covers. It is no promise of payment.",
    "recare": "Calls that help patients book planned or regular visits. They give no clinical advice.",
}  # fmt: skip


def define(term: str) -> str:
    """Return our definition of a term."""
    return TERMS[term]
