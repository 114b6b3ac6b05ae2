"""Routine and urgent questions: not told apart, on one channel, or in both lists."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.people.directory import plain_way
from handover.analysis.people.escalation_routes import subject
from handover.analysis.people.owners import Owners
from handover.analysis.structure.phrasing import in_full
from handover.analysis.structure.site import Site
from handover.data.access_facts import folded
from handover.data.phrases import table
from handover.model.answer import Answer
from handover.model.channels import Channel
from handover.model.escalation_contacts import EscalationContacts
from handover.model.posting import Posting
from handover.outcome import FindingKind, Kind
from handover.rules.communication.channels import is_named
from handover.rules.gap import Gap
from handover.rules.rule import rule
from handover.speech.asked import Asked
from handover.speech.classes import Spoken
from handover.speech.reading import read


@rule(
    "COM005",
    "W/B/B",
    guide=("S-8.07", "S-8.12"),
    kind=Kind.CONTRADICTION,
    fix="Give urgent questions a channel of their own, with an address of its own, and name it at the escalations.",
    question="On which channel, other than the routine one, does the billing team bring you what cannot wait?",
    duty="primary",
)
def urgent_channel_is_the_routine_one(contacts: EscalationContacts, owners: Owners, site: Site) -> Iterator[Gap]:
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
    Good:
        escalation-contacts:
          "escalations[records_request].channel": {is: billing-inbox, because: "payers write letters and give two weeks"}
    """
    channels = site.entries(contacts.channels)
    routine = [one for one in channels if "routine" in site.pick(one.purpose).values]
    urgent = [one for one in channels if "urgent" in site.pick(one.purpose).values]
    yield from _one_for_both(urgent, routine, site)
    astray = _astray(contacts, [one for one in routine if one not in urgent], site)
    if astray:
        ways = [one for one in urgent if one not in routine]
        yield _sent_to_the_routine_one(astray, ways, [one for one in ways if _reaches_us(one, owners, site)])


def _one_for_both(urgent: list[Channel], routine: list[Channel], site: Site) -> Iterator[Gap]:
    """Report a channel that is for both, where there is no other for what cannot wait, and two with one address."""
    for channel in urgent:
        if channel in routine:
            if len(urgent) == 1:
                text = "the only channel for urgent questions is the one for routine questions"
                yield Gap(site.pick(channel.purpose), text)
            continue
        if any(_address(channel, site) and _address(channel, site) == _address(other, site) for other in routine):
            yield Gap(site.pick(channel.address), "the urgent channel has the same address as the routine one")


def _astray(contacts: EscalationContacts, routine: list[Channel], site: Site) -> list[tuple[str, Answer[Any]]]:
    """Return what is sent to a channel for routine questions; whoever writes a reason has decided that it can wait."""
    sent = ((subject(one), site.pick(one.channel)) for one in site.entries(contacts.escalations))
    return [
        (what, at)
        for what, at in sent
        if at.value is not None
        and at.marks.because is None
        and any(is_named(channel, at.value.key) for channel in routine)
    ]


def _reaches_us(channel: Channel, owners: Owners, site: Site) -> bool:
    """Whether somebody of the practice watches a channel, as far as it is said who does."""
    watchers = site.pick(channel.watched_by)
    return watchers.missing or (watchers.readable and owners.sides(watchers) != {"vendor"})


def _sent_to_the_routine_one(
    astray: list[tuple[str, Answer[Any]]], urgent: list[Channel], fitting: list[Channel]
) -> Gap:
    """Return the one gap for all that is sent to the channel for routine questions.

    Args:
        astray: what is sent there, each with where that is written.
        urgent: the channels for what cannot wait.
        fitting: those of them on which somebody of the practice is reached.
    """
    what, ways = zip(*astray, strict=True)
    key = next((key for one in fitting for key in (one.id.value,) if key), "")
    none = _NOT_OURS if urgent and not fitting else _NO_OTHER
    there = f"Write `channel: {key}` there, which is for what cannot wait" if key else none
    return Gap(
        ways[0],
        in_full("{} are sent to the channel for routine questions", what),
        about=tuple(what) if len(what) > 1 else (),
        causes=ways,
        question=in_full("On which channel do {} arrive, so that none of them waits?", what),
        fix=f"{there}; where they can wait, keep the channel and write `because:` with the reason beside `is:`.",
        like=f"channel: {key}" if key else "",
    )


_NOT_OURS: Final = "Name a channel there that somebody of the practice watches"
_NO_OTHER: Final = "Give what cannot wait a channel of its own, with an address of its own, and name it there"


def _address(channel: Channel, site: Site) -> str:
    words = site.pick(channel.address).value
    return "" if words is None else plain_way(words)


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
        yield Gap(urgent, "it is not said yet which questions cannot wait")


@rule(
    "COM027",
    "–/W/W",
    guide=("S-8.07", "S-8.25"),
    kind=Kind.CONTRADICTION,
    fix="Name the channel for routine questions, and keep the urgent one for what cannot wait.",
    question="On which channel does each side hear what was posted?",
    duty="primary",
    yields_to=("FIL009",),
)
def notice_on_the_urgent_channel(contacts: EscalationContacts, posting: Posting, site: Site) -> Iterator[Gap]:
    """What was posted is told on the channel for what cannot wait.

    Why:
        An urgent channel that rings every evening is no longer looked at.
    Bad:
        posting:
          "notices[vendor].channel": office-line
    Good:
        posting:
          "notices[vendor].channel": billing-inbox
    """
    channels = site.entries(contacts.channels)
    only_urgent = [one for one in channels if site.pick(one.purpose).values == ("urgent",)]
    for notice in site.entries(posting.notices):
        named = site.pick(notice.channel)
        if named.value is not None and any(is_named(one, named.value.key) for one in only_urgent):
            yield Gap(named, "{the notice} goes to the channel for what cannot wait")


#: More urgent than routine examples is a sign; below this many, nothing can be said.
_ENOUGH = 3


@rule(
    "COM009",
    "–/W/W",
    guide=("S-8.25",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Keep as urgent only what concerns a patient today or a deadline; move the rest to `routine`.",
    question="Which of the urgent questions can wait for the next batch of answers?",
    duty="primary",
    judges_words=True,
)
def everything_is_urgent(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """Most questions are called urgent.

    Why:
        If everything is urgent, nothing is, and the person who answers stops looking.
    Bad:
        escalation-contacts:
          routine: ["Has this address changed?"]
          urgent: ["Every denial.", "Every unpaid claim.", "Any question about a plan."]
    Bad:
        escalation-contacts:
          urgent: "All of it."
    Bad:
        escalation-contacts:
          urgent: "Everything that comes from a patient."
    Good:
        escalation-contacts:
          routine: ["Has this address changed?", "Who is the subscriber?", "Which plan is first?"]
          urgent: ["A patient is at the desk.", "A deadline is today."]
    """
    urgent, routine = site.pick(contacts.urgent), site.pick(contacts.routine)
    alone = len(urgent.items) == 1
    all_of_it = [item for item in urgent.items if item.value is not None and _everything(item.value.words, alone=alone)]
    if all_of_it:
        yield Gap(all_of_it[0], "all questions are called urgent", about=("all",))
    elif routine.given and len(urgent.items) >= _ENOUGH and len(urgent.items) > len(routine.items):
        yield Gap(
            urgent,
            f"{len(urgent.items)} kinds of question are urgent and only {len(routine.items)} routine",
        )


def _everything(words: str, *, alone: bool) -> bool:
    """Whether words call all questions urgent; where they are the only ones, also all of a kind that covers the work."""
    return table("everything").whole(words) or (alone and read(words, Asked.RULE).spoken is Spoken.EVERYTHING)


@rule(
    "COM010",
    "W/W/B",
    guide=("S-8.09", "S-8.10"),
    kind=Kind.CONTRADICTION,
    fix="Put it in one of the two lists; if it depends, write what it depends on.",
    question="Which questions can wait, and which cannot?",
    duty="primary",
    judges_words=True,
)
def topic_in_both_lists(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """A question is routine and urgent at once, or can wait and is escalated.

    Why:
        Each side reads the list that suits it.
    Bad:
        escalation-contacts:
          urgent: ["A patient is at the desk and upset about a bill.", "has this patient's address changed"]
    Bad:
        escalation-contacts:
          routine: ["Has this patient's address changed?", "Complaints from patients", "Which plan is first?"]
    Bad:
        escalation-contacts:
          routine: "Everything."
    Good:
        escalation-contacts:
          urgent: ["This patient's address has changed and the claim is due today."]
    """
    routine = {folded(item.value.words) for item in site.pick(contacts.routine).items if item.value is not None}
    for item in site.pick(contacts.urgent).items:
        if item.value is not None and folded(item.value.words) in routine:
            yield Gap(item, "one question stands in both lists: of what cannot wait, and of what can")
    for item in site.pick(contacts.routine).items:
        if item.value is not None and table("escalated").whole(item.value.words):
            yield Gap(item, "one matter is on the list of what can wait, and is escalated by a way of its own")
        elif (
            item.value is not None and table("everything").whole(item.value.words) and site.pick(contacts.urgent).given
        ):
            yield Gap(item, "one list says that everything can wait, and another that some questions are urgent")


RULES: Final = (
    urgent_channel_is_the_routine_one,
    urgent_not_defined,
    notice_on_the_urgent_channel,
    everything_is_urgent,
    topic_in_both_lists,
)
