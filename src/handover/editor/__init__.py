"""What an editor asks while somebody writes: findings, manuals, completion, definitions, renaming, quick fixes.

Functions over texts and places, which give plain values; `server`, `questions` and `protocol` hand them to a
language server, and know one alone. Half-typed and broken documents are the normal case, and nothing is ever written.
"""
