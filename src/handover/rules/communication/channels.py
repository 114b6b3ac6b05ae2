"""Gaps in the channels: routine and urgent questions need different ones."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.escalation_routes import KINDS
from handover.analysis.structure.site import Site
from handover.model.channels import Channel
from handover.model.escalation_contacts import EscalationContacts
from handover.model.kinds.references import loosely
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "COM005",
    "W/B/B",
    guide=("S-8.07", "S-8.12"),
    kind=Kind.CONTRADICTION,
    fix="Give urgent questions a channel of their own, with an address of its own, and name it at the escalations.",
    question="On which channel, other than the routine one, does the billing team reach you when it cannot wait?",
    duty="primary",
)
def urgent_channel_is_the_routine_one(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """Urgent questions arrive where routine ones wait.

    Why:
        What cannot wait gets lost in a queue that is answered twice a day.
    Bad:
        escalation-contacts:
          "channels[billing-inbox].purpose": [routine, urgent]
          "channels[office-line]-":
          "escalations[complaint].channel": ~
          "escalations[dispute].channel": ~
          "escalations[missing_information].channel": ~
          "escalations[records_request].channel": ~
          "escalations[clinical_question].channel": ~
    Bad:
        escalation-contacts:
          "channels[office-line].address": billing@maplegrove.example
    Bad:
        escalation-contacts:
          "escalations[complaint].channel": billing-inbox
    Good:
        escalation-contacts:
          "channels[office-line].address": "555-0177"
    """
    channels = site.entries(contacts.channels)
    routine = [one for one in channels if "routine" in site.pick(one.purpose).values]
    urgent = [one for one in channels if "urgent" in site.pick(one.purpose).values]
    for channel in urgent:
        if channel in routine:
            if len(urgent) == 1:
                yield Gap(
                    site.pick(channel.purpose), "the only channel for urgent questions is the one for routine questions"
                )
            continue
        if any(_address(channel, site) and _address(channel, site) == _address(other, site) for other in routine):
            yield Gap(site.pick(channel.address), "the urgent channel has the same address as the routine one")
    only_routine = [one for one in routine if one not in urgent]
    for escalation in site.entries(contacts.escalations):
        channel_named = site.pick(escalation.channel)
        named = channel_named.value
        if named is None or not any(_is(channel, named.key) for channel in only_routine):
            continue
        yield Gap(
            channel_named,
            f"{_kind(escalation.kind.value)} are sent to the channel for routine questions",
        )


@rule(
    "COM008",
    "–/B/B",
    guide=("S-8.10",),
    fix="Write two examples under `urgent`: what changes a patient's day today, or puts money at risk if a date is missed.",
    duty="primary",
    answers=("escalation-contacts.urgent",),
)
def urgent_not_defined(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """Nothing says which questions cannot wait.

    Why:
        Without a line, either everything is urgent or nothing is.
    Bad:
        escalation-contacts:
          urgent: ~
    Good:
        escalation-contacts:
          urgent: "A payer's deadline is today or tomorrow."
    """
    urgent = site.pick(contacts.urgent)
    if urgent.missing:
        yield Gap(urgent, "nothing says which questions cannot wait")


#: More urgent than routine examples is a sign; below this many, nothing can be said.
_ENOUGH = 3


@rule(
    "COM009",
    "–/W/W",
    guide=("S-8.25",),
    kind=Kind.CONTRADICTION,
    fix="Keep as urgent only what concerns a patient today or a deadline; move the rest to `routine`.",
    question="Which of the urgent questions can wait for the next batch of answers?",
    duty="primary",
)
def everything_is_urgent(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """Most questions are called urgent.

    Why:
        If everything is urgent, nothing is, and the person who answers stops looking.
    Bad:
        escalation-contacts:
          routine: ["Has this address changed?"]
          urgent: ["Every denial.", "Every unpaid claim.", "Any question about a plan."]
    Good:
        escalation-contacts:
          routine: ["Has this address changed?", "Who is the subscriber?", "Which plan is first?"]
          urgent: ["A patient is at the desk.", "A deadline is today."]
    """
    urgent, routine = site.pick(contacts.urgent), site.pick(contacts.routine)
    if not routine.given and not urgent.given:
        return
    if routine.given and len(urgent.items) >= _ENOUGH and len(urgent.items) > len(routine.items):
        yield Gap(
            urgent,
            f"{len(urgent.items)} kinds of question are urgent and only {len(routine.items)} routine",
        )


@rule(
    "COM021",
    "–/B/B",
    guide=("S-8.06", "S-8.07"),
    fix="Add the channel under `channels` with its purpose: one for routine questions, and one for what cannot wait.",
    question="On which channel do routine questions arrive, and on which what cannot wait?",
    duty="primary",
    answers=("escalation-contacts.channels", "escalation-contacts.channels.purpose"),
)
def no_channel(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """There is no channel for routine or for urgent questions.

    Why:
        Without an agreed channel, questions arrive by mail, phone and chat at once, and
        nobody can tell which are still open.
    Bad:
        escalation-contacts:
          channels: ~
    Bad:
        escalation-contacts:
          "channels[office-line].purpose": ~
    Good:
        escalation-contacts:
          "channels[office-line].purpose": [urgent]
    """
    channels = site.entries(contacts.channels)
    purposes = {purpose for one in channels for purpose in site.pick(one.purpose).values}
    absent = [purpose for purpose in ("routine", "urgent") if purpose not in purposes]
    if absent:
        yield Gap(contacts.channels, f"no channel is agreed for {' and '.join(absent)} questions", about=tuple(absent))


def _address(channel: Channel, site: Site) -> str:
    words = site.pick(channel.address).value
    return "" if words is None else "".join(char for char in words.words.casefold() if char.isalnum() or char == "@")


def _is(channel: Channel, key: str) -> bool:
    names = [value for value in (channel.id.value, channel.name.value) if value is not None]
    return key in names or loosely(key) in [loosely(name) for name in names]


def _kind(kind: str | None) -> str:
    return KINDS.get(kind or "", "escalations")


RULES: Final = (urgent_channel_is_the_routine_one, urgent_not_defined, everything_is_urgent, no_channel)
