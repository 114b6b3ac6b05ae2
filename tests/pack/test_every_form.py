"""Each form of an answer, at each field: the pack or a finding shows it, and nothing is passed over in silence.

Every answer of the complete practice is rewritten, one at a time, in every form of the grammar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from test_equal_forms import DOCUMENTS, values

from handover.check.judge import judge_loaded
from handover.explain import find_field
from handover.load import load
from handover.model.mark_manuals import MARK_MANUALS
from handover.pack import markdown
from handover.pack.view import view
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handover.pack.blocks import Audience

#: Each form, with the value that stands there.
FORMS: Final = {
    "none plain": "none",
    "none": '{{none: "zebra"}}',
    "said": '{{said: "zebra", says: dana, on: 2026-11-02}}',
    "nobody": "nobody in particular",
    "unconfirmed": "{{is: {0}, unconfirmed: {{ask: dana, by: 2026-12-04}}}}",
    "unconfirmed yes": "{{is: {0}, unconfirmed: yes}}",
    "unconfirmed alone": "{{unconfirmed: {{ask: dana, by: 2026-12-04}}}}",
    "confirmed": "{{is: {0}, confirmed: 2026-10-09}}",
    "confirmed yes": "{{is: {0}, confirmed: yes}}",
    "confirmed, expected": "{{is: {0}, confirmed: expected 2027-03}}",
    "with": '{{is: {0}, with: "zebra"}}',
    "says": '{{is: {0}, says: "zebra"}}',
    "on": "{{is: {0}, on: 2026-11-02}}",
    "because": '{{is: {0}, because: "zebra"}}',
    "note": '{{is: {0}, note: "zebra"}}',
    "internal": "{{is: {0}, internal: yes}}",
    "source": '{{is: {0}, source: "zebra"}}',
    "locations": "{{is: {0}, locations: hillside}}",
    "for locations": "{{is: {0}, for: {{locations: hillside}}}}",
    "for areas": "{{is: {0}, for: {{areas: recare}}}}",
    "for payers": "{{is: {0}, for: {{payers: tri-county}}}}",
    "for providers": "{{is: {0}, for: {{providers: dr-vale}}}}",
    "for visits": "{{is: {0}, for: {{visits: emergency}}}}",
    "for amount": '{{is: {0}, for: {{amount: "over 500"}}}}',
    "for age": '{{is: {0}, for: {{age: "90 days"}}}}',
    "for channel": "{{is: {0}, for: {{channel: office-line}}}}",
    "differs": '{{is: {0}, differs: [{{for: {{locations: hillside}}, is: {0}, because: "zebra"}}]}}',
    "conflict": "{{conflict: [{{is: {0}, says: dana}}, {{is: {0}, says: ines}}]}}",
    "conflict of one": "{{conflict: [{{is: {0}, says: dana}}]}}",
    "stand_in": "{{is: {0}, stand_in: nora}}",
    "interim": "{{is: {0}, interim: {{is: sam, from: 2026-12-14, until: 2027-01-08}}}}",
    "from": "{{is: {0}, from: 2027-09-01}}",
    "until, over": "{{is: {0}, until: 2026-10-31}}",
    "until": "{{is: {0}, until: 2027-09-30}}",
    "is and other": '{{is: {0}, other: "zebra"}}',
    "four in one": '{{is: {0}, none: "zebra", said: "zebra", conflict: [{{is: {0}}}]}}',
}
#: Marks that only the vendor's pack shows, by leaving the answer out.
VENDORS: Final = {"internal"}
#: The day of a sample is about the program. What names a thing, and what follows from somebody else, is printed without
#: what is written beside it: still to be told or refused.
UNTOLD: Final = {
    "escalation-contacts.check_in.attendees",
    "financial-policy.merge_fields",
    "practice.name",
    "practice.sample.as_of",
    "practice.systems.name",
}


def shown(files: Mapping[str, bytes], audience: Audience) -> tuple[frozenset[tuple[str, str, str]], str]:
    """Return what the check says of a practice, and its pack without the digests of what was signed."""
    day = example().today
    judged = judge_loaded(load(MemoryFolder(files), day), "x", day, "live")
    live = judged.outcome.views["live"]
    found = frozenset((one.code, one.address, one.message) for one in (*live.findings, *live.off))
    return found, markdown.render(view(judged, audience)).decode()


def cases(name: str) -> Iterator[tuple[str, str, bytes]]:
    """Yield each first answer of an address, in each form: the address, the form, the document."""
    text = sample_files()[name].decode()
    seen = {address: node for address, node in reversed(list(values(text, name))) if find_field(address) is not None}
    for address, node in sorted(seen.items()):
        if address in UNTOLD:
            continue
        for form, pattern in FORMS.items():
            written = pattern.format(text[node.start : node.end])
            yield address, form, f"{text[: node.start]}{written}{text[node.end :]}".encode()


def silent(name: str, *, every: int) -> list[tuple[str, str]]:
    """Return the addresses and forms of a document of which nothing is seen."""
    files = sample_files()
    audiences: tuple[Audience, ...] = ("all", "vendor")
    plain = {audience: shown(files, audience) for audience in audiences}
    found = []
    for address, form, document in list(cases(name))[::every]:
        audience: Audience = "vendor" if form in VENDORS else "all"
        if shown({**files, name: document}, audience) == plain[audience]:
            found.append((address, form))
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_some_forms_are_read_or_refused(name: str) -> None:
    assert silent(name, every=199) == []


@pytest.mark.sweep
@pytest.mark.parametrize("name", DOCUMENTS)
def test_more_forms_are_read_or_refused(name: str) -> None:
    # each seventh of some 7,000 cases: all of them would take a quarter of an hour
    assert silent(name, every=7) == []


def test_every_word_of_the_grammar_is_tried() -> None:
    written = " ".join(FORMS.values())
    assert [word for word in MARK_MANUALS if f"{word}:" not in written] == []
