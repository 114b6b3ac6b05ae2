"""`handover schema`: the JSON Schemas of the documents, and where editors find them."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from handover.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The folder that `init` looks for, and in which editors find the schemas.
USUAL_FOLDER: Final = ".handover"
_SETTINGS: Final = "settings.json"


def schema(
    document: Annotated[str, typer.Argument(metavar="[DOCUMENT]", help="One document, such as scope.")] = "",
    *,
    write: Annotated[Path | None, typer.Option("--write", metavar="DIR", help="Write all schemas to a folder.")] = None,
    vscode: Annotated[
        Path | None,
        typer.Option("--vscode", metavar="DIR", help="With --write: also write .vscode/settings.json in a folder."),
    ] = None,
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Print or write the JSON Schema of the documents, for editors."""
    del debug
    from handover.cli.console import say
    from handover.schema import schemas

    made = schemas()
    if write is not None:
        settings = None if vscode is None else _settings(vscode, write)
        _write_schemas(write, {name: f"{json.dumps(one, indent=1)}\n".encode() for name, one in made.items()})
        say(f"{len(made)} schemas written to {write}\n")
        if vscode is not None and settings is not None:
            _write_settings(vscode, settings)
            say(f"{vscode / '.vscode' / _SETTINGS} says which document has which schema\n")
        return 0
    if vscode is not None:
        raise UsageError("--vscode goes with --write, which says where the schemas are")
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


def _settings(folder: Path, schemas: Path) -> bytes:
    """Return the settings of VS Code for a folder, by which it finds the schemas."""
    from handover.schema import editor_settings

    way = os.path.relpath(schemas, folder).replace(os.sep, "/")
    if way.startswith(".."):
        raise UsageError("--vscode names a folder that the schemas are in or below, such as the repository's")
    return f"{json.dumps(editor_settings(way), indent=2)}\n".encode()


def _write_settings(folder: Path, settings: bytes) -> None:
    from handover.output.folder import opened
    from handover.schema import is_editor_settings

    def reason(_name: str, data: bytes) -> str:
        return "" if is_editor_settings(data) else "holds settings of yours; add the `yaml.schemas` by hand"

    with opened(folder / ".vscode") as place:
        place.write({_SETTINGS: settings}, reason)


def modelines(folder: Path, schemas: Path | None) -> Mapping[str, bytes]:
    """Return the line by which editors find the schema of each document in a folder; none where there are no schemas.

    Args:
        folder: the practice's folder.
        schemas: the folder that the schemas are in; None for ``.handover`` in the practice's folder or above it, within
            the repository.

    Raises:
        UsageError: if a folder is named that holds no schemas, or that no comment can name.
    """
    from handover.model.practice import DOCUMENTS
    from handover.schema import modeline, schema_name

    found = _usual(folder) if schemas is None else schemas
    if found is None:
        return {}
    if not all((found / schema_name(cls)).is_file() for cls in DOCUMENTS):
        raise UsageError(f"there are no schemas in {found}; write them with `handover schema --write`")
    way = os.path.relpath(os.path.realpath(found), os.path.realpath(folder)).replace(os.sep, "/")
    if any(char.isspace() or char == "#" for char in way):
        if schemas is None:
            return {}
        raise UsageError("editors find no schema by a path with blanks or # in it; name another folder with --schema")
    return {cls.file_name: f"{modeline(f'{way}/{schema_name(cls)}')}\n".encode() for cls in DOCUMENTS}


def _usual(folder: Path) -> Path | None:
    """Return the folder with schemas that is beside a practice or above it, in its repository."""
    from handover.model.practice import DOCUMENTS
    from handover.schema import is_schema, schema_name

    name = schema_name(DOCUMENTS[0])
    real = Path(os.path.realpath(folder))
    for above in (real, *real.parents):
        file = above / USUAL_FOLDER / name
        try:
            if file.is_file() and is_schema(name, file.read_bytes()):
                return above / USUAL_FOLDER
            if (above / ".git").exists():
                return None
        except OSError:
            return None
    return None
