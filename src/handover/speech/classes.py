"""What people say in place of an answer."""

from __future__ import annotations

from enum import Enum


class Spoken(Enum):
    """A class of words that decide nothing; the value says why they are not an answer, within a sentence."""

    NOBODY = "it is said to be nobody"
    ANYBODY = "what is written leaves it to anybody"
    SOMEBODY = "what is written does not say whom"
    EVERYBODY = "what is written leaves it to several people together"
    DEPENDS = "what is written says that it varies"
    POSTPONED = "what is written puts it off"
    JUDGEMENT = "what is written leaves it to judgement"
    PLACEHOLDER = "what is written only keeps the place of an answer"
    MINIMISED = "what is written plays it down"
    REFUSAL = "what is written declines to say"
    POINTER = "what is written only points somewhere else"
    QUESTION = "what is written asks back"
    EVERYTHING = "what is written takes in everything"
    UNCLEAR = "somebody new could not act on what is written"
