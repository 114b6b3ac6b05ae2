"""A rule: a pure generator function, and what is known about it."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias, get_type_hints

from handover.outcome import STAGES, Kind, Severity, StageName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from handover.model.manual import Duty
    from handover.rules.gap import Gap

Judge: TypeAlias = "Callable[..., Iterator[Gap]]"

_LETTERS: Final = {"-": Severity.OFF, "A": Severity.ADVICE, "W": Severity.WARNING, "B": Severity.BLOCKER}

#: Gaps that no ignore, setting, option or baseline can hide: each is a breach in itself.
NEVER_WAIVABLE: Final = frozenset({"ACC004", "ACC005", "ACC006", "ACC009", "SCO006", "FIL007", "DOC002"})


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
        fix: what to do, in one sentence.
        question: what to ask, where the question of the field it stands at is not it.
        duty: whose holder can answer.
        areas: the service areas that switch it off when none of them is outsourced; empty
            for rules that hold whatever is outsourced. Only questions are switched off.
        answers: the fields whose absence it reports, as ``document.field`` patterns.
        yields_to: codes of deeper rules that speak in its place where the cause is theirs.
        jurisdiction: the only jurisdiction it knows about; empty for all.
        since: the version of the rule set that brought it.
        scaled: whether it weighs as much as the rule for the missing answer at its place.
        late: whether it judges ignores and therefore runs after them.
        gathers: whether it tells many open questions as one and therefore runs when those are known.
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
    areas: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    jurisdiction: str = ""
    since: str = "1"
    scaled: bool = False
    late: bool = False
    gathers: bool = False

    @property
    def topic(self) -> str:
        """The topic's letters."""
        return self.code.rstrip("0123456789")

    @property
    def waivable(self) -> bool:
        """Whether an ignore may hide it."""
        return self.code not in NEVER_WAIVABLE

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


@dataclass
class Topic:
    """The rules of one topic: its letters and the rules in the order written."""

    letters: str
    title: str
    rules: list[Rule] = field(default_factory=list)

    def rule(
        self,
        number: str,
        weights: str,
        *,
        guide: tuple[str, ...] = (),
        kind: Kind = Kind.QUESTION,
        fix: str,
        **more: Any,
    ) -> Callable[[Judge], Judge]:
        """Register the decorated generator as rule `letters` + `number`; its name is the gap's.

        Args:
            number: three digits of the catalogue.
            weights: severities at draft, ready, live, such as ``W/B/B``.
            guide: guide rows.
            kind: question, contradiction or danger.
            fix: what to do, in one sentence.
            **more: the other attributes of `Rule`.
        """

        def register(judge: Judge) -> Judge:
            name = judge.__name__.replace("_", "-")
            rule = Rule(self.letters + number, name, judge, severities(weights), guide, kind, fix, **more)
            self.rules.append(rule)
            return judge

        return register


def merge(*topics: Topic) -> dict[str, Rule]:
    """Return all rules by code, in catalogue order.

    Raises:
        ValueError: if a code or a name is used twice or a rule yields to one that is not there.
    """
    rules = [rule for topic in topics for rule in sorted(topic.rules, key=lambda rule: rule.code)]
    by_code = {rule.code: rule for rule in rules}
    if len(by_code) != len(rules) or len({rule.name for rule in rules}) != len(rules):
        raise ValueError("two rules share a code or a name")
    for rule in rules:
        unknown = [code for code in rule.yields_to if code not in by_code]
        if unknown:
            raise ValueError(f"{rule.code} yields to unknown rules: {unknown}")
    return by_code
