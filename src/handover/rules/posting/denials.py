"""Gaps in denials: which group each kind is in, and clinical ones sent to the billing team."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.directory import People, replacements_on
from handover.analysis.people.owners import Owners
from handover.analysis.structure.site import Site
from handover.inputs import Today
from handover.model.claim_words import BUCKETS
from handover.model.posting import Posting
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PST006",
    "–/B/B",
    guide=("S-7.12",),
    fix="Put each kind of denial into one of the two groups. What lacks a clinical document goes to whoever gathers it, a billing correction to whoever works denials.",
    question="Does {the kind of denial} lack a clinical document, or need a billing correction?",
    duty="billing",
    areas=("insurance",),
    answers=("posting.denials.bucket",),
)
def denials_not_sorted(document: Posting, site: Site) -> Iterator[Gap]:
    """A kind of denial stands in both groups or in neither.

    Why:
        A denial that nobody has to take is a claim that is never paid.
    Bad:
        posting:
          denials: [{kind: dates, bucket: [clinical_documentation, billing_correction]}]
    Bad:
        posting:
          denials: [{kind: {other: "missing lab slip"}}]
    Good:
        posting:
          denials: [{kind: late_filing, bucket: billing_correction}]
    """
    for denial in site.entries(document.denials):
        kind = denial.kind.value
        if len(denial.bucket.items) > 1:
            yield Gap(denial.bucket, "{the kind of denial} stands in both groups", about=(kind or "",))
        elif denial.bucket.missing and kind not in BUCKETS:
            yield Gap(denial.bucket, "it is not said yet in which group {the kind of denial} is", about=(kind or "",))


@rule(
    "PST007",
    "B/B/B",
    guide=("S-7.14",),
    kind=Kind.DANGER,
    fix="Send denials for missing clinical documents to the practice, where somebody gathers what is missing; the billing team asks for it.",
    question="Who at the practice gets denials for missing clinical documents?",
    duty="clinical",
)
def clinical_denials_sent_to_vendor(
    document: Posting, owners: Owners, people: People, today: Today, site: Site
) -> Iterator[Gap]:
    """Denials for missing clinical documents go to the vendor.

    Why:
        Only the practice can say what was found and done; the billing team may relay what
        the payer asked for, word for word.
    Bad:
        posting:
          gather: [{items: everything, by: priya}]
    Bad:
        posting:
          gather: [{items: everything, by: tess, interim: {is: priya, from: 2026-12-14}}]
    Bad:
        posting:
          denials: [{kind: missing_xrays, goes_to: vendor}]
    Good:
        posting:
          denials: [{kind: missing_xrays, goes_to: practice}]
    """
    for entry in site.entries(document.gather):
        by = site.pick(entry.by)
        for item in (*by.items, *replacements_on(by, today.day, entry.marks)):
            if item.value is not None and people.side_of(item.value) == "vendor":
                yield Gap(item, "clinical documents are gathered by the billing team, and so are denials for them")
    for denial in site.entries(document.denials):
        buckets = denial.bucket.values or (BUCKETS.get(denial.kind.value or ""),)
        goes_to = site.pick(denial.goes_to)
        if "clinical_documentation" in buckets and "vendor" in owners.sides(goes_to):
            kind = denial.kind.value or ""
            yield Gap(
                goes_to,
                "{the kind of denial} needs clinical documents and goes to the billing team",
                about=(kind,),
            )


RULES: Final = (
    denials_not_sorted,
    clinical_denials_sent_to_vendor,
)
