"""Gaps in the path of a claim: states, next actions, waiting."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.claims.claim_path import ClaimPath
from handover.analysis.claims.derived_owners import StepTakers
from handover.analysis.claims.payer_rules import PayerRules, payer_label
from handover.analysis.structure.phrasing import plain
from handover.analysis.structure.site import Site
from handover.data.phrases import table
from handover.model.answer import Answer, require
from handover.model.claim_words import next_action
from handover.model.posting import Posting
from handover.model.posting_claims import ClaimState
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule


@rule(
    "PST010",
    "W/B/B",
    guide=("S-7.21", "S-7.27"),
    fix="Choose the one step that moves the claim on, or mark the state `final: yes`; each way ends in a final state. Whoever has the task takes the step: list appeals and resubmitting among the tasks of the scope.",
    question="What is the next step for a claim in {the claim state}?",
    duty="billing",
    areas=("insurance",),
    yields_to=("SCO004", "SCO010", "WFL015", "PST015"),
    answers=("posting.next_actions", "posting.next_actions.kind", "posting.states.next"),
)
def claim_state_without_next_action(
    document: Posting, path: ClaimPath, takers: StepTakers, site: Site
) -> Iterator[Gap]:
    """A claim can come to rest in a state that nothing leads out of, or that nobody leads it out of.

    Why:
        Nobody works a claim in such a state, and it ages until it is too late to file.
    Bad:
        posting:
          states: ~
          next_actions: ~
    Bad:
        posting:
          "states[denied].next": ~
    Bad:
        posting:
          "states[no-answer].next": wait
          "next_actions[wait].leads_to": no-answer
    Bad:
        scope:
          "tasks[appeal]-":
    Good:
        posting:
          "states[closed].next": ~
    Good:
        scope:
          "tasks[appeal]-":
        posting:
          "next_actions[appeal]-":
          "states[denied].next": correct_and_resubmit
    """
    if document.states.missing and document.next_actions.missing:
        question = "Which steps can be next for a claim, and in which state?"
        yield Gap(document.next_actions, "it is not said yet which next actions a claim can have", question=question)
    for state in site.entries(document.states):
        name, following = _state(state), site.pick(state.next)
        if not site.pick(state.final).value and following.missing:
            yield Gap(following, f"it is not said yet what comes next for a claim that is {name}")
    for action in site.entries(document.next_actions):
        if action.kind.missing:
            yield Gap(action.kind, "{the next action} does not say which step")
    yield from _steps_nobody_takes(document, takers, site)
    for group in path.stuck:
        names = [_state(state) for state in group]
        only = "back to where it was" if len(names) == 1 else "to one another only"
        whose = "its" if len(names) == 1 else "their"
        yield Gap(
            group[0].next,
            f"a claim that is {' or '.join(names)} never comes to an end: {whose} next actions lead {only}",
            about=tuple(state.place.step for state in group),
            question=f"How does a claim that is {' or '.join(names)} come to an end?",
        )


def _state(state: ClaimState) -> str:
    name = state.name.value
    return plain(name.shown) if name is not None else "in an unnamed state"


def _steps_nobody_takes(document: Posting, takers: StepTakers, site: Site) -> Iterator[Gap]:
    """Yield a gap for each of the seven steps that is listed, and that is nobody's task."""
    for action in site.entries(document.next_actions):
        step = next_action(action.kind.value.key) if action.kind.value is not None else None
        if step is None:
            continue
        answers = takers.at(step, site)
        require(*answers)
        if any(answer.given for answer in answers):
            continue
        yield Gap(
            action.kind,
            f"it is not said yet who takes the next action: {plain(step)}",
            about=(step,),
            causes=(takers.home(step), *answers),
            question=f"Who takes the next step for a claim: {plain(step)}?",
            fix=f"Write {takers.line(step)}; or take the step from the list.",
            says_all=True,
        )


@rule(
    "PST011",
    "W/W/B",
    guide=("S-7.22", "S-7.24"),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Use one of: wait, call payer, request from practice, request from patient, correct and resubmit, appeal, post and close. A step of your own is listed under `next_actions` with what it means.",
    question="Which step moves the claim forward: {the answer}?",
    duty="billing",
    judges_words=True,
)
def status_used_as_action(document: Posting) -> Iterator[Gap]:
    """A next action is a status, or is not one of the listed steps.

    Why:
        "In progress" says nothing about who does what; a step does.
    Bad:
        posting:
          "states[denied].next": in progress
    Good:
        posting:
          "states[denied].next": [correct_and_resubmit, appeal]
    """
    own = {
        action.kind.value.key.casefold()
        for action in document.next_actions
        if action.kind.value is not None and not action.means.missing
    }
    status = table("status_as_action")
    asked = [action.kind for action in document.next_actions]
    asked += [item for state in document.states for one in (state.next, *state.next.variants) for item in one.items]
    for answer in asked:
        ref = answer.value
        if ref is None or next_action(ref.key) is not None:
            continue
        if status.whole(ref.key.replace("_", " ")):
            yield Gap(answer, "{the answer} is a status, not a step that moves a claim forward")
        elif ref.key.casefold() not in own:
            yield Gap(answer, "{the answer} is none of the seven next actions, and it is not said yet what is meant")


@rule(
    "PST012",
    "W/B/B",
    guide=("S-7.25", "S-7.26"),
    fix="Let every wait name its reason and the day to look again, under `wait: requires`, or set a longest time.",
    question="When a claim waits, what must be written down: the reason, and the day to look again?",
    duty="billing",
    areas=("insurance",),
    answers=("posting.wait.requires",),
)
def wait_without_reason_or_date(document: Posting, site: Site) -> Iterator[Gap]:
    """A claim may wait without a reason or without a day to look again.

    Why:
        A claim that waits without a date is not looked at again.
    Bad:
        posting:
          "wait.requires": reason
          "wait.longest": ~
    Bad:
        posting:
          "wait.requires": ~
          "wait.longest": ~
    Good:
        posting:
          "wait.requires": [reason, recheck_date]
    """
    waits = [s for s in site.entries(document.states) for ref in s.next.values if next_action(ref.key) == "wait"]
    if not waits and all(
        action.kind.value is None or next_action(action.kind.value.key) != "wait"
        for action in site.entries(document.next_actions)
    ):
        return
    requires = site.pick(document.wait.requires)
    covered = not site.pick(document.wait.longest).missing or (
        bool(waits) and all(not s.recheck.missing for s in waits)
    )
    lacking: dict[str, str] = {}
    if "reason" not in requires.values and not (waits and all(not s.reason.missing for s in waits)):
        lacking["reason"] = "a reason"
    if "recheck_date" not in requires.values and not covered:
        lacking["recheck_date"] = "a day to look again"
    if lacking:
        yield Gap(requires, f"a claim may wait without {' and without '.join(lacking.values())}", about=tuple(lacking))


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
        A claim can be set to "waiting" again and again, until the deadline has passed.
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
    "PST020",
    "–/W/W",
    guide=("S-7.26", "S-7.27"),
    kind=Kind.CONTRADICTION,
    fix="Let the longest wait end well before the shortest limit for sending claims.",
    question="How long may a claim wait before somebody looks at it again?",
    duty="billing",
    areas=("insurance",),
)
def wait_beyond_the_limit(document: Posting, rules: PayerRules, site: Site) -> Iterator[Gap]:
    """A claim may wait longer than a payer takes claims.

    Why:
        Whoever looks at it again finds that the payer's door has closed.
    Bad:
        posting:
          "wait.longest": 400 days
    Good:
        posting:
          "wait.longest": 45 days
    """
    longest = site.pick(document.wait.longest)
    limits = [
        (limit.limit, limit.limit.value, payer)
        for payer in rules.payers
        for limit in payer.limits.found
        if limit.kind.value == "filing" and limit.limit.readable and limit.limit.value is not None
    ]
    if longest.value is None or not limits:
        return
    at, shortest, payer = min(limits, key=lambda one: one[1].days_at_most)
    if longest.value.days_at_most > shortest.days_at_most:
        text = f"a claim may wait {longest.value}, and {payer_label(payer)} takes claims for {shortest}"
        yield Gap(longest, text, about=(str(longest.value), str(shortest)), causes=(longest, at))


#: More next actions than this are no short list any more (guide S-7.23).
_MOST = 10


@rule(
    "PST014",
    "–/A/A",
    guide=("S-7.23",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Merge those that are the same step: the seven, and a few of your own at most.",
    question="Which of the next actions for a claim are really one and the same?",
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


RULES: Final = (
    claim_state_without_next_action,
    status_used_as_action,
    wait_without_reason_or_date,
    wait_without_an_end,
    wait_beyond_the_limit,
    too_many_next_actions,
)
