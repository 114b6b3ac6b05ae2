"""The manual of each reserved word, for `handover explain` and the format page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from handover.model.marks import LIMITS, Position


@dataclass(frozen=True, slots=True)
class MarkManual:
    """What one reserved word is for.

    Args:
        means: one sentence: what it says of the answer.
        example: a line that uses it, as YAML.
        place: where it may stand, where the parser's list of places does not say it all.
    """

    means: str
    example: str
    place: str = ""


def where(word: str) -> str:
    """Return in words where a reserved word may stand, as the parser takes it."""
    manual = MARK_MANUALS[word]
    if manual.place:
        return manual.place
    limit = LIMITS.get(word)
    words = [position.value for position in Position if limit is None or position in limit.at]
    return "at " + (words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}")


#: Reserved word → its manual, in the order in which the format page tells them.
MARK_MANUALS: Final[dict[str, MarkManual]] = {
    "is": MarkManual(
        "The answer itself, where other words stand beside it.", "backup: {is: ines, stand_in: sam}", "at one answer"
    ),
    "none": MarkManual(
        "None, on purpose, with the reason; an answer only where the field may be none, and told elsewhere.",
        'fee_references: {none: "we price from our own list"}',
        "in place of an answer, an entry or a block",
    ),
    "said": MarkManual(
        "Words that somebody said and that decide nothing; the answer stays open, and the pack quotes them.",
        'answer_within: {said: "as soon as we can", says: dana, on: 2026-11-02}',
    ),
    "says": MarkManual(
        "Who said it, or in words where it is written; only a listed person is looked up.",
        'habits: {is: "Clean claims are paid in 30 days.", says: "provider manual, page 12"}',
    ),
    "on": MarkManual("The day on which it was said.", 'backup: {said: "one of us", on: 2026-11-02}', "beside `said`"),
    "other": MarkManual(
        "Something of your own, where no listed word fits; never beside `is`.",
        'time_of_service: {other: "half of it on the day"}',
        "at answers with listed words, where the list has `other`",
    ),
    "unconfirmed": MarkManual(
        "Not settled: who confirms it and by when. With a value, the value counts and is reported as "
        "unconfirmed; without one, the answer is still open. `unconfirmed: yes` names nobody, which is reported. "
        "`copied_from` names the practice that an answer was copied from; GRP006 asks for those together.",
        "eob_store: {is: shared-drive, unconfirmed: {ask: dana, by: 2026-12-04}}",
    ),
    "confirmed": MarkManual(
        "The day on which it was confirmed, or yes where the day is not known; a day that is only expected does not count.",
        "eob_store: {is: shared-drive, confirmed: 2026-11-02}",
    ),
    "with": MarkManual(
        "Who told us, or by which way.",
        'eob_store: {is: shared-drive, confirmed: 2026-11-02, with: "payer line, ref 8841"}',
    ),
    "because": MarkManual("The reason, for people to read.", 'backup: {is: ines, because: "she knows the payers"}'),
    "note": MarkManual("A remark on what it stands beside.", 'primary: {is: dana, note: "prefers a call"}'),
    "internal": MarkManual(
        "Keeps the answer, the entry or, beside a note, the note out of the vendor's pack.",
        'primary: {is: dana, note: "leaves in May", internal: yes}',
        "at one answer or an entry of a list, and beside a note",
    ),
    "differs": MarkManual(
        "Other answers for a part of the work; each replaces the whole answer there, details too.",
        "primary: {is: dana, differs: [{for: {locations: north}, is: sam}]}",
    ),
    "conflict": MarkManual(
        "Two or more answers that contradict each other, while nobody has decided; never beside `is`.",
        "backup: {conflict: [{is: ines, says: dana}, {is: sam, says: ines}]}",
    ),
    "for": MarkManual(
        "For which part of the work: `locations` everywhere, the other parts where a rule tells them apart; `for: rest` is what the others leave. "
        "`visits` is `new_patient`, `emergency`, `planned`, `insured` or `uninsured`, one or a list; `age` is the age of a balance "
        '("over 90 days"), `amount` a band ("75 to 300").',
        "time_of_service: {is: full, differs: [{for: {visits: new_patient}, is: deposit, amount: 50}]}",
        "at an entry of a list and in `differs`",
    ),
    "locations": MarkManual("Short for `for: {locations: …}`.", "channels: [{id: north-line, locations: north}]"),
    "stand_in": MarkManual(
        "Who takes over whenever the holder is away; every rule about the holder holds for the stand-in too.",
        "access_admin: {is: dana, stand_in: sam}",
        "wherever somebody is named, and at an absence",
    ),
    "interim": MarkManual(
        "Who has the duty for some days, for whom every rule about the holder holds too; beside hours, those of some days.",
        "primary: {is: dana, interim: {is: omar, from: 2026-12-14, until: 2027-01-08}}",
        "wherever somebody is named, and beside hours",
    ),
    "from": MarkManual(
        "From which day it holds; until then it does not count as answered.",
        "answer_within: {is: 4 hours, from: 2027-01-01}",
    ),
    "until": MarkManual(
        "The last day on which it holds, that day included; afterwards the answer is missing.",
        "primary: {is: dana, until: 2027-01-31}",
    ),
}
