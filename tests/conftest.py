"""What all tests share."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from handover.source.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session", autouse=True)
def documents_read_once() -> Iterator[None]:
    """Read equal documents once: nodes are immutable, and most tests change one document of eleven."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("handover.load.read", cache(read))
        yield
