from __future__ import annotations

from datetime import date

from money_documents import clean, load

from handover.model.answer import State
from handover.model.documents import Documents

FILLED = """\
items:
  - {id: eob-paid, file: documents/eob-paid.txt, kind: EOB, scenario: paid, payer: tri-county, date: 2026-09,
     deidentified: {is: yes, by: tess, on: 2026-10-20, method: safe harbor}, state: ready, sha256: 00e9, caption: "Line 2."}
  - {kind: denial, scenario: denied_missing_information, count: 4, deidentified: yes, state: promised}
  - {file: documents/fees.txt, kind: {other: "fee list"}, deidentified: {is: not_needed, because: "no patient in it"}}
  - {kind: statement, unconfirmed: {ask: sam, by: 2026-12-04}}
fee_references:
  - Tri-County schedule 2026
  - {name: Office fee list, kind: internal, file: documents/fees.txt}
fee_reference: "The payer's own schedule."
templates:
  statement: [documents/statement.txt, documents/final-statement.txt]
  balance_letter: {none: "we call"}
  recare_notes: none
procedure_types: ["Check-ups", "Fillings", "Crowns"]
patterns: ["Crowns take two visits.", {text: "Scaling needs the chart.", kind: needs_practice_information}]
requests: [{on: 2026-11-10, what: "Two more denials", reason: "All are of one kind."}]
"""


def test_a_filled_document_is_read_as_typed() -> None:
    documents = clean(Documents, FILLED)
    paid, batch, fees, promised = documents.items
    assert (paid.kind.value, paid.scenario.value, paid.deidentified.value) == ("eob", "paid", "yes")
    assert [ref.key for ref in paid.deidentified.details.by.values] == ["tess"]
    assert paid.deidentified.details.method.value == "safe_harbor"
    assert paid.date.value is not None
    assert (paid.date.value.earliest, paid.date.value.latest) == (date(2026, 9, 1), date(2026, 9, 30))
    assert paid.sha256.value is not None
    assert paid.sha256.value.words == "00e9"
    assert (batch.count.value, batch.state.value, batch.file.missing) == (4, "promised", True)
    assert batch.deidentified.value == "yes"
    assert fees.deidentified.marks.because is not None
    assert promised.marks.unconfirmed is not None
    named, internal = documents.fee_references
    assert named.name.value == "Tri-County schedule 2026"
    assert internal.kind.value == "internal"
    assert len(documents.templates.statement.items) == 2
    assert documents.templates.balance_letter.is_none
    assert documents.templates.recare_notes.is_none
    assert [pattern.kind.missing for pattern in documents.patterns] == [True, False]
    assert len(documents.requests) == 1


def test_what_rules_report_can_be_written() -> None:
    documents = clean(Documents, """\
items:
  - {id: a, file: documents/a.txt, deidentified: unsure, state: sent}
  - {id: b, file: documents/a.txt, deidentified: no, date: 2019}
  - {id: b, kind: eob, deidentified: not_needed, payer: no-such-payer}
  - {id: d, kind: eob, deidentified: {is: yes, by: [tess, dana]}}
requests: [{what: "Everything from last year"}]
""")  # fmt: skip
    unsure, old, bare, two = documents.items
    assert (unsure.deidentified.value, unsure.state.value) == ("unsure", "sent")
    assert unsure.file.value == old.file.value
    assert old.deidentified.value == "no"
    assert old.id.value == bare.id.value
    assert bare.deidentified.marks.because is None
    assert len(two.deidentified.details.by.items) == 2
    assert documents.requests.items[0].reason.missing
    assert documents.templates.missing
    assert documents.templates.statement.missing
    assert documents.fee_reference.missing


def test_no_fee_lists_is_an_answer() -> None:
    documents = clean(Documents, 'fee_references: {none: "we price from our own list"}\nfee_reference: none\n')
    assert documents.fee_references.is_none
    assert documents.fee_reference.is_none


def test_a_path_out_of_the_folder_is_not_read() -> None:
    documents, troubles = load(Documents, "items: [{id: a, file: ../secrets.txt, kind: eob}]\n")
    assert len(troubles) == 1
    (item,) = documents.items
    assert item.file.state is State.UNREADABLE
    assert item.kind.value == "eob"
