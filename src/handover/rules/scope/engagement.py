"""Gaps in the engagement: which billing company, and from when."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.owners import Owners
from handover.analysis.structure.site import Site
from handover.inputs import Today
from handover.model.practice_document import PracticeDocument
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "SCO013",
    "–/–/B",
    guide=("S-0.10",),
    fix="Write the company's name under `vendor` in practice.yaml; until it is chosen, the stage is draft or ready.",
    duty="vendor",
    answers=("practice.vendor.name",),
)
def no_vendor_named(practice: PracticeDocument) -> Iterator[Gap]:
    """No billing company is named.

    Why:
        Logins, agreements and signatures are all with somebody.
    Bad:
        practice:
          "vendor.name": ~
    Good:
        practice:
          vendor: BrightLedger Billing
    """
    if practice.vendor.name.missing:
        yield Gap(practice.vendor.name, "no billing company is named")


@rule(
    "SCO014",
    "–/B/B",
    guide=("S-0.04",),
    fix="Write the day under `go_live`; a month is enough while it is open. When it has come, set the stage to live, or move the day.",
    answers=("practice.go_live",),
)
def no_go_live_date(practice: PracticeDocument, today: Today, site: Site) -> Iterator[Gap]:
    """No day is set for the start, or it has passed while the practice is not live.

    Why:
        Access, absences and agreements are all measured against that day.
    Bad:
        practice:
          go_live: ~
    Bad:
        practice:
          stage: ready
    Good:
        practice:
          go_live: 2026-12
          stage: ready
    """
    start = site.pick(practice.go_live)
    if start.missing:
        yield Gap(start, "it is not said yet when the start is")
    elif start.value is not None and start.value.surely_before(today.day) and practice.stage.value != "live":
        yield Gap(
            start,
            f"the start was on {start.value}, and the practice is not live",
            question="Has the billing team started, or what is the new day?",
        )


@rule(
    "SCO017",
    "W/W/B",
    guide=("S-1.04",),
    kind=Kind.CONTRADICTION,
    fix="Name one side under `backlog.owner` in practice.yaml.",
    question="Which one side works the claims and balances from before the cut-off?",
)
def old_work_of_both_sides(practice: PracticeDocument, owners: Owners, site: Site) -> Iterator[Gap]:
    """Old claims and balances are given to both sides.

    Why:
        Each side leaves them to the other, and they run out.
    Bad:
        practice:
          "backlog.owner": [practice, vendor]
    Good:
        practice:
          "backlog.owner": vendor
    """
    owner = site.pick(practice.backlog.owner)
    if owners.both(owner):
        yield Gap(owner, "both sides are named for the claims and balances from before the cut-off")


@rule(
    "SCO018",
    "–/W/W",
    guide=("S-1.04",),
    fix="Name one side under `backlog.owner` in practice.yaml; where nothing old is open, write backlog: {none: why}.",
    question="Who works the claims and balances from before the billing team starts: the practice or the billing team?",
    areas=("insurance", "balances"),
    answers=("practice.backlog.owner",),
    yields_to=("SCO017",),
)
def old_work_of_nobody(practice: PracticeDocument, site: Site) -> Iterator[Gap]:
    """Claims or balances go to a billing team, and nothing says who works those from before.

    Why:
        The old ones are worth the most work and the first to run out of time; each side takes them for the other's.
    Bad:
        practice:
          backlog: ~
    Bad:
        practice:
          "backlog.owner": "they'll probably take it over"
    Good:
        practice:
          backlog: {none: "the practice is new, nothing old is open"}
    Good:
        practice:
          backlog: ~
        scope:
          "areas.insurance": out
          "areas.balances": out
    """
    owner = site.pick(practice.backlog.owner)
    if owner.missing and not practice.backlog.is_none:
        at = owner if practice.backlog.why_not_none is None else practice.backlog
        yield Gap(at, "it is not said yet who works the claims and balances from before the start")


RULES: Final = (no_vendor_named, no_go_live_date, old_work_of_both_sides, old_work_of_nobody)
