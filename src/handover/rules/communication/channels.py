"""Channels: none agreed, several for routine questions, without address or watcher, unfit for patients' details."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.data.phrases import table
from handover.model.channels import Channel
from handover.model.escalation_contacts import EscalationContacts
from handover.model.kinds.reach import Email
from handover.model.kinds.references import loosely
from handover.model.kinds.telephone import is_telephone
from handover.model.refusal import Refused
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule


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
        yield Gap(
            contacts.channels,
            f"it is not said yet which channel is for {' and '.join(absent)} questions",
            about=tuple(absent),
        )


def is_named(channel: Channel, key: str) -> bool:
    """Whether a reference means a channel, by its id or its name."""
    names = [value for value in (channel.id.value, channel.name.value) if value is not None]
    return key in names or loosely(key) in [loosely(name) for name in names]


def channel_name(channel: Channel) -> str:
    """Return what a channel is called in a message."""
    name = channel.name.value
    return name.shown if name is not None else f"the channel {channel.id.value or channel.place.step.strip('[]')}"


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
    "COM029",
    "–/W/W",
    guide=("S-8.06",),
    kind=Kind.CONTRADICTION,
    fix="Write the number or the address itself under `address`; what else there is to say goes into a `note`.",
    duty="primary",
    yields_to=("COM005",),
    judges_words=True,
)
def address_of_another_kind(channel: Channel, site: Site) -> Iterator[Gap]:
    """A telephone has no number that one could dial, or an email channel no email address.

    Why:
        Whoever has an urgent question dials what stands there.
    Bad:
        escalation-contacts:
          "channels[office-line].address": "the phone at the front desk"
    Bad:
        escalation-contacts:
          "channels[office-line].address": "555-01"
    Bad:
        escalation-contacts:
          "channels[billing-inbox].address": "billing@"
    Good:
        escalation-contacts:
          "channels[office-line].address": "555-0142, then ask for the desk"
    Good:
        escalation-contacts:
          "channels[billing-inbox].address": "the list Questions on the shared drive"
    """
    kind, address = site.pick(channel.kind).value, site.pick(channel.address)
    if kind is None or address.value is None:
        return
    written = address.value.words
    name = channel_name(channel)
    if kind in _BY_NUMBER and not _has_number(written):
        question = f"Which number is {name}?"
        yield Gap(address, f"{name} has no number that somebody could call", about=("number",), question=question)
    elif (kind == "email" or (kind == "shared_inbox" and "@" in written)) and not _has_email(written):
        question = f"Which email address is {name}?"
        yield Gap(address, f"{name} has no email address that can be written to", about=("email",), question=question)


_BY_NUMBER: Final = frozenset({"phone", "text_message", "fax"})
#: No telephone number but those of services has fewer digits.
_FEWEST_DIGITS: Final = 7


def _has_number(text: str) -> bool:
    return is_telephone(text) or sum(map(str.isdigit, text)) >= _FEWEST_DIGITS


def _has_email(text: str) -> bool:
    for word in text.split():
        try:
            Email.read(word.strip(",;<>()"))
        except Refused:
            continue
        return True
    return False


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
        Where questions come in three places, some are answered twice and others are overlooked.
    Bad:
        escalation-contacts:
          "channels+": {id: chat, kind: chat, purpose: routine, address: "#billing", watched_by: sam}
    Good:
        escalation-contacts:
          "channels+": {id: pager, kind: phone, purpose: urgent, address: "555-0179", watched_by: sam}
    """
    routine = [channel for channel in site.entries(contacts.channels) if "routine" in site.pick(channel.purpose).values]
    # a channel for a part of the work (an area, a payer) stands beside the general one
    whole = [channel for channel in routine if channel.marks.for_ is None]
    if len(whole) > 1:
        names = listed(channel_name(channel) for channel in whole)
        yield Gap(
            whole[1].purpose,
            f"routine questions may come on {len(whole)} channels: {names}",
            about=tuple(channel.place.step for channel in whole),
            causes=(whole[1].purpose, whole[1].id),
        )


@rule(
    "COM020",
    "–/W/B",
    guide=("S-8.06",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Use a channel that the practice controls, or keep patient detail off this one.",
    question="Does {the channel} carry patient detail?",
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
                channel.patient_detail,
                f"{channel_name(channel)} carries patient detail and is personal messaging",
                like="patient_detail: no",
            )
        elif channel.patient_detail.missing:
            yield Gap(
                channel.patient_detail,
                f"{channel_name(channel)} is personal messaging, and it is not said yet whether patient detail goes there",
                like="patient_detail: no",
            )


RULES: Final = (
    no_channel,
    channel_without_address_or_watcher,
    address_of_another_kind,
    several_routine_channels,
    personal_messaging_for_patient_detail,
)
