"""Patient data in a document."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.texts.identifier_hits import IdentifierHits
from handover.node import TextSpan
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: An address without a word that says whose it is may be a payer's or a supplier's.
_ANYBODYS = "a full street address"


@rule(
    "FIL007",
    "B/B/B",
    guide=("S-9.03",),
    kind=Kind.DANGER,
    fix="Delete it, also from earlier versions of the file. Examples hold invented patients, or none.",
    question="Who removes what may name a patient from {the answer}, and from which copies?",
    duty="access",
    waivable=False,
    seals=True,
    hides=True,
)
def patient_data_in_a_file(hits: IdentifierHits) -> Iterator[Gap]:
    """Something that names a patient is written in a document.

    Why:
        These documents are copied, mailed and printed. A patient's date of birth or policy
        number in one of them is a breach that somebody must report.
    Bad:
        posting:
          "balance_notes.examples": ["Reached the patient (DOB 03/04/1972) on Friday 4 December, pays half; call again Monday."]
    Bad:
        file:
          goals.yaml: |
            # member id: XQZ4471903 asked about her bill
            goals: []
    Good:
        financial-policy:
          "scripts[balance-start].text": "May I ask for your date of birth, and your member number?"
    """
    found = (hit for hit in hits.in_documents if hit.what != _ANYBODYS)
    for number, hit in enumerate(found, 1):
        span = TextSpan(hit.source, hit.start, hit.end)
        yield Gap(span, f"{hit.what} seems to be written in {{the answer}}", about=(hit.what, str(number)))


RULES: Final = (patient_data_in_a_file,)
