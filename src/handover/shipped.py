"""Where the files are that ship beside the program: in the installed package, or in a checkout."""

from __future__ import annotations

from pathlib import Path

from handover.errors import HandoverError


def shipped(name: str) -> Path:
    """Return a folder that ships with the program, such as ``templates`` or ``examples``.

    Raises:
        HandoverError: if it is in neither place.
    """
    for folder in (Path(__file__).parent / name, Path(__file__).parents[2] / name):
        if folder.is_dir():
            return folder
    raise HandoverError(f"the {name} are not installed; install handover again")
