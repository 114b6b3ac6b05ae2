"""Gaps in what happens to a claim: denials, what is gathered, states, next actions, waiting."""

from collections.abc import Iterator

from handover.model.approvals import Approvals
from handover.model.claim_words import BUCKETS, next_action
from handover.model.posting import Posting
from handover.model.posting_claims import ClaimState
from handover.outcome import Kind
from handover.reckon.claim_path import ClaimPath
from handover.reckon.owners import Owners
from handover.reckon.phrasing import listed, plain
from handover.reckon.site import Site
from handover.rules.gap import Gap
from handover.rules.posting.topic import posting


@posting.rule(
    "006",
    "–/B/B",
    guide=("S-7.12",),
    fix="Say who gets each of the two groups of denials, and put each kind into one of them.",
    question="Who gets denials for missing clinical documents, and who those for billing corrections?",
    duty="billing",
    areas=("insurance",),
    answers=(
        "posting.denials.clinical_documentation",
        "posting.denials.billing_correction",
        "posting.denials.kinds.bucket",
    ),
)
def denials_not_sorted(document: Posting, site: Site) -> Iterator[Gap]:
    """A group of denials has nobody, or a kind of denial stands in both groups or in neither.

    Why:
        A denial that nobody has to take is a claim that is never paid.
    What to do:
        Send missing clinical documents to the practice and billing corrections to the
        billing team, and give each kind one group.
    Bad:
        posting:
          "denials.billing_correction": ~
    Bad:
        posting:
          "denials.kinds": [{kind: dates, bucket: [clinical_documentation, billing_correction]}]
    Good:
        posting:
          "denials.kinds": [{kind: late_filing, bucket: billing_correction}]
    """
    denials = document.denials
    groups = (
        (denials.clinical_documentation, "missing clinical documents"),
        (denials.billing_correction, "billing corrections"),
    )
    for answer, words in groups:
        here = site.pick(answer)
        if here.missing:
            yield Gap(here, f"nobody gets denials for {words}", question=f"Who gets denials for {words}?")
    for denial in site.entries(denials.kinds):
        kind = denial.kind.value
        if len(denial.bucket.items) > 1:
            yield Gap(denial.bucket, "this kind of denial stands in both groups", about=(kind or "",))
        elif denial.bucket.missing and kind not in BUCKETS:
            yield Gap(denial.bucket, "this kind of denial stands in neither group", about=(kind or "",))


@posting.rule(
    "007",
    "B/B/B",
    guide=("S-7.14",),
    kind=Kind.DANGER,
    fix="Send denials for missing clinical documents to the practice.",
    question="Who at the practice gets denials for missing clinical documents?",
    duty="clinical",
)
def clinical_denials_sent_to_vendor(document: Posting, owners: Owners, site: Site) -> Iterator[Gap]:
    """Denials for missing clinical documents go to the vendor.

    Why:
        Only the practice can say what was found and done; the billing team may relay what
        the payer asked for, word for word.
    What to do:
        Route them to the practice; the billing team asks for the item.
    Bad:
        posting:
          "denials.clinical_documentation": vendor
    Good:
        posting:
          "denials.clinical_documentation": practice
    """
    answer = site.pick(document.denials.clinical_documentation)
    if "vendor" in owners.sides(answer):
        yield Gap(answer, "denials for missing clinical documents go to the billing team")
    for denial in site.entries(document.denials.kinds):
        buckets = denial.bucket.values or (BUCKETS.get(denial.kind.value or ""),)
        if "clinical_documentation" in buckets and "vendor" in owners.sides(denial.goes_to):
            kind = denial.kind.value or ""
            yield Gap(
                denial.goes_to,
                "this denial needs clinical documents and goes to the billing team",
                about=(kind,),
            )


_GATHERED = {
    "clinical_narratives": "clinical narratives",
    "perio_charting": "perio charting",
    "xrays": "X-rays",
    "referral_details": "referral details",
    "signed_forms": "signed forms",
}


@posting.rule(
    "008",
    "–/W/B",
    guide=("S-7.17", "S-7.18"),
    fix="Name a person of the practice for each item, and how the items come back.",
    question="Who at the practice gathers this, and how does it come back?",
    duty="clinical",
    areas=("insurance",),
    answers=(
        *(f"posting.gather.{item}" for item in _GATHERED),
        "posting.gather.everything",
        "posting.gather.way_back",
    ),
)
def nobody_gathers(document: Posting, site: Site) -> Iterator[Gap]:
    """Something that payers ask for has nobody at the practice to gather it.

    Why:
        The billing team can ask, but only the practice has the chart.
    What to do:
        Name who gathers X-rays, perio charting, narratives, signed forms and referral
        details, and the way they come back.
    Bad:
        posting:
          "gather.xrays": ~
    Bad:
        posting:
          "gather.way_back": ~
    Good:
        posting:
          gather: {everything: tess, way_back: "into the shared folder, by claim number"}
    """
    gather = document.gather
    everything = site.pick(gather.everything)
    items = {key: site.pick(getattr(gather, key)) for key in _GATHERED}
    absent = [key for key, answer in items.items() if answer.missing] if everything.missing else []
    if len(absent) == len(items):
        yield Gap(gather, "nobody gathers what payers ask for", about=tuple(absent))
    else:
        for key in absent:
            yield Gap(
                items[key],
                f"nobody gathers {_GATHERED[key]}",
                about=(key,),
                question=f"Who at the practice gathers {_GATHERED[key]}?",
            )
    if gather.way_back.missing and len(absent) < len(items):
        yield Gap(
            gather.way_back,
            "nothing says how the gathered items come back",
            question="How do gathered items come back to the billing team?",
        )


_CORRECTIONS = ("member_details", "dates", "claim_format", "cob_errors", "missing_modifiers", "resubmission")


@posting.rule(
    "009",
    "–/B/B",
    guide=("S-7.19", "S-7.20"),
    fix="Give each correction one word under `corrections`: free, approval or practice.",
    question="Which changes to a claim may the billing team make by itself, and which need a yes first?",
    duty="billing",
    areas=("insurance",),
    answers=("approvals.corrections", "approvals.corrections.rule", "approvals.corrections.kind"),
)
def corrections_not_sorted(approvals: Approvals, site: Site) -> Iterator[Gap]:
    """A change to a claim is neither free nor subject to approval, or it is both.

    Why:
        The billing team stops and asks each time, or changes what it should not.
    What to do:
        Sort the six usual corrections; add your own.
    Bad:
        approvals:
          "corrections[dates]-":
    Bad:
        approvals:
          "corrections[dates].rule": [free, approval]
    Good:
        approvals:
          "corrections[dates].rule": practice
    """
    entries = site.entries(approvals.corrections)
    if not entries and not approvals.corrections.missing and not approvals.corrections.given:
        return
    sorted_kinds = {entry.kind.value for entry in entries}
    absent = [kind for kind in _CORRECTIONS if kind not in sorted_kinds]
    if absent:
        words = "no change to a claim is" if len(absent) == len(_CORRECTIONS) else f"{listed(map(plain, absent))}: not"
        yield Gap(approvals.corrections, f"{words} sorted into free, approval or practice", about=tuple(absent))
    for entry in entries:
        kind = entry.kind.value or ""
        if entry.kind.missing:
            yield Gap(entry.kind, "a correction does not say what is corrected")
        elif entry.rule.missing:
            yield Gap(
                entry.rule,
                f"corrections of {plain(kind)} are neither free nor subject to approval",
                about=(kind,),
            )
        elif len(set(entry.rule.values)) > 1:
            yield Gap(
                entry.rule,
                f"corrections of {plain(kind)} are both free and subject to approval",
                about=(kind,),
            )


@posting.rule(
    "010",
    "W/B/B",
    guide=("S-7.21", "S-7.27"),
    fix="Choose the one step that moves the claim on, or mark the state `final: yes`.",
    question="What is the next step for a claim in this state?",
    duty="billing",
    areas=("insurance",),
    answers=("posting.next_actions", "posting.next_actions.owner", "posting.states.next"),
)
def claim_state_without_next_action(document: Posting, path: ClaimPath) -> Iterator[Gap]:
    """A claim can come to rest in a state that nothing leads out of.

    Why:
        A claim in limbo has no owner, and ages until it is too late to file.
    What to do:
        Give every state a next action, and see that each way ends in a final state.
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
    Good:
        posting:
          "states[closed].next": ~
    """
    if document.states.missing and document.next_actions.missing:
        yield Gap(document.next_actions, "no next actions are agreed, so no claim has one")
    for state in document.states:
        name = _state(state)
        if not state.final.value and state.next.missing:
            yield Gap(state.next, f"a claim that is {name} has no next action", about=(name,))
    for action in document.next_actions:
        ref = action.kind.value
        if action.owner.missing and ref is not None:
            known = next_action(ref.key)
            what = plain(known) if known is not None else "a next action"
            yield Gap(action.owner, f"nobody is named for the next action: {what}", about=(known or "",))
    for state in path.stuck:
        name = _state(state)
        yield Gap(
            state.next,
            f"a claim that is {name} never comes to an end: its next actions lead back to where it was",
            about=(name,),
        )


def _state(state: ClaimState) -> str:
    return plain(state.id.value or "in an unnamed state")


_STATUS = frozenset(
    {"inprogress", "pending", "working", "working on it", "workingonit", "open", "followup", "inprocess", "processing",
     "ongoing", "underreview", "active", "hold", "onhold", "submitted", "sent", "todo", "tbd"}
)  # fmt: skip


@posting.rule(
    "011",
    "W/W/B",
    guide=("S-7.22", "S-7.24"),
    kind=Kind.CONTRADICTION,
    fix="Use one of: wait, call payer, request from practice, request from patient, correct and resubmit, "
    "appeal, post and close.",
    question="Which step moves the claim forward?",
    duty="billing",
)
def status_used_as_action(document: Posting) -> Iterator[Gap]:
    """A next action is a status, or is not one of the listed steps.

    Why:
        "In progress" says nothing about who does what; a step does.
    What to do:
        Use one of the seven steps. A step of your own is listed under `next_actions` with
        what it means.
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
    asked = [action.kind for action in document.next_actions]
    asked += [item for state in document.states for item in state.next.items]
    for answer in asked:
        ref = answer.value
        if ref is None or next_action(ref.key) is not None:
            continue
        word = "".join(char for char in ref.key.casefold() if char.isalnum())
        if word in _STATUS:
            yield Gap(answer, "this is a status, not a step that moves a claim forward")
        elif ref.key.casefold() not in own:
            yield Gap(answer, "this is none of the seven next actions, and nothing says what it means")


@posting.rule(
    "012",
    "W/B/B",
    guide=("S-7.25", "S-7.26"),
    fix="Let every wait name its reason and the day to look again, under `wait: requires`.",
    question="When a claim waits, what must be written down: the reason, and the day to look again?",
    duty="billing",
    areas=("insurance",),
    answers=("posting.wait.requires",),
)
def wait_without_reason_or_date(document: Posting) -> Iterator[Gap]:
    """A claim may wait without a reason or without a day to look again.

    Why:
        "Wait" without a date is how claims sit in limbo.
    What to do:
        Require a reason and a day, or a longest time.
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
    waits = [s for s in document.states for ref in s.next.values if next_action(ref.key) == "wait"]
    if not waits and all(
        action.kind.value is None or next_action(action.kind.value.key) != "wait" for action in document.next_actions
    ):
        return
    requires = document.wait.requires
    covered = not document.wait.longest.missing or (bool(waits) and all(not s.recheck.missing for s in waits))
    lacking = []
    if "reason" not in requires.values and not (waits and all(not s.reason.missing for s in waits)):
        lacking.append("a reason")
    if "recheck_date" not in requires.values and not covered:
        lacking.append("a day to look again")
    if lacking:
        yield Gap(requires, f"a claim may wait without {' and without '.join(lacking)}", about=tuple(lacking))
