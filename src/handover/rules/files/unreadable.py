"""What could not be read as written: broken text, unknown keys, values that YAML changed, keys and ids written twice."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.structure.phrasing import as_sentence
from handover.analysis.structure.references import Identities
from handover.model.examples import line_for, own_words_for
from handover.model.place import Place
from handover.model.practice import Practice
from handover.node import TextSpan
from handover.outcome import FindingKind, Kind
from handover.problem import Problem
from handover.rules.gap import FIELD_QUESTION, Gap
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
        fix = _right_form(problem)
        message = f"{{the answer}}: {problem.message}"
        asked = isinstance(problem.at, Place) and problem.at.manual is not None and problem.at.manual.question
        question = FIELD_QUESTION if asked and code != "FIL016" else ""
        told = fix if fix.endswith(".") else f"{fix}."
        yield Gap(
            problem.at,
            message,
            question=question,
            about=about,
            fix=told,
            line=problem.line,
            blocks=_weighs(problem),
            says_all=problem.says_all,
            like=_with_the_word(problem),
        )


def _with_the_word(problem: Problem[Any]) -> str:
    """Return the line with the listed word that was probably meant; empty where none is known, or it is one of several."""
    at = problem.at
    return f"{at.step}: {problem.meant}" if problem.meant and isinstance(at, Place) and not at.is_item else ""


def _weighs(problem: Problem[Any]) -> bool:
    """Whether a key is misspelt, or a word not known, by which the rest is judged: what is not read must not let it pass."""
    manual = problem.at.manual if isinstance(problem.at, Place) and problem.at.node is not None else None
    return problem.weighs or (manual is not None and manual.weighs)


def _right_form(problem: Problem[Any]) -> str:
    """Return what to write instead, with a line as the field itself takes it."""
    fix, at = as_sentence(problem.fix), problem.at
    if problem.code not in _WITH_FORM or problem.line or not isinstance(at, Place) or problem.says_all:
        return fix
    own = own_words_for(at) if problem.code == "FIL002" and at.node is not None else ""
    if own:
        return f"{_naming_list(fix, at).removesuffix('.')}; anything else in your own words, as in `{own}`"
    line = line_for(at)
    if not line or f"`{line}`" in fix:
        return fix
    fix = _naming_list(fix, at)
    return f"{fix.removesuffix('.')}; in this field, as in `{line}`"


def _naming_list(fix: str, at: Place) -> str:
    """Return advice with the name of the field whose list is shown whole by `handover explain`."""
    return fix.replace("`handover explain`", f"`handover explain {'.'.join(at.field)}`")


#: What is told of a value, a key or a word of a list, so that a line with one that is read can be shown.
_WITH_FORM: Final = frozenset({"FIL001", "FIL002", "FIL003"})


@rule(
    "FIL001",
    "B/B/B",
    guide=("S-1.01",),
    kind=Kind.DANGER,
    finds=FindingKind.UNREADABLE,
    fix="Correct the line; the message says what was expected there.",
    question="What was meant at {the answer}?",
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
    fix='Use the nearest known key or word, or `{other: "your own words"}` where that is allowed; what has no key goes into `note` or `also`.',
    question="Which key or word was meant at {the answer}?",
    duty="none",
    speaks_for_missing=True,
)
def unknown_key(practice: Practice) -> Iterator[Gap]:
    """A key or a listed word is not known.

    Why:
        A key with a typing mistake is an answer that nobody reads. Where the rest is judged by it, such as a
        misspelt key or the word for a stage, a country or a service, it is a blocker at each stage.
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
    question="What was meant at {the answer}?",
    duty="none",
    speaks_for_missing=True,
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
    question="Which one is right at {the answer}?",
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
        yield Gap(answer, "{the answer}: another entry of the same list has this name too")


RULES: Final = (file_not_readable, unknown_key, value_changed_by_yaml, written_twice)
