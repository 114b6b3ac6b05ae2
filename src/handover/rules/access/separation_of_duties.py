"""Separation of duties: one person enters payments and lowers balances, and nobody checks."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.access.login_tasks import rights_of
from handover.analysis.access.logins import Logins
from handover.analysis.people.directory import People
from handover.analysis.people.who_acts import who_is_unnamed
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.model.answer import Many, require
from handover.model.kinds.words import Words
from handover.model.posting import Posting
from handover.model.practice_people import Person
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "ACC023",
    "–/W/W",
    guide=("S-5.22", "S-6.07"),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Split them between two people, or write under `vendor_posting.checks` how the entries are checked, and by whom.",
    question="Who checks the entries of whoever can both enter payments and lower balances?",
    duty="money",
    yields_to=("PST005",),
)
def payments_and_adjustments_in_one_hand(document: Posting, logins: Logins, site: Site) -> Iterator[Gap]:
    """One person can enter payments and also write off, adjust or refund, and nobody checks.

    Why:
        Whoever can do both can make money disappear from the books, or be thought to.
    Bad:
        posting:
          "vendor_posting.checks": ~
    Bad:
        posting:
          vendor_posting: {checks: ["Somebody up front reads the list of adjustments every evening."]}
    Good:
        posting:
          "vendor_posting.checks": ["Ines reads the list of adjustments every evening."]
    """
    checks = site.pick(document.vendor_posting.checks)
    require(*checks.items)
    if document.missing or _is_checked(document, checks, logins.people):
        return
    here = logins.at(site)
    both: dict[tuple[str, ...], list[Person]] = {}
    for person in dict.fromkeys(person for login in here for person in logins.users_of(login)):
        has = rights_of(one for one in here if person in logins.users_of(one)).sure
        lowers = tuple(sorted(has & _LOWERS.keys()))
        if lowers and has & {"payment.enter", "inspay.enter"}:
            both.setdefault(lowers, []).append(person)
    for lowers, people in both.items():  # who checks is one question, however many people it is about
        names = listed(logins.people.label(person) for person in people)
        what = " or ".join(_LOWERS[one] for one in lowers)
        message = f"{names} can {'each ' if len(people) > 1 else ''}enter payments and {what}, and it is not said yet who checks"
        question = (
            f"Who checks what {names} enter, and when?"
            if len(people) > 1
            else f"Who checks what {names} enters, and when?"
        )
        yield Gap(checks, message, about=lowers, causes=(checks,), question=question)


def _is_checked(document: Posting, checks: Many[Words], people: People) -> bool:
    """Whether the entries are checked, and not by somebody whom nobody has named."""
    if checks.items and not document.vendor_posting.checked_by.missing:
        return True
    return any(not who_is_unnamed(words.words, people) for words in checks.values)


#: What lowers a balance without money.
_LOWERS = {"adjust.enter": "adjust", "refund.issue": "refund", "writeoff.enter": "write off"}


RULES: Final = (payments_and_adjustments_in_one_hand,)
