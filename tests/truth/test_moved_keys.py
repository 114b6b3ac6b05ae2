"""What has moved names a home that is there, and no advice leads back to where somebody came from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

import pytest

from handover.load import load
from handover.model.actions import ActionKind
from handover.model.claim_words import NEXT_ACTIONS
from handover.model.marks import MARK_FORMS
from handover.model.naming import SHAPES
from handover.model.practice import DOCUMENTS, document_name
from handover.model.printed import part_of, printed_fields
from handover.rules.files.unreadable import as_gaps
from handover.sanitize import LONGEST
from handover.source.memory_folder import MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILE = re.compile(r"\b([a-z-]+)\.yaml\b")


def _moved() -> Iterator[tuple[str, str, str]]:
    """Yield the address of what holds each key that has moved, the key, and the text on its new home."""
    for cls in DOCUMENTS:
        yield from ((document_name(cls), key, home) for key, home in cls.moved.items())
    for address, field in printed_fields().items():
        below = part_of(field.info)
        for key, home in {**(below.moved if below is not None else {}), **field.info.manual.moved}.items():
            yield address, key, home


MOVED = list(_moved())
LONGEST_MESSAGE = 150
#: Keys that are written nowhere any more.
GONE = ("nothing: ", "nowhere: ")


def _keys(text: str) -> list[str]:
    """Return the keys that a text names: `alone`, as `key: value`, or as `block.key`."""
    named = (word.partition(":")[0] for word in re.findall(r"`([^`]+)`", text))
    return [part for word in named for part in word.split(".")]


@pytest.mark.parametrize(("address", "key", "home"), MOVED, ids=[f"{address}.{key}" for address, key, _ in MOVED])
def test_the_new_home_is_there_and_has_not_moved_itself(address: str, key: str, home: str) -> None:
    documents = {address.partition(".")[0], *_FILE.findall(home)}
    assert {f"{name}.yaml" for name in documents} <= {cls.file_name for cls in DOCUMENTS}
    known = {part for one in printed_fields() if one.partition(".")[0] in documents for part in one.split(".")}
    known |= {*MARK_FORMS, *SHAPES, *NEXT_ACTIONS, *get_args(ActionKind)}
    keys = _keys(home)
    assert keys or home.startswith(GONE), home
    assert [one for one in keys if one not in known] == []
    elsewhere = {other for place, other, _ in MOVED if place.partition(".")[0] in documents and place != address}
    only_moved = elsewhere - known
    assert not only_moved & set(keys), (key, home)


@pytest.mark.parametrize(("address", "key", "home"), MOVED, ids=[f"{address}.{key}" for address, key, _ in MOVED])
def test_what_is_told_of_a_key_that_has_moved_is_short_and_says_all(address: str, key: str, home: str) -> None:
    document, *holders = address.split(".")
    text = f"{key}: dana"
    for holder in reversed(holders):
        text = f"{holder}: {{{text}}}"
    practice = load(MemoryFolder({f"{document}.yaml": text.encode()})).practice
    (gap,) = (gap for gap in as_gaps(practice, "FIL002") if "written" in gap.message)
    assert len(gap.message) <= LONGEST_MESSAGE
    assert len(gap.fix) < LONGEST
    assert gap.fix == "Delete the line." if home.startswith(GONE) else home in gap.fix


#: How the task is taken away that is behind each next action of a claim.
NOBODY = {
    "wait": "tasks[track_claims]-",
    "call_payer": "tasks[track_claims]-",
    "request_from_practice": "tasks[work_denials]-",
    "correct_and_resubmit": "tasks[resubmit]-",
    "appeal": "tasks[appeal]-",
}


def _found(step: str, more: str = "") -> dict[str, str]:
    """Return code and advice of all that is found where a step is listed and nobody has its task."""
    text = f'posting:\n  next_actions: [{step}]\nscope:\n  "{NOBODY[step]}":\n{more}'
    return {one.code: one.fix for one in example(text).findings()}


@pytest.mark.parametrize("step", NOBODY)
def test_the_advice_on_a_step_that_nobody_takes_ends_the_question(step: str) -> None:
    found = _found(step)
    (code,) = found.keys() & {"PST010", "SCO010"}
    assert "`tasks` in scope.yaml" in found[code]
    line = re.search(r"`(?:- )?(\{kind: \w+, owner: \w+)\}`", found[code])
    assert line is not None
    left = _found(step, f'  "tasks+": {line[1]}, because: "Sam knows them"}}\n')
    assert not left.keys() & {"PST010", "SCO010", "SCO004"}


@pytest.mark.parametrize(
    ("step", "without", "named", "written"),
    [
        (
            "request_from_patient",
            '  next_actions: [request_from_patient]\nscope:\n  "areas.verification": out\nworkflow-map:\n  "verification.asks_patient": {}\n',
            "`verification: {asks_patient: practice}` in workflow-map.yaml",
            "practice",
        ),
        (
            "post_and_close",
            '  next_actions: [post_and_close]\n  "close_loop.claims": {}\n',
            "`close_loop`",
            "vendor",
        ),
    ],
)
def test_a_step_without_a_task_names_the_answer_that_says_it(step: str, without: str, named: str, written: str) -> None:
    codes = ("PST010", "PST015")
    found = [one for one in example(f"posting:\n{without.format('~')}").findings() if one.code in codes]
    assert [named in one.fix for one in found] == [True], step
    assert not [one for one in example(f"posting:\n{without.format(written)}").findings() if one.code in codes]


def test_every_next_action_is_tried() -> None:
    assert {*NOBODY, "request_from_patient", "post_and_close"} == set(NEXT_ACTIONS)


def test_the_owner_at_a_next_action_is_told_which_answer_it_is() -> None:
    (found,) = example("posting:\n  next_actions: [{kind: request_from_patient, owner: practice}]\n").findings("FIL002")
    assert found.message.endswith("this is written elsewhere now: `tasks` in scope.yaml")
    assert "`verification.asks_patient` in workflow-map.yaml for `request_from_patient`" in found.fix
