"""What is probably meant by a text of hours that cannot be read, for a fix that shows it; it is never taken as read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.model.kinds.hour_words import JOINS, Kind, Token, words_of
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_SOME_TIME: Final = {Kind.TIME, Kind.FULL, Kind.OPEN}
_USUAL_DAYS: Final = Token(Kind.DAYS, (0, 1, 2, 3, 4))
_EACH_DAY: Final = Token(Kind.DAYS, tuple(range(7)), each=True)
_BEHIND: Final = ", with times behind each day"
#: No example is longer than this.
_LONGEST: Final = 90


def guess(tokens: Sequence[Token], written: Callable[[Sequence[Token]], str]) -> str:
    """Return a fix with an example made of the text itself; empty where nothing can be guessed.

    Args:
        tokens: the text, which was refused.
        written: returns tokens as hours that one types, or refuses them.
    """
    kept = [one for number, token in enumerate(tokens) for one in _meant(token, tokens[number + 1 : number + 2])]
    kinds = {token.kind for token in kept}
    if _before_times(tokens) or not kinds & _SOME_TIME:
        return ""
    hint = next((token.value.fix for token in tokens if token.kind is Kind.HINT), "write")
    for tried, words in _tries(tokens, kept):
        found = _written(tried, written)
        if found:
            # one row has its times already
            return f"{hint} {found}" + ("" if words == _BEHIND and ";" not in found else words)
    return ""


def _written(tokens: Sequence[Token], written: Callable[[Sequence[Token]], str]) -> str:
    """Return tokens as hours that one types; empty where they are none, or too many for an example."""
    try:
        found = written(tokens)
    except Refused:
        return ""
    return found if len(found) <= _LONGEST else ""


def _tries(tokens: Sequence[Token], kept: list[Token]) -> Iterator[tuple[list[Token], str]]:
    """Yield tokens that may be meant, each with what is said behind them."""
    strange = any(token.kind is Kind.UNKNOWN for token in tokens)
    rest = ", and the rest as `note:` beside it" if strange else ""
    if not any(token.kind is Kind.DAYS for token in kept):
        yield [_USUAL_DAYS, *kept], rest
    elif strange or any(token.kind is Kind.HINT for token in tokens):
        yield kept, rest
    else:
        yield from _cut_otherwise(kept)


def _cut_otherwise(tokens: list[Token]) -> Iterator[tuple[list[Token], str]]:
    """Yield tokens that are all words of hours with other commas and semicolons between them."""
    if any(token.kind is Kind.LUNCH for token in tokens):
        yield [*tokens, _EACH_DAY], " if the break is on all days"
    yield [Token(Kind.STOP) if token.kind in (Kind.COMMA, Kind.AND) else token for token in tokens], _BEHIND
    stop = next((number for number, token in enumerate(tokens) if token.kind is Kind.STOP), len(tokens))
    if not any(token.kind in (Kind.DAYS, Kind.SEASON) for token in tokens[stop:]):  # Mon-Sat; 9-5
        yield [token for token in tokens if token.kind is not Kind.STOP], ""


def _meant(token: Token, behind: Sequence[Token]) -> Sequence[Token]:
    """Return what a token probably means: nothing where it is no word of hours, or its times stand behind it."""
    if token.kind is Kind.HINT and token.value.of_day and [one.kind for one in behind] == [Kind.TIME]:
        return ()
    if token.kind is Kind.HINT:
        return words_of(token.value.stands_for)
    return () if token.kind is Kind.UNKNOWN else (token,)


def _before_times(tokens: Sequence[Token]) -> bool:
    """Whether an unknown word stands where the days of some times are; without it these would go to others."""
    for number, token in enumerate(tokens):
        after = tokens[number + 1].kind if number + 1 < len(tokens) else None
        begins = number == 0 or tokens[number - 1].kind in JOINS
        if token.kind is Kind.UNKNOWN and begins and after in (Kind.TIME, Kind.BETWEEN, Kind.CLOSED):
            return True
    return False
