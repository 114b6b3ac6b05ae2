"""Answers of a group that were changed: locked ones, and others without a reason."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.structure.walk import AllAnswers
from handover.group.inheritance import Inheritance, Layered, standing
from handover.group.locks import Locked, decision, idle_locks, is_stricter, locked_answers, place_of, reasons_for
from handover.model.answer import Answer, require
from handover.model.part import Part
from handover.model.place import Place, is_within
from handover.model.practice_document import PracticeDocument
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "GRP001",
    "B/B/B",
    guide=("S-6.13",),
    kind=Kind.DANGER,
    finds=FindingKind.UNSAFE,
    fix="Delete it here, so that what the group says holds; whether it may be another one is for whoever keeps the lock in group.yaml.",
    question="Who has agreed that {the answer} is other than the group has locked it?",
    waivable=False,
)
def locked_answer_changed(document: PracticeDocument, inheritance: Inheritance, answers: AllAnswers) -> Iterator[Gap]:
    """An answer that the group has locked is another one here.

    Why:
        A lock is a promise of the whole group, to a lender, an insurer or its patients; one practice that breaks it
        breaks it for all. Stricter is another answer too, unless the lock says `stricter_allowed: yes`.
    Bad:
        practice:
          extends: ../policy
        files:
          ../policy/group.yaml: "locked: [{where: financial-policy.small_balance, reason: agreed with the lender}]"
          ../policy/financial-policy.yaml: "small_balance: {is: write_off, up_to: 5}"
    Bad:
        practice:
          extends: ../policy
        files:
          ../policy/group.yaml: "locked: [{where: financial-policy.small_balanse, reason: agreed with the lender}]"
          ../policy/financial-policy.yaml: "small_balance: {is: write_off, up_to: 10}"
    Good:
        practice:
          extends: ../policy
        files:
          ../policy/group.yaml: "locked: [{where: financial-policy.small_balance, stricter_allowed: yes, reason: agreed with the lender}]"
          ../policy/financial-policy.yaml: "small_balance: {is: write_off, up_to: 20}"
    Good:
        practice:
          extends: ../policy
        files:
          ../policy/group.yaml: "locked: [{where: financial-policy.small_balance, reason: agreed with the lender}]"
          ../policy/financial-policy.yaml: "small_balance: {is: write_off, up_to: 10}"
    """
    require(document.extends)
    for policy in inheritance.policies:
        require(policy.document.locked)
        for lock in policy.document.locked.found:
            require(lock.where, lock.stricter_allowed)
    for locked in locked_answers(inheritance):
        if locked.at is not None and not (locked.lock.stricter_allowed.value and is_stricter(locked)):
            where = _file_and_line(locked)
            yield Gap(
                _thing_at(locked.at, answers), f"{{the answer}} is locked in {where}, and another answer is written"
            )
    for _, lock in idle_locks(inheritance):
        yield Gap(
            lock.where, "a lock names no answer of its group, so that nothing is locked", question=_WHICH, fix=_NAME_IT
        )


#: What is asked, and done, about a lock that locks nothing.
_WHICH: Final = "Which answer of the group is meant to be locked?"
_NAME_IT: Final = (
    "Write the document and the keys of an answer that the group gives, as in financial-policy.small_balance."
)


def _file_and_line(locked: Locked) -> str:
    """Return where a lock stands; the name of its folder is nothing that a message may hold."""
    span = locked.lock.place.span()
    line = "" if span is None else f", line {span.source.spot(span.start, span.end).line}"
    return f"group.yaml{line}"


def _thing_at(place: Place, answers: AllAnswers) -> Any:
    """Return the answer or part of the practice that stands at a place, which knows what it is called; else the place."""
    things: list[Answer[Any] | Part] = [*answers.answers, *answers.parts]
    same = (one for one in things if one.place.steps == place.steps and not one.place.empty)
    return next((one for one in same if not one.place.inherited and not _shared(place)), place)


def _shared(place: Place) -> bool:
    span = place.span()
    return span is not None and span.source.shared


@rule(
    "GRP002",
    "–/W/W",
    guide=("S-6.01",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix='Write why, in practice.yaml: `overrides: [{where: scope.areas.recare, reason: "Recare stays in house here."}]`; or delete it, so that what the group says holds.',
    question="Why is {the answer} another one than in the group?",
    yields_to=("GRP001",),
)
def override_without_a_reason(
    document: PracticeDocument, inheritance: Inheritance, answers: AllAnswers
) -> Iterator[Gap]:
    """An answer is other than in the group, or locked there, and nobody has said why.

    Why:
        Whoever reads it next cannot tell a decision from a mistake, and changes it back.
    Bad:
        practice:
          extends: ../policy
        files:
          ../policy/group.yaml: "name: Lakeside"
          ../policy/financial-policy.yaml: "small_balance: {is: write_off, up_to: 5}"
    Bad:
        practice:
          extends: ../policy
          overrides: [{where: financial-policy.small_balance, reason: "Agreed with the lender."}]
        files:
          ../policy/group.yaml: "name: Lakeside"
    Bad:
        practice:
          extends: ../policy
        files:
          ../policy/group.yaml: "locked: [financial-policy.small_balance]"
          ../policy/financial-policy.yaml: "small_balance: {is: write_off, up_to: 10}"
    Good:
        practice:
          extends: ../policy
          overrides: [{where: financial-policy.small_balance, reason: "Agreed with the lender."}]
        files:
          ../policy/group.yaml: "name: Lakeside"
          ../policy/financial-policy.yaml: "small_balance: {is: write_off, up_to: 5}"
    """
    require(document.extends, document.overrides)
    yield from _locks_without_a_reason(inheritance)
    reasons = reasons_for(inheritance, document)
    locked = [one.steps for one in locked_answers(inheritance) if one.at is not None]
    changed = [(layered, steps) for layered in inheritance.documents.values() for steps in _changed(layered)]
    for layered, steps in changed:
        if any(is_within(steps, where) for _, where in reasons) or any(steps[: len(one)] == one for one in locked):
            continue
        text = "{the answer} is another one than in the group, without a reason"
        yield Gap(_thing_at(_where(layered, steps), answers), text)
    for entry, where in reasons:
        if not entry.place.inherited and not any(is_within(steps, where) for _, steps in changed):
            text = "a reason is given for an answer that is the same as in the group"
            yield Gap(
                entry,
                text,
                question="Which answer is another one than in the group, so that a reason is given?",
                fix=_DROP_IT,
            )


def _locks_without_a_reason(inheritance: Inheritance) -> Iterator[Gap]:
    for policy in inheritance.policies:
        for lock in policy.document.locked.found:
            if lock.reason.missing and not lock.where.missing:
                text = "an answer of the group is locked, and it is not said why"
                yield Gap(lock, text, question=_WHY_LOCKED, fix=_SAY_WHY, about=("lock",))


#: What is asked, and done, about a lock without a reason.
_WHY_LOCKED: Final = "Why may no practice change the answer that the group has locked?"
_SAY_WHY: Final = (
    'Write why, in group.yaml: `{where: financial-policy.small_balance, reason: "Agreed with the lender."}`.'
)

#: What is done about a reason for nothing.
_DROP_IT: Final = "Correct where it is, or delete the entry."


def _changed(layered: Layered) -> Iterator[tuple[str, ...]]:
    """Yield the path to each inherited answer that is another one, but for those removed with a reason."""
    for one in layered.merged.overrides:
        same = one.reason is None and decision(one.lower) == decision(one.upper)
        if not same and (one.reason is None or not _is_reason(one.reason.text)):
            yield one.steps


def _is_reason(text: str) -> bool:
    return text.strip().casefold() not in ("", "yes", "true", "~", "null")


def _where(layered: Layered, steps: tuple[str, ...]) -> Place:
    """Return the place at which something else is written: in the last layer that has it."""
    for layer in reversed(layered.layers):
        found = standing(layered, layer)
        if steps in found:
            return place_of(found, steps)
    return place_of({}, steps)


RULES: Final = (locked_answer_changed, override_without_a_reason)
