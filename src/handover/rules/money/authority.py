"""Money rules that the wrong side sets, or that differ between locations without a reason."""

from collections.abc import Collection, Iterator
from itertools import combinations
from typing import Any, Final

from handover.analysis.people.directory import People, outsiders
from handover.analysis.structure.site import Sites
from handover.analysis.structure.walk import walk
from handover.inputs import Today
from handover.model.answer import Answer
from handover.model.financial_policy import FinancialPolicy
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "FIN008",
    "B/B/B",
    guide=("S-6.13",),
    kind=Kind.DANGER,
    fix="Name somebody of the practice.",
    question="Who at the practice decides on the money rules?",
)
def policy_set_by_the_vendor(policy: FinancialPolicy, people: People, today: Today) -> Iterator[Gap]:
    """The money rules are approved by the billing company.

    Why:
        The billing company earns by what is collected. What patients owe, and how they are
        asked, is the practice's to decide.
    Bad:
        financial-policy:
          approved_by: priya
    Bad:
        financial-policy:
          approved_by: {is: dana, stand_in: priya}
    Good:
        financial-policy:
          approved_by: dana
    """
    for version in (policy.approved_by, *policy.approved_by.variants):
        for one in outsiders(version, people, today.day):
            if one.side == "vendor":
                yield Gap(one.at, f"{one.name} of the billing company approves the money rules", about=(one.key,))


@rule(
    "FIN021",
    "–/W/W",
    guide=("S-6.01",),
    kind=Kind.CONTRADICTION,
    fix="Write `because:` beside it, or let the locations agree.",
    question="Is {the answer} different at some locations on purpose, and why?",
    duty="money",
)
def policy_differs_without_a_reason(policy: FinancialPolicy, sites: Sites) -> Iterator[Gap]:
    """A money rule differs between locations and nothing says why, or two versions hold at one location.

    Why:
        Patients of a group go to two offices and talk. A difference that nobody meant is
        found by them.
    Bad:
        financial-policy:
          small_balance: {is: write_off, up_to: 10, differs: [{for: {locations: main-street}, is: bill, up_to: 10}]}
    Good:
        financial-policy:
          small_balance:
            is: write_off
            up_to: 10
            differs: [{for: {locations: main-street}, is: bill, up_to: 10, because: "the landlord's rule"}]
    """
    for answer in walk(policy):
        if isinstance(answer, Answer) and answer.variants:
            places = [_places(variant, sites) for variant in answer.variants]
            yield from _without_a_reason(answer, places, sites)
            yield from _two_versions(answer, places, sites)


def _without_a_reason(answer: Answer[Any], places: list[frozenset[str]], sites: Sites) -> Iterator[Gap]:
    for variant, where in zip(answer.variants, places, strict=True):
        if where and variant.marks.because is None:
            text = f"{{the answer}} differs at {_names(where, sites)}, and it is not said yet why"
            yield Gap(variant, text, about=tuple(sorted(where)))


def _two_versions(answer: Answer[Any], places: list[frozenset[str]], sites: Sites) -> Iterator[Gap]:
    for (variant, one), (_, other) in combinations(zip(answer.variants, places, strict=True), 2):
        both = one & other
        if both and not one < other and not other < one:
            text = f"two different versions hold at {_names(both, sites)}: {{the answer}}"
            yield Gap(variant, text, about=("two", *sorted(both)))


def _names(where: Collection[str], sites: Sites) -> str:
    return ", ".join(site.label for site in sites.all if site.id in where)


def _places(variant: Answer[Any], sites: Sites) -> frozenset[str]:
    """Return the locations that a version is for, where it is for some by name."""
    split = variant.marks.split_locations
    if split is None or split.missing:
        return frozenset()
    return frozenset(site.id for site in sites.all if site.id is not None and site.covered_by(variant.marks))


RULES: Final = (policy_set_by_the_vendor, policy_differs_without_a_reason)
