"""Gaps in how sure people are of a payer."""

import re
from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.claims.payer_rules import PayerRules
from handover.analysis.texts.team_words import TeamWords
from handover.model.answer import Answer
from handover.model.documents import Documents
from handover.model.marks import Marks
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule
from handover.speech.danger import Danger


@rule(
    "PAY005",
    "W/W/W",
    guide=("S-9.21",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Write it as experience (often, usually, most of the time), or quote the payer with `says:` beside it. What you tell your own team to do is no such promise.",
    question="{the answer}: is it always so, and where is that written, or only often?",
    duty="billing",
    judges_words=True,
)
def certainty_about_a_payer(rules: PayerRules, document: Documents, team_words: TeamWords) -> Iterator[Gap]:
    """A payer's habit is stated as a certainty.

    Why:
        Patients are told "it always pays", and the practice answers for it.
    Bad:
        payers:
          "payers[tri-county].habits": ["Always pays in 7 days."]
    Bad:
        payers:
          "payers[tri-county].rules+": {topic: buildups, decision: "They never pay for buildups.", confirmed: 2026-10-05}
    Bad:
        documents:
          "patterns+": {text: "Tri-County pays within 14 days."}
    Bad:
        workflow-map:
          "exceptions[missing_policy_details].text": "Delta never pays for buildups, so bill the patient."
    Good:
        payers:
          "payers[tri-county].habits": ["Often pays within a week.", "Always attach the chart."]
    Good:
        financial-policy:
          emergency: {other: "Emergencies pay nothing until the insurance has answered."}
          credits: {is: "Refunded within 30 days.", looked_at_by: dana}
    Good:
        workflow-map:
          "exceptions[missing_policy_details].text": "Delta claims that they never received the attachment."
    Good:
        payers:
          "payers[tri-county].patient_limits": ["Never for covered services, nothing at all."]
    Good:
        payers:
          "payers[tri-county].habits": {is: "Clean claims are always paid in 30 days.", says: "provider manual 2026, page 12"}
    """
    found = team_words.holding(Danger.PAYER_CERTAINTY, *_NO_HABITS, *_EVENTS, seen=_without_events)
    told = team_words.holding(Danger.PAYER_CERTAINTY, *_NO_HABITS, seen=_without_what_others_say)
    sure = {id(answer) for answer in found}
    sure |= {id(answer) for answer in told if answer.place.field[:2] in _EVENTS}
    for answer, marks in _with_marks(rules, document, team_words):
        quoted = any(one.says is not None and not one.says.missing for one in marks)
        if id(answer) in sure and not quoted:
            sure.discard(id(answer))
            yield Gap(answer, "{the answer} states a payer's habit as a certainty")


#: Lists of what happens: what somebody else says there is what happened, and no word of the practice's own.
_EVENTS: Final = (("workflow-map", "exceptions"),)
#: What did not happen, once: "they never received the X-ray" is no habit.
_NEVER: Final = re.compile(
    r"\bnever (?:been |even )?(?:got(?:ten)?|received|had|came|arrived|existed|saw|seen|reached|answered|sent|asked|heard|went|made|told|were|was|did|"
    r"replied|responded|processed|entered|opened|logged|recorded|scanned)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"(?<=[.;!?])\s+|\n+")
#: Somebody else says so: a payer, a patient, a letter.
_SAYS: Final = re.compile(
    r"^\W*(?:\S+ ){1,4}?(?:says?|said|claims?|claimed|insists?|insisted|states?|stated|argues?|replies|replied|writes?|wrote|"
    r"maintains?|reports?|tells? (?:us|me|you|them)|told (?:us|me|you|them))\b",
    re.IGNORECASE,
)


def _without_events(text: str) -> str:
    """Return a text without the words that something never happened."""
    return _NEVER.sub("did not see", text)


def _without_what_others_say(text: str) -> str:
    """Return a text without the sentences that tell what somebody else says."""
    return " ".join(one for one in _SENTENCE.split(_without_events(text)) if not _SAYS.match(one))


def _with_marks(
    rules: PayerRules, document: Documents, team_words: TeamWords
) -> Iterator[tuple[Answer[Any], tuple[Marks, ...]]]:
    """Yield what may be about payers, each with the marks that hold for it: a list's and an entry's too."""
    seen: set[int] = set()
    found: list[tuple[Answer[Any], tuple[Marks, ...]]] = [
        (habit, (payer.habits.marks, habit.marks)) for payer in rules.payers for habit in payer.habits.items
    ]
    found += [(one.rule.decision, (one.rule.marks, one.rule.decision.marks)) for one in rules.all]
    found += [(pattern.text, (pattern.marks, pattern.text.marks)) for pattern in document.patterns]
    for answer, marks in (*found, *((answer, (answer.marks,)) for answer, _ in team_words.texts)):
        if id(answer) not in seen:
            seen.add(id(answer))
            yield answer, marks


#: What patients say or do.
_OF_PATIENTS: Final = (
    ("financial-policy", "disputes"),
    ("escalation-contacts", "escalations"),
    ("escalation-contacts", "routine"),
    ("escalation-contacts", "urgent"),
)
#: Lists of what is to be on file, or is written down.
_TO_BE_NOTED: Final = (
    ("payers", "cob", "on_file"),
    ("payers", "narratives", "include"),
    ("payers", "claim_notes"),
    ("posting", "balance_notes", "capture"),
    ("workflow-map", "verification", "checklist"),
)
#: What is expected of the work is judged by a rule of its own; what must happen first is no habit of a payer, and
#: neither is what the practice itself pays back, asks for or never bills.
_NO_HABITS: Final = (
    ("goals",),
    ("escalation-contacts", "first_weeks"),
    ("approvals", "actions"),
    ("payers", "payers", "patient_limits"),
    ("payers", "cob", "first_is"),
    ("financial-policy", "time_of_service"),
    ("financial-policy", "emergency"),
    ("financial-policy", "credits"),
    *_OF_PATIENTS,
    *_TO_BE_NOTED,
)
RULES: Final = (certainty_about_a_payer,)
