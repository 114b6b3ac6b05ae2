"""Gaps in what stands beside the examples: fee lists, templates, procedures, requests for more."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.claims.payer_rules import PayerRules, payer_key, payer_label
from handover.analysis.scope.areas import AreaName, Areas
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.analysis.texts.templates_in_use import TemplatesInUse
from handover.model.documents import Documents, ExtraRequest, FeeReference
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "DOC010",
    "–/W/W",
    guide=("S-9.13", "S-9.14"),
    fix='Name under `fee_references` the lists that count, the first one on top, or `{none: "the reason"}`.',
    question="Which fee list counts when charges and payments are checked?",
    duty="money",
    areas=("insurance", "balances"),
    answers=("documents.fee_references", "documents.fee_references.name"),
)
def fee_reference_not_stated(document: Documents, rules: PayerRules, site: Site) -> Iterator[Gap]:
    """Nothing says which fee list counts when charges and payments are checked, or not for every payer.

    Why:
        Without it nobody can tell an underpayment from a contract.
    Bad:
        documents:
          fee_references: ~
    Bad:
        documents:
          fee_references: "It depends"
    Bad:
        documents:
          fee_references: [{name: Tri-County schedule 2026, for: {payers: tri-county}}]
    Good:
        documents:
          fee_references: {none: "each EOB is taken as it comes"}
    Good:
        documents:
          fee_references: [{name: Tri-County schedule 2026, for: {payers: tri-county}}, {name: Our own list, for: rest}]
    Good:
        documents:
          fee_references: "The payer's own schedule where we have one, else the office list."
    """
    answer = site.pick(document.fee_references)
    if answer.is_none:
        return
    lists = site.entries(answer)
    nameless = [one for one in lists if one.name.missing and one.file.missing]
    if len(nameless) == len(lists):
        yield Gap(answer, "it is not said yet which fee list counts")
        return
    for one in nameless:
        yield Gap(one.name, "a list of fees has no name")
    left = _without_a_list(lists, rules)
    if left:
        yield Gap(answer, f"no fee list counts for {listed(left)}", about=("payers",))


def _without_a_list(lists: tuple[FeeReference, ...], rules: PayerRules) -> list[str]:
    """Return the payers for whom no list of fees counts, where every list is for some of them only."""
    named = [rules.named(one.marks) for one in lists]
    if None in named:
        return []
    covered = {key for keys in named for key in keys or ()}
    return [payer_label(payer) for payer in rules.payers if payer_key(payer) not in covered]


_TEMPLATES: dict[str, tuple[str, AreaName]] = {
    "statement": ("patient statements", "balances"),
    "letter": ("letters or emails about balances", "balances"),
    "recare_notes": ("recare notes or scripts", "recare"),
}


@rule(
    "DOC011",
    "–/W/W",
    guide=("S-9.15", "S-9.16"),
    fix='Name under `templates` those that are in use and list the file of each under `items`, promised ones too, or write `templates: {none: "the reason"}`. A script for patients counts by its words.',
    question="Which templates do you use today?",
    duty="front-desk",
    areas=("balances", "recare"),
    answers=("documents.templates",),
)
def templates_not_stated(document: Documents, templates: TemplatesInUse, areas: Areas, site: Site) -> Iterator[Gap]:
    """Nothing says whether there are templates, or one that is in use is not handed over.

    Why:
        The billing team writes its own, and patients get letters in two voices.
    Bad:
        documents:
          templates: ~
          "items[balance-letter]-":
    Bad:
        documents:
          "items[statement]-":
    Bad:
        documents:
          "items[balance-letter]-":
        financial-policy:
          "scripts+": {id: old-letter, purpose: balance, medium: letter, status: in_use}
    Good:
        documents:
          templates: {none: "the printer's own"}
          "items[balance-letter]-":
          "items[recare-notes]-":
    Good:
        documents:
          templates: [statement]
          "items[balance-letter]-":
    Good:
        documents:
          templates: ~
    Good:
        scope:
          "areas.recare": out
        documents:
          "items[recare-notes]-":
    """
    answer = site.pick(document.templates)
    if answer.is_none:
        return
    asked = [kind for kind, (_, area) in _TEMPLATES.items() if areas.outsourced(area, site)]
    named, shown = templates.named(site), templates.shown(site)
    if document.items.missing:
        shown |= named  # no document is listed at all, which DOC004 and DOC005 say
    for kind in asked:
        words, area = _TEMPLATES[kind]
        if kind in shown or not (answer.missing or kind in named):
            continue
        if kind in named:
            like = f"items: [{{id: {kind}, file: documents/{kind}.pdf, kind: {kind}, deidentified: yes}}]"
            found, question = (
                f"{words} are in use, and neither a file nor the words are handed over",
                f"Which file holds {words}?",
            )
        else:
            found = f"it is not said yet whether there are templates for {words}"
            question, like = f"Which templates do you use for {words}, if any?", f"templates: [{kind}]"
        yield Gap(answer, found, about=(kind,), question=question, areas=(area,), like=like)


@rule(
    "DOC016",
    "–/W/W",
    guide=("S-9.16",),
    kind=Kind.CONTRADICTION,
    fix="Name under `templates` what there is, or take the letter out where it is not used any more.",
    question="Which letters and notes do you use today?",
    duty="front-desk",
)
def no_templates_and_yet_a_letter(document: Documents, templates: TemplatesInUse, site: Site) -> Iterator[Gap]:
    """There are said to be no templates, and letters or notes for recare are here all the same.

    Why:
        The billing team does not know whether it may send the letter that it was given.
    Bad:
        documents:
          templates: {none: "we call, and write nothing"}
    Bad:
        documents:
          templates: {none: "we call, and write nothing"}
          "items[balance-letter]-":
          "items[recare-notes]-":
        financial-policy:
          "scripts+": {id: reminder, purpose: balance, medium: email, text: "Your statement of May is still open."}
    Good:
        documents:
          templates: {none: "the printer's own"}
          "items[balance-letter]-":
          "items[recare-notes]-":
    """
    answer = site.pick(document.templates)
    found = templates.letters(site) if answer.is_none else ()
    if found:
        words = " and ".join(_TEMPLATES[kind][0] for kind in found)
        question = f"Do you use {words} today?"
        yield Gap(answer, f"there are said to be no templates, and {words} are listed", about=found, question=question)


@rule(
    "DOC012",
    "–/W/W",
    guide=("S-9.18",),
    fix="List the ten or so kinds of treatment that you bill most, in the words of the office.",
    question="Which kinds of treatment do you bill most?",
    duty="billing",
    areas=("insurance", "verification"),
    answers=("documents.procedure_types",),
)
def procedure_list_missing(document: Documents, site: Site) -> Iterator[Gap]:
    """The kinds of treatment that are billed most are not listed.

    Why:
        Most denials come from few kinds of treatment; the billing team learns those first.
    Bad:
        documents:
          procedure_types: ~
    Good:
        documents:
          procedure_types: "Check-ups, fillings and crowns"
    """
    answer = site.pick(document.procedure_types)
    if answer.missing:
        yield Gap(answer, "it is not said yet which kinds of treatment are billed most")


@rule(
    "DOC014",
    "–/A/A",
    guide=("S-9.23",),
    fix="Ask for a clear reason before sending more, and write it beside the request as `because:`.",
    question="Why does the billing team need more documents than the usual ones?",
    duty="billing",
)
def request_without_reason(request: ExtraRequest) -> Iterator[Gap]:
    """More example documents were asked for, and no reason is written.

    Why:
        Each document more is one more that could name a patient.
    Bad:
        documents:
          requests: ["Two more denials"]
    Good:
        documents:
          requests: [{what: "Two more denials", because: "All examples are of one kind."}]
    """
    reasons = (request.marks.because, request.what.marks.because)
    if not request.what.missing and all(reason is None or reason.missing for reason in reasons):
        yield Gap(request.what, "more documents were asked for, and it is not said yet why")


RULES: Final = (
    fee_reference_not_stated,
    templates_not_stated,
    no_templates_and_yet_a_letter,
    procedure_list_missing,
    request_without_reason,
)
