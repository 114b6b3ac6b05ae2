"""The parser in Python, for interpreters without the part in C: slower, the same events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.scanner import Scanner, ScannerError

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Scanner(Scanner):
    """Takes tabs between words for blanks, as the parser in C does; never where a key may start."""

    def scan_to_next_token(self) -> None:
        """Go past blanks, line ends and comments."""
        peek, forward = self.reader.peek, self.reader.forward
        while True:
            while peek() == " " or (peek() == "\t" and (self.flow_level or not self.allow_simple_key)):
                forward()
            if peek() == "#":
                while peek() not in "\0\r\n":
                    forward()
            if not self.scan_line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain(self) -> Any:
        """Take a word without quotes; between brackets it cannot end in a colon."""
        token = super().scan_plain()
        if self.flow_level and token.value.endswith(":"):
            mark = token.end_mark
            mark.index -= 1
            raise ScannerError("while scanning a plain scalar", token.start_mark, "found unexpected ':'", mark)
        return token


def parse(text: str) -> Iterator[Any]:
    """Yield the events of a text.

    Raises:
        Exception: whatever the parser raises.
    """
    reader = YAML(typ="safe", pure=True)
    reader.Scanner = _Scanner
    yield from reader.parse(text)
