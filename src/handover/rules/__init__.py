"""The gap rules, one module per topic.

A rule is a pure generator: its parameters are what it reads, and it yields a gap at an
answer, a part, a span of text or a file. It never sees a line, a severity, a stage, a
setting or a format.
"""
