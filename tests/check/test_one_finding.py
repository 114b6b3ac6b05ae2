"""Bad input is one finding each, which says what to write."""

from __future__ import annotations

import pytest

from handover.testing.overlay import example


@pytest.mark.parametrize(
    ("overlay", "code", "write"),
    [
        ('practice: {purpose: "less waiting"}', "FIL002", "Write it as `also`"),
        ('escalation-contacts: {backup: {is: ines, none: "small team", said: "one of us"}}', "FIL004", "keep one"),
        ('escalation-contacts: {backup: {is: ines, said: "one of us"}}', "FIL004", "keep one"),
        ("practice: {standing: maybe}", "FIL001", "yes or no"),
        ("escalation-contacts: {answer_within: {is: 4 hours, stand_in: ines}}", "FIL002", "where somebody is named"),
        ("access-plan: {leavers: {within: 1 working day, locations: main-street}}", "FIL002", "at each answer"),
        ('practice: {name: {is: Maple Grove Dental, note: "since 1990"}}', "FIL002", "the value alone"),
        ('practice: {"systems[pms].kind": {is: practice_management, until: 2031-01-31}}', "FIL002", "the value alone"),
        ("practice: {sample: {as_of: 2026-11-23, note: made up}}", "FIL002", "the value alone"),
        ('scope: {"tasks[appeal].owner": {is: vendor, for: {channel: office-line}}}', "FIL002", "`locations`"),
        ("escalation-contacts: {backup: {conflict: [{is: ines, says: dana}]}}", "FIL001", "unconfirmed"),
        (
            'financial-policy: {forbidden: [{said: "not sure", says: dana}, {said: "ask Ines", says: sam}]}',
            "FIL004",
            "write them once",
        ),
    ],
)
def test_it_is_one_finding(overlay: str, code: str, write: str) -> None:
    found = [one for one in example(overlay).findings() if one.code.startswith("FIL")]
    assert [one.code for one in found] == [code]
    assert write.casefold() in found[0].fix.casefold()
