"""What a single answer may be: days, hours, amounts, words, references, choices.

Each kind reads a value as typed and says in one sentence why it cannot.
"""
