"""Single defects in contacts, routes, posting and the way of a claim."""

from __future__ import annotations

from tests.truth.defects import _defect as defect
from tests.truth.defects import _here as here

CONTACTS = (
    defect("COM001", "escalation-contacts:primary", "escalation-contacts: {primary: ~}"),
    defect("COM002", "escalation-contacts:backup", "escalation-contacts: {backup: ~}"),
    defect(
        "COM003",
        "escalation-contacts:backup[$primary]",
        "escalation-contacts: {backup: $primary, primary: $primary}",
    ),
    here(
        "COM003",
        "escalation-contacts:backup[ines]",
        'practice: {"people[ines].email": office@maplegrove.example, "people[dana].email": office@maplegrove.example, "people[ines].phone": ~, "people[dana].phone": ~}',
    ),
    here(
        "COM004",
        "escalation-contacts:backup",
        'practice: {"people[dana].hours": "mon-thu 08:00-17:00", "people[ines].hours": "mon-thu 08:00-17:00", "people[sam].hours": "mon-thu 08:00-17:00"}',
        "COM004",  # every route needs somebody of its own
        "COM022",  # and the channels have hours of their own
    ),
    here(
        "COM004",
        "escalation-contacts:escalations[complaint].route",
        'escalation-contacts: {"escalations[complaint].must_cover": "sat 09:00-12:00"}',
    ),
    here(
        "COM004",
        "escalation-contacts:escalations[complaint].route",
        'escalation-contacts: {"escalations[complaint].route": [tess]}',
    ),
    here(
        "COM004",
        "escalation-contacts:escalations[clinical_question].route",
        'escalation-contacts: {"escalations[clinical_question].route": [tess]}',
    ),
    here(
        "COM004",
        "escalation-contacts:backup",
        'practice: {"locations[main-street].hours": "mon-fri 08:00-20:00"}',
        "COM004",
    ),
    here("COM004", "escalation-contacts:backup", 'practice: {"vendor.hours": "mon-sat 08:00-17:00"}', "COM004"),
    here(
        "COM004",
        "escalation-contacts:escalations[records_request].route",
        'escalation-contacts: {"escalations[records_request].route": [tess], "escalations[records_request].answer_within": same day}',
    ),
    here(
        "COM004",
        "escalation-contacts:backup",
        'practice: {"people[dana].away": [{from: 2026-12-14, until: 2026-12-18, stand_in: tess}], "people[ines].away": [{from: 2026-12-16, until: 2026-12-18, stand_in: tess}], "people[sam].away": [{from: 2026-12-14, until: 2026-12-18}]}',
        "COM004",
    ),
    here(
        "COM004",
        "escalation-contacts:escalations[complaint].route",
        'practice: {"people[sam].zone": America/Los_Angeles}\nescalation-contacts: {"escalations[complaint].route": [sam]}',
    ),
    here(
        "COM004",
        "escalation-contacts:backup",
        'escalation-contacts: {primary: tess, backup: {is: ines}}\npractice: {"people[ines].hours": "mon-thu opening hours"}',
    ),
    defect(
        "COM005",
        "escalation-contacts:escalations[dispute].channel",
        'escalation-contacts: {"escalations[dispute].channel": $routine}',
    ),
    here(
        "COM005",
        "escalation-contacts:channels[office-line].address",
        'escalation-contacts: {"channels[office-line].address": "Billing@maplegrove.example"}',
    ),
    defect("COM008", "escalation-contacts:urgent", "escalation-contacts: {urgent: ~}"),
    defect(
        "COM009",
        "escalation-contacts:urgent",
        'escalation-contacts: {routine: [Has this changed], urgent: ["Every denial.", "Every claim.", "Every call."]}',
    ),
    defect(
        "COM011",
        "escalation-contacts:requires",
        "escalation-contacts: {requires: ~}",
    ),
    defect(
        "FIL002",
        "escalation-contacts:escalations[dispute].message",
        'escalation-contacts: {"escalations[dispute].message": [what_is_needed]}',
    ),
    defect(
        "COM012",
        "escalation-contacts:message",
        "escalation-contacts: {message: [what_is_needed]}",
    ),
    defect(
        "COM012",
        "escalation-contacts:escalations[dispute].example",
        'escalation-contacts: {"escalations[dispute].example": "Claim stuck."}',
    ),
    defect(
        "COM012",
        "escalation-contacts:message",
        "escalation-contacts: {message: ~}",
    ),
    defect(
        "COM013",
        "escalation-contacts:escalations[records_request].send_to",
        'escalation-contacts: {"escalations[records_request].send_to": ~}',
    ),
    defect("COM013", "escalation-contacts:escalations", 'escalation-contacts: {"escalations[missing_information]-": }'),
    defect(
        "COM013",
        "escalation-contacts:escalations[records_request].route",
        'escalation-contacts: {"escalations[records_request].route": ~}',
    ),
    defect("COM013", "escalation-contacts:escalations", "escalation-contacts: {escalations: ~}"),
    defect(
        "COM014",
        "escalation-contacts:escalations[records_request].route[$vendor].person[$vendor]",
        'escalation-contacts: {"escalations[records_request].route": [$primary, $vendor]}',
    ),
    defect(
        "COM014",
        "escalation-contacts:escalations[records_request].route[$primary~2].person[$primary]",
        'escalation-contacts: {"escalations[records_request].route": [$primary, $backup, $primary]}',
    ),
    defect(
        "COM014",
        "escalation-contacts:escalations[missing_information].then",
        'escalation-contacts: {"escalations[missing_information].then": records_request, "escalations[records_request].then": missing_information}',
    ),
    defect(
        "COM014",
        "escalation-contacts:escalations[missing_information].then",
        'escalation-contacts: {"escalations[missing_information].then": missing_information}',
    ),
    here(
        "COM014",
        "escalation-contacts:escalations[missing_information].then",
        'escalation-contacts: {"escalations[missing_information].then": records_request, "escalations[records_request].then": dispute, "escalations[dispute].then": missing_information}',
    ),
    here(
        "COM014",
        "escalation-contacts:escalations[missing_information].then",
        'escalation-contacts: {"escalations[missing_information].then": complaint, "escalations[complaint].then": missing_information, "escalations[dispute].then": dispute}',
        "COM014",  # two circles
    ),
    here(
        "PPL003",
        "escalation-contacts:escalations[records_request].route[billers].person[billers]",
        'escalation-contacts: {"escalations[records_request].route": [dana, billers]}',
    ),
    here(
        "PPL001",
        "escalation-contacts:escalations[records_request].route[vendor].person[vendor]",
        'escalation-contacts: {"escalations[records_request].route": [vendor]}',
    ),
    here(
        "COM014",
        "escalation-contacts:escalations[records_request].route[hq].person[hq]",
        'practice: {"people+": {id: hq, name: Head Office Desk, side: outside, phone: "555-0170", hours: "mon-fri 08:00-17:00"}}\nescalation-contacts: {"escalations[records_request].route": [dana, hq]}',
    ),
    defect("COM015", "escalation-contacts:check_in.slot", 'escalation-contacts: {"check_in.slot": ~}'),
    defect("COM015", "escalation-contacts:check_in", "escalation-contacts: {check_in: ~}", "PPL009"),
    defect(
        "COM018",
        "escalation-contacts:contacts.verification",
        'escalation-contacts: {"contacts.verification": {unconfirmed: {ask: $primary, by: 2027-03-01}}}',
    ),
    defect("COM021", "escalation-contacts:channels", 'escalation-contacts: {"channels[$routine].purpose": ~}'),
    defect("COM021", "escalation-contacts:channels", "escalation-contacts: {channels: ~}", "PPL009"),
)

POSTING = (
    here("PST001", "posting:kinds", 'posting: {"kinds[refund]-": }'),
    defect("PST001", "posting:kinds[refund].owner", 'posting: {"kinds[refund].owner": ~}'),
    defect(
        "PST001",
        "financial-policy:methods[bank_transfer].identified_by",
        'financial-policy: {"methods[bank_transfer]": {kind: bank_transfer, accepted: yes, say: By bank}}',
    ),
    defect(
        "PST002",
        "posting:kinds[refund].owner",
        'posting: {"kinds[refund].owner": [practice, vendor]}',
        "ACC021",
        "PST005",
    ),
    here("PST002", "posting:kinds[refund~2].owner", 'posting: {"kinds+": {kind: refund, owner: billers}}', "ACC021"),
    here("PST003", "posting:notices", 'posting: {"notices[vendor]-": }'),
    defect("PST003", "posting:instead", "posting: {instead: ~}"),
    defect(
        "PST006",
        "posting:denials[dates].bucket",
        'posting: {"denials": [{kind: dates, bucket: [clinical_documentation, billing_correction]}]}',
    ),
    here("PST007", "posting:gather[2].by[priya]", 'posting: {"gather[2].by": priya}'),
    defect(
        "PST007",
        "posting:denials[missing_xrays].goes_to",
        'posting: {"denials": [{kind: missing_xrays, goes_to: $vendor}]}',
    ),
    here("PST008", "posting:gather[2].by", 'posting: {"gather[2].by": ~}'),
    here("PST008", "posting:gather", 'posting: {"gather+": {items: xrays, by: sam}}'),
    defect("PST008", "posting:way_back", "posting: {way_back: ~}"),
    defect("PST008", "posting:gather", "posting: {gather: ~}"),
    defect("PST009", "approvals:corrections", 'approvals: {"corrections[claim_format]-": }'),
    defect(
        "PST009",
        "approvals:corrections[claim_format].rule",
        'approvals: {"corrections[claim_format].rule": [free, approval]}',
    ),
    defect("PST010", "posting:states[paid].next", 'posting: {"states[paid].next": ~}'),
    here(
        "PST010",
        "posting:states[no-answer].next",
        'posting: {"states[no-answer].next": wait, "next_actions[wait].leads_to": no-answer}',
    ),
    defect("PST010", "posting:next_actions[appeal].kind", 'scope: {"tasks[appeal]-": }'),
    defect("PST010", "posting:next_actions", "posting: {states: ~, next_actions: ~}"),
    here("PST010", "posting:states[denied].next", 'posting: {"states[denied].next": ~}'),
    here(
        "PST010",
        "posting:states[limbo].next",
        'posting: {"states+": {name: limbo, next: call_payer}, "next_actions[call_payer]": {kind: call_payer, leads_to: limbo}}',
    ),
    defect("PST011", "posting:states[denied].next[1]", 'posting: {"states[denied].next": in progress}'),
    defect("PST011", "posting:next_actions[ponder].kind", 'posting: {"next_actions+": ponder}'),
    defect("PST012", "posting:wait.requires", 'posting: {"wait.requires": recheck_date}'),
    defect("PST012", "posting:wait.requires", "posting: {wait: ~}"),
    defect("PST015", "posting:close_loop.claims", 'posting: {"close_loop.claims": ~}'),
    defect("PST015", "posting:close_loop.balances", 'posting: {"close_loop.balances": [practice, vendor]}'),
    defect("PST018", "posting:balance_notes.examples[1]", 'posting: {"balance_notes.examples": ["Left message."]}'),
)
