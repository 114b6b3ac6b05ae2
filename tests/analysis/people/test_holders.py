"""Who holds a duty for which nobody is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from handover.analysis.people.directory import People
from handover.analysis.people.holders import FOLLOWS, Holders
from handover.analysis.structure.site import Sites
from handover.check.judge import Judged, judge_loaded
from handover.explain import find_field
from handover.load import load
from handover.model.approvals import Approvals
from handover.model.escalation_contacts import EscalationContacts
from handover.pack import markdown
from handover.pack.view import view
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from handover.analysis.people.holders import Held

UNWRITTEN = """
escalation-contacts:
  contacts: ~
  "check_in.attendees": ~
  "escalations[complaint].decides": ~
access-plan:
  "leavers.by": ~
approvals:
  not_listed: ~
"""
ONE_OF_THE_TEAM = 'practice:\n  "people[marco].until": 2026-11-20\nescalation-contacts:\n  vendor_contact: ~\n'
TWO_SITES = """
practice:
  "locations+": {id: hillside, name: Hillside, hours: "mon-fri 08:00-17:00"}
escalation-contacts:
  primary: {is: dana, differs: [{for: {locations: hillside}, is: sam}]}
  contacts: ~
"""


def judged(overlay: str) -> Judged:
    made = example(overlay)
    return judge_loaded(load(MemoryFolder(made.files)), "x", made.today, made.stage)


def held(one: Judged, field: str) -> Held:
    contacts, approvals = one.context.get(EscalationContacts), one.context.get(Approvals)
    answers = {
        "insurance": contacts.contacts.insurance,
        "attendees": contacts.check_in.attendees,
        "vendor_contact": contacts.vendor_contact,
        "not_listed": approvals.not_listed,
    }
    holders: Holders = one.context.get(Holders)
    return holders.of_duty(answers[field])


def names(one: Judged, field: str) -> list[str]:
    people: People = one.context.get(People)
    return [people.key(person) for person in held(one, field).people]


def test_every_duty_that_follows_is_a_field() -> None:
    assert [field for field in FOLLOWS if find_field(field) is None] == []


def test_whoever_is_written_holds_a_duty() -> None:
    one = judged('escalation-contacts: {"contacts.insurance": sam}')
    assert names(one, "insurance") == ["sam"]
    assert held(one, "insurance").follows == ""


def test_where_nobody_is_written_the_first_contact_answers() -> None:
    one = judged(UNWRITTEN)
    assert names(one, "insurance") == names(one, "not_listed") == ["dana"]
    assert held(one, "insurance").follows == "as first contact"
    assert names(one, "attendees") == ["dana", "priya"]
    # priya is written as the contact, and marco is listed beside her
    assert held(one, "attendees").follows == "as first contact and as contact of the billing team"


def test_what_follows_is_not_asked_and_is_printed() -> None:
    one = judged(UNWRITTEN)
    assert [finding.code for finding in one.outcome.view.findings] == []
    text = markdown.render(view(one, "all")).decode().replace("\\", "")
    assert "as first contact" in text
    assert "as access admin" in text
    assert "Decided by: Dr Ines Vale *as internal owner*; *stand-in: Dana Ruiz*" in text


def test_without_a_first_contact_nobody_answers_and_only_that_is_asked() -> None:
    one = judged("escalation-contacts: {primary: ~, contacts: ~}")
    codes = [finding.code for finding in one.outcome.view.findings]
    assert "COM001" in codes
    assert "COM018" not in codes
    assert held(one, "insurance").missing


def test_words_about_a_duty_keep_it_from_following() -> None:
    one = judged('escalation-contacts: {"contacts.insurance": {unconfirmed: {ask: dana, by: 2026-12-04}}}')
    assert held(one, "insurance").missing
    assert "COM018" in [finding.code for finding in one.outcome.view.findings]


def test_the_only_person_of_the_team_is_its_contact() -> None:
    assert held(judged("escalation-contacts: {vendor_contact: ~}"), "vendor_contact").missing
    one = judged(ONE_OF_THE_TEAM)
    assert names(one, "vendor_contact") == ["priya"]
    assert held(one, "vendor_contact").follows == "the only person listed of the billing team"


def test_the_only_person_of_the_team_must_be_reachable() -> None:
    one = judged(
        ONE_OF_THE_TEAM.replace("practice:\n", 'practice:\n  "people[priya].phone": ~\n  "people[priya].email": ~\n')
    )
    assert "PPL004" in [finding.code for finding in one.outcome.view.findings]


def test_each_location_has_its_own_first_contact() -> None:
    one = judged(TWO_SITES)
    people, holders = one.context.get(People), one.context.get(Holders)
    answer = one.context.get(EscalationContacts).contacts.balances
    at = {
        site.id: [people.key(who) for who in holders.of_duty(answer, site).people]
        for site in one.context.get(Sites).all
    }
    assert at == {"main-street": ["dana"], "hillside": ["sam"]}


def test_what_somebody_did_follows_from_nothing() -> None:
    assert [field for field in FOLLOWS if field.endswith(("approved_by", "observed_by", "who"))] == []


DECIDES = 'escalation-contacts: {{"escalations[{}].decides": ~, "escalations[{}].route": {}}}'


def deciding(overlay: str, kind: str) -> Held:
    one = judged(overlay)
    contacts = one.context.get(EscalationContacts)
    holders: Holders = one.context.get(Holders)
    (answer,) = (entry.decides for entry in contacts.escalations if entry.kind.value == kind)
    return holders.of_duty(answer)


@pytest.mark.parametrize("kind", ["clinical_question", "clinical_dissatisfaction"])
def test_a_clinician_on_the_route_decides_on_clinical_matters_and_never_the_internal_owner(kind: str) -> None:
    owner = "\nscope: {owner: dana}"
    found = deciding(DECIDES.format(kind, kind, "[dana, tess, ines]") + owner, kind)
    assert [one.id.value for one in found.people] == ["tess"]
    assert found.follows == "as the clinician on the route"
    found = deciding(DECIDES.format(kind, kind, "[dana, sam]") + owner, kind)
    assert found.people == ()
    assert found.open


def test_without_a_clinician_on_the_route_the_pack_says_so() -> None:
    one = judged(DECIDES.format("clinical_question", "clinical_question", "[dana, sam]") + "\nscope: {owner: dana}")
    text = markdown.render(view(one, "all")).decode().replace("\\", "")
    card = text.partition("#### Anything clinical")[2].partition("####")[0]
    assert re.search(r"Dana Ruiz .*→ Sam Ode", card)
    assert "no clinician is on the route" in card
    assert "internal owner" not in card


ROUTES = ("[dana]", "[sam]", "[dana, sam]", "[ines]", "[sam, tess]", "~")
DECIDERS = ("~", "ines", "{unconfirmed: {ask: ines, by: 2026-12-04}}")


@pytest.mark.parametrize("kind", ["clinical_question", "clinical_dissatisfaction"])
@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("decides", DECIDERS)
def test_what_the_pack_says_of_the_clinician_on_the_route_is_found_as_well(kind: str, route: str, decides: str) -> None:
    one = judged(DECIDES.format(kind, kind, route).replace('decides": ~', f'decides": {decides}'))
    badge = "no clinician is on the route" in markdown.render(view(one, "all")).decode().replace("\\", "")
    found = {finding.code for finding in one.outcome.views["ready"].findings}
    assert not badge or found & {"SCO008", "SCO019", "COM013"}
    assert badge or "SCO019" not in found


@pytest.mark.parametrize("kind", ["dispute", "repeated_dispute"])
def test_who_says_yes_to_disputes_decides_on_them(kind: str) -> None:
    approver = '\napprovals: {"actions[patient_dispute].approver": sam}'
    found = deciding(DECIDES.format(kind, kind, "[dana, ines]") + approver, kind)
    assert [one.id.value for one in found.people] == ["sam"]
    assert found.follows == "who says yes to patients' disputes"


def test_where_nobody_is_named_for_disputes_the_internal_owner_decides() -> None:
    overlay = (
        DECIDES.format("dispute", "dispute", "[dana, ines]") + '\napprovals: {"actions[patient_dispute].approver": ~}'
    )
    assert deciding(overlay, "dispute").follows == "as internal owner"


def test_on_complaints_the_internal_owner_decides() -> None:
    assert (
        deciding(DECIDES.format("complaint", "complaint", "[dana, ines]"), "complaint").follows == "as internal owner"
    )


def test_a_route_that_cannot_be_read_leaves_it_open_who_decides() -> None:
    found = deciding(DECIDES.format("clinical_question", "clinical_question", "{zebra: 1}"), "clinical_question")
    assert found.open
