"""Ignores: each must say why, who decided and until when, and must hide something."""

import re
from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.phrasing import listed
from handover.inputs import DeclaredIgnore, DeclaredIgnores, KnownCodes, Today
from handover.model.kinds.days import in_words
from handover.node import TextSpan
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap, Target
from handover.rules.rule import Topic, rule

_CODE: Final = re.compile(r"[A-Z]{3}\d{3}")


def _at(ignore: DeclaredIgnore) -> Target:
    return ignore.place if ignore.place is not None else TextSpan(ignore.source, *ignore.span)


def _named(ignore: DeclaredIgnore) -> str:
    """Return the codes of an ignore; what is no code is not shown."""
    codes = [code for code in ignore.codes if _CODE.fullmatch(code)]
    return listed(codes) if codes else "a finding"


def _finding(ignore: DeclaredIgnore) -> str:
    named = _named(ignore)
    return named if named == "a finding" else f"the finding {named}"


def _about(number: int, *more: str) -> tuple[str, ...]:
    return (str(number), *more)


@rule(
    "WAV001",
    "B/B/B",
    guide=("S-1.27",),
    kind=Kind.DANGER,
    finds=FindingKind.UNREADABLE,
    fix="Say why, who decided and until which day; an incomplete ignore hides nothing. Write it like: # handover: ignore[COM002] the reason; says dana until 2027-03-31",
    question="Why may the finding at {the answer} stay as it is, who decided that, and until when?",
    duty="none",
    late=True,
)
def ignore_incomplete(written_ignores: DeclaredIgnores) -> Iterator[Gap]:
    """An ignore has no reason, no person or no end date.

    Why:
        An ignore without a reason is a finding that somebody hid.
    Bad:
        file:
          goals.yaml: |
            # handover: ignore[GOA001]
            goals: []
    Bad:
        practice:
          ignores: [{code: COM004, where: escalation-contacts.escalations, reason: "agreed"}]
    Good:
        practice:
          ignores: ~
    """
    for number, ignore in enumerate(written_ignores.all):
        if ignore.unread:  # told where it stands
            continue
        if ignore.malformed:
            question = f"Why may {_finding(ignore)} stay as it is, who decided that, and until when?"
            yield Gap(
                _at(ignore),
                f"the ignore of {_named(ignore)} hides nothing: {ignore.malformed}",
                about=_about(number),
                question=question,
            )
            continue
        lacking = [
            words
            for words, there in (
                ("a reason", ignore.reason),
                ("a person who decided", ignore.says),
                ("a last day", ignore.until),
            )
            if not there
        ]
        if lacking:
            message = f"the ignore of {_named(ignore)} lacks {listed(lacking)}"
            question = f"Why may {_finding(ignore)} stay as it is, who decided that, and until when?"
            yield Gap(_at(ignore), message, about=_about(number), question=question)


@rule(
    "WAV002",
    "B/B/B",
    guide=("S-1.27",),
    kind=Kind.DANGER,
    finds=FindingKind.CONTRADICTORY,
    fix="Close the gap, or decide anew and write a later day.",
    question="May the finding at {the answer} still stay as it is, and until when?",
    duty="none",
    late=True,
)
def ignore_expired(written_ignores: DeclaredIgnores, today: Today) -> Iterator[Gap]:
    """The last day of an ignore has passed.

    Why:
        Somebody decided to live with the gap until that day, not for ever.
    Bad:
        practice:
          ignores: [{code: COM004, where: escalation-contacts, reason: "agreed", says: ines, until: 2026-01-31}]
    Good:
        practice:
          ignores: ~
    """
    for number, ignore in enumerate(written_ignores.all):
        if ignore.until is not None and ignore.until < today.day:
            message = f"the ignore of {_named(ignore)} ended on {in_words(ignore.until)}"
            question = f"May {_finding(ignore)} still stay as it is, and until when?"
            yield Gap(_at(ignore), message, about=_about(number), question=question)


@rule(
    "WAV003",
    "A/W/W",
    guide=("S-1.27",),
    kind=Kind.CONTRADICTION,
    fix="Delete the ignore.",
    question="Is the ignore at {the answer} still needed?",
    duty="none",
    yields_to=("WAV001", "WAV002", "WAV004", "WAV005"),
    late=True,
)
def ignore_of_nothing(written_ignores: DeclaredIgnores, known: KnownCodes, today: Today) -> Iterator[Gap]:
    """An ignore hides nothing.

    Why:
        The gap was closed, or is somewhere else; a stale ignore would hide it when it comes
        back.
    Bad:
        practice:
          ignores: [{code: COM002, where: escalation-contacts.backup, reason: "x", says: ines, until: 2027-03-31}]
    Good:
        practice:
          ignores: [{code: COM002, where: escalation-contacts.backup, reason: "x", says: ines, until: 2027-03-31}]
        escalation-contacts:
          backup: ~
    """
    for number, ignore in enumerate(written_ignores.all):
        if ignore.malformed or not ignore.reason or (ignore.until is not None and ignore.until < today.day):
            continue
        if ignore.source.shared:  # it may be for another practice
            continue
        for code in ignore.codes:
            if code in known.codes and code not in written_ignores.idle and (number, code) not in written_ignores.used:
                question = f"Is the ignore of {code} still needed?"
                yield Gap(
                    _at(ignore), f"the ignore of {code} hides nothing", about=_about(number, code), question=question
                )


@rule(
    "WAV004",
    "B/B/B",
    guide=("S-1.20",),
    kind=Kind.DANGER,
    fix="Close the gap; this one cannot be accepted.",
    question="{the answer}: what is done about the finding, which may not be accepted as it is?",
    late=True,
)
def ignore_not_allowed(written_ignores: DeclaredIgnores, known: KnownCodes) -> Iterator[Gap]:
    """An ignore names a rule that may not be ignored.

    Why:
        Shared logins, admin rights, secrets in files, access without agreement, clinical
        work outsourced and patient data are unsafe whoever accepts them.
    Bad:
        practice:
          ignores: [{code: ACC006, where: access-plan, reason: "x", says: ines, until: 2027-03-31}]
    Good:
        practice:
          ignores: ~
    """
    for number, ignore in enumerate(written_ignores.all):
        for code in ignore.codes:
            if code in known.never_waivable:
                question = f"What is done about the finding {code}, which may not be accepted as it is?"
                yield Gap(_at(ignore), f"{code} may not be ignored", about=_about(number, code), question=question)


@rule(
    "WAV005",
    "W/W/W",
    guide=("S-1.27",),
    kind=Kind.DANGER,
    finds=FindingKind.UNREADABLE,
    fix="Correct the code; `handover rules` lists them.",
    question="Which rule is meant by the ignore at {the answer}?",
    duty="none",
    yields_to=("WAV001",),
    late=True,
)
def ignore_of_unknown_rule(written_ignores: DeclaredIgnores, known: KnownCodes) -> Iterator[Gap]:
    """An ignore names a code that no rule has.

    Why:
        A code with a typing mistake hides nothing, and looks as if it did.
    Bad:
        practice:
          ignores: [{code: COM999, where: escalation-contacts, reason: "x", says: ines, until: 2027-03-31}]
    Good:
        practice:
          ignores: ~
    """
    for number, ignore in enumerate(written_ignores.all):
        for code in ignore.codes:
            if code not in known.codes:
                yield Gap(
                    _at(ignore),
                    f"the ignore of {_named(ignore)} names a code that no rule has",
                    about=_about(number, str(ignore.codes.index(code))),
                    question=f"Which rule is meant by the ignore of {_named(ignore)}?",
                )


RULES: Final = (ignore_incomplete, ignore_expired, ignore_of_nothing, ignore_not_allowed, ignore_of_unknown_rule)

TOPIC: Final = Topic("WAV", "Ignores", RULES)
