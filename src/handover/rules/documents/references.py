"""Gaps in what stands beside the examples: fee lists, templates, procedures, requests for more."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.scope.areas import AreaName, Areas
from handover.analysis.structure.site import Site
from handover.model.documents import Documents, ExtraRequest
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "DOC010",
    "–/W/W",
    guide=("S-9.13", "S-9.14"),
    fix='Say under `fee_reference` which list counts, or `{none: "the reason"}`.',
    question="Which fee list counts when charges and payments are checked?",
    duty="money",
    areas=("insurance", "balances"),
    answers=("documents.fee_reference",),
)
def fee_reference_not_stated(document: Documents, site: Site) -> Iterator[Gap]:
    """Nothing says which fee list counts when charges and payments are checked.

    Why:
        Without it nobody can tell an underpayment from a contract.
    Bad:
        documents:
          fee_reference: ~
    Good:
        documents:
          fee_reference: {none: "each EOB is taken as it comes"}
    Good:
        documents:
          fee_references: {none: "we have no lists; the plan sets all fees"}
          fee_reference: ~
    """
    answer = site.pick(document.fee_reference)
    if answer.missing and not site.pick(document.fee_references).is_none:
        known = "fee lists are named, and nothing says which one counts"
        text = known if document.fee_references.given else "nothing says which fee list counts"
        yield Gap(answer, text)


_TEMPLATES: tuple[tuple[str, str, AreaName], ...] = (
    ("statement", "patient statements", "balances"),
    ("balance_letter", "letters or emails about balances", "balances"),
    ("recare_notes", "recare notes or scripts", "recare"),
)


@rule(
    "DOC011",
    "–/W/W",
    guide=("S-9.15", "S-9.16"),
    fix='Name the file of each template that is in use, or write `{none: "the reason"}`.',
    question="Which templates do you use today?",
    duty="front-desk",
    areas=("balances", "recare"),
    answers=tuple(f"documents.templates.{key}" for key, _, _ in _TEMPLATES),
)
def templates_not_stated(document: Documents, areas: Areas, site: Site) -> Iterator[Gap]:
    """A template is neither listed nor said not to exist.

    Why:
        The billing team writes its own, and patients get letters in two voices.
    Bad:
        documents:
          "templates.statement": ~
    Bad:
        documents:
          templates: ~
    Good:
        documents:
          templates: {statement: {none: "the printer's own"}, balance_letter: {none: "we call"}, recare_notes: none}
    Good:
        documents:
          templates: {none: "we call, and write nothing"}
    Good:
        scope:
          "areas.recare": out
        documents:
          "templates.recare_notes": ~
    """
    if document.templates.is_none:
        return
    asked = [(key, words, area) for key, words, area in _TEMPLATES if areas.outsourced(area, site)]
    if document.templates.missing:
        if asked:
            yield Gap(document.templates, "nothing says which templates are in use, or that there are none")
        return
    for key, words, area in asked:
        answer = site.pick(getattr(document.templates, key))
        if answer.missing:
            yield Gap(
                answer,
                f"nothing says whether there are templates for {words}",
                about=(key,),
                question=f"Which templates do you use for {words}, if any?",
                areas=(area,),
            )


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
        yield Gap(answer, "nothing says which kinds of treatment are billed most")


@rule(
    "DOC014",
    "–/A/A",
    guide=("S-9.23",),
    fix="Ask for a clear reason before sending more, and write it beside the request.",
    question="Why are more documents needed?",
    duty="billing",
    answers=("documents.requests.reason",),
)
def request_without_reason(request: ExtraRequest) -> Iterator[Gap]:
    """More example documents were asked for, and no reason is written.

    Why:
        Each document more is one more that could name a patient.
    Bad:
        documents:
          requests: [{on: 2026-11-10, what: "Two more denials"}]
    Good:
        documents:
          requests: [{on: 2026-11-10, what: "Two more denials", reason: "All examples are of one kind."}]
    """
    if request.reason.missing and not (request.what.missing and request.on.missing):
        yield Gap(request.reason, "more documents were asked for, and nothing says why")


RULES: Final = (fee_reference_not_stated, templates_not_stated, procedure_list_missing, request_without_reason)
