"""Logins: who may do what in which system, and what the work needs."""
