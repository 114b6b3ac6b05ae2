"""`handover completion`: what a shell needs to complete commands and options."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

import typer

#: Set by the scripts when a shell asks for what could come next; only then is the reader of such questions loaded.
ASKED: Final = "_HANDOVER_COMPLETE"


class Shell(StrEnum):
    """A shell that completes."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


def completion(
    shell: Annotated[Shell, typer.Argument(help="The shell.")],
    *,
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Print the script by which a shell completes commands and options."""
    del debug
    # typer prints it only for the shell that it finds itself to run in, which is none in a test or a pipe
    from typer._completion_shared import get_completion_script

    from handover.cli.console import say

    say(get_completion_script(prog_name="handover", complete_var=ASKED, shell=shell.value) + "\n")
    return 0
