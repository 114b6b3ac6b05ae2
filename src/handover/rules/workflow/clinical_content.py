"""Clinical content where only the admin path belongs."""

from collections.abc import Iterator
from typing import Final

from handover.data.phrases import table
from handover.model.documents import Documents
from handover.model.workflow_map import WorkflowMap
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "WFL020",
    "–/W/W",
    guide=("S-3.18", "S-9.20"),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Keep the admin path only: who asks whom for which paper, and where it is kept.",
    question="{the answer}: how is it said with the clinical part left out?",
    duty="clinical",
    judges_words=True,
)
def clinical_content_in_the_map(document: WorkflowMap, papers: Documents) -> Iterator[Gap]:
    """A step, exception or list of procedures holds clinical content.

    Why:
        The map is for people who may neither read nor judge findings; what stands in it is
        also seen by more people than need it.
    Bad:
        workflow-map:
          "steps[review-claim].what": "Check that tooth 14 shows MOD caries before the crown."
    Bad:
        documents:
          procedure_types: ["Fillings", "Amoxicillin 500 mg after extractions"]
    Good:
        workflow-map:
          "steps[review-claim].what": "Check that the perio chart is attached."
    """
    clinical = table("clinical_content")
    texts = [answer for step in document.steps for answer in (step.what, step.when, step.ends)]
    texts += [exception.text for exception in document.exceptions]
    texts += [*papers.procedure_types.items, *(pattern.text for pattern in papers.patterns)]
    for answer in texts:
        if answer.value is not None and clinical.hits(answer.value.words):
            yield Gap(answer, "{the answer} holds clinical content, where only the admin path belongs")


RULES: Final = (clinical_content_in_the_map,)
