"""`handover explain`, `handover rules`, `handover schema`: the manual, offline."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handover.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping


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


def schema(
    document: Annotated[str, typer.Argument(metavar="[DOCUMENT]", help="One document, such as scope.")] = "",
    *,
    write: Annotated[Path | None, typer.Option("--write", metavar="DIR", help="Write all schemas to a folder.")] = None,
    debug: Debug = False,
) -> int:
    """Print or write the JSON Schema of the documents, for editors."""
    del debug
    import json

    from handover.cli.console import say
    from handover.schema import schemas

    made = schemas()
    if write is not None:
        _write_schemas(write, {name: f"{json.dumps(one, indent=2)}\n".encode() for name, one in made.items()})
        say(f"{len(made)} schemas written to {write}\n")
        return 0
    if not document:
        say(json.dumps(made, indent=2) + "\n")
        return 0
    name = f"{document.removesuffix('.yaml')}.schema.json"
    if name not in made:
        known = ", ".join(one.removesuffix(".schema.json") for one in made)
        raise UsageError(f"there is no such document; the documents are {known}")
    say(json.dumps(made[name], indent=2) + "\n")
    return 0


def _write_schemas(folder: Path, files: Mapping[str, bytes]) -> None:
    from handover.output.folder import opened
    from handover.schema import is_schema

    def reason(name: str, data: bytes) -> str:
        return "" if is_schema(name, data) else "was not written by handover; name another folder"

    if str(folder) == "-":
        raise UsageError("--write names a folder; without it the schemas go to standard output")
    with opened(folder) as place:
        place.write(files, reason)
