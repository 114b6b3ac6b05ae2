"""The pack as Markdown, for git hosts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handover.pack.environment import template

if TYPE_CHECKING:
    from handover.pack.blocks import Pack


def render(pack: Pack) -> bytes:
    """Return the pack as Markdown."""
    text = template("pack/pack.md.j2", html=False).render(pack=pack)
    return (re.sub(r"\n{3,}", "\n\n", text).strip() + "\n").encode()
