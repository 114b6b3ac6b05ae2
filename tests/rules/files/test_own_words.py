"""What the rules of `rules/files/own_words.py` say beside their own examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handover.analysis.structure.walk import AllAnswers
from handover.analysis.texts.own_words import digest_of, own_words
from handover.load import load
from handover.source.memory_folder import MemoryFolder
from handover.speech.asked import Asked
from handover.speech.reading import Verdict, read
from handover.testing.overlay import example
from tests.rules.cases import Case

if TYPE_CHECKING:
    from handover.model.practice import Practice

#: A practice that is no sample has somebody to read to.
REAL = "practice:\n  sample: ~\n"

CASES = (
    Case(
        "FIL022",
        "an answer that nobody else asks for",
        'escalation-contacts: {first_weeks: "as appropriate"}',
        (
            'escalation-contacts:first_weeks: "What to expect in the first weeks" is not decided; what is written leaves it to judgment',
        ),
    ),
    Case(
        "FIL022",
        "a rule that asks for it in an entry of a list",
        'posting: {"kinds[insurance_payment].boundary": "as appropriate"}',
    ),
    Case(
        "FIL022", "the rule for the missing answer speaks where there is one", 'posting: {way_back: "as appropriate"}'
    ),
    Case(
        "FIL022",
        "a description may be open",
        'escalation-contacts: {"escalations[hardship].notes": ["They may pay some day."]}',
    ),
    Case(
        "FIL023", "a hedge with an outer bound", 'workflow-map: {"recare.timing": "Fridays, or Mondays at the latest"}'
    ),
    Case(
        "FIL023",
        "confirmed words",
        'workflow-map: {"recare.timing": {is: "when it suits them, mostly", confirmed: 2026-11-02}}',
    ),
    Case(
        "FIL024",
        "one word has changed",
        REAL + '  read_back: {on: 2026-11-02, with: dana, of: "11111111"}\n',
        (
            "practice:read_back: own words have changed since they were read back, in one of 11 documents: practice, scope, goals, workflow-map, access-plan and 6 more",
        ),
    ),
    Case("FIL024", "nobody is asked to read a sample", "{}"),
    Case(
        "FIL022",
        "what was said at an answer that no rule asks for: a list that may be left out",
        'scope: {boundaries: {said: "we will see"}}',
        (
            'scope:boundaries: "Off limits for the billing team" is not decided; words on this are on file, and decide nothing',
        ),
    ),
    Case(
        "FIL022",
        "what was said at an answer that no rule asks for: a stand-in",
        'scope: {owner: {is: ines, stand_in: {said: "whoever"}}}',
        (
            'scope:owner.stand_in: it is not decided who stands in at "Owner of the outsourced work, who alone changes its scope"; words on this are on file, and decide nothing',
        ),
    ),
    Case(
        "FIL022",
        "what was said at an answer that no rule asks for: a block",
        'escalation-contacts: {contacts: {said: "now and then"}}',
        (
            'escalation-contacts:contacts: "Questions by area" is not decided; words on this are on file, and decide nothing',
        ),
    ),
    Case(
        "FIL022",
        "what was said at an answer that no rule asks for: a part of the work",
        'financial-policy: {time_of_service: {is: full, differs: [{for: {visits: new_patient}, said: "depends"}]}}',
        (
            'financial-policy:time_of_service.differs[new_patient]: "At the time of service" is not decided; words on this are on file, and decide nothing',
        ),
    ),
    Case(
        "FIL022",
        "what was said at an answer that no rule asks for: below `is`",
        'financial-policy: {time_of_service: {is: full, differs: [{for: {visits: new_patient}, is: {said: "depends"}}]}}',
        (
            'financial-policy:time_of_service.differs[new_patient]: "At the time of service" is not decided; words on this are on file, and decide nothing',
        ),
    ),
    Case(
        "FIL022",
        "what was said where a rule asks",
        'practice: {"people[dana].hours": {said: "mostly in"}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()


def practice_of(overlay: str) -> Practice:
    """Return the documents of the clean practice with something laid over them."""
    changed = example(overlay)
    return load(MemoryFolder(dict(changed.files)), changed.today).practice


def test_one_line_covers_all_words_until_one_changes() -> None:
    practice = practice_of(REAL)
    code = digest_of(own_words(AllAnswers.of(practice)))
    agreed = REAL + f'  read_back: {{on: 2026-11-02, with: dana, of: "{code}"}}\n'
    assert example(agreed).findings("FIL024") == []
    (changed,) = example(agreed + 'posting: {way_back: "A list by mail, each evening."}\n').findings("FIL024")
    assert "have changed since" in changed.message


def test_spaces_and_capitals_change_nothing_that_was_agreed() -> None:
    codes = {
        digest_of(own_words(AllAnswers.of(practice_of(f"posting: {{way_back: {text}}}"))))
        for text in ('"A list, by mail."', '"a list,  by mail."')
    }
    assert len(codes) == 1


#: Of these, one is in doubt and not clearly open, whatever has been learned last.
HALF_SAID = (
    "We try to send it out early.", "We send it out early, mostly.", "Sam sends it out when he gets to it.",
    "We mostly mail it, more or less weekly.", "Somehow by Friday, Sam puts it in the tray.",
    "It ends up in the tray by the door, more or less.", "It usually goes out by Friday.",
)  # fmt: skip


def test_a_doubt_is_settled_once_the_words_were_read_back() -> None:
    said = next(text for text in HALF_SAID if read(text, Asked.RULE).verdict is Verdict.DOUBT)
    doubtful = f'posting: {{way_back: "{said}"}}'
    made = example(doubtful)
    answers = AllAnswers.of(load(MemoryFolder(made.files), made.today).practice)
    assert [one.address for one in made.findings("FIL023")] == ["posting:way_back"]
    for digest, codes in ((digest_of(own_words(answers)), []), ("00000000", ["FIL023"])):
        read_back = f'practice: {{read_back: {{on: 2026-11-02, with: dana, of: "{digest}"}}}}'
        assert [one.code for one in example(f"{doubtful}\n{read_back}").findings("FIL023")] == codes
