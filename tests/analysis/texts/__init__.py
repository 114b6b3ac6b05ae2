"""Tests of `analysis/texts/`."""
