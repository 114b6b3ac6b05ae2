from __future__ import annotations

from handover.model.answer import State
from handover.model.goals import Goals
from tests.model.money_documents import clean, load

FILLED = """\
goals:
  - {kind: claim delays, text: "Claims leave within two working days.", friction: "They wait.", measures: days to submit}
  - "Every open claim has a next action with a date."
  - {kind: {other: "Fewer calls at lunch"}, text: "Nobody calls at noon."}
measures:
  - {name: Days to submit, kind: treatment_to_submission, measures: process, owner: priya, cadence: weekly,
     tracked: could, baseline: {none: "nobody has counted so far"}}
  - name: Ageing
    kind: balance-ageing
    measures: money
    owner: {is: dana, stand_in: sam}
    cadence: {other: "twice a month"}
    tracked: today
    baseline: "40 balances past 90 days"
    buckets: ["0-30", "31-60", "61-90", "91+"]
"""


def test_a_filled_document_is_read_as_typed() -> None:
    goals = clean(Goals, FILLED)
    faster, plain, own = goals.goals
    assert faster.kind.value == "claim_delays"
    assert [ref.key for ref in faster.measures.values] == ["days to submit"]
    assert plain.text.given
    assert plain.measures.missing
    assert own.kind.other is not None
    days, ageing = goals.measures
    assert (days.measures.value, days.tracked.value, ageing.tracked.value) == ("process", "could", "today")
    assert days.baseline.is_none
    assert (ageing.kind.value, ageing.cadence.value) == ("balance_ageing", "other")
    assert ageing.owner.marks.stand_in is not None
    assert [bucket.words for bucket in ageing.buckets.values] == ["0-30", "31-60", "61-90", "91+"]


def test_what_rules_report_can_be_written() -> None:
    goals = clean(Goals, """\
goals:
  - "Improve billing"
  - {text: "Paid in ten days, guaranteed.", measures: [no-such-number]}
measures:
  - {name: A, measures: money}
  - {name: A, measures: money, owner: [dana, priya], tracked: no}
  - {name: Ages, buckets: ["0-30", "30-60", "70-90"]}
  - D
  - E
  - F
  - G
""")  # fmt: skip
    _, promise = goals.goals
    assert promise.measures.given
    first, second, ages, *rest = goals.measures
    assert first.name.value == second.name.value
    assert first.owner.missing
    assert len(second.owner.items) == 2
    assert second.tracked.value == "no"
    assert len(ages.buckets.items) == 3
    assert all(measure.cadence.missing and measure.measures.missing for measure in rest)


def test_a_baseline_may_be_unknown_and_a_cadence_may_not() -> None:
    goals, troubles = load(Goals, "measures: [{name: A, baseline: none, cadence: none, owner: {none: we do not}}]\n")
    (measure,) = goals.measures
    assert measure.baseline.is_none
    assert measure.cadence.missing
    assert measure.owner.missing
    assert troubles == []


def test_a_word_that_is_not_listed_is_told_with_the_nearest() -> None:
    goals, troubles = load(Goals, "measures: [{name: A, cadence: weekley, measures: process}]\n")
    assert [trouble.code for trouble in troubles] == ["FIL002"]
    assert "weekly" in troubles[0].message
    (measure,) = goals.measures
    assert measure.cadence.state is State.UNREADABLE
    assert measure.measures.given
