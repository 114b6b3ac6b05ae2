"""How people say what a login lets them do, understood or asked about, never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.analysis.access.plain_words import understand
from handover.data.access_facts import capability_words, plain_words

HITS = {
    "see the ledger": "ledger.view",
    "view patients' ledgers": "patient.view ledger.view",
    "Read-only access to the ledger": "ledger.view",
    "see claims": "claims.view",
    "see and send claims": "claims.view claims.submit",
    "make and send claims": "claims.view claims.edit claims.submit",
    "correct and resubmit claims": "claims.view claims.correct claims.submit",
    "see claim status": "claims.track",
    "track claims": "claims.track",
    "check the status of claims": "claims.track",
    "see remittances": "era.view",
    "view EOBs and ERAs": "era.view",
    "read the attachments and EOB folders": "attachments.view era.view",
    "save images": "attachments.store",
    "upload X-rays": "attachments.store",
    "send attachments": "attachments.send",
    "check eligibility and benefits": "eligibility.check",
    "check cover": "eligibility.check",
    "verify coverage": "eligibility.check",
    "view insurance details": "insurance.view",
    "update insurance details": "insurance.view insurance.edit",
    "write notes": "notes.write contact.log",
    "log calls": "contact.log",
    "send statements, write notes, run reports": "statements.send notes.write contact.log reports.view",
    "post plan payments and their adjustments": "inspay.enter writeoff.enter",
    "post insurance payments": "inspay.enter",
    "enter insurance cheques": "inspay.enter",
    "take card payments": "payment.enter",
    "take payments": "payment.enter",
    "enter payments": "money.enter",
    "use the card terminal": "payment.enter",
    "enter adjustments": "adjust.enter",
    "enter write-offs": "writeoff.enter",
    "issue refunds": "refund.issue",
    "see the schedule": "schedule.view",
    "look at the appointment diary": "schedule.view",
    "book visits": "schedule.view schedule.book",
    "schedule appointments": "schedule.view schedule.book",
    "see patients, accounts and the schedule of all three offices": "patient.view ledger.view schedule.view",
    "see the chart": "clinical.view",
    "write clinical notes": "clinical.edit",
    "change completed procedures": "procedure.edit",
    "delete claims": "claims.delete",
    "full access": "admin",
    "Administrator rights": "admin",
    "manage users": "admin",
    "see the ledger, no payments": "ledger.view",
    "see claims but not delete them": "claims.view",
    "send_claims": "claims.submit",
    "claims.view": "claims.view",
    "Claims (view, send)": "claims.view claims.submit",
}

#: Understood, and none of these comes of it.
NEAR_MISSES = {
    "see the ledger": "payment.enter adjust.enter",
    "see payments": "payment.enter inspay.enter",
    "view refunds": "refund.issue",
    "see adjustments": "adjust.enter",
    "see write-offs": "writeoff.enter",
    "see the schedule": "schedule.book schedule.change",
    "see the chart": "clinical.edit",
    "see completed procedures": "procedure.edit",
    "check insurance details": "insurance.edit",
    "see statements": "statements.send",
    "see permissions": "admin",
    "view users": "admin",
    "no admin rights": "admin",
    "see the ledger but never post payments": "payment.enter inspay.enter",
    "claims, without deleting them": "claims.delete",
    "everything except refunds": "refund.issue",
    "write billing notes": "clinical.edit",
    "read clinical notes": "clinical.edit",
    "enter insurance payments": "payment.enter",
    "see fee schedules": "settings.edit",
    "see messages": "messages.send",
    "cannot take cards": "payment.enter",
}

UNCLEAR = (
    "the usual",
    "whatever is needed",
    "everything",
    "as Dana sees fit",
    "what Sam had",
    "frobnicate the gizmos",
    "",
    "...",
    "same as before",
    "TBC",
    "stuff",
    "read",
)


@pytest.mark.parametrize("text", HITS)
def test_what_people_say_is_understood(text: str) -> None:
    found = understand(text)
    assert found.gives == {*HITS[text].split()}
    assert not found.unclear


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_nothing_more_is_made_of_it(text: str) -> None:
    assert not understand(text).gives & {*NEAR_MISSES[text].split()}


@pytest.mark.parametrize("text", UNCLEAR)
def test_what_is_not_understood_is_said_to_be_unclear(text: str) -> None:
    found = understand(text)
    assert found.unclear
    assert not found.gives


def test_there_are_enough_of_both() -> None:
    assert len(HITS) >= 20
    assert len(NEAR_MISSES) + len(UNCLEAR) >= 20


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    found = understand(text)
    assert found.gives | found.maybe <= {*capability_words()}


@given(st.lists(st.sampled_from([*HITS]), min_size=1, max_size=3))
def test_phrases_with_verbs_of_their_own_can_be_listed(phrases: list[str]) -> None:
    whole = [phrase for phrase in phrases if phrase[0].islower() and "no" not in phrase and "." not in phrase]
    whole = [phrase for phrase in whole if phrase != "full access" and "_" not in phrase]
    expected = {word for phrase in whole for word in HITS[phrase].split()}
    assert not whole or understand(", ".join(whole)).gives == expected


def test_no_phrase_stands_for_two_things() -> None:
    facts = plain_words()
    phrases = [phrase for noun in facts["nouns"].values() for phrase in noun["words"]]
    verbs = [phrase for words in facts["verbs"].values() for phrase in words]
    assert sorted({phrase for phrase in phrases if phrases.count(phrase) > 1}) == []
    assert sorted({phrase for phrase in verbs if verbs.count(phrase) > 1}) == []
