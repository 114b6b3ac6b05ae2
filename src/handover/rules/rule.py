"""A rule: a pure generator function, and what is known about it."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias, get_type_hints

from handover.outcome import STAGES, FindingKind, Kind, Severity, StageName, usual_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from handover.model.manual import Duty
    from handover.model.marks import Area
    from handover.rules.gap import Gap

Judge: TypeAlias = "Callable[..., Iterator[Gap]]"

_LETTERS: Final = {"-": Severity.OFF, "A": Severity.ADVICE, "W": Severity.WARNING, "B": Severity.BLOCKER}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the catalogue.

    Args:
        code: topic letters and three digits, never used again for anything else.
        name: the gap in words, such as ``no-backup-contact``; it reads well after "allow".
        judge: the generator; its parameters' types are what it reads.
        severities: its weight at draft, ready and live.
        guide: the guide rows that it stands for.
        kind: question, contradiction or danger.
        finds: of which kind its findings are in a report, where that is not the usual one of `kind`.
        fix: what to do, in one or two sentences; said in reports and on the rule's page.
        question: what to ask, where the question of the field it stands at is not it.
        duty: whose holder can answer.
        areas: the service areas that switch it off when none of them is outsourced; empty
            for rules that hold whatever is outsourced. Only questions are switched off.
        answers: the fields whose absence it reports, as ``document.field`` patterns.
        yields_to: codes of deeper rules that speak in its place where the cause is theirs.
        jurisdiction: the only jurisdiction it knows about; empty for all.
        scaled: whether it weighs as much as the rule for the missing answer at its place.
        late: whether it judges ignores and therefore runs after them.
        gathers: whether it tells many open questions as one and therefore runs when those are known.
        joins: whether it only notes what is compared with the other practices of a run, and found where they meet.
        waivable: whether an ignore, a setting or an option may hide it; not where it is a breach in itself.
        seals: whether nothing of the practice is rendered while it has a gap.
        hides: whether no line of the file is shown in which it has a gap.
        speaks_for_missing: whether it speaks, at its place, for every rule about an answer that is missing.
        judges_words: whether it says what is wrong with own words, so that nobody need ask whether they are clear.
        yields_to_all: of which rules all speak in its place, beside those that it names.
        switches: whether its answer decides which other questions are asked at all.
        since: the first set of rules that it belongs to.
    """

    code: str
    name: str
    judge: Judge
    severities: tuple[Severity, Severity, Severity]
    guide: tuple[str, ...]
    kind: Kind
    fix: str
    question: str = ""
    duty: Duty = "owner"
    areas: tuple[Area, ...] = ()
    answers: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    jurisdiction: str = ""
    scaled: bool = False
    late: bool = False
    gathers: bool = False
    joins: bool = False
    waivable: bool = True
    seals: bool = False
    hides: bool = False
    speaks_for_missing: bool = False
    judges_words: bool = False
    yields_to_all: Callable[[Rule], bool] | None = None
    switches: bool = False
    finds: FindingKind | None = None
    since: int = 1

    @property
    def finding_kind(self) -> FindingKind:
        """Of which kind its findings are; those about words that answer nothing are told apart one by one."""
        return self.finds or usual_kind(self.kind)

    @property
    def topic(self) -> str:
        """The topic's letters."""
        return self.code.rstrip("0123456789")

    @property
    def reads(self) -> dict[str, Any]:
        """The parameters of the judge and their types."""
        return _parameters(self.judge)

    def severity(self, stage: StageName) -> Severity:
        """Return its weight at a stage."""
        return self.severities[STAGES.index(stage)]


@cache  # asked once per rule and practice, and the same for all of them
def _parameters(judge: Judge) -> dict[str, Any]:
    hints = get_type_hints(judge)
    return {name: hints[name] for name in inspect.signature(judge).parameters}


def severities(letters: str) -> tuple[Severity, Severity, Severity]:
    """Return the severities written as in the catalogue: ``W/B/B``, ``-/W/B``."""
    draft, ready, live = (_LETTERS[letter] for letter in letters.replace("–", "-").split("/"))
    return draft, ready, live


@dataclass(frozen=True, slots=True)
class Topic:
    """The rules of one topic: its letters, its title and the rules in the order written."""

    letters: str
    title: str
    rules: tuple[Rule, ...]


def rule(
    code: str,
    weights: str,
    *,
    guide: tuple[str, ...] = (),
    kind: Kind = Kind.QUESTION,
    finds: FindingKind | None = None,
    fix: str,
    question: str = "",
    duty: Duty = "owner",
    areas: tuple[Area, ...] = (),
    answers: tuple[str, ...] = (),
    yields_to: tuple[str, ...] = (),
    jurisdiction: str = "",
    scaled: bool = False,
    late: bool = False,
    gathers: bool = False,
    joins: bool = False,
    waivable: bool = True,
    seals: bool = False,
    hides: bool = False,
    speaks_for_missing: bool = False,
    judges_words: bool = False,
    yields_to_all: Callable[[Rule], bool] | None = None,
    switches: bool = False,
) -> Callable[[Judge], Rule]:
    """Make a rule of the decorated generator; the generator's name is the gap's.

    Args:
        code: topic letters and three digits, such as ``COM018``.
        weights: severities at draft, ready, live, such as ``W/B/B``.
        guide: see `Rule`, as all that follow.
        kind: question, contradiction or danger.
        finds: of which kind its findings are in a report.
        fix: what to do.
        question: what to ask.
        duty: whose holder can answer.
        areas: the service areas it is asked for.
        answers: the fields whose absence it reports.
        yields_to: codes of deeper rules.
        jurisdiction: the only jurisdiction it knows about.
        scaled: whether it weighs as the missing answer would.
        late: whether it judges ignores.
        gathers: whether it tells many open questions as one.
        joins: whether it notes what is compared with other practices.
        waivable: whether an ignore may hide it.
        seals: whether it keeps the practice from being rendered.
        hides: whether the lines of its file are never shown.
        speaks_for_missing: whether it speaks for missing answers.
        judges_words: whether it says what is wrong with own words, so that nobody need ask whether they are clear.
        yields_to_all: of which rules all speak in its place, beside those that it names.
        switches: whether its answer switches other questions off.
    """

    def made(judge: Judge) -> Rule:
        return Rule(
            code=code,
            name=judge.__name__.replace("_", "-"),
            judge=judge,
            severities=severities(weights),
            guide=guide,
            kind=kind,
            fix=fix,
            question=question,
            duty=duty,
            areas=areas,
            answers=answers,
            yields_to=yields_to,
            jurisdiction=jurisdiction,
            scaled=scaled,
            late=late,
            gathers=gathers,
            joins=joins,
            waivable=waivable,
            seals=seals,
            hides=hides,
            speaks_for_missing=speaks_for_missing,
            judges_words=judges_words,
            yields_to_all=yields_to_all,
            switches=switches,
            finds=finds,
        )

    return made


def by_code(*topics: Topic) -> dict[str, Rule]:
    """Return all rules by code, in catalogue order.

    Raises:
        ValueError: if a code or a name is used twice or a rule yields to one that is not there.
    """
    rules = [one for topic in topics for one in sorted(topic.rules, key=lambda one: one.code)]
    found = {one.code: one for one in rules}
    if len(found) != len(rules) or len({one.name for one in rules}) != len(rules):
        raise ValueError("two rules share a code or a name")
    for one in rules:
        unknown = [code for code in one.yields_to if code not in found]
        if unknown:
            raise ValueError(f"{one.code} yields to unknown rules: {unknown}")
    return {code: replace(one, yields_to=_all_it_yields_to(one, rules)) for code, one in found.items()}


def _all_it_yields_to(one: Rule, rules: Iterable[Rule]) -> tuple[str, ...]:
    """Return the codes of the rules that a rule names, and of those that it means."""
    wanted = one.yields_to_all
    meant = () if wanted is None else (other.code for other in rules if wanted(other) and other.code != one.code)
    return tuple(dict.fromkeys((*one.yields_to, *meant)))
