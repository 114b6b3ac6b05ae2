"""Gaps in who enters which kind of money, and how the other side hears of it."""

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
    "PST003",
    "–/B/B",
    guide=("S-5.21", "S-7.02", "S-7.08", "S-7.09", "S-7.11"),
    fix="Agree under `notices` a daily list or a shared queue by which each side hears of it, and what the billing team does with money that the practice posts.",
    question="How does the other side hear what is posted and what it should follow up?",
    duty="money",
    areas=("insurance", "balances"),
    answers=("posting.notices", "posting.notices.to", "posting.notices.method", "posting.instead"),
)
def no_notice_after_posting(document: Posting, owners: Owners, site: Site) -> Iterator[Gap]:
    """One side posts, and the other is not told.

    Why:
        Whoever follows up then guesses, or checks every claim again.
    Bad:
        posting:
          "notices[vendor]-":
    Bad:
        posting:
          notices: [{method: daily_message, contents: [posted, follow_up]}]
    Bad:
        posting:
          instead: ~
    Good:
        posting:
          "notices[vendor].method": shared_queue
    Good:
        posting:
          "kinds[insurance_payment].owner": practice
          "kinds[contractual_adjustment].owner": practice
          "kinds[refund].owner": [practice, vendor]
          "notices[practice]-":
    """
    sides: set[str] = set()
    for entry in site.entries(document.kinds):
        owner = site.pick(entry.owner)
        if not owners.both(owner):  # which of the two it is has to be decided first
            sides |= owners.sides(owner)
    yield from _not_told(document, sides, site)
    instead = site.pick(document.instead)
    if "practice" in sides and instead.missing:
        yield Gap(
            instead,
            "nothing says what the billing team does with money that the practice posts",
            question="What does the billing team do when money arrives that the practice posts?",
        )


def _not_told(document: Posting, sides: set[str], site: Site) -> Iterator[Gap]:
    """Yield what is missing for each side to hear what the other has posted."""
    notices = site.entries(document.notices)
    nameless = next((notice for notice in notices if notice.to.missing and notice.to.readable), None)
    if nameless is not None:
        yield Gap(
            nameless.to, "a notice does not say which side it tells", question="Which side does this notice tell?"
        )
        return
    told = {notice.to.value for notice in notices if not site.pick(notice.method).missing}
    words = {"practice": ("vendor", "the billing team"), "vendor": ("practice", "the practice")}
    untold = [words[side] for side in words if side in sides and words[side][0] not in told]
    if len(untold) > 1:
        yield Gap(document.notices, "neither side is told what the other has posted", about=("both",))
    for to, whom in untold if len(untold) == 1 else ():
        begun = next((notice.method for notice in notices if notice.to.value == to), document.notices)
        other = "the practice" if to == "vendor" else "the billing team"
        yield Gap(begun, f"{whom} is not told what {other} has posted", about=(to,))


RULES: Final = (entry_made_by_nobody, entry_made_by_both, no_notice_after_posting)
