"""An amount that the bands contradict is found wherever it is said, and one that agrees with them is quiet."""

from __future__ import annotations

import re

import pytest

from handover.testing.edit import set_value
from handover.testing.overlay import example
from tests.truth.test_open_ends import addresses

#: Against the bands of the clean practice: write-offs change hands at 10, refunds at 200.
AGAINST = ("Write off anything under $50.", "Refund anything under 100, don't ask.")
IN_LINE = ("Write off anything up to $10.", "Refunds over 200 go to Ines.")
#: The words of an action are its own band or situation; an address is no sentence.
NO_SENTENCE = re.compile(r"approvals:actions|.*\.address$")


def told(text: str) -> tuple[set[str], set[str]]:
    """Return where a text was laid over the own words of the clean practice, and where it was found to say otherwise."""
    changed, laid = example(), set[str]()
    scripts = [f"financial-policy:scripts[{name}].text" for name in ("balance-start", "balance-voicemail", "hand-back")]
    for address in (*addresses(tells=False), *addresses(tells=True), *scripts):
        name, path = address.split(":", 1)
        try:
            written = set_value(changed.files[f"{name}.yaml"].decode(), path, text)
        except LookupError:  # an item that is named by its own words
            continue
        changed.files[f"{name}.yaml"] = written.encode()
        laid.add(address)
    laid = {one for one in laid if not NO_SENTENCE.match(one)}
    rung = {one.address for one in changed.findings("APR022")}
    return laid, {one for one in laid if any(at.startswith(one) for at in rung)}


@pytest.mark.parametrize("text", AGAINST)
def test_an_amount_against_the_bands_is_found_wherever_it_is_said(text: str) -> None:
    laid, rung = told(f'"{text}"')
    assert len(laid) > 100
    assert laid - rung == set()


@pytest.mark.parametrize("word", ["note", "because"])
def test_an_amount_in_a_remark_is_found(word: str) -> None:
    found = example(f'scope: {{"tasks[send_claims].{word}": "{AGAINST[0]}"}}').findings("APR022")
    assert [one.address for one in found] == [f"scope:tasks[send_claims].{word}"]


@pytest.mark.parametrize("text", IN_LINE)
def test_an_amount_as_the_bands_have_it_is_quiet(text: str) -> None:
    assert told(f'"{text}"')[1] == set()
