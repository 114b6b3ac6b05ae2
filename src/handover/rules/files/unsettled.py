"""Answers that are not settled: references to nothing, unconfirmed, contradicted, over or not yet valid."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.directory import People
from handover.analysis.people.unconfirmed import UnconfirmedAnswers
from handover.analysis.structure.references import References
from handover.analysis.structure.walk import AllAnswers
from handover.inputs import Today
from handover.model.answer import State
from handover.model.kinds.references import StepRef
from handover.model.practice import Practice
from handover.model.spoken import Unanswered
from handover.outcome import FindingKind, Kind
from handover.rules.files.unreadable import as_gaps
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "FIL009",
    "B/B/B",
    guide=("S-1.01",),
    kind=Kind.CONTRADICTION,
    fix="Correct the spelling, or add what it should lead to in its own document.",
    question="Which one is meant here?",
    duty="none",
)
def unknown_reference(references: References) -> Iterator[Gap]:
    """An id leads to nothing.

    Why:
        A location, channel, system or payer that does not exist cannot be reached, watched
        or granted.
    Bad:
        escalation-contacts:
          "escalations[complaint].channel": ofice-line
    Bad:
        practice:
          systems: ~
    Good:
        escalation-contacts:
          "escalations[complaint].channel": office-line
    """
    for entries, refs in references.unlisted:
        what = refs[0].what
        names = f"{len(refs)} answers name one" if len(refs) > 1 else "an answer names one"
        fix = f"List each {what} here, under the name by which the other answers call it."
        yield Gap(
            entries,
            f"no {what} is listed here, and {names}",
            question=f"Which {what} is meant, and what is it called?",
            fix=fix,
        )
    for answer, ref, nearest in references.unknown:
        if isinstance(ref, StepRef):  # the rule about what leads to what speaks of steps
            continue
        hint = f"; did you mean {nearest}?" if nearest else ""
        yield Gap(answer, f"there is no such {ref.what}{hint}")


@rule(
    "FIL010",
    "A/W/B",
    guide=("S-5.25",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Let the person named confirm it: replace `unconfirmed` by `confirmed:` with the day, or correct the answer. Until then the pack shows it as unconfirmed.",
    question="Can you confirm this answer?",
    scaled=True,
    yields_to=("FIL011",),
)
def unconfirmed_answer(promises: UnconfirmedAnswers) -> Iterator[Gap]:
    """An answer is there, but nobody has confirmed it.

    Why:
        People treat what is written as fact.
    Bad:
        escalation-contacts:
          answer_within: {is: 1 working day, unconfirmed: {ask: ines, by: 2026-12-04}}
    Good:
        escalation-contacts:
          answer_within: {is: 1 working day, confirmed: 2026-11-02}
    """
    for promise in promises.others:  # rules about payers have rules of their own
        if promise.valued:
            yield Gap(promise.thing, promise.standing("answer"), ask=promise.who)


@rule(
    "FIL011",
    "–/W/B",
    guide=("S-5.27",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Write who confirms it and by when, `unconfirmed: {ask: name, by: 2026-12-04}`, or confirm it now.",
    question="Who can confirm this, and by when?",
    scaled=True,
)
def nobody_confirms(promises: UnconfirmedAnswers, today: Today) -> Iterator[Gap]:
    """An unconfirmed answer has nobody to confirm it, no day, or the day has passed.

    Why:
        "Unconfirmed" without a person and a day stays so for ever.
    Bad:
        escalation-contacts:
          answer_within: {is: 1 working day, unconfirmed: {by: 2026-12-04}}
    Bad:
        escalation-contacts:
          answer_within: {is: 1 working day, unconfirmed: {ask: ines, by: 2026-11-02}}
    Good:
        escalation-contacts:
          answer_within: {is: 1 working day, unconfirmed: {ask: ines, by: 2026-12-04}}
    """
    for promise in promises.others:
        lacking = promise.lacking("answer", today.day)
        if lacking is not None:
            yield Gap(promise.thing, lacking[0], ask=promise.who, about=(lacking[1],))


@rule(
    "FIL012",
    "W/B/B",
    guide=("S-5.02",),
    kind=Kind.CONTRADICTION,
    fix="Let the owner decide which answer holds, and write that one alone.",
    question="Which of the answers holds?",
)
def conflicting_answers(all_answers: AllAnswers, people: People) -> Iterator[Gap]:
    """Two people gave two answers, and nobody has decided.

    Why:
        The billing team would follow whoever spoke last.
    Bad:
        escalation-contacts:
          answer_within: {conflict: [{is: 1 working day, says: dana}, {is: 4 hours, says: ines}]}
    Good:
        escalation-contacts:
          answer_within: 4 hours
    """
    for answer in all_answers.answers:
        if answer.state is not State.CONFLICT:
            continue
        names: list[str] = []
        for claim in answer.claims:
            says = claim.marks.says
            person = people.find(says.known) if says is not None and says.known is not None else None
            if person is not None:
                names.append(people.label(person))
        who = f": {' and '.join(names)} disagree" if len(names) > 1 else ""
        yield Gap(answer, f"{len(answer.claims)} answers are written here and none is decided{who}")


@rule(
    "FIL015",
    "A/W/W",
    guide=("S-0.03",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Write the answer; or delete the line, and keep the reason as a `note:`. Where the answer is asked for, the rule that asks is ignored with a reason, a person and a date.",
    question="What is meant by none here?",
    yields_to=("ACC007",),
)
def none_is_no_answer(all_answers: AllAnswers) -> Iterator[Gap]:
    """The word "none" stands where it is no answer and nothing else asks.

    Why:
        Whoever wrote it takes the question for answered; programs read it as left out.
    Bad:
        posting:
          "wait": {none: "we look when we have time"}
    Bad:
        escalation-contacts:
          "escalations[complaint].send_by": {none: "they know how"}
    Good:
        goals:
          "measures[treatment_to_submission].baseline": {none: "nobody has counted"}
    """
    for answer in all_answers.answers:
        optional = answer.place.manual is None or answer.place.manual.absent
        if answer.unanswered is Unanswered.NONE and answer.missing and optional:
            yield Gap(answer, '"none" is no answer here, so this counts as left out')
    for part in all_answers.parts:
        if part.marks.none is not None and not part.is_none:
            yield Gap(part.marks.none, '"none" is no answer for all of this, so each answer is still asked for')


@rule(
    "FIL016",
    "A/W/W",
    guide=("S-5.25",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Write what holds now, and delete what is over.",
    question="What holds now?",
)
def over_or_ahead(all_answers: AllAnswers, practice: Practice) -> Iterator[Gap]:
    """What is written held until a day that has passed, or holds from a day after the start.

    Why:
        An answer that is over, or has not begun, is no answer today; people who read it go by it.
    Bad:
        escalation-contacts:
          first_weeks: {is: "Call before noon.", until: 2026-10-31}
    Bad:
        escalation-contacts:
          "channels+": {id: third-line, purpose: urgent, address: "555-0188", watched_by: sam, until: 2026-10-31}
    Good:
        escalation-contacts:
          first_weeks: {is: "Call before noon.", until: 2027-02-28}
    """
    for answer in all_answers.answers:
        optional = answer.place.manual is None or answer.place.manual.absent
        if answer.unanswered in (Unanswered.OVER, Unanswered.NOT_YET) and answer.missing and optional:
            yield Gap(answer, f"{answer.unanswered.value}, and nothing says what holds now")
    yield from as_gaps(practice, "FIL016")


RULES: Final = (
    unknown_reference,
    unconfirmed_answer,
    nobody_confirms,
    conflicting_answers,
    none_is_no_answer,
    over_or_ahead,
)
