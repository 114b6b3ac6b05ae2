"""The pack shows every answer, what is doubtful about it and where another holds.

Every answer of the complete practice is rewritten, one at a time: taken away, as unconfirmed, and as given for
its location.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from test_equal_forms import DOCUMENTS, values

from handover.check.judge import judge_loaded
from handover.explain import find_field
from handover.load import load
from handover.pack import markdown
from handover.pack.view import view
from handover.shipped import examples_folder, sample_files
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Names are shown in many places, and are not asked for as answers.
NAMES: Final = {f"practice.{one}name" for one in ("", "people.", "systems.")}
#: For programs only, or taken up by a later answer: the last day that a right has reached is the one shown.
UNTOLD: Final = {
    "access-plan.logins.granted",
    "access-plan.logins.requested",
    "access-plan.logins.tested",
    "financial-policy.merge_fields",
    "practice.people.side",
    "practice.sample.as_of",
    # left open it follows from who has the work, which is printed alike
    "workflow-map.exceptions.owner",
}
UNCONFIRMED: Final = "{{is: {}, unconfirmed: {{ask: dana, by: 2026-12-04}}}}"
LOCAL: Final = "{{differs: [{{for: {{locations: main-street}}, is: {}, because: as ever}}]}}"


def body(files: Mapping[str, bytes]) -> str:
    """Return the pack without its open questions and without the marks on its pages."""
    pack = view(judge_loaded(load(MemoryFolder(files)), "x", example().today, "live"), "all")
    sections = tuple(one for one in pack.sections if one.key != "questions")
    return markdown.render(replace(pack, marks=(), summary=(), sections=sections)).decode().replace("\\", "")


def lost(name: str, *, every: int) -> dict[str, str]:
    """Return the answers of a document whose doubt is not shown where they are."""
    files = sample_files()
    plain, text = body(files), files[name].decode()
    found: dict[str, str] = {}
    seen = {address: node for address, node in reversed(list(values(text, name))) if find_field(address) is not None}
    for address, node in sorted(seen.items())[::every]:

        def rewritten(form: str) -> str:
            written = form.format(text[node.start : node.end])  # noqa: B023 - used at once
            return body({**files, name: f"{text[: node.start]}{written}{text[node.end :]}".encode()})  # noqa: B023

        if address in NAMES | UNTOLD:
            continue
        if rewritten("~") == plain:
            found[address] = "it is not shown"
        if rewritten(UNCONFIRMED).count("(unconfirmed") <= plain.count("(unconfirmed"):
            found[address] = "nothing says that it is unconfirmed"
        local = rewritten(LOCAL)
        if local.count("at Main Street") <= plain.count("at Main Street"):
            found[address] = "nothing says where it holds"
        if local.count("not answered yet") > plain.count("not answered yet"):
            found[address] = "it is said to be open"
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_doubt_about_some_answers_is_shown(name: str) -> None:
    assert lost(name, every=19) == {}


@pytest.mark.sweep
@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_doubt_about_every_answer_is_shown(name: str) -> None:
    assert lost(name, every=1) == {}


@pytest.mark.parametrize("name", ["maple-grove", "harbour-street"])
def test_where_no_question_is_open_nothing_is_said_to_be(name: str) -> None:
    folder = examples_folder() / name
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert "not answered yet" not in body(files)
