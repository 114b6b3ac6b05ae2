"""What all tests share."""

from __future__ import annotations

import gc
from functools import cache
from typing import TYPE_CHECKING

import pytest

from handover.source.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Send all tests about the rules of one topic to one worker, so that each example is checked once."""
    for item in items:
        given = getattr(item, "callspec", None)
        for name in ("rule", "topic", "code"):
            about = given.params.get(name) if given is not None else None
            letters = getattr(about, "letters", "") or str(getattr(about, "code", about))[:3]
            if about is not None and letters.isupper():
                item.add_marker(pytest.mark.xdist_group(letters))
                break


@pytest.fixture(scope="session", autouse=True)
def garbage_is_swept_rarely() -> None:
    """Look for circles among objects less often: 9,000 tests, and what they share, stay alive to the end."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture(scope="session", autouse=True)
def documents_read_once() -> Iterator[None]:
    """Read equal documents once: nodes are immutable, and most tests change one document of eleven."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("handover.load.read", cache(read))
        yield
