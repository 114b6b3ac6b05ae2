"""Policies of a group: answers that several practices inherit, found, read once, and merged with each practice's own."""
