"""Single defects in people, scope, access, files and ignores."""

from __future__ import annotations

from tests.truth.defects import _defect as defect
from tests.truth.defects import _here as here

#: From before any generated go-live to after its early weeks.
_LONG = "{from: 2026-11-20, until: 2027-06-30}"

PEOPLE = (
    defect("PPL001", "escalation-contacts:backup[zorro]", "escalation-contacts: {backup: zorro}"),
    defect("PPL001", "approvals:not_listed[zorro]", "approvals: {not_listed: zorro}"),
    defect("PPL001", "scope:tasks[clinical_coding].owner[zorro]", 'scope: {"tasks[clinical_coding].owner": zorro}'),
    defect(
        "PPL002",
        "practice:people[$backup].until",
        'practice: {"people[$backup].until": 2020-01-31}',
        "PPL006",  # whoever has left stands in for nobody
        "PPL007",  # nor covers an absence
    ),
    here(
        "PPL002",
        "practice:people[tess].until",
        'practice: {"people[tess].until": 2026-10-31}\nescalation-contacts: {"escalations[complaint].route": [tess]}',
    ),
    here(
        "PPL002",
        "practice:people[sam].until",
        'practice: {"people[sam].until": 2026-10-31}\nescalation-contacts: {"escalations[complaint].route": [sam], primary: sam, backup: tess}',
        "PPL006",
    ),
    here("PPL002", "practice:people[sam].from", 'practice: {"people[sam].from": 2027-09-01}', "PPL006"),
    defect("COM002", "escalation-contacts:backup", "escalation-contacts: {backup: whoever is in}"),
    here(
        "PPL003",
        "approvals:corrections[missing_modifiers].approver[tess]",
        'practice: {"people[tess].kind": team}',
        "PPL003",
    ),
    here("PPL003", "escalation-contacts:primary", "escalation-contacts: {primary: [dana, sam]}"),
    here("PPL003", "posting:gather[2].by[billers]", 'posting: {"gather[2].by": billers}', "PST007"),
    defect(
        "PPL006",
        "practice:people[$primary]",
        "scope: {owner: $primary}\naccess-plan: {access_admin: $primary}",
        "ACC008",
    ),
    here("PPL006", "practice:people[sam]", 'payers: {"cob.confirms": sam}\nscope: {owner: sam}'),
    here(
        "PPL006",
        "practice:people[tess]",
        'approvals: {"actions[patient_dispute].approver": tess, "actions[credit_transfer].approver": tess}',
    ),
    here("PPL006", "practice:people[ines]", 'scope: {owner: ines}\nposting: {"close_loop.claims": ines}'),
    defect(
        "PPL007", "practice:people[$backup].away[1]", 'practice: {"people[$backup].away": [' + _LONG + "]}", "PPL007"
    ),
    here(
        "PPL007",
        "practice:people[sam].away[1]",
        'practice: {"people[sam].away": [{from: 2026-12-01}]}\nescalation-contacts: {backup: sam}',
    ),
    here(
        "PPL007",
        "practice:people[ines].away[1]",
        'practice: {"people[ines].away": [{from: 2026-12-14, until: 2026-12-16, stand_in: dana}], "people[dana].away": [{from: 2026-12-15, stand_in: sam}]}',
    ),
    here(
        "PPL007",
        "practice:people[dana].away[1]",
        'practice: {"people[dana].away": [{from: 2026-12, until: 2026-12-02}]}\naccess-plan: {access_admin: dana}\npayers: {"cob.confirms": {is: dana, stand_in: ines}}',
    ),
    defect("PPL010", "practice:people[$backup].hours", 'practice: {"people[$backup].hours": ~}'),
    here("PPL010", "practice:people[tess].hours", 'practice: {"people[tess].hours": ""}'),
    defect("PPL011", "practice:locations[$place].hours", 'practice: {"locations[$place].hours": ~}'),
    here("PPL011", "practice:locations", "practice: {locations: []}"),
)

SCOPE = (
    defect("SCO001", "scope:areas.recare", 'scope: {"areas.recare": ~}'),
    defect("SCO001", "scope:areas.insurance", 'scope: {"areas.insurance": undecided}'),
    here("SCO001", "scope:areas", 'scope: {"areas.recare": ~, "areas.balances": undecided}'),
    here("SCO003", "scope:tasks", 'scope: {"tasks[call_recare]-": , "tasks[book_recare]-": }'),
    here("SCO003", "scope:tasks", "scope: {tasks: ~}"),
    defect("SCO004", "scope:tasks[explain_balance].owner", 'scope: {"tasks[explain_balance].owner": ~}'),
    defect("SCO004", "scope:tasks[check_benefits].owner", 'scope: {"tasks[check_benefits].owner": ""}'),
    defect("SCO005", "scope:tasks[call_recare].owner", 'scope: {"tasks[call_recare].owner": [practice, vendor]}'),
    defect("SCO005", "scope:tasks[send_statements].owner", 'scope: {"tasks[send_statements].owner": both}'),
    here("SCO005", "scope:tasks[appeal~2].owner", 'scope: {"tasks+": {kind: appeal, owner: practice}}'),
    defect("SCO006", "scope:tasks[clinical_question].owner", 'scope: {"tasks[clinical_question].owner": vendor}'),
    defect("SCO006", "scope:tasks[clinical_coding].owner", 'scope: {"tasks[clinical_coding].owner": $vendor}'),
    here(
        "SCO008",
        "escalation-contacts:escalations[clinical_question].route",
        'escalation-contacts: {"escalations[clinical_question].route": [sam, dana]}',
    ),
    here(
        "SCO008",
        "escalation-contacts:escalations[clinical_question].route",
        'practice: {"people[tess].clinician": no, "people[ines].clinician": no}',
        "SCO019",
    ),
    here(
        "SCO008",
        "practice:people[ines].clinician",
        'practice: {"people[tess].clinician": no, "people[ines].clinician": ~}',
        "SCO019",  # the route of unhappy patients leads to Tess alone
    ),
    defect("SCO009", "scope:owner", "scope: {owner: ~}"),
    defect("SCO015", "practice:review_by", "practice: {review_by: 2026-10-31}"),
    defect("SCO016", "scope:tasks[release_records].owner", 'scope: {"tasks[release_records].owner": vendor}'),
    defect("FIL021", "practice:handover", "practice: {handover: 2}"),
    defect("SCO009", "scope:owner", "scope: {owner: [$primary, $backup]}"),
    defect("SCO009", "scope:owner", "scope: {owner: $vendor}"),
)

FILES = (
    defect("ACC006", "scope:(text)", 'scope: {also: {text: "the portal password is Molar2026!"}}'),
    defect("FIL001", "practice:region", "practice: {region: {a: {b: c}}}"),
    defect("FIL001", "goals:(text)", 'file: {goals.yaml: "goals: [unfinished"}'),
    defect("FIL001", "practice:go_live", "practice: {go_live: 31 June 2026}"),
    defect("FIL002", "escalation-contacts:backup", "escalation-contacts: {bakcup: $backup}"),
    defect(
        "FIL003", "practice:people[$backup].hours", 'practice: {"people[$backup].hours": {mon, tue: [08:00-17:00]}}'
    ),
    defect("FIL002", "scope:areas.recare", 'scope: {"areas.recare": inn}'),
    defect("FIL003", "scope:also[1].key", "scope: {also: {text: agreed by phone, on Monday}}"),
    defect("FIL003", "practice:people[$backup].clinician", 'practice: {"people[$backup].clinician": on}'),
    here(
        "FIL004",
        "escalation-contacts:channels[billing-inbox~2].id",
        'escalation-contacts: {"channels+": {id: billing-inbox, purpose: routine, address: "second@maplegrove.example", watched_by: sam}}',
    ),
    here(
        "FIL004",
        "practice:people[sam~2].id",
        'practice: {"people+": {id: sam, name: Sam Other, hours: "mon-fri 08:00-17:00"}}',
    ),
    defect("FIL005", "escalation-contacts:first_weeks", 'escalation-contacts: {first_weeks: "TODO"}'),
    defect("FIL008", "goals.yaml", "goals: ~"),
    defect("FIL008", "approvals.yaml", "approvals: ~"),
    defect(
        "FIL009",
        "escalation-contacts:escalations[dispute].channel",
        'escalation-contacts: {"escalations[dispute].channel": no-such-line}',
    ),
    defect(
        "FIL009", "access-plan:note_place.system", "access-plan: {note_place: {where: there, system: no-such-system}}"
    ),
    defect(
        "FIL010",
        "escalation-contacts:answer_within",
        "escalation-contacts: {answer_within: {is: 4 hours, unconfirmed: {ask: $primary, by: 2027-12-04}}}",
    ),
    defect(
        "FIL010",
        "scope:owner",
        "scope: {owner: {is: $clinician, stand_in: $primary, unconfirmed: {ask: $primary, by: 2027-12-04}}}",
        "PPL006",  # where the clinician is the first contact as well, nobody stands in
        "PPL015",
    ),
    defect(
        "FIL011",
        "escalation-contacts:answer_within",
        "escalation-contacts: {answer_within: {is: 4 hours, unconfirmed: {ask: $primary}}}",
    ),
    defect(
        "FIL011",
        "escalation-contacts:answer_within",
        "escalation-contacts: {answer_within: {is: 4 hours, unconfirmed: {by: 2027-12-04}}}",
    ),
    defect(
        "FIL011",
        "escalation-contacts:answer_within",
        "escalation-contacts: {answer_within: {is: 4 hours, unconfirmed: {ask: $primary, by: 2020-12-04}}}",
    ),
    defect(
        "FIL012",
        "escalation-contacts:answer_within",
        "escalation-contacts: {answer_within: {conflict: [{is: 4 hours, says: $primary}, {is: 2 hours, says: $backup}]}}",
    ),
    defect("FIL013", "practice.yaml", "practice: ~", "PPL003"),
    here("PPL001", "practice:people", "practice: {people: ~}"),
    here("FIL001", "practice:people", "practice: {people: everybody}"),
    defect("WAV001", "practice:ignores[COM004/goals]", "practice: {ignores: [{code: COM004, where: goals}]}"),
    defect(
        "WAV002",
        "practice:ignores[COM004/goals]",
        "practice: {ignores: [{code: COM004, where: goals, reason: agreed, says: $backup, until: 2026-01-31}]}",
    ),
    defect(
        "WAV003",
        "practice:ignores[COM004/goals]",
        "practice: {ignores: [{code: COM004, where: goals, reason: agreed, says: $backup, until: 2027-01-31}]}",
    ),
    defect(
        "WAV004",
        "practice:ignores[ACC006/goals]",
        "practice: {ignores: [{code: ACC006, where: goals, reason: agreed, says: $backup, until: 2027-01-31}]}",
    ),
    defect(
        "WAV005",
        "practice:ignores[COM999/goals]",
        "practice: {ignores: [{code: COM999, where: goals, reason: agreed, says: $backup, until: 2027-01-31}]}",
    ),
)
