"""Passwords written in documents, and access incidents without a consequence."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.texts.secrets import find_secrets
from handover.inputs import Texts
from handover.model.access_plan import AccessPlan
from handover.node import TextSpan
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "ACC006",
    "B/B/B",
    guide=("S-4.29",),
    kind=Kind.DANGER,
    fix="Delete it, change it in the system it opens, and keep it in a password manager. That passwords exist, are reset or went round may be written down.",
    question="Who changes the secret that is written in {the answer}, now that others have read it?",
    duty="access",
    waivable=False,
    seals=True,
    hides=True,
)
def secret_in_a_file(texts: Texts) -> Iterator[Gap]:
    """A password, PIN, key or security answer is written in a document.

    Why:
        These documents are copied, mailed and printed. Whoever reads one can then sign in
        as somebody else, and nobody can tell who did what.
    Bad:
        access-plan:
          also: {text: "the portal password is Molar2026!"}
    Bad:
        file:
          goals.yaml: |
            # portal pw: Tr1-County
            goals: []
    Good:
        access-plan:
          also: {text: "passwords are reset by Dana; nobody writes them down"}
    """
    for source in texts.sources:
        for number, (start, end, what) in enumerate(find_secrets(source.text), 1):
            yield Gap(
                TextSpan(source, start, end), f"{what} seems to be written in {{the answer}}", about=(what, str(number))
            )


@rule(
    "ACC025",
    "W/W/B",
    guide=("S-4.29",),
    finds=FindingKind.UNSAFE,
    fix="Change the password, close the login or give each person one of their own, and write it under `done`.",
    question="What was done about {the incident}, and when?",
    duty="access",
    answers=("access-plan.incidents.done",),
)
def incident_left_open(plan: AccessPlan) -> Iterator[Gap]:
    """Something went wrong with access, and nothing says what was done about it.

    Why:
        A password that went round stays known to all who had it, until somebody changes it.
    Bad:
        access-plan:
          incidents: [{on: 2026-10-05, what: "The portal password went round."}]
    Good:
        access-plan:
          incidents: [{on: 2026-10-05, what: "The portal password went round.", done: "Changed the same day."}]
    """
    for incident in plan.incidents.items:
        if incident.what.given and incident.done.missing:
            yield Gap(incident.done, "it is not said yet what was done about {the incident}")


RULES: Final = (secret_in_a_file, incident_left_open)
