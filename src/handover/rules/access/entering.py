"""Gaps in money entries: whoever is to enter them, or to close, has not the right to."""

from collections.abc import Iterator

from handover.model.posting import Posting
from handover.outcome import Kind
from handover.reckon.access import Access
from handover.reckon.access_tasks import VendorTasks
from handover.reckon.areas import AreaName, Areas
from handover.reckon.capabilities import blocked, effective
from handover.reckon.site import Site
from handover.rules.access.blocked import by_owner, lacking, unmet
from handover.rules.access.topic import access
from handover.rules.gap import Gap


@access.rule(
    "021",
    "–/B/B",
    guide=("S-7.34", "S-4.02"),
    kind=Kind.CONTRADICTION,
    fix="Give the right, or let the other side do it.",
    question="Who gets this right, or does the other side enter it?",
    duty="access",
)
def posting_without_the_right(
    document: Posting, grants: Access, tasks: VendorTasks, areas: Areas, site: Site
) -> Iterator[Gap]:
    """The side that enters money has no right to enter it, or whoever closes cannot see that it was entered.

    Why:
        Payments wait for somebody with the right, and items are closed that were never
        posted.
    What to do:
        Give the right, or move the entry to the side that has it.
    Bad:
        access-plan:
          "grants[pms-priya].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, Billing, CommlogCreate]
          "grants[pms-marco].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, Reports, CommlogCreate]
    Bad:
        posting:
          "kinds[refund].owner": vendor
    Bad:
        posting:
          "close_loop.balances": vendor
        access-plan:
          "grants[pms-priya].permissions": [FamilyModule, ClaimView, ClaimSend, Billing, CommlogCreate]
          "grants[pms-marco].permissions": [FamilyModule, ClaimView, ClaimSend, Reports, CommlogCreate]
    Good:
        posting:
          "kinds[insurance_payment].owner": marco
    """
    here = grants.at(site)
    if not here:
        return
    begun = [one for one in here if one.state != "planned"]
    for name, mine in by_owner((task for task in tasks.at(site) if task.posting), grants).items():
        missing = unmet(begun, mine, grants, site)
        if missing:
            yield Gap(document.kinds, f"{name} has no right to {lacking(missing, mine)}", about=(name,))
    sees = frozenset({"ledger.view", "inspay.enter", "payment.enter"})
    closers: tuple[tuple[str, AreaName], ...] = (("claims", "insurance"), ("balances", "balances"))
    for what, area in closers:
        answer = site.pick(getattr(document.close_loop, what))
        if areas.out(area, site):
            continue  # nothing of this kind is the billing team's to close
        for ref in answer.values:
            if grants.owners.side(ref) != "vendor":
                continue
            rights = [one for one in begun if grants.reaches(one, ref, site)]
            if blocked((sees,), effective(item.given for one in rights for item in one.items)):
                who = grants.name_of(ref)
                yield Gap(answer, f"{who} is to close {what} and has no right to see what was posted", about=(what,))
