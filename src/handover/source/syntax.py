"""What is wrong where a document does not parse, said to people who do not know YAML.

The parser's own words are not used: they quote the document and speak of tokens. The
place it gives, and the text around it, tell what happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.source import brackets, lines, quotes
from handover.source.error_context import ErrorContext

if TYPE_CHECKING:
    from collections.abc import Callable

    from handover.node import TextSpan
    from handover.problem import Problem
    from handover.source.build import Builder


#: In this order: the first that recognises the place speaks.
_ERRORS: Final[tuple[Callable[[ErrorContext], Problem[TextSpan] | None], ...]] = (
    lines.hard_space,
    lines.tab,
    brackets.glued_colon,
    quotes.escape,
    quotes.never_closed,
    quotes.ended_early,
    quotes.sign,
    lines.colon_in_text,
    brackets.inside,
    brackets.stray,
    lines.dash,
    lines.no_dash,
    lines.no_colon,
    lines.after_comment,
    lines.below_value,
    lines.indentation,
)


def explain(builder: Builder, error: Exception) -> Problem[TextSpan]:
    """Return what ends reading because the parser raised something.

    Args:
        builder: what was read up to there.
        error: anything the parser raised.
    """
    seen = ErrorContext(builder, error)
    found = next((problem for look in _ERRORS if (problem := look(seen))), None)
    return found or seen.told(
        "the text stops being made of `key: value` lines here",
        'compare it with the lines above; text with signs in it goes in quotes: note: "like this"',
    )
