"""The pack shows every answer, what is doubtful about it and where another holds.

Every answer of the complete practice is rewritten, one at a time: taken away, as unconfirmed, and as given for
its location.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from handover.check.judge import judge_loaded
from handover.explain import find_field
from handover.load import load
from handover.pack import markdown
from handover.pack.view import view
from handover.shipped import examples_folder, sample_files
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example
from tests.truth.test_equal_forms import DOCUMENTS, values

if TYPE_CHECKING:
    from collections.abc import Mapping

#: They are shown in many places, and are not asked for as answers.
NAMES: Final = {"practice.people.name"}
UNCONFIRMED: Final = "{{is: {}, unconfirmed: {{ask: dana, by: 2026-12-04}}}}"
NOTED: Final = '{{is: {}, note: "zebra"}}'
LOCAL: Final = "{{differs: [{{for: {{locations: main-street}}, is: {}, because: as ever}}]}}"


def body(files: Mapping[str, bytes]) -> str:
    """Return the pack without its open questions and without the marks on its pages."""
    pack = view(judge_loaded(load(MemoryFolder(files)), "x", example().today, "live"), "all")
    sections = tuple(one for one in pack.sections if one.key != "questions")
    return markdown.render(replace(pack, marks=(), summary=(), sections=sections)).decode().replace("\\", "")


def asked(address: str) -> bool:
    field = find_field(address)
    return field is not None and not field[1].manual.plain and address not in NAMES


def lost(name: str, *, every: int) -> dict[str, str]:
    """Return the answers of a document whose doubt is not shown where they are."""
    files = sample_files()
    plain, text = body(files), files[name].decode()
    found: dict[str, str] = {}
    # what only names or sorts a thing takes no mark, and the name of a person is not asked for as an answer
    seen = {address: node for address, node in reversed(list(values(text, name))) if asked(address)}
    for address, node in sorted(seen.items())[::every]:

        def rewritten(form: str) -> str:
            written = form.format(text[node.start : node.end])  # noqa: B023 - used at once
            return body({**files, name: f"{text[: node.start]}{written}{text[node.end :]}".encode()})  # noqa: B023

        # what says the same as would follow without it is shown by what is written beside it
        if rewritten("~") == plain and "zebra" not in rewritten(NOTED):
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
def test_the_doubt_about_every_fourth_answer_is_shown(name: str) -> None:
    assert lost(name, every=4) == {}


@pytest.mark.parametrize("name", ["maple-grove", "harbour-street"])
def test_where_no_question_is_open_nothing_is_said_to_be(name: str) -> None:
    folder = examples_folder() / name
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert "not answered yet" not in body(files)
