from __future__ import annotations

from money_documents import clean, load

from handover.model.answer import State
from handover.model.kinds.durations import Duration
from handover.model.payers import Payers

FILLED = """\
source_of_truth: "this document"
payers:
  - id: tri-county
    name: Tri-County Dental Plan
    kind: commercial
    payer_id: 02027
    portal: tri-county-portal
    claim_format: {none: "takes the usual form"}
    filing_limit: {is: 12 months, counted_from: date of service, confirmed: 2026-10-05, with: "payer line, ref 8841"}
    appeal_limit: {unconfirmed: {ask: priya, by: 2026-12-04}}
    extra_documentation:
      - {procedures: [D4341, D4342], send: "perio chart"}
      - "X-ray with every crown"
    denials:
      - {reason: "Charting missing.", fix: "Resubmit with the chart.", group: CO, carc: 016, rarc: [N706]}
      - {reason: "Subscriber not found.", fix: {none: "nobody knows yet"}}
    rules:
      - topic: attachments
        procedures: D4341
        decision: "Attach the chart on repeat denials."
        confirmed: 2026-10-05
        with: dana
      - {topic: narratives, decision: "Keep them short.", unconfirmed: {ask: dana, by: 2026-12-04}, locations: hillside}
      - "Call before ten."
    era: {is: enrolled, via: clearinghouse, since: 2025-03}
    eft: requested
    patient_limits: ["No balance calls before Dana has checked."]
    deadlines:
      - {kind: corrected_claim, limit: 6 months}
  - {id: state-plan, kind: public, extra_documentation: none, denials: none}
attachments: {only_on_request: no, preferences: "dated"}
narratives: {include: ["tooth", "reason"]}
claim_notes: ["who", "what is next"]
cob: {on_file: ["EOB of the first plan"], primary_first: "Wait for its EOB.", confirms: dana}
eob_store: {is: shared-drive, folder: "EOBs by month", unconfirmed: {ask: dana, by: 2026-12-04}}
"""


def test_a_filled_document_is_read_as_typed() -> None:
    payers = clean(Payers, FILLED)
    tri, state = payers.payers
    assert tri.payer_id.value is not None
    assert tri.payer_id.value.words == "02027"
    assert tri.filing_limit.value == Duration(12, "month")
    assert tri.filing_limit.marks.confirmed is not None
    assert tri.filing_limit.details.counted_from.value == "date_of_service"
    assert tri.appeal_limit.missing
    assert tri.appeal_limit.marks.unconfirmed is not None
    assert [code.words for code in tri.extra_documentation.items[0].procedures.values] == ["D4341", "D4342"]
    assert tri.era.details.via.value is not None
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
    denials: [{reason: "not covered", group: XX}]
    attachment_store: shared-drive
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
    for answer in ("no", "none"):
        cob = clean(Payers, f"cob: {answer}\n").cob
        assert cob.occurs.value is False or cob.occurs.is_none
        assert cob.on_file.missing


def test_a_limit_that_cannot_be_read_leaves_the_rest_readable() -> None:
    payers, troubles = load(Payers, "payers: [{id: a, filing_limit: soon, appeal_limit: 90 days}]\n")
    assert [trouble.at.address for trouble in troubles] == ["payers:payers[a].filing_limit"]
    assert payers.payers.items[0].appeal_limit.given
