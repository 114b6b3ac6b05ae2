"""Gaps in portals: a payer's portal is part of the work, and nobody can sign in there."""

from collections.abc import Iterator

from handover.model.payers import Payers
from handover.reckon.access import Access, label_of
from handover.reckon.access_tasks import VendorTasks
from handover.reckon.site import Site
from handover.rules.access.topic import access
from handover.rules.gap import Gap

#: Work that a payer's portal is for.
_PORTAL_WORK = frozenset({"check_eligibility", "check_benefits", "track_claims"})


@access.rule(
    "024",
    "–/W/B",
    guide=("S-4.02", "S-5.03"),
    fix="Add a login of that portal for whoever does the work.",
    question="Who of the billing team gets a login of this portal, and by when?",
    duty="access",
    areas=("insurance", "verification"),
)
def portal_without_a_login(document: Payers, grants: Access, tasks: VendorTasks, site: Site) -> Iterator[Gap]:
    """A payer's portal is part of the work, and nobody of the billing team has a login of it.

    Why:
        Without the portal every question to that payer is a telephone call.
    What to do:
        Add an account and a grant for the portal; say who holds the second factor.
    Bad:
        access-plan:
          "accounts[lakeshore-priya]-":
          "grants[lakeshore-priya]-":
    Bad:
        practice:
          "systems+": {id: union-portal, name: Union Trust portal, kind: portal}
        payers:
          "payers[union-trust].portal": union-portal
    Good:
        access-plan:
          "grants[lakeshore-priya]-":
          "accounts[lakeshore-priya]-":
          "grants+": {system: lakeshore-portal, users: billers, allows: ["check eligibility"], requested: 2026-10-20, granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """
    here = grants.at(site)
    if not here or not any(task.decided and task.kind in _PORTAL_WORK for task in tasks.at(site)):
        return
    if any(one.system is None for one in here):  # where it is nobody knows; it may be there
        return
    reached = {id(one.system) for one in here}
    reached |= {id(grants.account_system(one)) for one in grants.accounts if site.covered_by(one.marks)}
    for payer in site.entries(document.payers):
        system = grants.system(payer.portal.value)
        if system is not None and id(system) not in reached:
            message = f"{label_of(system)} is used for this payer, and nobody of the billing team has a login of it"
            yield Gap(payer.portal, message)
