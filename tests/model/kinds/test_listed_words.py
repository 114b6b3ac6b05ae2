"""Words of closed lists as people write them: in the other English, in other words, mistyped, or something else."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, get_args, get_origin

import pytest

from handover.analysis.texts.country_words import Vocabulary
from handover.data import facts
from handover.explain import explain
from handover.load import load
from handover.model.actions import ActionKind
from handover.model.claim_words import DenialKind, next_action
from handover.model.kinds.choices import read_choice
from handover.model.kinds.listed_words import nearest
from handover.model.printed import printed_fields
from handover.model.refusal import Refused
from handover.model.tasks import TaskKind
from handover.rules.files.unreadable import as_gaps
from handover.sanitize import LONGEST
from handover.source.memory_folder import MemoryFolder
from handover.starter import _options

if TYPE_CHECKING:
    from handover.model.part import FieldInfo

#: Every field with a closed list: its address, and the words of the list.
LISTS = [
    (address, field.info, get_args(field.info.kinds[0]))
    for address, field in printed_fields().items()
    if field.info.kinds and get_origin(field.info.kinds[0]) is Literal
]
IDS = [address for address, _, _ in LISTS]
COUNTRIES = {name: Vocabulary(facts("vocabulary.toml").get(name, {})) for name in ("US", "GB", "other")}


def _written(text: str) -> list[str]:
    """Return the words that a text of ours offers for a list."""
    form = r"(?:any|one) of:? (.+?)(?: or one of \d+ more|, or \{|, with |;|\.\n|\.$|$)"
    found = re.search(form, text, re.DOTALL)
    assert found is not None, text
    return [word.strip(" `\n") for word in found[1].split(",")]


def _refusal(text: str, words: tuple[str, ...]) -> Refused:
    with pytest.raises(Refused) as refused:
        read_choice(text, words)
    return refused.value


@pytest.mark.parametrize(("address", "info", "words"), LISTS, ids=IDS)
def test_every_word_that_we_offer_is_read(address: str, info: FieldInfo, words: tuple[str, ...]) -> None:
    fix = _refusal("purple", words).fix.replace("write ", "write one of: ").replace("one of: one of: ", "one of: ")
    texts = [explain(address).partition("Shape: ")[2], _options(info) or f"one of: {', '.join(words)}", fix]
    for country in COUNTRIES.values():
        for text in texts:
            for word in _written(country.say(text)):
                assert country.say(read_choice(word, words)) == word, word


@pytest.mark.parametrize(("address", "info", "words"), LISTS, ids=IDS)
def test_what_people_write_for_a_word_is_that_word(address: str, info: FieldInfo, words: tuple[str, ...]) -> None:
    del address, info
    for word in words:
        for phrase in facts("listed_words.toml")["words"].get(word, ()):
            short = " ".join(token for token in phrase.split() if not token.endswith("?"))
            for text in (phrase.replace("?", ""), short, short.capitalize()):
                assert read_choice(text, words) == word, text


def test_no_phrase_is_of_a_word_that_no_list_has() -> None:
    listed = {word for _, _, words in LISTS for word in words}
    beside = {"wait", "call_payer", "request_from_practice", "request_from_patient", "correct_and_resubmit"}
    beside |= {"post_and_close", "posting", "send_attachments"}
    assert set(facts("listed_words.toml")["words"]) - listed == beside


# By other hands: lists of duties in advertisements and job descriptions of billing teams and dental offices.
TASKS_AS_WRITTEN = {
    "submit insurance claims daily": "send_claims",
    "Claim submission": "send_claims",
    "e-filing claims": None,
    "Claims follow-up": "track_claims",
    "follow up unpaid claims": "track_claims",
    "following up on outstanding claims": "track_claims",
    "Insurance follow up": "track_claims",
    "insurance aging report": "track_claims",
    "check claim status": "track_claims",
    "Denial management": "work_denials",
    "work denials": "work_denials",
    "denied claims": "work_denials",
    "Respond to payer requests for information": "answer_requests",
    "Resubmission of corrected claims": "resubmit",
    "claim appeals": "appeal",
    "Appealing denied claims": "appeal",
    "Secondary claims billing": "secondary_claims",
    "pre-treatment estimates": "predetermination",
    "prior authorizations": "preauthorization",
    "patient statements": "send_statements",
    "Sending monthly patient statements": "send_statements",
    "patient balance calls": "follow_up_balances",
    "call patients about balances": "follow_up_balances",
    "Following up on overdue patient balances": "follow_up_balances",
    "answering patients' billing questions": "explain_balance",
    "Taking card payments by phone": "take_payment",
    "Eligibility verification": "check_eligibility",
    "verify benefits": "check_benefits",
    "Insurance benefit verification": "check_benefits",
    "benefits breakdown": "check_benefits",
    "update patient insurance information": "update_insurance_details",
    "Recall calls": "call_recare",
    "hygiene recall": "call_recare",
    "schedule hygiene appointments": "book_recare",
    "collecting copays at the front desk": "collect_at_checkout",
    "writing clinical notes": "clinical_note",
    "releasing patient records": "release_records",
    # both, or neither of them
    "insurance verification": None,
    "credentialing": None,
    "answer the phones": None,
    "claims after May": None,
    "do not send statements": None,
    "old claims before 11 January": None,
}


@pytest.mark.parametrize(("text", "task"), TASKS_AS_WRITTEN.items())
def test_a_task_in_other_words(text: str, task: str | None) -> None:
    if task is None:
        assert _refusal(text, get_args(TaskKind)).code == "FIL002"
    else:
        assert read_choice(text, get_args(TaskKind)) == task


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("post insurance payments", "posting.yaml"),
        ("Payment posting", "posting.yaml"),
        ("posting EOB payments", "posting.yaml"),
        ("write-offs", "approvals.yaml"),
        ("Sending attachments", "workflow-map.yaml"),
        ("send x-rays with claims", "workflow-map.yaml"),
    ],
)
def test_work_that_has_its_place_in_another_document_names_it(text: str, home: str) -> None:
    assert home in _refusal(text, get_args(TaskKind)).fix


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("process payments", ["take_payment"]),
        ("insurance verification", ["check_eligibility", "check_benefits"]),
        ("Monitor and follow-up on outstanding claims with carriers weekly", ["track_claims"]),
        ("elegibility checks", ["check_eligibility"]),
        ("send_clams", ["send_claims"]),
        ("prepare and mail the patient statements", ["send_statements"]),
        ("credentialing", []),
        ("ordering supplies", []),
        ("never send statements", []),
        ("whatever is left", []),
    ],
)
def test_what_comes_near_is_offered_and_nothing_where_it_is_not_plain(text: str, near: list[str]) -> None:
    words = tuple(word for word in get_args(TaskKind) if word != "other")
    assert nearest(text, words) == near
    refused = _refusal(text, get_args(TaskKind))
    assert [word in refused.message for word in near] == [True] * len(near)
    assert ("did you mean" in refused.message) is bool(near)
    assert _written(refused.fix)[: len(near)] == near


@pytest.mark.parametrize(
    ("words", "text", "word"),
    [
        (get_args(DenialKind), "timely filing", "late_filing"),
        (get_args(DenialKind), "Missing X-rays", "missing_xrays"),
        (get_args(DenialKind), "coordination of benefits", "cob_errors"),
        (get_args(ActionKind), "Refunds to patients", "refund"),
        (get_args(ActionKind), "patient refunds", "refund"),
        (get_args(ActionKind), "write-offs", "write_off"),
        (get_args(ActionKind), "payment plans", "payment_plan"),
        (get_args(ActionKind), "sending to collections", "send_to_collections"),
        (("email", "shared_inbox", "consumer_app", "text_message"), "WhatsApp", "consumer_app"),
        (("daily", "weekly", "fortnightly", "monthly", "other"), "every second week", "fortnightly"),
        (("card_by_phone", "cheque", "cash", "other"), "Checks by mail", "cheque"),
        (("card_by_phone", "cheque", "cash", "other"), "check", "cheque"),
        (("in", "out", "undecided"), "in-house", "out"),
        (("in", "out", "undecided"), "not outsourced", "out"),
        (("in", "out", "undecided"), "not in house", None),
    ],
)
def test_words_of_other_lists(words: tuple[str, ...], text: str, word: str | None) -> None:
    if word is None:
        assert _refusal(text, words).code == "FIL002"
    else:
        assert read_choice(text, words) == word


@pytest.mark.parametrize(
    ("text", "step"),
    [("ask the patient", "request_from_patient"), ("call the insurance company", "call_payer"), ("in progress", None)],
)
def test_a_next_step_in_other_words(text: str, step: str | None) -> None:
    assert next_action(text) == step


@pytest.mark.parametrize(("address", "info", "words"), LISTS, ids=IDS)
def test_a_message_about_a_list_is_never_cut_and_ends_with_own_words(
    address: str, info: FieldInfo, words: tuple[str, ...]
) -> None:
    document, *keys = address.split(".")
    text = "purple"
    for key in reversed(keys):
        text = f"{{{key}: {text}}}"
    text = re.sub(r"^\{(.+)\}$", r"\1", text)
    practice = load(MemoryFolder({f"{document}.yaml": text.encode()})).practice
    fixes = [gap.fix for gap in as_gaps(practice, "FIL002") if "not one of the listed" in gap.message]
    assert fixes, text
    for fix in fixes:
        assert len(fix) < LONGEST - 80, fix
        assert ("in your own words" in fix) is ("other" in words), fix
        if " more, which" in fix:
            assert f"`handover explain {address}`" in fix
            assert all(f"`{word}`" in explain(address) for word in words)
    assert info.key in address


def test_words_that_differ_in_meaning_are_not_one_list_apart() -> None:
    steps = ("send", "send again", "resend", "never send")
    words = get_args(TaskKind)
    read = []
    for text in (f"{step} claims" for step in steps):
        try:
            read.append(read_choice(text, words))
        except Refused:
            read.append("refused")
    assert all(one != other for one, other in pairwise(read))
