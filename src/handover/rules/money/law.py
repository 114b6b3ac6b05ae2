"""What only one country's law wants of calls and bills; each a question, with its source in `data/law.toml`."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.coverage.rosters import hours_of
from handover.analysis.structure.site import Site
from handover.analysis.texts.entitlement import Entitlement
from handover.analysis.texts.patient_texts import PatientTexts
from handover.data.law import law
from handover.model.answer import Answer
from handover.model.financial_policy import FinancialPolicy
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.times import clock
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.hours_wording import weekdays_in_words
from handover.rules.rule import rule


@rule(
    "FIN025",
    "A/W/W",
    guide=("S-10.13",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Keep the hours for calls between 08:00 and 21:00, where the patient is, or ignore this with who agreed.",
    question="Who has agreed that patients are called so early or so late?",
    jurisdiction="US",
)
def calls_outside_the_usual_hours(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """Patients may be called earlier or later than federal rules allow debt collectors.

    Why:
        In the US debt collectors and recorded calls are bound to 08:00 to 21:00 at the
        patient's place (12 CFR 1006.6, 47 CFR 64.1200). Whether a billing company is one
        is for a lawyer to say; keeping to the hours is simpler.
    Bad:
        financial-policy:
          calling_hours: "mon-fri 07:30-18:00"
    Bad:
        financial-policy:
          calling_hours: "mon-thu 09:00-18:00, fri 12:00-21:30"
    Good:
        financial-policy:
          calling_hours: "mon-sat 08:00-21:00"
    """
    yield from _outside("US", site.pick(policy.calling_hours))


def _outside(country: str, answer: Answer[WeekHours]) -> Iterator[Gap]:
    """Compare the hours for calls with those of a country."""
    fact = law(country)["calling_hours"]
    earliest, latest = (60 * fact[name].hour + fact[name].minute for name in ("earliest", "latest"))
    hours = hours_of(answer) if answer.value is not None else None
    if hours is None:
        return
    days = [day for day in range(7) if any(start < earliest or end > latest for start, end in hours.ever(day))]
    if days:
        names = weekdays_in_words(days)
        yield Gap(
            answer,
            f"patients may be called before {clock(earliest)} or after {clock(latest)} on {names}",
            about=tuple(str(day) for day in days),
        )


@rule(
    "FIN028",
    "–/A/A",
    guide=("S-10.13",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Keep the hours for calls between 08:00 and 21:00, or ignore this with who agreed.",
    question="Who has agreed that patients are called so early or so late?",
    jurisdiction="GB",
)
def calls_at_unreasonable_hours(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """Patients may be called so early or so late that they may well complain.

    Why:
        In the UK firms that collect debts may not ring at unreasonable times (FCA Handbook,
        CONC 7.9.4 R). No hours are named there; before eight and after nine in the evening
        is where complaints begin.
    Bad:
        practice:
          jurisdiction: GB
        financial-policy:
          calling_hours: "mon-fri 07:30-18:00"
    Good:
        practice:
          jurisdiction: GB
        financial-policy:
          calling_hours: "mon-sat 08:00-21:00"
    """
    yield from _outside("GB", site.pick(policy.calling_hours))


@rule(
    "FIN029",
    "W/W/B",
    guide=("S-1.15",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Ask for the proof, and say where the NHS explains who is exempt. Questions about entitlement go to the NHS or to reception.",
    question="What is said to patients who ask whether they are exempt?",
    duty="money",
    jurisdiction="GB",
    judges_words=True,
)
def entitlement_told_to_patients(patient_texts: PatientTexts, entitlement: Entitlement) -> Iterator[Gap]:
    """A text tells patients that NHS treatment is free for them, or is not.

    Why:
        Who is exempt is for the patient to show and for the NHS to check. Who was told
        wrongly pays a penalty, and complains about the practice (advice of the Dental
        Defence Union).
    Bad:
        practice:
          jurisdiction: GB
        financial-policy:
          "scripts[balance-explained].text": "You are exempt from NHS charges, so there is nothing to pay."
    Bad:
        practice:
          jurisdiction: GB
        financial-policy:
          "scripts[balance-explained].text": "If you get Universal Credit, you don't have to pay for NHS treatment."
    Good:
        practice:
          jurisdiction: GB
        financial-policy:
          "scripts[balance-explained].text": "If you are exempt from NHS charges, please bring the proof to reception."
    """
    for answer, text in (*patient_texts.texts, *patient_texts.letters):
        if entitlement.is_told(text):
            yield Gap(answer, "{the answer} tells patients whether they pay for NHS treatment")


@rule(
    "FIN026",
    "–/A/A",
    guide=("S-6.01",),
    fix="Name who gives it under `good_faith_estimate`, or `{none: …}` with the reason; the billing team passes the request on.",
    duty="money",
    areas=("balances", "recare"),
    jurisdiction="US",
    answers=("financial-policy.good_faith_estimate",),
)
def nobody_gives_estimates(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """Nothing says who gives patients without insurance a written estimate.

    Why:
        In the US patients without insurance are to get a good-faith estimate in writing
        (45 CFR 149.610); a bill far above it can be disputed. Callers who book visits are
        asked for it.
    Bad:
        financial-policy:
          good_faith_estimate: ~
    Good:
        financial-policy:
          good_faith_estimate: {none: "all our patients are insured"}
    """
    answer = site.pick(policy.good_faith_estimate)
    if answer.missing:
        yield Gap(answer, "it is not said yet who gives patients without insurance a written estimate")


RULES: Final = (
    calls_outside_the_usual_hours,
    calls_at_unreasonable_hours,
    entitlement_told_to_patients,
    nobody_gives_estimates,
)
