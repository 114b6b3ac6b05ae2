"""What the rules of `rules/access/agreement.py` say beside their own examples."""

from __future__ import annotations

import pytest

from handover.outcome import Severity
from handover.testing.overlay import outcome_of
from tests.rules.cases import Case

CASES = (
    Case(
        "ACC033",
        "the last day itself",
        'practice: {"agreements[services]": {kind: services, signed: 2026-01-12, ends: 2026-11-23}}',
    ),
    Case(
        "ACC033",
        "the day after",
        'practice: {"agreements[services]": {kind: services, signed: 2026-01-12, ends: 2026-11-22}}',
        (
            "practice:agreements[services].ends: the services contract ended on 22 November 2026, and 8 logins are open to the billing team",
        ),
    ),
    Case(
        "ACC009",
        "no kind is told: it may be the one, and its kind is asked for",
        "practice: {agreements: [{signed: 2026-10-12}]}",
    ),
    Case(
        "ACC009",
        "other contracts alone",
        "practice: {agreements: [{kind: {other: maintenance}, signed: 2026-10-12}]}",
        (
            "practice:agreements: no business associate agreement is signed and in force, and 8 logins were opened to the billing team",
        ),
    ),
    Case(
        "ACC027",
        "without a day either",
        "practice: {agreements: [{signed: yes}]}",
        (
            "practice:agreements[1].kind: an agreement with the billing team is listed, and it is not said yet of what kind it is",
        ),
    ),
    Case(
        "ACC009",
        "signed, and nobody knows the day",
        'practice: {"agreements[business_associate].signed": yes}',
    ),
    Case(
        "ACC009",
        "signed on the day on which the first login opened",
        'practice: {"agreements[business_associate].signed": 2026-10-20}',
    ),
    Case(
        "ACC009",
        "signed the day after",
        'practice: {"agreements[business_associate].signed": 2026-10-21}',
        (
            "access-plan:logins[pms/priya].granted: 2 logins are opened before the business associate agreement holds, on 21 October 2026",
        ),
    ),
    Case(
        "ACC009",
        "the last day of the agreement is today",
        'practice: {"agreements[business_associate].ends": 2026-11-23}',
    ),
    Case(
        "ACC009",
        "the agreement is for the other location only",
        'practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}, "agreements[business_associate].for": {locations: annex}}',
        (
            "practice:agreements: no business associate agreement is signed and in force, and 8 logins were opened to the billing team at Main Street",
        ),
    ),
    Case(
        "ACC009",
        "an agreement that was only spoken of",
        'practice: {"agreements[business_associate].signed": {said: "it is with the lawyer"}}',
        (
            "practice:agreements[business_associate].signed: no business associate agreement is signed and in force, and 8 logins were opened to the billing team",
        ),
    ),
    Case(
        "ACC032",
        "the agreement is for the other location only",
        'practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}, "agreements[business_associate].for": {locations: annex}}\naccess-plan: {logins: ~}',
        ("practice:agreements: it is not said yet whether a business associate agreement is signed at Main Street",),
    ),
    Case(
        "ACC032",
        "no company is chosen yet",
        'practice: {"agreements[business_associate]-": , vendor: ~}\naccess-plan: {logins: ~}',
    ),
    Case(
        "ACC032",
        "no kind is told: it is asked for by itself",
        "practice: {agreements: [{signed: 2026-10-12}]}\naccess-plan: {logins: ~}",
    ),
    Case(
        "ACC032",
        "the logins are open: that weighs more, and is said by itself",
        'practice: {"agreements[business_associate]-": }',
    ),
    Case(
        "ACC032",
        "to be signed on a day before the start",
        'practice: {go_live: 2027-01-11, "agreements[business_associate].signed": 2026-12-15}\naccess-plan: {logins: ~}',
    ),
    Case(
        "ACC032",
        "to be signed on the day of the start",
        'practice: {go_live: 2027-01-11, "agreements[business_associate].signed": 2027-01-11}\naccess-plan: {logins: ~}',
        ("practice:agreements[business_associate].signed: the business associate agreement is not signed yet",),
    ),
)

#: The agreement that each country's law asks for, and another one that stands in no place of it.
WANTED = {"US": ("business_associate", "nda"), "GB": ("processor", "business_associate")}
#: What may stand in place of a signed agreement, and where it is asked about.
UNSIGNED = {
    "nothing": ("~", "practice:agreements"),
    "another one only": ("[{kind: $other, signed: 2026-10-12}]", "practice:agreements"),
    "words for the whole list": ('{said: "all in the blue binder", says: ines}', "practice:agreements"),
    "plain words for the whole list": ('"all signed, I think"', "practice:agreements"),
    "none": ('{none: "we need none"}', "practice:agreements"),
    "no day": ("[{kind: $kind}]", "practice:agreements[$kind].signed"),
    "not signed": ("[{kind: $kind, signed: no}]", "practice:agreements[$kind].signed"),
    "said at the entry": ('[{kind: $kind, said: "I think so", says: ines}]', "practice:agreements[$kind]"),
    "said at the day": ('[{kind: $kind, signed: {said: "I think so"}, says: ines}]', "practice:agreements[$kind].signed"),
    "plain words": ('[{kind: $kind, signed: "I think also, look in the blue binder"}]', "practice:agreements[$kind].signed"),
    "expected": ("[{kind: $kind, signed: expected 2026-12}]", "practice:agreements[$kind].signed"),
    "promised": ("[{kind: $kind, signed: {unconfirmed: {ask: ines, by: 2026-12-04}}}]", "practice:agreements[$kind].signed"),
    "over": ("[{kind: $kind, signed: 2025-10-12, ends: 2026-10-12}]", "practice:agreements[$kind].ends"),
}  # fmt: skip


@pytest.mark.parametrize("stage", ["ready", "live"])
@pytest.mark.parametrize("country", WANTED)
@pytest.mark.parametrize("form", UNSIGNED)
def test_an_agreement_that_is_not_signed_is_asked_for_before_any_login_is_open(
    form: str, country: str, stage: str
) -> None:
    kind, other = WANTED[country]
    written, address = (text.replace("$kind", kind).replace("$other", other) for text in UNSIGNED[form])
    outcome = outcome_of(
        f"practice: {{jurisdiction: {country}, stage: {stage}, agreements: {written}}}\naccess-plan: {{logins: ~}}"
    )
    found = [one for one in outcome.view.findings if one.address.startswith("practice:agreements")]
    assert [(one.code, one.address, one.severity) for one in found] == [("ACC032", address, Severity.BLOCKER)]
    assert found[0].ask == "ines", "who said it, promised it or owns it is asked"


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
