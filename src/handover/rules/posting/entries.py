"""Gaps in who enters which kind of money, and where the billing team's entries end."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.directory import People
from handover.analysis.people.owners import Owners
from handover.analysis.people.who_acts import who_is_unnamed
from handover.analysis.structure.phrasing import as_sentence, in_full, plain, some
from handover.analysis.structure.site import Site
from handover.analysis.texts.open_ends import leaves_open, says_nobody
from handover.model.answer import Answer, Many
from handover.model.financial_policy import FinancialPolicy
from handover.model.kinds.references import OwnerRef
from handover.model.kinds.words import Words
from handover.model.posting import Posting
from handover.model.tasks import entry_name
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
    answers=(
        "posting.kinds",
        "posting.kinds.kind",
        "posting.kinds.owner",
        "financial-policy.methods.identified_by",
    ),
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
        yield Gap(
            document.kinds,
            f"it is not said yet who enters {some(map(entry_name, absent))}",
            about=tuple(absent),
            question=in_full("Which side enters {}?", map(entry_name, absent)),
        )
    for entry in entries:
        if entry.kind.missing:
            yield Gap(entry.kind, "{the kind of entry} does not say which kind of money")
        elif site.pick(entry.owner).missing:
            name = entry_name(entry.kind.value)
            yield Gap(
                site.pick(entry.owner), f"it is not said yet who enters {name}", question=f"Which side enters {name}?"
            )
    for method in site.entries(policy.methods):
        identified_by = site.pick(method.identified_by)
        if method.kind.value == "bank_transfer" and site.pick(method.accepted).value and identified_by.missing:
            yield Gap(
                identified_by,
                "it is not said yet who finds out which patient a bank transfer is from",
                areas=("balances",),
                question="Who finds out which patient a bank transfer is from?",
            )


@rule(
    "PST002",
    "W/B/B",
    guide=("S-7.07",),
    kind=Kind.CONTRADICTION,
    fix="Name one side; split by `locations` or `for` where sites or payers differ.",
    question="Which one of the two sides makes {the entry}?",
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
            kind = entry_name(entry.kind.value)
            question = f"Which one of the two sides enters {kind}?"
            yield Gap(owner, f"both sides enter {kind}", about=(entry.kind.value or "",), question=question)
    for one, owner in owners.divided(entries, site, lambda entry: entry.kind.value):
        about, kind = (plain(one.kind.value or ""),), entry_name(one.kind.value)
        question = f"Which one of the two sides enters {kind}?"
        yield Gap(owner, f"both the practice and the billing team enter {kind}", about=about, question=question)


@rule(
    "PST005",
    "–/B/B",
    guide=("S-5.22",),
    fix="Write under `boundary`, at each kind that the billing team enters, what is not posted without asking, and under `vendor_posting.checks` who compares what, how often.",
    question="Where does the billing team's posting of money end, and how is that posting checked?",
    duty="money",
    areas=("insurance", "balances"),
    answers=("posting.kinds.boundary", "posting.vendor_posting.checks"),
    judges_words=True,
)
def vendor_posts_without_a_boundary(document: Posting, owners: Owners, people: People, site: Site) -> Iterator[Gap]:
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
    Bad:
        posting:
          vendor_posting: {checks: ["reviewed periodically"]}
    Bad:
        posting:
          vendor_posting: {checks: ["I go over the day sheet against the deposit slip every Friday."]}
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
        names = some(dict.fromkeys(entry_name(kind) for kind, _ in unbounded))
        yield Gap(
            unbounded[0][1],
            f"it is not said yet where the billing team's posting ends: {names}",
            about=tuple(kind for kind, _ in unbounded),
            question=f"{as_sentence(names)}: what may the billing team not enter by itself, such as credits or take-backs?",
        )
    yield from _unchecked(site.pick(document.vendor_posting.checks), document.vendor_posting.checked_by, people)


def _unchecked(checks: Many[Words], checked_by: Many[OwnerRef], people: People) -> Iterator[Gap]:
    """Yield what is missing of how the billing team's entries are checked."""
    question = "How is the posting of the billing team checked, by whom and how often?"
    if not checked_by.missing:
        return
    if checks.missing:
        yield Gap(checks, "it is not said yet how the posting of the billing team is checked", question=question)
    elif checks.given:
        by_nobody = tuple(_by_nobody(checks, people))
        yield from by_nobody
        if not by_nobody and all(map(_settles_nothing, checks.found)):
            text = "the checks of the billing team's posting do not say who checks what, or when"
            yield Gap(checks, text, question=question)


def _by_nobody(checks: Many[Words], people: People) -> Iterator[Gap]:
    """Yield that the checks speak of somebody who is not named: "I go over it", "somebody up front does".

    What is wanted ("it is compared each evening") and which side does it ("we compare it") is what the guide asks for.
    """
    words = [check.other or check.known for check in checks.found]
    unnamed = [who_is_unnamed(one.words, people) for one in words if one is not None]
    if not unnamed or not all(one and one != "we" for one in unnamed):
        return
    text = f'the checks of the billing team\'s posting do not say who checks: who is meant by "{unnamed[0]}" is not written'
    question = f'Who is "{unnamed[0]}" in the checks of the billing team\'s posting, by name or by job?'
    yield Gap(checks, text, question=question, fix=_NAME_WHO)


_NAME_WHO: Final = "Name the person or the job in `vendor_posting.checks`, or write `checked_by:` beside it."


def _settles_nothing(check: Answer[Words]) -> bool:
    """Whether a check says neither who compares what, nor when: or that nobody does."""
    return check.doubt is not None or leaves_open(check) or says_nobody(check)


RULES: Final = (
    entry_made_by_nobody,
    entry_made_by_both,
    vendor_posts_without_a_boundary,
)
