"""Gaps in how a call goes, and in the calls that are handed back."""

from collections.abc import Iterator

from handover.model.escalation_contacts import EscalationContacts
from handover.model.financial_policy import FinancialPolicy
from handover.model.financial_words import SensitiveCall, SensitiveKind
from handover.model.kinds.references import loosely
from handover.reckon.people import People
from handover.reckon.phrasing import listed
from handover.reckon.site import Site
from handover.rules.gap import Gap
from handover.rules.money.topic import money

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

#: The five kinds of call that are paused and handed back (S-6.20 to S-6.24).
_SENSITIVE: dict[SensitiveKind, str] = {
    "hardship": "calls about hardship",
    "complaint": "complaints",
    "repeated_dispute": "repeated disputes",
    "threat_to_leave": "patients who say they will leave",
    "clinical_dissatisfaction": "patients unhappy with their treatment",
}


@money.rule(
    "010",
    "–/B/B",
    guide=("S-6.16", "S-6.17"),
    fix="Begin with confirm_identity, then reference_statement, explain_balance, offer_payment, agree_next_step.",
    duty="money",
    areas=("balances",),
    answers=("financial-policy.call_order",),
)
def call_order_wrong(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """A call about a balance lacks a step, or tells before it asks whom it speaks to.

    Why:
        A word about a balance to the wrong person is a breach. And a call without a next
        step has to be made again.
    What to do:
        List the steps in order; first make sure whom you speak to. A greeting may come
        before that.
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
        yield Gap(answer, "nothing says in which order a call about a balance goes")
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


@money.rule(
    "011",
    "–/B/B",
    guide=("S-6.20", "S-6.21", "S-6.22", "S-6.23", "S-6.24", "S-6.25"),
    fix="Name the person who takes it under `hand_to`, or the escalation that it takes.",
    areas=("balances", "recare"),
    yields_to=("PPL001", "FIL009", "COM013", "COM014"),
    answers=(
        "financial-policy.sensitive_calls",
        "financial-policy.sensitive_calls.kind",
        "financial-policy.sensitive_calls.route",
    ),
)
def sensitive_call_without_a_person(
    policy: FinancialPolicy, contacts: EscalationContacts, people: People, site: Site
) -> Iterator[Gap]:
    """A kind of call that must be handed back has nobody at the practice to take it.

    Why:
        In such a call the next sentence matters. The caller must know to stop, and whom to
        pass it to.
    What to do:
        Give each of the five kinds a person of the practice, or an escalation that reaches
        one.
    Bad:
        financial-policy:
          "sensitive_calls[hardship]-":
    Bad:
        financial-policy:
          "sensitive_calls[hardship].route": ~
          "sensitive_calls[hardship].hand_to": ~
    Bad:
        financial-policy:
          "sensitive_calls[hardship].route": ~
          "sensitive_calls[hardship].hand_to": priya
    Good:
        financial-policy:
          "sensitive_calls[hardship].route": ~
          "sensitive_calls[hardship].hand_to": sam
    """
    entries = site.entries(policy.sensitive_calls)
    kinds = {entry.kind.value for entry in entries}
    absent = [kind for kind in _SENSITIVE if kind not in kinds]
    if absent:
        words = listed(_SENSITIVE[kind] for kind in absent)
        yield Gap(
            policy.sensitive_calls,
            f"nobody at the practice is named to take {words}",
            about=tuple(absent),
            question=f"Who at the practice takes {words}?",
        )
    for entry in entries:
        words = _SENSITIVE.get(entry.kind.value or "other", "these calls")
        if entry.kind.missing:
            yield Gap(entry.kind, "a call to hand back does not say which kind it is")
        elif entry.route.missing and entry.hand_to.missing:
            yield Gap(
                entry.route,
                f"nobody at the practice is named to take {words}",
                question=f"Who at the practice takes {words}?",
            )
        elif people.all and not _reaches(entry, contacts, people, site):
            yield Gap(
                entry.hand_to if entry.hand_to.given else entry.route,
                f"{words} reach nobody at the practice",
                causes=(entry.hand_to, entry.route, *(item for item in entry.hand_to.items), contacts.escalations),
                question=f"Who at the practice takes {words}?",
            )


def _reaches(entry: SensitiveCall, contacts: EscalationContacts, people: People, site: Site) -> bool:
    """Whether a call reaches a person of the practice, by name or through the escalation it takes."""
    refs = list(entry.hand_to.values)
    wanted, seen = entry.route.value, set[str]()
    while wanted is not None and loosely(wanted.key) not in seen:
        name = loosely(wanted.key)
        seen.add(name)
        wanted = None
        for escalation in site.entries(contacts.escalations):
            if name in (loosely(escalation.kind.value or ""), loosely(escalation.id.value or "")):
                hops = site.entries(site.pick(escalation.route))
                refs += [ref for hop in hops for ref in site.pick(hop.person).values]
                wanted = wanted or escalation.then.value
    persons = [person for ref in refs for person in people.holders(ref, site)]
    return any(people.side(person) == "practice" for person in persons)


@money.rule(
    "023",
    "–/W/W",
    guide=("S-6.26",),
    fix="List what is written down: who called, what was said, what they ask for.",
    duty="money",
    areas=("balances", "recare"),
    answers=("financial-policy.sensitive_calls.notes",),
)
def sensitive_call_without_notes(call: SensitiveCall) -> Iterator[Gap]:
    """Nothing says what is noted in a call that is handed back.

    Why:
        A patient who has to tell it again is angrier than before.
    What to do:
        List what is written down before the call is handed back.
    Bad:
        financial-policy:
          "sensitive_calls[complaint].notes": ~
    Good:
        financial-policy:
          "sensitive_calls[complaint].notes": "Who called and what they want"
    """
    if call.notes.missing:
        words = _SENSITIVE.get(call.kind.value or "other", "calls that are handed back")
        yield Gap(call.notes, f"nothing says what is noted for {words}", question=f"What is written down for {words}?")
