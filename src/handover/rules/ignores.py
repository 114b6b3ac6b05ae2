"""Gaps in the ignores themselves: an ignore must say why, who and until when, and be of use."""

from collections.abc import Iterator

from handover.model.kinds.days import in_words
from handover.outcome import Kind
from handover.reckon.known_codes import KnownCodes
from handover.reckon.today import Today
from handover.reckon.waivers import Waiver, Waivers
from handover.rules.gap import Gap, Place, TextSpan
from handover.rules.rule import NEVER_WAIVABLE, Topic

ignores = Topic("WAV", "Ignores")


def _at(waiver: Waiver) -> Place:
    return waiver.seat if waiver.seat is not None else TextSpan(waiver.source, *waiver.span)


def _about(number: int, *more: str) -> tuple[str, ...]:
    return (str(number), *more)


@ignores.rule(
    "001",
    "B/B/B",
    guide=("S-1.27",),
    kind=Kind.DANGER,
    fix="Write it like: # handover: ignore[COM002] the reason; says dana until 2027-03-31",
    question="Why is this ignored, who decided it, and until when?",
    duty="none",
    late=True,
)
def ignore_incomplete(waivers: Waivers) -> Iterator[Gap]:
    """An ignore has no reason, no person or no end date.

    Why:
        An ignore without a reason is a finding that somebody hid.
    What to do:
        Say why, who decided, and until which day. An incomplete ignore hides nothing.
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
    for number, waiver in enumerate(waivers.all):
        if waiver.malformed:
            yield Gap(_at(waiver), f"this ignore hides nothing: {waiver.malformed}", about=_about(number))
            continue
        lacking = [
            words
            for words, there in (
                ("a reason", waiver.reason),
                ("a person who decided it", waiver.says),
                ("a last day", waiver.until),
            )
            if not there
        ]
        if lacking:
            yield Gap(_at(waiver), f"this ignore lacks {' and '.join(lacking)}", about=_about(number))


@ignores.rule(
    "002",
    "B/B/B",
    guide=("S-1.27",),
    kind=Kind.DANGER,
    fix="Close the gap, or decide anew and write a later day.",
    question="Is this still accepted, and until when?",
    duty="none",
    late=True,
)
def ignore_expired(waivers: Waivers, today: Today) -> Iterator[Gap]:
    """The last day of an ignore has passed.

    Why:
        Somebody decided to live with the gap until that day, not for ever.
    What to do:
        Close the gap, or decide anew.
    Bad:
        practice:
          ignores: [{code: COM004, where: escalation-contacts, reason: "agreed", says: ines, until: 2026-01-31}]
    Good:
        practice:
          ignores: ~
    """
    for number, waiver in enumerate(waivers.all):
        if waiver.until is not None and waiver.until < today.day:
            yield Gap(_at(waiver), f"this ignore ended on {in_words(waiver.until)}", about=_about(number))


@ignores.rule(
    "003",
    "A/W/W",
    guide=("S-1.27",),
    kind=Kind.CONTRADICTION,
    fix="Delete it.",
    question="Is this ignore still needed?",
    duty="none",
    yields_to=("WAV001", "WAV002", "WAV004", "WAV005"),
    late=True,
)
def ignore_of_nothing(waivers: Waivers, known: KnownCodes, today: Today) -> Iterator[Gap]:
    """An ignore hides nothing.

    Why:
        The gap was closed, or is somewhere else; a stale ignore would hide it when it comes
        back.
    What to do:
        Delete the ignore.
    Bad:
        practice:
          ignores: [{code: COM002, where: escalation-contacts.backup, reason: "x", says: ines, until: 2027-03-31}]
    Good:
        practice:
          ignores: [{code: COM002, where: escalation-contacts.backup, reason: "x", says: ines, until: 2027-03-31}]
        escalation-contacts:
          backup: ~
    """
    for number, waiver in enumerate(waivers.all):
        if waiver.malformed or not waiver.reason or (waiver.until is not None and waiver.until < today.day):
            continue
        for code in waiver.codes:
            if code in known.codes and code not in waivers.idle and (number, code) not in waivers.used:
                yield Gap(_at(waiver), f"there is no {code} here to ignore", about=_about(number, code))


@ignores.rule(
    "004",
    "B/B/B",
    guide=("S-1.20",),
    kind=Kind.DANGER,
    fix="Close the gap; this one cannot be accepted.",
    question="How is this gap closed?",
    late=True,
)
def ignore_not_allowed(waivers: Waivers) -> Iterator[Gap]:
    """An ignore names a rule that may not be ignored.

    Why:
        Shared logins, admin rights, secrets in files, access without agreement, clinical
        work outsourced and patient data are unsafe whoever accepts them.
    What to do:
        Close the gap.
    Bad:
        practice:
          ignores: [{code: ACC006, where: access-plan, reason: "x", says: ines, until: 2027-03-31}]
    Good:
        practice:
          ignores: ~
    """
    for number, waiver in enumerate(waivers.all):
        for code in waiver.codes:
            if code in NEVER_WAIVABLE:
                yield Gap(_at(waiver), f"{code} may not be ignored", about=_about(number, code))


@ignores.rule(
    "005",
    "W/W/W",
    guide=("S-1.27",),
    kind=Kind.DANGER,
    fix="Correct the code; `handover rules` lists them.",
    question="Which rule was meant?",
    duty="none",
    yields_to=("WAV001",),
    late=True,
)
def ignore_of_unknown_rule(waivers: Waivers, known: KnownCodes) -> Iterator[Gap]:
    """An ignore names a code that no rule has.

    Why:
        A code with a typing mistake hides nothing, and looks as if it did.
    What to do:
        Correct the code.
    Bad:
        practice:
          ignores: [{code: COM999, where: escalation-contacts, reason: "x", says: ines, until: 2027-03-31}]
    Good:
        practice:
          ignores: ~
    """
    for number, waiver in enumerate(waivers.all):
        for code in waiver.codes:
            if code not in known.codes:
                yield Gap(_at(waiver), "no rule has this code", about=_about(number, str(waiver.codes.index(code))))
