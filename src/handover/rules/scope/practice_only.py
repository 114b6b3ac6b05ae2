"""Tasks that stay with the practice, and are given to the billing team."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.owners import Owners, owners_of_task
from handover.analysis.structure.site import Site
from handover.model.scope import Scope
from handover.model.tasks import TASKS
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule
from handover.rules.scope.tasks import name_of
from handover.speech.danger import is_clinical_work


@rule(
    "SCO007",
    "W/W/W",
    guide=("S-1.21",),
    kind=Kind.DANGER,
    fix="Keep it at the desk, or ignore this with the reason. Taking payments later, by phone or online, is another task.",
    question="Why does the billing team collect at checkout, and how?",
    duty="front-desk",
)
def checkout_collection_outsourced(document: Scope, owners: Owners, site: Site) -> Iterator[Gap]:
    """Collecting at checkout is given to the billing team.

    Why:
        It happens at the desk, with the patient standing there; somebody elsewhere cannot
        see who has left without paying.
    Bad:
        scope:
          "tasks[collect_at_checkout].owner": vendor
    Good:
        scope:
          "tasks[take_payment].owner": vendor
    """
    for owner in owners_of_task(document, "collect_at_checkout", site):
        if "vendor" in owners.sides(owner):
            yield Gap(owner, "collecting at checkout is given to the billing team")


@rule(
    "SCO016",
    "B/B/B",
    guide=("S-8.23", "S-1.24"),
    kind=Kind.DANGER,
    fix="Give it to the practice; the billing team takes note of a request and hands it over. What always stays with a practice need not be listed.",
    question="Who at the practice releases records?",
    duty="owner",
)
def records_released_by_the_vendor(document: Scope, owners: Owners, site: Site) -> Iterator[Gap]:
    """Releasing patients' records is given to the billing team.

    Why:
        Who may see a record, and how much of it, is the practice's to decide and to answer
        for; what has gone out cannot be called back.
    Bad:
        scope:
          "tasks[release_records].owner": vendor
    Good:
        scope:
          "tasks[release_records]-":
    """
    for owner in owners_of_task(document, "release_records", site):
        if "vendor" in owners.sides(owner):
            yield Gap(owner, "releasing records is given to the billing team")


@rule(
    "SCO006",
    "B/B/B",
    guide=("S-1.18", "S-1.22", "S-1.23"),
    kind=Kind.DANGER,
    fix="Give it to the practice; the billing team hands such questions back.",
    question="Which clinician does the clinical work, and who stands in: {the task}?",
    duty="clinical",
    waivable=False,
    judges_words=True,
)
def clinical_task_outsourced(document: Scope, owners: Owners, site: Site) -> Iterator[Gap]:
    """Clinical work is given to the vendor.

    Why:
        Diagnosis, advice, coding from the notes and answers to clinical questions need a
        clinician who knows the patient. Outsourced support is office work only.
    Bad:
        scope:
          "tasks[clinical_coding].owner": vendor
    Bad:
        scope:
          "tasks+": {kind: other, id: plans, text: "Explains treatment", area: recare, owner: vendor, clinical: yes}
    Bad:
        scope:
          "tasks+": {kind: other, id: codes, text: "Chooses the procedure codes", area: insurance, owner: vendor}
    Good:
        scope:
          "tasks[clinical_coding].owner": practice
    Good:
        scope:
          "tasks+": {kind: other, id: charts, text: "Asks the hygienist for the chart", area: insurance, owner: vendor}
    """
    for task in site.entries(document.tasks):
        known = TASKS.get(task.kind.value or "")
        own = task.text.value
        clinical = bool(task.clinical.value) or (known is not None and known.clinical)
        if own is not None and task.clinical.value is None:  # in the author's words, unless they say it is none
            clinical = clinical or is_clinical_work(own.words)
        owner = site.pick(task.owner)
        if clinical and "vendor" in owners.sides(owner):
            yield Gap(owner, f"{name_of(task)} is clinical work and is given to the billing team")


RULES: Final = (
    checkout_collection_outsourced,
    records_released_by_the_vendor,
    clinical_task_outsourced,
)
