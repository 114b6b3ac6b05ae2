"""What texts for patients must not hold: banned words, promises, clinical advice, threats, free wording."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from handover.analysis.texts.entitlement import Entitlement
from handover.analysis.texts.patient_texts import PatientTexts
from handover.analysis.texts.team_words import TeamWords
from handover.data.phrases import Phrases
from handover.model.answer import Answer
from handover.model.financial_policy import FinancialPolicy
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule
from handover.speech.danger import Danger


def _holding(
    danger: Danger, patient_texts: PatientTexts, team_words: TeamWords, seen: Callable[[str], str] = str
) -> Iterator[tuple[Answer[Any], bool]]:
    """Yield the answers whose text is dangerous in a way, and whether patients hear it themselves."""
    yield from ((answer, True) for answer in patient_texts.holding(danger, seen))
    # that an account goes to an agency is a rule for the office, and no word to a patient
    told = team_words.without_handing_on if danger is Danger.PRESSURE else str
    yield from ((answer, False) for answer in team_words.holding(danger, seen=told))


@rule(
    "FIN015",
    "W/B/B",
    guide=("S-6.31",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Reword the text, or take the word off the list.",
    question="{the answer}: how is it said without words that patients should not hear?",
    duty="money",
    judges_words=True,
)
def forbidden_word_in_approved_text(policy: FinancialPolicy, patient_texts: PatientTexts) -> Iterator[Gap]:
    """A word that patients should not hear stands in an approved text.

    Why:
        Callers read the script. What stands in it is said a hundred times.
    Bad:
        financial-policy:
          "scripts[balance-explained].text": "Your account is overdue; I can go through it line by line."
    Bad:
        financial-policy:
          "methods[cash].say": "Debts can be paid in cash at the desk."
    Good:
        financial-policy:
          "scripts[balance-explained].text": "Your visit of May is still open; I can go through it line by line."
    """
    banned = [(item, Phrases([item.value.words])) for item in policy.forbidden.items if item.value is not None]
    for answer, text in (*patient_texts.texts, *patient_texts.letters):
        for number, (_, words) in enumerate(banned, 1):
            if words.hits(text):
                yield Gap(answer, "{the answer} holds a word that patients should not hear", about=(str(number),))


@rule(
    "FIN017",
    "–/W/W",
    guide=("S-6.30",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Write the sentence that is to be said, or the step that is to be taken; a hint for the odd case is fine beside it.",
    question="What exactly is to be said or done, in place of the free hand in {the answer}?",
    duty="money",
    judges_words=True,
)
def free_hand_given(patient_texts: PatientTexts, team_words: TeamWords) -> Iterator[Gap]:
    """Whoever speaks or acts for the practice is given a free hand instead of words or steps.

    Why:
        Patients compare what they were told. Consistency is worth more than a clever
        sentence.
    Bad:
        financial-policy:
          "scripts[balance-explained].text": "Use your judgement when somebody is upset."
    Bad:
        financial-policy:
          tone: "Be creative on the phone."
    Bad:
        escalation-contacts:
          "escalations[hardship].pause_when": "When it is hard, go with your gut and say what you think."
    Good:
        financial-policy:
          tone: "Do not improvise: when somebody is upset, say that Dana will call back today."
    """
    for answer, _ in _holding(Danger.FREE_HAND, patient_texts, team_words):
        yield Gap(answer, "{the answer} gives a free hand, where exact words or steps are wanted")


@rule(
    "FIN018",
    "W/W/B",
    guide=("S-1.15",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Add in the same text that it is an estimate and not a promise of payment.",
    question="How does {the answer} quote cover, so that nothing is promised?",
    duty="money",
    judges_words=True,
)
def cover_quoted_as_a_promise(
    patient_texts: PatientTexts, team_words: TeamWords, entitlement: Entitlement
) -> Iterator[Gap]:
    """A text says that a plan will pay, or tells the team to say so.

    Whether NHS treatment is free for somebody is judged by a rule of its own.

    Why:
        What a check shows is what the plan says today. The patient remembers the sentence
        when the bill comes.
    Bad:
        financial-policy:
          "scripts[cover-estimate].text": "Good news: your plan will pay for this."
    Bad:
        workflow-map:
          "exceptions[missing_policy_details].text": "Patients hesitate. Tell them that it is covered."
    Good:
        financial-policy:
          "scripts[cover-estimate].text": "Your plan will pay about half, we expect; this is an estimate and no guarantee."
    """
    for answer, heard in _holding(Danger.COVER_PROMISE, patient_texts, team_words, entitlement.rest):
        told = "says" if heard else "tells the team to say"
        yield Gap(answer, f"{{the answer}} {told} that a plan will pay, and does not call that an estimate")


@rule(
    "FIN019",
    "W/B/B",
    guide=("S-1.18", "S-10.13"),
    kind=Kind.DANGER,
    fix="Leave the treatment to the clinical team: speak of the visit, not of the need for it, and offer that they call back.",
    question="{the answer}: how is it said with the clinical part left out?",
    duty="clinical",
    judges_words=True,
)
def clinical_advice_in_a_script(patient_texts: PatientTexts, team_words: TeamWords) -> Iterator[Gap]:
    """A text for patients says that treatment is needed, urgent or best, or the team is told to say so.

    Why:
        Only a clinician who knows the patient can say so. From a billing team it is advice
        without a licence.
    Bad:
        financial-policy:
          "scripts[recare-first-call].text": "You need this crown soon, or it will get worse."
    Bad:
        financial-policy:
          "scripts[recare-first-call].text": "Dr. Vale recommends this to help you reduce the chance of cavities."
    Bad:
        financial-policy:
          tone: "Friendly. Remind patients that untreated decay gets worse."
    Good:
        financial-policy:
          "scripts[recare-first-call].text": "Dr. Vale's team has a visit planned with you. Shall we find a time?"
    """
    for answer, heard in _holding(Danger.CLINICAL_ADVICE, patient_texts, team_words):
        told = "speaks to patients" if heard else "tells the team to speak to patients"
        yield Gap(answer, f"{{the answer}} {told} of need, urgency or a finding")


@rule(
    "FIN027",
    "–/W/W",
    guide=("S-6.19",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Say what is open, what it is for and how it can be paid; leave threats out.",
    question="{the answer}: with which words is it said, so that nobody is pressed?",
    duty="money",
    yields_to=("FIN015",),
    judges_words=True,
)
def pressure_on_patients(patient_texts: PatientTexts, team_words: TeamWords) -> Iterator[Gap]:
    """A text for patients threatens, or tells the team to.

    Why:
        The practice answers for the letter; in many places its licence depends on that.
    Bad:
        financial-policy:
          "scripts[balance-explained].text": "Pay immediately, or we will take legal action."
    Bad:
        financial-policy:
          tone: "Polite. Keep calling until they pay."
    Good:
        financial-policy:
          "scripts[balance-explained].text": "Would you like to pay now, or shall I send you the address of the page?"
    Good:
        financial-policy:
          also: ["Collections: at 120 days unpaid Dana decides and BrightLedger sends the account to the agency."]
    """
    for answer, heard in _holding(Danger.PRESSURE, patient_texts, team_words):
        yield Gap(answer, f"{{the answer}} {'puts' if heard else 'tells the team to put'} pressure on patients")


RULES: Final = (
    forbidden_word_in_approved_text,
    free_hand_given,
    cover_quoted_as_a_promise,
    clinical_advice_in_a_script,
    pressure_on_patients,
)
