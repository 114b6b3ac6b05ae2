"""Facts kept as data: TOML files beside the small modules that read them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def facts(*path: str) -> dict[str, Any]:
    """Return what a file of this folder says, read once; nobody changes it.

    Args:
        path: folders and the file's name, such as ``("access", "task_needs.toml")``.

    Raises:
        FileNotFoundError: if there is no such file.
    """
    return tomllib.loads(files("handover.data").joinpath(*path).read_text(encoding="utf-8"))
