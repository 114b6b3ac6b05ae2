"""Whom everything is asked of: spread by who does the work, each question once, each side about its own.

The practices are those of five calls, which lack most, an example that nobody has looked at for months, and a fresh one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from handover.check.judge import judge
from handover.report.items import people_to_ask
from handover.shipped import sample_files, shipped
from handover.source.memory_folder import MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from handover.report.items import Person

CALLS: Final = ("email", "form", "hallway", "policy", "voicemail")
EXAMPLES: Final = ("maple-grove", "harbour-street", "river-dental-group")
TODAY: Final = date(2026, 11, 30)
STALE: Final = date(2027, 9, 1)
#: The most questions that one person gets, by what is asked about.
MOST: Final = {
    "email": 34, "form": 40, "hallway": 37, "policy": 25, "voicemail": 43,
    "maple-grove": 18, "harbour-street": 23, "river-dental-group": 21,
}  # fmt: skip
#: Rules that speak of one answer together, each of another thing: two contradictions, or a danger beside a gap.
TWO_THINGS: Final = (
    {"APR001", "APR016"},  # who says yes to one action, and which actions there are
    {"ACC015", "SCO010"},  # who updates details, and who does what else
    {"COM013", "FIN011"},  # situations of every practice, and those of calls about balances
    {"FIN027", "PST013"},  # what pressure is in the words, and what the number is
    {"COM002", "FIL011"},  # who stands in at one location, and a promise that is past
)


@cache
def asked(name: str) -> tuple[Person, ...]:
    """Return who is asked what of a practice at live."""
    if name in CALLS:
        files, day = Path(__file__).parents[1] / "notes" / name / "practice", TODAY
    else:
        files, day = shipped("examples") / name, STALE
    found = {path.relative_to(files).as_posix(): path.read_bytes() for path in files.rglob("*") if path.is_file()}
    head = re.sub(r"(?m)^sample:(?: .*\n|\n(?:  .*\n)*)", "", found["practice.yaml"].decode())
    found["practice.yaml"] = (found["practice.yaml"].decode() if name in CALLS else head).encode()
    return people_to_ask(judge(MemoryFolder(found), name, day, "live").view.findings)


@pytest.mark.parametrize("name", MOST)
def test_nobody_is_asked_too_much_at_once(name: str) -> None:
    assert {one.name: len(one.items) for one in asked(name) if len(one.items) > MOST[name]} == {}


@pytest.mark.parametrize("name", MOST)
def test_a_question_is_asked_once_and_of_one_person(name: str) -> None:
    heard = Counter(item.first.question.casefold() for one in asked(name) for item in one.items)
    assert [question for question, number in heard.items() if question and number > 1] == []


@pytest.mark.parametrize("name", MOST)
def test_one_fact_is_not_asked_in_two_ways(name: str) -> None:
    told: defaultdict[str, set[str]] = defaultdict(set)
    for one in asked(name):
        for item in one.items:
            told[item.first.address].add(item.first.code)
    assert {at: codes for at, codes in told.items() if len(codes) > 1 and codes not in TWO_THINGS} == {}


@pytest.mark.parametrize("name", MOST)
def test_a_question_names_all_that_it_asks_for(name: str) -> None:
    cut = re.compile(r"\band \d+ (?:things? )?more\b")
    short = [item.first.question for one in asked(name) for item in one.items if cut.search(item.first.question)]
    assert [question for question in short if len(question) < 110] == []


def test_a_fresh_practice_is_asked_little() -> None:
    files = {name: b"" for name in sample_files() if name.endswith(".yaml")}
    people = people_to_ask(judge(MemoryFolder(files), "fresh", TODAY, "ready").view.findings)
    assert sum(len(one.items) for one in people) <= 20


#: What only the billing company knows of itself, taken away or unreadable.
THEIRS: Final = (
    "practice: {vendor: {name: BrightLedger Billing, hours: {a: b}}}",
    'practice: {"people[priya].hours": {a: b}}',
    'practice: {"people[marco].phone": "twelve"}',
    "escalation-contacts: {vendor_answers_within: {a: b}}",
    'practice: {"people+": {id: pat, name: Pat Moss, side: vendor}}',
)
#: What only the practice may say.
OURS: Final = (
    "approvals: {actions: ~}",
    "financial-policy: {credits: ~}",
    "escalation-contacts: {answer_within: ~}",
    'approvals: {"actions[refund].approver": ~}',
    "posting: {gather: ~}",
    'practice: {"people[tess].email": ~, "people[tess].phone": ~}',
)


@pytest.mark.parametrize(
    ("overlay", "side"), [*((one, "vendor") for one in THEIRS), *((one, "practice") for one in OURS)]
)
def test_each_side_is_asked_what_it_knows(overlay: str, side: str) -> None:
    found = example(overlay).outcome().view.findings
    assert found
    assert {one.ask_side for one in found} == {side}


def test_whoever_cannot_be_reached_is_not_asked_how() -> None:
    found = example('practice: {"people[tess].email": ~, "people[tess].phone": ~}').findings("PPL004")
    assert [one.ask for one in found] == ["ines"]
