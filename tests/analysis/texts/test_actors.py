"""Own words name somebody who does what they say, or only hint at one."""

from __future__ import annotations

import pytest

from handover.analysis.people.directory import People
from handover.analysis.texts.actors import only_hints_at_an_actor
from handover.check.judge import judge_loaded
from handover.load import load
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from tests.truth.complete import TODAY

NOBODY = (
    "I go over the day sheet against the deposit slip every Friday.",
    "Somebody up front checks the deposit slip each Friday.",
    "He checks the deposit slip each Friday in March.",
    "You check it every day.",
    "One of us looks at it on Fridays.",
    "they match it with the bank",
)
SAID = (
    "The deposit slip is checked each Friday.",
    "We check the deposit slip each Friday.",
    "Against the bank, every Friday.",
    "Every EOB is compared with the ERA each evening.",
    "Total posted against total banked, daily; over 1 off and it is found the same day.",
    "Dana compares the deposit slip each morning.",
    "each morning dana compares it",
    "The office manager compares the day sheet with the bank every Friday.",
    "The front desk checks the deposit each evening.",
    "Every evening Marguerite compares the day sheet with the bank.",
    "Dr. Vale signs the batch report each Friday.",
    "Practice compares the bank weekly.",
    "Each batch is signed by the bookkeeper.",
    "The deposit is checked each Friday, by Osei.",
)


@pytest.fixture(scope="module")
def people() -> People:
    loaded = load(MemoryFolder(sample_files()), TODAY)
    people: People = judge_loaded(loaded, "made", TODAY).context.get(People)
    return people


@pytest.mark.parametrize("text", NOBODY)
def test_a_pronoun_is_nobody_yet(text: str, people: People) -> None:
    assert only_hints_at_an_actor(text, people)


@pytest.mark.parametrize("text", SAID)
def test_a_name_a_job_or_what_is_wanted_is_enough(text: str, people: People) -> None:
    assert not only_hints_at_an_actor(text, people)
