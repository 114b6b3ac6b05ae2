"""Entries that say in their own words what they are stand in every block that prints their list."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, get_args

import pytest

from handover.check.judge import judge_loaded
from handover.load import load
from handover.model.answer import Entries
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS, document_name
from handover.pack import markdown
from handover.pack.view import view
from handover.source.folder import MemoryFolder
from handover.testing.edit import append, set_value
from handover.testing.overlay import example

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What each entry is called.
OWN: Final = "polishing zebras"
#: What else an entry says, so that it is printed.
MORE: Final = {
    "scope.tasks": "owner: vendor",
    "approvals.actions": "free: yes",
    "posting.kinds": "owner: vendor",
    "workflow-map.steps": "owner: practice",
}


def lists(part: type[Part], address: str) -> Iterator[tuple[str, str]]:
    """Yield the lists whose entries may say in own words what they are, each with the key that says it."""
    for info in fields_of(part).values():
        below = f"{address}.{info.key}"
        held = info.form if isinstance(info.form, type) and issubclass(info.form, Part) else None
        if info.form is Entries:
            fields = fields_of(info.kinds[0])
            yield from ((below, key) for key in ("kind", "purpose", "duty") if key in fields and own(fields[key].kinds))
        elif held is not None:
            yield from lists(held, below)


def own(kinds: tuple[Any, ...]) -> bool:
    """Whether a field takes `{other: …}`."""
    return any("other" in get_args(kind) for kind in kinds)


LISTS: Final = tuple(found for cls in DOCUMENTS for found in lists(cls, document_name(cls)))


@cache
def shown(address: str, key: str) -> str:
    """Return the pack of a practice with an entry in own words in a list."""
    document, _, field = address.partition(".")
    more = MORE.get(address, "")
    entry = f"{{{key}: {{other: {OWN}}}{f', {more}' if more else ''}}}"
    files = dict(example().files)
    name = f"{document}.yaml"
    text = files[name].decode()
    try:
        text = append(text, field, entry)
    except LookupError:  # nothing is listed there yet
        text = set_value(text, field, f"[{entry}]")
    files[name] = text.encode()
    judged = judge_loaded(load(MemoryFolder(files), example().today), "x", example().today)
    return markdown.render(view(judged, "all")).decode().replace("\\", "")


@pytest.mark.parametrize(("address", "key"), LISTS, ids=[address for address, _ in LISTS])
def test_an_entry_in_own_words_is_printed_with_its_list(address: str, key: str) -> None:
    assert OWN in shown(address, key).lower()


@pytest.mark.parametrize("address", ["scope.tasks", "approvals.actions"])
def test_what_is_signed_has_the_entries_in_own_words(address: str) -> None:
    signed = shown(address, "kind").partition("## Who is responsible for what")[2].partition("Changes to this split")[0]
    assert OWN in signed.lower()


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("{kind: {other: credentialing}, owner: vendor}", "Credentialing"),
        ("{kind: other, text: Chasing lab slips, owner: vendor}", "Chasing lab slips"),
        (
            "{id: slips, text: Chasing lab slips, owner: vendor, only: the two largest labs}",
            "Chasing lab slips *only the two largest labs*",
        ),
        (
            "{kind: {other: lab slips}, text: from the two largest labs, owner: vendor}",
            "Lab slips: from the two largest labs",
        ),
        (
            "{kind: work_denials, owner: vendor, for: {payers: tri-county}}",
            "Working denials *for Tri-County Dental Plan*",
        ),
    ],
)
def test_a_line_to_sign_says_the_whole_task(entry: str, line: str) -> None:
    files = dict(example().files)
    files["scope.yaml"] = append(files["scope.yaml"].decode(), "tasks", entry).encode()
    judged = judge_loaded(load(MemoryFolder(files), example().today), "x", example().today)
    text = markdown.render(view(judged, "all")).decode().replace("\\", "")
    signed = text.partition("### The billing team\n")[2].partition("Changes to this split")[0]
    assert f"- {line}\n" in signed


def test_two_tasks_in_own_words_are_two_lines() -> None:
    files = dict(example().files)
    for name in ("credentialing", "old claims"):
        files["scope.yaml"] = append(
            files["scope.yaml"].decode(), "tasks", f"{{kind: {{other: {name}}}, owner: vendor}}"
        ).encode()
    judged = judge_loaded(load(MemoryFolder(files), example().today), "x", example().today)
    text = markdown.render(view(judged, "all")).decode()
    signed = text.partition("## Who is responsible for what")[2].partition("Changes to this split")[0]
    assert [name in signed for name in ("- Credentialing", "- Old claims")] == [True, True]
