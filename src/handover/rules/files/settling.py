"""Gaps in settling: references that lead nowhere, answers unconfirmed or contradicted."""

from collections.abc import Iterator

from handover.model.answer import State
from handover.model.kinds.references import StepRef
from handover.outcome import Kind
from handover.reckon.everything import Everything
from handover.reckon.people import People
from handover.reckon.promises import Promises
from handover.reckon.references import References
from handover.reckon.today import Today
from handover.rules.files.topic import files
from handover.rules.gap import Gap


@files.rule(
    "009",
    "B/B/B",
    guide=("S-1.01",),
    kind=Kind.CONTRADICTION,
    fix="Correct the id, or add what it should lead to.",
    question="Which one is meant here?",
    duty="none",
)
def unknown_reference(references: References) -> Iterator[Gap]:
    """An id leads to nothing.

    Why:
        A location, channel, system or payer that does not exist cannot be reached, watched
        or granted.
    What to do:
        Correct the spelling, or define it in its own document.
    Bad:
        escalation-contacts:
          "escalations[complaint].channel": ofice-line
    Bad:
        practice:
          systems: ~
    Bad:
        access-plan:
          accounts: ~
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


@files.rule(
    "010",
    "A/W/B",
    guide=("S-5.25",),
    kind=Kind.CONTRADICTION,
    fix="Confirm it: replace `unconfirmed` by `confirmed:` with the day, or correct the answer.",
    question="Can you confirm this answer?",
    scaled=True,
    yields_to=("FIL011",),
)
def unconfirmed_answer(promises: Promises) -> Iterator[Gap]:
    """An answer is there, but nobody has confirmed it.

    Why:
        People treat what is written as fact.
    What to do:
        Let the person named confirm it, and write the day. Until then the pack shows it as
        unconfirmed.
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


@files.rule(
    "011",
    "–/W/B",
    guide=("S-5.27",),
    kind=Kind.CONTRADICTION,
    fix="Write who confirms it and by when: `unconfirmed: {ask: name, by: 2026-12-04}`.",
    question="Who can confirm this, and by when?",
    scaled=True,
)
def nobody_confirms(promises: Promises, today: Today) -> Iterator[Gap]:
    """An unconfirmed answer has nobody to confirm it, no day, or the day has passed.

    Why:
        "Unconfirmed" without a person and a day stays so for ever.
    What to do:
        Name the person and the day, or confirm it now.
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


@files.rule(
    "012",
    "W/B/B",
    guide=("S-5.02",),
    kind=Kind.CONTRADICTION,
    fix="Decide which answer holds, and write that one alone.",
    question="Which of the answers holds?",
)
def conflicting_answers(everything: Everything, people: People) -> Iterator[Gap]:
    """Two people gave two answers, and nobody has decided.

    Why:
        The billing team would follow whoever spoke last.
    What to do:
        Let the owner decide, and write only the answer that holds.
    Bad:
        escalation-contacts:
          answer_within: {conflict: [{is: 1 working day, says: dana}, {is: 4 hours, says: ines}]}
    Good:
        escalation-contacts:
          answer_within: 4 hours
    """
    for answer in everything.answers:
        if answer.state is not State.CONFLICT:
            continue
        names: list[str] = []
        for claim in answer.claims:
            says = claim.marks.says
            person = people.find(says.value) if says is not None and says.readable and says.value is not None else None
            if person is not None:
                names.append(people.label(person))
        who = f": {' and '.join(names)} disagree" if len(names) > 1 else ""
        yield Gap(answer, f"{len(answer.claims)} answers are written here and none is decided{who}")
