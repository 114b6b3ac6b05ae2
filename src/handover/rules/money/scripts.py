"""Scripts that are missing, empty, or hold placeholders that no program fills in."""

import re
from collections.abc import Iterator
from typing import Final

from handover.analysis.coverage.rosters import Rosters
from handover.analysis.scope.areas import Areas
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.analysis.texts.call_times import outside_hours
from handover.analysis.texts.merge_fields import MergeFields
from handover.analysis.texts.patient_texts import PatientTexts
from handover.analysis.texts.templates_in_use import is_elsewhere
from handover.model.answer import require
from handover.model.financial_policy import FinancialPolicy
from handover.model.financial_words import Script
from handover.model.kinds.times import clock
from handover.model.workflow_map import WorkflowMap
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.hours_wording import weekdays_in_words
from handover.rules.rule import rule


@rule(
    "FIN020",
    "B/B/B",
    guide=("S-6.15",),
    kind=Kind.DANGER,
    finds=FindingKind.UNREADABLE,
    fix="Correct the name, or list under `merge_fields` what your program fills in.",
    question="Which field does your letter or message program fill into {the answer}?",
    duty="billing",
)
def unknown_merge_field(policy: FinancialPolicy, fields: MergeFields, patient_texts: PatientTexts) -> Iterator[Gap]:
    """A script holds a placeholder that no program fills in.

    Why:
        A patient reads "Dear {{fist_name}}" and throws it away.
    Bad:
        financial-policy:
          "scripts[balance-explained].text": "Dear {{fist_name}}, your plan has answered."
    Bad:
        financial-policy:
          "scripts[balance-explained].text": "Dear <<Patnt Nickname>>, your plan has answered."
    Good:
        financial-policy:
          "scripts[balance-explained].text": "Dear {{first_name}}, this is about the statement of {{ statement_date }}."
    Good:
        financial-policy:
          merge_fields: [Name]
          "scripts[balance-explained].text": "Hi [Name], your visit is due on [Date]. Dear [[Name]], this is {PracticeName}."
    """
    require(policy.merge_fields)
    for answer, text in patient_texts.texts:
        for number, (_, near) in enumerate(fields.unknown(text), 1):
            hint = f"; did you mean `{near}`?" if near else ""
            yield Gap(answer, f"{{the answer}} holds a field that no program fills in{hint}", about=(str(number),))


@rule(
    "FIN022",
    "–/W/W",
    guide=("S-10.13", "S-1.17"),
    fix="Write a script of two sentences whose purpose is recare, when and how often is called, and between which hours. A script that is only in use is not approved yet.",
    duty="front-desk",
    areas=("recare",),
    answers=("workflow-map.recare.timing", "financial-policy.calling_hours", "financial-policy.scripts"),
)
def recare_without_words_or_hours(
    policy: FinancialPolicy, workflow: WorkflowMap, rosters: Rosters, site: Site
) -> Iterator[Gap]:
    """Recare calls have no approved words, no timing or no hours.

    Why:
        Patients take a recare call for one of the practice itself, which therefore chooses its words,
        its rhythm and its hours.
    Bad:
        financial-policy:
          "scripts[recare-first-call]-":
          "scripts[recare-clinical]-":
    Bad:
        financial-policy:
          "scripts[recare-first-call].status": in_use
          "scripts[recare-clinical].status": in_use
    Bad:
        workflow-map:
          "recare.timing": ~
    Bad:
        financial-policy:
          calling_hours: ~
    Bad:
        financial-policy:
          calling_hours: "mon-sat"
    Good:
        financial-policy:
          "scripts[recare-clinical]-":
    """
    timing, hours = site.pick(workflow.recare.timing), site.pick(policy.calling_hours)
    if not any("recare" in script.purpose.values for script in _approved(policy, site)):
        yield Gap(
            policy.scripts,
            "no approved words for recare calls are written down",
            about=("recare",),
            question="What is said on a recare call, word for word?",
        )
    if timing.missing:
        yield Gap(timing, "it is not said yet when and how often patients are called for recare")
    if hours.missing:
        yield Gap(hours, "it is not said yet at which hours patients may be called for recare")
    elif hours.value is not None:
        opening = rosters.opening(site)
        bare = [day for day in sorted(hours.value.as_open) if opening is None or opening.closed_on(day)]
        if bare:
            days = weekdays_in_words(bare)
            yield Gap(hours, f"it is not said yet at which times patients may be called on {days}", about=("times",))


def _approved(policy: FinancialPolicy, site: Site) -> list[Script]:
    """Return the scripts that are approved: all that are not said to be in use only."""
    return [script for script in site.entries(policy.scripts) if script.status.value != "in_use"]


@rule(
    "FIN031",
    "–/W/W",
    guide=("S-10.13",),
    kind=Kind.CONTRADICTION,
    fix="Move the calls into the hours for calls, or change these.",
    question="When are patients called about planned care?",
    duty="front-desk",
)
def recare_outside_the_calling_hours(policy: FinancialPolicy, workflow: WorkflowMap, site: Site) -> Iterator[Gap]:
    """Recare calls are timed for days or hours at which patients may not be called.

    Why:
        Whoever plans the calls reads one line, and whoever makes them the other.
    Bad:
        workflow-map:
          "recare.timing": "Sundays at 22:00"
    Good:
        workflow-map:
          "recare.timing": "Tuesdays at 10:00; never on Sundays"
    """
    timing, hours = site.pick(workflow.recare.timing), site.pick(policy.calling_hours)
    if timing.value is None or hours.value is None or not hours.value.known:
        return
    days, times = outside_hours(timing.value.words, hours.value)
    if days or times:
        outside = [*([weekdays_in_words(days)] if days else []), *map(clock, times)]
        text = f"recare calls are timed for {' and '.join(outside)}, which the hours for calls leave out"
        yield Gap(timing, text, about=(*map(str, days), *map(clock, times)), causes=(timing, hours))


@rule(
    "FIN024",
    "–/W/W",
    guide=("S-6.15",),
    fix="Write the words under `text`, and what they are for under `purpose`; calls about balances need a few sentences.",
    duty="money",
    areas=("balances", "recare"),
    answers=("financial-policy.scripts", "financial-policy.scripts.text", "financial-policy.scripts.purpose"),
    yields_to=("FIL005",),
)
def no_approved_words(policy: FinancialPolicy, areas: Areas, site: Site) -> Iterator[Gap]:
    """Calls about balances have no approved words, or a script lacks its words or its purpose.

    Why:
        Without a few approved sentences every caller invents their own in the practice's
        name.
    Bad:
        financial-policy:
          "scripts[balance-start]-":
          "scripts[balance-explained]-":
          "scripts[balance-voicemail]-":
          "scripts[other-answers]-":
    Bad:
        financial-policy:
          "scripts[balance-start].text": ~
    Bad:
        financial-policy:
          "scripts[balance-start].purpose": ~
    Good:
        financial-policy:
          "scripts[balance-explained]-":
          "scripts[balance-voicemail]-":
    Good:
        financial-policy:
          "scripts+": {id: letter-of-the-program, purpose: balance, medium: letter, status: in_use}
    """
    scripts = site.entries(policy.scripts)
    if areas.outsourced("balances", site) and not any(map(_about_balances, _approved(policy, site))):
        yield Gap(
            policy.scripts,
            "no approved words for calls about balances are written down",
            about=("balances",),
            areas=("balances",),
            question="What is said on a call about a balance, word for word?",
        )
    for script in scripts:
        if script.text.missing and not is_elsewhere(script):
            yield Gap(script.text, "{the script} has no words", question="What are the words of {the script}?")
        if script.purpose.missing:
            yield Gap(script.purpose, "{the script} does not say what for", question="What is {the script} for?")


def _about_balances(script: Script) -> bool:
    return script.purpose.missing or bool({"balance", "payment"} & set(script.purpose.values))


#: An amount of money, and treatments by name, as patients would hear them.
_AMOUNT: Final = re.compile(r"(?:[$£€] ?\d|\b\d[\d,.]* (?:dollars|pounds|euros)\b)", re.IGNORECASE)
_TREATMENT: Final = re.compile(
    r"\b(?:root canals?|crowns?|bridges?|fillings?|extractions?|implants?|dentures?|veneers?|abscess(?:es)?|biops(?:y|ies)"
    r"|gum disease|periodont\w+|decay|cavit(?:y|ies)|wisdom teeth|wisdom tooth)\b",
    re.IGNORECASE,
)


@rule(
    "FIN033",
    "–/W/W",
    guide=("S-6.15", "S-6.17"),
    kind=Kind.DANGER,
    fix="Leave the practice's name and number alone; what it is about is said once the patient is on the line.",
    question="What is left on an answering machine, so that nobody else learns of amounts or treatment?",
    duty="money",
)
def voicemail_tells_too_much(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """A message left on an answering machine names an amount or a treatment.

    Why:
        Somebody else in the house listens to it. The practice has then told a patient's affairs to a stranger.
    Bad:
        financial-policy:
          "scripts[balance-voicemail].text": "Your balance of $412 is due. Please call 555-0142."
    Bad:
        financial-policy:
          "scripts[balance-voicemail].text": "This is Maple Grove Dental about your root canal. Please call 555-0142."
    Good:
        financial-policy:
          "scripts[balance-voicemail].text": "This is Maple Grove Dental with a message for you. Please call 555-0142."
    """
    for script in site.entries(policy.scripts):
        text = script.text.value
        if text is None or "voicemail" not in script.medium.values:
            continue
        told = [
            words for words, form in (("an amount", _AMOUNT), ("a treatment", _TREATMENT)) if form.search(text.words)
        ]
        if told:
            yield Gap(script.text, f"{{the script}} leaves {listed(told)} on an answering machine", about=tuple(told))


RULES: Final = (
    voicemail_tells_too_much,
    unknown_merge_field,
    recare_without_words_or_hours,
    recare_outside_the_calling_hours,
    no_approved_words,
)
