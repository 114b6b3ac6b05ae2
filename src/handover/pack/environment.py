"""Jinja as the pack uses it: strict, escaping, and reading our own templates only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from handover.sanitize import sanitize
from handover.shipped import shipped

if TYPE_CHECKING:
    from jinja2 import Template

#: Longest text shown in one piece of a pack, in characters.
_LONGEST: Final = 4_000
_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$-])")


def template(name: str, *, html: bool) -> Template:
    """Return one of our templates.

    Args:
        name: its path below the templates folder.
        html: whether what it is given is escaped for HTML; else for Markdown.
    """
    # Markdown is escaped by the filter `md`, because HTML's escapes would show as text
    environment = Environment(
        loader=FileSystemLoader(shipped("templates")),
        undefined=StrictUndefined,
        autoescape=html,  # noqa: S701 - see above
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["safe_text"] = safe_text
    environment.filters["md"] = markdown
    return environment.get_template(name)


def safe_text(text: str) -> str:
    """Return text without characters that steer or hide, on one line."""
    return sanitize(" ".join(text.split()), _LONGEST)


def markdown(text: str) -> str:
    """Return text that Markdown shows as it is: no markup, no HTML, no links, no table cells."""
    return _MARKDOWN.sub(r"\\\1", safe_text(text))
