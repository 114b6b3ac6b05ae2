"""JSON Schema of the documents, for editors; made from the same fields as everything else.

A schema refuses no more than the reader does: nothing is required, and what a rule
reports is allowed. It is there for completion, hover texts and typing mistakes.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from handover.model.answer import Detailed, Entries, Many
from handover.model.kinds.hours import is_hours
from handover.model.marks import MARK_FORMS
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS, document_name

if TYPE_CHECKING:
    from handover.model.document import Document
    from handover.model.part import FieldInfo

DRAFT: Final = "http://json-schema.org/draft-07/schema#"

Json = dict[str, Any]

_SCALAR: Final[Json] = {"type": ["string", "number", "boolean"]}
_WORDS: Final = (*MARK_FORMS, "is", "differs", "conflict")


def schema_of(cls: type[Document]) -> Json:
    """Return the JSON Schema (draft-07) of one document."""
    definitions: dict[str, Json] = {"mark": {"description": "a word of the answer grammar"}}
    body = _part(cls, definitions)
    return {"$schema": DRAFT, "title": cls.file_name, **body, "definitions": definitions}


def is_schema(name: str, data: bytes) -> bool:
    """Whether a file of a schema's name holds one that we wrote, of this version or another."""
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        return False
    title = name.replace(".schema.json", ".yaml")
    return isinstance(read, dict) and read.get("$schema") == DRAFT and read.get("title") == title


def schemas() -> dict[str, Json]:
    """Return the schema of every document by file name, as `handover schema --write` names them."""
    return {f"{document_name(cls)}.schema.json": schema_of(cls) for cls in DOCUMENTS}


def _part(cls: type[Part], definitions: dict[str, Json], extra: tuple[str, ...] = tuple(MARK_FORMS)) -> Json:
    """Return the schema of a mapping with the fields of a part and the reserved words."""
    properties: dict[str, Json] = {word: {"$ref": "#/definitions/mark"} for word in extra}
    if cls.main:
        properties["is"] = {"$ref": "#/definitions/mark"}
    for key, info in fields_of(cls).items():
        properties[key] = {"description": _describe(info), **_field(info, definitions)}
    return {"type": ["object", "null"], "properties": properties, "additionalProperties": False}


def _describe(info: FieldInfo) -> str:
    manual = info.manual
    example = f" For example: {manual.example}" if manual.example and "\n" not in manual.example else ""
    return " ".join(part for part in (manual.question, manual.help) if part) + example


def _ref(cls: type[Part], definitions: dict[str, Json]) -> Json:
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}
        definitions[cls.__name__] = _part(cls, definitions)
    return {"$ref": f"#/definitions/{cls.__name__}"}


def _field(info: FieldInfo, definitions: dict[str, Json]) -> Json:
    form = info.form
    if issubclass(form, Part):
        return {"anyOf": [_ref(form, definitions), _SCALAR]} if form.main or form.at_once else _ref(form, definitions)
    wrapper = _wrapper(info, definitions)
    if issubclass(form, Entries):
        part = _ref(info.kinds[0], definitions)
        item: Json = {"anyOf": [part, _SCALAR]} if info.kinds[0].main else part
        return {"anyOf": [item, {"type": "array", "items": item}, wrapper, {"type": "null"}]}
    leaf = _leaf(info.kinds[0])
    if issubclass(form, Many):
        item = {"anyOf": [leaf, wrapper]}
        return {"anyOf": [leaf, {"type": "array", "items": item}, wrapper, {"type": "null"}]}
    return {"anyOf": [leaf, wrapper, {"type": "null"}]}


def _wrapper(info: FieldInfo, definitions: dict[str, Json]) -> Json:
    """Return the schema of an answer with reserved words and, where it has them, details."""
    if issubclass(info.form, Detailed):
        return _part(info.kinds[1], definitions, _WORDS)
    properties: dict[str, Json] = {word: {"$ref": "#/definitions/mark"} for word in _WORDS}
    kind = info.kinds[0]
    if not (isinstance(kind, type) and issubclass(kind, Part)):
        properties["is"] = {"anyOf": [_leaf(kind), {"type": ["array", "null"]}]}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _leaf(kind: Any) -> Json:
    if get_origin(kind) is Literal:
        # the listed words help to complete; other spellings of them are read as well
        return {"anyOf": [{"enum": list(get_args(kind))}, {"type": ["string", "boolean"]}]}
    if kind is bool:
        return {"anyOf": [{"enum": [True, False, "yes", "no"]}, {"type": "string"}]}
    if is_hours(kind):
        return {"type": ["string", "number", "object", "array"]}
    return _SCALAR
