"""What once went unsaid, kind by kind: each test walks the fields or the people of a kind, and not the one that was found."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import pytest

from handover.analysis.structure.walk import walk
from handover.explain import find_field
from handover.load import load
from handover.model.answer import Answer, Entries
from handover.model.kinds.days import Day
from handover.model.kinds.yes_or_day import YesOrDay
from handover.model.marks import Marks
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS
from handover.node import Scalar
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from handover.testing.overlay import Example, example
from tests.rules.test_replacements import PLACES, Named, base

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.outcome import Finding


def findings_with(place: Named, written: str, files: dict[str, bytes]) -> list[Finding]:
    """Return what is found where something else is written at a place."""
    text = files[place.document].decode()
    changed = f"{text[: place.start]}{written}{text[place.end :]}".encode()
    return Example({**files, place.document: changed}, "live", example().today).findings()


# A stand-in who is the holder again


@cache
def with_a_role_of_one() -> dict[str, bytes]:
    role = 'practice: {"roles+": {id: head, name: Head, side: practice, people: ines}}'
    return example(role, base()).files


@pytest.mark.parametrize("field", PLACES)
@pytest.mark.parametrize("again", ["stand_in: ines", "stand_in: head", "interim: {is: ines, from: 2026-11-02}"])
def test_whoever_replaces_themselves_is_told_at_every_duty(field: str, again: str) -> None:
    place = PLACES[field]
    # the role would move what stands in practice.yaml
    files = base() if place.document == "practice.yaml" else with_a_role_of_one()
    again = again.replace("head", "ines") if place.document == "practice.yaml" else again
    found = findings_with(place, f"{{is: ines, {again}{place.more}}}", files)
    assert {one.code for one in found} & {"PPL015", "APR010"}


@pytest.mark.parametrize("field", list(PLACES)[::4])
def test_somebody_else_of_the_same_role_is_no_stand_in_for_themselves(field: str) -> None:
    place = PLACES[field]
    both = example('practice: {"roles+": {id: head, name: Head, side: practice, people: [ines, dana]}}', base()).files
    found = findings_with(place, f"{{is: ines, stand_in: dana{place.more}}}", both)
    assert "PPL015" not in {one.code for one in found}


# Somebody who cannot stand in counts as nobody

#: People of the practice and others who cannot stand in for somebody of the practice, and the rule that says so.
UNFIT: Final = {
    "desk": ('{id: desk, name: Front desk, kind: team, phone: "555-0177", hours: "mon-fri 08:00-17:00"}', "PPL003"),
    "post": ("{id: post, name: Post box, kind: mailbox, email: post@maplegrove.example}", "PPL003"),
    "nia": ('{id: nia, name: Nia Cole, side: vendor, phone: "555-0178", hours: "mon-fri 08:00-17:00"}', "PPL013"),
    "otto": ('{id: otto, name: Otto Gray, side: outside, phone: "555-0179", hours: "mon-fri 08:00-17:00"}', "PPL013"),
    "lena": ('{id: lena, name: Lena Moor, phone: "555-0182", hours: "mon-fri 08:00-17:00", until: 2026-10-31}', "PPL002"),
    "kim": ('{id: kim, name: Kim Ash, phone: "555-0183", hours: "mon-fri 08:00-17:00", from: 2027-06-01}', "PPL002"),
    "nobody-known": ("", "PPL001"),
    "dana": ("", "PPL015"),
}  # fmt: skip


@cache
def joined_by(who: str) -> dict[str, bytes]:
    person = UNFIT[who][0]
    return example(f'practice: {{"people+": {person}}}').files if person else dict(sample_files())


@pytest.mark.parametrize("who", UNFIT)
@pytest.mark.parametrize(
    "named",
    [
        "access-plan: {{access_admin: {{is: dana, stand_in: {0}}}}}\nscope: {{owner: {{is: dana, stand_in: {0}}}}}",
        "access-plan: {{access_admin: dana}}\nscope: {{owner: dana}}\nescalation-contacts: {{backup: {0}}}",
    ],
    ids=["as a stand-in", "as the backup"],
)
def test_who_cannot_stand_in_does_not_stop_the_rule_about_one_person(named: str, who: str) -> None:
    found = example(named.format(who), joined_by(who)).findings()
    hanging = [one.message for one in found if one.code == "PPL006"]
    assert any("internal owner" in one and "access admin" in one for one in hanging)


@pytest.mark.parametrize("who", UNFIT)
def test_who_cannot_stand_in_is_told_at_an_absence_too(who: str) -> None:
    away = f'practice: {{"people[dana].away": [{{from: 2026-12-01, until: 2026-12-04, stand_in: {who}}}]}}'
    found = example(away, joined_by(who)).findings()
    assert UNFIT[who][1] in {one.code for one in found}


@pytest.mark.parametrize("who", UNFIT)
def test_who_cannot_stand_in_does_not_cover_an_absence_of_the_early_weeks(who: str) -> None:
    away = f'practice: {{"people[ines].away": [{{from: 2026-12-01, until: 2026-12-04, stand_in: {who}}}]}}'
    files = joined_by(who)
    if who == "dana":  # the one who is away
        away = away.replace("stand_in: dana", "stand_in: ines")
    assert "PPL007" in {one.code for one in example(away, files).findings()}


# A negative answer is not outranked by a later state


@pytest.mark.parametrize("later", ["2026-11-02", "yes"])
@pytest.mark.parametrize(
    ("first", "second"),
    [("requested", "granted"), ("requested", "tested"), ("granted", "tested"), ("tested", "revoked")],
)
def test_a_step_that_has_not_happened_is_told_where_a_later_one_has(first: str, second: str, later: str) -> None:
    steps = {"requested": "2026-10-16", "granted": "2026-10-20", "tested": "2026-11-02", first: "no", second: later}
    if (first, second) == ("requested", "tested"):
        del steps["granted"]
    written = "\n".join(f'  "logins[pms/marco].{step}": {day}' for step, day in steps.items())
    found = example(f"access-plan:\n{written}").findings("FIL006")
    assert [one.address for one in found] == [f"access-plan:logins[pms/marco].{first}"]


# Two versions of one answer for the same part


def answers_with_versions() -> dict[str, Named]:
    """Return the first place of each field that may differ between locations, with what is written there."""
    found: dict[str, Named] = {}
    for document in load(MemoryFolder(dict(sample_files())), example().today).practice.documents:
        for answer in walk(document):
            place = answer.place
            if not isinstance(answer, Answer) or isinstance(answer, Entries) or not isinstance(place.node, Scalar):
                continue
            field = find_field(".".join(place.field))
            if place.is_item or not answer.given or field is None or field[1].manual.plain:
                continue
            node = place.node
            text = node.source.text[node.start : node.end]
            found.setdefault(field[0], Named(field[0], document.file_name, node.start, node.end, text, ""))
    return found


VERSIONS: Final = answers_with_versions()


def versions_told(field: str, one: str, other: str) -> set[str]:
    place = VERSIONS[field]
    both = ", ".join(f"{{for: {part}, is: {place.written}, because: agreed}}" for part in (one, other))
    written = f"{{is: {place.written}, differs: [{both}]}}"
    return {found.code for found in findings_with(place, written, dict(sample_files()))}


@pytest.mark.parametrize("field", list(VERSIONS)[::5])
def test_two_versions_for_one_place_are_told_or_refused(field: str) -> None:
    here = "{locations: main-street}"
    assert versions_told(field, here, here) & {"FIL026", "FIN021", "FIL002"}


@pytest.mark.sweep
@pytest.mark.parametrize("field", VERSIONS)
def test_two_versions_for_one_place_are_told_or_refused_at_every_answer(field: str) -> None:
    here = "{locations: main-street}"
    assert versions_told(field, here, here) & {"FIL026", "FIN021", "FIL002"}


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("{visits: planned}", "{visits: planned}", True),
        ("{visits: [planned, emergency]}", "{visits: [planned, new_patient]}", True),
        ("{visits: planned}", "{visits: new_patient}", False),
        ("{visits: planned}", "{visits: [planned, new_patient]}", False),  # the narrower goes before
        ("{visits: planned}", "{visits: planned, locations: main-street}", False),
        ("{visits: planned}", "rest", False),
    ],
)
def test_versions_clash_where_neither_is_the_narrower(one: str, other: str, *, told: bool) -> None:
    versions = f"{{for: {one}, is: after_insurance, because: a}}, {{for: {other}, is: full, because: b}}"
    found = example(f"financial-policy: {{time_of_service: {{is: full, differs: [{versions}]}}}}").findings()
    assert ("FIL026" in {each.code for each in found}) is told


@pytest.mark.parametrize(
    ("document", "entries", "code"),
    [
        ("scope", "tasks", "SCO005"),
        ("posting", "kinds", "PST002"),
        ("workflow-map", "steps", "WFL003"),
    ],
)
@pytest.mark.parametrize(("part", "told"), [("tri-county", True), ("lakeshore", False)])
def test_two_owners_of_one_part_are_told_like_two_owners_of_the_whole(
    document: str, entries: str, code: str, part: str, *, told: bool
) -> None:
    kind = {"scope": "kind: appeal", "posting": "kind: refund", "workflow-map": "kind: sent, area: insurance"}[document]
    more = {"workflow-map": ", what: Sent, when: daily"}.get(document, "")
    one = f"{{{kind}, owner: practice, for: {{payers: tri-county}}{more}}}"
    other = f"{{{kind}, owner: vendor, for: {{payers: {part}}}{more}}}"
    first = example(f'{document}: {{"{entries}+": {one}}}').files
    found = example(f'{document}: {{"{entries}+": {other}}}', first).findings(code)
    assert bool(found) is told


# A promised day that has passed


def days() -> Iterator[str]:
    """Yield the fields that hold a day."""

    def below(part: type[Part], path: str) -> Iterator[str]:
        for key, info in fields_of(part).items():
            inner = [kind for kind in (info.form, *info.kinds) if isinstance(kind, type)]
            if any(issubclass(kind, Day | YesOrDay) for kind in inner):
                yield f"{path}.{key}"
            for kind in inner:
                if issubclass(kind, Part):
                    yield from below(kind, f"{path}.{key}")

    for document in DOCUMENTS:
        yield from below(document, document.file_name.removesuffix(".yaml"))


#: The days on which something is to happen or to end, with how one that has passed is written.
PASSED: Final = {
    "practice.go_live": "stage: ready\npractice: {go_live: 2026-09-01}",
    "practice.review_by": "practice: {review_by: 2026-10-31}",
    "practice.people.until": 'practice: {"people[sam].until": 2026-10-31}',
    "practice.agreements.ends": 'practice: {"agreements[business_associate].ends": 2026-11-20}',
    "access-plan.logins.review_by": 'access-plan: {"logins[pms/marco].review_by": 2026-11-01}',
    "access-plan.logins.granted": 'access-plan: {"logins[pms/marco].granted": expected 2026-11-01, "logins[pms/marco].tested": ~}',
    "escalation-contacts.check_in.review_on": 'escalation-contacts: {"check_in.review_on": 2026-11-02}',
}
#: Days on which something has happened or began, or of which nothing is promised.
HAPPENED: Final = {
    "practice.people.from", "practice.people.away.from", "practice.people.away.until", "practice.agreements.signed",
    "practice.backlog.cut_off", "practice.sample.as_of", "practice.ignores.until",
    "access-plan.logins.requested", "access-plan.logins.tested", "access-plan.logins.revoked", "access-plan.incidents.on",
    "approvals.split.signatures.on", "documents.items.date", "scope.changes.on", "workflow-map.observed_on",
    "practice.read_back.on",
}  # fmt: skip


def test_every_field_with_a_day_is_a_promise_or_has_happened() -> None:
    assert set(days()) - set(PASSED) - HAPPENED == set()
    assert (set(PASSED) | HAPPENED) - set(days()) == set()


@pytest.mark.parametrize("field", PASSED)
def test_a_promised_day_that_has_passed_is_told(field: str) -> None:
    found = example(PASSED[field]).findings()
    place = field.rpartition(".")[2]
    assert [one.code for one in found if one.address.endswith(place) or "logins" in one.address]


@pytest.mark.parametrize("name", Marks.__slots__)
def test_the_words_beside_answers_promise_by_unconfirmed_alone(name: str) -> None:
    promised = name == "unconfirmed"
    overlay = f"escalation-contacts: {{first_weeks: {{is: Slow., {name}: {{ask: dana, by: 2026-10-01}}}}}}"
    if promised:
        assert "FIL011" in {one.code for one in example(overlay).findings()}


# Files that are named in words


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("documents/eligibility.md", True),
        ("documents/checks/", True),
        ("eligibility.pdf", True),
        ("forms/eligibility.docx", True),
        ("documents/statement.txt", False),
        ("Plan active on the day", False),
        ("See documents/eligibility.md, page 2", False),
    ],
)
@pytest.mark.parametrize(
    "field", ['workflow-map: {{"verification.checklist": "{}"}}', 'documents: {{fee_references: ["{}"]}}']
)
def test_a_file_that_is_named_in_words_is_looked_for(field: str, words: str, *, told: bool) -> None:
    assert bool(example(field.format(words)).findings("DOC009")) is told


# What is written off without a number weighs like a threshold that is missing


@pytest.mark.parametrize("limit", ["", ", up_to: small", ', up_to: "a few dollars"', ', up_to: "not worth a stamp"'])
@pytest.mark.parametrize(("choice", "code"), [("write_off", "FIN032"), ("bill", "FIN007"), ("roll_over", "FIN007")])
def test_small_balances_without_a_number_are_told(choice: str, code: str, limit: str) -> None:
    found = example(f"financial-policy: {{small_balance: {{is: {choice}{limit}}}}}").findings()
    assert [one.code for one in found if one.code in ("FIN007", "FIN032")] == [code]
