"""All rules, by code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.rules import (
    access,
    approvals,
    communication,
    documents,
    files,
    goals,
    group,
    ignores,
    money,
    payers,
    people,
    posting,
    scope,
    workflow,
)
from handover.rules.rule import by_code

if TYPE_CHECKING:
    from handover.rules.rule import Rule, Topic

#: The topics in the order in which reports and documentation list them.
TOPICS: Final[tuple[Topic, ...]] = (
    people.TOPIC,
    scope.TOPIC,
    goals.TOPIC,
    workflow.TOPIC,
    access.TOPIC,
    payers.TOPIC,
    money.TOPIC,
    posting.TOPIC,
    communication.TOPIC,
    documents.TOPIC,
    approvals.TOPIC,
    files.TOPIC,
    group.TOPIC,
    ignores.TOPIC,
)

#: Every rule by its code.
ALL: Final[dict[str, Rule]] = by_code(*TOPICS)

#: The rules that no ignore, setting, option or baseline hides: what they find is a breach in itself.
NEVER_IGNORED: Final[frozenset[str]] = frozenset(code for code, rule in ALL.items() if not rule.waivable)

#: The version of the rule set; it grows when a rule is added or weighs differently.
RULE_SET: Final = "1"


def codes_named(word: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the code of the rule that a word names, by its code or its name, and those of the topic that it names."""
    exact = frozenset(rule.code for rule in ALL.values() if word.upper() == rule.code or word.lower() == rule.name)
    return exact, frozenset(rule.code for rule in ALL.values() if word.upper() == rule.topic)
