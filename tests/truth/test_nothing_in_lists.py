"""A list that says nothing, or that nobody does it, is as empty as one in which nothing stands."""

from __future__ import annotations

from functools import cache
from typing import Final

import pytest

from handover.testing.overlay import example

#: Lists that some rule asks for.
LISTS: Final = (
    "escalation-contacts:escalations[complaint].notes", "escalation-contacts:urgent", "posting:instead",
    "posting:vendor_posting.checks", "workflow-map:verification.checklist", "payers:cob.on_file",
    "documents:procedure_types", "posting:wait.requires", "posting:balance_notes.capture",
    "workflow-map:steps[review-claim].checks",
)  # fmt: skip
NOTHING: Final = (
    "none", "n/a", "nothing", "Nothing, to be honest.", "Nothing is written down.", "Nobody does that.",
)  # fmt: skip


@cache
def told(address: str, text: str) -> frozenset[tuple[str, str]]:
    """Return codes and addresses of what is said of a list once a text is all that stands in it."""
    document, path = address.split(":")
    found = example(f'{document}: {{"{path}": {text}}}').outcome().view.findings
    each = (one for finding in found for one in (finding, *finding.parts))
    return frozenset((one.code, one.address) for one in each if one.address.startswith(address))


@pytest.mark.parametrize("text", NOTHING)
@pytest.mark.parametrize("address", LISTS)
def test_nothing_in_a_list_is_no_item(address: str, text: str) -> None:
    empty = told(address, "~")
    assert empty
    assert empty - told(address, f'["{text}"]') == frozenset()


@pytest.mark.parametrize(
    "text", ["Nothing clinical, ever.", "Nothing that leaves a credit.", "None of the fee schedules."]
)
def test_what_is_never_done_is_an_item(text: str) -> None:
    assert told("scope:boundaries", f'["{text}"]') == frozenset()
