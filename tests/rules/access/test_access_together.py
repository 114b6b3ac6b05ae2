"""Access as people have it: one cause gives one finding, and what is not known is not called wrong."""

from __future__ import annotations

import pytest

from handover.testing.overlay import example

NOT_LIVE = "practice:\n  stage: ready\n  go_live: 2026-12-07\n"


def found(overlay: str) -> list[str]:
    """Return the codes about access that an overlay gives, each as often as it speaks."""
    return sorted(one.code for one in example(overlay).findings() if one.code.startswith("ACC"))


def messages(overlay: str, code: str) -> list[str]:
    return [one.message for one in example(overlay).findings(code)]


ONE_CAUSE = {
    "no logins at all": ("access-plan:\n  logins: ~\n", ["ACC001"]),
    "logins that are all closed": (
        "access-plan:\n  logins: [{system: pms, users: priya, allows: [see claims], granted: 2026-10-20, revoked: 2026-11-01}]\n",
        ["ACC001"],
    ),
    "no access plan": ("access-plan: ~\n", []),
    "a plan may be edited": (
        'access-plan:\n  "logins[clearinghouse/marco].allows": ["send claims", "change insurance details"]\n',
        ["ACC015"],
    ),
    "a right that does not exist": (
        'access-plan:\n  "logins[pms/marco].permissions": [AccountModule, ClaimView, ClaimSned, InsPayCreate]\n',
        ["ACC020"],
    ),
    "one profile whose content nobody wrote": (
        (
            'access-plan:\n  "logins[pms/marco].permissions": ~\n  "logins[pms/priya].permissions": ~\n'
            '  "logins[pms/marco].profile": Billing\n  "logins[pms/priya].profile": Billing\n'
        ),
        ["ACC020"],
    ),
    "an administrator by profile": ('access-plan:\n  "logins[shared-drive/marco].profile": Site admin\n', ["ACC005"]),
    "a login with two names on it": (
        'access-plan:\n  "logins[shared-drive/marco].users": [marco, priya]\n',
        ["ACC004"],
    ),
    "a shared login without names": (
        'access-plan:\n  "logins[shared-drive/marco].whose": shared\n  "logins[shared-drive/marco].users": ~\n',
        ["ACC004"],
    ),
    "a login that is for a role of several": (
        'access-plan:\n  "logins[shared-drive/marco]-":\n  "logins[shared-drive/priya].users": billers\n',
        ["ACC004"],
    ),
    "a login with two names, once closed": (
        (
            'access-plan:\n  "logins+": {system: shared-drive, users: [marco, priya], allows: [read the folders],'
            " granted: 2026-10-20, until: 2026-11-10, approved_by: dana}\n"
        ),
        [],
    ),
    "a login of each in a desk's name": (
        'access-plan:\n  "logins[shared-drive/marco].each": own\n  "logins[shared-drive/marco].whose": desk\n',
        ["ACC004"],
    ),
    "administration that was refused": (
        'access-plan:\n  "logins+": {system: pms, users: marco, allows: [full access], requested: no}\n',
        [],
    ),
    "a login of somebody who left, with a last day ahead": (
        (
            'practice:\n  "people[marco].until": 2026-11-20\naccess-plan:\n  "logins[pms/marco].revoked": 2026-12-31\n'
            '  "logins[clearinghouse/marco].until": 2026-11-20\n  "logins[shared-drive/marco].revoked": 2026-11-20\n'
        ),
        ["ACC001", "ACC012"],
    ),
    "a task of both sides": ('scope:\n  "tasks[book_recare].owner": [practice, vendor]\n', []),
    "a payment right that was only asked for": (
        (
            'access-plan:\n  "logins+": {system: pms, users: priya, permissions: Payment Create, requested: 2026-11-20,'
            ' blocked_task: "none yet", review_by: 2027-05-31}\n'
        ),
        ["ACC017"],
    ),
    "a portal without a login": (
        'access-plan:\n  "logins[lakeshore-portal/priya]-":\n',
        ["ACC024"],
    ),
}


@pytest.mark.parametrize("name", ONE_CAUSE)
def test_one_cause_gives_one_finding(name: str) -> None:
    overlay, codes = ONE_CAUSE[name]
    assert [code for code in found(overlay) if code not in ("ACC010", "ACC021")] == codes


SILENT = {
    "permissions by their window names": (
        'access-plan:\n  "logins[pms/marco].permissions": [Account Module, FAMILY MODULE, "Claim View (ClaimView)", '
        '"Claim Send", "Claim Sent Edit (30 days)", Commlog Create, Images Module, Insurance Payment Create, '
        "Insurance Write-off Edit]\n"
    ),
    "the ERA button needs the right to post": (
        'posting:\n  "kinds[insurance_payment].owner": practice\n  "kinds[contractual_adjustment].owner": practice\n'
        'access-plan:\n  "logins[pms/priya].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, ClaimSentEdit, '
        "CommlogCreate, ImagingModule, Billing, AppointmentsModule, InsuranceVerification, InsPayCreate]\n"
        '  "logins[pms/marco].permissions": [AccountModule, ClaimView, ClaimSend, CommlogCreate, InsPayCreate]\n'
    ),
    "a denial is no power": (
        'access-plan:\n  "logins+": {system: pms, users: marco, permissions: AdjustmentTypeDeny, granted: 2026-10-20,'
        " tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}\n"
    ),
    "rights of a system that nobody has catalogued": (
        'practice:\n  "systems[pms].name": Somebody\'s own\n  "systems[pms].product": Somebody\'s own\n'
    ),
    "rights of a system that is known in part": 'practice:\n  "systems[pms].product": Dentrix Enterprise\n',
    "a task whose needs nobody wrote": (
        'scope:\n  "tasks+": {kind: other, id: lab, text: "Chasing lab slips", area: insurance, owner: vendor}\n'
        'access-plan:\n  "logins+": {system: pms, users: marco, permissions: PatientEdit, granted: 2026-10-20,'
        " tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}\n"
    ),
    "a login for each of two people on one line": (
        'access-plan:\n  "logins[shared-drive/marco]-":\n  "logins[shared-drive/priya].each": own\n'
        '  "logins[shared-drive/priya].users": [priya, marco]\n'
    ),
    "a right for the role, before there are logins": (
        'access-plan:\n  "logins+": {system: pms, users: billers, each: own, allows: ["see the ledger"], granted: 2026-10-20,'
        " tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}\n"
    ),
    "a closed right": (
        'access-plan:\n  "logins+": {system: pms, users: marco, allows: ["issue refunds"], granted: 2026-10-20,'
        " revoked: 2026-11-10, approved_by: sam}\n"
    ),
    "a portal in the practice's name": 'access-plan:\n  "logins[lakeshore-portal/priya].belongs_to": practice\n',
}


@pytest.mark.parametrize("name", SILENT)
def test_what_is_in_order_or_not_known_is_not_called_wrong(name: str) -> None:
    assert found(SILENT[name]) == []


def test_a_location_without_rights_is_named() -> None:
    overlay = """
    practice:
      "locations+": {id: hill, name: Hillside, hours: "mon-fri 08:00-17:00"}
    access-plan:
      logins:
        - {system: pms, users: priya, locations: main-street, allows: [see claims], granted: 2026-10-20, approved_by: dana}
    """
    said = messages(overlay, "ACC001")
    assert any(message.startswith("Hillside: ") and "no right to anything" in message for message in said)
    assert any(message.startswith("Main Street: ") and "no right to make claims" in message for message in said)


def test_a_right_at_one_location_fills_no_hole_at_another() -> None:
    overlay = """
    practice:
      "locations+": {id: hill, name: Hillside, hours: "mon-fri 08:00-17:00"}
    scope:
      "tasks[book_recare].owner": vendor
    access-plan:
      "logins+": {system: pms, users: priya, locations: hill, allows: ["book visits"], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """
    (message,) = messages(overlay, "ACC001")
    assert message == "Main Street: the billing team has no right to book visits, needed for booking recare visits"


def test_what_the_scope_says_that_a_task_needs() -> None:
    need = 'scope:\n  "tasks[work_denials].needs": ["save files"]\n'
    (message,) = messages(need, "ACC001")
    assert message == "the billing team has no right to save attachments, needed for working denials"


def test_a_right_that_comes_after_the_start() -> None:
    overlay = (
        NOT_LIVE + '  "people[priya].from": 2026-01-01\nscope:\n  "tasks[book_recare].owner": vendor\n'
        'access-plan:\n  "logins+": {system: pms, users: priya, allows: ["book visits"], requested: 2026-11-20, '
        "granted: 2026-12-14, approved_by: dana, review_by: 2027-05-31}\n"
    )
    assert messages(overlay, "ACC001") == [
        "only after the start will the billing team have the right to book visits, needed for booking recare visits"
    ]
    assert messages(overlay, "ACC010") == []


def test_a_right_that_is_only_planned_is_not_asked_for() -> None:
    overlay = NOT_LIVE + (
        'scope:\n  "tasks[book_recare].owner": vendor\n'
        'access-plan:\n  "logins+": {system: pms, users: priya, allows: ["book visits"]}\n'
    )
    assert len(messages(overlay, "ACC001")) == 1
    asked = overlay.replace('visits"]', 'visits"], requested: 2026-11-20')
    assert messages(asked, "ACC001") == []


def test_what_a_right_shows_besides_is_said() -> None:
    overlay = """
    scope:
      "areas.verification": out
    """
    (message,) = messages(overlay, "ACC002")
    assert message == (
        "Insurance Verification lets Priya Nair see full social security numbers, which no task of theirs needs"
    )


def test_plain_words_in_a_practice_system_and_in_a_portal() -> None:
    """Who may send claims from the practice system may make them; who may in a clearinghouse may not."""
    words = """
    access-plan:
      "logins[pms/priya].permissions": ~
      "logins[pms/priya].allows": ["see the ledger, insurance details and the schedule", "send statements", "write notes", "see attachments", "post insurance payments", {claims}]
      "logins[pms/marco].permissions": [AccountModule, CommlogCreate]
    """
    assert messages(words.replace("{claims}", '"send claims"'), "ACC001") == []
    (message,) = messages(words.replace("{claims}", '"see reports"'), "ACC001")
    assert "no right to see claims" in message


def test_agreements_that_were_described() -> None:
    overlay = 'practice:\n  "agreements[business_associate].kind": {other: "BAA and services in one"}\n'
    assert found(overlay) == []


def test_a_grant_dated_ahead_of_the_agreement() -> None:
    overlay = NOT_LIVE + (
        '  "agreements[business_associate].signed": 2026-12-20\n'
        "access-plan:\n  logins: [{system: pms, users: priya, allows: [see claims], granted: 2026-12-01, approved_by: dana}]\n"
    )
    assert len(messages(overlay, "ACC009")) == 1
    assert messages(overlay.replace("2026-12-20", "2026-12"), "ACC009") == []


def test_approved_by_whoever_stood_in_on_that_day() -> None:
    overlay = """
    practice:
      "people[dana].away": [{from: 2026-10-15, until: 2026-10-17, stand_in: sam}]
    access-plan:
      "logins[pms/marco].approved_by": sam
    """
    assert messages(overlay, "ACC008") == []
    assert len(messages(overlay.replace("2026-10-17", "2026-10-15"), "ACC008")) == 1


OTHERS_SPEAK = {
    "a user whom nobody knows": ('access-plan:\n  "logins[pms/marco].users": marko\n', ["PPL001"]),
    "a key that has moved": ('access-plan:\n  "logins[shared-drive/marco].account": drive-marco\n', ["FIL002"]),
    "a system that is not listed": ('access-plan:\n  "logins[pms/marco].system": pmss\n', ["FIL009"]),
    "an area that is not decided": ('scope:\n  "areas.verification": undecided\n', ["SCO001"]),
    "clinical work that was given away": ('scope:\n  "tasks[clinical_coding].owner": vendor\n', ["SCO006"]),
    "no posting document": ("posting: ~\n", ["FIL008"]),
    "no scope": ("scope: ~\n", ["FIL008"]),
    "no access plan": ("access-plan: ~\n", ["FIL008"]),
    "a group in place of the access admin": (
        'access-plan:\n  access_admin: desk\npractice:\n  "roles+": {id: desk, side: practice, people: [sam, dana]}\n',
        ["PPL003"],
    ),
}


@pytest.mark.parametrize("name", OTHERS_SPEAK)
def test_what_another_rule_says_is_not_said_again(name: str) -> None:
    overlay, codes = OTHERS_SPEAK[name]
    assert [one.code for one in example(overlay).outcome().view.findings] == codes


def test_an_unreadable_day_ends_only_what_needs_it() -> None:
    outcome = example(
        'access-plan:\n  "logins[pms/marco].tested": 13/13/2026\n  "logins[shared-drive/marco].profile": Admin\n'
    ).outcome()
    assert {"ACC005", "FIL001"} == {one.code for one in outcome.view.findings}
    assert "ACC010" in [one.code for one in outcome.not_checked]


def test_a_card_terminal_is_a_system() -> None:
    overlay = """
    scope:
      "tasks[take_payment].owner": vendor
    practice:
      "systems+": {id: term, name: Card terminal, kind: card_terminal}
    access-plan:
      "logins+": {system: term, users: priya, allows: ["take card payments"], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """
    assert found(overlay) == []


def test_rights_of_somebody_who_left_help_nobody() -> None:
    overlay = 'practice:\n  "people[marco].until": 2026-11-20\naccess-plan:\n  "logins[pms/marco].review_by": ~\n'
    assert found(overlay) == ["ACC001", "ACC012"]
    (message,) = messages(overlay, "ACC001")
    assert message.endswith("no right to correct claims that were sent, needed for resubmitting claims")


def test_a_grant_for_a_place_that_is_not_there_is_not_called_too_much() -> None:
    overlay = """
    access-plan:
      "logins+": {system: pms, users: marco, locations: hillside, allows: [see claims], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """
    assert found(overlay) == []


def test_entering_payments_without_saying_whose() -> None:
    overlay = """
    access-plan:
      "logins+": {system: pms, users: marco, allows: [enter payments], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """
    assert found(overlay) == []  # they enter the payers' payments
    nobody = overlay + '\n    posting:\n      "kinds[insurance_payment].owner": practice\n'
    assert (
        "a line of the login of Marco Lind in Open Dental lets Marco Lind enter payments, which no task of theirs needs"
        in messages(nobody, "ACC002")
    )


#: What ends or refuses the only logins of the shared drive, each with whether the billing team gets there.
REACH = {
    "open": ("granted: 2026-10-21", True),
    "asked for": ("requested: 2026-11-20", True),
    "no day yet": ("", True),
    "revoked": ("granted: 2026-10-21, revoked: 2026-11-01", False),
    "revoked, day not known": ("granted: 2026-10-21, revoked: yes", False),
    "past its last day": ("granted: 2026-10-21, until: 2026-11-01", False),
    "to be closed later": ("granted: 2026-10-21, revoked: 2027-06-30", True),
    "to end later": ("granted: 2026-10-21, until: 2027-06-30", True),
    "not asked for": ("requested: no", False),
    "said no first, then opened": ("requested: no, granted: 2026-10-21", True),
}


@pytest.mark.parametrize("name", REACH)
def test_an_ended_or_refused_login_reaches_nothing(name: str) -> None:
    days, there = REACH[name]
    login = f'system: shared-drive, users: priya, allows: ["read the attachments and EOB folders"], {days}'.rstrip(", ")
    overlay = (
        'access-plan:\n  "logins[shared-drive/marco]-":\n  "logins[shared-drive/priya]-":\n'
        f'  "logins+": {{{login}, approved_by: dana, review_by: 2027-05-31}}\n'
    )
    codes = {one.code for one in example(overlay).findings()}
    assert ("PAY011" not in codes, "WFL011" not in codes) == (there, there)


TWO_OFFICES = """
    practice:
      "locations+": {id: hill, name: Hillside, hours: "mon-fri 08:00-17:00"}
"""


def test_a_login_reaches_only_where_its_system_is() -> None:
    assert example(TWO_OFFICES).findings() == []
    overlay = TWO_OFFICES + '      "systems[shared-drive].locations": main-street\n'
    said = [f"{one.code} {one.message}" for one in example(overlay).findings()]
    assert any(one.startswith("WFL011 Hillside: ") for one in said)
    assert any(one.startswith("PAY011 Hillside: ") for one in said)
    assert not any("Main Street" in one for one in said)


def test_a_system_of_each_location_under_one_name() -> None:
    overlay = TWO_OFFICES + (
        '      "systems[shared-drive].locations": main-street\n'
        '      "systems+": {id: shared-drive, name: Hillside drive, kind: storage, locations: hill}\n'
    )
    assert [one.code for one in example(overlay).findings()] == []


def test_the_first_day_of_a_login_may_be_its_from() -> None:
    overlay = 'access-plan:\n  "logins[pms/marco].from": 2026-12-01\n'
    (message,) = messages(overlay, "ACC001")
    assert message.startswith("only after the start will the billing team have the right to correct claims")
