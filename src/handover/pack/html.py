"""The pack as one HTML file: no network, no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.pack.blocks import name_of_block
from handover.pack.plain_text import lines_of, safe_text
from handover.shipped import page_templates

if TYPE_CHECKING:
    from jinja2 import Environment

    from handover.pack.blocks import Pack


def environment() -> Environment:
    """Return what fills in the templates of pages: all text is escaped, and a name that is not there is an error."""
    found = page_templates()
    found.filters["safe_text"] = safe_text
    found.filters["lines_of"] = lines_of
    return found


def render(pack: Pack) -> bytes:
    """Return the pack as HTML."""
    return environment().get_template("pack/pack.html.j2").render(pack=pack, macro_of=name_of_block).encode()
