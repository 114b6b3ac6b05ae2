"""What several locations see alike is one finding, which names them only where it is not all."""

from collections.abc import Iterator

import pytest

from handover.analysis.structure.site import Site
from handover.model.escalation_contacts import EscalationContacts
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule
from tests.check.judging import RulesOfATest, by_all, judged, only

OFFICES = """
    practice:
      locations:
        - {id: main-street, name: Main Street, hours: "mon-fri 08:00-17:00"}
        - {id: hillside, name: Hillside, hours: "mon-fri 08:00-17:00"}
        - {id: harbour, hours: "mon-fri 08:00-17:00"}
"""


def gap_at(*places: str | None, about: bool = False) -> RulesOfATest:
    """Return a topic whose only rule has the same gap at these locations."""
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER, question="Who closes it?")
    def always(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
        if site.id in places:
            yield Gap(contacts.backup, "something is open", about=(site.id or "",) if about else ())

    return rules


@pytest.mark.parametrize(
    ("places", "said"),
    [
        (("main-street", "hillside", "harbour"), ""),
        (("hillside",), "Hillside: "),
        (("main-street", "hillside"), "Main Street and Hillside: "),
        (("hillside", "harbour"), "Hillside and harbour: "),
    ],
)
def test_locations_are_named_only_when_it_is_not_all(places: tuple[str, ...], said: str) -> None:
    finding = only(judged(OFFICES, gap_at(*places)))
    assert finding.message == f"{said}something is open"
    assert finding.question == f"{said}Who closes it?"


def test_a_practice_without_locations_names_none() -> None:
    assert only(judged("practice: {locations: ~}", gap_at(None))).message == "something is open"


def test_a_practice_with_one_location_does_not_name_it() -> None:
    assert only(judged("", gap_at("main-street"))).message == "something is open"


def test_how_many_locations_see_it_does_not_change_what_it_is() -> None:
    everywhere = only(judged(OFFICES, gap_at("main-street", "hillside", "harbour")))
    there = only(judged(OFFICES, gap_at("hillside")))
    assert everywhere.fingerprint == there.fingerprint


def test_gaps_that_say_what_tells_them_apart_stay_apart() -> None:
    found = judged(OFFICES, gap_at("hillside", "harbour", about=True)).view.findings
    assert sorted(one.message for one in found) == ["Hillside: something is open", "harbour: something is open"]
    assert len({one.fingerprint for one in found}) == 2


def test_folded_gaps_bring_what_yielded_to_them() -> None:
    rules = gap_at("main-street", "hillside", "harbour")

    @rules.add
    @rule("TST002", "B/B/B", fix="Close it.", kind=Kind.DANGER, yields_to=("TST001",))
    def shallow(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
        if site.id != "harbour":
            yield Gap(contacts.backup, "shallow")

    finding = only(judged(OFFICES, rules))
    assert [one.code for one in finding.related] == ["TST002"]


def test_an_answer_at_one_location_never_fills_a_hole_at_another() -> None:
    outcome = by_all("""
        practice:
          "locations+": {id: hillside, name: Hillside, hours: "mon-fri 08:00-17:00"}
        escalation-contacts:
          backup: {differs: [{locations: hillside, is: ines}]}
    """)
    finding = only(outcome)
    assert (finding.code, finding.line) == ("COM002", 4)
    assert finding.message == "Main Street: it is not said yet who answers the billing team while Dana Ruiz is away"


def test_a_hole_at_one_location_stands_in_its_own_version() -> None:
    outcome = by_all("""
        practice:
          "locations+": {id: hillside, name: Hillside, hours: "mon-fri 08:00-17:00"}
        escalation-contacts:
          backup: {is: ines, differs: [{locations: hillside, is: ~}]}
    """)
    finding = only(outcome)
    assert finding.address == "escalation-contacts:backup.differs[hillside]"
    assert finding.message == "Hillside: it is not said yet who answers the billing team while Dana Ruiz is away"
