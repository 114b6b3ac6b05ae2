"""What texts for patients must not hold: banned words, promises, clinical advice, threats, free wording."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.texts.patient_texts import PatientTexts
from handover.data.phrases import Phrases, table
from handover.model.answer import Answer
from handover.model.escalation_contacts import EscalationContacts
from handover.model.financial_policy import FinancialPolicy
from handover.model.workflow_map import WorkflowMap
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "FIN015",
    "W/B/B",
    guide=("S-6.31",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Reword the text, or take the word off the list.",
    question="How does this read without the word?",
    duty="money",
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
    for answer, text in patient_texts.texts:
        for number, (_, words) in enumerate(banned, 1):
            if words.hits(text):
                which = "a word" if len(banned) == 1 else f"word {number} of those"
                yield Gap(answer, f"{which} that patients should not hear stands in this text", about=(str(number),))


@rule(
    "FIN017",
    "–/W/W",
    guide=("S-6.30",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Write the sentence that is to be said; a hint for the odd case is fine beside it.",
    question="What exactly should callers say?",
    duty="money",
)
def free_hand_given(
    policy: FinancialPolicy, workflow: WorkflowMap, contacts: EscalationContacts, patient_texts: PatientTexts
) -> Iterator[Gap]:
    """Callers are given a free hand instead of words.

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
          "escalations[hardship].pause_when": "Use your judgement."
    Good:
        financial-policy:
          tone: "Do not improvise: when somebody is upset, say that Dana will call back today."
    """
    free = table("free_hand")
    texts: list[Answer[Any]] = [policy.tone, workflow.recare.timing]
    texts += [one.pause_when for one in contacts.escalations]
    texts += [answer for answer, _ in patient_texts.texts]
    for answer in texts:
        if answer.value is not None and free.hits(answer.value.words):
            yield Gap(answer, "callers are given a free hand here, where words are wanted")


@rule(
    "FIN018",
    "W/W/B",
    guide=("S-1.15",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Add in the same text that it is an estimate and not a promise of payment.",
    question="How is cover quoted, so that it is no promise?",
    duty="money",
)
def cover_quoted_as_a_promise(patient_texts: PatientTexts) -> Iterator[Gap]:
    """A text says that a plan will pay.

    Why:
        What a check shows is what the plan says today. The patient remembers the sentence
        when the bill comes.
    Bad:
        financial-policy:
          "scripts[cover-estimate].text": "Good news: your plan will pay for this."
    Good:
        financial-policy:
          "scripts[cover-estimate].text": "Your plan will pay about half, we expect; this is an estimate and no guarantee."
    """
    promise = table("cover_promise")
    for answer, text in patient_texts.texts:
        if promise.hits(text):
            yield Gap(answer, "this text says that a plan will pay, and not that it is an estimate")


@rule(
    "FIN019",
    "W/B/B",
    guide=("S-1.18", "S-10.13"),
    kind=Kind.DANGER,
    fix="Leave the treatment to the clinical team: speak of the visit, not of the need for it, and offer that they call back.",
    question="How does this read without the clinical part?",
    duty="clinical",
)
def clinical_advice_in_a_script(patient_texts: PatientTexts) -> Iterator[Gap]:
    """A text for patients says that treatment is needed, urgent or best.

    Why:
        Only a clinician who knows the patient can say so. From a billing team it is advice
        without a licence.
    Bad:
        financial-policy:
          "scripts[recare-first-call].text": "You need this crown soon, or it will get worse."
    Good:
        financial-policy:
          "scripts[recare-first-call].text": "Dr. Vale's team has a visit planned with you. Shall we find a time?"
    """
    clinical = table("clinical_advice")
    for answer, text in patient_texts.texts:
        if clinical.hits(text):
            yield Gap(answer, "this text for patients speaks of need, urgency or a finding")


@rule(
    "FIN027",
    "–/W/W",
    guide=("S-6.19",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Say what is open, what it is for and how it can be paid; leave threats out.",
    question="How do you want this to be put?",
    duty="money",
    yields_to=("FIN015",),
)
def pressure_on_patients(patient_texts: PatientTexts) -> Iterator[Gap]:
    """A text for patients threatens.

    Why:
        The practice answers for the letter; in many places its licence depends on that.
    Bad:
        financial-policy:
          "scripts[balance-explained].text": "Pay immediately, or we will take legal action."
    Good:
        financial-policy:
          "scripts[balance-explained].text": "Would you like to pay now, or shall I send you the address of the page?"
    """
    pressure = table("pressure")
    for answer, text in patient_texts.texts:
        if pressure.hits(text):
            yield Gap(answer, "this text puts pressure on patients")


RULES: Final = (
    forbidden_word_in_approved_text,
    free_hand_given,
    cover_quoted_as_a_promise,
    clinical_advice_in_a_script,
    pressure_on_patients,
)
