"""Gaps in who enters which kind of money, and how the other side hears of it."""

from collections.abc import Iterator

from handover.model.financial_policy import FinancialPolicy
from handover.model.posting import Posting
from handover.outcome import Kind
from handover.reckon.owners import Owners
from handover.reckon.phrasing import listed, plain
from handover.reckon.site import Site
from handover.rules.gap import Gap
from handover.rules.posting.topic import posting

#: The kinds of entry that somebody must make, in the order in which money arrives.
KINDS = (
    "insurance_payment",
    "contractual_adjustment",
    "patient_payment",
    "other_adjustment",
    "refund",
    "credit_transfer",
)


@posting.rule(
    "001",
    "–/B/B",
    guide=("S-5.20", "S-7.01", "S-7.03", "S-7.04", "S-7.06"),
    fix="Name the side that enters it, once per kind, under `kinds`.",
    duty="money",
    areas=("insurance", "balances"),
    answers=("posting.kinds", "posting.kinds.kind", "posting.kinds.owner", "posting.posts_all"),
)
def entry_made_by_nobody(document: Posting, policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """A kind of money entry has nobody to make it.

    Why:
        What nobody enters stays open on the ledger, and somebody chases a patient or a
        payer for money that has arrived.
    What to do:
        Name one side for each of the six kinds; `posts_all` says it for all at once.
        Where bank transfers are accepted, also name who finds out whose they are.
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
          posts_all: practice
          kinds: ~
          instead: "Flag what has to be entered."
    """
    default = site.pick(document.posts_all)
    entries = site.entries(document.kinds)
    if default.missing:
        written = {entry.kind.value for entry in entries}
        absent = [kind for kind in KINDS if kind not in written]
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


@posting.rule(
    "002",
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
    What to do:
        Keep one side per kind and location.
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
    default = site.pick(document.posts_all)
    if owners.both(default):
        yield Gap(default, "both sides enter all money")
    entries = site.entries(document.kinds)
    for entry in entries:
        owner = site.pick(entry.owner)
        if owners.both(owner):
            kind = plain(entry.kind.value or "this kind")
            yield Gap(owner, f"both sides enter {kind}", about=(entry.kind.value or "",))
    for one, owner in owners.divided(entries, site, lambda entry: entry.kind.value):
        kind = plain(one.kind.value or "")
        yield Gap(owner, f"{kind} is entered by the practice and by the billing team", about=(kind,))


@posting.rule(
    "003",
    "–/B/B",
    guide=("S-5.21", "S-7.02", "S-7.08", "S-7.09", "S-7.11"),
    fix="Agree a daily list or a shared queue under `notices`, and what the billing team does instead of posting.",
    question="How does the other side hear what is posted and what it should follow up?",
    duty="money",
    areas=("insurance", "balances"),
    answers=("posting.notices.to_vendor", "posting.notices.to_practice", "posting.instead"),
)
def no_notice_after_posting(document: Posting, owners: Owners, site: Site) -> Iterator[Gap]:
    """One side posts, and the other is not told.

    Why:
        Whoever follows up then guesses, or checks every claim again.
    What to do:
        Say how each side hears of it, and what the billing team does with money that the
        practice posts.
    Bad:
        posting:
          "notices.to_vendor": ~
    Bad:
        posting:
          instead: ~
    Good:
        posting:
          "notices.to_vendor": shared_queue
    Good:
        posting:
          "kinds[insurance_payment].owner": practice
          "kinds[contractual_adjustment].owner": practice
          "kinds[refund].owner": [practice, vendor]
          "notices.to_practice": ~
    """
    sides: set[str] = set(owners.sides(site.pick(document.posts_all)))
    for entry in site.entries(document.kinds):
        owner = site.pick(entry.owner)
        if not owners.both(owner):  # which of the two it is has to be decided first
            sides |= owners.sides(owner)
    if "practice" in sides:
        to_vendor = site.pick(document.notices.to_vendor)
        if to_vendor.missing or all(site.pick(one.method).missing for one in to_vendor):
            yield Gap(to_vendor, "the billing team is not told what the practice has posted")
        instead = site.pick(document.instead)
        if instead.missing:
            yield Gap(
                instead,
                "nothing says what the billing team does with money that the practice posts",
                question="What does the billing team do when money arrives that the practice posts?",
            )
    if "vendor" in sides:
        to_practice = site.pick(document.notices.to_practice)
        if to_practice.missing or all(site.pick(one.method).missing for one in to_practice):
            yield Gap(to_practice, "the practice is not told what the billing team has posted")
