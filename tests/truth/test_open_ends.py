"""A sentence that leaves one thing open is asked about wherever it decides or is a reason, and nowhere else."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

import pytest

from handover.analysis.structure.walk import AllAnswers
from handover.load import load
from handover.model.kinds.words import Words
from handover.source.memory_folder import MemoryFolder
from handover.testing.edit import set_value
from handover.testing.overlay import example
from tests.truth.complete import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.answer import Answer

#: Each names somebody or something, and leaves open when, by whom or what comes then.
OPEN: Final = (
    "Sam sees to it on the drive when she has time.",
    "It lies in the tray by the desk until somebody scans it.",
    "Sam holds it until the end of March, then we see.",
    "Same-day ones: somebody up front checks it.",
    "They will probably take it over at some point, about $41,000 of it.",
)
#: An item of a list whose name is what is written, so that its address changes with the words.
NAMED_BY_ITSELF: Final = re.compile(r"\[[^\]]*[^\d\]]\]$")
#: A reason in which nothing is open.
CLOSED: Final = "Nobody else has the code for the drive."


def own_words(folder: MemoryFolder) -> Iterator[tuple[str, Answer[Words]]]:
    """Yield the address and the answer of all own words of a practice."""
    for answer in AllAnswers.of(load(folder, TODAY).practice).answers:
        manual = answer.place.manual
        if manual is None or answer.standing or type(answer.known) is not Words or manual.plain:
            continue
        yield answer.place.address, answer


def addresses(*, tells: bool) -> list[str]:
    """Return where the clean practice has own words that decide something, or that tell what happens."""
    written = own_words(MemoryFolder(dict(example().files)))
    found = [address for address, answer in written if answer.place.manual.tells is tells]  # type: ignore[union-attr]
    return [one for one in found if not NAMED_BY_ITSELF.search(one)]


@cache
def asked(text: str, *, tells: bool = False) -> tuple[frozenset[str], frozenset[str]]:
    """Return where a text was laid over the own words of the clean practice, and where something was asked then."""
    changed = example()
    laid = set()
    for address in addresses(tells=tells):
        name, path = address.split(":", 1)
        try:
            written = set_value(changed.files[f"{name}.yaml"].decode(), path, text)
        except LookupError:  # an item that is named by its own words
            continue
        changed.files[f"{name}.yaml"] = written.encode()
        laid.add(address)
    found = (each for one in changed.outcome().view.findings for each in (one, *one.parts))
    codes = {one.address: one.code for one in found}
    return frozenset(laid), frozenset(
        at for at in laid if any(at.startswith(one) or (one.startswith(at) and codes[one] == "FIL023") for one in codes)
    )


@pytest.mark.parametrize("text", OPEN)
def test_a_decision_with_an_open_end_is_asked_about(text: str) -> None:
    laid, found = asked(f'"{text}"')
    assert len(laid) > 80
    assert laid - found == frozenset()


@pytest.mark.parametrize(
    "overlay",
    [
        'workflow-map: {"verification.checklist": ["Plan active", "Same-day add-ons: somebody up front checks it"]}',
        'workflow-map: {"verification.checklist": ["Plan active", "they go over it"]}',
        'posting: {vendor_posting: {checks: ["somebody up front checks it"], checked_by: dana}}',
        'posting: {vendor_posting: {checks: ["they go over it"], checked_by: dana}}',
        'payers: {"claim_notes+": "someone does it"}',
        'payers: {"narratives.include": ["the tooth", "someone at the desk looks at it"]}',
        'posting: {also: ["They\'ll probably take over the old aging, about $41,000, at some point"]}',
        'scope: {also: "no idea who works the old claims"}',
        'approvals: {"actions+": {kind: write_off, situation: "no idea how long", amount: "over 20", approver: dana}}',
        'escalation-contacts: {"escalations[complaint].pause_when": "it depends on the patient"}',
        'scope: {"tasks[predetermination]": {kind: predetermination, owner: vendor, only: "whatever is normal"}}',
    ],
)
def test_what_is_left_open_in_a_list_a_remark_or_a_case_is_asked(overlay: str) -> None:
    found = example(overlay).findings()
    assert {"FIL022", "FIL023", "ACC023"} & {one.code for one in found}


@pytest.mark.parametrize(
    "overlay",
    [
        'posting: {vendor_posting: {checks: ["It is checked each Friday by noon."], checked_by: dana}}',
        'posting: {vendor_posting: {checks: ["We check it each evening."], checked_by: dana}}',
        'workflow-map: {"verification.checklist": ["Plan active", "It is checked each Friday"]}',
        'posting: {also: ["They take over the old aging on January 4, the oldest first."]}',
        'scope: {also: "Old claims: probably done by Friday, January 8 at the latest."}',
        'escalation-contacts: {"escalations[complaint].pause_when": "it is not clear who pays"}',
        'scope: {"tasks[predetermination]": {kind: predetermination, owner: vendor, only: "whatever the plan wants one for"}}',
    ],
)
def test_what_is_decided_in_a_list_a_remark_or_a_case_is_not_asked(overlay: str) -> None:
    assert [one.code for one in example(overlay).findings() if one.code in ("FIL022", "FIL023")] == []


@pytest.mark.parametrize("word", ["note", "because"])
def test_a_reason_with_an_open_end_is_asked_about(word: str) -> None:
    for text in OPEN:
        laid, found = asked(f'{{is: "Sam puts it on the drive by noon", {word}: "{text}"}}')
        assert laid - found == frozenset()


def test_what_tells_what_happens_may_be_done_by_somebody() -> None:
    changed = example()
    for address in addresses(tells=True):
        name, path = address.split(":", 1)
        try:
            written = set_value(changed.files[f"{name}.yaml"].decode(), path, f'"{OPEN[1]}"')
        except LookupError:
            continue
        changed.files[f"{name}.yaml"] = written.encode()
    assert not [one for one in changed.findings("FIL023") if "leaves a thing open" in one.message]


@pytest.mark.parametrize(
    "remark", [f'note: "{CLOSED}"', f'because: "{CLOSED}"', f'note: "{OPEN[0]}", internal: yes']
)  # fmt: skip
def test_a_reason_that_is_closed_or_not_for_others_is_quiet(remark: str) -> None:
    overlay = f'posting: {{way_back: {{is: "Sam puts it on the drive by noon", {remark}}}}}'
    assert example(overlay).findings("FIL023") == []
