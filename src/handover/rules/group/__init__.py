"""Gaps between a practice and the group that it inherits from."""

from typing import Final

from handover.rules.group import copies, identifiers, locks, people, policy
from handover.rules.rule import Topic

TOPIC: Final = Topic("GRP", "Groups", (*locks.RULES, *people.RULES, *policy.RULES, *identifiers.RULES, *copies.RULES))
