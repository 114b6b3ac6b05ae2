"""One fact, two places: wherever both can be written and differ, exactly one finding says so.

Each case is laid over the clean practice at live, which agrees with itself everywhere. What was once a
second home and is none any more is refused by name, and the message says where the fact is written now.
"""

from __future__ import annotations

import pytest

from handover.testing.overlay import example

_NORTH = '"locations+": {id: north, name: North, hours: "mon-fri 08:00-17:00", phone: "555-0180"}'
_NORTH_LINE = (
    '"channels[office-line].locations": main-street, "channels+": {id: north-line, purpose: urgent, locations: north, '
)

#: The fact → where two places say something different → the code and the address of what is told.
DIFFER: tuple[tuple[str, str, str, str], ...] = (
    (
        "who enters money, and what is free",
        'approvals: {"actions[credit_transfer]": {kind: credit_transfer, free: yes, situation: "every transfer"}}',
        "APR019",
        "approvals:actions[credit_transfer].free",
    ),
    (
        "refunds: free, and approved",
        'approvals: {"actions+": {kind: refund, free: yes, situation: "take-backs"}}',
        "FIN006",
        "approvals:actions[refund~3].free",
    ),
    (
        "sending a corrected claim again",
        'approvals: {"corrections+": {kind: resubmission, rule: practice}}',
        "FIL014",
        "approvals:corrections[resubmission]",
    ),
    (
        "who sends a corrected claim again",
        'scope: {"tasks[resubmit].owner": practice}',
        "APR019",
        "approvals:actions[resubmit].free",
    ),
    (
        "appeals",
        'scope: {"tasks[appeal].owner": practice}\napprovals: {"actions[appeal]": {kind: appeal, free: yes}}',
        "APR019",
        "approvals:actions[appeal].free",
    ),
    (
        "adjustments: free, and approved",
        'approvals: {"actions[other_adjustment].free": yes}',
        "APR009",
        "approvals:actions[other_adjustment].free",
    ),
    (
        "who works denials",
        'scope: {"tasks[work_denials].owner": practice}',
        "FIL014",
        "workflow-map:exceptions[unclear_denial].owner",
    ),
    (
        "who gathers clinical papers",
        'posting: {"gather[1].by": priya}',
        "PST007",
        "posting:gather[clinical_narratives].by[priya]",
    ),
    ("who writes narratives", 'payers: {"narratives.by": vendor}', "PAY009", "payers:narratives.by"),
    (
        "who asks the patient",
        'workflow-map: {"verification.asks_patient": vendor}',
        "FIL014",
        "workflow-map:exceptions[missing_policy_details].owner",
    ),
    (
        "who sends claims today",
        'workflow-map: {"steps[send-claim].owner": practice}',
        "WFL022",
        "workflow-map:steps[send-claim].owner",
    ),
    (
        "what stays: records",
        'scope: {"tasks[release_records].owner": vendor}',
        "SCO016",
        "scope:tasks[release_records].owner",
    ),
    (
        "what stays: decisions",
        'approvals: {"actions+": {kind: decide_after_verification, free: yes}}',
        "APR012",
        "approvals:actions[decide_after_verification].free",
    ),
    ("an area and its tasks", 'scope: {"areas.recare": out}', "SCO011", "scope:tasks[call_recare].owner"),
    ("who owns the work, and whose it is", "scope: {owner: priya}", "SCO009", "scope:owner"),
    (
        "who covers: two who are reached at one address",
        """\
practice:
  "people[ines].email": office@maplegrove.example
  "people[dana].email": office@maplegrove.example
  "people[ines].phone": ~
  "people[dana].phone": ~
escalation-contacts:
  "channels[office-line].address": "555-0177"
""",
        "COM003",
        "escalation-contacts:backup[ines]",
    ),
    (
        "who covers: a stand-in of the first contact",
        "escalation-contacts: {primary: {is: dana, stand_in: tess}}",
        "FIL002",
        "escalation-contacts:primary.stand_in",
    ),
    (
        "who covers: on days away",
        'practice: {"people[dana].away": [{from: 2026-12-21, until: 2026-12-23, stand_in: sam}]}',
        "FIL014",
        "practice:people[dana].away[1].stand_in",
    ),
    (
        "complaints: who decides",
        'escalation-contacts: {"escalations[complaint].decides": priya}',
        "PPL013",
        "escalation-contacts:escalations[complaint].decides[priya]",
    ),
    (
        "disputes: who decides",
        'escalation-contacts: {"escalations[dispute].decides": sam}',
        "FIL014",
        "escalation-contacts:escalations[dispute].decides",
    ),
    (
        "clinical questions",
        'escalation-contacts: {"escalations[clinical_question].route": [sam, dana]}',
        "SCO008",
        "escalation-contacts:escalations[clinical_question].route",
    ),
    (
        "patients unhappy with a treatment",
        'escalation-contacts: {"escalations[clinical_dissatisfaction].route": [sam]}',
        "SCO008",
        "escalation-contacts:escalations[clinical_dissatisfaction].route",
    ),
    (
        "records: the route",
        'escalation-contacts: {"escalations[records_request].route": [priya, tess, dana]}',
        "PPL013",
        "escalation-contacts:escalations[records_request].route[priya].person[priya]",
    ),
    (
        "urgent: the list and the routes",
        "escalation-contacts: {routine: [Has the address changed?, Complaints, Which plan is first?]}",
        "COM010",
        "escalation-contacts:routine[Complaints]",
    ),
    ("urgent: all of it", "escalation-contacts: {urgent: All of it.}", "COM009", "escalation-contacts:urgent[1]"),
    (
        "urgent: the route and the channel",
        'escalation-contacts: {"escalations[dispute].channel": billing-inbox}',
        "COM005",
        "escalation-contacts:escalations[dispute].channel",
    ),
    (
        "urgent: the channel and the notices",
        'posting: {"notices[vendor].channel": office-line}',
        "COM027",
        "posting:notices[vendor].channel",
    ),
    (
        "what a message says",
        "escalation-contacts: {message: [what_is_needed]}",
        "COM012",
        "escalation-contacts:message",
    ),
    (
        "how soon: escalated and routine",
        'escalation-contacts: {"escalations[complaint].answer_within": 30 days}',
        "COM026",
        "escalation-contacts:escalations[complaint].answer_within",
    ),
    (
        "how soon: the answer and the next person",
        'escalation-contacts: {"escalations[complaint].route": [{person: dana, after: 3 days}, ines]}',
        "COM026",
        "escalation-contacts:escalations[complaint].route[dana].after",
    ),
    (
        "when: a channel and its watchers",
        'escalation-contacts: {"channels[office-line].hours": "sun 02:00-03:00"}',
        "COM022",
        "escalation-contacts:channels[office-line].hours",
    ),
    (
        "when: a channel and what must be covered",
        'escalation-contacts: {"channels[office-line].hours": "mon-tue 08:00-12:00"}',
        "COM023",
        "escalation-contacts:channels[office-line].hours",
    ),
    (
        "when: watchers and what must be covered",
        """\
escalation-contacts:
  "channels[office-line].watched_by": tess
  "channels[office-line].hours": ~
  "channels[office-line].address": "555-0177"
""",
        "COM023",
        "escalation-contacts:channels[office-line].watched_by",
    ),
    (
        "when: a route and what must be covered",
        'escalation-contacts: {"escalations[complaint].must_cover": "sat 09:00-12:00"}',
        "COM004",
        "escalation-contacts:escalations[complaint].route",
    ),
    (
        "when: the meeting and who takes part",
        'escalation-contacts: {"check_in.slot": "tue 18:00-18:30"}',
        "COM016",
        "escalation-contacts:check_in.slot",
    ),
    (
        "when: the company and its people",
        'practice: {"people[marco].hours": "mon-fri 18:00-22:00"}',
        "FIL014",
        "practice:people[marco].hours",
    ),
    (
        "where: a channel and a person",
        'escalation-contacts: {"channels[office-line].address": "555-0142 ext 4"}',
        "COM025",
        "escalation-contacts:channels[office-line].address",
    ),
    (
        "where: a location and a person",
        'practice: {"locations[main-street].phone": "555-0161"}',
        "COM025",
        "practice:locations[main-street].phone",
    ),
    (
        "where: a channel and another location",
        "practice: {" + _NORTH + "}\n"
        "escalation-contacts: {"
        + _NORTH_LINE
        + 'address: "555-0181", watched_by: sam}, "channels[office-line].address": "555-0180"}',
        "COM024",
        "escalation-contacts:channels[office-line].address",
    ),
    (
        "where: watchers and another location",
        "practice: {" + _NORTH + ', "people[sam].locations": main-street}\n'
        "escalation-contacts: {" + _NORTH_LINE + 'address: "555-0181", watched_by: sam}}',
        "COM024",
        "escalation-contacts:channels[north-line].watched_by",
    ),
    (
        "a mailbox among the people",
        'practice: {"people+": {id: inbox, name: Inbox, kind: mailbox, email: "desk@maplegrove.example"}}',
        "PPL012",
        "practice:people[inbox]",
    ),
    (
        "a group in two forms",
        'practice: {"people+": {id: billers, name: Billing desk, kind: team, phone: "555-0150"}}',
        "PPL012",
        "practice:people[billers]",
    ),
    ("the side of a group", 'practice: {"roles[billers].side": practice}', "PPL012", "practice:roles[billers].side"),
    (
        "the contact at the company",
        "escalation-contacts: {vendor_contact: dana}",
        "PPL013",
        "escalation-contacts:vendor_contact[dana]",
    ),
    (
        "small balances and write-offs",
        'financial-policy: {"small_balance.up_to": 25}',
        "APR021",
        "financial-policy:small_balance.up_to",
    ),
    (
        "emergencies",
        'financial-policy: {emergency: same, "time_of_service.differs": [{for: {visits: emergency}, is: deposit, amount: 50}]}',
        "FIN030",
        "financial-policy:emergency",
    ),
    (
        "ways to pay and their words",
        'financial-policy: {"methods[cash].accepted": no}',
        "FIN013",
        "financial-policy:methods[cash].say",
    ),
    (
        "forbidden words and scripts",
        "financial-policy: {forbidden: [debt, estimate]}",
        "FIN015",
        "financial-policy:scripts[cover-estimate].text",
    ),
    (
        "when patients are called",
        'workflow-map: {"recare.timing": Sundays at 22:00}',
        "FIN031",
        "workflow-map:recare.timing",
    ),
    ("recare", 'scope: {"tasks[call_recare].owner": practice}', "APR019", "approvals:actions[call_recare].free"),
    (
        "what a login is for",
        'access-plan: {"logins[2].for_tasks": [take_payment]}',
        "ACC003",
        "access-plan:logins[pms/marco].for_tasks",
    ),
    (
        "who signed for whom",
        'approvals: {"split.signatures[vendor].who": dana}',
        "PPL013",
        "approvals:split.signatures[vendor].who[dana]",
    ),
)

#: What was a second home once → where the key stood.
GONE: tuple[tuple[str, str], ...] = (
    ("posting: {posts_all: vendor}", "posting:posts_all"),
    ('scope: {"tasks+": {kind: issue_refund, owner: vendor}}', "scope:tasks[issue_refund].kind"),
    ('scope: {"tasks+": {kind: send_attachments, owner: vendor}}', "scope:tasks[send_attachments].kind"),
    ('financial-policy: {refunds: "at once"}', "financial-policy:refunds"),
    ('financial-policy: {"credits.after": 30 days}', "financial-policy:credits.after"),
    ('posting: {"next_actions[appeal].owner": vendor}', "posting:next_actions[appeal].owner"),
    ('posting: {"states[sent].owner": vendor}', "posting:states[sent].owner"),
    ("posting: {writes_narratives: ines}", "posting:writes_narratives"),
    ("scope: {changed_by: dana}", "scope:changed_by"),
    ("financial-policy: {owner: dana}", "financial-policy:owner"),
    ("financial-policy: {sensitive_calls: []}", "financial-policy:sensitive_calls"),
    ('financial-policy: {"disputes.gather": [dates]}', "financial-policy:disputes.gather"),
    (
        'escalation-contacts: {"escalations[dispute].requires": blocked}',
        "escalation-contacts:escalations[dispute].requires",
    ),
    (
        'escalation-contacts: {"escalations[dispute].message": [when_due]}',
        "escalation-contacts:escalations[dispute].message",
    ),
    (
        'escalation-contacts: {"channels[billing-inbox].answered": daily}',
        "escalation-contacts:channels[billing-inbox].answered",
    ),
    ('posting: {"gather[1].within": 1 day}', "posting:gather[clinical_narratives].within"),
    ('approvals: {"actions[appeal].may_wait": 1 day}', "approvals:actions[appeal].may_wait"),
    ("practice: {providers: [{name: Dr X}]}", "practice:providers"),
    ("practice: {third_parties: [{name: X}]}", "practice:third_parties"),
    ('practice: {"agreements[services].party": X}', "practice:agreements[services].party"),
    ('workflow-map: {"balances.trigger": posted}', "workflow-map:balances.trigger"),
    ('workflow-map: {"balances.noticed": daily}', "workflow-map:balances.noticed"),
    ("financial-policy: {instructions: x}", "financial-policy:instructions"),
    ("financial-policy: {recare: x}", "financial-policy:recare"),
    ("approvals: {eligibility_checklist: [x]}", "approvals:eligibility_checklist"),
    ("access-plan: {accounts: []}", "access-plan:accounts"),
    ("access-plan: {grants: []}", "access-plan:grants"),
    ("access-plan: {needs: []}", "access-plan:needs"),
    ('approvals: {"split.vendor": [coding]}', "approvals:split.vendor"),
    ('posting: {"wait.escalate_to": dana}', "posting:wait.escalate_to"),
    ("goals: {expectations: x}", "goals:expectations"),
)


@pytest.mark.parametrize(("overlay", "code", "address"), [one[1:] for one in DIFFER], ids=[one[0] for one in DIFFER])
def test_two_places_that_differ_are_one_finding(overlay: str, code: str, address: str) -> None:
    outcome = example(overlay).outcome()
    assert [(one.code, one.address) for one in outcome.view.findings] == [(code, address)]
    assert outcome.not_checked == ()


@pytest.mark.parametrize(("overlay", "address"), GONE, ids=[one[1] for one in GONE])
def test_a_second_home_that_is_gone_is_refused(overlay: str, address: str) -> None:
    assert [(one.code, one.address) for one in example(overlay).outcome().view.findings] == [("FIL002", address)]
