"""Gaps in who enters which kind of money, and where the billing team's entries end."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.owners import Owners
from handover.analysis.structure.phrasing import listed, plain
from handover.analysis.structure.site import Site
from handover.model.financial_policy import FinancialPolicy
from handover.model.posting import Posting
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: The kinds of entry that somebody must make, in the order in which money arrives.
KINDS = (
    "insurance_payment",
    "contractual_adjustment",
    "patient_payment",
    "other_adjustment",
    "refund",
    "credit_transfer",
)


@rule(
    "PST001",
    "–/B/B",
    guide=("S-5.20", "S-7.01", "S-7.03", "S-7.04", "S-7.06"),
    fix="Name the side that enters it, once for each of the six kinds, under `kinds`; `kind: everything` says it for all at once. Where bank transfers are accepted, also name who finds out whose they are.",
    duty="money",
    areas=("insurance", "balances"),
    answers=("posting.kinds", "posting.kinds.kind", "posting.kinds.owner"),
)
def entry_made_by_nobody(document: Posting, policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """A kind of money entry has nobody to make it.

    Why:
        What nobody enters stays open on the ledger, and somebody chases a patient or a
        payer for money that has arrived.
    Bad:
        posting:
          "kinds[refund]-":
    Bad:
        posting:
          "kinds[refund].owner": ~
    Bad:
        financial-policy:
          "methods[bank_transfer].identified_by": ~
    Good:
        posting:
          kinds: [{kind: everything, owner: practice}]
          instead: "Flag what has to be entered."
    """
    entries = site.entries(document.kinds)
    written = {entry.kind.value for entry in entries}
    absent = [] if "everything" in written else [kind for kind in KINDS if kind not in written]
    if absent:
        verb = "is" if len(absent) == 1 else "are"
        yield Gap(
            document.kinds,
            f"{listed(plain(kind) for kind in absent)} {verb} entered by nobody",
            about=tuple(absent),
            question=f"Which side enters {listed(plain(kind) for kind in absent)}?",
        )
    for entry in entries:
        if entry.kind.missing:
            yield Gap(entry.kind, "an entry does not say which kind of money it is for")
        elif site.pick(entry.owner).missing:
            yield Gap(site.pick(entry.owner), f"{plain(entry.kind.value or '')} is entered by nobody")
    for method in site.entries(policy.methods):
        identified_by = site.pick(method.identified_by)
        if method.kind.value == "bank_transfer" and site.pick(method.accepted).value and identified_by.missing:
            yield Gap(
                identified_by,
                "nobody is named to find out whose bank transfers are",
                areas=("balances",),
                question="Who finds out which patient a bank transfer is from?",
            )


@rule(
    "PST002",
    "W/B/B",
    guide=("S-7.07",),
    kind=Kind.CONTRADICTION,
    fix="Name one side; split by `locations` or `for` where sites or payers differ.",
    question="Which one of the two sides enters it?",
    duty="money",
)
def entry_made_by_both(document: Posting, owners: Owners, site: Site) -> Iterator[Gap]:
    """Both sides enter the same kind of money.

    Why:
        The same payment is entered twice, or each side leaves it to the other.
    Bad:
        posting:
          "kinds[insurance_payment].owner": [practice, vendor]
    Bad:
        posting:
          "kinds+": {kind: refund, owner: vendor}
    Good:
        posting:
          "kinds[insurance_payment].owner": vendor
    """
    entries = site.entries(document.kinds)
    for entry in entries:
        owner = site.pick(entry.owner)
        if owners.both(owner):
            kind = plain(entry.kind.value or "this kind")
            yield Gap(owner, f"both sides enter {kind}", about=(entry.kind.value or "",))
    for one, owner in owners.divided(entries, site, lambda entry: entry.kind.value):
        kind = plain(one.kind.value or "")
        yield Gap(owner, f"{kind} is entered by the practice and by the billing team", about=(kind,))


@rule(
    "PST005",
    "–/B/B",
    guide=("S-5.22",),
    fix="Write under `boundary`, at each kind that the billing team enters, what is not posted without asking, and under `vendor_posting.checks` who compares what, how often.",
    question="Where does the billing team's posting of money end, and how is it checked?",
    duty="money",
    areas=("insurance", "balances"),
    answers=("posting.kinds.boundary", "posting.vendor_posting.checks"),
)
def vendor_posts_without_a_boundary(document: Posting, owners: Owners, site: Site) -> Iterator[Gap]:
    """The billing team posts money, and nothing says where that ends or how it is checked.

    Why:
        Whoever both chases and posts money needs a line and a second pair of eyes; both
        sides are safer with them.
    Bad:
        posting:
          "kinds[insurance_payment].boundary": ~
    Bad:
        posting:
          vendor_posting: ~
    Good:
        posting:
          "kinds[insurance_payment].owner": practice
          "kinds[contractual_adjustment].owner": practice
          vendor_posting: ~
    Good:
        posting:
          "vendor_posting.checks": ~
          "vendor_posting.checked_by": dana
    """
    kinds = site.entries(document.kinds)
    # where both sides enter a kind, it has to be decided first which of the two it is
    divided = {one.kind.value for one, _ in owners.divided(kinds, site, lambda entry: entry.kind.value)}
    entries = [
        entry
        for entry in kinds
        if owners.sides(site.pick(entry.owner)) == {"vendor"} and entry.kind.value not in divided
    ]
    if not entries:
        return
    unbounded = [(entry.kind.value or "", site.pick(entry.boundary)) for entry in entries]
    unbounded = [(kind, boundary) for kind, boundary in unbounded if boundary.missing]
    if unbounded:
        names = listed(dict.fromkeys(plain(kind or "an entry") for kind, _ in unbounded))
        yield Gap(
            unbounded[0][1],
            f"nothing says where the billing team's posting ends: {names}",
            about=tuple(kind for kind, _ in unbounded),
            question=f"Where does the billing team's posting end: {names}?",
        )
    rules = document.vendor_posting
    checks = site.pick(rules.checks)
    if checks.missing and rules.checked_by.missing:
        yield Gap(
            checks,
            "nothing says how what the billing team posts is checked",
            question="How is it checked what the billing team posts?",
        )


RULES: Final = (
    entry_made_by_nobody,
    entry_made_by_both,
    vendor_posts_without_a_boundary,
)
