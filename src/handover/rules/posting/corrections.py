"""Gaps in which changes to a claim are free, need a yes, or are the practice's."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.phrasing import listed, plain
from handover.analysis.structure.site import Site
from handover.model.approvals import Approvals
from handover.rules.gap import Gap
from handover.rules.rule import rule

_CORRECTIONS = ("member_details", "dates", "claim_format", "cob_errors", "missing_modifiers", "resubmission")


@rule(
    "PST009",
    "–/B/B",
    guide=("S-7.19", "S-7.20"),
    fix="Give each of the usual corrections, and your own, one word under `corrections`: free, approval or practice. Sending a corrected claim again is sorted by the action `resubmit`.",
    question="Which changes to a claim may the billing team make by itself, and which need a yes first?",
    duty="billing",
    areas=("insurance",),
    answers=("approvals.corrections", "approvals.corrections.rule", "approvals.corrections.kind"),
)
def corrections_not_sorted(approvals: Approvals, site: Site) -> Iterator[Gap]:
    """A change to a claim is neither free nor subject to approval, or it is both.

    Why:
        The billing team stops and asks each time, or changes what it should not.
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
    actions = site.entries(approvals.actions)
    if approvals.actions.missing or any(action.kind.value == "resubmit" for action in actions):
        sorted_kinds.add("resubmission")  # free, or with whose yes, is said there
    absent = [kind for kind in _CORRECTIONS if kind not in sorted_kinds]
    if absent:
        words = "no change to a claim is" if not entries else f"{listed(map(plain, absent))}: not"
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


RULES: Final = (corrections_not_sorted,)
