"""From plain values to the YAML text of a document, in several layouts and ways to quote."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.truth.complete.dice import Dice

#: Text that means the same with and without quotes, inside braces too.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:[ -][A-Za-z0-9_]+)*|\d{4}(?:-\d\d){0,2}|\d+(?:\.\d\d)?")
_SPECIAL = frozenset({"yes", "no", "true", "false", "on", "off", "null", "none", "y", "n"})


class Quoted(str):
    """Text that is always quoted, such as a number that is a name."""

    __slots__ = ()


class Bare(str):
    """Text that stands unquoted where it has a line of its own."""

    __slots__ = ()


class Writer:
    """Writes documents in one layout."""

    def __init__(self, dice: Dice) -> None:
        self._layout = dice.pick("layout", "braces", "lines", "mixed")
        self._quote = dice.pick("quotes", "double", "single")
        self._yes = dice.pick("yes", "yes", "true", "Yes", "TRUE")
        self._indent = " " * dice.pick("indent", 2, 4)
        self._remark = dice.maybe("comments")

    def document(self, title: str, values: dict[str, Any]) -> str:
        """Return a document; keys without a value are left out."""
        lines = [f"# {title}", ""] if self._remark else []
        for key, value in values.items():
            if value is not None:
                lines += self._key(key, value, "")
        return "\n".join(lines) + "\n"

    def _key(self, key: str, value: Any, indent: str) -> list[str]:
        if isinstance(value, Bare):
            return [f"{indent}{key}: {value}"]
        if not isinstance(value, dict | list) or self._short(value) or not value:
            return [f"{indent}{key}: {self.flow(value)}"]
        return [f"{indent}{key}:", *self._lines(value, indent + self._indent)]

    def _lines(self, value: Any, indent: str) -> list[str]:
        if isinstance(value, dict):
            return [line for key, one in value.items() if one is not None for line in self._key(key, one, indent)]
        found = []
        for one in value:
            if isinstance(one, dict | list) and not self._short(one, entry=True):
                below = self._lines(one, indent + "  ")
                found += [f"{indent}- {below[0].lstrip()}", *below[1:]]
            else:
                found.append(f"{indent}- {self.flow(one)}")
        return found

    def _short(self, value: Any, *, entry: bool = False) -> bool:
        """Whether a mapping or list is written in one line."""
        if self._layout == "lines":
            return isinstance(value, list) and not any(isinstance(one, dict | list) for one in value) and not entry
        if self._layout == "braces":
            return entry or not (isinstance(value, list) and any(isinstance(one, dict) for one in value))
        return len(self.flow(value)) < 100

    def _name(self, key: str) -> str:
        return json.dumps(key) if "," in key else key

    def flow(self, value: Any) -> str:
        """Return a value in one line."""
        if isinstance(value, dict):
            pairs = (f"{self._name(key)}: {self.flow(one)}" for key, one in value.items() if one is not None)
            return "{" + ", ".join(pairs) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.flow, value)) + "]"
        return self._scalar(value)

    def _scalar(self, value: Any) -> str:
        if isinstance(value, bool):
            return self._yes if value else {"yes": "no", "true": "false", "Yes": "No", "TRUE": "FALSE"}[self._yes]
        text = str(value)
        plain = not isinstance(value, Quoted) and _PLAIN.fullmatch(text) and text.casefold() not in _SPECIAL
        if plain or isinstance(value, int | float | date):
            return text
        if self._quote == "single":
            return "'" + text.replace("'", "''") + "'"
        return json.dumps(text, ensure_ascii=False)
