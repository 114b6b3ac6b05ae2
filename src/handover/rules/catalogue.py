"""All rules, by code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.rules.access import access
from handover.rules.approvals import approvals
from handover.rules.communication import communication
from handover.rules.documents import documents
from handover.rules.files import files
from handover.rules.goals import goals
from handover.rules.ignores import ignores
from handover.rules.money import money
from handover.rules.payers import payers
from handover.rules.people import people
from handover.rules.posting import posting
from handover.rules.rule import merge
from handover.rules.scope import scope
from handover.rules.workflow import workflow

if TYPE_CHECKING:
    from handover.rules.rule import Rule, Topic

#: The topics in the order in which reports and documentation list them.
TOPICS: Final[tuple[Topic, ...]] = (
    people,
    scope,
    goals,
    workflow,
    access,
    payers,
    money,
    posting,
    communication,
    documents,
    approvals,
    files,
    ignores,
)

#: Every rule by its code.
ALL: Final[dict[str, Rule]] = merge(*TOPICS)

#: The version of the rule set; it grows when a rule is added or weighs differently.
RULE_SET: Final = "1"
