"""Gaps in which changes to a claim are free, need a yes, or are the practice's."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from handover.analysis.structure.phrasing import in_full, some
from handover.analysis.structure.site import Site
from handover.model.answer import Answer, Entries
from handover.model.approvals import Approvals
from handover.model.claim_words import correction_name
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
    if absent and not entries:
        yield Gap(
            approvals.corrections,
            "it is not said yet whether changes to a claim are free, need approval or are the practice's",
            about=tuple(absent),
            like=_lines(absent),
        )
    elif absent:
        yield _unsorted(approvals.corrections, tuple(absent))
    for entry in entries:
        kind, rule = entry.kind.value or "", site.pick(entry.rule)
        if entry.kind.missing:
            yield Gap(entry.kind, "{the correction} does not say what is corrected")
        elif rule.missing or len(set(rule.values)) > 1:
            yield _unsorted(rule, (kind,))


def _unsorted(at: Answer[Any], kinds: tuple[str, ...]) -> Gap:
    """Return the gap for corrections of which nothing, or two things, are said."""
    first, *others = (correction_name(kind) for kind in kinds)
    names = [first, *(name.removeprefix(_OF) for name in others)] if first.startswith(_OF) else [first, *others]
    said = (
        "it is not said yet whether free or in need of a yes"
        if at.missing or isinstance(at, Entries)
        else "both free and in need of a yes"
    )
    question = in_full("Which holds for {}: free, a yes first, or the practice alone?", names)
    return Gap(at, f"{said}: {some(names)}", about=kinds, question=question, like=_lines(kinds))


#: How the names of most corrections begin; in a row it is said once.
_OF: Final = "corrections of "


def _lines(kinds: Iterable[str]) -> str:
    """Return how corrections may be written, each with its word."""
    return f"corrections: [{', '.join(f'{{kind: {kind}, rule: approval}}' for kind in kinds if kind)}]"


RULES: Final = (corrections_not_sorted,)
