"""The first page says at a glance whom to ask, when nobody is there, and who approves what."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

import pytest

from handover.check.judge import judge_loaded
from handover.load import load
from handover.pack import html
from handover.pack.blocks import Bands, Columns, ContactCards, Table, Way, WeekGrid
from handover.pack.reach import way
from handover.pack.view import view
from handover.shipped import examples_folder
from handover.source.folder import DiskFolder, MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from handover.model.manual import Audience
    from handover.pack.blocks import Block, Pack

B = TypeVar("B")


@cache
def pack_of(overlay: str = "", audience: Audience = "all") -> Pack:
    made = example(overlay)
    return view(judge_loaded(load(MemoryFolder(made.files), made.today), "example", made.today, made.stage), audience)


def first_page(overlay: str = "", audience: Audience = "all") -> tuple[Block, ...]:
    section = pack_of(overlay, audience).sections[0]
    assert section.key == "who_to_ask"
    return section.blocks


def one(kind: type[B], blocks: tuple[Block, ...]) -> B:
    (found,) = (block for block in blocks if isinstance(block, kind))
    return found


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("555-0142 ext 2", "tel:5550142;ext=2"),
        ("(503) 555-0120", "tel:5035550120"),
        ("+44 20 7946 0018 x12", "tel:+442079460018;ext=12"),
        ("1-800-555-TEETH", ""),
        ("dana@maplegrove.example", "mailto:dana@maplegrove.example"),
        ("the front desk", ""),
        ("555-0142 or 555-0143", ""),
        ("555-0142 / 555-0143", ""),
        ("tel: 503-555-0120", "tel:5035550120"),
        ("javascript:alert(1)", ""),
    ],
)
def test_a_number_and_an_address_are_links_and_nothing_else_is(text: str, link: str) -> None:
    assert way(text) == Way(text, link)


def test_the_first_person_stands_on_top_with_number_hours_and_absences() -> None:
    cards = one(ContactCards, first_page()).cards
    first, backup, urgent, routine = cards
    assert (first.first, first.who.text, first.who.ways[0].text) == (True, "Dana Ruiz", "555-0142 ext 2")
    assert tuple(line.text for line in first.lines) == (
        "Mon–Fri 08:00–17:00",
        "away from 21 December 2026 until 23 December 2026: Dr Ines Vale stands in",
    )
    assert (backup.who.text, urgent.who.text, routine.who.text) == ("Dr Ines Vale", "Office line", "Billing inbox")


def test_an_absence_that_is_over_is_not_told_and_one_without_stand_in_says_so() -> None:
    away = 'practice: {"people[dana].away": [{from: 2026-11-02, until: 2026-11-03}, {from: 2026-12-01, until: 2026-12-01}]}'
    lines = one(ContactCards, first_page(away)).cards[0].lines
    assert tuple(line.text for line in lines[1:]) == ("away on 1 December 2026, nobody is named to stand in",)


def test_somebody_who_leaves_is_seen_at_once() -> None:
    cards = one(ContactCards, first_page('practice: {"people[dana].until": 2026-12-04}')).cards
    assert "here until 4 December 2026" in [line.text for line in cards[0].lines]


def test_hours_at_which_nobody_is_there_are_named() -> None:
    grid = one(WeekGrid, first_page())
    assert grid.days == ("Mon", "Tue", "Wed", "Thu", "Fri")
    weeks = dict(grid.rows)
    assert [(slot.hours, slot.who, slot.presence) for slot in weeks["Records"][4]] == [
        ("08:00–17:00", "Dana Ruiz", "there"),
        ("17:00–18:00", "nobody", "nobody"),
    ]
    assert weeks["Records"][3][0].who == "Tess Hart"


def test_who_leaves_before_the_work_starts_is_not_in_the_week() -> None:
    overlay = 'practice: {go_live: 2026-12-14, "people[dana].until": 2026-12-04}'
    assert dict(one(WeekGrid, first_page(overlay)).rows)["Questions"][0][0].who == "Dr Ines Vale"


def test_hours_that_are_not_said_are_not_taken_for_certain() -> None:
    overlay = 'practice: {"people[dana].hours": ~}\nescalation-contacts: {backup: ~}'
    slot = dict(one(WeekGrid, first_page(overlay)).rows)["Questions"][0][0]
    assert (slot.who, slot.presence) == ("perhaps Dana Ruiz: not sure", "perhaps")


def test_a_closed_day_is_no_part_of_the_usual_week() -> None:
    assert dict(one(WeekGrid, first_page()).rows)["Questions"][3][0].hours == "08:00–17:00"


def test_bands_say_who_approves_up_to_where() -> None:
    bands = one(Bands, first_page())
    assert bands.amounts == ("up to $10", "$10 to $75", "$75 to $200", "over $200")
    rows = {label: [(one.columns, one.cell.text, one.need) for one in row] for label, row in bands.rows}
    assert rows["Write-offs"] == [(1, "Dana Ruiz", "yes"), (3, "Dr Ines Vale", "yes")]
    assert rows["Refunds"] == [(3, "Dana Ruiz", "yes"), (1, "Dr Ines Vale", "yes")]


def test_an_amount_without_approver_stops_the_work_in_sight() -> None:
    bands = one(Bands, first_page('approvals: {"actions[refund~2].amount": "over 300"}'))
    assert bands.amounts[-2:] == ("$200 to $300", "over $300")
    row = dict(bands.rows)["Refunds"]
    assert [(one.columns, one.cell.text, one.need) for one in row][1:] == [
        (1, "nobody is named: stop and ask", "stop"),
        (1, "Dr Ines Vale", "yes"),
    ]


def test_rows_cover_all_columns() -> None:
    for overlay in ("", 'approvals: {"actions[refund].amount": "100 to 200"}', "approvals: {actions: ~}"):
        for bands in (block for block in first_page(overlay) if isinstance(block, Bands)):
            assert {sum(one.columns for one in row) for _, row in bands.rows} <= {len(bands.amounts)}


def test_several_matters_with_the_same_answer_are_one_row() -> None:
    table = one(Table, first_page())
    assert [row[0].text for row in table.rows][:2] == [
        "Insurance billing and patient billing",
        "Insurance verification and recare calls",
    ]
    assert all(row[1].text for row in table.rows)


def test_locations_that_differ_have_a_page_of_their_own() -> None:
    day = example().today
    judged = judge_loaded(load(DiskFolder(examples_folder() / "river-dental-group"), day), "river", day)
    blocks = view(judged, "all").sections[0].blocks
    cards = [block.cards[0].who.text for block in blocks if isinstance(block, ContactCards)]
    assert cards == ["Kofi Mensah", "Marisol Vega", "June Park"]


def test_what_is_just_done_what_waits_and_what_is_never_done() -> None:
    free, ask, never = one(Columns, first_page()).lists
    assert "track claims" in [item.text for item in free.items]
    assert "patients' disputes: Dana Ruiz" in [item.text for item in ask.items]
    assert never.items[-1].text == "Never says “debt”, “collections”, “final notice”, “overdue”, “you must”."


def test_hours_of_the_practice_that_are_internal_are_not_drawn_for_the_billing_team() -> None:
    overlay = 'practice: {"locations[main-street].hours": {is: "mon-fri 07:10-17:00", internal: yes}}'
    assert any(isinstance(block, WeekGrid) for block in first_page(overlay))
    assert not any(isinstance(block, WeekGrid) for block in first_page(overlay, "vendor"))


def test_channels_that_are_internal_as_a_list_are_not_on_the_billing_teams_first_page() -> None:
    overlay = (
        "escalation-contacts: {channels: {is: [{name: Back line, purpose: urgent, address: 555-0199}], internal: yes}}"
    )
    for audience, seen in (("all", True), ("vendor", False)):
        page = html.render(pack_of(overlay, audience)).decode()
        assert ("555-0199" in page) is seen


def test_names_in_a_link_are_escaped() -> None:
    page = html.render(pack_of('escalation-contacts: {"channels[office-line].address": "<b>call</b>"}')).decode()
    assert "<b>call</b>" not in page


@pytest.mark.parametrize(
    "overlay",
    [
        'practice: {"people[dana].away": 12}',
        'practice: {"people[dana].hours": "whenever, 25:00"}',
        'practice: {"locations[main-street].hours": "mon-fri 8-"}',
        'approvals: {"actions[refund].free": perhaps-so}',
        'escalation-contacts: {"escalations[records_request].route": {person: 12}}',
        "financial-policy: {calling_hours: 25 to 99}",
    ],
)
def test_what_cannot_be_read_leaves_the_page_standing(overlay: str) -> None:
    assert one(ContactCards, first_page(overlay)).cards[0].who.text == "Dana Ruiz"
