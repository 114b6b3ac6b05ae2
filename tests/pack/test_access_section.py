"""The page about access: each login with its users, system, state and days, as the rules see them."""

from __future__ import annotations

import pytest

from tests.pack.test_pack import text_of


def rows(login: str, practice: str = "") -> list[str]:
    """Return the rows of the table of logins, where one more login is written."""
    text = text_of(f'{practice}access-plan:\n  "logins+": {login}\n')
    table = text.split("### Logins")[1].split("\n\n")[1]
    return table.splitlines()[2:]


def cells(login: str, practice: str = "") -> list[str]:
    """Return the cells of the login that is written last."""
    return [cell.strip() for cell in rows(login, practice)[-1].strip("| ").split(" | ")]


STATES = {
    "no day": ("", "planned"),
    "said no": ("requested: no", "not requested"),
    "asked for": ("requested: 2026-11-20", "requested 20 November 2026"),
    "asked for, day not known": ("requested: yes", "requested"),
    "opens later": ("requested: 2026-11-20, granted: 2026-12-01", "requested 20 November 2026; opens 1 December 2026"),
    "expected": ("granted: expected 2026-12", "planned; opens December 2026 (expected)"),
    "open": ("requested: 2026-10-20, granted: 2026-10-21", "granted 21 October 2026"),
    "tried": ("granted: 2026-10-21, tested: yes", "tested"),
    "not tried": ("granted: 2026-10-21, tested: no", "granted 21 October 2026"),
    "closed": ("granted: 2026-10-21, revoked: 2026-11-01", "revoked 1 November 2026"),
    "closes later": ("granted: 2026-10-21, revoked: 2027-06-30", "granted 21 October 2026; closes 30 June 2027"),
    "ends later": ("granted: 2026-10-21, until: 2027-06-30", "granted 21 October 2026; closes 30 June 2027"),
    "ended": ("granted: 2026-10-21, until: 2026-11-01", "revoked 1 November 2026"),
}


@pytest.mark.parametrize("name", STATES)
def test_the_state_is_the_last_that_was_reached(name: str) -> None:
    days, shown = STATES[name]
    state = cells(f"{{system: pms, users: marco, allows: [see claims], {days}}}".replace(", }", "}"))[-1]
    assert state.split(" *")[0] == shown


def test_names_with_blanks_lead_to_user_and_system() -> None:
    who, system = cells('{system: " pms ", users: "Marco Lind ", allows: [see claims], requested: 2026-11-20}')[:2]
    assert (who, system) == ("Marco Lind", "Open Dental")


def test_one_line_for_people_with_a_login_each() -> None:
    who = cells("{system: pms, users: [priya, marco], each: own, allows: [see claims], requested: 2026-11-20}")[0]
    assert who == "Priya Nair and Marco Lind *a login for each*"


def test_a_state_that_differs_between_locations_is_told_for_each() -> None:
    practice = 'practice:\n  "locations+": {id: hill, name: Hillside, hours: "mon-fri 08:00-17:00"}\n'
    days = "granted: {is: 2026-10-21, differs: [{for: {locations: hill}, is: ~}]}, requested: 2026-10-20"
    state = cells(f"{{system: pms, users: marco, allows: [see claims], {days}}}", practice)[-1]
    assert state.startswith("at Main Street: granted 21 October 2026; at Hillside: requested 20 October 2026")


def test_what_cannot_be_read_is_said_to_be() -> None:
    state = cells("{system: pms, users: marco, allows: [see claims], granted: 31 June 2026, approved_by: dana}")[-1]
    assert "cannot be read" in state
    assert "approved by: Dana Ruiz" in state


def test_an_internal_login_stays_at_the_practice() -> None:
    login = "{system: pms, users: marco, allows: [see the safe], internal: yes}"
    overlay = f'access-plan:\n  "logins+": {login}\n'
    assert "see the safe" in text_of(overlay)
    assert "see the safe" not in text_of(overlay, "vendor")


def test_duties_incidents_and_who_closes() -> None:
    text = text_of("""
    access-plan:
      duties: [{duty: resets, who: sam}]
      leavers: {by: ines, within: same day}
      incidents: [{on: 2026-10-05, what: "The portal password went round.", done: "Changed."}]
    """)
    assert "| Resets logins | Sam Ode |" in text
    assert "**Logins are closed by** | Dr Ines Vale" in text
    assert "| 5 October 2026 | The portal password went round. | Changed. |" in text


@pytest.mark.parametrize(
    "granted",
    [
        "{is: 2026-10-21, differs: [{for: {locations: hill}, is: 2026-13-01}]}",
        "{is: 2026-10-21, differs: [{for: {zz: x}, is: 2026-10-22}]}",
    ],
)
def test_a_state_of_which_one_version_cannot_be_read_ends_no_pack(granted: str) -> None:
    practice = 'practice:\n  "locations+": {id: hill, name: Hillside, hours: "mon-fri 08:00-17:00"}\n'
    state = cells(f"{{system: pms, users: marco, allows: [see claims], granted: {granted}}}", practice)[-1]
    assert "cannot be read" in state
