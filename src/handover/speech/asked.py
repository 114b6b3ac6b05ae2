"""What sort of answer a question asks for; the same words may answer one and not another."""

from __future__ import annotations

from enum import Enum


class Asked(Enum):
    """What is asked for; the value is the letter by which the weights know it."""

    WHO = "p"
    WHEN = "d"
    HOW_LONG = "l"
    HOURS = "h"
    HOW_MUCH = "m"
    HOW_MANY = "n"
    YES_NO = "y"
    ONE_OF = "c"
    REACH = "r"
    NAME = "i"
    WHERE = "s"
    WORDING = "q"
    RULE = "t"
