"""Calls about balances: their steps, and those that are handed back to the practice."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from handover.analysis.people.directory import People
from handover.analysis.people.escalation_routes import (
    FROM_PATIENTS,
    KINDS,
    first_contact_for_all,
    has_notes,
    is_general,
    of_kind,
    reached_in_turn,
    subject,
)
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.inputs import Today
from handover.model.answer import Answer
from handover.model.escalation_contacts import Escalation, EscalationContacts
from handover.model.financial_policy import FinancialPolicy
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: The five steps of a call about a balance, in the guide's order (S-6.16).
_STEPS = {
    "confirm_identity": "making sure whom one speaks to",
    "reference_statement": "naming the statement",
    "explain_balance": "explaining the balance",
    "offer_payment": "offering a way to pay",
    "agree_next_step": "agreeing the next step",
}
#: Steps that tell something about a patient's balance.
_TELLS = ("reference_statement", "explain_balance", "offer_payment")

#: Calls that are paused and handed back (S-6.20 to S-6.24), where complaints are asked for in any case.
_HANDED_BACK = tuple(kind for kind in FROM_PATIENTS if kind != "complaint")


@rule(
    "FIN010",
    "–/B/B",
    guide=("S-6.16", "S-6.17"),
    fix="Begin with confirm_identity, then reference_statement, explain_balance, offer_payment, agree_next_step. Only a greeting may come before.",
    duty="money",
    areas=("balances",),
    answers=("financial-policy.call_order",),
)
def call_order_wrong(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """A call about a balance lacks a step, or tells before it asks whom it speaks to.

    Why:
        A word about a balance to the wrong person is a breach. And a call without a next
        step has to be made again.
    Bad:
        financial-policy:
          call_order: ~
    Bad:
        financial-policy:
          call_order: [reference_statement, confirm_identity, explain_balance, offer_payment, agree_next_step]
    Bad:
        financial-policy:
          call_order: [confirm_identity, explain_balance, offer_payment]
    Good:
        financial-policy:
          call_order: [{other: "greet"}, confirm_identity, reference_statement, explain_balance, offer_payment, agree_next_step]
    """
    answer = site.pick(policy.call_order)
    if answer.missing:
        yield Gap(answer, "it is not said yet in which order a call about a balance goes")
        return
    order = list(answer.values)
    absent = [step for step in _STEPS if step not in order]
    if absent:
        words = listed(_STEPS[step] for step in absent)
        yield Gap(answer, f"the order of a call leaves out {words}", about=tuple(absent))
    told = [order.index(step) for step in _TELLS if step in order]
    if "confirm_identity" in order and told and order.index("confirm_identity") > min(told):
        first = _STEPS[order[min(told)]]
        yield Gap(answer.items[min(told)], f"{first} comes before making sure whom one speaks to", about=("first",))


@rule(
    "FIN011",
    "–/B/B",
    guide=("S-6.20", "S-6.21", "S-6.22", "S-6.23", "S-6.24", "S-6.25"),
    fix="Add it to `escalations` in escalation-contacts.yaml with a `route` that reaches a person of the practice; where it is the same as for complaints, `then: complaint` is enough.",
    areas=("balances", "recare"),
    yields_to=("PPL001", "FIL009", "COM014"),
    answers=("escalation-contacts.escalations", "escalation-contacts.escalations.kind"),
)
def sensitive_call_without_a_person(
    contacts: EscalationContacts, people: People, today: Today, site: Site
) -> Iterator[Gap]:
    """A kind of call that must be handed back has nobody at the practice to take it.

    Why:
        In such a call the next sentence matters. The caller must know to stop, and whom to
        pass it to.
    Bad:
        escalation-contacts:
          "escalations[hardship]-":
    Bad:
        escalation-contacts:
          "escalations[hardship].route": ~
          "escalations[hardship].then": billing-team
          "escalations+": {kind: {other: "the billing team's own"}, id: billing-team, route: [priya]}
    Bad:
        escalation-contacts:
          "escalations[hardship].route": [{person: ines, interim: {is: priya, from: 2026-12-14}}]
    Good:
        escalation-contacts:
          "escalations[hardship].route": ~
          "escalations[hardship].then": complaint
    """
    entries = site.entries(contacts.escalations)
    absent = [kind for kind in _HANDED_BACK if not of_kind(kind, contacts, site)]
    said = first_contact_for_all(contacts, site)
    if absent and entries and not said:  # where there are no escalations at all, a rule of its own says so
        words = listed(KINDS[kind] for kind in absent)
        yield Gap(
            contacts.escalations,
            f"it is not said yet who at the practice takes {words}",
            about=tuple(absent),
            question=f"Who at the practice takes {words}?",
        )
    for entry in entries if people.all else ():
        if entry.kind.value in _HANDED_BACK or is_general(entry):
            yield from _outside_the_practice(entry, contacts, people, today.day, site)


def _outside_the_practice(
    entry: Escalation, contacts: EscalationContacts, people: People, day: date, site: Site
) -> Iterator[Gap]:
    """Yield an escalation that goes on, and reaches nobody of the practice."""
    route, then = site.pick(entry.route), site.pick(entry.then)
    nobody_named = all(stop.person.missing for stop in route) if route.readable else False
    if then.missing and (route.missing or nobody_named):  # a rule of its own asks who takes them
        return
    turns = reached_in_turn(entry, contacts, people, site, day)
    if not all(any(people.side(person) == "practice" for person in met) for met in turns):
        people.complete()
        items: list[Answer[Any]] = [item for hop in route for item in hop.person.items]
        yield Gap(
            then if route.missing else route,
            f"{subject(entry)} reach nobody at the practice",
            causes=(route, then, *items),
            question=f"Who at the practice takes {subject(entry)}?",
        )


@rule(
    "FIN023",
    "–/W/W",
    guide=("S-6.26",),
    fix="List what is written down before the call is handed back: who called, what was said, what they ask for. What goes on to another route takes its notes from there unless it has its own.",
    duty="money",
    areas=("balances", "recare"),
    answers=("escalation-contacts.escalations.notes",),
)
def sensitive_call_without_notes(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """Nothing says what is noted in a call that is handed back.

    Why:
        A patient who has to tell it again is angrier than before.
    Bad:
        escalation-contacts:
          "escalations[complaint].notes": ~
    Good:
        escalation-contacts:
          "escalations[complaint].notes": "Who called and what they want"
    """
    taken = {one.place: one for kind in FROM_PATIENTS for one in of_kind(kind, contacts, site)}
    for entry in taken.values():
        if not has_notes(entry, contacts, site):
            words = "calls that are handed back" if entry.kind.value not in FROM_PATIENTS else subject(entry)
            yield Gap(
                site.pick(entry.notes),
                f"it is not said yet what is noted for {words}",
                question=f"What is written down for {words}?",
            )


RULES: Final = (call_order_wrong, sensitive_call_without_a_person, sensitive_call_without_notes)
