"""What a biller would stumble over: raw words, amounts without currency, one remark said twice, services that are out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

import pytest

from handover.check.judge import judge_loaded
from handover.data.printed_words import LISTED_IN, LISTED_WORDS
from handover.load import load
from handover.model.marks import For
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS
from handover.model.printed import printed_fields
from handover.pack import markdown
from handover.pack.read_back import read_back_sheet
from handover.pack.view import view
from handover.shipped import shipped
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.manual import Audience

#: Letters of the trade that are written in capitals, and words that only we write so.
RAW: Final = re.compile(r"\b(?:eobs?|cob|xrays?|npi|id|co payment|practice management|new patient|at practice)\b")


def text_of(overlay: str = "", audience: Audience = "all") -> str:
    """Return the pack of the clean practice with an overlay."""
    made = example(overlay)
    judged = judge_loaded(load(MemoryFolder(made.files), made.today), "example", made.today, made.stage)
    return markdown.render(view(judged, audience)).decode().replace("\\", "")


def choices(part: Any) -> Iterator[tuple[str, Any]]:
    """Yield the listed words of a part and all below it."""
    for info in fields_of(part).values():
        for kind in info.kinds:
            if get_origin(kind) is Literal:
                yield from ((f"{part.__name__}.{info.key}", word) for word in get_args(kind))
            elif isinstance(kind, type) and issubclass(kind, Part):
                yield from choices(kind)
        if isinstance(info.form, type) and issubclass(info.form, Part):
            yield from choices(info.form)


CHOICES: Final = tuple(dict.fromkeys(found for cls in (*DOCUMENTS, For) for found in choices(cls)))


#: Listed words of several words that read well with blanks alone; each was looked at as it is printed.
READ_WELL: Final = frozenset(
    [
        "ask_one_question",
        "bank_transfer",
        "billing_correction",
        "card_online",
        "card_terminal",
        "check_benefits",
        "check_eligibility",
        "claim_format",
        "cleaner_handoffs",
        "clinical_coding",
        "clinical_dissatisfaction",
        "clinical_documentation",
        "clinical_narratives",
        "collect_at_checkout",
        "consumer_app",
        "contractual_adjustment",
        "coverage_mismatch",
        "credit_transfer",
        "flagged_by_clinicians",
        "follow_up_balances",
        "incomplete_treatment",
        "insurance_payment",
        "major_work",
        "member_details",
        "missed_appointments",
        "missing_attachments",
        "missing_information",
        "missing_modifiers",
        "missing_narrative",
        "missing_perio_charting",
        "missing_policy_details",
        "missing_referral",
        "missing_signed_form",
        "new_patients",
        "no_answer_to_reminders",
        "not_eligible",
        "one_question",
        "patient_details",
        "patient_payment",
        "perio_charting",
        "policy_details",
        "recare_notes",
        "referral_details",
        "release_records",
        "repeated_dispute",
        "send_claims",
        "send_statements",
        "shared_inbox",
        "shared_queue",
        "signed_forms",
        "text_message",
        "threat_to_leave",
        "track_claims",
        "treatment_advice",
        "unclear_clinical_notes",
        "unclear_denial",
        "update_insurance_details",
        "what_is_needed",
        "work_denials",
    ]
)


def test_each_listed_word_was_looked_at_as_it_is_printed() -> None:
    several = {word for _, word in CHOICES if "_" in str(word)}
    put = {*LISTED_WORDS, *(word for words in LISTED_IN.values() for word in words)}
    assert several - put - READ_WELL == set()
    assert READ_WELL - several == set()
    assert READ_WELL & set(LISTED_WORDS) == set()


def test_words_of_one_field_are_words_of_that_field() -> None:
    fields = printed_fields()
    assert [at for at in LISTED_IN if at not in fields] == []
    taken = {at: {word for kind in fields[at].info.kinds for word in get_args(kind)} for at in LISTED_IN}
    assert [(at, word) for at, words in LISTED_IN.items() for word in words if word not in taken[at]] == []


@pytest.mark.parametrize(
    ("overlay", "printed"),
    [
        ("", "*step of a claim: treatments are posted*"),
        ("", "| a message each day | what was posted and what to follow up |"),
        ("", "\n- as for disputes\n"),
        (
            "financial-policy: {billing_start: {is: after_days, after: 45 days}}",
            "when some days have passed, after 45 days",
        ),
        (
            'scope: {"tasks+": {kind: {other: "counting the post"}, owner: sam}}',
            "- Counting the post *done by Sam Ode*",
        ),
        ('scope: {"tasks+": {kind: predetermination, owner: vendor, for: {amount: "over 300"}}}', "for over $300"),
        (
            'scope: {"tasks+": {kind: predetermination, owner: vendor, for: {amount: "the big ones"}}}',
            "for the big ones",
        ),
    ],
)
def test_a_word_is_printed_as_its_field_means_it(overlay: str, printed: str) -> None:
    assert printed in text_of(overlay)


def test_no_listed_word_is_printed_raw() -> None:
    printed = {(field, word): LISTED_WORDS.get(word) or str(word).replace("_", " ") for field, word in CHOICES}
    assert {at: words for at, words in printed.items() if RAW.search(words)} == {}


def test_each_word_that_is_put_otherwise_is_one_of_ours() -> None:
    assert set(LISTED_WORDS) - {str(word) for _, word in CHOICES} == set()


@pytest.mark.parametrize("folder", ["maple-grove", "harbour-street", "river-dental-group"])
def test_the_examples_hold_no_raw_word_in_a_cell(folder: str) -> None:
    files = {p.name: p.read_bytes() for p in (shipped("examples") / folder).glob("*.yaml")}
    day = example().today
    text = markdown.render(view(judge_loaded(load(MemoryFolder(files), day), "x", day), "all")).decode()
    cells = [
        cell.strip() for line in text.replace("\\", "").splitlines() if line.startswith("|") for cell in line.split("|")
    ]
    assert [
        cell for cell in cells if cell in {"vendor", "practice", "xrays", "cob errors", "eobs", "in", "out", "other"}
    ] == []


@pytest.mark.parametrize(
    ("currency", "written", "printed"),
    [
        ("USD", "up to 75", "up to $75"),
        ("GBP", "75 to 300", "£75 to £300"),
        ("EUR", "over 1,250.50", "over €1,250.50"),
        ("CAD", "over 300", "over CAD 300"),
        ("USD", "up to 75 dollars", "up to 75 dollars"),
        ("USD", "$75-$300", "$75-$300"),
        ("USD", "any amount", "any amount"),
    ],
)
def test_an_amount_has_its_currency(currency: str, written: str, printed: str) -> None:
    overlay = f"""
        practice: {{currency: {currency}}}
        approvals: {{"actions+": {{kind: payment_plan, amount: "{written}", approver: dana}}}}
    """
    (row,) = [line for line in text_of(overlay).splitlines() if line.startswith("| payment plan")]
    assert printed in row.split("|")[2].strip()


def test_what_the_guide_has_is_said_once_for_a_list() -> None:
    text = text_of(
        "practice: {standing: yes}\nescalation-contacts: {check_in.agenda: ~, requires: ~, message: ~}\nfinancial-policy: {call_order: ~}"
    )
    assert [line for line in text.splitlines() if line.count("the usual list") > 1] == []
    assert "the usual list" in text


def test_hours_that_are_the_opening_hours_name_no_days() -> None:
    assert "| opening hours |" in text_of('practice: {"people[sam].hours": opening hours}')


OUT: Final = "scope: {areas: {insurance: in, balances: out, verification: out, recare: out}}"


def test_a_service_that_is_out_is_not_told_as_outsourced() -> None:
    text = text_of(OUT)
    assert "Outsourced here: insurance billing.\n" in text
    assert "Order of a balance call" in text_of()


def test_calls_that_nobody_outsources_are_not_in_the_pack() -> None:
    silent = OUT + "\npractice: {standing: yes}\nfinancial-policy: {call_order: ~}\n"
    assert "Order of a balance call" not in text_of(silent)
    # what is written about pausing is printed nowhere else
    assert "The patient is upset, or asks for a manager." in text_of(silent)


def test_a_section_in_which_nothing_is_answered_has_one_line() -> None:
    text = text_of("goals: {goals: ~, measures: ~}")
    section = text.partition("## Goals and numbers")[2].partition("\n## ")[0]
    assert "Nothing of this is answered yet; see the open questions." in section
    assert "not answered yet)" not in section


def test_two_things_that_one_listed_word_stands_for_are_both_printed() -> None:
    text = text_of('workflow-map:\n  "attachments.kinds": ["X-rays", "photos", narratives, EOBs]\n')
    assert "images (X-rays), images (photos), narratives and EOBs" in text


@pytest.mark.parametrize(("kind", "printed"), [("modifiers", "modifiers"), ("order of plans", "the order of plans")])
def test_a_correction_is_printed_as_it_was_asked_for(kind: str, printed: str) -> None:
    text = text_of(f"approvals:\n  corrections: [{{kind: {kind}, rule: approval}}]\n")
    assert f"| {printed} |" in text
    assert "missing modifiers" not in text
    assert "errors in" not in text


def test_a_task_that_is_written_twice_is_printed_once() -> None:
    once, twice = (
        text_of(f'scope:\n  "tasks+{many}": {{kind: predetermination, owner: vendor}}\n') for many in ("", "2")
    )
    sections = [text[text.index("## Who does what") :].partition("\n## ")[0] for text in (once, twice)]
    assert sections[0] == sections[1]
    assert (
        sections[0].count("| Predeterminations")
        == text_of().partition("## Who does what")[2].partition("\n## ")[0].count("| Predeterminations") + 1
    )


def test_an_escalation_without_a_time_says_so_where_others_have_one() -> None:
    text = text_of(
        """
        escalation-contacts:
          "escalations[complaint].answer_within": 1 working day
          "escalations[dispute].answer_within": ~
        """
    )
    assert "Answered within: no time agreed" in text


def test_who_was_to_agree_to_own_words_beside_the_one_they_were_read_with_is_named() -> None:
    made = example("")
    sheet = read_back_sheet(
        judge_loaded(load(MemoryFolder(made.files), made.today), "example", made.today), made.today, "dana"
    )
    text = text_of(f'practice:\n  read_back: {{on: 2026-11-20, with: dana, of: "{sheet.code}"}}\n')
    line = text[text.index("All own words were read back with Dana Ruiz, those of ") :].partition("\n")[0]
    others = [one for one in sheet.listeners if one.name != "Dana Ruiz"]
    assert others
    assert all(one.name in line for one in others)


@pytest.mark.parametrize(
    "words", ["Kim Tran puts it on the shared drive by noon.", "Kim puts it on the shared drive by noon."]
)
def test_words_about_one_person_are_read_to_that_person(words: str) -> None:
    made = example(f"""
        practice:
          "people+": {{id: kim, name: Kim Tran, side: practice}}
        posting:
          way_back: "{words}"
    """)
    judged = judge_loaded(load(MemoryFolder(made.files), made.today), "example", made.today)
    (kim,) = (one for one in read_back_sheet(judged, made.today, "").listeners if one.name == "Kim Tran")
    assert [line.words for line in kim.lines] == [(words,)]
