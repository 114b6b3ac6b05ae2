"""Tests of the rules about groups."""
