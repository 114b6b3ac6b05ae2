"""One finding hides no other fault: of two defects that have nothing to do with each other both are told.

Single defects and bad examples that change different keys are laid over the clean practice two at a time, and answers
are taken away two at a time. What is found of each alone is found of both together, at its place.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Final

import pytest

from handover.check.judge import judge
from handover.node import Mapping, Sequence
from handover.rules.catalogue import ALL
from handover.rules.manual import manual_of
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from handover.source.reader import read
from handover.testing.overlay import example, outcome_of
from tests.truth.defects import CLEAN_NAMES
from tests.truth.test_defects import DEFECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.node import Node
    from handover.outcome import PracticeOutcome

#: How many pairs the quick suite looks at, and how many the sweep.
QUICK, SWEEP = 30, 60
#: What is found of one rule only as long as the other has nothing to say of the same thing: first the rule that is
#: silent then, and why.
DEPENDS: Final = {
    "COM004": "hours cannot be compared while people, routes or hours are unknown",
    "COM016": "nor can those of a meeting",
    "COM022": "nor can those of a channel",
    "COM023": "nor can those of a channel",
    "FIL009": "a name that leads nowhere is asked for once, where the whole list is missing",
    "FIL014": "two homes can only disagree while both are written",
    "FIL020": "questions of one topic are told as one, so which of them is told first differs",
}
#: Two rules that speak of one cause.
SAME: Final = {
    frozenset(("FIN012", "FIN014")),  # a way to pay that is neither accepted nor refused needs no words yet
}


@dataclass(frozen=True)
class Alone:
    """A defect by itself.

    Args:
        name: the rule and which of its examples it is.
        overlay: what it changes.
        keys: the keys that it changes, with what holds them.
        files: the practice with it.
        told: what its rule says of it.
    """

    name: str
    overlay: str
    keys: frozenset[tuple[str, ...]]
    files: dict[str, bytes]
    told: frozenset[tuple[str, str]]


def keys_of(overlay: str) -> frozenset[tuple[str, ...]]:
    """Return the keys that an overlay changes, as paths; an entry that is added is the list."""
    found: set[tuple[str, ...]] = set()
    root = read("overlay.yaml", overlay.encode()).root
    for document, changes in root.pairs if isinstance(root, Mapping) else ():
        inner = changes.pairs if isinstance(changes, Mapping) and document.text not in ("file", "files") else ()
        for key, _ in inner:
            plain = re.sub(r"\+[0-9]*$|-$", "", key.text)
            found.add((document.text, *re.findall(r"[^.\[\]]+|\[[^\]]*\]", plain)))
        if not inner:
            found.add((document.text,))
    return frozenset(found)


def apart(one: Alone, other: Alone) -> bool:
    """Whether two defects change different things in one document or more."""
    if not {key[0] for key in one.keys} & {key[0] for key in other.keys}:
        return False
    return not any(a[: len(b)] == b or b[: len(a)] == a for a in one.keys for b in other.keys)


@cache
def alone(name: str, overlay: str) -> Alone | None:
    """Judge a defect by itself; None where it is not about a live practice of today."""
    made = example(overlay)
    if made.stage is not None or made.today != example().today:
        return None
    findings = outcome_of(overlay).view.findings
    told = frozenset((one.code, one.address) for one in findings if one.code == name[:6])
    return Alone(name, overlay, keys_of(overlay), made.files, told)


@cache
def written() -> tuple[tuple[str, str], ...]:
    """Return every bad example and defect."""
    bad = [(f"{code}-{number}", text) for code, rule in ALL.items() for number, text in enumerate(manual_of(rule).bad)]
    defects = [(f"{one.code}-d{number}", one.over(CLEAN_NAMES)) for number, one in enumerate(DEFECTS)]
    return (*bad, *defects)


def _yields(one: str, other: str) -> bool:
    return other in ALL[one].yields_to or one in ALL[other].yields_to


def drawn(number: int, seed: int) -> list[tuple[int, int]]:
    """Return pairs of defects by their numbers: a half of them of rules that yield to one another."""
    dice = random.Random(seed)
    everything = list(combinations(range(len(written())), 2))
    names = [name[:6] for name, _ in written()]
    yielding = [pair for pair in everything if _yields(names[pair[0]], names[pair[1]])]
    return [*dice.sample(yielding, number // 2), *dice.sample(everything, number - number // 2)]


def hidden(numbers: tuple[int, int]) -> list[str]:
    """Return what two defects hide of each other; nothing where they are about the same thing."""
    one, other = (alone(*written()[number]) for number in numbers)
    if one is None or other is None or not apart(one, other):
        return []
    try:
        outcome = example(other.overlay, one.files).outcome()
    except LookupError:  # the place of the one is gone with the other
        return []
    lost = {(code, place) for code, place in one.told | other.told if not told_in(outcome, code, place)}
    return [f"{code} {place}" for code, place in sorted(lost) if not _excused(code, outcome)]


def told_in(outcome: PracticeOutcome, code: str, place: str) -> bool:
    """Whether a rule speaks at a place, or of what holds it."""
    return any(one.code == code and place.startswith(one.address) for one in outcome.view.findings)


def _excused(code: str, outcome: PracticeOutcome) -> bool:
    there = {one.code for one in outcome.view.findings}
    return code in DEPENDS or code in {one.code for one in outcome.not_checked} or any(
        code in pair and pair - {code} <= there for pair in SAME
    )  # fmt: skip


def label(numbers: tuple[int, int]) -> str:
    return "+".join(written()[number][0] for number in numbers)


@pytest.mark.parametrize("numbers", drawn(QUICK, 1), ids=label)
def test_two_defects_are_both_told(numbers: tuple[int, int]) -> None:
    assert hidden(numbers) == []


@pytest.mark.sweep
@pytest.mark.parametrize("numbers", drawn(SWEEP, 2), ids=label)
def test_more_pairs_of_defects_are_both_told(numbers: tuple[int, int]) -> None:
    assert hidden(numbers) == []


def answers_in(text: str, name: str) -> list[tuple[str, int, int]]:
    """Return the answers written in a document: the path of each, and from where to where its value stands."""

    def found(node: Node, path: str) -> Iterator[tuple[str, int, int]]:
        if isinstance(node, Mapping):
            for key, value in node.pairs:
                if value.start != value.end:
                    yield f"{path}.{key.text}", value.start, value.end
                yield from found(value, f"{path}.{key.text}")
        elif isinstance(node, Sequence):
            for item in node.items:
                yield from found(item, path)

    root = read(name, text.encode()).root
    assert root is not None
    return list(found(root, name.removesuffix(".yaml")))


@cache
def without(name: str, *spans: tuple[int, int]) -> PracticeOutcome:
    """Judge the clean practice without some answers of one document."""
    files = sample_files()
    text = files[name].decode()
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}~{text[end:]}"
    return judge(MemoryFolder({**files, name: text.encode()}), "x", example().today, "live")


#: Documents of which answers are taken away; what is missing of people and places changes what all else is compared with.
CLEARED: Final = (
    "access-plan.yaml", "approvals.yaml", "documents.yaml", "escalation-contacts.yaml", "financial-policy.yaml",
    "payers.yaml", "posting.yaml", "scope.yaml", "workflow-map.yaml",
)  # fmt: skip
#: Keys that name or sort an entry: without them it is another entry, at another place.
#: And the areas: as long as nobody has decided whether one is outsourced, its questions are not asked.
SORTING: Final = (
    "kind", "id", "system", "users", "name", "side", "to", "items", "area", "insurance", "balances", "verification", "recare",
)  # fmt: skip


def pairs_of_answers(name: str, number: int, seed: int) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    dice = random.Random(f"{seed} {name}")
    spans = [
        (start, end)
        for path, start, end in answers_in(sample_files()[name].decode(), name)
        if path.rpartition(".")[2] not in SORTING
    ]
    pairs = [(one, other) for one, other in combinations(spans, 2) if one[1] <= other[0]]
    return dice.sample(pairs, number)


def hidden_answers(name: str, one: tuple[int, int], other: tuple[int, int]) -> list[str]:
    """Return what is told where one of two answers is missing, and not where both are."""
    both = without(name, one, other)
    told = {
        (found.code, found.address)
        for span in (one, other)
        for found in without(name, span).view.findings
        if found.code not in DEPENDS
    }
    gathered = {related.code for found in both.view.findings if found.code == "FIL020" for related in found.related}
    lost = [(code, place) for code, place in sorted(told) if not told_in(both, code, place) and code not in gathered]
    return [f"{code} {place}" for code, place in lost if not _excused(code, both)]


@pytest.mark.parametrize("name", CLEARED)
def test_two_missing_answers_are_both_asked_for(name: str) -> None:
    for one, other in pairs_of_answers(name, 4, 1):
        assert hidden_answers(name, one, other) == []


@pytest.mark.sweep
@pytest.mark.parametrize("name", CLEARED)
def test_more_missing_answers_are_both_asked_for(name: str) -> None:
    for one, other in pairs_of_answers(name, 5, 2):
        assert hidden_answers(name, one, other) == []


@pytest.mark.parametrize(
    ("overlay", "codes"),
    [
        # a service without a map, and a claim's step that is missing
        ('workflow-map: {"steps[review-claim]-": ~, "steps[pick-recare]-": ~, "steps[call-recare]-": ~, "steps[book-recare]-": ~}', {"WFL001", "WFL007"}),
        # an area without tasks, a core task of another, a task nobody owns beside it
        ('scope: {"tasks[call_recare]-": ~, "tasks[book_recare]-": ~, "tasks[work_denials]-": ~, "tasks[explain_balance].owner": ~}', {"SCO003", "SCO010", "SCO004"}),
        # one action that nobody signs for, and one without a band
        ('approvals: {"actions[appeal].approver": ~, "actions[write_off~2]-": ~, "actions[write_off]": {kind: write_off, approver: {is: dana, stand_in: ines}}}', {"APR002", "APR007"}),
        # the same action without a signature and without a band
        ('approvals: {"actions[write_off~2]-": ~, "actions[write_off]": {kind: write_off}}', {"APR002", "APR007"}),
        # a step without an owner, which has no time either
        ('workflow-map: {"steps[track-claim].owner": ~, "steps[track-claim].when": ~}', {"WFL002", "WFL004"}),
        # one escalation that is missing, and what is wrong with others
        ('escalation-contacts: {"escalations[records_request]-": ~, "escalations[clinical_question].route": [sam, dana], "escalations[complaint].answer_within": ~, "escalations[dispute].notes": ~, requires: ~, message: ~}',
         {"COM013", "SCO008", "COM017", "FIN005", "COM011", "COM012"}),
        # one notice that is missing, and one without its contents
        ('posting: {"notices[vendor]-": ~, "notices[practice].contents": [follow_up]}', {"PST003", "PST004"}),
        # a task that is not listed, and a step that nobody takes because of another
        ('scope: {"tasks[work_denials]-": ~, "tasks[appeal]-": ~}', {"SCO010", "PST010"}),
        # one misspelt answer, and another that is missing beside it
        ("posting: {wait: {requires: [reason, recheck_date], longest: 14 days, tims: 3}}", {"FIL002", "PST013"}),
        # two outsiders at one duty
        ("scope: {owner: {is: ines, stand_in: marco, interim: {is: priya, from: 2026-12-14}}}", {"SCO009"}),
    ],
)  # fmt: skip
def test_a_finding_of_one_part_leaves_the_others_theirs(overlay: str, codes: set[str]) -> None:
    found = example(overlay).findings()
    gathered = {other.code for one in found if one.code == "FIL020" for other in one.related}
    assert codes - {one.code for one in found} - gathered == set()


def test_two_people_of_another_side_at_one_duty_are_both_told() -> None:
    found = example("scope: {owner: {is: ines, stand_in: marco, interim: {is: priya, from: 2026-12-14}}}")
    told = [one.address for one in found.findings("SCO009")]
    assert told == ["scope:owner.stand_in", "scope:owner.interim[priya].is"]


def test_somebody_named_twice_at_one_duty_is_told_once() -> None:
    found = example("scope: {owner: {is: priya, interim: {is: priya, from: 2026-12-14}}}")
    assert [one.address for one in found.findings("SCO009")] == ["scope:owner"]


def test_hours_at_which_a_channel_alone_is_not_watched_are_told_beside_holes_of_its_route() -> None:
    found = example(
        """
        practice: {"people[sam].hours": "mon-fri 08:00-17:00"}
        escalation-contacts: {"channels[office-line].hours": "mon-thu 08:00-17:00", "escalations[complaint].must_cover": "mon-sat 08:00-17:00"}
        """
    )
    told = [one.message for one in found.findings("COM023")]
    assert found.findings("COM004")
    assert any("Fridays" in one for one in told)
