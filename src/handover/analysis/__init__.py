"""What follows from the answers: indices and computations that know no rule.

An index is a class with `of(...)`, whose parameters are documents or other indices; the
engine builds each once per practice, when the first rule asks for it.
"""
