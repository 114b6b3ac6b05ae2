"""Complete statements, written as people say and fill them in, draw no finding.

Each is laid over the clean practice: one answer or a few, in the words of a call.
"""

from __future__ import annotations

import pytest

from handover.testing.overlay import outcome_of

STATEMENTS = {
    "owner with limits": """
scope:
  owner: {is: ines, note: "Ines signs, Dana runs the day"}
""",
    "predetermination by vendor for crowns only": """
scope:
  "tasks[predetermination]": {kind: predetermination, owner: vendor, only: "crowns, bridges and implants"}
""",
    "a task of our own": """
scope:
  "tasks+": {text: "Calls the lab about cases that are late", area: insurance, clinical: no, needs: ["see the schedule"], owner: practice}
""",
    "boundaries in own words": """
scope:
  boundaries: ["No one from the billing company quotes a fee over the phone.", "They never change a date of service.", "If a patient asks about treatment, it goes to Tess the same day."]
""",
    "payer rule learned by experience": """
payers:
  "payers[lakeshore].rules+": {topic: buildups, decision: "Bill the buildup with the crown on one claim, or they deny it as inclusive.", confirmed: 2026-10-07, with: "three denials in September"}
""",
    "payer rule for all with payers list": """
payers:
  rules: [{topic: x-rays, decision: "Send the pre-op X-ray with every crown.", for: {payers: [tri-county, lakeshore]}, confirmed: 2026-10-05, with: dana}]
""",
    "cob as people say it": """
payers:
  cob: {first_is: "Birthday rule for kids unless there is a court order; own plan first for adults.", on_file: "Primary EOB and both ID cards, front and back", primary_first: "We bill secondary the day the primary EOB posts; if nothing after 30 days we call primary.", confirms: sam}
""",
    "narrative kept": """
payers:
  narratives: {by: tess, include: "Tooth, date of prior placement, what broke"}
""",
    "denials at a payer none": """
payers:
  "payers[tri-county].denials": {none: "they have paid everything this year"}
""",
    "no extra papers": """
payers:
  "payers[lakeshore].extra_documentation": none
""",
    "eob store with folder per payer": """
payers:
  eob_store: {is: shared-drive, folder: "S: drive > EOBs > 2026 > payer", differs: [{for: {payers: union-trust}, is: pms, because: "the fund's paper EOBs are scanned into the patient's file"}]}
""",
    "source of truth words": """
payers:
  source_of_truth: "The payer tab in the office binder, which Dana updates on the first Monday of the month."
""",
    "filing limit from experience": """
payers:
  "payers[union-trust].limits": [{kind: filing, limit: 1 year, counted_from: date_of_service, confirmed: 2026-10-12, with: "fund office"}, {kind: appeal, limit: 60 days, counted_from: denial, confirmed: 2026-10-12, with: "fund office"}]
""",
    "reach by a department line, not own phone": """
practice:
  "people[tess].phone": ~
  "people[tess].email": ~
escalation-contacts:
  "channels[office-line].watched_by": [sam, dana, tess]
""",
    "first contact general answers all": """
escalation-contacts:
  contacts: ~
""",
    "clinical question direct to the doctor": """
escalation-contacts:
  "escalations[clinical_question].route": [ines, tess]
""",
    "complaints to the owner at once": """
escalation-contacts:
  "escalations[complaint]": {kind: complaint, route: [{person: ines, stand_in: dana}], channel: office-line, pause_when: "Anybody raises their voice or says they will post a review.", notes: "Name, phone, what happened, what they want", answer_within: 2 hours, decides: ines}
""",
    "dispute small first resolved by team": """
escalation-contacts:
  "escalations[dispute].notes": "Statement date, what they say is wrong, who they talked to before"
""",
    "check-in": """
escalation-contacts:
  check_in: {cadence: weekly, slot: "thu 12:00-12:30", attendees: [dana, priya], agenda: [stuck, decisions, rules_working], review_on: 2027-01-26}
""",
    "urgent list": """
escalation-contacts:
  urgent: ["Claim will time out this week", "Patient on the phone crying or yelling", "Anything from an attorney", "Portal locked us out"]
""",
    "answer within": """
escalation-contacts:
  answer_within: {is: 4 hours, note: "we look at 10 and at 3"}
""",
    "money: own words": """
financial-policy:
  time_of_service: {other: "Insured patients pay their estimated copay at checkout; uninsured pay in full, 5% off for cash or check."}
""",
    "money: payment plan": """
financial-policy:
  also: [{about: payment plans, text: "Up to 4 months on balances over $300; Dana sets it up and signs."}]
""",
    "money: credits": """
financial-policy:
  credits: {is: "Under $25 stays on the account unless they ask; $25 and up we mail a check within 30 days.", looked_at_by: dana}
""",
    "money: small balance keep": """
financial-policy:
  small_balance: {other: "Balances under $10 ride until the next visit, never written off."}
approvals:
  "actions[write_off]": {kind: write_off, amount: "up to 10", approver: {is: dana, stand_in: ines}, situation: "every one"}
""",
    "money: billing start": """
financial-policy:
  billing_start: {is: after_insurance_posts, note: "same day if zero insurance"}
""",
    "money: phrases with merge fields": """
financial-policy:
  merge_fields: ~
  "scripts[balance-voicemail].text": "Hi [NameF], this is Maple Grove Dental. Please call us at 555-0142. Your appointment is [date] at [time]."
""",
    "money: methods in own words": """
financial-policy:
  "methods+": {other: "CareCredit", accepted: yes, say: "We take CareCredit; you can apply on their website."}
""",
    "money: method kind other": """
financial-policy:
  "methods+": {kind: {other: "CareCredit"}, accepted: yes, say: "We take CareCredit; you can apply on their website."}
""",
    "money: hardship rule": """
financial-policy:
  also: [{about: hardship, text: "If they lost a job we stop statements for 60 days and Ines decides."}]
""",
    "money: tone": """
financial-policy:
  tone: "Friendly, first names, no pressure. Nobody is ever sent to collections."
""",
    "money: forbid none": """
financial-policy:
  forbidden: {none: "the tone says it"}
""",
    "money: good faith estimate": """
financial-policy:
  good_faith_estimate: {none: "we see insured patients only"}
""",
    "posting: instead": """
posting:
  instead: "Put a sticky in the daily log with the check number and drop a message in the billing inbox."
""",
    "posting: checks": """
posting:
  "vendor_posting.checks": "Deposit slip against the day sheet, every morning, Dana."
""",
    "posting: closers": """
posting:
  "close_loop.claims": marco
  "close_loop.balances": priya
""",
    "posting: kind everything": """
posting:
  kinds: [{kind: insurance_payment, owner: vendor, within: 2 working days, boundary: "Only what is on the EOB; refunds and recoupments go to Dana."}, {kind: contractual_adjustment, owner: vendor, boundary: "To the cent per EOB."}, {kind: everything, owner: practice}]
""",
    "posting: gathers": """
posting:
  gather: [{items: [xrays, perio_charting], by: tess}, {items: [clinical_narratives], by: {is: ines, stand_in: tess}}, {items: [referral_details, signed_forms], by: sam}]
""",
    "posting: notes": """
posting:
  "balance_notes.examples": ["LM with name and number only, 11/3. Try again 11/6 after 5.", "Spoke to pt, explained ded. Will mail ck Friday. F/U Mon."]
""",
    "posting: balance ends": """
posting:
  balance_ends: {other: "Three statements and two calls, then Dana decides."}
""",
    "posting: wait": """
posting:
  wait: {requires: [reason, recheck_date], longest: 30 days, times: 2, then: dana}
""",
    "approvals: refunds all": """
approvals:
  "actions[refund~2]-":
  "actions[refund]": {kind: refund, situation: "every refund", approver: {is: ines, stand_in: dana}}
""",
    "approvals: writeoffs": """
approvals:
  "actions[write_off~2]-":
  "actions[write_off]": {kind: write_off, situation: "every write-off, no exceptions", approver: {is: ines, stand_in: dana}}
""",
    "approvals: appeals over amount": """
approvals:
  "actions[appeal]": {kind: appeal, amount: "over 500", approver: {is: dana, stand_in: sam}}
  "actions+": {kind: appeal, amount: "up to 500", free: yes}
""",
    "approvals: not listed": """
approvals:
  not_listed: {is: dana, stand_in: ines}
""",
    "access: unnamed people with own logins": """
practice:
  "roles[billers].unnamed": 2
access-plan:
  "logins[shared-drive/marco]-":
  "logins[shared-drive/priya]": {system: shared-drive, users: billers, each: own, allows: ["read the attachments and EOB folders"], granted: 2026-10-23, tested: 2026-11-03, approved_by: dana, review_by: 2027-05-31}
""",
    "access: note place": """
access-plan:
  note_place: {where: "Commlog in Open Dental, one line per call, initials at the end", system: pms}
""",
    "access: leavers": """
access-plan:
  leavers: {within: same day, by: dana, note: "BrightLedger e-mails Dana; she turns it off before lunch"}
""",
    "workflow: step when": """
workflow-map:
  "steps[send-claim].when": "twice a day, 11:00 and 16:00"
""",
    "workflow: step owners": """
workflow-map:
  "steps[post-procedures].owner": sam
""",
    "workflow: attachments via clearinghouse": """
workflow-map:
  "attachments.store": {is: pms, note: "Images module, claim folder"}
""",
    "workflow: touches": """
workflow-map:
  "balances.touches": [{kind: statement}, {kind: text, after: 10 days}, {kind: call, after: 20 days}, {kind: letter, after: 30 days}]
""",
    "workflow: touches own": """
workflow-map:
  "balances.touches": [statement, {kind: {other: "e-mail with the payment link"}, after: 7 days}, {kind: call, after: 14 days}]
""",
    "workflow: touches other in entry": """
workflow-map:
  "balances.touches": [statement, {other: "e-mail with the payment link", after: 7 days}, {kind: call, after: 14 days}]
""",
    "workflow: verification for some": """
workflow-map:
  "verification.which": {other: "Everyone new, everyone not seen for a year, and all crowns and implants."}
""",
    "workflow: recare timing": """
workflow-map:
  "recare.timing": "Six months after the last cleaning; call at month 5, text at month 6, card at month 7."
""",
    "workflow: exceptions": """
workflow-map:
  exceptions: [{text: "Mom brings the kids and the dad's plan is primary.", owner: sam, route: missing_information}, {text: "The doctor changes the crown to a filling on the day.", owner: practice, route: missing_information}]
""",
    "goals": """
goals:
  goals: [{text: "No claim sits longer than two days before it goes out.", measures: ["Days from visit to claim sent"]}, {text: "Fewer calls to the front desk about statements.", measures: ["Balances by age"]}]
""",
    "goals measure none baseline": """
goals:
  "measures[treatment_to_submission].baseline": {none: "never counted; the old system could not say"}
""",
    "documents: items promised": """
documents:
  "items+": {id: more-denials, kind: denial, count: 3, state: promised}
""",
    "documents: fee list": """
documents:
  fee_references: "UCR fee schedule 2026 in Open Dental; contracted fees for Tri-County in their portal."
""",
    "documents: procedure types": """
documents:
  procedure_types: "Hygiene, composites, crowns, some endo. No ortho."
""",
    "practice: seat names to come": """
practice:
  "roles+": {id: front-desk, name: Front desk, side: practice, people: [sam], unnamed: 1}
""",
    "practice: vendor hours other zone": """
practice:
  "people[marco].zone": America/Chicago
""",
    "practice: agreements": """
practice:
  agreements: [{kind: business_associate, signed: 2026-10-12, note: "PDF in the shared drive"}, {kind: services, signed: 2026-10-12}]
""",
    "practice: glossary": """
practice:
  glossary: [{term: clean claim, means: "all attachments on, eligibility checked, goes out first time"}, {term: "commlog", means: "note in the patient's chart in Open Dental"}]
""",
}  # fmt: skip


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_complete_statement_is_quiet(statement: str) -> None:
    outcome = outcome_of(STATEMENTS[statement])
    assert [(one.code, one.address, one.message) for one in outcome.view.findings] == []
    assert not outcome.crashes
