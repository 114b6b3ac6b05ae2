"""Single defects of the access plan; see `defects`."""

from __future__ import annotations

from typing import Final

from tests.truth.defects import _defect as defect
from tests.truth.defects import _here as here

_OPEN: Final = "granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31"

ACCESS = (
    here("ACC001", "access-plan:logins", "access-plan: {logins: ~}", "ACC021", "PAY011", "WFL011"),
    here("ACC001", "access-plan:logins", 'scope: {"tasks[book_recare].owner": priya}'),
    here(
        "ACC002",
        "access-plan:logins[pms/marco~2].allows[1]",
        f'access-plan: {{"logins+": {{system: pms, users: marco, allows: ["issue refunds"], {_OPEN}}}}}',
    ),
    here(
        "ACC003",
        "access-plan:logins[clearinghouse/marco].for_tasks",
        'access-plan: {"logins[clearinghouse/marco].for_tasks": [update_insurance_details]}',
    ),
    here(
        "ACC004",
        "access-plan:logins[shared-drive].users",
        'access-plan: {"logins[shared-drive/marco].users": [marco, priya]}',
    ),
    here(
        "ACC004",
        "access-plan:logins[shared-drive/marco].belongs_to",
        'access-plan: {"logins[shared-drive/marco].belongs_to": sam}',
    ),
    here(
        "ACC005",
        "access-plan:logins[pms/marco~2].allows[1]",
        'access-plan: {"logins+": {system: pms, users: marco, allows: ["full access"], requested: 2026-11-20}}',
        "ACC014",
    ),
    defect("ACC007", "access-plan:access_admin", "access-plan: {access_admin: ~}", "COM018", "ACC008"),
    here(
        "ACC008",
        "access-plan:logins[shared-drive/marco].approved_by",
        'access-plan: {"logins[shared-drive/marco].approved_by": ~}',
    ),
    here("ACC009", "practice:agreements", 'practice: {"agreements[business_associate]-": ~}'),
    here("ACC010", "access-plan:logins[pms/marco].tested", 'access-plan: {"logins[pms/marco].tested": ~}'),
    here("ACC010", "access-plan:logins[pms/marco].tested", 'access-plan: {"logins[pms/marco].tested": no}'),
    here(
        "ACC011",
        "access-plan:logins[pms].users",
        f'access-plan: {{"logins+": {{system: pms, allows: ["see the ledger"], {_OPEN}}}}}',
    ),
    here(
        "ACC012",
        "access-plan:logins[pms/tess]",
        f"""
practice: {{"people[tess].until": 2026-11-20}}
access-plan: {{"logins+": {{system: pms, users: tess, allows: ["see the ledger"], {_OPEN}}}}}
""",
        "PPL005",
        "PPL002",
        "PST007",
    ),
    defect("ACC013", "access-plan:leavers.within", 'access-plan: {"leavers.within": ~}'),
    here(
        "ACC014",
        "access-plan:logins[pms/marco~2].blocked_task",
        'access-plan: {"logins+": {system: pms, users: marco, allows: ["save images"], granted: 2026-11-18, tested: 2026-11-18, approved_by: dana, review_by: 2027-05-31}}',
    ),
    here(
        "ACC015",
        "access-plan:logins[clearinghouse/marco].allows[2]",
        'access-plan: {"logins[clearinghouse/marco].allows": ["send claims", "change insurance details"]}',
    ),
    here("ACC016", "scope:tasks", 'scope: {"tasks[take_payment]-": ~}'),
    here(
        "ACC017",
        "access-plan:logins[pms/marco~2].allows[1]",
        'access-plan: {"logins+": {system: pms, users: marco, allows: ["take card payments"], requested: 2026-11-20}}',
        "ACC014",
    ),
    here(
        "ACC018",
        "access-plan:logins[pms/marco~2].allows[1]",
        'access-plan: {"logins+": {system: pms, users: marco, allows: ["write clinical notes"], requested: 2026-11-20}}',
        "ACC014",
    ),
    defect("ACC019", "access-plan:note_place.where", "access-plan: {note_place: ~}"),
    here(
        "ACC020",
        "access-plan:logins[clearinghouse/marco].allows",
        'access-plan: {"logins[clearinghouse/marco].allows": ~}',
    ),
    here(
        "ACC022", "access-plan:logins[pms/marco].review_by", 'access-plan: {"logins[pms/marco].review_by": 2026-11-01}'
    ),
    here("ACC023", "posting:vendor_posting.checks", 'posting: {"vendor_posting.checks": ~}', "PST005"),
    here(
        "ACC024",
        "payers:payers[lakeshore].portal",
        'access-plan: {"logins[lakeshore-portal/priya]-": ~}',
    ),
    defect(
        "ACC025",
        "access-plan:incidents[1].done",
        'access-plan: {incidents: [{on: 2026-10-05, what: "The portal password went round."}]}',
    ),
)
