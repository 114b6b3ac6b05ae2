"""Gaps in what was removed from example documents before they are handed over."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.texts.example_papers import item_label, promised
from handover.model.documents import Item
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "DOC001",
    "W/B/B",
    guide=("S-9.03",),
    kind=Kind.DANGER,
    fix='Remove names, dates of birth, addresses, policy numbers and anything else that ties back to a person, and write `deidentified: {is: yes, confirmed: day, with: name}`. Where there is nothing to remove, write `{is: not_needed, because: "a blank form"}`.',
    question="Is everything removed from {the example} that could name a patient, and who did that?",
    duty="billing",
    yields_to=("DOC002",),
    answers=("documents.items.deidentified",),
)
def item_not_deidentified(item: Item) -> Iterator[Gap]:
    """An example document still holds what could name a patient, or nobody says that it does not.

    Why:
        Once sent, it cannot be called back, and the practice answers for it.
        What is only promised is not asked for yet, but what is known of it counts.
    Bad:
        documents:
          "items[eob-downgraded].deidentified": ~
    Bad:
        documents:
          "items[eob-downgraded].deidentified": no
    Bad:
        documents:
          "items[statement].deidentified": not_needed
    Bad:
        documents:
          "items[eob-downgraded].deidentified": unsure
          "items[eob-downgraded].state": ~
    Bad:
        documents:
          "items[eob-downgraded].deidentified": {is: unsure, because: "the chart number is in the corner"}
          "items[eob-downgraded].state": promised
    Bad:
        documents:
          "items[eob-downgraded].deidentified": no
          "items[eob-downgraded].state": promised
    Good:
        documents:
          "items[statement].deidentified": {is: not_needed, because: "a blank form"}
          "items[eob-downgraded].deidentified": yes
    Good:
        documents:
          "items+": {id: denials, kind: denial, count: 2, state: promised}
    """
    answer, name = item.deidentified, item_label(item)
    word = answer.value
    reasons = (answer.marks.because, answer.marks.note)
    if answer.missing and not promised(item):
        yield Gap(answer, f"it is not said yet whether {name} is free of what could name a patient")
    elif word == "no":
        yield Gap(answer, f"{name} still holds what could name a patient", about=("no",))
    elif word == "unsure":
        yield Gap(answer, f"nobody is sure what to remove from {name}", about=("unsure",))
    elif word == "not_needed" and all(reason is None or reason.missing for reason in reasons):
        text = f"it is not said yet why there is nothing to remove from {name}"
        yield Gap(
            answer,
            text,
            about=("not needed",),
            question="Why do some example documents need nothing removed that could name a patient?",
        )


@rule(
    "DOC002",
    "B/B/B",
    guide=("S-9.04",),
    kind=Kind.DANGER,
    fix="Ask first, and hold the document back until it is answered; if it went out, tell whoever runs the practice.",
    question="What has to be removed from {the example}, and has the document gone out already?",
    duty="owner",
    waivable=False,
)
def open_question_about_removal(item: Item) -> Iterator[Gap]:
    """Nobody is sure what to remove from an example document, and it is sent or ready to go.

    Why:
        A question that is asked after sending comes too late.
    Bad:
        documents:
          "items[eob-downgraded].deidentified": unsure
          "items[eob-downgraded].state": sent
    Bad:
        documents:
          "items[eob-downgraded].deidentified": unsure
    Bad:
        documents:
          "items[eob-downgraded].deidentified": {said: "all but the chart number, I think", says: tess}
    Bad:
        documents:
          "items[eob-downgraded].deidentified": {unconfirmed: {ask: tess, by: 2026-12-04}}
    Good:
        documents:
          "items[eob-downgraded].deidentified": unsure
          "items[eob-downgraded].state": promised
    """
    answer = item.deidentified
    asked = answer.missing and (answer.marks.on_file or answer.marks.unconfirmed is not None)
    if (asked or answer.value == "unsure") and item.state.value in ("sent", "ready"):
        name, gone = item_label(item), "was sent" if item.state.value == "sent" else "is marked as ready"
        yield Gap(answer, f"it is not settled what to remove from {name}, which {gone}", about=(item.state.value,))


RULES: Final = (item_not_deidentified, open_question_about_removal)
