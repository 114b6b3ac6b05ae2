"""What the rules of `rules/money/patient_wording.py` say beside their own examples."""

from __future__ import annotations

import pytest

from handover.testing.overlay import example
from tests.rules.cases import Case

CASES = (
    Case(
        "FIN015",
        "another form of a banned word",
        'financial-policy: {"scripts[balance-explained].text": "This is your FINAL NOTICE, line by line."}',
        (
            "financial-policy:scripts[balance-explained].text: the script balance-explained holds a word that patients should not hear",
        ),
    ),
    Case(
        "FIN015",
        "a longer word that holds a banned one",
        'financial-policy: {forbidden: [due], "scripts[balance-explained].text": "Overdue is a word that we do not say."}',
    ),
    Case(
        "FIN017",
        "in the tone",
        'financial-policy: {tone: "Warm and short, and on the phone be creative."}',
        ('financial-policy:tone: "Tone" gives a free hand, where exact words or steps are wanted',),
    ),
    Case(
        "FIN017",
        "the reader is told not to",
        'financial-policy: {tone: "Never improvise."}',
    ),
    Case(
        "FIN018",
        "insurance in place of plan",
        'financial-policy: {"scripts[cover-estimate].text": "Your insurance covers this in full."}',
        (
            "financial-policy:scripts[cover-estimate].text: the script cover-estimate says that a plan will pay, and does not call that an estimate",
        ),
    ),
    Case(
        "FIN018",
        "what the plan has paid already",
        'financial-policy: {"scripts[cover-estimate].text": "Your plan has paid its part; this is what it leaves to you."}',
    ),
    Case(
        "FIN019",
        "urgency",
        'financial-policy: {"scripts[recare-first-call].text": "Your gums are infected and should be treated soon."}',
        (
            "financial-policy:scripts[recare-first-call].text: the script recare-first-call speaks to patients of need, urgency or a finding",
        ),
    ),
    Case(
        "FIN018",
        "the team is told to promise it",
        'financial-policy: {tone: "Warm. Promise patients that we get the claim paid."}',
        (
            'financial-policy:tone: "Tone" tells the team to say that a plan will pay, and does not call that an estimate',
        ),
    ),
    Case(
        "FIN018",
        "what to say when somebody asks",
        'financial-policy: {tone: "If a patient asks whether it is covered, say that we cannot know."}',
    ),
    Case(
        "FIN019",
        "what the visit is for, in the dentist's name",
        'financial-policy: {"scripts[recare-first-call].text": "Dr. Vale recommends this to help you reduce the chance of cavities."}',
        (
            "financial-policy:scripts[recare-first-call].text: the script recare-first-call speaks to patients of need, urgency or a finding",
        ),
    ),
    Case(
        "FIN019",
        "a letter that is kept as a file",
        """
        documents: {"items+": {kind: letter, id: recall, file: documents/recall.txt, caption: "Recall"}}
        files: {documents/recall.txt: "Your gums are bleeding and need attention."}
        """,
        (
            'documents:items[recall].file: "Document" of the example recall speaks to patients of need, urgency or a finding',
        ),
    ),
    Case(
        "FIN027",
        "a remark that tells the team to threaten",
        'financial-policy: {also: [{about: Balances, text: "Warn them that their credit will suffer."}]}',
        (
            "financial-policy:also[1].text: the extra fact listed in financial-policy.yaml tells the team to put pressure on patients",
        ),
    ),
    Case(
        "FIN019",
        "an appointment that was planned",
        'financial-policy: {"scripts[recare-first-call].text": "You have a cleaning planned with us. Shall we find a time?"}',
    ),
    Case(
        "FIN027",
        "a threat with another agency",
        'financial-policy: {forbidden: {none: "the phrases are enough"}, "scripts[balance-explained].text": "If you do not pay we will send this to a collection agency."}',
        ("financial-policy:scripts[balance-explained].text: the script balance-explained puts pressure on patients",),
    ),
    Case(
        "FIN027",
        "a question",
        'financial-policy: {"scripts[balance-explained].text": "Would you like to pay today, or shall we agree on another day?"}',
    ),
    Case(
        "FIN018",
        "free NHS treatment is told by a rule of its own",
        """
        practice: {jurisdiction: GB}
        financial-policy: {"scripts[balance-explained].text": "If you get Universal Credit, you don't have to pay for NHS treatment."}
        """,
    ),
    Case(
        "FIN018",
        "and hides no other promise in the same text",
        """
        practice: {jurisdiction: GB}
        financial-policy: {"scripts[balance-explained].text": "You don't have to pay for NHS treatment. Your plan will pay the rest of it."}
        """,
        (
            "financial-policy:scripts[balance-explained].text: the script balance-explained says that a plan will pay, and does not call that an estimate",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Collections: at 120 days unpaid Dana decides and BrightLedger sends the account to the agency.", False),
        ("After 90 days accounts go to the collection agency.", False),
        ("Unpaid after 120 days: Ines turns it over to collections.", False),
        ("At four months the practice passes the debt to its solicitors.", False),
        ("Tell them we will send it to collections if they do not pay.", True),
        ("Warn patients that the account goes to the agency.", True),
        ("At 120 days the account goes to the agency. Keep calling until they pay.", True),
        ('After 90 days say: "This goes to our lawyer."', True),
    ],
)
def test_what_becomes_of_an_account_is_no_pressure_and_what_is_said_of_it_may_be(text: str, told: bool) -> None:
    overlay = "financial-policy: {also: ['" + text + "']}"
    assert bool(example(overlay).findings("FIN027")) is told
