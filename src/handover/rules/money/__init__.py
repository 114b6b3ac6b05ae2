"""Gaps in the money rules, and in how they are put to patients."""

# each module registers its rules with the topic
from handover.rules.money import authority, balances, calls, disputes, law, methods, policy, scripts, wording  # noqa: F401 - registered by importing
from handover.rules.money.topic import money

__all__ = ["money"]
