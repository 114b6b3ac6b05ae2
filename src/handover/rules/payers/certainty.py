"""Gaps in how sure people are of a payer."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.claims.payer_rules import PayerRules
from handover.data.phrases import table
from handover.model.answer import Answer
from handover.model.documents import Documents
from handover.model.marks import Marks
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PAY005",
    "W/W/W",
    guide=("S-9.21",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Write it as experience (often, usually, most of the time), or quote the payer with `says:` beside it. What you tell your own team to do is no such promise.",
    question="How often is it so, and where is it written?",
    duty="billing",
)
def certainty_about_a_payer(rules: PayerRules, document: Documents) -> Iterator[Gap]:
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
    Good:
        payers:
          "payers[tri-county].habits": ["Often pays within a week.", "Always attach the chart."]
    Good:
        payers:
          "payers[tri-county].habits": {is: "Clean claims are always paid in 30 days.", says: "provider manual 2026, page 12"}
    """
    for payer in rules.payers:
        for habit in payer.habits.items:
            yield from _certain(habit, payer.habits.marks, habit.marks)
    for ruling in rules.all:
        yield from _certain(ruling.rule.decision, ruling.rule.marks, ruling.rule.decision.marks)
    for pattern in document.patterns:
        yield from _certain(pattern.text, pattern.marks, pattern.text.marks)


def _certain(answer: Answer[Any], *marks: Marks) -> Iterator[Gap]:
    """Look for certainty in a text that quotes nobody."""
    quoted = any(one.says is not None and not one.says.missing for one in marks)
    if answer.value is not None and not quoted and table("payer_certainty").hits(answer.value.words):
        yield Gap(answer, "this states a payer's habit as a certainty")


RULES: Final = (certainty_about_a_payer,)
