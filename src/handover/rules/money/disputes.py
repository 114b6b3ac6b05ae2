"""Disputes, and the tone in which patients are spoken to about money."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.escalation_routes import has_notes
from handover.analysis.structure.site import Site
from handover.analysis.structure.unsaid import why_unanswered
from handover.model.escalation_contacts import EscalationContacts
from handover.model.financial_policy import FinancialPolicy
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "FIN005",
    "–/W/W",
    guide=("S-6.06", "S-6.08"),
    fix="Write under `disputes.counts` in a sentence what counts, and under `notes` at the dispute in `escalations` what the team finds out first.",
    duty="money",
    areas=("balances",),
    answers=("financial-policy.disputes.counts", "escalation-contacts.escalations.notes"),
)
def dispute_not_defined(policy: FinancialPolicy, contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """Nothing says what a dispute is, or what is gathered before it comes back.

    Why:
        A caller who cannot tell a dispute from a question goes on pressing, or sends every
        question back.
    Bad:
        financial-policy:
          "disputes.counts": ~
    Bad:
        escalation-contacts:
          "escalations[dispute].notes": ~
    Good:
        escalation-contacts:
          "escalations[dispute].notes": ~
          "escalations[dispute].then": complaint
    """
    counts = site.pick(policy.disputes.counts)
    if counts.missing:
        yield Gap(counts, "it is not said yet what counts as a dispute about a bill")
    for entry in site.entries(contacts.escalations):
        if entry.kind.value == "dispute" and not has_notes(entry, contacts, site):
            yield Gap(
                site.pick(entry.notes),
                "it is not said yet what the team finds out before a dispute comes back",
                question="What should the billing team find out first, so that you can decide a dispute?",
            )


@rule(
    "FIN016",
    "–/W/W",
    guide=("S-6.18", "S-6.19", "S-9.17"),
    fix="Write the tone in a sentence, or three words that patients should not hear.",
    duty="money",
    areas=("balances", "recare"),
    answers=("financial-policy.tone", "financial-policy.forbidden"),
)
def neither_tone_nor_forbidden_words(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """Nothing says how patients are spoken to about money.

    Why:
        The billing team speaks in the practice's name. Patients do not know that it is
        somebody else.
    Bad:
        financial-policy:
          tone: ~
          forbidden: ~
    Bad:
        financial-policy:
          tone: "We will see."
    Good:
        financial-policy:
          tone: ~
    Good:
        financial-policy:
          tone: ~
          forbidden: {none: "the approved phrases are enough"}
    """
    tone, forbidden = site.pick(policy.tone), site.pick(policy.forbidden)
    if tone.missing and forbidden.missing:
        yield Gap(
            tone,
            "it is not said yet how patients are spoken to about money: neither a tone nor words to avoid",
            causes=(tone, forbidden),
        )
        return
    for one in (tone, forbidden):  # what was said of one of them is asked about, though the other is answered
        if one.missing and why_unanswered(one):
            yield Gap(one, "it is not said yet how patients are spoken to about money")


RULES: Final = (dispute_not_defined, neither_tone_nor_forbidden_words)
