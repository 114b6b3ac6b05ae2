"""Lists of patients: rows below a head that names a patient's columns, as exported from a practice system."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from handover.data.person_names import may_be_a_name

if TYPE_CHECKING:
    from collections.abc import Iterator

ColumnKind = Literal["name", "birth_date", "ssn", "member_number"]

_CELL: Final = re.compile(r"\"[^\"\n]{0,200}\"|[^,;\t|\n\"]{1,200}")
_DIVIDED: Final = re.compile(r"[,;\t|]")
#: What a column is called that holds an identifier.
_COLUMNS: Final[tuple[tuple[ColumnKind, re.Pattern[str]], ...]] = (
    (
        "name",
        re.compile(
            r"(?:(?:patient|pt|subscriber|member|guarantor|insured|full)[ _.]?)?names?|patient|subscriber|member"
        ),
    ),
    ("birth_date", re.compile(r"d\.?o\.?b\.?|birth[ _]?da(?:te|y)|date[ _]of[ _]birth")),
    ("ssn", re.compile(r"ssn|social security.{0,8}")),
    ("member_number", re.compile(r"(?:chart|mrn)(?:[ _.#]{0,2}(?:id|no\.?|number|num|#))?")),
    ("member_number", re.compile(r"(?:member|subscriber|policy|patient)[ _.#]{0,2}(?:id|no\.?|number|num|#)")),
)
#: Only a list of patients has one of these columns; a list of people or fees has a name too.
_PATIENTS: Final = re.compile(
    r"(?:patient|pt|subscriber|guarantor|chart|mrn|dob|birth|member|balance|last visit|tooth|ssn)(?:[^a-z]|$)",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d[\d -]{3}")
_TWO_WORDS: Final = re.compile(r"[^\W\d_][^\W\d_.'-]{0,30}[.'\w-]{0,20},? [^\d,]{1,60}")
_MOST_LINES: Final = 20_000


def rows(text: str) -> Iterator[tuple[ColumnKind, int, int]]:
    """Yield kind, start and end of each cell of a patient list that identifies somebody.

    Args:
        text: any text; what is no list yields nothing.
    """
    columns: dict[int, ColumnKind] = {}
    width, offset = 0, 0
    for line in text.split("\n", _MOST_LINES)[:_MOST_LINES]:
        if _DIVIDED.search(line):
            cells = [(match[0].strip("\" '"), match.start(), match.end()) for match in _CELL.finditer(line)]
            if columns and len(cells) == width:
                yield from ((kind, offset + start, offset + end) for kind, start, end in _identifying(cells, columns))
            elif head := _head(cells):
                columns, width = head, len(cells)
        else:
            columns = {}
        offset += len(line) + 1


def _head(cells: list[tuple[str, int, int]]) -> dict[int, ColumnKind]:
    names = [cell.strip().lower() for cell, _, _ in cells]
    if (
        len(names) == 1
        or any(any(char.isdigit() for char in name) for name in names)
        or not any(map(_PATIENTS.match, names))
    ):
        return {}
    return {place: kind for place, name in enumerate(names) for kind, form in _COLUMNS if form.fullmatch(name)}


def _identifying(
    cells: list[tuple[str, int, int]], columns: dict[int, ColumnKind]
) -> Iterator[tuple[ColumnKind, int, int]]:
    for place, kind in columns.items():
        value, start, end = cells[place]
        named = kind == "name" and _TWO_WORDS.fullmatch(value.strip()) and may_be_a_name(value)
        if named or (kind != "name" and _DIGITS.search(value)):
            yield kind, start, end
