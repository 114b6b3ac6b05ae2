"""What a gap weighs at draft, ready and live is what the rules' tables say, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handover.outcome import STAGES, Kind, Severity
from handover.rules.catalogue import ALL
from handover.rules.manual import manual_of
from handover.testing.overlay import outcome_of
from tests.truth.defects import CLEAN_NAMES
from tests.truth.test_defects import DEFECTS

if TYPE_CHECKING:
    from handover.outcome import Finding, PracticeOutcome, StageName

#: The tests about a rule judge its bad examples too, in the same process: here they are only weighed.
BAD = [(code, text) for code, rule in ALL.items() for text in manual_of(rule).bad]
#: A bad example of these may be judged for a stage of its own, or needs other gaps that are off at draft.
SCALED = frozenset(code for code, rule in ALL.items() if rule.scaled)


def told(outcome: PracticeOutcome, code: str, stage: StageName) -> tuple[list[Finding], list[Finding]]:
    """Return the findings of a rule at a stage, and those that it would have if it were on."""
    view = outcome.views[stage]
    return [one for one in view.findings if one.code == code], [one for one in view.off if one.code == code]


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(("code", "overlay"), BAD, ids=[f"{code}-{number}" for number, (code, _) in enumerate(BAD)])
def test_a_bad_example_weighs_what_the_table_says(code: str, overlay: str, stage: StageName) -> None:
    outcome = outcome_of(overlay)
    wanted = ALL[code].severity(stage)
    on, off = told(outcome, code, stage)
    if wanted is Severity.OFF:
        assert on == []
        assert {one.severity for one in off} <= {Severity.ADVICE}
        return
    if stage == "draft" and ALL[code].kind is Kind.QUESTION:
        # a draft hears what is written and wrong, and one finding for each question of the first call
        assert {one.severity for one in on} <= {wanted}
        return
    assert off == []
    allowed = {wanted, Severity.WARNING} if code in SCALED and wanted is Severity.BLOCKER else {wanted}
    if code == "FIL002":  # a key that comes near to a known one hides its answer, and blocks at each stage
        allowed |= {Severity.BLOCKER}
    if ALL[code].gathers:  # it weighs as much as the heaviest of the questions that it tells
        allowed = {Severity.ADVICE, Severity.WARNING, Severity.BLOCKER}
    assert {one.severity for one in on} <= allowed
    related = [one for finding in outcome.views[stage].findings for one in finding.related if one.code == code]
    assert on or related


@pytest.mark.parametrize(
    ("overlay", "code", "weights"),
    [
        # where the missing answer would be a blocker, so is one that nobody has confirmed
        ("scope: {owner: {is: ines, stand_in: dana, unconfirmed: {ask: ines, by: 2026-12-04}}}", "FIL010", "AWB"),
        ('scope: {"areas.recare": {is: in, unconfirmed: {ask: ines, by: 2026-12-04}}}', "FIL010", "AWB"),
        ("escalation-contacts: {backup: {is: ines, unconfirmed: {ask: ines, by: 2026-12-04}}}", "FIL010", "AWB"),
        # elsewhere it stays a warning
        ("escalation-contacts: {first_weeks: {is: Slow, unconfirmed: {ask: ines, by: 2026-12-04}}}", "FIL010", "AWW"),
        ('practice: {"people[sam].hours": {is: mon-fri, unconfirmed: {ask: sam, by: 2026-12-04}}}', "FIL010", "AWW"),
        ("escalation-contacts: {backup: {is: ines, unconfirmed: {by: 2026-12-04}}}", "FIL011", "-WB"),
        ("escalation-contacts: {backup: {is: ines, unconfirmed: {ask: ines, by: 2026-10-04}}}", "FIL011", "-WB"),
        ("escalation-contacts: {first_weeks: {is: Slow, unconfirmed: {ask: ines}}}", "FIL011", "-WW"),
        # without a value it is a missing answer; only a day that has passed is one thing more
        ("escalation-contacts: {backup: {unconfirmed: {ask: ines, by: 2026-12-04}}}", "FIL010", "---"),
        ("escalation-contacts: {backup: {unconfirmed: {ask: ines, by: 2026-12-04}}}", "FIL011", "---"),
        ("escalation-contacts: {backup: {unconfirmed: {ask: ines, by: 2026-12-04}}}", "COM002", "WBB"),
        ("escalation-contacts: {backup: {unconfirmed: {ask: ines, by: 2026-10-04}}}", "FIL011", "-WB"),
    ],
)
def test_an_unconfirmed_answer_weighs_as_much_as_the_missing_one(overlay: str, code: str, weights: str) -> None:
    letters = {Severity.ADVICE: "A", Severity.WARNING: "W", Severity.BLOCKER: "B"}
    outcome = outcome_of(overlay)
    found = [told(outcome, code, stage)[0] for stage in STAGES]
    assert "".join(letters[one[0].severity] if one else "-" for one in found) == weights


@pytest.mark.parametrize("stage", STAGES)
def test_many_gaps_at_once_weigh_what_each_weighs_alone(stage: StageName) -> None:
    apart = [
        one for one in DEFECTS if one.code in {"COM009", "COM012", "PST018", "PPL010", "COM011", "SCO004", "PST015"}
    ]
    chosen = {one.code: one for one in apart}
    overlay = "\n".join(_merged([one.over(CLEAN_NAMES) for one in chosen.values()]))
    findings = outcome_of(overlay).views[stage].findings
    alone = {one.code: one.severity for one in findings if not ALL[one.code].gathers}
    assert alone == {code: ALL[code].severity(stage) for code in alone}
    heard = set(alone) | {other.code for one in findings for other in one.related}
    wanted = {code for code in chosen if ALL[code].severity(stage)}
    # a draft is not asked what comes after the first call
    assert heard == wanted if stage != "draft" else {"COM009", "SCO004"} & wanted <= heard


def _merged(overlays: list[str]) -> list[str]:
    """Return overlays of one line each as one overlay with every document once."""
    documents: dict[str, list[str]] = {}
    for overlay in overlays:
        name, _, changes = overlay.partition(": ")
        documents.setdefault(name, []).append(changes.removeprefix("{").removesuffix("}"))
    return [f"{name}: {{{', '.join(changes)}}}" for name, changes in documents.items()]
