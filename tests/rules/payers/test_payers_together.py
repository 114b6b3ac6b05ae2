"""What the rules about payers tell apart, beyond the examples in their manuals."""

from __future__ import annotations

import pytest

from handover.data.check_digits import is_npi
from handover.data.payer_facts import fewest_payer_id_digits, group_codes, most_months
from handover.rules.payers.codes import _mangled
from handover.testing.overlay import example

TIDY = """
    payers:
      "payers[lakeshore].rules+": {topic: scaling, decision: "Two quadrants a visit.", %s}
"""


def codes(overlay: str, *wanted: str) -> list[str]:
    return [one.code for one in example(overlay).outcome().view.findings if one.code in wanted]


def test_facts_are_there() -> None:
    assert (most_months("fact"), most_months("deadline")) == (12, 6)
    assert group_codes() == {"CO", "PR", "OA", "PI", "CR"}
    assert fewest_payer_id_digits() == 5


@pytest.mark.parametrize("npi", ["1234567893", "1000000004", "123 456 7893", "1234-567-893", "2000000002"])
def test_npis(npi: str) -> None:
    assert is_npi(npi)


# 1234567897 passes the plain check of card numbers, without the prefix
@pytest.mark.parametrize("npi", ["1234567890", "1234567897", "123456789", "12345678933", "3234567893", "1234567839"])
def test_no_npis(npi: str) -> None:
    assert not is_npi(npi)


def test_every_single_wrong_digit_of_an_npi_is_found() -> None:
    good = "1234567893"
    for place in range(10):
        for digit in "0123456789":
            other = good[:place] + digit + good[place + 1 :]
            assert is_npi(other) == (other == good)


@pytest.mark.parametrize("text", ["2027", "431", "2,027", "2027.0", "6.0054E+4", "6e4"])
def test_payer_ids_that_a_spreadsheet_changed(text: str) -> None:
    assert _mangled(text)


@pytest.mark.parametrize("text", ["02027", "60054", "CX014", "GP133", "00431", "R123", "SKAR0", "1234567"])
def test_payer_ids_as_they_are(text: str) -> None:
    assert not _mangled(text)


def test_american_codes_are_judged_in_america_only() -> None:
    overlay = """
        practice:
          jurisdiction: %s
        payers:
          "payers[tri-county].payer_id": 2027
    """
    assert codes(overlay % "US", "PAY016") == ["PAY016"]
    assert codes(overlay % "GB", "PAY016") == []


@pytest.mark.parametrize(
    "value",
    ["D4341", "[D4341, d4342]", '"D4341-D4342"', '"D4341 to D4342"', '"D2740, D2750"', "D27xx", "D2XXX", "crowns",
     '"D2740 (crowns)"', "all"],
)  # fmt: skip
def test_procedure_codes_in_every_usual_form(value: str) -> None:
    overlay = f"""
        payers:
          "payers[tri-county].extra_documentation+": {{procedures: {value}, send: "notes"}}
    """
    assert codes(overlay, "PAY016", "FIL001", "FIL002") == []


@pytest.mark.parametrize("value", ["4341", "D434", "D43411", "[D2740, 2750]", '"D2740-D275"', "T1015", "DO120"])
def test_procedure_codes_that_are_none(value: str) -> None:
    overlay = f"""
        payers:
          "payers[tri-county].extra_documentation+": {{procedures: {value}, send: "notes"}}
    """
    assert codes(overlay, "PAY016") == ["PAY016"]


@pytest.mark.parametrize("group", ["CO", "pr", "CO-16", "OA 23", "PI", "CR", "PR1"])
def test_group_codes(group: str) -> None:
    assert codes(f"""
        payers:
          "payers[tri-county].denials[1].codes": {group}
    """, "PAY016") == []  # fmt: skip


@pytest.mark.parametrize("code", ["16", "A1", "B7", "N706", "MA130", "M15", "CO-16", "[CO-16, N350]"])
def test_codes_of_a_denial_that_are_well_formed(code: str) -> None:
    assert codes(f"""
        payers:
          "payers[tri-county].denials[1].codes": {code}
    """, "PAY016") == []  # fmt: skip


@pytest.mark.parametrize("code", ["C0-16", "XX", "XX16", "0A 23", "[N350, CC-16]"])
def test_group_codes_that_are_none(code: str) -> None:
    assert codes(f"""
        payers:
          "payers[tri-county].denials[1].codes": {code}
    """, "PAY016") == ["PAY016"]  # fmt: skip


@pytest.mark.parametrize(("code", "open_"), [("CO-16", True), ("N706", False), ("[CO-16, M15]", False)])
def test_a_remark_code_says_what_a_payer_says_and_a_group_alone_does_not(code: str, open_: bool) -> None:
    assert codes(f"""
        payers:
          "payers[tri-county].denials": [{{codes: {code}, fix: "Send the chart."}}]
    """, "PAY013") == ["PAY013"] * open_  # fmt: skip


@pytest.mark.parametrize(
    ("status", "found"),
    [
        ("confirmed: 2026-10-05", []),
        ("unconfirmed: {ask: dana, by: 2026-12-04}", ["PAY002"]),
        ("unconfirmed: dana", ["PAY003"]),
        ("unconfirmed: no", ["PAY004"]),
        ("note: heard", ["PAY004"]),
        ("confirmed: 2024-10-05", ["PAY008"]),
        ("confirmed: ~", ["PAY004"]),
    ],
)
def test_a_rule_has_one_status_and_at_most_one_finding(status: str, found: list[str]) -> None:
    assert codes(TIDY % status, "PAY002", "PAY003", "PAY004", "PAY008", "FIL010", "FIL011") == found


def test_a_limit_that_is_unconfirmed_is_no_payer_rule() -> None:
    overlay = """
        payers:
          "payers[lakeshore].limits": [{kind: filing, limit: 1 year, confirmed: 2026-10-07}, {kind: appeal, %s}]
    """
    wanted = ("PAY002", "PAY003", "PAY008", "PAY015", "FIL010", "FIL011")
    doubt = "unconfirmed: {ask: dana, by: 2026-12-04}"
    assert codes(overlay % f"limit: {{is: 90 days, {doubt}}}", *wanted) == ["FIL010"]
    assert codes(overlay % f"limit: 90 days, {doubt}", *wanted) == ["FIL010"]
    assert codes(overlay % f"limit: {{{doubt}}}", *wanted) == ["PAY015"]
    assert codes(overlay % doubt, *wanted) == ["PAY015"]


def test_one_old_day_at_the_payer_is_one_finding() -> None:
    overlay = """
        payers:
          "payers[lakeshore].limits": [{kind: filing, limit: 6 months}, {kind: appeal, limit: 90 days}]
          "payers[lakeshore].confirmed": %s
    """
    assert codes(overlay % "2026-10-07", "PAY008") == []
    assert codes(overlay % "2026-04-07", "PAY008") == ["PAY008"]
    assert codes(overlay % "2025-04-07", "PAY008") == ["PAY008"]
    assert codes(overlay % "~", "PAY008") == ["PAY008"]
    assert codes(overlay % "yes", "PAY008") == ["PAY008"]


def test_a_day_at_the_list_of_limits_is_the_day_of_each() -> None:
    overlay = """
        payers:
          "payers[lakeshore].limits": {is: [{kind: filing, limit: 6 months}, {kind: appeal, limit: 90 days}], confirmed: %s}
          "payers[lakeshore].confirmed": ~
    """
    assert codes(overlay % "2026-10-07", "PAY008") == []
    assert codes(overlay % "2026-03", "PAY008") == ["PAY008"]


NO_APPEALS = """
    payers:
      "payers[tri-county].limits[appeal]-":
      "payers[lakeshore].limits[appeal]-":
      limits: %s
"""


@pytest.mark.parametrize(
    ("limits", "found"),
    [
        ("~", ["PAY015", "PAY015"]),
        ("[{kind: appeal, limit: 60 days, confirmed: 2026-10-07}]", []),
        ("[{kind: appeal, limit: {none: they hear none}}]", []),
        ("[{kind: appeal, limit: ~}]", ["PAY015"]),
        ("[{kind: appeal, limit: {said: half a year}}]", ["PAY015"]),
        ("[{kind: appeal, limit: 60 days, confirmed: 2026-10-07, for: {payers: lakeshore}}]", ["PAY015"]),
        ("[{kind: appeal, limit: 60 days, confirmed: 2026-10-07, for: {payers: [Lakeshore Mutual Dental, tri-county]}}]", []),
        ("[{kind: appeal, limit: 60 days}]", ["PAY008"]),
        ("[{kind: appeal, limit: 60 days, confirmed: 2026-03}]", ["PAY008"]),
    ],
)  # fmt: skip
def test_limits_for_all_payers_hold_where_a_payer_sets_none(limits: str, found: list[str]) -> None:
    assert codes(NO_APPEALS % limits, "PAY008", "PAY015", "FIL009") == found


def test_what_nobody_knows_of_any_payer_is_asked_once_where_it_stands() -> None:
    overlay = NO_APPEALS % "[{kind: appeal, limit: {unconfirmed: {ask: sam, by: 2026-12-04}}}]"
    (found,) = [one for one in example(overlay).outcome().view.findings if one.code == "PAY015"]
    assert (found.address, found.ask) == ("payers:limits[appeal].limit", "sam")
    assert (
        found.message
        == "it is not said yet by when appeals must have reached payers; Sam Ode is to say by 4 December 2026"
    )


def test_a_limit_that_a_payer_is_listed_with_has_a_length() -> None:
    overlay = """
        payers:
          "payers[lakeshore].limits+": {kind: corrected_claim%s}
    """
    assert codes(overlay % "", "PAY015") == ["PAY015"]
    assert codes(overlay % ", limit: 6 months, confirmed: 2026-10-07", "PAY015", "PAY008") == []


def test_eobs_of_one_payer_may_be_kept_apart() -> None:
    overlay = """
        practice:
          "systems+": {id: cabinet, name: Scan server, kind: storage}
        payers:
          eob_store: {is: shared-drive, differs: [{for: {payers: %s}, %s}]}
    """
    found = [
        one.message
        for apart in ("is: cabinet", "unconfirmed: {ask: priya, by: 2026-12-04}", "is: clearinghouse")
        for one in example(overlay % ("union-trust", apart)).outcome().view.findings
        if one.code == "PAY011"
    ]
    assert found == [
        "EOBs of Union Trust Benefit Fund are kept in Scan server, and the billing team has no login there",
        "it is not said yet where EOBs of Union Trust Benefit Fund are kept; Priya Nair is to say by 4 December 2026",
    ]
    assert codes(overlay % ("nobody-s-plan", "is: cabinet"), "FIL009") == ["FIL009"]


def test_rules_for_parts_that_lie_in_each_other_do_not_contradict() -> None:
    overlay = """
        payers:
          rules:
            - {topic: crowns, for: {payers: [tri-county, lakeshore]}, decision: "Send an image.", confirmed: 2026-10-05}
            - {topic: crowns, for: {payers: %s}, decision: "Send nothing.", confirmed: 2026-10-05}
    """
    assert codes(overlay % "tri-county", "PAY007") == []
    assert codes(overlay % "[Lakeshore Mutual Dental, tri-county]", "PAY007") == ["PAY007"]
    assert codes(overlay % "[union-trust, tri-county]", "PAY007") == ["PAY007"]
    assert codes(overlay % "union-trust", "PAY007") == []


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("this document", []),
        ("the practice system, under Insurance Notes", []),
        ("Dana's notebook", []),
        ("the shared drive, folder Payers and Plans", []),
        ("this document; printed copies do not count", []),
        ("this document; the blue binder", ["PAY014"]),
        ("the shared drive and also in the PMS, on the plan's notes sheet", ["PAY014"]),
    ],
)
def test_one_place_to_look_first(place: str, found: list[str]) -> None:
    assert codes(f"""
        payers:
          source_of_truth: "{place}"
    """, "PAY014") == found  # fmt: skip


def test_what_is_promised_is_asked_of_whoever_promised_it() -> None:
    overlay = """
        payers:
          "payers[lakeshore].limits[appeal].limit": {unconfirmed: {ask: sam, by: 2026-12-04}}
    """
    (found,) = [one for one in example(overlay).outcome().view.findings if one.code == "PAY015"]
    assert (found.ask, found.message) == (
        "sam",
        "it is not said yet by when appeals must have reached Lakeshore Mutual Dental; Sam Ode is to say by 4 December 2026",
    )


def test_nothing_is_asked_of_payers_where_no_claims_are_outsourced() -> None:
    overlay = """
        scope:
          "areas.insurance": out
        payers:
          "payers[lakeshore].limits": ~
          "payers[lakeshore].denials": ~
          cob: ~
          eob_store: ~
    """
    assert [c for c in codes(overlay, *(f"PAY{n:03}" for n in range(1, 17))) if c != "PAY012"] == []


NHS = """
    practice:
      jurisdiction: GB
      region: %s
    payers:
      "payers+": {id: nhs, name: %s, kind: %s, limits: [{kind: filing, limit: %s}]}
"""


@pytest.mark.parametrize(
    ("region", "name", "kind", "limit", "found"),
    [
        ("England", "NHS", "public", "2 months", False),
        ("England", "NHS", "public", "62 days", False),
        ("England", "NHS", "public", "63 days", True),
        ("~", "NHS England", "~", "3 months", True),
        ("Wales", "NHS Wales", "public", "10 weeks", True),
        ("Scotland", "NHS", "public", "90 days", False),
        ("scotland (Fife)", "NHS", "public", "4 months", True),
        ("Northern Ireland", "NHS", "public", "6 months", False),
        ("England", "Non-NHS Plan", "plan", "6 months", False),
        ("England", "Oakham Cover", "public", "6 months", False),
    ],
)
def test_what_the_nhs_gives_claims_differs_by_nation(
    region: str, name: str, kind: str, limit: str, found: bool
) -> None:
    overlay = NHS % (region, name, kind, limit)
    assert codes(overlay, "PAY018") == ["PAY018"] * found
    shared = overlay.replace(f", limits: [{{kind: filing, limit: {limit}}}]", "")
    shared += f"      limits: [{{kind: filing, limit: {limit}}}]\n"
    assert codes(shared, "PAY018") == ["PAY018"] * found


@pytest.mark.parametrize(
    ("jurisdiction", "name", "kind", "found"),
    [
        ("US", "Ohio Medicaid", "~", True),
        ("US", "MassHealth", "~", True),
        ("US", "Denti-Cal", "~", True),
        ("US", "Plains State Aid", "public", True),
        ("US", "Medicaid Gap Cover", "commercial", False),
        ("US", "Blue Chip Dental", "~", False),
        ("GB", "NHS", "public", False),
        ("other", "Landeskasse", "public", False),
    ],
)
def test_public_programmes_of_the_us_say_what_patients_may_be_billed(
    jurisdiction: str, name: str, kind: str, found: bool
) -> None:
    overlay = f"""
        practice: {{jurisdiction: {jurisdiction}}}
        payers:
          "payers+": {{id: x, name: {name}, kind: {kind}}}
    """
    assert codes(overlay, "PAY017") == ["PAY017"] * found


def test_where_balances_stay_in_house_nobody_asks_what_patients_may_be_billed() -> None:
    overlay = """
        scope: {"areas.balances": out}
        payers: {"payers[tri-county].kind": public}
    """
    assert codes(overlay, "PAY017") == []
