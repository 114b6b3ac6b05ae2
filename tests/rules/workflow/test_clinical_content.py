"""What the rules of `rules/workflow/clinical_content.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "WFL020",
        "a finding in an exception",
        'workflow-map: {"exceptions[missing_attachments].text": "Tooth 14 shows MOD caries and the image is missing."}',
        (
            "workflow-map:exceptions[missing_attachments].text: the exception of missing attachments holds clinical content, where only the admin path belongs",
        ),
    ),
    Case(
        "WFL020",
        "the name of a paper is no clinical content",
        'workflow-map: {"exceptions[missing_attachments].text": "The X-ray is not in the folder."}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
