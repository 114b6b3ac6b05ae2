"""Loading a document of the money side from its text alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from handover.model.grammar import Reader
from handover.model.place import Place
from handover.source.reader import read

if TYPE_CHECKING:
    from handover.model.document import Document
    from handover.problem import Problem

D = TypeVar("D", bound="Document")


def load(cls: type[D], text: str) -> tuple[D, list[Problem[Place]]]:
    """Return the document that a YAML text holds, and what of it could not be read."""
    found = read(cls.file_name, text.encode())
    assert not found.problems
    reader = Reader()
    name = cls.file_name.removesuffix(".yaml")
    return cls.model_validate(Place(found.root, None, name), context=reader), reader.problems


def clean(cls: type[D], text: str) -> D:
    """Return the document that a YAML text holds; nothing of it may be unreadable."""
    document, troubles = load(cls, text)
    assert [(trouble.code, trouble.at.address, trouble.message) for trouble in troubles] == []
    return document
