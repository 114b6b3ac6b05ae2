"""Gaps in the collection of example documents: how many, of which kinds, showing what."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.scope.areas import Areas
from handover.analysis.structure.phrasing import listed
from handover.analysis.texts.example_papers import FORMS, ExamplePapers, item_label, promised
from handover.model.documents import Documents
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: The guide's number of examples: enough to see a pattern, few enough to be read.
_FEWEST, _MOST = 10, 15

_SCENARIOS = {
    "paid": "a claim paid as expected",
    "denied_missing_information": "a denial for missing information",
    "downgraded": "a claim downgraded or reduced",
    "corrected": "a claim that was corrected and sent again",
}


@rule(
    "DOC004",
    "–/A/W",
    guide=("S-9.01", "S-9.22"),
    fix="Choose ten to fifteen normal ones; a batch counts by its `count`, a promised one too.",
    question="Which ten to fifteen example documents do you hand over?",
    duty="billing",
    answers=("documents.items",),
)
def too_few_or_too_many_examples(document: Documents, papers: ExamplePapers, areas: Areas) -> Iterator[Gap]:
    """There are fewer than ten example documents, or more than fifteen.

    Why:
        Few examples show no pattern; many are not read, and each has to be cleared of
        patients' details.
    Bad:
        documents:
          items: [{id: eobs, kind: eob, count: 4, scenario: paid, date: 2026-09, deidentified: yes}]
    Bad:
        documents:
          "items+": {id: more, kind: report, count: 9, date: 2026-09, deidentified: yes}
    Bad:
        scope:
          "areas.insurance": out
          "areas.balances": out
        documents:
          items: ~
    Good:
        documents:
          "items+": {id: eobs, kind: eob, count: 6, scenario: paid, date: 2026-09, deidentified: yes}
    """
    if document.items.missing:
        # else DOC005 says it, which weighs more
        if not areas.any_outsourced(("insurance", "balances")):
            yield Gap(document.items, "no example documents are listed", about=("none",))
    elif papers.most < _FEWEST:
        plural = "document is" if papers.most == 1 else "documents are"
        yield Gap(document.items, f"{papers.most} example {plural} listed, fewer than {_FEWEST}", about=("few",))
    elif papers.fewest > _MOST:
        yield Gap(document.items, f"{papers.fewest} example documents are listed, more than {_MOST}", about=("many",))


@rule(
    "DOC005",
    "–/W/W",
    guide=("S-9.01", "S-9.08", "S-9.09", "S-9.10", "S-9.11"),
    fix="Add under `items` one normal example of each, with its `scenario`: paid, denied_missing_information, downgraded, corrected.",
    question="Which documents show a claim paid, one denied for missing information, one reduced, and one corrected and sent again?",
    duty="billing",
    areas=("insurance", "balances"),
    answers=("documents.items",),
)
def scenario_missing(document: Documents, papers: ExamplePapers) -> Iterator[Gap]:
    """One of the four usual outcomes of a claim has no example.

    Why:
        The billing team meets it for the first time on a live claim.
    Bad:
        documents:
          "items[eob-downgraded].scenario": paid
    Bad:
        documents:
          items: ~
    Good:
        documents:
          "items[eob-downgraded]-":
          "items+": {id: reduced, kind: eob, count: 3, scenario: downgraded, state: promised}
    Good:
        documents:
          "items[eob-downgraded].scenario": paid
          "items[eob-paid-lakeshore].scenario": [paid, downgraded]
    """
    shown = papers.scenarios()
    absent = [scenario for scenario in _SCENARIOS if scenario not in shown]
    if document.items.missing:
        yield Gap(document.items, "no example documents are listed", about=("none",))
    elif absent:
        names = listed(_SCENARIOS[scenario] for scenario in absent)
        yield Gap(
            document.items,
            f"no example shows {names}{_in_own_words(papers)}",
            about=tuple(absent),
            question=f"Which documents show {names}?",
            like=f"items: [{', '.join(map(_entry, absent))}]",
        )


def _in_own_words(papers: ExamplePapers) -> str:
    """Say that what some examples show is in words of one's own, which stand for none of the usual outcomes."""
    number = sum(any(shown.other is not None for shown in item.scenario.items) for item in papers.items)
    shown = "one example shows" if number == 1 else f"{number} examples show"
    return f"; what {shown} is written in other words" if number else ""


def _entry(scenario: str) -> str:
    """Return how an example that shows something may be listed."""
    name = f"eob-{scenario.replace('_', '-')}"
    return f"{{id: {name}, file: documents/{name}.pdf, kind: eob, scenario: {scenario}, deidentified: yes}}"


@rule(
    "DOC006",
    "–/W/W",
    guide=("S-9.05", "S-9.06"),
    fix="Add a handful of recent EOBs (remittances will do), and a denial letter or portal message in the payer's own words.",
    question="Which recent EOBs and denials can you hand over?",
    duty="billing",
    areas=("insurance",),
)
def no_eob_or_no_denial(document: Documents, papers: ExamplePapers) -> Iterator[Gap]:
    """The examples hold no EOB, or no denial.

    Why:
        Each payer words its remarks in its own way; the codes alone do not tell.
    Bad:
        documents:
          items: [{id: all, kind: claim, count: 12, scenario: paid, date: 2026-09, deidentified: yes}]
    Bad:
        documents:
          items: [{id: all, kind: eob, count: 12, scenario: paid, date: 2026-09, deidentified: yes}]
    Good:
        documents:
          items: [{kind: remittance, count: 9, deidentified: yes}, {kind: eob, count: 3, scenario: denied_missing_information}]
    """
    if document.items.missing:
        return
    kinds = papers.kinds()
    absent = {} if kinds & {"eob", "remittance"} else {"eob": "EOB"}
    if "denial" not in kinds and "denied_missing_information" not in papers.scenarios():
        absent["denial"] = "denial"
    if absent:
        names = " and no ".join(absent.values())
        entries = (f"{{id: {kind}, file: documents/{kind}.pdf, kind: {kind}, deidentified: yes}}" for kind in absent)
        like = f"items: [{', '.join(entries)}]"
        yield Gap(document.items, f"the examples hold no {names}", about=tuple(absent), like=like)


@rule(
    "DOC013",
    "–/A/A",
    guide=("S-9.02",),
    kind=Kind.QUESTION,
    fix="Include one that tripped you up: a denial, a reduced payment, a claim that had to be corrected.",
    question="Which claim gave you trouble lately?",
    duty="billing",
    areas=("insurance", "balances"),
    yields_to=("DOC005",),
)
def only_perfect_examples(document: Documents, papers: ExamplePapers) -> Iterator[Gap]:
    """Every example that is there shows a claim that was paid as expected.

    Why:
        Claims that are paid as expected need no example.
    Bad:
        documents:
          items: [{id: eobs, kind: eob, count: 12, scenario: paid, date: 2026-09, deidentified: yes}]
    Bad:
        documents:
          items: [{id: eobs, kind: eob, count: 9, scenario: paid, date: 2026-09, deidentified: yes}, {id: later, kind: denial, count: 3, scenario: [denied_missing_information, downgraded, corrected], state: promised}]
    Good:
        documents:
          items: [{kind: eob, count: 9, scenario: paid}, {kind: denial, count: 3, scenario: {other: "refused for good"}}]
    """
    there = [item for item in papers.items if item.kind.value not in FORMS and not promised(item)]
    if there and all(item.scenario.values == ("paid",) for item in there):
        yield Gap(document.items, "every example that is there shows a claim that was paid as expected")


@rule(
    "DOC017",
    "–/W/W",
    guide=("S-9.01", "S-9.08"),
    kind=Kind.CONTRADICTION,
    fix="Correct the number, or leave out what these documents do not show.",
    question="How many documents are there, and what does each of them show?",
    duty="billing",
)
def batch_cannot_show_that(document: Documents) -> Iterator[Gap]:
    """A batch is said to show more outcomes than it has documents, or has none.

    Why:
        The outcomes count as shown, and the billing team looks for them in vain.
    Bad:
        documents:
          "items+": {id: batch, kind: eob, count: 2, scenario: [paid, downgraded, corrected], date: 2026-09, deidentified: yes}
    Bad:
        documents:
          "items+": {id: batch, kind: eob, count: 0, scenario: paid, date: 2026-09, deidentified: yes}
    Good:
        documents:
          "items+": {id: batch, kind: eob, count: 3, scenario: [paid, downgraded, corrected], date: 2026-09, deidentified: yes}
    """
    for item in document.items:
        count, shown = item.count.value, len(set(item.scenario.values))
        if count == 0:
            yield Gap(item.count, f"{item_label(item)} is said to be of no documents at all", about=("none",))
        elif count is not None and count < shown:
            number = "one document" if count == 1 else f"{count} documents"
            text = f"{item_label(item)} is of {number} and is said to show {shown} outcomes"
            yield Gap(item.count, text, about=("fewer",), causes=(item.count, item.scenario))


RULES: Final = (
    too_few_or_too_many_examples,
    scenario_missing,
    no_eob_or_no_denial,
    only_perfect_examples,
    batch_cannot_show_that,
)
