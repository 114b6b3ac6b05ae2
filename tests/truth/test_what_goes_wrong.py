"""What went wrong when billing changed hands, in public accounts: each that a folder can show is found.

Each line changes the complete practice into one of these accounts, and names the rule that sees it.
"""

from __future__ import annotations

import pytest

from handover.testing.overlay import outcome_of

ACCOUNTS = {
    "old claims are both sides'": ('practice: {"backlog.owner": [practice, vendor]}', "SCO017"),
    "billing begins without a signed agreement on data": ('practice: {"agreements[business_associate]-": }', "ACC009"),
    "the agreement ended and nobody closed the logins": (
        'practice: {"agreements[services]": {kind: services, signed: 2026-01-12, ends: 2026-11-20}}',
        "ACC033",
    ),
    "a biller stopped and can still sign in": ('practice: {"people[marco].until": 2026-11-20}', "ACC012"),
    "nobody closes logins": ("access-plan: {leavers: }", "ACC013"),
    "nobody tracks whether claims arrived": ('scope: {"tasks[track_claims]-": }', "SCO010"),
    "nobody compares the bank with what was posted": ("posting: {vendor_posting: }", "PST005"),
    "who posts checks it, too": ('posting: {"vendor_posting.checked_by": marco}', "PPL013"),
    "benefits are checked as each biller likes": ('workflow-map: {"verification.checklist": }', "APR011"),
    "who enters money writes it off, and nobody looks": ('posting: {"vendor_posting.checks": }', "ACC023"),
    "refunds need nobody's yes": (
        'approvals: {"actions[refund~2]-": , "actions[refund]": {kind: refund, free: yes}}',
        "APR001",
    ),
    "credits are kept and looked at by nobody": ("financial-policy: {credits: }", "FIN009"),
    "a fee list is not named, and refunds are demanded": ("documents: {fee_references: }", "DOC010"),
    "patients are called at any hour": ('financial-policy: {calling_hours: "mon-fri 07:00-22:00"}', "FIN025"),
    "a patient of a public programme is billed for what is covered": (
        'payers: {"payers[tri-county].kind": public}',
        "PAY017",
    ),
    "an NHS claim runs out of its two months": (
        'practice: {jurisdiction: GB}\npayers: {"payers[tri-county]": {id: tri-county, name: NHS, kind: public, limits: [{kind: filing, limit: 4 months, confirmed: 2026-10-05}]}}',
        "PAY018",
    ),
    "a patient is told that treatment is free, and is fined": (
        'practice: {jurisdiction: GB}\nfinancial-policy: {"scripts[balance-explained].text": "You are exempt, no charge."}',
        "FIN029",
    ),
    "a password went round and was not changed": (
        'access-plan: {incidents: [{on: 2026-11-05, what: "The portal password went round."}]}',
        "ACC025",
    ),
    "no number shows how the work goes": ("goals: {measures: }", "GOA003"),
    "the billers changed and nobody was named": ('practice: {"people[priya].until": 2026-11-20}', "PPL002"),
    "a biller can complete procedures": (
        'access-plan: {"logins[pms/priya].permissions": [AccountModule, ProcComplCreate]}',
        "ACC018",
    ),
    "a biller decides on codes": ('scope: {"tasks[clinical_coding].owner": vendor}', "SCO006"),
    "a biller enters what was done": ('workflow-map: {"steps[post-procedures].owner": vendor}', "WFL023"),
    "the practice hears of a complaint after a month": (
        'escalation-contacts: {"escalations[complaint].answer_within": 1 month}',
        "COM026",
    ),
    "complaints have no way back": ('escalation-contacts: {"escalations[complaint]-": }', "COM013"),
    "money is posted by nobody": ('posting: {"kinds[patient_payment].owner": }', "PST001"),
    "one remittance is posted by both": ('posting: {"kinds[insurance_payment].owner": [practice, vendor]}', "PST002"),
    "a paid balance gets another statement": ("posting: {notices: }", "PST003"),
    "details are told before it is known to whom": (
        "financial-policy: {call_order: [reference_statement, confirm_identity, explain_balance, offer_payment, agree_next_step]}",
        "FIN010",
    ),
    "a relative hears the message": (
        'financial-policy: {"scripts[balance-voicemail].text": "Your balance of $412 for the root canal is due. Call 555-0142."}',
        "FIN033",
    ),
    "a claim waits until the door is closed": ('posting: {"wait.longest": 400 days}', "PST020"),
    "a dispute is what each caller thinks": ('financial-policy: {"disputes.counts": }', "FIN005"),
    "an account goes to an agency, and nobody decides": (
        'approvals: {"actions+": {kind: send_to_collections, free: yes}}',
        "APR007",
    ),
    "a family is written off by the front desk": (
        'workflow-map: {"exceptions[unclear_denial].text": "Benefits are used up: write off anything under $50."}',
        "APR022",
    ),
}


@pytest.mark.parametrize("account", ACCOUNTS)
def test_what_went_wrong_elsewhere_is_found_here(account: str) -> None:
    overlay, code = ACCOUNTS[account]
    outcome = outcome_of(overlay)
    assert not outcome.crashes
    assert code in {one.code for one in outcome.view.findings}
