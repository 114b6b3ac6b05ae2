"""Answers that are not settled: references to nothing, unconfirmed, contradicted, over or not yet valid."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.people.directory import People
from handover.analysis.people.unconfirmed import UnconfirmedAnswers
from handover.analysis.structure.references import References
from handover.analysis.structure.versions import clash
from handover.analysis.structure.walk import AllAnswers
from handover.data.phrases import table
from handover.inputs import Today
from handover.model.answer import Answer, State, require
from handover.model.document import Also
from handover.model.kinds.references import (
    ChannelRef,
    DocumentRef,
    LocationRef,
    MeasureRef,
    PayerRef,
    ProviderRef,
    Ref,
    RouteRef,
    StateRef,
    StepRef,
    SystemRef,
    TaskRef,
)
from handover.model.kinds.words import Words
from handover.model.kinds.yes_or_day import YesOrDay
from handover.model.part import Part, fields_of
from handover.model.practice import Practice
from handover.model.spoken import Unanswered, is_hedged
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
    question="Which one is meant at {the answer}?",
    duty="none",
    judges_words=True,
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
            f"no {what} is listed, and {names}",
            question=f"What is each {what} called that the other answers name?",
            fix=fix,
        )
    for answer, ref, nearest in references.unknown:
        if isinstance(ref, StepRef) or _is_elsewhere(answer, ref):  # the rule about what leads to what speaks of steps
            continue
        hint = f"; did you mean {nearest}?" if nearest else ""
        home = _HOMES.get(type(ref))
        fix = f"Correct the spelling, or list it under {home}; elsewhere its id or its name stands." if home else ""
        question = f"Which {ref.what} is meant at {{the answer}}?"
        yield Gap(answer, f"{{the answer}} names no {ref.what} that is listed{hint}", fix=fix, question=question)
    require(*references.unread)


def _is_elsewhere(answer: Answer[Any], ref: Ref) -> bool:
    """Whether somebody of the group works at a location, which may be another practice's."""
    return isinstance(ref, LocationRef) and answer.place.inherited and answer.place.steps[:2] == ("practice", "people")


#: Where the things are listed to which an answer may refer, with the form of an entry where people write it in words.
_HOMES: Final[dict[type[Ref], str]] = {
    LocationRef: "`locations` in practice.yaml",
    SystemRef: "`systems` in practice.yaml, as in {id: pms, name: Open Dental, kind: practice_management}",
    ChannelRef: "`channels` in escalation-contacts.yaml, as in "
    '{id: billing-tasks, name: Open Dental tasks, kind: {other: "task list"}, address: "the list called Billing"}',
    PayerRef: "`payers` in payers.yaml, as in {id: lakeshore, name: Lakeshore Mutual Dental}",
    ProviderRef: "`people` in practice.yaml",
    MeasureRef: "`measures` in goals.yaml",
    StateRef: "`states` in posting.yaml",
    TaskRef: "`tasks` in scope.yaml",
    DocumentRef: "`items` in documents.yaml",
    RouteRef: "`escalations` in escalation-contacts.yaml",
}


@rule(
    "FIL010",
    "A/W/B",
    guide=("S-5.25",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Let the person named confirm it: replace `unconfirmed` by `confirmed:` with the day, or correct the answer. Until then the pack shows it as unconfirmed.",
    question="Can you confirm {the answer}?",
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
        if promise.valued and not promise.copied:  # those are asked together
            yield Gap(promise.thing, promise.standing("answer"), ask=promise.who)


@rule(
    "FIL011",
    "–/W/B",
    guide=("S-5.27",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Write who confirms it and by when, `unconfirmed: {ask: name, by: 2026-12-04}`, or confirm it now.",
    question="Who can confirm {the answer}, and by when?",
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
        lacking = None if promise.copied else promise.lacking("answer", today.day)
        if lacking is not None:
            yield Gap(promise.thing, lacking[0], ask=promise.who, about=(lacking[1],))


@rule(
    "FIL012",
    "W/B/B",
    guide=("S-5.02",),
    kind=Kind.CONTRADICTION,
    fix="Let the owner decide which answer holds, and write that one alone.",
    question="Which answer holds for {the answer}?",
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
        yield Gap(answer, f"{{the answer}} has {len(answer.claims)} answers, and none is decided{who}")


@rule(
    "FIL026",
    "W/B/B",
    guide=("S-5.02",),
    kind=Kind.CONTRADICTION,
    fix="Keep one of the two, or say with `for:` which part each of them is for.",
    question="Which of the two versions of {the answer} holds?",
    yields_to=("FIN021", "FIL009"),
)
def two_versions_of_one_part(all_answers: AllAnswers) -> Iterator[Gap]:
    """Two versions of an answer hold for the same part of the work, and neither is the narrower one.

    Why:
        Each side goes by the version that it reads first.
    Bad:
        financial-policy:
          time_of_service: {is: full, differs: [{for: {visits: planned}, is: deposit, amount: 50}, {for: {visits: planned}, is: after_insurance}]}
    Bad:
        escalation-contacts:
          answer_within: {is: 1 working day, differs: [{for: {locations: main-street}, is: 2 hours}, {for: {locations: main-street}, is: 4 hours}]}
    Good:
        financial-policy:
          time_of_service: {is: full, differs: [{for: {visits: planned}, is: deposit, amount: 50, because: "x"}, {for: {visits: new_patient}, is: after_insurance}]}
    """
    for answer in all_answers.answers:
        for number, other in enumerate(answer.variants):
            one = next((one for one in answer.variants[:number] if clash(one.marks, other.marks)), None)
            if one is not None:
                text = "{the answer} has two versions for the same part, and it is not said yet which of them holds"
                yield Gap(other, text, causes=(one, other))


@rule(
    "FIL028",
    "–/W/W",
    guide=("S-5.25", "S-5.27"),
    kind=Kind.CONTRADICTION,
    fix="Write `unconfirmed: {ask: name, by: 2026-12-04}` where nobody has confirmed it yet, or `confirmed:` with the day once somebody has.",
    question="Has somebody confirmed {the answer}, and when?",
)
def confirmed_and_not(all_answers: AllAnswers) -> Iterator[Gap]:
    """Something is marked as confirmed and is not: it says so, it is unconfirmed as well, or its words only guess.

    Why:
        Readers trust the mark and skip the words.
    Bad:
        escalation-contacts:
          answer_within: {is: 4 hours, confirmed: no}
    Bad:
        escalation-contacts:
          answer_within: {is: 4 hours, confirmed: 2026-11-02, unconfirmed: {ask: dana, by: 2026-12-04}}
    Bad:
        payers:
          rules: [{decision: "We think that crowns need a predetermination.", confirmed: 2026-11-02, with: "the payer's line"}]
    Good:
        escalation-contacts:
          answer_within: {is: 4 hours, confirmed: 2026-11-02}
    """
    things: list[Answer[Any] | Part] = [*all_answers.answers, *all_answers.parts]
    for thing in things:
        confirmed = thing.marks.confirmed
        if confirmed is not None and confirmed.known is not None:
            yield from _judged(thing, confirmed, confirmed.known)


def _judged(thing: Answer[Any] | Part, confirmed: Answer[YesOrDay], said: YesOrDay) -> Iterator[Gap]:
    """Judge one thing that is marked as confirmed."""
    unconfirmed = thing.marks.unconfirmed is not None
    if not said.happened and said.day is None:
        if not unconfirmed:
            text = "{the answer} is said not to be confirmed, and it is not said yet who confirms it"
            yield Gap(confirmed, text, about=("denied",))
    elif unconfirmed:
        text = "{the answer} is marked as confirmed and as unconfirmed"
        yield Gap(confirmed, text, about=("both",), causes=(confirmed, thing))
    elif any(table("guess").hits(words.words) for words in _own_words(thing)):
        yield Gap(
            confirmed, "{the answer} is marked as confirmed, and the words say that it is a guess", about=("guess",)
        )


def _own_words(thing: Answer[Any] | Part) -> Iterator[Words]:
    """Yield the words of a thing that is marked, and of the answers of a marked entry."""
    answers = (
        [thing] if isinstance(thing, Answer) else [getattr(thing, one.name) for one in fields_of(type(thing)).values()]
    )
    for answer in answers:
        if isinstance(answer, Answer) and isinstance(answer.known, Words) and not isinstance(answer.known, Ref):
            yield answer.known


@rule(
    "FIL015",
    "A/W/W",
    guide=("S-0.03",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Until it is answered it counts as left out. Write the answer; or delete the line, and keep the reason as a `note:`. Where the answer is asked for, the rule that asks is ignored with a reason, a person and a date.",
    question="{the answer}: is there really nothing, or is it not decided yet?",
    yields_to=("ACC007", "COM015", "PAY010"),
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
    Bad:
        goals:
          "measures[treatment_to_submission].baseline": {none: "not that I know of"}
    Good:
        goals:
          "measures[treatment_to_submission].baseline": {none: "nobody has counted"}
    """
    for answer in all_answers.answers:
        optional = answer.place.manual is None or answer.place.manual.absent
        if answer.unanswered is Unanswered.NONE and answer.missing and optional:
            yield Gap(answer, "{the answer} is said to be none, which is no answer there")
    yield from _parts_said_to_be_none(all_answers)
    for thing in all_answers.things:
        if thing.marks.none is not None and thing.is_none and is_hedged(thing.marks.none):
            text = "of {the answer} it is only said that none is known"
            yield Gap(thing, text, fix=_HEDGED_FIX, question=_HEDGED, about=("hedged",))


def _parts_said_to_be_none(all_answers: AllAnswers) -> Iterator[Gap]:
    """Yield the blocks and entries of which "none" is no answer."""
    for part in all_answers.parts:
        if part.marks.none is not None and not part.is_none:
            why = "which is no answer there" if part.why_not_none is None else f"and {part.why_not_none.value}"
            at = part.marks.none if part.why_not_none is None else part
            yield Gap(at, f"{{the answer}} is said to be none, {why}; each part is asked for")


_HEDGED: Final = "{the answer}: is there none, or is it only that you know of none?"
_HEDGED_FIX: Final = (
    'Where there is none, write why, as in {none: "the claim is enough for them"}; else find out who knows, and ask.'
)


@rule(
    "FIL016",
    "A/W/W",
    guide=("S-5.25",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Write what holds now, and delete what is over.",
    question="What holds now for {the answer}?",
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
            yield Gap(answer, f"{{the answer}}: {answer.unanswered.value}, and it is not said yet what holds now")
    yield from as_gaps(practice, "FIL016")


@rule(
    "FIL027",
    "–/W/W",
    guide=("S-1.01",),
    fix="Write under `text` what holds, or delete the entry.",
    question="What does the billing team need to know about {the entry}?",
    yields_to=("FIL022",),
)
def remark_without_a_text(all_answers: AllAnswers) -> Iterator[Gap]:
    """An entry of `also` names something, or quotes somebody, and says nothing that holds.

    Why:
        It stands in the pack like a rule, and nobody can act on it.
    Bad:
        scope:
          also: {about: gift cards, text: {said: "we have to see", says: dana}}
    Bad:
        scope:
          also: {about: gift cards}
    Good:
        scope:
          also: {about: gift cards, text: "They are not taken for balances."}
    """
    for remark in all_answers.parts_of(Also):
        if remark.text.missing:
            yield Gap(remark.text, "{the entry} names something, and nothing is settled about it")


RULES: Final = (
    unknown_reference,
    unconfirmed_answer,
    nobody_confirms,
    conflicting_answers,
    two_versions_of_one_part,
    confirmed_and_not,
    none_is_no_answer,
    over_or_ahead,
    remark_without_a_text,
)
