"""Who enters what, denials, next actions, closing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from handover.model.posting import Posting
from handover.pack.blocks import Cell, Facts, Items, Section, Table, Text
from handover.pack.glossary import define

if TYPE_CHECKING:
    from handover.model.posting_claims import ClaimState, NextAction
    from handover.pack.desk import Desk


def posting(desk: Desk) -> Section:
    """Return posting and next actions."""
    document, show = desk.get(Posting), desk.show
    kinds = tuple(
        (
            show.entry(entry, show.cell(entry.kind)),
            show.inline_cell(entry.owner),
            show.cell(entry.within),
        )
        for entry in document.kinds.found
    )
    return Section(
        "posting",
        "Posting and next actions",
        (
            Table(("What is entered", "By", "Within"), kinds, "Who enters what"),
            Facts(
                (
                    ("The billing team hears of it by", _notice(desk, document.notices.to_vendor)),
                    ("The practice hears of it by", _notice(desk, document.notices.to_practice)),
                    ("An EOB can be seen, after the payment, within", show.cell(document.remittances_ready)),
                    ("In place of posting, the billing team", show.cell(document.instead)),
                    ("Boundary for what the billing team posts", show.cell(document.vendor_posting.boundary)),
                    ("Checks", show.cell(document.vendor_posting.checks)),
                    ("They are made by", show.cell(document.vendor_posting.checked_by)),
                ),
            ),
            Facts(
                (
                    ("Missing clinical documents go to", show.cell(document.denials.clinical_documentation)),
                    ("Billing corrections go to", show.cell(document.denials.billing_correction)),
                    ("Narratives are written by", show.cell(document.writes_narratives)),
                    ("The billing team may ask for what is missing", show.cell(document.denials.vendor_asks)),
                    *_gather(desk, document),
                    ("Within", show.cell(document.gather.within)),
                    ("They come back", show.cell(document.gather.way_back)),
                ),
                "Denials, and who gathers what payers ask for",
            ),
            Table(("Denied for", "It is", "It goes to"), _denials(desk, document), "Denials that go another way"),
            Text(define("next action"), strong=True),
            Table(("Claim is", "Next action"), _states(desk, document), "From each state, the next action"),
            Items(
                tuple(_action(desk, action) for action in document.next_actions.found),
                "The next actions there are",
            ),
            Facts(
                (
                    ("A wait needs", show.cell(document.wait.requires)),
                    ("It may last", show.cell(document.wait.longest)),
                    ("After this many waits", show.cell(document.wait.times)),
                    ("it goes to", show.cell(document.wait.escalate_to)),
                    ("as an escalation of this kind", show.cell(document.wait.route)),
                    ("Claims are closed by", show.cell(document.close_loop.claims)),
                    ("Balances are closed by", show.cell(document.close_loop.balances)),
                    ("Closing means", show.cell(document.close_loop.steps)),
                    ("A note on a balance says", show.cell(document.balance_notes.capture)),
                    ("Follow-up of a balance ends with", show.cell(document.balance_ends)),
                ),
                "Waiting and closing",
            ),
            Items(show.items(document.balance_notes.examples), "A good note on a balance reads"),
        ),
        ("all", "vendor", "front-desk", "clinician", "owner"),
    )


def _notice(desk: Desk, notices: Any) -> Cell:
    if notices.missing or not notices.readable:
        return desk.show.cell(notices)
    told = []
    for notice in notices.items:
        answers = (notice.method, notice.contents, notice.when, notice.channel, notice.system)
        words = [word for word in map(desk.show.inline, answers) if word]
        told.append(", ".join((*words, *desk.show.told(("sent by", notice.sent_by)))))
    return Cell("; ".join(told))


def _denials(desk: Desk, document: Posting) -> tuple[tuple[Cell, ...], ...]:
    show = desk.show
    return tuple(
        (show.entry(one, show.cell(one.kind)), show.cell(one.bucket), show.cell(one.goes_to))
        for one in document.denials.kinds.found
    )


def _action(desk: Desk, action: NextAction) -> Cell:
    """Return a next action with whose it is."""
    cell, owner = desk.show.cell(action.kind), desk.show.inline(action.owner)
    cell = replace(cell, text=f"{cell.text} ({owner})") if owner else cell
    notes = desk.show.told(("", action.means), ("then the claim is", action.leads_to))
    return desk.show.entry(action, desk.show.noted(cell, notes))


def _gather(desk: Desk, document: Posting) -> tuple[tuple[str, Cell], ...]:
    gather, show = document.gather, desk.show
    if gather.everything.given:
        return (("All of it is gathered by", show.cell(gather.everything)),)
    items = (
        ("Clinical narratives are gathered by", gather.clinical_narratives),
        ("Perio charting is gathered by", gather.perio_charting),
        ("X-rays are gathered by", gather.xrays),
        ("Referral details are gathered by", gather.referral_details),
        ("Signed forms are gathered by", gather.signed_forms),
    )
    return tuple((words, show.cell(answer)) for words, answer in items)


def _states(desk: Desk, document: Posting) -> tuple[tuple[Cell, ...], ...]:
    show = desk.show
    rows = []
    for state in document.states.found:
        means = show.inline(state.means)
        name = show.entry(state, Cell(show.words(state.id), notes=(means,) if means else ()))
        rows.append((name, _next(desk, state)))
    return tuple(rows)


def _next(desk: Desk, state: ClaimState) -> Cell:
    """Return the next action, or that the claim is closed; both where that differs."""
    show, final = desk.show, state.final
    if final.readable and final.value:
        return replace(show.cell(final), text="closed")
    if final.variants:
        return show.with_doubt(Cell(f"{show.inline(state.next)}; closed"), final)
    return show.cell(state.next)
