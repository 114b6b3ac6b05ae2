"""The files that ship beside the program: in the installed package, or in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from handover.errors import HandoverError

if TYPE_CHECKING:
    from jinja2 import Environment

#: The filled-in example that `init --example` writes, and on which the examples of the rules run.
SAMPLE: Final = "maple-grove"


def shipped(name: str) -> Path:
    """Return a folder that ships with the program, such as ``templates`` or ``examples``.

    Raises:
        HandoverError: if it is in neither place.
    """
    for folder in (Path(__file__).parent / name, Path(__file__).parents[2] / name):
        if folder.is_dir():
            return folder
    raise HandoverError(f"the {name} are not installed; install handover again")


def page_templates() -> Environment:
    """Return what fills in the templates of pages: all text is escaped, and a name that is not there is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # most commands make no page

    return Environment(
        loader=FileSystemLoader(shipped("templates")),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def examples_folder() -> Path:
    """Return where the example practices are."""
    return shipped("examples")


@cache
def sample_files() -> dict[str, bytes]:
    """Return the files of the filled-in example by name."""
    folder = examples_folder() / SAMPLE
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
