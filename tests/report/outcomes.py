"""Outcomes that several tests of the reports show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from handover.check.judge import judge
from handover.model.practice import DOCUMENTS
from handover.outcome import Outcome
from handover.shipped import examples_folder
from handover.source.folder import DiskFolder, MemoryFolder
from handover.starter import starter
from handover.testing.overlay import example, outcome_of

if TYPE_CHECKING:
    from handover.outcome import Finding, PracticeOutcome

TODAY: Final = date(2026, 11, 23)

#: A secret stands in one document and something about a patient in another; both have other faults, as a third has.
SECRETS: Final = """
    access-plan:
      also: {text: "the portal password is Molar2026!"}
      "logins[clearinghouse/marco].users": [marco, priya]
    posting:
      "balance_notes.examples": ["Reached the patient (DOB 03/04/1972) on Friday 4 December, pays half; call again Monday."]
      "states[denied].next": in progress
    scope:
      "tasks[appeal].owner": [practice, vendor]
"""


def joined(*practices: PracticeOutcome) -> Outcome:
    """Return practices as the outcome of one run."""
    return Outcome(TODAY.isoformat(), practices)


@cache
def of_example(name: str) -> PracticeOutcome:
    """Return what is found in one of the examples."""
    return judge(DiskFolder(examples_folder() / name), f"examples/{name}", TODAY)


@cache
def fresh() -> PracticeOutcome:
    """Return what is found in a folder as `handover init` writes it."""
    known = {"handover": "1", "stage": "draft", "name": "Elm Dental", "jurisdiction": "US", "currency": "USD"}
    files = {
        cls.file_name: starter(cls, known if cls.file_name == "practice.yaml" else None).encode() for cls in DOCUMENTS
    }
    return judge(MemoryFolder(files), "elm", TODAY)


def overlaid(overlay: str) -> PracticeOutcome:
    """Return what is found in the clean practice with an overlay."""
    return outcome_of(overlay)


@cache
def a_finding() -> Finding:
    """Return any finding, to be changed for a test."""
    return example("escalation-contacts: {backup: ~}").outcome().view.findings[0]


def with_findings(*findings: Finding) -> PracticeOutcome:
    """Return a practice with these findings at every stage."""
    practice = overlaid("")
    views = {stage: replace(view, findings=findings) for stage, view in practice.views.items()}
    return replace(practice, views=views)
