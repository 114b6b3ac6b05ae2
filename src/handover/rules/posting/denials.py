"""Gaps in denials: who gets them, who gathers what is missing, which changes are free."""

from collections.abc import Iterator

from handover.model.approvals import Approvals
from handover.model.claim_words import BUCKETS
from handover.model.posting import Posting
from handover.outcome import Kind
from handover.reckon.owners import Owners
from handover.reckon.phrasing import listed, plain
from handover.reckon.site import Site
from handover.rules.gap import Gap
from handover.rules.posting.topic import posting


@posting.rule(
    "006",
    "–/B/B",
    guide=("S-7.12",),
    fix="Say who gets each of the two groups of denials, and put each kind into one of them.",
    question="Who gets denials for missing clinical documents, and who those for billing corrections?",
    duty="billing",
    areas=("insurance",),
    answers=(
        "posting.denials.clinical_documentation",
        "posting.denials.billing_correction",
        "posting.denials.kinds.bucket",
    ),
)
def denials_not_sorted(document: Posting, site: Site) -> Iterator[Gap]:
    """A group of denials has nobody, or a kind of denial stands in both groups or in neither.

    Why:
        A denial that nobody has to take is a claim that is never paid.
    What to do:
        Send missing clinical documents to the practice and billing corrections to the
        billing team, and give each kind one group.
    Bad:
        posting:
          "denials.billing_correction": ~
    Bad:
        posting:
          "denials.kinds": [{kind: dates, bucket: [clinical_documentation, billing_correction]}]
    Good:
        posting:
          "denials.kinds": [{kind: late_filing, bucket: billing_correction}]
    """
    denials = document.denials
    groups = (
        (denials.clinical_documentation, "missing clinical documents"),
        (denials.billing_correction, "billing corrections"),
    )
    for answer, words in groups:
        here = site.pick(answer)
        if here.missing:
            yield Gap(here, f"nobody gets denials for {words}", question=f"Who gets denials for {words}?")
    for denial in site.entries(denials.kinds):
        kind = denial.kind.value
        if len(denial.bucket.items) > 1:
            yield Gap(denial.bucket, "this kind of denial stands in both groups", about=(kind or "",))
        elif denial.bucket.missing and kind not in BUCKETS:
            yield Gap(denial.bucket, "this kind of denial stands in neither group", about=(kind or "",))


@posting.rule(
    "007",
    "B/B/B",
    guide=("S-7.14",),
    kind=Kind.DANGER,
    fix="Send denials for missing clinical documents to the practice.",
    question="Who at the practice gets denials for missing clinical documents?",
    duty="clinical",
)
def clinical_denials_sent_to_vendor(document: Posting, owners: Owners, site: Site) -> Iterator[Gap]:
    """Denials for missing clinical documents go to the vendor.

    Why:
        Only the practice can say what was found and done; the billing team may relay what
        the payer asked for, word for word.
    What to do:
        Route them to the practice; the billing team asks for the item.
    Bad:
        posting:
          "denials.clinical_documentation": vendor
    Good:
        posting:
          "denials.clinical_documentation": practice
    """
    answer = site.pick(document.denials.clinical_documentation)
    if "vendor" in owners.sides(answer):
        yield Gap(answer, "denials for missing clinical documents go to the billing team")
    for denial in site.entries(document.denials.kinds):
        buckets = denial.bucket.values or (BUCKETS.get(denial.kind.value or ""),)
        goes_to = site.pick(denial.goes_to)
        if "clinical_documentation" in buckets and "vendor" in owners.sides(goes_to):
            kind = denial.kind.value or ""
            yield Gap(
                goes_to,
                "this denial needs clinical documents and goes to the billing team",
                about=(kind,),
            )


_GATHERED = {
    "clinical_narratives": "clinical narratives",
    "perio_charting": "perio charting",
    "xrays": "X-rays",
    "referral_details": "referral details",
    "signed_forms": "signed forms",
}


@posting.rule(
    "008",
    "–/W/B",
    guide=("S-7.17", "S-7.18"),
    fix="Name a person of the practice for each item, and how the items come back.",
    question="Who at the practice gathers this, and how does it come back?",
    duty="clinical",
    areas=("insurance",),
    answers=(
        *(f"posting.gather.{item}" for item in _GATHERED),
        "posting.gather.everything",
        "posting.gather.way_back",
    ),
)
def nobody_gathers(document: Posting, site: Site) -> Iterator[Gap]:
    """Something that payers ask for has nobody at the practice to gather it.

    Why:
        The billing team can ask, but only the practice has the chart.
    What to do:
        Name who gathers X-rays, perio charting, narratives, signed forms and referral
        details, and the way they come back.
    Bad:
        posting:
          "gather.xrays": ~
    Bad:
        posting:
          "gather.way_back": ~
    Good:
        posting:
          gather: {everything: tess, way_back: "into the shared folder, by claim number"}
    """
    gather = document.gather
    everything = site.pick(gather.everything)
    items = {key: site.pick(getattr(gather, key)) for key in _GATHERED}
    absent = [key for key, answer in items.items() if answer.missing] if everything.missing else []
    if len(absent) == len(items):
        yield Gap(gather, "nobody gathers what payers ask for", about=tuple(absent))
    else:
        for key in absent:
            yield Gap(
                items[key],
                f"nobody gathers {_GATHERED[key]}",
                about=(key,),
                question=f"Who at the practice gathers {_GATHERED[key]}?",
            )
    way_back = site.pick(gather.way_back)
    if way_back.missing and len(absent) < len(items):
        yield Gap(
            way_back,
            "nothing says how the gathered items come back",
            question="How do gathered items come back to the billing team?",
        )


_CORRECTIONS = ("member_details", "dates", "claim_format", "cob_errors", "missing_modifiers", "resubmission")


@posting.rule(
    "009",
    "–/B/B",
    guide=("S-7.19", "S-7.20"),
    fix="Give each correction one word under `corrections`: free, approval or practice.",
    question="Which changes to a claim may the billing team make by itself, and which need a yes first?",
    duty="billing",
    areas=("insurance",),
    answers=("approvals.corrections", "approvals.corrections.rule", "approvals.corrections.kind"),
)
def corrections_not_sorted(approvals: Approvals, site: Site) -> Iterator[Gap]:
    """A change to a claim is neither free nor subject to approval, or it is both.

    Why:
        The billing team stops and asks each time, or changes what it should not.
    What to do:
        Sort the six usual corrections; add your own.
    Bad:
        approvals:
          "corrections[dates]-":
    Bad:
        approvals:
          "corrections[dates].rule": [free, approval]
    Good:
        approvals:
          "corrections[dates].rule": practice
    """
    entries = site.entries(approvals.corrections)
    if not entries and not approvals.corrections.missing and not approvals.corrections.given:
        return
    sorted_kinds = {entry.kind.value for entry in entries}
    absent = [kind for kind in _CORRECTIONS if kind not in sorted_kinds]
    if absent:
        words = "no change to a claim is" if len(absent) == len(_CORRECTIONS) else f"{listed(map(plain, absent))}: not"
        yield Gap(approvals.corrections, f"{words} sorted into free, approval or practice", about=tuple(absent))
    for entry in entries:
        kind, rule = entry.kind.value or "", site.pick(entry.rule)
        if entry.kind.missing:
            yield Gap(entry.kind, "a correction does not say what is corrected")
        elif rule.missing:
            yield Gap(
                rule,
                f"corrections of {plain(kind)} are neither free nor subject to approval",
                about=(kind,),
            )
        elif len(set(rule.values)) > 1:
            yield Gap(
                rule,
                f"corrections of {plain(kind)} are both free and subject to approval",
                about=(kind,),
            )
