from __future__ import annotations

from datetime import date

from handover.model.answer import State
from handover.model.documents import Documents
from tests.model.money_documents import clean, load

FILLED = """\
items:
  - {id: eob-paid, file: documents/eob-paid.txt, kind: EOB, scenario: paid, payer: tri-county, date: 2026-09,
     deidentified: {is: yes, confirmed: 2026-10-20, with: tess}, state: ready, sha256: 00e9, caption: "Line 2."}
  - {kind: denial, scenario: [denied_missing_information, downgraded], count: 4, deidentified: yes, state: promised}
  - {file: documents/fees.txt, kind: {other: "fee list"}, deidentified: {is: not_needed, because: "no patient in it"}}
  - {kind: statement, unconfirmed: {ask: sam, by: 2026-12-04}}
fee_references:
  - {name: Tri-County schedule 2026, for: {payers: tri-county}}
  - {name: Office fee list, file: documents/fees.txt}
  - "The payer's own schedule."
templates: {is: [statement, letter], note: "For recare we call."}
procedure_types: ["Check-ups", "Fillings", "Crowns"]
patterns: ["Crowns take two visits.", {text: "Scaling needs the chart."}]
requests: [{what: "Two more denials", because: "All are of one kind."}]
"""


def test_a_filled_document_is_read_as_typed() -> None:
    documents = clean(Documents, FILLED)
    paid, batch, fees, promised = documents.items
    assert (paid.kind.value, paid.scenario.values, paid.deidentified.value) == ("eob", ("paid",), "yes")
    assert paid.deidentified.marks.with_ is not None
    assert paid.date.value is not None
    assert (paid.date.value.earliest, paid.date.value.latest) == (date(2026, 9, 1), date(2026, 9, 30))
    assert paid.sha256.value is not None
    assert paid.sha256.value.words == "00e9"
    assert (batch.count.value, batch.state.value, batch.file.missing) == (4, "promised", True)
    assert batch.scenario.values == ("denied_missing_information", "downgraded")
    assert batch.deidentified.value == "yes"
    assert fees.deidentified.marks.because is not None
    assert promised.marks.unconfirmed is not None
    named, office, alone = documents.fee_references
    assert named.name.value is not None
    assert named.name.value.words == "Tri-County schedule 2026"
    assert named.marks.for_ is not None
    assert not office.file.missing
    assert alone.name.given
    assert documents.templates.values == ("statement", "letter")
    assert all(pattern.text.given for pattern in documents.patterns)
    (request,) = documents.requests
    assert request.marks.because is not None


def test_what_rules_report_can_be_written() -> None:
    documents = clean(Documents, """\
items:
  - {id: a, file: documents/a.txt, deidentified: {is: unsure, because: "the chart number"}, state: sent}
  - {id: b, file: documents/a.txt, deidentified: no, date: 2019}
  - {id: b, kind: eob, deidentified: not_needed, payer: no-such-payer}
requests: ["Everything from last year"]
""")  # fmt: skip
    unsure, old, bare = documents.items
    assert (unsure.deidentified.value, unsure.state.value) == ("unsure", "sent")
    assert unsure.file.value == old.file.value
    assert old.deidentified.value == "no"
    assert old.id.value == bare.id.value
    assert bare.deidentified.marks.because is None
    assert documents.requests.items[0].what.given
    assert documents.templates.missing
    assert documents.fee_references.missing


def test_no_fee_lists_and_no_templates_are_answers() -> None:
    text = 'fee_references: {none: "we price from our own list"}\ntemplates: {none: "we call"}\n'
    documents = clean(Documents, text)
    assert documents.fee_references.is_none
    assert documents.templates.is_none


def test_what_has_moved_names_its_new_home() -> None:
    _, troubles = load(Documents, """\
items:
  - {id: a, deidentified: {is: yes, by: tess, on: 2026-10-20, method: safe_harbor}}
fee_reference: "The payer's own schedule."
fee_references: [{name: Office fee list, kind: internal, payer: tri-county}]
templates: {statement: documents/statement.txt, balance_letter: {none: "we call"}, recare_notes: documents/recare.txt}
patterns: [{text: "Crowns take two visits.", kind: split_visits}]
requests: [{on: 2026-11-10, what: "Two more denials", reason: "All are of one kind."}]
""")  # fmt: skip
    told = {one.at.address: (one.code, one.message) for one in troubles}
    assert {code for code, _ in told.values()} == {"FIL002"}
    gone = {address: message for address, (_, message) in told.items() if "elsewhere now" in message}
    assert sorted(gone) == [
        "documents:fee_reference",
        "documents:fee_references[1].kind",
        "documents:fee_references[1].payer",
        "documents:items[a].deidentified.by",
        "documents:items[a].deidentified.method",
        "documents:patterns[1].kind",
        "documents:requests[1].reason",
        "documents:templates.balance_letter",
        "documents:templates.recare_notes",
        "documents:templates.statement",
    ]
    # `on` is a word of the grammar: the day of what was said
    assert set(told) - set(gone) == {"documents:items[a].deidentified.on", "documents:requests[1].on"}


def test_templates_in_the_old_form_are_unreadable_and_not_missing() -> None:
    documents, _ = load(Documents, "templates: {statement: documents/statement.txt}\n")
    assert documents.templates.state is State.UNREADABLE


def test_a_path_out_of_the_folder_is_not_read() -> None:
    documents, troubles = load(Documents, "items: [{id: a, file: ../secrets.txt, kind: eob}]\n")
    assert len(troubles) == 1
    (item,) = documents.items
    assert item.file.state is State.UNREADABLE
    assert item.kind.value == "eob"
