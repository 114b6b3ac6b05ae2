"""Where example documents are from: which kinds of payers, how long ago."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.claims.payer_rules import PayerRules
from handover.analysis.structure.ages import surely_older
from handover.analysis.texts.example_papers import FORMS, ExamplePapers, item_label, promised
from handover.inputs import Today
from handover.model.documents import Documents, Item
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: An example is recent for so many months.
_RECENT = 12


@rule(
    "DOC007",
    "–/A/A",
    guide=("S-9.12",),
    fix="Add one example of a payer of this kind, with its `payer`.",
    question="Which documents show how the other kinds of payer answer?",
    duty="billing",
    areas=("insurance",),
)
def payer_type_without_example(document: Documents, papers: ExamplePapers, rules: PayerRules) -> Iterator[Gap]:
    """A kind of payer that is billed has no example document.

    Why:
        A public programme, a plan and a commercial insurer answer in different ways.
    Bad:
        payers:
          "payers[union-trust].kind": medical
        documents:
          "items[eob-paid-union-trust].payer": tri-county
          "items[denial-cover-sheet].payer": tri-county
    Good:
        documents:
          "items[eob-paid-union-trust].payer": ~
          "items[denial-cover-sheet].payer": tri-county
    """
    about = [item for item in papers.items if item.kind.value not in FORMS]
    if document.items.missing or any(item.payer.missing for item in about):
        return  # one whose payer is not written may be of any kind
    found = [rules.find(item.payer.value) for item in papers.items if item.payer.value is not None]
    shown = {payer.kind.value or "commercial" for payer in found if payer is not None}
    kinds = dict.fromkeys(payer.kind.value or "commercial" for payer in rules.payers if payer.kind.value != "other")
    for kind in kinds:
        if kind not in shown:
            words = "a membership plan" if kind == "plan" else f"a {kind} payer"
            question = f"Which document shows how {words} answers?"
            yield Gap(document.items, f"no example is from {words}", about=(kind,), question=question)


@rule(
    "DOC008",
    "–/W/W",
    guide=("S-9.07",),
    fix="Swap it for a recent one, or write its month under `date`. Statements, letters and recare notes are forms and may be as old as they like.",
    question="From when is {the example}, and is there a more recent one?",
    duty="billing",
)
def old_example(item: Item, today: Today) -> Iterator[Gap]:
    """An example document is older than a year, or has no date.

    Why:
        Payers change their forms and codes each year.
    Bad:
        documents:
          "items[eob-downgraded].date": 2025-10
    Bad:
        documents:
          "items[eob-downgraded].date": ~
    Good:
        documents:
          "items[eob-downgraded].date": 2025-11
          "items[statement].date": ~
    Good:
        documents:
          "items+": {id: denials, kind: denial, count: 2, state: promised}
    """
    if item.kind.value in FORMS or promised(item):
        return
    day, name = item.date.value, item_label(item)
    if item.date.missing:
        yield Gap(item.date, f"it is not said yet from when {name} is")
    elif day is not None and surely_older(day, _RECENT, today.day):
        yield Gap(item.date, f"{name} is of {day}, more than {_RECENT} months old", about=("old",))


RULES: Final = (payer_type_without_example, old_example)
