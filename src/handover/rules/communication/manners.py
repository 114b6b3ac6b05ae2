"""Gaps in what each channel is for, and in how complaints are answered."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.people.holders import Holders
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.data.phrases import table
from handover.model.answer import Answer
from handover.model.channels import Channel
from handover.model.escalation_contacts import EscalationContacts
from handover.outcome import Kind
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule


def channel_name(channel: Channel) -> str:
    """Return what a channel is called in a message."""
    name = channel.name.value
    return name.shown if name is not None else f"channel {channel.id.value or channel.place.step.strip('[]')}"


@rule(
    "COM006",
    "–/W/B",
    guide=("S-8.06",),
    fix="Write the address or number, and who watches it.",
    duty="primary",
    answers=("escalation-contacts.channels.address", "escalation-contacts.channels.watched_by"),
)
def channel_without_address_or_watcher(channel: Channel) -> Iterator[Gap]:
    """A channel has no address, or nobody watches it.

    Why:
        A message to a box that nobody opens is worse than none: the sender waits.
    Bad:
        escalation-contacts:
          "channels[office-line].address": ~
    Bad:
        escalation-contacts:
          "channels[office-line].address": ~
          "channels[office-line].watched_by": ~
    Good:
        escalation-contacts:
          "channels[billing-inbox].address": "the folder Questions on the shared drive"
    """
    name = channel_name(channel)
    yield from unsaid(channel, {f"how {name} is reached": channel.address, f"who watches {name}": channel.watched_by})


@rule(
    "COM007",
    "–/W/W",
    guide=("S-8.08",),
    kind=Kind.CONTRADICTION,
    fix="Choose one channel for routine questions.",
    question="Which one channel is for routine questions?",
    duty="primary",
    yields_to=("FIL004",),
)
def several_routine_channels(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """Routine questions may come on several channels.

    Why:
        Who must look in three places answers twice in one and never in another.
    Bad:
        escalation-contacts:
          "channels+": {id: chat, kind: chat, purpose: routine, address: "#billing", watched_by: sam}
    Good:
        escalation-contacts:
          "channels+": {id: pager, kind: phone, purpose: urgent, address: "555-0179", watched_by: sam}
    """
    routine = [channel for channel in site.entries(contacts.channels) if "routine" in channel.purpose.values]
    # a channel for a part of the work (an area, a payer) stands beside the general one
    whole = [channel for channel in routine if channel.marks.for_ is None]
    if len(whole) > 1:
        names = listed(channel_name(channel) for channel in whole)
        yield Gap(
            whole[1].purpose,
            f"routine questions may come on {len(whole)} channels: {names}",
            about=(names,),
            causes=(whole[1].purpose, whole[1].id),
        )


@rule(
    "COM010",
    "W/W/B",
    guide=("S-8.09", "S-8.10"),
    kind=Kind.CONTRADICTION,
    fix="Put it in one of the two lists; if it depends, write what it depends on.",
    question="Can it wait, or not?",
    duty="primary",
)
def topic_in_both_lists(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """A question is routine and urgent at once.

    Why:
        Each side reads the list that suits it.
    Bad:
        escalation-contacts:
          urgent: ["A patient is at the desk and upset about a bill.", "has this patient's address changed"]
    Good:
        escalation-contacts:
          urgent: ["This patient's address has changed and the claim is due today."]
    """
    routine = {_plainly(item.value.words) for item in site.pick(contacts.routine).items if item.value is not None}
    for item in site.pick(contacts.urgent).items:
        if item.value is not None and _plainly(item.value.words) in routine:
            yield Gap(item, "this stands in the list of what can wait too")


def _plainly(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


@rule(
    "COM017",
    "–/W/W",
    guide=("S-8.20", "S-8.21"),
    fix="Write for complaints under `answer_within` how soon the practice answers. On tone, next step and exceptions the internal owner decides, unless `decides` names somebody else.",
    duty="primary",
    yields_to=("COM013",),
    answers=("escalation-contacts.escalations.answer_within", "escalation-contacts.escalations.decides"),
)
def complaint_without_an_answer_time(contacts: EscalationContacts, holders: Holders, site: Site) -> Iterator[Gap]:
    """A complaint has no time for its answer, or nobody who decides.

    Why:
        A complaint that is answered the same day is often the end of it.
    Bad:
        escalation-contacts:
          "escalations[complaint].answer_within": ~
    Bad:
        escalation-contacts:
          "escalations[complaint].decides": {unconfirmed: {ask: dana, by: 2026-12-04}}
    Good:
        escalation-contacts:
          "escalations[complaint].decides": ~
    """
    for escalation in site.entries(contacts.escalations):
        if escalation.kind.value == "complaint":
            parts: dict[str, Answer[Any]] = {
                "how soon a complaint is answered": escalation.answer_within,
            }
            if holders.of_duty(escalation.decides, site).missing:
                parts["who decides on a complaint"] = escalation.decides
            yield from unsaid(escalation, parts)


@rule(
    "COM019",
    "–/W/B",
    guide=("S-8.28",),
    fix="Name one person of the billing team; where only one is listed, it is that one.",
    answers=("escalation-contacts.vendor_contact",),
)
def no_vendor_contact(contacts: EscalationContacts, holders: Holders, site: Site) -> Iterator[Gap]:
    """Nobody on the billing team's side is named to be asked.

    Why:
        The practice has questions too, and five people to choose from are none.
    Bad:
        escalation-contacts:
          vendor_contact: ~
    Good:
        escalation-contacts:
          vendor_contact: marco
    Good:
        practice:
          "people[marco].until": 2026-11-20
        escalation-contacts:
          vendor_contact: ~
    """
    answer = site.pick(contacts.vendor_contact)
    if holders.of_duty(contacts.vendor_contact, site).missing:
        yield Gap(answer, "nobody of the billing team is named for the practice's own questions")


@rule(
    "COM020",
    "–/W/B",
    guide=("S-8.06",),
    kind=Kind.CONTRADICTION,
    fix="Use a channel that the practice controls, or keep patient detail off this one.",
    question="Does this channel carry patient detail?",
    duty="access",
)
def personal_messaging_for_patient_detail(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """Patient detail goes through a consumer app or plain text messages.

    Why:
        What stands in somebody's private telephone cannot be called back, and leaves with
        them.
    Bad:
        escalation-contacts:
          "channels[office-line].kind": consumer_app
    Bad:
        escalation-contacts:
          "channels[office-line].kind": text_message
          "channels[office-line].patient_detail": ~
    Bad:
        escalation-contacts:
          "channels[office-line].kind": chat
          "channels[office-line].name": WhatsApp
    Good:
        escalation-contacts:
          "channels[office-line].kind": text_message
          "channels[office-line].patient_detail": no
    """
    for channel in site.entries(contacts.channels):
        named = " ".join(str(value) for value in (channel.name.value, channel.id.value) if value)
        personal = channel.kind.value in ("consumer_app", "text_message") or table("consumer_channel").hits(named)
        if not personal or not channel.purpose.values:
            continue
        if channel.patient_detail.value:
            yield Gap(
                channel.patient_detail, f"{channel_name(channel)} carries patient detail and is personal messaging"
            )
        elif channel.patient_detail.missing:
            yield Gap(
                channel.patient_detail,
                f"{channel_name(channel)} is personal messaging, and nothing says whether it carries patient detail",
            )


RULES: Final = (
    channel_without_address_or_watcher,
    several_routine_channels,
    topic_in_both_lists,
    complaint_without_an_answer_time,
    no_vendor_contact,
    personal_messaging_for_patient_detail,
)
