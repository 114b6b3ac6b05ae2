"""JSON Schema of the documents, for editors; made from the same fields as everything else.

A schema refuses no more than the reader does: nothing is required, and what a rule
reports is allowed. Listed words are offered, and others are allowed, because the reader
takes them in many spellings. It is there for completion, hover texts, keys that are not
known and values of the wrong shape.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from handover.model.answer import Detailed, Entries, Many
from handover.model.group_document import GroupDocument
from handover.model.kinds.day_and_time import SLOT_KEYS
from handover.model.kinds.hours import is_hours
from handover.model.kinds.read import read_kind
from handover.model.kinds.references import loosely
from handover.model.mark_manuals import MARK_MANUALS
from handover.model.marks import HOLDER_WORDS, LIMITS, MARK_FORMS, InterimHours, Position
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS, document_name
from handover.model.refusal import Refused
from handover.model.spoken import asks_who
from handover.node import Scalar
from handover.source.reader import read

if TYPE_CHECKING:
    from handover.model.document import Document
    from handover.model.manual import Manual
    from handover.model.part import FieldInfo

DRAFT: Final = "http://json-schema.org/draft-07/schema#"

Json = dict[str, Any]

#: Words in place of an answer: that there is none, or what somebody said.
_TEXT: Final[Json] = {"type": "string"}
_EMPTY_LIST: Final[Json] = {"type": "array", "maxItems": 0}
_NOTHING: Final = ({"type": "null"}, _EMPTY_LIST)
_SHAPES: Final = ("is", "differs", "conflict")
#: The word by which a practice takes away what it inherits.
_REMOVE: Final[Json] = {
    "description": "Takes away what is inherited from the group, and says why; only where something is inherited.",
    "type": ["string", "number", "boolean", "null"],
}
#: All documents, that of a group too.
_ALL: Final[tuple[type[Document], ...]] = (*DOCUMENTS, GroupDocument)
#: Texts of which YAML makes numbers, and some kinds read.
_NUMBERS: Final = ("0", "1", "7", "24", "2026", "20261231", "12.5", "-3", "0.5", "12345678901")


def schema_of(cls: type[Document]) -> Json:
    """Return the JSON Schema (draft-07) of one document."""
    made = _Definitions()
    body = made.body(cls, Position.DOCUMENT)
    about = " ".join((cls.__doc__ or "").split())
    return {"$schema": DRAFT, "title": cls.file_name, "description": about, **body, "definitions": made.found}


def is_schema(name: str, data: bytes) -> bool:
    """Whether a file of a schema's name holds one that we wrote, of this version or another."""
    try:
        read_ = json.loads(data)
    except (ValueError, RecursionError):
        return False
    title = name.replace(".schema.json", ".yaml")
    return isinstance(read_, dict) and read_.get("$schema") == DRAFT and read_.get("title") == title


def schemas() -> dict[str, Json]:
    """Return the schema of every document by file name, as `handover schema --write` names them."""
    return {schema_name(cls): schema_of(cls) for cls in _ALL}


def schema_name(cls: type[Document]) -> str:
    """Return the name of the file that the schema of a document is written to."""
    return f"{document_name(cls)}.schema.json"


def modeline(path: str) -> str:
    """Return the comment by which editors find the schema of a document, by the path from the document to it."""
    return f"# yaml-language-server: $schema={path}"


def editor_settings(folder: str) -> Json:
    """Return the settings of VS Code, and of editors like it, that say which document has which schema.

    Args:
        folder: the path from the workspace to the folder with the schemas.
    """
    return {"yaml.schemas": {f"./{folder}/{schema_name(cls)}": f"**/{cls.file_name}" for cls in _ALL}}


def is_editor_settings(data: bytes) -> bool:
    """Whether a file of settings holds nothing but what we wrote."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return False
    named = found.get("yaml.schemas") if isinstance(found, dict) and len(found) == 1 else None
    return isinstance(named, dict) and sorted(map(str, named.values())) == sorted(f"**/{cls.file_name}" for cls in _ALL)


class _Definitions:
    """The schemas of parts, answers and reserved words that one document refers to, each made once."""

    def __init__(self) -> None:
        self.found: dict[str, Json] = {}
        self._names: dict[object, str] = {}

    def _ref(self, key: object, name: str, make: Any) -> Json:
        """Return a reference to a definition, which is made where it is asked for first."""
        if key not in self._names:
            number = sum(one.partition("~")[0] == name for one in self.found)
            self._names[key] = f"{name}~{number + 1}" if number else name
            self.found[self._names[key]] = {}
            self.found[self._names[key]] = make()
        return {"$ref": f"#/definitions/{self._names[key]}"}

    def body(self, cls: type[Part], position: Position) -> Json:
        """Return the schema of a mapping with the fields of a part and the reserved words that work there."""
        fields = fields_of(cls)
        properties = {key: self._field(info) for key, info in fields.items()}
        properties |= {word: self._mark(word) for word in _words(cls, position) if word not in fields}
        main = fields.get(cls.main)
        if main is not None:
            properties.setdefault("is", self._form(main.form, main.kinds))
            if main.kinds and is_hours(main.kinds[0]):
                properties |= {key: _slot(main.manual) for key in sorted(SLOT_KEYS - fields.keys())}
        labels = {_in_any_spelling(word): self._called(fields[key]) for word, key in _labels(cls).items()}
        return _object(properties, labels)

    def _part(self, cls: type[Part], position: Position) -> Json:
        name = cls.__name__ if position is Position.ENTRY else f"{cls.__name__}.{position.name.lower()}"
        return self._ref((cls, position), name, lambda: self.body(cls, position))

    def _field(self, info: FieldInfo) -> Json:
        """Return the schema of one field, with its manual."""
        return {**_shown(info.manual), "allOf": [self._form(info.form, info.kinds)]}

    def _called(self, info: FieldInfo) -> Json:
        """Return the schema of a field under another name that the reader takes for it."""
        return {"description": f"Read as `{info.key}`.", "allOf": [self._form(info.form, info.kinds)]}

    def _mark(self, word: str, kind: Any = None) -> Json:
        """Return the schema of a reserved word."""
        form = MARK_FORMS[word][1]
        kinds = (InterimHours,) if word == "interim" and is_hours(kind) else get_args(form)
        name = f"word {word}" if kinds != (InterimHours,) else f"word {word} of hours"
        return self._ref(name, name, lambda: self._word(word, get_origin(form) or form, kinds))

    def _word(self, word: str, form: Any, kinds: tuple[Any, ...]) -> Json:
        manual = MARK_MANUALS[word]
        said = {"description": f"{manual.means} For example: {manual.example}"}
        if word == "unconfirmed":
            # bare, it may also be yes
            return {**said, "anyOf": [self._form(form, kinds), {"type": "boolean"}]}
        return {**said, "allOf": [self._form(form, kinds)]}

    def _form(self, form: Any, kinds: tuple[Any, ...]) -> Json:
        """Return the schema of what may stand where an answer of some form is expected."""
        if issubclass(form, Part):
            return self._ref((form, "block"), f"block {form.__name__}", lambda: self._block(form))
        name = " ".join((form.__name__, *(_kind_name(kind) for kind in kinds)))
        return self._ref((form, kinds), name, lambda: self._answer(form, kinds))

    def _block(self, cls: type[Part]) -> Json:
        """Return the schema of a block: its keys, one value for all of it, or words in place of it."""
        alone = cls.main or (cls.at_once[0] if cls.at_once else "")
        one = [_leaf(fields_of(cls)[alone].kinds[0])] if alone else []
        return {"anyOf": [self._part(cls, Position.BLOCK), *one, _TEXT, *_NOTHING]}

    def _answer(self, form: Any, kinds: tuple[Any, ...]) -> Json:
        wrapper = self._wrapper(form, kinds)
        if issubclass(form, Entries):
            cls = kinds[0]
            one = [_leaf(fields_of(cls)[cls.main].kinds[0])] if cls.main else []
            item: Json = {"anyOf": [self._part(cls, Position.ENTRY), *one, _TEXT, *_NOTHING]}
            return {
                "anyOf": [
                    self._part(cls, Position.ENTRY),
                    {"type": "array", "items": item},
                    wrapper,
                    *one,
                    _TEXT,
                    _NOTHING[0],
                ]
            }
        leaf = _leaf(kinds[0])
        if issubclass(form, Many):
            item = {"anyOf": [leaf, wrapper, _TEXT, *_NOTHING]}
            return {"anyOf": [leaf, {"type": "array", "items": item}, wrapper, _TEXT, _NOTHING[0]]}
        return {"anyOf": [leaf, wrapper, _TEXT, *_NOTHING]}

    def _wrapper(self, form: Any, kinds: tuple[Any, ...]) -> Json:
        """Return the schema of an answer with reserved words and, where it has them, details."""
        itself = self._form(form, kinds)
        several = {"anyOf": [{"type": "array", "items": itself}, itself]}
        holds = asks_who(kinds[0]) or is_hours(kinds[0]) or issubclass(form, Entries)
        words = [word for word in MARK_FORMS if holds or word not in HOLDER_WORDS]
        properties = {word: self._mark(word, kinds[0]) for word in words}
        properties["is"] = {"description": MARK_MANUALS["is"].means, "allOf": [itself]}
        properties |= {word: {"description": MARK_MANUALS[word].means, **several} for word in ("differs", "conflict")}
        if issubclass(form, Detailed):
            properties |= {key: self._field(info) for key, info in fields_of(kinds[1]).items()}
        return _object(properties)


def _words(cls: type[Part], position: Position) -> list[str]:
    """Return the reserved words that work beside the keys of a part."""
    own_kind = position is Position.ENTRY and "other" in _listed(fields_of(cls).get("kind"))
    always = {*cls.takes, "internal", *(["other"] if own_kind else [])}
    return [word for word in MARK_FORMS if word in always or word not in LIMITS or position in LIMITS[word].at]


def _object(properties: Json, patterns: Json | None = None) -> Json:
    made: Json = {"type": "object", "properties": {**properties, "remove": _REMOVE}, "additionalProperties": False}
    return {**made, "patternProperties": patterns} if patterns else made


def _labels(cls: type[Part]) -> dict[str, str]:
    """Return what else a key of a part may be called, written loosely, with the key; as the reader takes it."""
    fields = fields_of(cls)
    labels = {loosely(info.manual.label): key for key, info in fields.items() if not info.manual.weighs}
    return {word: key for word, key in (labels | {loosely(w): k for w, k in cls.called.items()}).items() if word}


def _in_any_spelling(word: str) -> str:
    """Return the pattern of a word with capitals or small letters, blanks, hyphens and underscores anywhere in it."""
    letters = (f"[{one.upper()}{one}]" if one.isalpha() else f"[{one}]" for one in word)
    return f"^[ _-]*{''.join(f'{letter}[ _-]*' for letter in letters)}$"


def _slot(manual: Manual) -> Json:
    """Return the schema of a key that says the day or the time of what has both."""
    return {"description": manual.question, "type": ["string", "number", "array", "null"]}


def _shown(manual: Manual) -> Json:
    """Return what an editor shows of a field: its questions, and how an answer looks."""
    none = 'It may be {none: "your reason"}.' if manual.none else ""
    said = " ".join(part for part in (manual.question, manual.help, none) if part)
    example = manual.example.strip("\n")
    if not example:
        return {"description": said}
    value = _value_of(example)
    if value is not None:
        return {"description": said, "examples": [value]}
    # editors cannot put entries and lists into a document from a schema's examples
    shown = f"{said}\n\nFor example:\n\n```yaml\n{example}\n```"
    return {"description": f"{said} For example: {' '.join(example.split())}", "markdownDescription": shown}


def _value_of(example: str) -> str | int | None:
    """Return the example of a field as what it says; nothing where it is more than a single value."""
    root = read("example.yaml", f"example: {example}\n".encode()).root
    node = root.pairs[0][1] if root is not None else None
    if not isinstance(node, Scalar):
        return None
    digits = node.style == "plain" and node.text.isdecimal() and str(int(node.text)) == node.text
    return int(node.text) if digits else node.text


def _listed(info: FieldInfo | None) -> tuple[str, ...]:
    """Return the listed words of a field; none where it has no list."""
    return get_args(info.kinds[0]) if info is not None and info.kinds and get_origin(info.kinds[0]) is Literal else ()


def _kind_name(kind: Any) -> str:
    name: str = "one of a list" if get_origin(kind) is Literal else kind.__name__
    return name


@cache
def _takes(kind: Any, *texts: str) -> bool:
    """Whether a kind reads any of some texts."""
    for text in texts:
        try:
            read_kind(kind, text)
        except Refused:
            continue
        return True
    return False


def _leaf(kind: Any) -> Json:
    """Return the schema of one value of a kind."""
    # yes or no in place of anything else is taken as said, and asked about
    others = ["number", "boolean"] if _takes(kind, *_NUMBERS) else ["boolean"]
    if get_origin(kind) is Literal:
        # the listed words help to complete; other spellings of them are read as well
        return {
            "anyOf": [{"enum": [word for word in get_args(kind) if word != "other"]}, {"type": ["string", *others]}]
        }
    if kind is bool:
        return {"anyOf": [{"enum": ["yes", "no"]}, {"type": ["string", *others]}]}
    if is_hours(kind):
        return {
            "anyOf": [{"type": ["string", *others]}, {"type": "array", "items": {"type": ["string", *others]}}, _TABLE]
        }
    return {"type": ["string", *others]}


#: Hours as a table of days; its keys are days, and none of them is a reserved word.
_TABLE: Final[Json] = {
    "type": "object",
    "additionalProperties": {"type": ["string", "number", "boolean", "array", "null"]},
    "propertyNames": {"not": {"enum": sorted({*MARK_FORMS, *_SHAPES} - SLOT_KEYS)}},
}
