from __future__ import annotations

import pytest

from handover.model.answer import State
from handover.model.kinds.deadlines import Deadline
from handover.model.kinds.durations import Duration
from handover.model.payers import Payers
from tests.model.money_documents import clean, load

FILLED = """\
source_of_truth: "this document"
payers:
  - id: tri-county
    name: Tri-County Dental Plan
    kind: commercial
    payer_id: 02027
    portal: tri-county-portal
    claim_format: {none: "takes the usual form"}
    limits:
      - {kind: filing, limit: 12 months, counted_from: date of service, confirmed: 2026-10-05, with: "line, ref 8841"}
      - {kind: appeal, limit: {unconfirmed: {ask: priya, by: 2026-12-04}}}
      - {kind: corrected claim, limit: 6 months}
    extra_documentation:
      - {procedures: [D4341, D4342], send: "perio chart"}
      - "X-ray with every crown"
    denials:
      - {reason: "Charting missing.", fix: "Resubmit with the chart.", codes: [CO-16, 016, N706]}
      - {reason: "Subscriber not found.", fix: {none: "they never give way"}}
    rules:
      - topic: attachments
        procedures: D4341
        decision: "Attach the chart on repeat denials."
        confirmed: 2026-10-05
        with: dana
      - {topic: narratives, decision: "Keep them short.", unconfirmed: {ask: dana, by: 2026-12-04}, locations: hillside}
      - "Call before ten."
    electronic: {is: [remittances], note: "payments have been requested"}
    patient_limits: ["No balance calls before Dana has checked."]
  - {id: state-plan, kind: public, extra_documentation: none, denials: none}
limits: [{kind: filing, limit: 90 days, for: {payers: state-plan}}, {kind: appeal, limit: none}]
narratives: {include: ["tooth", "reason"]}
claim_notes: ["who", "what is next"]
cob: {first_is: "the patient's own", on_file: ["EOB of the first plan"], primary_first: "Wait for its EOB.", confirms: dana}
eob_store: {is: shared-drive, folder: "EOBs by month", unconfirmed: {ask: dana, by: 2026-12-04}}
"""


def test_a_filled_document_is_read_as_typed() -> None:
    payers = clean(Payers, FILLED)
    tri, state = payers.payers
    assert tri.payer_id.value is not None
    assert tri.payer_id.value.words == "02027"
    filing, appeal, corrected = tri.limits
    assert filing.limit.value == Deadline(Duration(12, "month"))
    assert filing.marks.confirmed is not None
    assert filing.counted_from.value == "date_of_service"
    assert appeal.limit.missing
    assert appeal.limit.marks.unconfirmed is not None
    assert corrected.kind.value == "corrected_claim"
    assert [code.words for code in tri.extra_documentation.items[0].procedures.values] == ["D4341", "D4342"]
    assert tri.electronic.values == ("remittances",)
    assert payers.limits.items[1].limit.is_none
    assert state.denials.is_none
    assert payers.eob_store.state is State.UNCONFIRMED
    assert payers.cob.confirms.one is not None


def test_the_status_of_a_rule_is_told_by_its_marks() -> None:
    confirmed, unconfirmed, unsaid = clean(Payers, FILLED).payers.items[0].rules
    assert confirmed.marks.confirmed is not None
    assert unconfirmed.marks.unconfirmed is not None
    assert unconfirmed.marks.locations is not None
    assert unsaid.decision.given
    assert unsaid.marks.confirmed is None
    assert unsaid.marks.unconfirmed is None


def test_what_rules_report_can_be_written() -> None:
    payers = clean(Payers, """\
source_of_truth: ["this document", "the binder"]
payers:
  - id: tri-county
    payer_id: 2027
    rules:
      - {topic: attachments, decision: "Never attach.", confirmed: 2026-10-05}
      - {topic: attachments, decision: "Always attach.", confirmed: 2026-10-06}
      - {decision: "They always pay in 7 days.", says: "their letter of March"}
    denials: [{reason: "not covered", codes: XX-1}]
cob: {confirms: [dana, priya]}
""")  # fmt: skip
    rules = payers.payers.items[0].rules
    assert [rule.place.address for rule in rules] == [
        "payers:payers[tri-county].rules[attachments]",
        "payers:payers[tri-county].rules[attachments~2]",
        "payers:payers[tri-county].rules[3]",
    ]
    assert rules.items[2].marks.says is not None
    assert len(payers.source_of_truth.items) == 2
    assert len(payers.cob.confirms.items) == 2


def test_second_plans_that_do_not_occur_are_said_in_one_word() -> None:
    for answer in ("none", '{none: "one plan at most"}'):
        cob = clean(Payers, f"cob: {answer}\n").cob
        assert cob.is_none
        assert cob.on_file.missing


def test_a_limit_that_cannot_be_read_leaves_the_rest_readable() -> None:
    payers, troubles = load(
        Payers, "payers: [{id: a, limits: [{kind: filing, limit: 90 dyas}, {kind: appeal, limit: 90 days}]}]\n"
    )
    assert [trouble.at.address for trouble in troubles] == ["payers:payers[a].limits[filing].limit"]
    assert payers.payers.items[0].limits.items[1].limit.given


def test_a_payer_s_own_limit_is_for_no_other_payer() -> None:
    _, troubles = load(Payers, "payers: [{id: a, limits: [{kind: filing, limit: 1 year, for: {payers: b}}]}]\n")
    assert [(trouble.code, trouble.at.address) for trouble in troubles] == [
        ("FIL002", "payers:payers[a].limits[filing].for")
    ]


def test_where_eobs_are_kept_differs_by_payer_and_by_nothing_else() -> None:
    store = clean(Payers, "eob_store: {is: a, differs: [{for: {payers: tri-county}, is: b}]}\n").eob_store
    assert [version.place.step for version in store.variants] == ["[tri-county]"]
    _, troubles = load(Payers, "eob_store: {is: a, differs: [{for: {visits: emergency}, is: b}]}\n")
    assert [trouble.code for trouble in troubles] == ["FIL002"]


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("payers: [{name: A, filing_limit: 12 months}]", "{kind: filing, limit: 12 months}"),
        ("payers: [{name: A, appeal_limit: 12 months}]", "{kind: appeal, limit: 180 days}"),
        ("payers: [{name: A, deadlines: [{kind: other}]}]", "`limits`"),
        ("payers: [{name: A, era: enrolled}]", "`electronic`"),
        ("payers: [{name: A, eft: {is: enrolled, held_by: practice}}]", "`electronic`"),
        ("payers: [{name: A, attachment_store: pms}]", "`attachments.store` in workflow-map.yaml"),
        ("payers: [{name: A, checked_on: 2026-10-05}]", "`confirmed`"),
        ("payers: [{name: A, rules: [{decision: x, payers: b}]}]", "`for: {payers: …}`"),
        ("payers: [{name: A, denials: [{id: x, reason: y}]}]", "`reason`"),
        ("payers: [{name: A, denials: [{reason: y, group: CO}]}]", "`codes`"),
        ('payers: [{name: A, denials: [{reason: y, carc: "16"}]}]', "`codes`"),
        ("payers: [{name: A, denials: [{reason: y, rarc: N706}]}]", "`codes`"),
        ("attachments: {only_on_request: no}", "`attachments` in workflow-map.yaml"),
        ("remittance_store: pms", "`eob_store`"),
        ("eob_store: {is: pms, labelled: by date}", "`folder`"),
        ("review_by: 2027-04-30", "`review_by` in practice.yaml"),
        ("narratives: {by: ines, example: none}", "`include`"),
        ("cob: {occurs: no}", "`cob: {none: …}`"),
    ],
)
def test_a_key_that_went_names_its_new_home(text: str, home: str) -> None:
    _, troubles = load(Payers, f"{text}\n")
    (trouble,) = troubles
    assert trouble.code == "FIL002"
    assert trouble.message.startswith("this is written elsewhere now: ")
    assert home in trouble.message
