"""Tests of inheriting from the folders of a group."""
