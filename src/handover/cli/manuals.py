"""`handover explain` and `handover rules`: the manual, offline."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from handover.errors import UsageError


class TableFormat(StrEnum):
    """How the table of rules is printed."""

    MD = "md"
    JSON = "json"


Debug = Annotated[bool, typer.Option("--debug", hidden=True)]


def explain(
    word: Annotated[str, typer.Argument(metavar="[CODE or document.field]", help="A rule or a field.")] = "",
    *,
    debug: Debug = False,
) -> int:
    """Explain one rule or one field."""
    del debug
    from handover.cli.console import say
    from handover.explain import explain as page

    if not word:
        raise UsageError("name a rule or a field: handover explain COM002, handover explain scope.owner")
    say(page(word))
    return 0


def rules(
    *,
    form: Annotated[TableFormat, typer.Option("--format", help="How to print the table.")] = TableFormat.MD,
    debug: Debug = False,
) -> int:
    """List every rule with its weight at each stage."""
    del debug
    from handover.cli.console import say
    from handover.explain import rules_table

    say(rules_table(form.value))
    return 0
