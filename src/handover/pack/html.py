"""The pack as one HTML file: no network, no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.pack.environment import template

if TYPE_CHECKING:
    from handover.pack.blocks import Pack


def render(pack: Pack) -> bytes:
    """Return the pack as HTML."""
    return template("pack/pack.html.j2", html=True).render(pack=pack).encode()
