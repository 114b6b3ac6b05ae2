"""Amounts: bands, ladders of approval and currency."""
