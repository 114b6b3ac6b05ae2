"""Words by which whoever calls takes a payment there and then."""

from __future__ import annotations

import re
from typing import Final

_CARD: Final = r"(?:credit |debit |bank )?card"
#: Somebody takes a card or a payment, or asks for what is on the card.
_TAKES: Final = re.compile(
    rf"\b(?:(?:take|process|run|charge|put through)(?: (?:a|the|your|that|this|it|today's))* (?:{_CARD}|payment|debit)\b"
    rf"|(?:take|read|give|tell|spell)(?: (?:me|us|out|down|over|off))* (?:your|the)(?: long)? (?:{_CARD}|number on|16[- ]digit)"
    rf"|(?:your|the) (?:{_CARD}|long card) (?:number|details)"
    r"|security code|three digits on the back|cvv|cvc"
    rf"|pay (?:(?:with|by) (?:a |your )?{_CARD} )?(?:now with me|with me|right now over|over the phone with me|to me)"
    rf"|pay (?:with|by) (?:a |your )?{_CARD} (?:now|over the phone|by phone)"
    rf"|settle (?:it|this|that|the balance) (?:now )?(?:by|with|on) (?:a |your )?{_CARD})",
    re.IGNORECASE,
)
#: Words that turn it round when they stand before it in the same sentence.
_TURNED: Final = re.compile(
    r"\b(?:not|never|cannot|can't|don't|won't|unable|no longer|nobody|no)\b[^.!?;]*$", re.IGNORECASE
)
#: The payment is taken elsewhere: at the desk, by the practice itself, on a page.
_ELSEWHERE: Final = re.compile(
    r"\b(?:put you through|transfer you|connect you|hand you over|pass you|reception|front desk|at the desk|the office|"
    r"at the practice|web ?site|our (?:own )?page|online|link|portal|when you (?:come|visit)|at your (?:next )?visit)\b",
    re.IGNORECASE,
)


def takes_payment(text: str) -> bool:
    """Whether a script takes a payment itself.

    "We cannot take a card by phone" does not, nor does "reception takes your card".
    """
    plain = " ".join(text.replace("’", "'").split())
    if _ELSEWHERE.search(plain):
        return False
    return any(not _TURNED.search(plain[: found.start()]) for found in _TAKES.finditer(plain))
