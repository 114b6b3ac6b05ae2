"""Whoever stands in for a holder, or has a duty for some days, goes through every rule that the holder goes through.

At each place where somebody is named in the complete practice, somebody is put who must not stand there. What is found
then is found as well where that person is the stand-in or has the duty for some days; and not once those days are over.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

import pytest

from handover.analysis.structure.walk import walk
from handover.explain import find_field
from handover.load import load
from handover.model.answer import Entries
from handover.model.part import Part
from handover.model.spoken import asks_who
from handover.node import Mapping
from handover.source.folder import MemoryFolder
from handover.testing.overlay import Example, example

#: Somebody of the billing team is in the example; these are an adviser, one who left, one who is not there yet, and one
#: of whom nothing is known but the name.
PEOPLE: Final = """
practice:
  "people+": {id: otto, name: Otto Gray, side: outside, does: "Adviser", phone: "555-0181", email: otto@gray.example, hours: "mon-fri 08:00-17:00"}
"""
MORE: Final = (
    '{id: lena, name: Lena Moor, phone: "555-0182", email: lena@maplegrove.example, hours: "mon-fri 08:00-17:00", until: 2026-11-13}',
    '{id: kim, name: Kim Ash, phone: "555-0183", email: kim@maplegrove.example, hours: "mon-fri 08:00-17:00", from: 2027-06-01}',
    "{id: nadia, name: Nadia Fox}",
)
UNFIT: Final = ("priya", "otto", "lena", "kim", "nadia")
#: Rules that compare what is written in two places, or with what was done, and not who holds a duty now; and the one
#: about people whom nothing refers to.
COMPARING: Final = {"FIL014", "ACC008", "PPL009"}


class Named(NamedTuple):
    """A place where somebody is named."""

    field: str
    document: str
    start: int
    end: int
    written: str
    more: str


@cache
def base() -> dict[str, bytes]:
    files = example(PEOPLE).files
    for person in MORE:
        files = example(f'practice: {{"people+": {person}}}', files).files
    return files


def named_places() -> list[Named]:
    """Return the first place of each field where somebody is named, with what is written beside the name."""
    found: dict[str, Named] = {}
    for document in load(MemoryFolder(base()), example().today).practice.documents:
        for answer in walk(document):
            place = answer.place
            if isinstance(answer, Part | Entries) or place.node is None or place.is_item or not answer.given:
                continue
            field = find_field(".".join(place.field))
            if field is None or not asks_who(field[1].kinds[0]) or not field[1].manual.holds:
                continue
            node, text = place.node, place.node.source.text
            pairs = node.pairs if isinstance(node, Mapping) else ()
            value = next((pair[1] for pair in pairs if pair[0].text == "is"), node)
            kept = (
                f"{k.text}: {text[v.start : v.end]}" for k, v in pairs if k.text not in ("is", "stand_in", "interim")
            )
            more = "".join(f", {one}" for one in kept)
            one = Named(field[0], document.file_name, node.start, node.end, text[value.start : value.end], more)
            found.setdefault(field[0], one)
    return list(found.values())


def codes(place: Named, written: str) -> frozenset[str]:
    text = base()[place.document].decode()
    changed = f"{text[: place.start]}{written}{text[place.end :]}".encode()
    return found_in({**base(), place.document: changed})


@cache
def found_before() -> frozenset[str]:
    return found_in(base())


def found_in(files: dict[str, bytes]) -> frozenset[str]:
    return frozenset(one.code for one in Example(files, "live", example().today).findings())


def unequal(place: Named, who: str) -> dict[str, list[str]]:
    """Return what is not found alike for the holder and for those who replace the holder."""
    direct = codes(place, f"{{is: {who}{place.more}}}") - found_before() - COMPARING
    kept = f"{{is: {place.written}{place.more}"
    told = {
        "stand-in": direct - codes(place, f"{kept}, stand_in: {who}}}"),
        "for some days": direct
        - codes(place, f"{kept}, interim: {{is: {who}, from: 2026-11-02, until: 2027-01-29}}}}"),
        "over": direct & codes(place, f"{kept}, interim: {{is: {who}, until: 2026-11-20}}}}")
        if direct
        else frozenset(),
    }
    return {form: sorted(missed) for form, missed in told.items() if missed}


#: A login has no holder who could be replaced: whoever else signs in with it shares it, which is told as that.
LOGINS: Final = "access-plan.logins.users"
PLACES: Final = {one.field: one for one in named_places() if one.field != LOGINS}


@pytest.mark.parametrize("field", [one for one in PLACES if not one.startswith("scope.tasks")][::6])
def test_whoever_replaces_the_holder_of_some_duties_is_judged_like_the_holder(field: str) -> None:
    assert {who: told for who in UNFIT if (told := unequal(PLACES[field], who))} == {}


@pytest.mark.sweep
@pytest.mark.parametrize("field", PLACES)
def test_whoever_replaces_a_holder_is_judged_like_the_holder(field: str) -> None:
    assert {who: told for who in UNFIT if (told := unequal(PLACES[field], who))} == {}


@pytest.mark.parametrize(
    ("mark", "codes"),
    [
        ("stand_in: marco", ["ACC004"]),
        ("interim: {is: marco, from: 2026-11-02}", ["ACC004"]),
        ("interim: {is: marco, until: 2026-11-20}", []),
    ],
)
def test_a_login_that_somebody_else_uses_at_times_is_shared(mark: str, codes: list[str]) -> None:
    made = example(f'access-plan: {{"logins[pms/priya].users": {{is: priya, {mark}}}}}')
    assert [one.code for one in made.findings()] == codes


@pytest.mark.parametrize(
    ("field", "overlay"),
    [
        ("logins.approved_by", 'access-plan: {{"logins[pms/priya].approved_by": {}}}'),
        ("observed_by", "workflow-map: {{observed_by: {}}}"),
    ],
)
def test_nobody_stands_in_for_what_is_done(field: str, overlay: str) -> None:
    for mark in ("stand_in: ines", "interim: {is: ines, until: 2027-01-08}"):
        (found,) = example(overlay.format(f"{{is: dana, {mark}}}")).findings("FIL002")
        assert "nobody stands in" in found.fix, field
