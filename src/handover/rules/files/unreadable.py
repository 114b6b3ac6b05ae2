"""What could not be read as written: broken text, unknown keys, values that YAML changed, keys and ids written twice."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.references import Identities
from handover.model.practice import Practice
from handover.node import TextSpan
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


def as_gaps(practice: Practice, code: str) -> Iterator[Gap]:
    """Yield a gap for each problem of a practice's files that a rule reports."""
    seen: Counter[str] = Counter()
    for problem in practice.problems:
        if problem.code != code:
            continue
        about: tuple[str, ...] = ()
        if isinstance(
            problem.at, TextSpan
        ):  # stretches of one text share its address, so their number tells them apart
            name = problem.at.source.name
            seen[name] += 1
            about = (str(seen[name]),)
        fix = f"{problem.fix[:1].upper()}{problem.fix[1:]}"
        yield Gap(problem.at, problem.message, about=about, fix=fix if fix.endswith(".") else f"{fix}.")


@rule(
    "FIL001",
    "B/B/B",
    guide=("S-1.01",),
    kind=Kind.DANGER,
    finds=FindingKind.UNREADABLE,
    fix="Correct the line; the message says what was expected there.",
    question="What was meant here?",
    duty="none",
)
def file_not_readable(practice: Practice) -> Iterator[Gap]:
    """A file, or a value in it, cannot be read.

    Why:
        What cannot be read is neither an answer nor a question still open, so nothing can
        be said about it.
    Bad:
        file:
          goals.yaml: "goals: [unfinished"
    Bad:
        practice:
          roles: "the front desk"
    Good:
        goals:
          "goals[1].note": "agreed in October"
    """
    yield from as_gaps(practice, "FIL001")


@rule(
    "FIL002",
    "W/B/B",
    guide=("S-1.01",),
    kind=Kind.DANGER,
    finds=FindingKind.UNREADABLE,
    fix='Use the nearest known key or word, or `{other: "your own words"}` where that is allowed; else delete the line.',
    question="Which key or word was meant here?",
    duty="none",
    speaks_for_missing=True,
)
def unknown_key(practice: Practice) -> Iterator[Gap]:
    """A key or a listed word is not known.

    Why:
        A key with a typing mistake is an answer that nobody reads.
    Bad:
        escalation-contacts:
          bakup: ines
    Bad:
        scope:
          "areas.insurance": inn
    Good:
        scope:
          "areas.insurance": IN
    """
    yield from as_gaps(practice, "FIL002")


@rule(
    "FIL003",
    "B/B/B",
    guide=("S-5.04",),
    kind=Kind.DANGER,
    finds=FindingKind.UNREADABLE,
    fix="Put the value in straight quotes.",
    question="What was meant here?",
    duty="none",
)
def value_changed_by_yaml(practice: Practice) -> Iterator[Gap]:
    """A value may mean something else than was typed.

    Why:
        A comma inside `{ }` and a `#` cut text in two; `on` and `1_000` mean different things
        to different programs. What is left looks like an answer and is not the author's.
    Bad:
        scope:
          also: {text: agreed by phone, on Monday}
    Bad:
        practice:
          "people[ines].hours": {mon, tue: [08:00-17:00], wed-fri: [08:00-17:00]}
    Good:
        practice:
          "people[ines].hours": {"mon, tue": [08:00-17:00], wed-fri: [08:00-17:00]}
    Good:
        scope:
          also: {text: "agreed by phone, on Monday"}
    """
    yield from as_gaps(practice, "FIL003")


@rule(
    "FIL004",
    "B/B/B",
    guide=("S-0.02",),
    kind=Kind.DANGER,
    finds=FindingKind.UNREADABLE,
    fix="Rename one of the two, delete it, or give it an id of its own. An answer is one of four things: a value, `none:` with its reason, `said:` with the words as they were said, or open.",
    question="Which of the two is right?",
    duty="none",
)
def written_twice(practice: Practice, identities: Identities) -> Iterator[Gap]:
    r"""A key, an id or an answer is written twice.

    Why:
        Programs take one of the two without saying which, and people read the other.
    Bad:
        file:
          goals.yaml: "goals: []\ngoals: []\n"
    Bad:
        escalation-contacts:
          "channels+": {id: billing-inbox, purpose: routine, address: "second@maplegrove.example", watched_by: sam}
    Bad:
        escalation-contacts:
          answer_within: {is: 1 working day, none: "they never said", said: "as soon as we can"}
    Bad:
        financial-policy:
          time_of_service: {is: full, other: "half of it"}
    Good:
        escalation-contacts:
          "channels+": {id: third-line, purpose: urgent, address: "555-0188", watched_by: sam}
    """
    yield from as_gaps(practice, "FIL004")
    for answer in identities.repeated:
        yield Gap(answer, "this id is already used by another entry of the same list")


RULES: Final = (file_not_readable, unknown_key, value_changed_by_yaml, written_twice)
