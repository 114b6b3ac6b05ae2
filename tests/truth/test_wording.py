"""Every message, question and fix can be read alone, on paper or in an e-mail: see `tests.truth.wording`."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from handover.check.judge import judge
from handover.node import Mapping, Scalar, Sequence
from handover.rules.catalogue import ALL
from handover.rules.manual import manual_of
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from handover.source.reader import read
from handover.testing.overlay import outcome_of
from tests.truth.complete import practice
from tests.truth.defects import CLEAN_NAMES
from tests.truth.test_defects import DEFECTS, EVERYWHERE, generated, in_the_first
from tests.truth.wording import complaints, of_a_question, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.outcome import PracticeOutcome
    from handover.rules.rule import Rule
    from tests.truth.defects import Defect

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = date(2026, 11, 23)

#: Faults that are still to be mended, by the code of the rule: take a line out when it is.
KNOWN: dict[str, str] = {}


def country(outcome: PracticeOutcome, files: dict[str, bytes]) -> str:
    del outcome
    return "GB" if b"jurisdiction: GB" in files.get("practice.yaml", b"") else "US"


@pytest.mark.parametrize("rule", ALL.values(), ids=lambda rule: rule.code)
def test_a_question_makes_sense_alone(rule: Rule) -> None:
    asked = re.sub(r"\{[^}]*\}", '"the thing"', rule.question)
    assert not asked or list(of_a_question(asked)) == []


def test_questions_that_made_no_sense_alone_are_found() -> None:
    asked = (
        "How much is that, in money?",
        "Do the guide's own lists hold for you where you have written nothing else?",
        "What will the team itself do, and how soon?",
        "Which of the two rules holds?",
        "Which day is meant?",
        "Which one person holds the duty?",
        "Have both sides agreed to the change?",
        "How many days pass before the next touch?",
        "How does the script opening read without pressure?",
        "Could you say which attachments you use, who asks for one and 5 more?",
    )
    assert [text for text in asked if not list(of_a_question(text))] == []


@pytest.mark.whole
@pytest.mark.parametrize("rule", ALL.values(), ids=lambda rule: rule.code)
def test_what_a_rule_says_of_its_bad_examples(rule: Rule) -> None:
    for text in manual_of(rule).bad:
        where = "GB" if "jurisdiction: GB" in text else "US"
        assert complaints(told(outcome_of(text)), where, KNOWN) == []


@pytest.mark.whole
@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: f"{defect.code}-{DEFECTS.index(defect)}")
def test_what_is_said_of_a_single_defect(defect: Defect) -> None:
    assert complaints(told(outcome_of(defect.over(CLEAN_NAMES))), "US", KNOWN) == []


@pytest.mark.whole
@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: f"{defect.code}-{DEFECTS.index(defect)}")
def test_one_person_is_not_asked_the_same_words_for_two_things(defect: Defect) -> None:
    """Where two findings ask one person the same question, it does not say what it is about."""
    findings = outcome_of(defect.over(CLEAN_NAMES)).view.findings
    asked = Counter((one.code, one.question, one.ask_name) for one in findings)
    assert [key for key, number in asked.items() if number > 1] == []


@pytest.mark.whole
@pytest.mark.parametrize("defect", EVERYWHERE, ids=lambda defect: f"{defect.code}-{DEFECTS.index(defect)}")
def test_what_is_said_of_a_defect_of_a_generated_practice(defect: Defect) -> None:
    outcome, seed = in_the_first(defect)
    assert complaints(told(outcome), country(outcome, generated(seed)[0]), KNOWN) == []


@pytest.mark.whole
@pytest.mark.parametrize("folder", sorted(EXAMPLES.iterdir()), ids=lambda folder: folder.name)
def test_what_is_said_of_an_example(folder: Path) -> None:
    paths = (path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    outcome = judge(MemoryFolder(files), folder.name, TODAY)
    assert complaints(told(outcome), country(outcome, files), KNOWN) == []


@pytest.mark.whole
@pytest.mark.parametrize("seed", range(20))
def test_what_is_said_of_a_generated_practice_without_a_document(seed: int) -> None:
    """Its stages that are off included; then each of its documents is taken away."""
    files = {name: text.encode() for name, text in practice(seed).files.items()}
    names = [name for name in sorted(files) if name.endswith(".yaml")]
    gone = names[seed % len(names)]
    outcome = judge(MemoryFolder({name: text for name, text in files.items() if name != gone}), "made", TODAY)
    assert complaints(told(outcome), country(outcome, files), KNOWN) == []


@pytest.mark.whole
@pytest.mark.parametrize("name", sorted(name for name in sample_files() if name.endswith(".yaml")))
@pytest.mark.parametrize("nonsense", ["{a: b}", "[[x]]", '"??? !"', "case by case", "nobody", "none", ""])
def test_what_is_said_where_every_answer_of_a_document_is_nonsense(name: str, nonsense: str) -> None:
    text = sample_files()[name].decode()
    files = {**sample_files(), name: _with_each_value(name, text, nonsense).encode()}
    outcome = judge(MemoryFolder(files), "broken", TODAY, "live")
    assert complaints(told(outcome), "US", KNOWN) == []


def _with_each_value(name: str, text: str, nonsense: str) -> str:
    """Return a document in which each value of its answers is another text."""
    root = read(name, text.encode()).root
    assert root is not None
    for start, end in sorted(_values(root), reverse=True):
        text = f"{text[:start]}{nonsense}{text[end:]}"
    return text


def _values(node: object) -> Iterator[tuple[int, int]]:
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            if (
                isinstance(value, Scalar)
                and value.start != value.end
                and key.text not in ("id", "handover", "name", "kind")
            ):
                yield value.start, value.end
            else:
                yield from _values(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _values(item)


def test_what_is_known_is_still_there() -> None:
    """Each known fault belongs to a rule that there is."""
    assert set(KNOWN) - set(ALL) == set()
