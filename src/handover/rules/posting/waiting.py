"""Gaps in how long a claim may wait, how it is closed, and what notes hold."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.model.answer import Answer
from handover.model.claim_words import next_action
from handover.model.posting import Posting
from handover.outcome import Kind
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule

#: More next actions than this are no short list any more (guide S-7.23).
_MOST = 10


@rule(
    "PST013",
    "–/W/W",
    guide=("S-7.27",),
    fix="Write the longest wait, how often a claim may wait, and who decides after that, under `wait`.",
    duty="billing",
    areas=("insurance",),
    yields_to=("PST012",),
    answers=("posting.wait.longest", "posting.wait.times", "posting.wait.then"),
)
def wait_without_an_end(document: Posting, site: Site) -> Iterator[Gap]:
    """A claim may wait again and again.

    Why:
        "Waiting" is the next action that never fails, until the deadline has passed.
    Bad:
        posting:
          "wait.times": ~
    Bad:
        posting:
          "wait.then": ~
    Bad:
        posting:
          wait: {requires: [reason, recheck_date]}
    Good:
        posting:
          "wait.then": missing_information
    """
    actions = site.entries(document.next_actions)
    kinds = {next_action(action.kind.value.key) for action in actions if action.kind.value is not None}
    if actions and "wait" not in kinds:
        return  # waiting is no action of this practice
    wait = document.wait
    if wait.missing:
        return  # the rule about what a wait requires says so already
    parts: dict[str, Answer[Any]] = {"how often a claim may wait": site.pick(wait.times)}
    if "recheck_date" in wait.requires.values:  # else a rule of its own asks for the day
        parts = {"how long a claim may wait at most": site.pick(wait.longest), **parts}
    parts["who decides when a claim has waited too often"] = site.pick(wait.then)
    yield from unsaid(wait, parts)


@rule(
    "PST014",
    "–/A/A",
    guide=("S-7.23",),
    kind=Kind.CONTRADICTION,
    fix="Merge those that are the same step: the seven, and a few of your own at most.",
    question="Which of these next actions are really one?",
    duty="billing",
)
def too_many_next_actions(document: Posting, site: Site) -> Iterator[Gap]:
    """There are more next actions than anybody keeps apart.

    Why:
        A short list makes everybody choose the same word for the same step; that is what
        makes the list of open claims readable.
    Bad:
        posting:
          "next_actions+4": call_payer
    Good:
        posting:
          "next_actions+": {kind: call_payer, for: {payers: tri-county}}
    """
    number = len(site.entries(document.next_actions))
    if number > _MOST:
        yield Gap(document.next_actions, f"there are {number} next actions; a short list has {_MOST} at most")


@rule(
    "PST016",
    "–/W/W",
    guide=("S-7.32",),
    fix="List confirm_posted, mark_completed and final_note under `close_loop.steps`.",
    duty="billing",
    areas=("insurance", "balances"),
    yields_to=("PST015",),
    answers=("posting.close_loop.steps",),
)
def closing_steps_incomplete(document: Posting, site: Site) -> Iterator[Gap]:
    """Closing a claim or a balance leaves out a step.

    Why:
        An item that was marked as done before the money was in the books comes back as a
        complaint.
    Bad:
        posting:
          "close_loop.steps": ~
    Bad:
        posting:
          "close_loop.steps": [confirm_posted, mark_completed]
    Good:
        posting:
          "close_loop.steps": [confirm_posted, mark_completed, final_note, {other: "tell the desk"}]
    """
    words = {
        "confirm_posted": "seeing that it is posted",
        "mark_completed": "marking it as done",
        "final_note": "the final note",
    }
    steps = site.pick(document.close_loop.steps)
    absent = [text for key, text in words.items() if key not in steps.values]
    if steps.missing:
        yield Gap(steps, "nothing says what closing a claim or a balance consists of")
    elif absent:
        yield Gap(steps, f"closing leaves out {listed(absent)}", about=tuple(absent))


@rule(
    "PST017",
    "–/W/W",
    guide=("S-7.28", "S-7.29"),
    fix="List who, what, agreed, next_date, payment and constraints under `balance_notes.capture`.",
    duty="billing",
    areas=("balances",),
    answers=("posting.balance_notes.capture",),
)
def note_standard_incomplete(document: Posting, site: Site) -> Iterator[Gap]:
    """Nothing says what a note about a balance must hold, or it leaves something out.

    Why:
        The next caller has the note and nothing else.
    Bad:
        posting:
          "balance_notes.capture": ~
    Bad:
        posting:
          "balance_notes.capture": [who, what, next_date]
    Good:
        posting:
          "balance_notes.capture": [constraints, payment, next_date, agreed, what, who, {other: "mood"}]
    """
    words = {
        "who": "who was reached",
        "what": "what was said",
        "agreed": "what was agreed",
        "next_date": "the next date",
        "payment": "how payment was offered",
        "constraints": "any limits",
    }
    capture = site.pick(document.balance_notes.capture)
    absent = [text for key, text in words.items() if key not in capture.values]
    if capture.missing:
        yield Gap(capture, "nothing says what a note about a balance must hold")
    elif absent:
        yield Gap(capture, f"a note about a balance leaves out {listed(absent)}", about=tuple(absent))


@rule(
    "PST019",
    "–/W/W",
    guide=("S-1.13",),
    fix="Write `balance_ends: [resolved, agreed_next_step]`: the balance is resolved, or a clear next step is agreed.",
    duty="billing",
    areas=("balances",),
    answers=("posting.balance_ends",),
)
def balance_without_an_end(document: Posting, site: Site) -> Iterator[Gap]:
    """Nothing says when the follow-up of a balance ends.

    Why:
        Without an end a patient is called for ever, or the balance is forgotten after the
        third try.
    Bad:
        posting:
          balance_ends: ~
    Good:
        posting:
          balance_ends: {other: "after three tries it goes to Dana"}
    """
    ends = site.pick(document.balance_ends)
    if ends.missing:
        yield Gap(ends, "nothing says when the follow-up of a balance ends")


RULES: Final = (
    wait_without_an_end,
    too_many_next_actions,
    closing_steps_incomplete,
    note_standard_incomplete,
    balance_without_an_end,
)
