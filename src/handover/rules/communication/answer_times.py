"""Gaps between how soon answers are promised, and what comes before them."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.escalation_routes import subject
from handover.analysis.structure.site import Site
from handover.model.escalation_contacts import EscalationContacts
from handover.model.kinds.durations import Duration
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: A decision that is made within so many days comes soon enough, whatever routine questions take.
_ENOUGH: Final = 7


@rule(
    "COM026",
    "–/W/W",
    guide=("S-8.12", "S-8.20", "S-2.21"),
    kind=Kind.CONTRADICTION,
    fix="Let what is escalated be answered at least as soon as a routine question, and let the next person be asked before the answer is due.",
    question="How soon are escalations and routine questions answered?",
    duty="primary",
)
def answer_times_disagree(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """What cannot wait is answered later than what can, or is due before the next person hears of it.

    A decision may take longer than a routine answer; a week is enough for it.

    Why:
        Who reads both times takes the shorter one, and is told that the longer one was meant.
    Bad:
        escalation-contacts:
          "escalations[complaint].answer_within": 30 days
    Bad:
        escalation-contacts:
          "escalations[complaint].route": [{person: dana, after: 3 working days}, ines]
    Good:
        escalation-contacts:
          answer_within: 4 hours
          "escalations[complaint].answer_within": 2 working days
    Good:
        escalation-contacts:
          answer_within: 5 working days
    """
    routine = site.pick(contacts.answer_within)
    for escalation in site.entries(contacts.escalations):
        within = site.pick(escalation.answer_within)
        if within.value is None:
            continue
        if routine.value is not None and _slower(within.value, routine.value):
            yield Gap(
                within,
                f"{subject(escalation)} are answered within {within.value}, and routine questions within {routine.value}",
                about=(str(within.value), str(routine.value)),
                question=f"How soon are {subject(escalation)} answered?",
                causes=(within, routine),
            )
        for hop in site.entries(site.pick(escalation.route))[:1]:
            after = site.pick(hop.after)
            if after.value is not None and after.value.days_at_most > within.value.days_at_most:
                yield Gap(
                    after,
                    f"{subject(escalation)} are answered within {within.value}, and only after {after.value} is the next person asked",
                    about=(str(after.value),),
                    question=f"How soon are {subject(escalation)} answered, and when is the next person asked?",
                    causes=(after, within),
                )


def _slower(one: Duration, other: Duration) -> bool:
    """Whether a time is longer than another one, and longer than a week."""
    return one.days_at_most > max(other.days_at_most, _ENOUGH)


RULES: Final = (answer_times_disagree,)
