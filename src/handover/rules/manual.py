"""A rule's manual, read from its docstring when somebody asks for it.

    One line that says the gap.

    Why:
        What goes wrong where it stays open.
    Bad:
        escalation-contacts:
          backup: ~
    Good:
        escalation-contacts:
          backup: ines

What to do about it is said once, in the rule's `fix`. There may be several Bad and Good
sections. Each is an overlay on a clean practice (see `handover.testing`), and the tests run
them all.
"""

from __future__ import annotations

import inspect
import re
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from handover.rules.rule import Rule

_HEAD: Final = re.compile(r"^(Why|Bad|Good):[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RuleManual:
    """What is written about one rule."""

    title: str
    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]


def manual_of(rule: Rule) -> RuleManual:
    """Return a rule's manual; its parts are empty where Python dropped the docstrings."""
    text = inspect.cleandoc(rule.judge.__doc__ or "")
    pieces = _HEAD.split(text)
    sections: dict[str, list[str]] = {"Why": [], "Bad": [], "Good": []}
    for head, body in zip(pieces[1::2], pieces[2::2], strict=True):
        sections[head].append(textwrap.dedent(body).strip("\n"))
    return RuleManual(
        title=" ".join(pieces[0].split()),
        why=" ".join(" ".join(sections["Why"]).split()),
        bad=tuple(sections["Bad"]),
        good=tuple(sections["Good"]),
    )
